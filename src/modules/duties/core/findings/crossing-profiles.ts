import { rankOf } from '../plane/packed-key.ts'
import type { BucketIndex } from './bucket-index.ts'
import { daysOfDuty } from './cover.ts'

/** Duties of one territory that cross the same others, whoever they name: same rank, box set and days, no holes. */
export type Profile = {
  readonly rank: number
  readonly boxes: number
  readonly from: number
  readonly to: number
  /** Positions in the index's rows, ascending: all of them, and by assignee. */
  readonly rows: readonly number[]
  readonly byAssignee: ReadonlyMap<number, readonly number[]>
}

/** The duties of one territory: many alike by profile, the others (those with holes among them) one by one. */
export type CrossingTable = {
  readonly profiles: readonly Profile[]
  readonly single: readonly number[]
  readonly hasHoles: boolean
  /** Counts that were made before. */
  readonly known: Map<string, number>
}

/** So many alike are counted together. */
const manyAlike = 8

type Growing = Omit<Profile, 'rows' | 'byAssignee'> & {
  readonly rows: number[]
  readonly byAssignee: Map<number, number[]>
}

const added = (map: Map<number, number[]>, key: number, value: number): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** The table of the sorted buckets at a territory. */
export const crossingTable = (index: BucketIndex, territory: number): CrossingTable => {
  const { plane, window } = index
  const { duties } = plane
  const profiles = new Map<string, Growing>()
  const single: number[] = []
  const [first, last] = [index.firstAt[territory] ?? 0, index.firstAt[territory + 1] ?? 0]
  for (let row = index.from[first] ?? 0; row < (index.to[last - 1] ?? 0); row += 1) {
    const duty = index.rows[row] ?? 0
    if (duties.extra[duty] !== 0) {
      single.push(row)
      continue
    }
    const { from, to } = daysOfDuty(plane, window, duty)
    const [rank, boxes] = [rankOf(duties.key[duty] ?? 0), duties.boxes[duty] ?? 0]
    const key = `${rank} ${boxes} ${from} ${to}`
    const profile: Growing = profiles.get(key) ?? { rank, boxes, from, to, rows: [], byAssignee: new Map() }
    profiles.set(key, profile)
    profile.rows.push(row)
    added(profile.byAssignee, duties.assignee[duty] ?? 0, row)
  }
  const hasHoles = single.length > 0
  const [many, few]: [Growing[], number[]] = [[], single]
  for (const profile of profiles.values()) {
    if (profile.rows.length >= manyAlike) many.push(profile)
    else few.push(...profile.rows)
  }
  return { profiles: many, single: few.sort((a, b) => a - b), hasHoles, known: new Map() }
}

const notBelow = (sorted: readonly number[], least: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of sorted numbers lie in `[from, to)`. */
export const countBetween = (
  sorted: readonly number[],
  range: { readonly from: number; readonly to: number },
): number => notBelow(sorted, range.to) - notBelow(sorted, range.from)

/** Those of sorted numbers that lie in `[from, to)`. */
export const between = (
  sorted: readonly number[],
  range: { readonly from: number; readonly to: number },
): readonly number[] => sorted.slice(notBelow(sorted, range.from), notBelow(sorted, range.to))
