import type { Id } from '../../../kernel/ids.ts'
import { isOnTheSameLine, isWithin } from '../../../kernel/path.ts'
import type { Level } from './territory.ts'

/** One name of one territory; a territory may have several. */
export type PlaceName = { readonly id: Id; readonly name: string; readonly level: Level; readonly path: string }

/** The place a text speaks of. */
export type PlaceFound = {
  readonly territoryId: Id
  readonly path: string
  readonly level: Level
  /** The words that named it. */
  readonly words: string
  /** Other territories the same words could mean; empty when the answer is sure. */
  readonly others: readonly Id[]
}

/** Finds the place a text speaks of; made once for many texts. */
export type PlaceFinder = (text: string) => PlaceFound | null

/** Letters run together and small: Chinese texts have no spaces, and English names are written with and without capitals. */
const level = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase()

/** An English name, and the name alone: Shuangbi Community is Shuangbi. Very short names alone mean nothing. */
const latinForms = (name: string): string[] => {
  const bare = name.replace(/ (Community|Village|Town|Township|Yao Township|Subdistrict|County|City|Province)$/, '')
  return bare.length >= 5 && bare !== name ? [level(name), level(bare)] : [level(name)]
}

/** What people leave out when they speak of a place: 菜市社区居委会 is 菜市社区, and 城南街道 is 城南. */
const spokenForms = (name: string): string[] => {
  if (/^[\p{Script=Latin}]/u.test(name)) return latinForms(name)
  const forms = [name]
  const office = name
    .replace(/(社区)?(居民委员会|居委会)$/, '社区')
    .replace(/(村民委员会|村委会)$/, '村')
    .replace(/村村$/, '村')
  if (office !== name) forms.push(office)
  const bare = office.replace(/(街道办事处|街道|地区|社区|村|镇|乡|县|区|市)$/, '')
  if (bare.length >= 2 && bare !== office) forms.push(bare)
  return forms
}

type Hit = PlaceName & { readonly words: string; readonly whole: boolean }

const indexOf = (names: readonly PlaceName[]) => {
  const byWords = new Map<string, Hit[]>()
  let longest = 0
  for (const place of names) {
    for (const [i, words] of spokenForms(place.name).entries()) {
      byWords.set(words, [...(byWords.get(words) ?? []), { ...place, words, whole: i === 0 || words.length > 2 }])
      longest = Math.max(longest, words.length)
    }
  }
  return { byWords, longest }
}

/** Every name in the text, the longest at each place: inside 城南街道 nobody means 城南. */
const hitsIn = (text: string, { byWords, longest }: ReturnType<typeof indexOf>): Hit[] => {
  const hits: Hit[] = []
  for (let at = 0; at < text.length; at += 1) {
    for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
      const found = byWords.get(text.slice(at, at + length))
      if (found === undefined) continue
      hits.push(...found)
      at += length - 1
      break
    }
  }
  return hits
}

/** How many of the other names in the text lie on the way to this one. */
const supportOf = (hit: Hit, hits: readonly Hit[]): number =>
  new Set(
    hits.filter((other) => other.words !== hit.words && isWithin(hit.path, other.path)).map((other) => other.words),
  ).size

/** Best first: named together with its parents, then deeper, then by more words. */
const compare = (a: Hit & { support: number }, b: Hit & { support: number }): number =>
  b.support - a.support || b.level - a.level || b.words.length - a.words.length || Number(b.whole) - Number(a.whole)

/**
 * Makes a finder over these names: the longest names count, a name whose parents are also named counts more,
 * and among those the deepest. Words that fit several places equally well are answered with all of them.
 */
export const placeFinder = (names: readonly PlaceName[]): PlaceFinder => {
  const index = indexOf(names)
  return (text) => {
    const hits = hitsIn(level(text), index)
    const ranked = hits.map((hit) => ({ ...hit, support: supportOf(hit, hits) })).sort(compare)
    const best = ranked[0]
    if (best === undefined) return null
    const equals = ranked.filter((hit) => hit.id !== best.id && compare(hit, best) === 0)
    const others = equals.filter((hit) => !isOnTheSameLine(hit.path, best.path)).map((hit) => hit.id)
    return { territoryId: best.id, path: best.path, level: best.level, words: best.words, others: [...new Set(others)] }
  }
}
