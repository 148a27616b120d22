import { byText } from '../compare.ts'
import type { Assignee } from '../duty.ts'
import type { ListUnit } from '../list-file.ts'
import { noEnd, noStart } from './day-number.ts'
import type { NumberedTree } from './number-tree.ts'
import { closingUnit, type ResolverTables, resolversOf, simpleUnit, type Who, whoWidth } from './resolver.ts'
import { findEntry, groupIn, type Serving, servingTable, type UnitDays } from './serving.ts'

/**
 * The units of a list and everybody its duties name, as numbers that sort as their names do.
 *
 * `none` and every `outside:…` count as a unit of its own.
 */
export type UnitTable = {
  readonly names: readonly string[]
  readonly assignees: readonly Assignee[]
  /** The number of an assignee of the list. */
  readonly assigneeOf: (assignee: Assignee) => number
  /** Which unit an assignee is at a territory on a day, or `vacant`, `unresolved`, `needsPlace`. */
  readonly resolve: (assignee: number, territory: number, day: number) => number
  /** The same of an assignee that no duty of the list need name; a destination outside and nobody are left out. */
  readonly resolveNamed: (assignee: NamedUnit, territory: number, day: number) => number
  /** The days on which what `resolve` says of this assignee can change, anywhere. */
  readonly changes: (assignee: number) => readonly number[]
  /** The days on which what `resolve` says of this assignee can change at a territory. */
  readonly changesAt: (assignee: number, territory: number) => readonly number[]
  /** The level whose territory decides who it is; -1 where every place has the same. */
  readonly levelOf: (assignee: number) => number
  /** Units of a line that serve a territory, as numbers, lowest name first. */
  readonly serving: (line: string, territory: number) => readonly number[]
  /** Every line and territory with units that serve it there. */
  readonly served: readonly ServedPlace[]
  /** 1 for a unit of the list; 0 for a destination outside and for nobody. */
  readonly listed: Uint8Array
  /** The territory that a unit serves; -1 where it serves none. */
  readonly serves: Int32Array
  readonly lineOf: (unit: number) => string | null
  readonly from: Int32Array
  readonly to: Int32Array
  readonly successor: Int32Array
  /** What `resolve` looks things up in. */
  readonly tables: ResolverTables
  /** The number of `none`; -1 where nobody names it. */
  readonly none: number
}

/** The units of a line that serve one territory, lowest name first. */
export type ServedPlace = { readonly line: string; readonly territory: number; readonly units: readonly number[] }

/** An assignee within the administration: a unit, or a line at a level. */
export type NamedUnit = Extract<Assignee, { readonly unit: string } | { readonly line: string }>

/** What the table is made for. */
export type UnitGround = {
  readonly territories: NumberedTree
  readonly levels: Uint8Array
  readonly dayOf: (day: string) => number
}

const assigneeKey = (assignee: Assignee): string => {
  if ('unit' in assignee) return `u${assignee.unit}`
  if ('line' in assignee) return `l${assignee.level} ${assignee.line}`
  return 'outside' in assignee ? `o${assignee.outside}` : 'n'
}

const nameOf = (assignee: Assignee): string | null => {
  if ('outside' in assignee) return `outside:${assignee.outside}`
  return 'none' in assignee ? 'none' : null
}

/** The different assignees of duties, numbered. Two of the kind `none` are one, whatever their reasons. */
const assigneeBook = (named: Iterable<Assignee>) => {
  const assignees: Assignee[] = []
  const numbers = new Map<string, number>()
  for (const assignee of named) {
    const key = assigneeKey(assignee)
    if (numbers.has(key)) continue
    numbers.set(key, assignees.length)
    assignees.push(assignee)
  }
  return { assignees, assigneeOf: (assignee: Assignee): number => numbers.get(assigneeKey(assignee)) ?? -1 }
}

/** What assignees are made into numbers with. */
type WhoBook = { readonly lineOf: (line: string) => number; readonly numberOf: (name: string) => number }

/** An assignee as numbers: a unit that does not close needs nothing else to be resolved. */
const whoOf = (one: Assignee, days: UnitDays, book: WhoBook): Who => {
  if ('line' in one) return [one.level, book.lineOf(one.line), 0]
  const unit = book.numberOf('unit' in one ? one.unit : (nameOf(one) ?? ''))
  const isSimple = unit >= 0 && days.to[unit] === noEnd
  return [isSimple ? simpleUnit : closingUnit, unit, days.from[unit] ?? noStart]
}

const whoTable = (assignees: readonly Assignee[], days: UnitDays, book: WhoBook): Int32Array => {
  const who = new Int32Array(assignees.length * whoWidth)
  for (const [number, one] of assignees.entries()) who.set(whoOf(one, days, book), number * whoWidth)
  return who
}

/** Each territory's parent and level in one number: `(parent + 1) * 16 + level`. */
const stepsUp = ({ territories, levels }: UnitGround): Int32Array =>
  territories.parent.map((parent, node) => (parent + 1) * 16 + (levels[node] ?? 0))

const namesOf = (units: readonly ListUnit[], assignees: readonly Assignee[]): string[] =>
  [...new Set([...units.map(({ id }) => id), ...assignees.flatMap((one) => nameOf(one) ?? [])])].sort(byText)

const daysOf = (
  units: readonly ListUnit[],
  count: number,
  ground: UnitGround & Pick<WhoBook, 'numberOf'>,
): UnitDays => {
  const from = new Int32Array(count).fill(noStart)
  const to = new Int32Array(count).fill(noEnd)
  const successor = new Int32Array(count).fill(-1)
  for (const unit of units) {
    const number = ground.numberOf(unit.id)
    if (unit.from !== null) from[number] = ground.dayOf(unit.from)
    if (unit.to !== null) to[number] = ground.dayOf(unit.to)
    if (unit.successor !== null) successor[number] = ground.numberOf(unit.successor)
  }
  return { from, to, successor }
}

/** The days on which anything can change about a unit or whoever comes after it. */
const chainOf = ({ from, to, successor }: UnitDays, unit: number): number[] => {
  const days: number[] = []
  for (let at = unit; at >= 0; at = successor[at] ?? -1) days.push(from[at] ?? 0, to[at] ?? 0)
  return days
}

const changesOfLines = (serving: Serving, days: UnitDays): ReadonlyMap<number, readonly number[]> => {
  const changes = new Map<number, Set<number>>()
  for (const { line, units } of serving.groups) {
    const known = changes.get(line) ?? new Set()
    changes.set(line, known)
    for (const unit of units) for (const day of chainOf(days, unit)) known.add(day)
  }
  return new Map([...changes].map(([line, own]) => [line, [...own]]))
}

type ByUnit = Pick<UnitTable, 'served' | 'listed' | 'serves' | 'lineOf'>

/** What each unit is and serves, by its number. */
const byUnit = (units: readonly ListUnit[], count: number, book: UnitGround & Pick<WhoBook, 'numberOf'>): ByUnit => {
  const listed = new Uint8Array(count)
  const serves = new Int32Array(count).fill(-1)
  const lines: (string | null)[] = []
  const places = new Map<string, { line: string; territory: number; units: number[] }>()
  for (const unit of units) {
    const number = book.numberOf(unit.id)
    const territory = unit.serves === null ? -1 : book.territories.numberOf(unit.serves)
    listed[number] = 1
    serves[number] = territory
    lines[number] = unit.line
    if (unit.line === null || territory < 0) continue
    const key = `${territory} ${unit.line}`
    const place = places.get(key) ?? { line: unit.line, territory, units: [] }
    places.set(key, place)
    place.units.push(number)
  }
  const served = [...places.values()]
  for (const place of served) place.units.sort((a, b) => a - b)
  return { served, listed, serves, lineOf: (unit) => lines[unit] ?? null }
}

/** The territory of a level above a territory, or itself; -1 for none. */
const atLevel = ({ territories, levels }: UnitGround, territory: number, level: number): number => {
  let at = territory
  while (at >= 0 && (levels[at] ?? 0) > level) at = territories.parent[at] ?? -1
  return at >= 0 && levels[at] === level ? at : -1
}

export const unitTable = (units: readonly ListUnit[], named: Iterable<Assignee>, ground: UnitGround): UnitTable => {
  const { assignees, assigneeOf } = assigneeBook(named)
  const names = namesOf(units, assignees)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const numberOf = (name: string): number => numbers.get(name) ?? -1
  const days = daysOf(units, names.length, { ...ground, numberOf })
  const serving = servingTable(units, { numberOf, territoryOf: ground.territories.numberOf, days })
  const book = { lineOf: serving.lineOf, numberOf }
  const who = whoTable(assignees, days, book)
  const tables = { who, entries: serving.entries, up: stepsUp(ground), groups: serving.groups, days }
  const resolvers = resolversOf(tables)
  const changes = changesOfLines(serving, days)
  const servingAt = (line: number, territory: number): readonly number[] => {
    const entry = line < 0 || territory < 0 ? -1 : findEntry(serving.entries, line, territory)
    if (entry < 0) return []
    const unit = serving.entries[entry + 2] ?? 0
    return unit >= 0 ? [unit] : (serving.groups[groupIn(unit)]?.units ?? [])
  }
  const levelOf = (assignee: number): number => Math.max(who[assignee * whoWidth] ?? -1, -1)
  return {
    names,
    assignees,
    assigneeOf,
    resolve: resolvers.resolve,
    resolveNamed: (assignee, territory, day) => resolvers.resolveWho(whoOf(assignee, days, book), territory, day),
    tables,
    changes: (assignee) => {
      const one = who[assignee * whoWidth + 1] ?? -1
      return levelOf(assignee) < 0 ? chainOf(days, one) : (changes.get(one) ?? [])
    },
    changesAt: (assignee, territory) => {
      const one = who[assignee * whoWidth + 1] ?? -1
      const level = levelOf(assignee)
      if (level < 0) return chainOf(days, one)
      return servingAt(one, atLevel(ground, territory, level)).flatMap((unit) => chainOf(days, unit))
    },
    levelOf,
    serving: (line, territory) => servingAt(serving.lineOf(line), territory),
    ...byUnit(units, names.length, { ...ground, numberOf }),
    ...days,
    none: numberOf('none'),
  }
}
