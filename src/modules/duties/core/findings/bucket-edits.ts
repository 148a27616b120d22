import { type BucketIndex, bucketOf } from './bucket-index.ts'

const placeOf = ({ plane }: BucketIndex, duty: number) => ({
  matter: plane.duties.matter[duty] ?? 0,
  territory: plane.duties.territory[duty] ?? 0,
})

const strongestIn = (index: BucketIndex, bucket: number): number => {
  const first = index.from[bucket] ?? 0
  return first < (index.to[bucket] ?? 0) ? (index.plane.duties.key[index.rows[first] ?? 0] ?? -1) : -1
}

/** Makes the territories at or below one find their way to it. */
const beNearest = ({ plane, nearest }: BucketIndex, territory: number): void => {
  const end = plane.territories.end[territory] ?? 0
  for (let node = territory; node < end; node += 1) if ((nearest[node] ?? -1) < territory) nearest[node] = territory
}

const newBucket = (index: BucketIndex, place: { matter: number; territory: number }): number => {
  const { size, later, lookup, plane } = index
  const bucket = size.buckets
  size.buckets = bucket + 1
  index.matter[bucket] = place.matter
  index.territory[bucket] = place.territory
  index.from[bucket] = 0
  index.to[bucket] = 0
  const known = later.get(place.territory)
  if (known === undefined) later.set(place.territory, [bucket])
  else known.push(bucket)
  beNearest(index, place.territory)
  const row = lookup.rows[plane.territories.depth[place.territory] ?? 0]
  if (row !== undefined) row[place.matter] = bucket
  return bucket
}

/** Whether the index has room for one more duty where it is. */
export const hasRoom = (index: BucketIndex, duty: number): boolean => {
  const { matter, territory } = placeOf(index, duty)
  const bucket = bucketOf(index, matter, territory)
  if (bucket < 0 && index.size.buckets >= index.from.length) return false
  const rows = bucket < 0 ? 0 : (index.to[bucket] ?? 0) - (index.from[bucket] ?? 0)
  return index.size.rows + rows + 1 <= index.rows.length
}

/** Adds a lead; there must be room. */
export const addToBucket = (index: BucketIndex, duty: number): void => {
  const { rows, size, plane } = index
  const { key } = plane.duties
  const place = placeOf(index, duty)
  const known = bucketOf(index, place.matter, place.territory)
  const bucket = known < 0 ? newBucket(index, place) : known
  const [from, to] = [index.from[bucket] ?? 0, index.to[bucket] ?? 0]
  let at = from
  while (at < to && (key[rows[at] ?? 0] ?? 0) >= (key[duty] ?? 0)) at += 1
  const start = size.rows
  rows.copyWithin(start, from, at)
  rows[start + at - from] = duty
  rows.copyWithin(start + at - from + 1, at, to)
  size.rows = start + to - from + 1
  index.from[bucket] = start
  index.to[bucket] = size.rows
  index.topKey[bucket] = strongestIn(index, bucket)
  index.neighbours.forget()
}

/** Takes a lead out. */
export const takeFromBucket = (index: BucketIndex, duty: number): void => {
  const place = placeOf(index, duty)
  const bucket = bucketOf(index, place.matter, place.territory)
  const [from, to] = [index.from[bucket] ?? 0, index.to[bucket] ?? 0]
  const at = index.rows.subarray(from, to).indexOf(duty)
  if (at < 0) return
  index.rows.copyWithin(from + at, from + at + 1, to)
  index.to[bucket] = to - 1
  index.topKey[bucket] = strongestIn(index, bucket)
  index.neighbours.forget()
}
