import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { Finding } from '../core/findings/finding.ts'
import { findingSpeaker } from '../core/findings/finding-sentences.ts'
import { inForceOf, wholeList } from '../service/ground.ts'
import { namesIn } from '../service/names.ts'
import { findVersionRow } from '../store/lists.ts'

/** Speaks findings of a version of the list, with the names that version has. */
export const speakerFor = async (call: Call, listId: Id, locale: Locale): Promise<(finding: Finding) => string> => {
  const inForce = await inForceOf(call)
  const version = await findVersionRow(call, listId)
  const list = version === null || version.id === inForce.version?.id ? inForce.list : await wholeList(call, version)
  return findingSpeaker({ words: wordsOf(locale).findings.said, names: namesIn(list, inForce.names, locale), list })
}
