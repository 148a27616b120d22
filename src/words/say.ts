import type { Problem } from '../kernel/problem.ts'
import type { everybodys } from './en/everybodys.ts'
import type { en } from './en/index.ts'
import type { enPages } from './en/pages.ts'

/** Every sentence people read, by room. A sentence with values is a function of them. */
export type Words = typeof en

/** What pages say: everything but what only a terminal shows. */
export type PageWords = typeof enPages

/** Those of the rooms that anybody's pages need. */
export type EverybodysWords = typeof everybodys

/** The name of a language of the house. */
export type LocaleName = 'zh-CN' | 'en'

/**
 * The locale that an `Accept-Language` header, a browser's language or a stored choice asks for.
 * Anything that starts with `en` is English; everything else is Chinese, the language of the house.
 */
export const localeOf = (asked: string | null | undefined): LocaleName =>
  (asked ?? '').trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'

type Sentence = string | ((values: Readonly<Record<string, unknown>>) => string)

/** The sentence for a problem, as a resident can read it; the bare code where no room has words for it. */
export const sentenceOf = (words: EverybodysWords, problem: Pick<Problem, 'code' | 'values'>): string => {
  for (const room of Object.values(words)) {
    const sentences: Readonly<Record<string, Sentence>> = room.problems
    const sentence = sentences[problem.code]
    if (sentence !== undefined) return typeof sentence === 'string' ? sentence : sentence(problem.values)
  }
  return problem.code
}
