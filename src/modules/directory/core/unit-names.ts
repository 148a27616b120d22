import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { UnitNode } from './unit.ts'

/** How a name was understood: as the full or short name, as another name, or as the same once spelling is levelled. */
export type NameHow = 'name' | 'short' | 'alias' | 'spelling'

/** What a name in a file means here. */
export type UnitMatch = {
  readonly name: string
  /** The one unit it means; null when none or several carry it. */
  readonly unitId: Id | null
  readonly how: NameHow | null
  /** Which units it could mean, likeliest first, each with a likeness from 0 to 1. */
  readonly suggestions: readonly { readonly unitId: Id; readonly likeness: number }[]
}

/**
 * Levels spelling: spaces, brackets and the little words between nouns go, and so does the place in front, be it the
 * full name of the jurisdiction or only 县, 市, 区: 沅溪县住房和城乡建设局 and 县住房城乡建设局 become 住房城乡建设局.
 */
export const levelled = (name: string, places: readonly string[]): string => {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/[\s()（）《》"“”'·、,，.。-]/g, '')
    .replaceAll(/[和与及]/g, '')
  const place = places.find((candidate) => plain.length > candidate.length + 1 && plain.startsWith(candidate))
  const bare = place === undefined ? plain : plain.slice(place.length)
  return bare.length > 3 ? bare.replace(/^(省|市|州|县|区|旗|镇|乡|街道)(?=..)/, '') : bare
}

/** Whether `short` is made of characters of `long` in their order, beginning and ending alike: 住建局 of 住房城乡建设局. */
export const abbreviates = (short: string, long: string): boolean => {
  if (short.length < 2 || short.length >= long.length) return false
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

/** Levenshtein distance. */
export const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** 1 the same, 0.9 an abbreviation, else the share of characters that need no edit; below 0.5 nothing. */
export const likenessOf = (a: string, b: string): number => {
  if (a === b) return 1
  if (abbreviates(a, b) || abbreviates(b, a)) return 0.9
  const share = 1 - editDistance(a, b) / Math.max(a.length, b.length)
  return share >= 0.5 ? Math.round(share * 100) / 100 : 0
}

const namesOf = (unit: UnitNode): readonly string[] => [
  unit.name,
  ...(unit.shortName === null ? [] : [unit.shortName]),
  ...unit.aliases,
]

const exactWays: readonly { readonly how: NameHow; readonly has: (unit: UnitNode, name: string) => boolean }[] = [
  { how: 'name', has: (unit, name) => unit.name === name },
  { how: 'short', has: (unit, name) => unit.shortName === name },
  { how: 'alias', has: (unit, name) => unit.aliases.includes(name) },
]

const existsOn = (unit: UnitNode, day: Day): boolean =>
  (unit.from === null || unit.from <= day) && (unit.to === null || day < unit.to)

type Levelled = { readonly unit: UnitNode; readonly names: readonly string[] }

const suggest = (plain: string, levelledUnits: readonly Levelled[]) =>
  levelledUnits
    .map(({ unit, names }) => ({
      unitId: unit.id,
      likeness: Math.max(...names.map((name) => likenessOf(plain, name))),
    }))
    .filter((suggestion) => suggestion.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.unitId < b.unitId ? -1 : 1))
    .slice(0, 5)

/** The one that carries the name in the first way that any does; null where nobody does. */
const matchExactly = (name: string, units: readonly UnitNode[]): UnitMatch | null => {
  for (const { how, has } of exactWays) {
    const found = units.filter((unit) => has(unit, name))
    if (found.length === 1) return { name, unitId: found[0]?.id ?? null, how, suggestions: [] }
    const suggestions = found.map((unit) => ({ unitId: unit.id, likeness: 1 }))
    if (found.length > 1) return { name, unitId: null, how: null, suggestions }
  }
  return null
}

const matchLevelled = (name: string, plain: string, units: readonly Levelled[]): UnitMatch | null => {
  const same = units.filter((one) => one.names.includes(plain)).map((one) => one.unit.id)
  const [only] = same
  return only === undefined || same.length > 1 || plain === ''
    ? null
    : { name, unitId: only, how: 'spelling', suggestions: [] }
}

/**
 * What each name means among these units on a day: by full name, short name, other name, then with spelling levelled.
 * Names of closed units count when nobody else carries them. A name that several carry is no match: it comes with
 * suggestions, and a person decides.
 *
 * @param places names of the jurisdiction and the territories above it, longest first, that may stand before a unit's name
 */
export const matchNames = (
  names: readonly string[],
  units: readonly UnitNode[],
  { day, places }: { readonly day: Day; readonly places: readonly string[] },
): UnitMatch[] => {
  const levelledUnits = units.map((unit) => ({ unit, names: namesOf(unit).map((name) => levelled(name, places)) }))
  const open = units.filter((unit) => existsOn(unit, day))
  const levelledOpen = levelledUnits.filter(({ unit }) => existsOn(unit, day))

  return names.map((given) => {
    const name = given.trim()
    const plain = levelled(name, places)
    return (
      matchExactly(name, open) ??
      matchLevelled(name, plain, levelledOpen) ??
      matchExactly(name, units) ?? { name, unitId: null, how: null, suggestions: suggest(plain, levelledOpen) }
    )
  })
}
