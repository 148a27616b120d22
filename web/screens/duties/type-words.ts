import type { MatterType } from '../../../src/modules/duties/core/matter-type.ts'

/** At most this many words recognise a type in one language, each of at most so many characters. */
export const wordsAtMost = 60
const charactersAtMost = 40

/** The words in a text where commas, semicolons, 、 and lines stand between them; each once. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** The first word that is too long to be kept, or null. */
export const longWordIn = (words: readonly string[]): string | null =>
  words.find((word) => word.length > charactersAtMost) ?? null

/** Words that speak for another open type too: the word, and the first such type. */
export const sharedWords = (
  words: readonly string[],
  types: readonly MatterType[],
  ownId: string,
): readonly (readonly [word: string, type: MatterType])[] =>
  words.flatMap((word) => {
    const wanted = word.toLowerCase()
    const other = types.find(
      (type) =>
        type.id !== ownId &&
        type.closedOn === null &&
        [type.name, type.nameEn ?? '', ...type.words, ...type.wordsEn].some((one) => one.toLowerCase() === wanted),
    )
    return other === undefined ? [] : [[word, other] as const]
  })

/** A type in its tree: how deep it stands. */
export type TypeLine = { readonly type: MatterType; readonly depth: number }

const saysAnyOf = (type: MatterType, wanted: string): boolean =>
  [type.name, type.nameEn, type.code, ...type.words, ...type.wordsEn].some(
    (text) => text?.toLowerCase().includes(wanted) === true,
  )

/** Types as lines of a tree; with something searched for, those that say it, with the types above them. */
export const typeLines = (types: readonly MatterType[], search: string): readonly TypeLine[] => {
  const byId = new Map(types.map((type) => [type.id, type]))
  const above = (type: MatterType): MatterType[] => {
    const parent = byId.get(type.parentId ?? '')
    return parent === undefined ? [] : [...above(parent), parent]
  }
  const wanted = search.trim().toLowerCase()
  const found = types.filter((type) => wanted === '' || saysAnyOf(type, wanted))
  const shown = new Set(found.flatMap((type) => [...above(type), type]))
  const below = Map.groupBy(shown, (type) => (byId.has(type.parentId ?? '') ? type.parentId : null))
  const byCode = (a: MatterType, b: MatterType): number =>
    (a.code ?? '\uffff').localeCompare(b.code ?? '\uffff', undefined, { numeric: true }) || (a.id < b.id ? -1 : 1)
  const linesBelow = (parentId: string | null, depth: number): TypeLine[] =>
    (below.get(parentId) ?? []).toSorted(byCode).flatMap((type) => [{ type, depth }, ...linesBelow(type.id, depth + 1)])
  return linesBelow(null, 0)
}
