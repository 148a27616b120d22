import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { Decision } from '../core/decide.ts'
import { explainInWords, type Spoken } from '../core/sentences.ts'
import { inForceOf } from './ground.ts'
import { namesIn } from './names.ts'

/** A decision in words, with the names of today's directory and list. */
export const explainFor = async (call: Call, decision: Decision, locale: Locale): Promise<Spoken> => {
  const { list, names } = await inForceOf(call)
  return explainInWords({ words: wordsOf(locale).duties.explain, names: namesIn(list, names, locale) }, decision)
}
