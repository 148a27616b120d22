import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import { buildIndex } from '../core/duty-index.ts'
import { notInList } from '../core/problems.ts'
import { explainInWords } from '../core/sentences.ts'
import type { TrialView } from '../core/views.ts'
import { findVersionRow } from '../store/lists.ts'
import { type DispatchQuestion, decideIn } from './dispatch.ts'
import { type InForce, inForceOf, wholeList } from './ground.ts'
import { namesIn } from './names.ts'

/** The house as it would be with this version in force. */
const withVersion = async (call: Call, inForce: InForce, id: Id): Promise<InForce> => {
  if (id === inForce.version?.id) return inForce
  const version = (await findVersionRow(call, id)) ?? refuse(notInList, { id })
  const list = await wholeList(call, version)
  return { ...inForce, version, list, index: buildIndex(list, inForce.edition) }
}

/** Tries a matter, by the list in force or by any version of it; nothing is kept. */
export const tryMatter = async (
  call: Call,
  { versionId, ...question }: DispatchQuestion & { readonly versionId?: Id | undefined },
  locale: Locale,
): Promise<TrialView> => {
  const inForce = await inForceOf(call)
  const tried = versionId === undefined ? inForce : await withVersion(call, inForce, versionId)
  const decision = await decideIn(call, tried, question)
  const speaker = { words: wordsOf(locale).duties.explain, names: namesIn(tried.list, tried.names, locale) }
  return { decision, spoken: explainInWords(speaker, decision) }
}
