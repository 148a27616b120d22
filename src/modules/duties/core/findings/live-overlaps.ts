import { type BucketIndex, bucketOf } from './bucket-index.ts'
import type { Overlap } from './finding.ts'
import { leftoversOf } from './leftovers.ts'
import { meetingBuckets } from './meeting-buckets.ts'
import { groupsOf, mayTie, overlapsOf } from './overlaps.ts'
import { deeperPlace } from './pairs.ts'
import { strongerRows } from './stronger-rows.ts'
import { regionOfGroup, tiesOf } from './ties.ts'

/**
 * The overlaps of every bucket, kept up as leads come and go: a bucket is looked at again when its own duties change, or
 * a stronger duty comes or goes where some of them are tied beside it.
 */
export type LiveOverlaps = {
  /** After a lead was added or taken out; `meeting` are the buckets that it can reach. */
  readonly changed: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  readonly findings: () => readonly Overlap[]
}

/** Whether weaker duties of a bucket are tied anywhere in the region of a duty, that duty left aside. */
const areTiedBeside = (index: BucketIndex, bucket: number, duty: number): boolean => {
  const { plane } = index
  const { key } = plane.duties
  return groupsOf(index, bucket).some((duties) => {
    const [first = 0] = duties
    const floor = key[first] ?? 0
    if (floor >= (key[duty] ?? 0) || !mayTie(plane, duties)) return false
    const place = deeperPlace(plane, first, duty)
    const beating = strongerRows(index, meetingBuckets(index, place, floor), floor).filter((one) => one !== duty)
    const group = { ...place, duties }
    const leftovers = leftoversOf(index, regionOfGroup(plane, group), beating)
    return !tiesOf(index, group, leftovers).isEmpty()
  })
}

/** @param first a sorted index */
export const liveOverlaps = (first: BucketIndex): LiveOverlaps => {
  // By place: numbers of buckets do not last.
  const found = new Map<number, readonly Overlap[]>()
  const placeOf = ({ plane, matter, territory }: BucketIndex, bucket: number): number =>
    (territory[bucket] ?? 0) * plane.matters.count + (matter[bucket] ?? 0)
  const look = (index: BucketIndex, bucket: number): void => {
    const overlaps = overlapsOf(index, bucket)
    if (overlaps.length > 0) found.set(placeOf(index, bucket), overlaps)
    else found.delete(placeOf(index, bucket))
  }
  for (let bucket = 0; bucket < first.sorted; bucket += 1) look(first, bucket)
  return {
    changed: (index, duty, meeting) => {
      const { matter, territory } = index.plane.duties
      const own = bucketOf(index, matter[duty] ?? 0, territory[duty] ?? 0)
      look(index, own)
      for (const bucket of meeting)
        if (bucket !== own && found.has(placeOf(index, bucket)) && areTiedBeside(index, bucket, duty))
          look(index, bucket)
    },
    findings: () => [...found.values()].flat(),
  }
}
