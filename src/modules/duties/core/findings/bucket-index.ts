import type { Plane } from '../plane/plane.ts'
import { territoryDomain } from './cells.ts'
import { type DeadPlaces, deadPlaces } from './dead-places.ts'
import { type NeighbourBook, neighbourBook } from './neighbour-book.ts'
import { type BucketIds, type PointSets, pointSets } from './point-sets.ts'
import { leadsIn, type Window } from './survey.ts'

/**
 * The leads of a window by bucket, the pair of nodes they name: buckets by territory, then matter; in a bucket the
 * strongest key first, then by number.
 *
 * Bucket numbers below `sorted` are in that order. Those from `sorted` to `size.buckets` came later, in any order, and
 * a changed bucket has its rows at the end of `rows`: an edit needs no new index.
 */
export type BucketIndex = {
  readonly plane: Plane
  readonly window: Window
  readonly rows: Int32Array
  readonly matter: Int32Array
  readonly territory: Int32Array
  /** The rows of bucket `b` are `[from[b], to[b])`; none once all of its duties are gone. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The greatest key in the bucket; -1 where it is empty. */
  readonly topKey: Int32Array
  readonly sorted: number
  readonly size: { buckets: number; rows: number }
  /** The first sorted bucket at a territory of this number or a greater one. */
  readonly firstAt: Int32Array
  /** The nearest territory, itself or above, that has a bucket; -1 where there is none. */
  readonly nearest: Int32Array
  /** Sorted buckets by matter, then territory; those of matter `m` from `matterFrom[m]` on. */
  readonly byMatter: Int32Array
  readonly matterFrom: Int32Array
  /** Buckets that came later, by territory. */
  readonly later: Map<number, number[]>
  /** Of the territory that was asked last at each depth, its bucket for each matter. */
  readonly lookup: { readonly at: Int32Array; readonly rows: Int32Array[] }
  /** Room for going through cells; nothing is out between uses. */
  readonly dead: DeadPlaces
  /** What holds in a cell, as numbers. */
  readonly points: PointSets
  readonly neighbours: NeighbourBook
}

/** Sorts stably by a small whole number. */
const sortedBy = (order: Int32Array, digits: number, digit: (entry: number) => number): Int32Array => {
  const place = new Int32Array(digits + 1)
  for (const entry of order) place[digit(entry) + 1] = (place[digit(entry) + 1] ?? 0) + 1
  for (let at = 0; at < digits; at += 1) place[at + 1] = (place[at + 1] ?? 0) + (place[at] ?? 0)
  const sorted = new Int32Array(order.length)
  for (const entry of order) {
    const at = place[digit(entry)] ?? 0
    sorted[at] = entry
    place[digit(entry)] = at + 1
  }
  return sorted
}

const half = 15

const sortedLeads = (plane: Plane, leads: Int32Array): Int32Array => {
  const { duties, matters, territories } = plane
  const mask = (1 << half) - 1
  const low = sortedBy(leads, 1 << half, (duty) => mask - ((duties.key[duty] ?? 0) & mask))
  const high = sortedBy(low, 1 << half, (duty) => mask - ((duties.key[duty] ?? 0) >> half))
  const byMatter = sortedBy(high, matters.count, (duty) => duties.matter[duty] ?? 0)
  return sortedBy(byMatter, territories.count, (duty) => duties.territory[duty] ?? 0)
}

/** How many rows and buckets can come later before the index has to be made again. */
const spareOf = (leads: number): { readonly rows: number; readonly buckets: number } => ({
  rows: 65_536 + (leads >> 3),
  buckets: 256,
})

/** Fills the buckets from the rows; returns how many there are. */
const fillBuckets = (
  plane: Plane,
  rows: Int32Array,
  into: Pick<BucketIndex, 'matter' | 'territory' | 'from' | 'to'>,
) => {
  const { duties } = plane
  let bucket = -1
  let [matter, territory] = [-1, -1]
  for (let row = 0; row < rows.length; row += 1) {
    const duty = rows[row] ?? 0
    if (duties.matter[duty] !== matter || duties.territory[duty] !== territory) {
      bucket += 1
      matter = duties.matter[duty] ?? 0
      territory = duties.territory[duty] ?? 0
      into.matter[bucket] = matter
      into.territory[bucket] = territory
      into.from[bucket] = row
    }
    into.to[bucket] = row + 1
  }
  return bucket + 1
}

const bucketCount = ({ duties }: Plane, rows: Int32Array): number => {
  let count = 0
  rows.forEach((duty, row) => {
    const before = rows[row - 1] ?? -1
    const isSame =
      row > 0 && duties.matter[duty] === duties.matter[before] && duties.territory[duty] === duties.territory[before]
    if (!isSame) count += 1
  })
  return count
}

/** For each number below `count`, the first of sorted values that is not smaller; one longer. */
const firstNotBelow = (values: Int32Array, count: number, length: number): Int32Array => {
  const first = new Int32Array(count + 1)
  let at = 0
  for (let number = 0; number <= count; number += 1) {
    while (at < length && (values[at] ?? 0) < number) at += 1
    first[number] = at
  }
  return first
}

const nearestOf = ({ territories }: Plane, firstAt: Int32Array): Int32Array => {
  const nearest = new Int32Array(territories.count)
  for (let node = 0; node < territories.count; node += 1) {
    const up = territories.parent[node] ?? -1
    const hasOwn = (firstAt[node + 1] ?? 0) > (firstAt[node] ?? 0)
    nearest[node] = hasOwn || up < 0 ? (hasOwn ? node : -1) : (nearest[up] ?? -1)
  }
  return nearest
}

const deepest = (depth: Uint16Array): number => {
  let most = 0
  for (const one of depth) most = Math.max(most, one)
  return most
}

/**
 * Makes the index of a plane's leads.
 *
 * @param points of an index before, whose numbers are still used
 */
export const bucketIndex = (plane: Plane, window: Window, points = pointSets(plane, window)): BucketIndex => {
  const leads = sortedLeads(plane, leadsIn(plane, window))
  const spare = spareOf(leads.length)
  const sorted = bucketCount(plane, leads)
  const rows = new Int32Array(leads.length + spare.rows)
  rows.set(leads)
  const column = () => new Int32Array(sorted + spare.buckets)
  const buckets = { matter: column(), territory: column(), from: column(), to: column() }
  fillBuckets(plane, leads, buckets)
  const topKey = column().fill(-1)
  for (let bucket = 0; bucket < sorted; bucket += 1)
    topKey[bucket] = plane.duties.key[rows[buckets.from[bucket] ?? 0] ?? 0] ?? -1

  const firstAt = firstNotBelow(buckets.territory, plane.territories.count, sorted)
  const all = Int32Array.from({ length: sorted }, (_, bucket) => bucket)
  const byMatter = sortedBy(all, plane.matters.count, (bucket) => buckets.matter[bucket] ?? 0)
  const matterOfPlace = byMatter.map((bucket) => buckets.matter[bucket] ?? 0)
  const depths = deepest(plane.territories.depth) + 1
  return {
    plane,
    window,
    rows,
    ...buckets,
    topKey,
    sorted,
    size: { buckets: sorted, rows: leads.length },
    firstAt,
    nearest: nearestOf(plane, firstAt),
    byMatter,
    matterFrom: firstNotBelow(matterOfPlace, plane.matters.count, sorted),
    later: new Map(),
    lookup: {
      at: new Int32Array(depths).fill(-1),
      rows: Array.from({ length: depths }, () => new Int32Array(plane.matters.count).fill(-1)),
    },
    dead: deadPlaces(territoryDomain(plane)),
    points,
    neighbours: neighbourBook(),
  }
}

const write = (index: BucketIndex, territory: number, row: Int32Array, isClearing: boolean): void => {
  const end = index.firstAt[territory + 1] ?? 0
  for (let bucket = index.firstAt[territory] ?? 0; bucket < end; bucket += 1)
    row[index.matter[bucket] ?? 0] = isClearing ? -1 : bucket
  for (const bucket of index.later.get(territory) ?? []) row[index.matter[bucket] ?? 0] = isClearing ? -1 : bucket
}

/**
 * The bucket of each matter at a territory, -1 where there is none.
 *
 * Good until another territory of the same depth is asked; cheap while one stays near.
 */
export const bucketsAt = (index: BucketIndex, territory: number): Int32Array => {
  const { at, rows } = index.lookup
  const depth = index.plane.territories.depth[territory] ?? 0
  const row = rows[depth] ?? new Int32Array(0)
  const before = at[depth] ?? -1
  if (before === territory) return row
  if (before >= 0) write(index, before, row, true)
  write(index, territory, row, false)
  at[depth] = territory
  return row
}

/** The nodes of a bucket by their ids. */
export const bucketIds = ({ plane, matter, territory }: BucketIndex, bucket: number): BucketIds => ({
  matter: plane.matters.ids[matter[bucket] ?? 0] ?? '',
  territory: plane.territories.ids[territory[bucket] ?? 0] ?? '',
})

/** The next territory strictly above that has a bucket; -1 where there is none. */
export const nextAbove = (index: BucketIndex, territory: number): number => {
  const up = index.plane.territories.parent[territory] ?? -1
  return up < 0 ? -1 : (index.nearest[up] ?? -1)
}

/** The bucket of a pair of nodes; -1 where there is none. */
export const bucketOf = (index: BucketIndex, matter: number, territory: number): number =>
  bucketsAt(index, territory)[matter] ?? -1

/** The first sorted bucket from `from` on, below `to`, whose matter is not smaller; all of one territory. */
export const firstWithMatter = (index: BucketIndex, matter: number, range: { from: number; to: number }): number => {
  let [low, high] = [range.from, range.to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.matter[middle] ?? 0) < matter) low = middle + 1
    else high = middle
  }
  return low
}
