import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import { linesOf } from '../../directory/index.ts'
import type { Decision } from '../core/decide.ts'
import { explainInWords, type Spoken } from '../core/sentences.ts'
import { inForceOf } from './ground.ts'
import { namesIn } from './names.ts'

/** A decision in words, with the names of today's directory and list. */
export const explainFor = async (call: Call, decision: Decision, locale: Locale): Promise<Spoken> => {
  const { list } = await inForceOf(call)
  const names = namesIn(list, await linesOf(call), locale)
  return explainInWords({ words: wordsOf(locale).duties.explain, names }, decision)
}
