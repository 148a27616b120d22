import { byText } from '../compare.ts'
import type { Plane } from '../plane/plane.ts'
import { type BucketIndex, bucketOf, bucketsAt, firstWithMatter, nextAbove } from './bucket-index.ts'
import { isCutOut } from './cells.ts'
import { daysOfDuty, leavesAny } from './cover.ts'
import { cellOutside, isWithinRegion } from './duty-region.ts'
import type { Shadowed } from './finding.ts'
import { meetingBuckets, type Place } from './meeting-buckets.ts'
import { pointsBetween } from './node-classes.ts'
import { type QuietPlaces, scattered } from './quiet-places.ts'
import { type Standing, standingBeside, standsOnTop } from './shadow-cover.ts'
import { strongerRows } from './stronger-rows.ts'

/** The finding that others shadow a duty. */
export const shadowedBy = (plane: Plane, duty: number, cover: readonly number[]): Shadowed => {
  const { assignee, matter, territory } = plane.duties
  return {
    kind: 'shadowed',
    matter: plane.matters.ids[matter[duty] ?? 0] ?? '',
    territory: plane.territories.ids[territory[duty] ?? 0] ?? '',
    duties: [plane.dutyId(duty), ...cover.map(plane.dutyId).sort(byText)],
    sameUnit: cover.length > 0 && cover.every((one) => assignee[one] === assignee[duty]),
  }
}

/** Whether a duty is covered by one other, of a stronger key, alone; a yes is sure. */
export const coversAlone = (index: BucketIndex, duty: number, other: number): boolean => {
  const { plane, window } = index
  const { boxes, from, to } = plane.duties
  const days = daysOfDuty(plane, window, duty)
  return (
    (boxes[other] === 0 || boxes[other] === boxes[duty]) &&
    (from[other] ?? 0) <= days.from &&
    (to[other] ?? 0) >= days.to &&
    isWithinRegion(plane, duty, other)
  )
}

/** A matter point below a bucket's matter that no deeper bucket of its territory reaches, where there is one. */
const quietMatter = (index: BucketIndex, { matter, territory }: Place): number => {
  const { matters, domain } = index.plane
  const isAll = domain === 'all'
  if (isAll || matters.end[matter] === matter + 1) return matter
  const tree = { tree: matters, isAll }
  const last = matters.end[matter] ?? 0
  const to = index.firstAt[territory + 1] ?? 0
  let bucket = firstWithMatter(index, matter + 1, { from: index.firstAt[territory] ?? 0, to })
  let at = matter
  for (; bucket < to && (index.matter[bucket] ?? 0) < last; bucket += 1) {
    const node = index.matter[bucket] ?? 0
    if (node >= at && pointsBetween(tree, at, node) > 0) break
    at = Math.max(at, matters.end[node] ?? 0)
  }
  if (at >= last) at = matter
  while ((matters.end[at] ?? 0) > at + 1) at += 1
  return at
}

/** Buckets that reach a cell, other than `own`, with a key above `floor`. */
const bucketsOver = (index: BucketIndex, cell: Place, { own, floor }: { own: number; floor: number }): number[] => {
  const { parent } = index.plane.matters
  const over: number[] = []
  for (let t = index.nearest[cell.territory] ?? -1; t >= 0; t = nextAbove(index, t)) {
    const row = bucketsAt(index, t)
    for (let m = cell.matter; m >= 0; m = parent[m] ?? -1) {
      const bucket = row[m] ?? -1
      if (bucket >= 0 && bucket !== own && (index.topKey[bucket] ?? -1) > floor) over.push(bucket)
    }
  }
  return over
}

/** Whether a duty has any point at all. */
const hasPoint = (plane: Plane, duty: number, place: Place): boolean => {
  const { boxes, extra } = plane.duties
  if ((plane.boxes.sets[boxes[duty] ?? 0] ?? []).length === 0) return false
  return extra[duty] === 0 || cellOutside(plane, place, [duty]) !== null
}

/** Stronger duties that reach a cell, one of the duty's own. */
const reachingAt = (index: BucketIndex, duty: number, cell: Place): readonly number[] => {
  const floor = index.plane.duties.key[duty] ?? 0
  const rows = strongerRows(index, bucketsOver(index, cell, { own: -1, floor }), floor)
  return rows.filter((one) => !isCutOut(index.plane, one, cell))
}

/** One of a few cells, far from each other, in which a duty is on top; undefined where it is in none of them. */
const someOnTop = (index: BucketIndex, duty: number, place: Place): Place | undefined => {
  const { plane, window } = index
  const days = daysOfDuty(plane, window, duty)
  return scattered(plane, place).find(
    (cell) =>
      !isCutOut(plane, duty, cell) &&
      leavesAny(plane, { duty, days }, { ...cell, count: 1, reaching: reachingAt(index, duty, cell) }),
  )
}

/** A cell to try first, and the buckets that reach it. */
type Trial = { readonly cell: Place; readonly buckets: readonly number[] }

const standingOfOne = (index: BucketIndex, duty: number, { cell, buckets }: Trial): Standing => {
  const { plane, window } = index
  const floor = plane.duties.key[duty] ?? 0
  const place = { matter: plane.duties.matter[duty] ?? 0, territory: plane.duties.territory[duty] ?? 0 }
  if (!hasPoint(plane, duty, place)) return { onTop: null, cover: [] }
  const stronger = strongerRows(index, buckets, floor)
  if (!isCutOut(plane, duty, cell)) {
    if (stronger.length === 0) return standsOnTop(cell)
    const reaching = stronger.filter((one) => !isCutOut(plane, one, cell))
    const days = daysOfDuty(plane, window, duty)
    if (leavesAny(plane, { duty, days }, { ...cell, count: 1, reaching })) return standsOnTop(cell)
    const alone = reaching.find((one) => coversAlone(index, duty, one))
    if (alone !== undefined) return { onTop: null, cover: [alone] }
  }
  const some = someOnTop(index, duty, place)
  if (some !== undefined) return standsOnTop(some)
  const above = strongerRows(index, bucketsOver(index, place, { own: -1, floor }), floor)
  const byThose = standingBeside(index, duty, above)
  if (byThose.cover !== null) return byThose
  return standingBeside(index, duty, strongerRows(index, meetingBuckets(index, place, floor), floor))
}

const trialOf = (index: BucketIndex, bucket: number, quiet: QuietPlaces): Trial => {
  const place = { matter: index.matter[bucket] ?? 0, territory: index.territory[bucket] ?? 0 }
  const cell = { matter: quietMatter(index, place), territory: quiet.below(place.territory) }
  const floor = index.plane.duties.key[index.rows[(index.to[bucket] ?? 0) - 1] ?? 0] ?? 0
  return { cell, buckets: [bucket, ...bucketsOver(index, cell, { own: bucket, floor })] }
}

/** The same for duties of a bucket that stand alike, whoever they name. */
const likeness = ({ plane, window }: BucketIndex, duty: number): string => {
  const { key, boxes, extra } = plane.duties
  const days = daysOfDuty(plane, window, duty)
  return `${key[duty]} ${boxes[duty]} ${extra[duty]} ${days.from} ${days.to}`
}

/**
 * How every lead of a bucket stands.
 *
 * A cell where little begins is tried first: most duties are on top there. Only for the others all cells are gone through.
 */
export const standingsOf = (
  index: BucketIndex,
  bucket: number,
  { quiet, visit }: { readonly quiet: QuietPlaces; readonly visit: (duty: number, standing: Standing) => void },
): void => {
  const [from, to] = [index.from[bucket] ?? 0, index.to[bucket] ?? 0]
  if (from >= to) return
  const trial = trialOf(index, bucket, quiet)
  const known = new Map<string, Standing>()
  for (let row = from; row < to; row += 1) {
    const duty = index.rows[row] ?? 0
    const alike = to - from === 1 ? '' : likeness(index, duty)
    const standing = known.get(alike) ?? standingOfOne(index, duty, trial)
    if (to - from > 1) known.set(alike, standing)
    visit(duty, standing)
  }
}

/** How a lead of the index stands. */
export const standingOf = (index: BucketIndex, duty: number, quiet: QuietPlaces): Standing => {
  const { matter, territory } = index.plane.duties
  return standingOfOne(index, duty, trialOf(index, bucketOf(index, matter[duty] ?? 0, territory[duty] ?? 0), quiet))
}

/** The leads of a bucket that are never on top. */
export const shadowsOf = (index: BucketIndex, bucket: number, quiet: QuietPlaces): readonly Shadowed[] => {
  const found: Shadowed[] = []
  const visit = (duty: number, { cover }: Standing): void => {
    if (cover !== null) found.push(shadowedBy(index.plane, duty, cover))
  }
  standingsOf(index, bucket, { quiet, visit })
  return found
}
