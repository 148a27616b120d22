import { byText } from './compare.ts'
import type { MatterNode } from './list-file.ts'
import { type Hit, type WordAutomaton, wordAutomaton } from './word-automaton.ts'

/** What a matter type needs to be recognised. */
export type Recognisable = Pick<MatterNode, 'id' | 'parent' | 'name' | 'nameEn' | 'words' | 'wordsEn'>

/** The tree of matter types with the words that recognise each, ready to read messages. */
export type Taxonomy = {
  readonly find: WordAutomaton
  /** Which types a word speaks for. */
  readonly typesOf: ReadonlyMap<string, readonly string[]>
  readonly depthOf: (typeId: string) => number
}

/** A type that a text may speak of: its share of all evidence found (0-1), and the words that say so, strongest first. */
export type Proposal = { readonly typeId: string; readonly score: number; readonly because: readonly string[] }

/** Levels width and case, so that ＡＢ and ab are the same letters. */
const levelled = (text: string): string => text.normalize('NFKC').toLowerCase()

const isLatin = (char: string): boolean => /[\p{Script=Latin}\p{Number}]/u.test(char)

const wordsOf = (type: Recognisable): string[] =>
  [type.name, type.nameEn, ...type.words, ...type.wordsEn]
    .filter((word) => word !== null)
    .map((word) => levelled(word).trim())
    .filter((word) => word.length > 1)

const depthsOf = (types: readonly Recognisable[]): ReadonlyMap<string, number> => {
  const parents = new Map(types.map((type) => [type.id, type.parent]))
  const depths = new Map<string, number>()
  const depthOf = (id: string, below = 0): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    const parent = parents.get(id) ?? null
    const depth = parent === null || below > parents.size ? 0 : depthOf(parent, below + 1) + 1
    depths.set(id, depth)
    return depth
  }
  for (const { id } of types) depthOf(id)
  return depths
}

/** Makes a taxonomy ready to read; a type's names count among its words. */
export const buildTaxonomy = (types: readonly Recognisable[]): Taxonomy => {
  const pairs = types.flatMap((type) => [...new Set(wordsOf(type))].map((word) => ({ word, id: type.id })))
  const typesOf = new Map(
    [...Map.groupBy(pairs, ({ word }) => word)].map(([word, found]) => [word, found.map(({ id }) => id)]),
  )
  const depths = depthsOf(types)
  return { find: wordAutomaton(typesOf.keys()), typesOf, depthOf: (id) => depths.get(id) ?? 0 }
}

/** Latin words must stand alone, a plural ending apart; Chinese words may stand anywhere. */
const standsAlone = (text: string, hit: Hit): boolean => {
  const before = text.charAt(hit.from - 1)
  if (isLatin(hit.word.charAt(0)) && before !== '' && isLatin(before)) return false
  if (!isLatin(hit.word.charAt(hit.word.length - 1))) return true
  const rest = text.slice(hit.to, hit.to + 3)
  return /^(?:e?s)?(?![\p{Script=Latin}\p{Number}])/u.test(rest)
}

/** Hits that no longer hit covers: 建筑垃圾 silences the 垃圾 inside it. */
const longestOf = (hits: readonly Hit[]): readonly Hit[] => {
  const sorted = hits.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const kept: Hit[] = []
  let reach = 0
  for (const hit of sorted) {
    const twin = kept.at(-1)
    const isSameSpan = twin?.from === hit.from && twin.to === hit.to
    if (hit.to > reach || isSameSpan) kept.push(hit)
    reach = Math.max(reach, hit.to)
  }
  return kept
}

/** How much a word says: the square of its length, a Latin word counting as two characters. */
const weightOf = (word: string): number => {
  const latin = word.match(/[\p{Script=Latin}\p{Number}]+/gu)?.length ?? 0
  const others = [...word].filter((char) => !isLatin(char) && char.trim() !== '').length
  return (latin * 2 + others) ** 2
}

/**
 * Proposes the types a text may speak of, likeliest first: the longest words win, a word shared by several types says
 * less about each, and of equals the deeper type comes first.
 *
 * @param limit how many at most
 */
export const proposeTypes = (taxonomy: Taxonomy, text: string, limit = 5): Proposal[] => {
  const plain = levelled(text)
  const hits = longestOf(taxonomy.find(plain).filter((hit) => standsAlone(plain, hit)))
  const scores = new Map<string, { score: number; words: Map<string, number> }>()
  for (const word of new Set(hits.map((hit) => hit.word))) {
    const types = taxonomy.typesOf.get(word) ?? []
    const share = weightOf(word) / types.length
    for (const id of types) {
      const so = scores.get(id) ?? { score: 0, words: new Map() }
      so.words.set(word, share)
      scores.set(id, { score: so.score + share, words: so.words })
    }
  }

  const total = [...scores.values()].reduce((sum, { score }) => sum + score, 0)
  return [...scores]
    .map(([typeId, { score, words }]) => ({
      typeId,
      score: Math.round((score / total) * 1000) / 1000,
      because: [...words].sort(([a, x], [b, y]) => y - x || byText(a, b)).map(([word]) => word),
    }))
    .sort(
      (a, b) =>
        b.score - a.score || taxonomy.depthOf(b.typeId) - taxonomy.depthOf(a.typeId) || byText(a.typeId, b.typeId),
    )
    .slice(0, limit)
}
