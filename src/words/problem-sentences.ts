import { type Locale, sentenceOf, wordsOf } from './index.ts'

/** Values that stand for themselves: what a sentence is given shows as `‹name›`, what it counts with as `‹n›`. */
const placeholders: Readonly<Record<string, unknown>> = new Proxy({}, { get: (_, name) => `‹${String(name)}›` })

/** The sentence of a problem as it reads before there is one: its values are names in angle marks. */
export const problemSentence = (locale: Locale, code: string): string =>
  sentenceOf(wordsOf(locale), { code, values: placeholders }).replaceAll('NaN', '‹n›')

/** Where a problem stands on the page of all problems; the fragment of a problem document's `type`. */
export const anchorOf = (code: string): string => code.replace('/', '-')

/** The code of everything that can be refused or go wrong, in order; those of screens alone are left out. */
export const problemCodes = (): string[] =>
  Object.values(wordsOf('en'))
    .flatMap((room) => Object.keys(room.problems))
    .filter((code) => !code.startsWith('ui/'))
    .sort()
