import type { Runs } from '../plane/runs.ts'
import type { GapGround } from './gap-ground.ts'
import type { GapParts } from './gap-parts.ts'
import { headOf, heapOf, topOf } from './gap-roll-up.ts'

/** How many past matters of a type happened in a territory. */
export type PastCell = { readonly matter: string; readonly territory: string; readonly count: number }

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
  for (const cell of past) {
    const [matter, territory] = [plane.matters.numberOf(cell.matter), plane.territories.numberOf(cell.territory)]
    if (matter < 0 || territory < 0) continue
    const rank = territories.before[territory] ?? 0
    const lacking = parts[matters.before[matter] ?? 0]
    if (matters.nodes[matters.before[matter] ?? 0] !== matter || territories.nodes[rank] !== territory) continue
    if (lacking === undefined || !lacking.some((set, at) => at % 2 === 1 && hasRank(sets.row(set), rank))) continue
    const key = heapOf(plane, headOf(plane, matter), topOf(plane, territory))
    found.set(key, (found.get(key) ?? 0) + cell.count)
  }
  return found
}
