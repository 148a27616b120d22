import { isBelow } from '../plane/number-tree.ts'
import { type BucketIndex, bucketsAt, firstWithMatter, nextAbove } from './bucket-index.ts'
import { firstFrom } from './first-from.ts'

/** A pair of nodes. */
export type Place = { readonly matter: number; readonly territory: number }

type Search = {
  readonly index: BucketIndex
  readonly place: Place
  /** Only buckets with a key above this one. */
  readonly floor: number
  readonly found: number[]
}

const take = ({ index, floor, found }: Search, bucket: number): void => {
  if ((index.topKey[bucket] ?? -1) > floor) found.push(bucket)
}

const isComparable = (index: BucketIndex, bucket: number, { matter, territory }: Place): boolean => {
  const { matters, territories } = index.plane
  const [m, t] = [index.matter[bucket] ?? 0, index.territory[bucket] ?? 0]
  return (
    (isBelow(matters, m, matter) || isBelow(matters, matter, m)) &&
    (isBelow(territories, t, territory) || isBelow(territories, territory, t))
  )
}

/** At a territory, those of matters strictly above the place's. */
const mattersAbove = (search: Search, territory: number): void => {
  const { index, place } = search
  const { parent } = index.plane.matters
  const row = bucketsAt(index, territory)
  for (let m = parent[place.matter] ?? -1; m >= 0; m = parent[m] ?? -1) {
    const bucket = row[m] ?? -1
    if (bucket >= 0 && bucket < index.sorted) take(search, bucket)
  }
}

/** At a territory, those of matters at or below the place's. */
const mattersWithin = (search: Search, territory: number): void => {
  const { index, place } = search
  const last = index.plane.matters.end[place.matter] ?? 0
  const to = index.firstAt[territory + 1] ?? 0
  let bucket = firstWithMatter(index, place.matter, { from: index.firstAt[territory] ?? 0, to })
  for (; bucket < to && (index.matter[bucket] ?? 0) < last; bucket += 1) take(search, bucket)
}

/** The territory itself and those above it that have a bucket. */
const eachAbove = ({ index, place }: Search, visit: (territory: number) => void): void => {
  for (let t = index.nearest[place.territory] ?? -1; t >= 0; t = nextAbove(index, t)) visit(t)
}

/** Buckets `[from, to)` of one matter. */
const ofMatter = (search: Search, matter: number, range: { from: number; to: number }): void => {
  const { byMatter, matterFrom } = search.index
  const end = matterFrom[matter + 1] ?? 0
  let at = firstFrom(byMatter, range.from, matterFrom[matter] ?? 0, end)
  for (; at < end && (byMatter[at] ?? 0) < range.to; at += 1) take(search, byMatter[at] ?? 0)
}

/** Buckets `[from, to)` of the matters at or below the place's. */
const belowMatter = (search: Search, range: { from: number; to: number }): void => {
  const { index, place } = search
  const { byMatter, matterFrom, plane } = index
  const last = plane.matters.end[place.matter] ?? 0
  const [from, to] = [matterFrom[place.matter] ?? 0, matterFrom[last] ?? 0]
  if ((last - place.matter) * 16 < to - from) {
    for (let m = place.matter; m < last; m += 1) ofMatter(search, m, range)
    return
  }
  for (let at = from; at < to; at += 1) {
    const bucket = byMatter[at] ?? 0
    if (bucket >= range.from && bucket < range.to) take(search, bucket)
  }
}

/** Sorted buckets of the territories strictly below. */
const rangeBelow = ({ index, place }: Search) => ({
  from: index.firstAt[place.territory + 1] ?? 0,
  to: index.firstAt[index.plane.territories.end[place.territory] ?? 0] ?? 0,
})

/** Buckets `[from, to)` of the matters strictly above the place's. */
const ofMattersAbove = (search: Search, range: { from: number; to: number }): void => {
  const { parent } = search.index.plane.matters
  for (let m = parent[search.place.matter] ?? -1; m >= 0; m = parent[m] ?? -1) ofMatter(search, m, range)
}

/** What was found by matter, then bucket. */
const byMatter = ({ index, found }: Search): readonly number[] => {
  if (found.length < 2) return found
  const most = index.from.length
  const keys = new Float64Array(found.length)
  for (let at = 0; at < keys.length; at += 1) keys[at] = (index.matter[found[at] ?? 0] ?? 0) * most + (found[at] ?? 0)
  keys.sort()
  for (let at = 0; at < keys.length; at += 1) found[at] = (keys[at] ?? 0) % most
  return found
}

/** At the territories strictly below. */
const fromBelow = (search: Search): void => {
  const { index, place } = search
  const { matters } = index.plane
  const range = rangeBelow(search)
  const last = matters.end[place.matter] ?? 0
  const ofSubtree = (index.matterFrom[last] ?? 0) - (index.matterFrom[place.matter] ?? 0)
  if (range.to - range.from <= Math.min(ofSubtree, (last - place.matter) * 16) + 32) {
    for (let bucket = range.from; bucket < range.to; bucket += 1)
      if (isComparable(index, bucket, place)) take(search, bucket)
    return
  }
  ofMattersAbove(search, range)
  belowMatter(search, range)
}

/** Takes those that came later, where they meet the place and are wanted. */
const laterOnes = (search: Search, isWanted: (bucket: number) => boolean): void => {
  const { index, place } = search
  for (let bucket = index.sorted; bucket < index.size.buckets; bucket += 1)
    if (isComparable(index, bucket, place) && isWanted(bucket)) take(search, bucket)
}

/**
 * Every bucket of which both nodes are comparable (same, above or below) with those of a place, itself among them, if it
 * has a key above `floor`; by matter, then territory.
 *
 * Never looks at more than the smaller of what lies below the territory and what lies below the matter.
 */
export const meetingBuckets = (index: BucketIndex, place: Place, floor = -1): readonly number[] => {
  const search: Search = { index, place, floor, found: [] }
  eachAbove(search, (territory) => {
    mattersAbove(search, territory)
    mattersWithin(search, territory)
  })
  fromBelow(search)
  laterOnes(search, () => true)
  return byMatter(search)
}

/** Meeting buckets, parted by one tree: those of nodes strictly above the place's, and the others. */
export type Parting = {
  readonly above: (index: BucketIndex, place: Place, floor: number) => readonly number[]
  readonly within: (index: BucketIndex, place: Place, floor: number) => readonly number[]
  /** Whether there is any of the place's own node in that tree. */
  readonly hasOwn: (index: BucketIndex, place: Place, floor: number) => boolean
}

const hasAny = (index: BucketIndex, buckets: Int32Array, floor: number): boolean =>
  buckets.some((bucket) => (index.topKey[bucket] ?? -1) > floor)

/** Any bucket of one matter, at a place's territory, above or below it. */
const hasOwnMatter = (index: BucketIndex, place: Place, floor: number): boolean => {
  const { byMatter: sorted, matterFrom } = index
  const search: Search = { index, place, floor, found: [] }
  let isThere = false
  eachAbove(search, (territory) => {
    const bucket = bucketsAt(index, territory)[place.matter] ?? -1
    isThere ||= bucket >= 0 && (index.topKey[bucket] ?? -1) > floor
  })
  if (isThere) return true
  const range = rangeBelow(search)
  const own = { from: matterFrom[place.matter] ?? 0, to: matterFrom[place.matter + 1] ?? 0 }
  const from = firstFrom(sorted, range.from, own.from, own.to)
  if (hasAny(index, sorted.subarray(from, firstFrom(sorted, range.to, from, own.to)), floor)) return true
  laterOnes(search, (bucket) => index.matter[bucket] === place.matter)
  return search.found.length > 0
}

/** Any bucket of one territory, of a place's matter, above or below it. */
const hasOwnTerritory = (index: BucketIndex, place: Place, floor: number): boolean => {
  const search: Search = { index, place, floor, found: [] }
  mattersAbove(search, place.territory)
  mattersWithin(search, place.territory)
  laterOnes(search, (bucket) => index.territory[bucket] === place.territory)
  return search.found.length > 0
}

export const partedByMatter: Parting = {
  above: (index, place, floor) => {
    const search: Search = { index, place, floor, found: [] }
    eachAbove(search, (territory) => mattersAbove(search, territory))
    ofMattersAbove(search, rangeBelow(search))
    laterOnes(search, (bucket) => (index.matter[bucket] ?? 0) < place.matter)
    return byMatter(search)
  },
  within: (index, place, floor) => {
    const search: Search = { index, place, floor, found: [] }
    eachAbove(search, (territory) => mattersWithin(search, territory))
    belowMatter(search, rangeBelow(search))
    laterOnes(search, (bucket) => (index.matter[bucket] ?? 0) >= place.matter)
    return byMatter(search)
  },
  hasOwn: hasOwnMatter,
}

export const partedByTerritory: Parting = {
  above: (index, place, floor) => {
    const search: Search = { index, place, floor, found: [] }
    eachAbove(search, (territory) => {
      if (territory === place.territory) return
      mattersAbove(search, territory)
      mattersWithin(search, territory)
    })
    laterOnes(search, (bucket) => (index.territory[bucket] ?? 0) < place.territory)
    return byMatter(search)
  },
  within: (index, place, floor) => {
    const search: Search = { index, place, floor, found: [] }
    if (index.nearest[place.territory] === place.territory) {
      mattersAbove(search, place.territory)
      mattersWithin(search, place.territory)
    }
    fromBelow(search)
    laterOnes(search, (bucket) => (index.territory[bucket] ?? 0) >= place.territory)
    return byMatter(search)
  },
  hasOwn: hasOwnTerritory,
}
