import { z } from 'zod'
import type { Problem } from '../kernel/problem.ts'
import { en } from './en/index.ts'
import { zhCN } from './zh-CN/index.ts'

/** The languages of the house; every sentence exists in each. */
export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof Locale>

/** Every sentence people read, by room. A sentence with values is a function of them. */
export type Words = typeof en

const all: Readonly<Record<Locale, Words>> = { en, 'zh-CN': zhCN }

export const wordsOf = (locale: Locale): Words => all[locale]

/**
 * The locale that an `Accept-Language` header, a browser's language or a stored choice asks for.
 * Anything that starts with `en` is English; everything else is Chinese, the language of the house.
 */
export const localeOf = (asked: string | null | undefined): Locale =>
  (asked ?? '').trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'

type Sentence = string | ((values: Readonly<Record<string, unknown>>) => string)

/** The sentence for a problem, as a resident can read it; the bare code where no room has words for it. */
export const sentenceOf = (words: Words, problem: Pick<Problem, 'code' | 'values'>): string => {
  for (const room of Object.values(words)) {
    const sentences: Readonly<Record<string, Sentence>> = room.problems
    const sentence = sentences[problem.code]
    if (sentence !== undefined) return typeof sentence === 'string' ? sentence : sentence(problem.values)
  }
  return problem.code
}
