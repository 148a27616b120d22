import { byText } from '../compare.ts'
import { rankOf } from '../plane/packed-key.ts'
import { type BucketIndex, firstWithMatter, nextAbove } from './bucket-index.ts'
import { daysOfDuty } from './cover.ts'
import { between, type CrossingTable, countBetween, crossingTable } from './crossing-profiles.ts'
import { cellOutside } from './duty-region.ts'
import type { Crossing } from './finding.ts'
import { commonDays, deeperPlace, meetingBox, rivalsMeet } from './pairs.ts'
import { printedDays, witnessAt } from './witness.ts'

/** Whether two duties cross, of which the first is deeper in its territory and the other in its matter. */
export const doCross = (index: BucketIndex, a: number, b: number): boolean => {
  const { key } = index.plane.duties
  return rankOf(key[a] ?? 0) === rankOf(key[b] ?? 0) && rivalsMeet(index, a, b)
}

/** The finding that two duties cross. */
export const crossingOf = (index: BucketIndex, a: number, b: number): Crossing => {
  const { plane } = index
  const place = deeperPlace(plane, a, b)
  const days = commonDays(index, a, b)
  const box = meetingBox(plane, plane.duties.boxes[a] ?? 0, plane.duties.boxes[b] ?? 0)
  return {
    kind: 'crossing',
    matter: plane.matters.ids[place.matter] ?? '',
    territory: plane.territories.ids[place.territory] ?? '',
    duties: [plane.dutyId(a), plane.dutyId(b)].sort(byText),
    days: printedDays(days),
    witness: witnessAt(plane, cellOutside(plane, place, [a, b]) ?? place, { day: days.from, box }),
  }
}

/** Counts and lists the crossings of a sorted index. */
export type CrossingCount = {
  /** Adds those in which a duty of the bucket is the one that is deeper in its territory. */
  readonly add: (bucket: number) => void
  readonly total: () => number
  readonly listed: () => readonly Crossing[]
}

/** Rows `[from, to)` of one territory. */
type Rows = { readonly territory: number; readonly from: number; readonly to: number }

/** So few rows are looked at one by one. */
const fewRows = 24

/** At each territory strictly above a bucket's, the rows of matters strictly below its. */
const rowsAbove = (index: BucketIndex, bucket: number): readonly Rows[] => {
  const { end } = index.plane.matters
  const matter = index.matter[bucket] ?? 0
  const found: Rows[] = []
  if (end[matter] === matter + 1) return found
  for (let t = nextAbove(index, index.territory[bucket] ?? 0); t >= 0; t = nextAbove(index, t)) {
    const range = { from: index.firstAt[t] ?? 0, to: index.firstAt[t + 1] ?? 0 }
    const first = firstWithMatter(index, matter + 1, range)
    const last = firstWithMatter(index, end[matter] ?? 0, range)
    if (first < last) found.push({ territory: t, from: index.from[first] ?? 0, to: index.to[last - 1] ?? 0 })
  }
  return found
}

/** The tables of the territories asked last, one for each depth. */
const rememberedTables = (index: BucketIndex): ((territory: number) => CrossingTable) => {
  const known: { readonly territory: number; readonly table: CrossingTable }[] = []
  return (territory) => {
    const depth = index.plane.territories.depth[territory] ?? 0
    const before = known[depth]
    if (before?.territory === territory) return before.table
    const table = crossingTable(index, territory)
    known[depth] = { territory, table }
    return table
  }
}

const countSingly = (index: BucketIndex, duty: number, rows: Iterable<number>): number => {
  let count = 0
  for (const row of rows) if (doCross(index, duty, index.rows[row] ?? 0)) count += 1
  return count
}

/** Rows with which a duty may cross, and what is known of their territory. */
type Counted = { readonly rows: Rows; readonly table: CrossingTable }
type Count = (index: BucketIndex, duty: number, at: Counted) => number

const countInRows = (index: BucketIndex, duty: number, { rows: { from, to } }: { readonly rows: Rows }): number => {
  let count = 0
  for (let row = from; row < to; row += 1) if (doCross(index, duty, index.rows[row] ?? 0)) count += 1
  return count
}

const countByProfile: Count = (index, duty, at) => {
  const { plane, window } = index
  const { key, boxes, assignee } = plane.duties
  const days = daysOfDuty(plane, window, duty)
  const rank = rankOf(key[duty] ?? 0)
  let count = countSingly(index, duty, between(at.table.single, at.rows))
  for (const profile of at.table.profiles) {
    if (profile.rank !== rank || profile.from >= days.to || profile.to <= days.from) continue
    if (!plane.boxes.meet(profile.boxes, boxes[duty] ?? 0)) continue
    const own = profile.byAssignee.get(assignee[duty] ?? 0)
    count += countBetween(profile.rows, at.rows) - (own === undefined ? 0 : countBetween(own, at.rows))
  }
  return count
}

/** Duties without holes that are alike cross as many, wherever below they stand. */
const countOnce = (index: BucketIndex, duty: number, at: Counted & { readonly count: Count }): number => {
  const { key, boxes, assignee } = index.plane.duties
  const days = daysOfDuty(index.plane, index.window, duty)
  const alike = `${at.rows.from} ${at.rows.to} ${rankOf(key[duty] ?? 0)} ${boxes[duty]} ${days.from} ${days.to} ${assignee[duty]}`
  const known = at.table.known.get(alike) ?? at.count(index, duty, at)
  at.table.known.set(alike, known)
  return known
}

/**
 * Counts every crossing, never looking at all pairs: duties that cross the same others are counted together.
 *
 * @param limit how many are listed, in the order in which buckets are added
 */
export const crossingCount = (index: BucketIndex, limit: number): CrossingCount => {
  const tableAt = rememberedTables(index)
  const listed: Crossing[] = []
  let total = 0

  const countIn = (duty: number, rows: Rows): number => {
    if (rows.to - rows.from <= fewRows || index.plane.duties.extra[duty] !== 0)
      return countInRows(index, duty, { rows })
    const table = tableAt(rows.territory)
    const count = table.profiles.length * 4 < rows.to - rows.from ? countByProfile : countInRows
    return table.hasHoles ? count(index, duty, { rows, table }) : countOnce(index, duty, { rows, table, count })
  }
  const list = (duty: number, rows: Rows): void => {
    for (let row = rows.from; row < rows.to && listed.length < limit; row += 1) {
      const other = index.rows[row] ?? 0
      if (doCross(index, duty, other)) listed.push(crossingOf(index, duty, other))
    }
  }
  const add = (bucket: number): void => {
    for (const rows of rowsAbove(index, bucket))
      for (let row = index.from[bucket] ?? 0; row < (index.to[bucket] ?? 0); row += 1) {
        const duty = index.rows[row] ?? 0
        const count = countIn(duty, rows)
        total += count
        if (count > 0 && listed.length < limit) list(duty, rows)
      }
  }
  return { add, total: () => total, listed: () => listed }
}
