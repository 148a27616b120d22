import { forceOf } from '../plane/packed-key.ts'
import type { BucketIndex } from './bucket-index.ts'
import { crossingCount, doCross } from './crossings.ts'
import type { ForceConflict } from './finding.ts'
import { conflictsOf, forceConflictOf } from './force-conflicts.ts'
import { rivalsMeet } from './pairs.ts'

/** The conflicts of force and the number of crossings, kept up as leads come and go. */
export type LivePairs = {
  /** When a lead comes; `meeting` are the buckets that it can reach. */
  readonly added: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  /** Before a lead goes. */
  readonly removed: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  readonly crossings: () => number
  readonly findings: (index: BucketIndex) => readonly ForceConflict[]
}

type Pairs = Map<number, Set<number>>

const put = (pairs: Pairs, one: number, other: number): void => {
  const known = pairs.get(one)
  if (known === undefined) pairs.set(one, new Set([other]))
  else known.add(other)
}

const drop = (pairs: Pairs, one: number, other: number): void => {
  const known = pairs.get(one)
  known?.delete(other)
  if (known?.size === 0) pairs.delete(one)
}

/** How many of the duties in some buckets cross a duty. */
const crossingsWith = (index: BucketIndex, duty: number, meeting: readonly number[]): number => {
  const { duties } = index.plane
  const [matter, territory] = [duties.matter[duty] ?? 0, duties.territory[duty] ?? 0]
  let count = 0
  for (const bucket of meeting) {
    const [m, t] = [index.matter[bucket] ?? 0, index.territory[bucket] ?? 0]
    const isOpposite = (m > matter && t < territory) || (m < matter && t > territory)
    if (!isOpposite) continue
    for (let row = index.from[bucket] ?? 0; row < (index.to[bucket] ?? 0); row += 1)
      if (doCross(index, duty, index.rows[row] ?? 0)) count += 1
  }
  return count
}

/** @param first a sorted index */
export const livePairs = (first: BucketIndex): LivePairs => {
  const against: Pairs = new Map()
  const reserved: Pairs = new Map()
  const write = (lower: number, reserving: number): void => {
    put(against, lower, reserving)
    put(reserved, reserving, lower)
  }
  for (const [lower, others] of conflictsOf(first)) for (const reserving of others) write(lower, reserving)
  const counted = crossingCount(first, 0)
  for (let bucket = 0; bucket < first.sorted; bucket += 1) counted.add(bucket)
  let crossings = counted.total()

  const forces = (index: BucketIndex, duty: number, meeting: readonly number[]): void => {
    const { key } = index.plane.duties
    const force = forceOf(key[duty] ?? 0)
    for (const bucket of meeting)
      for (let row = index.from[bucket] ?? 0; row < (index.to[bucket] ?? 0); row += 1) {
        const other = index.rows[row] ?? 0
        const otherForce = forceOf(key[other] ?? 0)
        if (otherForce === force || !rivalsMeet(index, duty, other)) continue
        if (force < otherForce) write(duty, other)
        else write(other, duty)
      }
  }
  return {
    added: (index, duty, meeting) => {
      crossings += crossingsWith(index, duty, meeting)
      forces(index, duty, meeting)
    },
    removed: (index, duty, meeting) => {
      crossings -= crossingsWith(index, duty, meeting)
      for (const reserving of against.get(duty) ?? []) drop(reserved, reserving, duty)
      for (const lower of reserved.get(duty) ?? []) drop(against, lower, duty)
      against.delete(duty)
      reserved.delete(duty)
    },
    crossings: () => crossings,
    findings: (index) => [...against].map(([duty, others]) => forceConflictOf(index, duty, [...others])),
  }
}
