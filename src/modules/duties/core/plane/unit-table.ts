import { byText } from '../compare.ts'
import type { Assignee } from '../duty.ts'
import type { ListUnit } from '../list-file.ts'
import { noEnd, noStart } from './day-number.ts'
import type { NumberedTree } from './number-tree.ts'
import { groupIn, type Serving, servingTable, type UnitDays } from './serving.ts'

/** What an assignee can come to besides the number of a unit. */
export const vacant = -1
export const unresolved = -2
/** The place is known too coarsely to say which unit of the line it is. */
export const needsPlace = -3

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
  /** The days on which what `resolve` says of this assignee can change, anywhere. */
  readonly changes: (assignee: number) => readonly number[]
  /** The level whose territory decides who it is; -1 where every place has the same. */
  readonly levelOf: (assignee: number) => number
  /** Units of a line that serve a territory, as numbers, lowest name first. */
  readonly serving: (line: string, territory: number) => readonly number[]
  readonly from: Int32Array
  readonly to: Int32Array
  readonly successor: Int32Array
  /** The number of `none`; -1 where nobody names it. */
  readonly none: number
}

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

type Resolver = UnitTable['resolve']

/** Follows a unit through its successors to who exists on a day. */
const follower =
  ({ from, to, successor }: UnitDays) =>
  (unit: number, day: number): number => {
    let at = unit
    while (at >= 0) {
      if (day < (from[at] ?? 0)) return unresolved
      if (day < (to[at] ?? 0)) return at
      at = successor[at] ?? -1
    }
    return unresolved
  }

/** Which of the units that serve a territory does so on a day: one that exists, else who answers for a closed one. */
const servingOn = (members: readonly number[], days: UnitDays, day: number): number => {
  const follow = follower(days)
  let followed = -1
  for (const unit of members) {
    if (day >= (days.from[unit] ?? 0) && day < (days.to[unit] ?? 0)) return unit
    if (day < (days.to[unit] ?? 0)) continue
    const after = follow(unit, day)
    if (after >= 0 && (followed < 0 || after < followed)) followed = after
  }
  return followed < 0 ? vacant : followed
}

/** Numbers an assignee holds: the level of a line, or one of the two below; a line or a unit; since when. */
const simpleUnit = -1
const closingUnit = -2
const whoWidth = 4

/** Assignees as numbers: a unit that does not close needs nothing else to be resolved. */
const whoOf = (assignees: readonly Assignee[], days: UnitDays, book: WhoBook): Int32Array => {
  const who = new Int32Array(assignees.length * whoWidth)
  for (const [number, one] of assignees.entries()) {
    const at = number * whoWidth
    if ('line' in one) {
      who[at] = one.level
      who[at + 1] = book.lineOf(one.line)
      continue
    }
    const unit = book.numberOf('unit' in one ? one.unit : (nameOf(one) ?? ''))
    who[at] = unit >= 0 && days.to[unit] === noEnd ? simpleUnit : closingUnit
    who[at + 1] = unit
    who[at + 2] = days.from[unit] ?? noStart
  }
  return who
}

type WhoBook = { readonly lineOf: (line: string) => number; readonly numberOf: (name: string) => number }

/** Each territory's parent and level in one number: `(parent + 1) * 16 + level`. */
const stepsUp = ({ territories, levels }: UnitGround): Int32Array =>
  territories.parent.map((parent, node) => (parent + 1) * 16 + (levels[node] ?? 0))

const resolverOf = (who: Int32Array, serving: Serving, days: UnitDays, up: Int32Array): Resolver => {
  const follow = follower(days)
  const { entries, find, groups } = serving

  const lineAt = (line: number, territory: number, day: number): number => {
    const entry = line < 0 ? -1 : find(line, territory)
    if (entry < 0) return vacant
    const unit = entries[entry + 2] ?? 0
    if (unit >= 0) return day < (entries[entry + 3] ?? 0) ? vacant : unit
    return servingOn(groups[groupIn(unit)]?.units ?? [], days, day)
  }

  return (assignee, territory, day) => {
    const at = assignee * whoWidth
    const level = who[at] ?? closingUnit
    const one = who[at + 1] ?? -1
    if (level === simpleUnit) return day < (who[at + 2] ?? 0) ? unresolved : one
    if (level < 0) return follow(one, day)
    let [node, step] = [territory, up[territory] ?? 0]
    if ((step & 15) < level) return needsPlace
    while ((step & 15) > level) {
      node = (step >> 4) - 1
      if (node < 0) return vacant
      step = up[node] ?? 0
    }
    return (step & 15) === level ? lineAt(one, node, day) : vacant
  }
}

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

export const unitTable = (units: readonly ListUnit[], named: Iterable<Assignee>, ground: UnitGround): UnitTable => {
  const { assignees, assigneeOf } = assigneeBook(named)
  const names = namesOf(units, assignees)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const numberOf = (name: string): number => numbers.get(name) ?? -1
  const days = daysOf(units, names.length, { ...ground, numberOf })
  const serving = servingTable(units, { numberOf, territoryOf: ground.territories.numberOf, days })
  const who = whoOf(assignees, days, { lineOf: serving.lineOf, numberOf })
  const changes = changesOfLines(serving, days)
  const levelOf = (assignee: number): number => Math.max(who[assignee * whoWidth] ?? -1, -1)
  return {
    names,
    assignees,
    assigneeOf,
    resolve: resolverOf(who, serving, days, stepsUp(ground)),
    changes: (assignee) => {
      const one = who[assignee * whoWidth + 1] ?? -1
      return levelOf(assignee) < 0 ? chainOf(days, one) : (changes.get(one) ?? [])
    },
    levelOf,
    serving: (line, territory) => {
      const entry = serving.find(serving.lineOf(line), territory)
      if (entry < 0) return []
      const unit = serving.entries[entry + 2] ?? 0
      return unit >= 0 ? [unit] : (serving.groups[groupIn(unit)]?.units ?? [])
    },
    ...days,
    none: numberOf('none'),
  }
}
