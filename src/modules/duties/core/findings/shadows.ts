import { byText } from '../compare.ts'
import type { Plane } from '../plane/plane.ts'
import { type BucketIndex, bucketIds, bucketOf, bucketsAt, firstWithMatter, nextAbove } from './bucket-index.ts'
import { isCutOut } from './cells.ts'
import { daysOfDuty, different, takenBy } from './cover.ts'
import { nothing } from './diagram-rows.ts'
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

/** What duties of a stronger key take of a cell. */
type Beside = { readonly reaching: readonly number[]; readonly taken: number }

/** Cells to try first, and what stronger duties take there; remembered for each key. */
type Trial = {
  readonly cell: Place
  readonly buckets: readonly number[]
  readonly beside: Map<number, readonly Beside[]>
  /** Stronger duties at or above both nodes of the bucket. */
  readonly above: Map<number, readonly number[]>
}

/** What duties above a key, in buckets that reach a cell, take there. */
const besideIn = (
  index: BucketIndex,
  cell: Place,
  { buckets, floor }: { buckets: readonly number[]; floor: number },
) => {
  const stronger = different(index, strongerRows(index, buckets, floor))
  const reaching = stronger.filter((one) => !isCutOut(index.plane, one, cell))
  return { reaching, taken: takenBy(index, reaching) }
}

const firstBeside = (index: BucketIndex, { cell, buckets, beside }: Trial, floor: number): Beside => {
  const known = beside.get(floor) ?? [besideIn(index, cell, { buckets, floor })]
  beside.set(floor, known)
  return known[0] ?? { reaching: [], taken: nothing }
}

/** One of a few cells, far from each other, in which a duty is on top; undefined where it is in none of them. */
const someOnTop = (index: BucketIndex, duty: number, { place, trial }: { place: Place; trial: Trial }) => {
  const { plane, points } = index
  const floor = plane.duties.key[duty] ?? 0
  const cells = scattered(plane, place)
  const first = firstBeside(index, trial, floor)
  const known = trial.beside.get(floor) ?? []
  const rest =
    known.length > 1
      ? known.slice(1)
      : cells.map((cell) => besideIn(index, cell, { buckets: bucketsOver(index, cell, { own: -1, floor }), floor }))
  trial.beside.set(floor, [first, ...rest])
  const own = points.ofDuty(duty)
  return cells.find((cell, at) => !isCutOut(plane, duty, cell) && !points.isWithin(own, rest[at]?.taken ?? nothing))
}

const standingOfOne = (index: BucketIndex, duty: number, trial: Trial): Standing => {
  const { plane, points } = index
  const { cell } = trial
  const floor = plane.duties.key[duty] ?? 0
  const place = { matter: plane.duties.matter[duty] ?? 0, territory: plane.duties.territory[duty] ?? 0 }
  if (!hasPoint(plane, duty, place)) return { onTop: null, cover: [] }
  const { reaching, taken } = firstBeside(index, trial, floor)
  if (!isCutOut(plane, duty, cell)) {
    if (!points.isWithin(points.ofDuty(duty), taken)) return standsOnTop(cell)
    const alone = reaching.find((one) => coversAlone(index, duty, one))
    if (alone !== undefined) return { onTop: null, cover: [alone] }
  }
  const some = someOnTop(index, duty, { place, trial })
  if (some !== undefined) return standsOnTop(some)
  const above =
    trial.above.get(floor) ??
    different(index, strongerRows(index, bucketsOver(index, place, { own: -1, floor }), floor))
  trial.above.set(floor, above)
  const byThose = standingBeside(index, duty, above)
  if (byThose.cover !== null) return byThose
  return standingBeside(index, duty, strongerRows(index, meetingBuckets(index, place, floor), floor))
}

const trialOf = (index: BucketIndex, bucket: number, quiet: QuietPlaces): Trial => {
  const place = { matter: index.matter[bucket] ?? 0, territory: index.territory[bucket] ?? 0 }
  const cell = { matter: quietMatter(index, place), territory: quiet.below(place.territory) }
  const floor = index.plane.duties.key[index.rows[(index.to[bucket] ?? 0) - 1] ?? 0] ?? 0
  return {
    cell,
    buckets: [bucket, ...bucketsOver(index, cell, { own: bucket, floor })],
    beside: new Map(),
    above: new Map(),
  }
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
  const ids = bucketIds(index, bucket)
  const known = new Map<string, Standing>()
  const look = (): void => {
    for (let row = from; row < to; row += 1) {
      const duty = index.rows[row] ?? 0
      const alike = to - from === 1 ? '' : likeness(index, duty)
      const standing = known.get(alike) ?? standingOfOne(index, duty, trial)
      if (to - from > 1) known.set(alike, standing)
      visit(duty, standing)
    }
  }
  index.points.limited(ids, look)
}

/** How a lead of the index stands. */
export const standingOf = (index: BucketIndex, duty: number, quiet: QuietPlaces): Standing => {
  const { matter, territory } = index.plane.duties
  const bucket = bucketOf(index, matter[duty] ?? 0, territory[duty] ?? 0)
  return index.points.limited(bucketIds(index, bucket), () => standingOfOne(index, duty, trialOf(index, bucket, quiet)))
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
