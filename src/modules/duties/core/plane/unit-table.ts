import { byText } from '../compare.ts'
import type { Assignee } from '../duty.ts'
import type { ListUnit } from '../list-file.ts'
import { noEnd, noStart } from './day-number.ts'
import { intTable } from './int-table.ts'
import type { NumberedTree } from './number-tree.ts'

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
}

/** The units of a line that serve one territory, lowest name first. */
export type ServedPlace = { readonly line: string; readonly territory: number; readonly units: readonly number[] }

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

type Line = {
  readonly groups: readonly (readonly number[])[]
  readonly served: readonly ServedPlace[]
  readonly at: (line: number, territory: number) => number
}

const linesOf = (
  units: readonly ListUnit[],
  numberOf: ReadonlyMap<string, number>,
  ground: UnitGround,
): Line & { readonly lineOf: (line: string) => number } => {
  const lines = new Map<string, number>()
  const groups: number[][] = []
  const served: ServedPlace[] = []
  const table = new Map<number, number>()
  const { count } = ground.territories
  for (const unit of units) {
    if (unit.line === null || unit.serves === null) continue
    const line = lines.get(unit.line) ?? lines.size
    lines.set(unit.line, line)
    const territory = ground.territories.numberOf(unit.serves)
    const key = line * count + territory
    const group = table.get(key) ?? groups.length
    if (group === groups.length) {
      groups.push([])
      served.push({ line: unit.line, territory, units: groups[group] ?? [] })
    }
    table.set(key, group)
    groups[group]?.push(numberOf.get(unit.id) ?? -1)
  }
  for (const group of groups) group.sort((a, b) => a - b)
  const fast = intTable(table)
  return {
    groups,
    served,
    lineOf: (line) => lines.get(line) ?? -1,
    at: (line, territory) => (line < 0 ? -1 : fast.get(line * count + territory)),
  }
}

export const unitTable = (units: readonly ListUnit[], named: Iterable<Assignee>, ground: UnitGround): UnitTable => {
  const { assignees, assigneeOf } = assigneeBook(named)
  const names = [...new Set([...units.map(({ id }) => id), ...assignees.flatMap((one) => nameOf(one) ?? [])])].sort(
    byText,
  )
  const numberOf = new Map(names.map((name, number) => [name, number]))
  const from = new Int32Array(names.length).fill(noStart)
  const to = new Int32Array(names.length).fill(noEnd)
  const successor = new Int32Array(names.length).fill(-1)
  const listed = new Uint8Array(names.length)
  const serves = new Int32Array(names.length).fill(-1)
  const lineNames: (string | null)[] = []
  for (const unit of units) {
    const number = numberOf.get(unit.id) ?? 0
    if (unit.from !== null) from[number] = ground.dayOf(unit.from)
    if (unit.to !== null) to[number] = ground.dayOf(unit.to)
    listed[number] = 1
    lineNames[number] = unit.line
    if (unit.serves !== null) serves[number] = ground.territories.numberOf(unit.serves)
    if (unit.successor !== null) successor[number] = numberOf.get(unit.successor) ?? -1
  }

  const follow = (unit: number, day: number): number => {
    let at = unit
    while (at >= 0) {
      if (day < (from[at] ?? 0)) return unresolved
      if (day < (to[at] ?? 0)) return at
      at = successor[at] ?? -1
    }
    return unresolved
  }

  const lines = linesOf(units, numberOf, ground)
  const { parent } = ground.territories
  const { levels } = ground
  const kind = Int32Array.from(assignees, (one) => ('line' in one ? one.level : -1))
  const who = Int32Array.from(assignees, (one) => {
    if ('line' in one) return lines.lineOf(one.line)
    return numberOf.get('unit' in one ? one.unit : (nameOf(one) ?? '')) ?? -1
  })

  const servingOn = (group: readonly number[], day: number): number => {
    let followed = -1
    for (const unit of group) {
      if (day >= (from[unit] ?? 0) && day < (to[unit] ?? 0)) return unit
      if (day < (to[unit] ?? 0)) continue
      const after = follow(unit, day)
      if (after >= 0 && (followed < 0 || after < followed)) followed = after
    }
    return followed < 0 ? vacant : followed
  }

  /** The group of units that a line at a level means at a territory; -1 where it means none. */
  const groupAt = (assignee: number, territory: number): number => {
    const level = kind[assignee] ?? -1
    let at = territory
    while (at >= 0 && (levels[at] ?? 0) > level) at = parent[at] ?? -1
    return at < 0 || levels[at] !== level ? -1 : lines.at(who[assignee] ?? -1, at)
  }

  const resolve = (assignee: number, territory: number, day: number): number => {
    const level = kind[assignee] ?? -1
    if (level < 0) return follow(who[assignee] ?? -1, day)
    if ((levels[territory] ?? 0) < level) return needsPlace
    const group = lines.groups[groupAt(assignee, territory)]
    return group === undefined ? vacant : servingOn(group, day)
  }

  const chainOf = (unit: number): number[] => {
    const days: number[] = []
    for (let at = unit; at >= 0; at = successor[at] ?? -1) days.push(from[at] ?? 0, to[at] ?? 0)
    return days
  }
  const ofLine = new Map<number, readonly number[]>()
  for (const [name, members] of Map.groupBy(units, (unit) => unit.line ?? '')) {
    if (name === '') continue
    const days = new Set<number>()
    for (const unit of members) for (const day of chainOf(numberOf.get(unit.id) ?? -1)) days.add(day)
    ofLine.set(lines.lineOf(name), [...days])
  }

  return {
    names,
    assignees,
    assigneeOf,
    resolve,
    changes: (assignee) => {
      const one = who[assignee] ?? -1
      return (kind[assignee] ?? -1) < 0 ? chainOf(one) : (ofLine.get(one) ?? [])
    },
    changesAt: (assignee, territory) => {
      if ((kind[assignee] ?? -1) < 0) return chainOf(who[assignee] ?? -1)
      const group = lines.groups[groupAt(assignee, territory)]
      if (group === undefined) return []
      return group.length === 1 ? chainOf(group[0] ?? -1) : group.flatMap(chainOf)
    },
    levelOf: (assignee) => kind[assignee] ?? -1,
    serving: (line, territory) => lines.groups[lines.at(lines.lineOf(line), territory)] ?? [],
    served: lines.served,
    listed,
    serves,
    lineOf: (unit) => lineNames[unit] ?? null,
    from,
    to,
    successor,
  }
}
