import { z } from 'zod'
import { en } from './en/index.ts'
import type { Words } from './say.ts'
import { zhCN } from './zh-CN/index.ts'

export { localeOf, sentenceOf, type Words } from './say.ts'

/** The languages of the house; every sentence exists in each. */
export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof Locale>

const all: Readonly<Record<Locale, Words>> = { en, 'zh-CN': zhCN }

export const wordsOf = (locale: Locale): Words => all[locale]
