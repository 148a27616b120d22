const isHan = (letter: string): boolean => /\p{Script=Han}/u.test(letter)

/**
 * The words by which a text is found: Chinese in overlapping pairs of characters (and single ones where they stand
 * alone), everything else in lower-case words. Sorted, each once.
 *
 * A two-character word of a query is found in any text that holds it; PostgreSQL needs no dictionary for it.
 *
 * @source docs/sources.md#bigram-search
 */
export const searchWords = (text: string): string[] => {
  const words = new Set<string>()
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const part of run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) {
      const letters = [...part]
      if (!isHan(letters[0] ?? '') || letters.length === 1) words.add(part.slice(0, 60))
      else for (let i = 0; i + 1 < letters.length; i += 1) words.add(`${letters[i]}${letters[i + 1]}`)
    }
  }
  return [...words].sort()
}

/** The words as a `tsvector` literal: quoted lexemes without positions. */
export const vectorOf = (text: string): string => searchWords(text).map(quote).join(' ')

/** A `tsquery` literal that wants all of them; empty where the text has no words. */
export const queryOf = (text: string): string => searchWords(text).map(quote).join(' & ')

const quote = (word: string): string => `'${word.replaceAll('\\', '').replaceAll("'", "''")}'`
