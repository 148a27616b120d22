import type { ListUnit } from '../list-file.ts'
import { noEnd, noStart } from './day-number.ts'

/** The days of units: existing `[from, to)`, afterwards answered for by their successor. */
export type UnitDays = { readonly from: Int32Array; readonly to: Int32Array; readonly successor: Int32Array }

/** The units of a line that serve a territory, lowest number first. */
export type Served = { readonly line: number; readonly territory: number; readonly units: readonly number[] }

/** Numbers an entry holds: line, territory, who (a unit, or `groupMark` less the number of a group), since when. */
const entryWidth = 4
const groupMark = -2

/**
 * Who serves a territory for a line, in one flat table: an entry is 16 bytes, so that a look costs one cache line.
 *
 * A single unit that does not close stands in its entry; anything else is a group.
 */
export type Serving = {
  readonly entries: Int32Array
  readonly groups: readonly Served[]
  readonly lineOf: (line: string) => number
}

const hashOf = (line: number, territory: number): number => {
  const once = Math.imul(territory + 1, 0x9e3779b1) ^ Math.imul(line + 1, 0x85ebca6b)
  return once ^ (once >>> 15)
}

/** Where the entry of a line at a territory begins; -1 for none. */
export const findEntry = (entries: Int32Array, line: number, territory: number): number => {
  const mask = entries.length / entryWidth - 1
  for (let slot = hashOf(line, territory) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * entryWidth
    const own = entries[at] ?? -1
    if (own === line && entries[at + 1] === territory) return at
    if (own < 0) return -1
  }
}

/** What units serve, by the numbers of their lines and territories. */
export type ServingGround = {
  readonly numberOf: (unit: string) => number
  readonly territoryOf: (territory: string) => number
  readonly days: UnitDays
}

const linesOf = (units: readonly ListUnit[]): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>()
  for (const { line } of units) if (line !== null && !lines.has(line)) lines.set(line, lines.size)
  return lines
}

const servedBy = (units: readonly ListUnit[], lines: ReadonlyMap<string, number>, ground: ServingGround): Served[] => {
  const found = new Map<number, { line: number; territory: number; units: number[] }>()
  for (const unit of units) {
    if (unit.line === null || unit.serves === null) continue
    const [line, territory] = [lines.get(unit.line) ?? 0, ground.territoryOf(unit.serves)]
    const key = territory * lines.size + line
    const served = found.get(key)
    if (served === undefined) found.set(key, { line, territory, units: [ground.numberOf(unit.id)] })
    else served.units.push(ground.numberOf(unit.id))
  }
  const all = [...found.values()]
  for (const { units: members } of all) members.sort((a, b) => a - b)
  return all
}

/** Builds the table of the units that serve anything for a line. */
export const servingTable = (units: readonly ListUnit[], ground: ServingGround): Serving => {
  const { from, to } = ground.days
  const lines = linesOf(units)
  const groups = servedBy(units, lines, ground)
  let size = 8
  while (size * 3 < groups.length * 4) size *= 2
  const mask = size - 1
  const entries = new Int32Array(size * entryWidth).fill(-1)
  for (const [number, { line, territory, units: members }] of groups.entries()) {
    let slot = hashOf(line, territory) & mask
    while ((entries[slot * entryWidth] ?? -1) >= 0) slot = (slot + 1) & mask
    const [only, at] = [members[0] ?? 0, slot * entryWidth]
    const isSimple = members.length === 1 && to[only] === noEnd
    entries[at] = line
    entries[at + 1] = territory
    entries[at + 2] = isSimple ? only : groupMark - number
    entries[at + 3] = isSimple ? (from[only] ?? noStart) : noStart
  }
  return { entries, groups, lineOf: (line) => lines.get(line) ?? -1 }
}

/** The group of an entry's third number; -1 where it is a unit. */
export const groupIn = (who: number): number => (who >= 0 ? -1 : groupMark - who)
