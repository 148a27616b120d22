import { type BucketIndex, bucketIds, bucketOf } from './bucket-index.ts'
import type { Overlap } from './finding.ts'
import { type Edit, followedTie, type LiveTie, liveTie } from './live-tie.ts'
import { groupsOf } from './overlaps.ts'

/**
 * The overlaps of every bucket, kept up as leads come and go: the duties of one key are looked at again when they change;
 * of ties that a stronger duty meets, only what it reaches is.
 */
export type LiveOverlaps = {
  /** After a lead was added; `meeting` are the buckets that it can reach. */
  readonly added: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  /** After a lead was taken out. */
  readonly removed: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  readonly findings: () => readonly Overlap[]
}

type Ties = Map<number, LiveTie>

const keyOf = ({ plane }: BucketIndex, duties: readonly number[]): number => plane.duties.key[duties[0] ?? 0] ?? 0

/** @param first a sorted index */
export const liveOverlaps = (first: BucketIndex): LiveOverlaps => {
  // By place, numbers of buckets do not last; then by key.
  const found = new Map<number, Ties>()
  const placeOf = ({ plane, matter, territory }: BucketIndex, bucket: number): number =>
    (territory[bucket] ?? 0) * plane.matters.count + (matter[bucket] ?? 0)

  const write = (place: number, key: number, tie: LiveTie | null): void => {
    const ties: Ties = found.get(place) ?? new Map()
    if (tie === null) ties.delete(key)
    else ties.set(key, tie)
    if (ties.size > 0) found.set(place, ties)
    else found.delete(place)
  }
  const look = (index: BucketIndex, bucket: number, duties: readonly number[]): void => {
    const group = { matter: index.matter[bucket] ?? 0, territory: index.territory[bucket] ?? 0, duties }
    const made = index.points.limited(bucketIds(index, bucket), () => liveTie(index, group))
    write(placeOf(index, bucket), keyOf(index, duties), made)
  }
  const changed = (index: BucketIndex, edit: Edit, meeting: readonly number[]): void => {
    const { matter, territory, key } = index.plane.duties
    const own = bucketOf(index, matter[edit.duty] ?? 0, territory[edit.duty] ?? 0)
    const same = groupsOf(index, own).find((duties) => keyOf(index, duties) === key[edit.duty])
    if (same === undefined) write(placeOf(index, own), key[edit.duty] ?? 0, null)
    else look(index, own, same)
    for (const bucket of meeting) {
      const place = placeOf(index, bucket)
      for (const [floor, tie] of found.get(place) ?? []) {
        if (floor >= (key[edit.duty] ?? 0)) continue
        write(
          place,
          floor,
          index.points.limited(bucketIds(index, bucket), () => followedTie(index, tie, edit)),
        )
      }
    }
  }

  for (let bucket = 0; bucket < first.sorted; bucket += 1)
    if ((first.to[bucket] ?? 0) - (first.from[bucket] ?? 0) > 1)
      for (const duties of groupsOf(first, bucket)) look(first, bucket, duties)
  return {
    added: (index, duty, meeting) => changed(index, { duty, way: 'came' }, meeting),
    removed: (index, duty, meeting) => changed(index, { duty, way: 'went' }, meeting),
    findings: () => [...found.values()].flatMap((ties) => [...ties.values()].flatMap(({ overlaps }) => overlaps)),
  }
}
