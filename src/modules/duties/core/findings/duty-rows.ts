import type { Plane } from '../plane/plane.ts'
import type { Place } from './meeting-buckets.ts'
import {
  firstOfMatter,
  type RowsByMatter,
  type RowsByTerritory,
  rowsByMatter,
  rowsByTerritory,
} from './rows-by-matter.ts'
import type { Window } from './survey.ts'

/** The duties with a day in the window that are wanted, in the order of their numbers. */
export const wantedDuties = (plane: Plane, window: Window, isWanted: (duty: number) => boolean): Int32Array => {
  const { count, from, to } = plane.duties
  const wanted = new Int32Array(count)
  let found = 0
  for (let duty = 0; duty < count; duty += 1) {
    if ((from[duty] ?? 0) >= window.to || (to[duty] ?? 0) <= window.from || !isWanted(duty)) continue
    wanted[found] = duty
    found += 1
  }
  return wanted.subarray(0, found)
}

/** The first of rows sorted by a column, among those before `end`, whose value there is not smaller. */
export const firstAt = (rows: Int32Array, column: Int32Array, least: number, end = rows.length): number => {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((column[rows[middle] ?? 0] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Passes on the rows of one matter whose territory is comparable (same, above or below) with one. */
export const rowsNear = (plane: Plane, rows: Int32Array, territory: number, take: (duty: number) => void): void => {
  const { parent, end } = plane.territories
  const column = plane.duties.territory
  const last = end[territory] ?? 0
  let first = rows.length === 0 ? 0 : firstAt(rows, column, territory)
  for (let at = first; at < rows.length && (column[rows[at] ?? 0] ?? 0) < last; at += 1) take(rows[at] ?? 0)
  for (let up = parent[territory] ?? -1; up >= 0 && first > 0; up = parent[up] ?? -1) {
    const before = first
    first = firstAt(rows, column, up, before)
    for (let at = first; at < before && column[rows[at] ?? 0] === up; at += 1) take(rows[at] ?? 0)
  }
}

/** The rows of one matter whose territory is comparable with one, by territory; all of them for -1. */
export const rowsAround = (plane: Plane, rows: Int32Array, territory: number): Int32Array => {
  if (territory < 0 || rows.length === 0) return rows
  const near: number[] = []
  rowsNear(plane, rows, territory, (duty) => near.push(duty))
  const column = plane.duties.territory
  return Int32Array.from(near).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b)
}

/** Duties by matter and by territory: whichever has fewer to look at is gone through. */
export type MeetingRows = { readonly byMatter: RowsByMatter; readonly byTerritory: RowsByTerritory }

/** The duties with a day in the window that are wanted, ready to be asked which of them meet a place. */
export const meetingRows = (plane: Plane, window: Window, isWanted: (duty: number) => boolean): MeetingRows => {
  const duties = wantedDuties(plane, window, isWanted)
  return { byMatter: rowsByMatter(plane, duties), byTerritory: rowsByTerritory(plane, duties) }
}

type Take = (duty: number) => void
type Range = { readonly from: number; readonly to: number }

/** Rows of `[from, to)`, all of one territory, of which the matter is comparable with one. */
const takeComparable = (
  plane: Plane,
  rows: RowsByTerritory,
  at: { range: Range; matter: number },
  take: Take,
): void => {
  const { parent, end } = plane.matters
  const { range, matter } = at
  const last = end[matter] ?? 0
  let first = firstOfMatter(rows, matter, range)
  for (let row = first; row < range.to && (rows.matter[row] ?? 0) < last; row += 1) take(rows.rows[row] ?? 0)
  for (let up = parent[matter] ?? -1; up >= 0 && first > range.from; up = parent[up] ?? -1) {
    const to = first
    first = firstOfMatter(rows, up, { from: range.from, to })
    for (let row = first; row < to && rows.matter[row] === up; row += 1) take(rows.rows[row] ?? 0)
  }
}

/** How many rows can be looked at in the time that finding those of one matter takes. */
const rowsAMatter = 4

/** Passes on the duties of which both nodes are comparable with those of a place. */
export const rowsMeeting = (plane: Plane, { byMatter, byTerritory }: MeetingRows, place: Place, take: Take): void => {
  const { matters, territories } = plane
  const { rows, start, matter: column } = byTerritory
  const last = matters.end[place.matter] ?? 0
  const below = { from: start[place.territory] ?? 0, to: start[territories.end[place.territory] ?? 0] ?? 0 }
  if (below.to - below.from > rowsAMatter * (last - place.matter)) {
    for (let up = matters.parent[place.matter] ?? -1; up >= 0; up = matters.parent[up] ?? -1)
      rowsNear(plane, byMatter(up), place.territory, take)
    for (let matter = place.matter; matter < last; matter += 1) rowsNear(plane, byMatter(matter), place.territory, take)
    return
  }
  for (let row = below.from; row < below.to; row += 1) {
    const matter = column[row] ?? 0
    const isBelow = matter >= place.matter && matter < last
    if (isBelow || (matter < place.matter && (matters.end[matter] ?? 0) > place.matter)) take(rows[row] ?? 0)
  }
  for (let up = territories.parent[place.territory] ?? -1; up >= 0; up = territories.parent[up] ?? -1) {
    const range = { from: start[up] ?? 0, to: start[up + 1] ?? 0 }
    if (range.from < range.to) takeComparable(plane, byTerritory, { range, matter: place.matter }, take)
  }
}
