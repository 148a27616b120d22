import type { Plane } from '../plane/plane.ts'
import type { Place } from './meeting-buckets.ts'
import { type RowsByMatter, rowsByMatter } from './rows-by-matter.ts'
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

/** The same by matter and territory. */
export const wantedRows = (plane: Plane, window: Window, isWanted: (duty: number) => boolean): RowsByMatter =>
  rowsByMatter(plane, wantedDuties(plane, window, isWanted))

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

/** Passes on the duties of which both nodes are comparable with those of a place. */
export const rowsMeeting = (plane: Plane, rows: RowsByMatter, place: Place, take: (duty: number) => void): void => {
  const { parent, end } = plane.matters
  for (let up = parent[place.matter] ?? -1; up >= 0; up = parent[up] ?? -1)
    rowsNear(plane, rows(up), place.territory, take)
  for (let matter = place.matter; matter < (end[place.matter] ?? 0); matter += 1)
    rowsNear(plane, rows(matter), place.territory, take)
}
