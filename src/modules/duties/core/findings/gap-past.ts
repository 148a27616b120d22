import type { Assignee } from '../duty.ts'
import { isBelow } from '../plane/number-tree.ts'
import type { Plane } from '../plane/plane.ts'
import type { Runs } from '../plane/runs.ts'
import type { GapGround } from './gap-ground.ts'
import type { GapParts } from './gap-parts.ts'
import { headOf, heapOf, topsOf } from './gap-roll-up.ts'
import type { Place } from './meeting-buckets.ts'

/** How many past matters of a type happened in a territory, and which unit had them. */
export type PastCell = {
  readonly matter: string
  readonly territory: string
  readonly unit: string
  readonly count: number
}

const hasRank = (runs: Runs, rank: number): boolean => {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle] ?? 0) <= rank) low = middle + 1
    else high = middle
  }
  return low % 2 === 1
}

/** The past matters at cells of the domain that have a gap, by `heapOf`. */
export const pastInGaps = (
  ground: GapGround,
  parts: GapParts,
  past: Iterable<PastCell>,
): ReadonlyMap<number, number> => {
  const { plane, matters, territories, sets } = ground
  const found = new Map<number, number>()
  const tops = topsOf(plane)
  for (const cell of past) {
    const [matter, territory] = [plane.matters.numberOf(cell.matter), plane.territories.numberOf(cell.territory)]
    if (matter < 0 || territory < 0) continue
    const rank = territories.before[territory] ?? 0
    const lacking = parts[matters.before[matter] ?? 0]
    if (matters.nodes[matters.before[matter] ?? 0] !== matter || territories.nodes[rank] !== territory) continue
    if (lacking === undefined || !lacking.some((set, at) => at % 2 === 1 && hasRank(sets.row(set), rank))) continue
    const key = heapOf(
      plane,
      headOf(plane, matter),
      tops.find((top) => isBelow(plane.territories, territory, top)) ?? 0,
    )
    found.set(key, (found.get(key) ?? 0) + cell.count)
  }
  return found
}

/**
 * Whom practice shows at or below a pair of nodes: the unit of the list that had most past matters there; null where none
 * had any.
 */
export const practiceIn = (plane: Plane, past: readonly PastCell[]): ((place: Place) => Assignee | null) => {
  const { matters, territories, units } = plane
  const listed = new Set(units.names.filter((_, unit) => units.listed[unit] === 1))
  const cells = past
    .filter(({ unit }) => listed.has(unit))
    .map((cell) => ({ ...cell, at: [matters.numberOf(cell.matter), territories.numberOf(cell.territory)] as const }))
  return ({ matter, territory }) => {
    const had = new Map<string, number>()
    for (const { unit, count, at } of cells)
      if (isBelow(matters, at[0], matter) && isBelow(territories, at[1], territory))
        had.set(unit, (had.get(unit) ?? 0) + count)
    const [most] = [...had].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    return most === undefined ? null : { unit: most[0] }
  }
}
