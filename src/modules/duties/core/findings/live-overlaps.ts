import { type BucketIndex, bucketIds, bucketOf } from './bucket-index.ts'
import type { Overlap } from './finding.ts'
import { type Edit, followedTie, type LiveTie, liveTie } from './live-tie.ts'
import type { Place } from './meeting-buckets.ts'
import { groupsOf } from './overlaps.ts'
import { regionOfGroup } from './ties.ts'

/**
 * The overlaps of every bucket, kept up as leads come and go: the duties of one key are looked at again when they change;
 * of ties that a stronger duty meets, only what it reaches is. Those that reach nearly everything, at the roots of both
 * trees, wait until the findings are asked for.
 */
export type LiveOverlaps = {
  /** After a lead was added; `meeting` are the buckets that it can reach. */
  readonly added: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  /** After a lead was taken out. */
  readonly removed: (index: BucketIndex, duty: number, meeting: readonly number[]) => void
  readonly findings: (index: BucketIndex) => readonly Overlap[]
}

/** Duties of a key whose cells are more than this are not looked at with every edit, but when they are asked for. */
const mostCells = 2_000_000

/** So few buckets are no vast place. */
const fewBuckets = 100

type Ties = Map<number, LiveTie>

const keyOf = ({ plane }: BucketIndex, duties: readonly number[]): number => plane.duties.key[duties[0] ?? 0] ?? 0

/** Whether duties of a bucket may be tied in more cells than are looked at with every edit. */
const isVast = (index: BucketIndex, at: { own: number; duties: readonly number[]; meeting: number }): boolean => {
  if (at.duties.length < 2 || at.meeting < fewBuckets) return false
  const group = { matter: index.matter[at.own] ?? 0, territory: index.territory[at.own] ?? 0, duties: at.duties }
  return at.meeting * (regionOfGroup(index.plane, group).territoryMarks.length + 1) > mostCells
}

/** @param first a sorted index */
export const liveOverlaps = (first: BucketIndex): LiveOverlaps => {
  // By place, numbers of buckets do not last; then by key.
  const found = new Map<number, Ties>()
  // Buckets by place of which duties wait to be looked at.
  const waiting = new Map<number, Place>()
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
  const lookAtWaiting = (index: BucketIndex): void => {
    for (const { matter, territory } of waiting.values()) {
      const bucket = bucketOf(index, matter, territory)
      if (bucket >= 0) for (const duties of groupsOf(index, bucket)) look(index, bucket, duties)
    }
    waiting.clear()
  }
  const changed = (index: BucketIndex, edit: Edit, meeting: readonly number[]): void => {
    const { matter, territory, key } = index.plane.duties
    const own = bucketOf(index, matter[edit.duty] ?? 0, territory[edit.duty] ?? 0)
    const same = groupsOf(index, own).find((duties) => keyOf(index, duties) === key[edit.duty])
    if (same === undefined) write(placeOf(index, own), key[edit.duty] ?? 0, null)
    else if (isVast(index, { own, duties: same, meeting: meeting.length })) {
      found.delete(placeOf(index, own))
      waiting.set(placeOf(index, own), { matter: index.matter[own] ?? 0, territory: index.territory[own] ?? 0 })
    } else if (!waiting.has(placeOf(index, own))) look(index, own, same)
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
    findings: (index) => {
      lookAtWaiting(index)
      return [...found.values()].flatMap((ties) => [...ties.values()].flatMap(({ overlaps }) => overlaps))
    },
  }
}
