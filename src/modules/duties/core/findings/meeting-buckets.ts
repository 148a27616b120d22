import { isBelow } from '../plane/number-tree.ts'
import { type BucketIndex, bucketsAt, firstWithMatter, nextAbove } from './bucket-index.ts'

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

/** At the territory itself and those above it. */
const fromAbove = (search: Search): void => {
  const { index, place } = search
  const { parent, end } = index.plane.matters
  for (let t = index.nearest[place.territory] ?? -1; t >= 0; t = nextAbove(index, t)) {
    const row = bucketsAt(index, t)
    for (let m = parent[place.matter] ?? -1; m >= 0; m = parent[m] ?? -1) {
      const bucket = row[m] ?? -1
      if (bucket >= 0 && bucket < index.sorted) take(search, bucket)
    }
    const to = index.firstAt[t + 1] ?? 0
    let bucket = firstWithMatter(index, place.matter, { from: index.firstAt[t] ?? 0, to })
    for (; bucket < to && (index.matter[bucket] ?? 0) < (end[place.matter] ?? 0); bucket += 1) take(search, bucket)
  }
}

/** The first of sorted numbers from `from` on, below `to`, that is not smaller. */
const firstFrom = (numbers: Int32Array, least: number, range: { from: number; to: number }): number => {
  let [low, high] = [range.from, range.to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Buckets `[from, to)` of one matter. */
const ofMatter = (search: Search, matter: number, range: { from: number; to: number }): void => {
  const { byMatter, matterFrom } = search.index
  const end = matterFrom[matter + 1] ?? 0
  let at = firstFrom(byMatter, range.from, { from: matterFrom[matter] ?? 0, to: end })
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

/** At the territories strictly below. */
const fromBelow = (search: Search): void => {
  const { index, place } = search
  const { territories, matters } = index.plane
  const range = {
    from: index.firstAt[place.territory + 1] ?? 0,
    to: index.firstAt[territories.end[place.territory] ?? 0] ?? 0,
  }
  const last = matters.end[place.matter] ?? 0
  const ofSubtree = (index.matterFrom[last] ?? 0) - (index.matterFrom[place.matter] ?? 0)
  if (range.to - range.from <= Math.min(ofSubtree, (last - place.matter) * 16) + 32) {
    for (let bucket = range.from; bucket < range.to; bucket += 1)
      if (isComparable(index, bucket, place)) take(search, bucket)
    return
  }
  for (let m = matters.parent[place.matter] ?? -1; m >= 0; m = matters.parent[m] ?? -1) ofMatter(search, m, range)
  belowMatter(search, range)
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

/**
 * Every bucket of which both nodes are comparable (same, above or below) with those of a place, itself among them, if it
 * has a key above `floor`; by matter, then territory.
 *
 * Never looks at more than the smaller of what lies below the territory and what lies below the matter.
 */
export const meetingBuckets = (index: BucketIndex, place: Place, floor = -1): readonly number[] => {
  const search: Search = { index, place, floor, found: [] }
  fromAbove(search)
  fromBelow(search)
  for (let bucket = index.sorted; bucket < index.size.buckets; bucket += 1)
    if (isComparable(index, bucket, place)) take(search, bucket)
  return byMatter(search)
}
