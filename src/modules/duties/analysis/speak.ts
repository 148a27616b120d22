import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { Finding } from '../core/findings/finding.ts'
import { findingSpeaker } from '../core/findings/finding-sentences.ts'
import type { FindingRow } from '../core/findings/kept.ts'
import type { DutyList } from '../core/list-file.ts'
import type { ListVersion } from '../core/list-version.ts'
import { notInList } from '../core/problems.ts'
import type { Names } from '../core/sentences.ts'
import { inForceOf, wholeList } from '../service/ground.ts'
import { namesIn } from '../service/names.ts'
import { type Speaker, speakerFor } from '../service/speaking.ts'
import { findVersionRow } from '../store/lists.ts'

/** How many of a finding's duties its row names. */
const dutiesNamed = 6

/** Whoever speaks of a version's findings: the version, its list and names, and how a finding becomes a row. */
export type FindingVoice = {
  readonly version: ListVersion
  readonly list: DutyList
  readonly names: Names
  readonly speaker: Speaker
  readonly row: (no: number, finding: Finding) => FindingRow
}

/** Speaks findings of a version of the list, with the names that version has. */
export const voiceFor = async (call: Call, listId: Id, locale: Locale): Promise<FindingVoice> => {
  const inForce = await inForceOf(call)
  const version = (await findVersionRow(call, listId)) ?? refuse(notInList, { id: listId })
  const list = version.id === inForce.version?.id ? inForce.list : await wholeList(call, version)
  const names = namesIn(list, inForce.names, locale)
  const speaker = await speakerFor(call, locale)
  const speak = findingSpeaker({ words: wordsOf(locale).findings.said, names, list })
  const duties = new Map(list.duties.map((duty) => [duty.id, duty]))
  const named = (id: string): FindingRow['duties'] => {
    const duty = duties.get(id)
    return duty === undefined ? [] : [{ id, said: speaker.line(duty) }]
  }
  const row = (no: number, finding: Finding): FindingRow => {
    const ids = 'duties' in finding ? finding.duties.slice(0, dutiesNamed) : []
    return { no, finding, text: speak(finding), duties: ids.flatMap(named) }
  }
  return { version, list, names, speaker, row }
}
