import { boxesWithout, type CellBox, withAxis } from '../plane/cell-box.ts'
import { isBelow } from '../plane/number-tree.ts'
import type { Plane } from '../plane/plane.ts'
import { runOf } from '../plane/runs.ts'
import type { BucketIndex } from './bucket-index.ts'
import { type Cells, isCutOut, visitCells } from './cells.ts'
import { boxesAt } from './cover-book.ts'
import { cutDays } from './day-stretches.ts'
import { holesOf } from './duty-region.ts'
import { meetingBuckets, type Place } from './meeting-buckets.ts'
import { strongerRows } from './stronger-rows.ts'
import type { Window } from './survey.ts'

/** The first point that was found, and the days from the first to the day after the last such point. */
export type TopPoint = { readonly cell: Place; readonly day: number; readonly box: CellBox; readonly days: Window }

/** Where a lead is looked for on top. */
export type TopSearch = {
  readonly lead: number
  /** Nodes at or below those of the lead, apart from each other. */
  readonly places: readonly Place[]
  /** Cells at or below the places that are tried one by one before all are looked at. */
  readonly first: readonly Place[]
  /** Nodes that must be told apart besides those of duties. */
  readonly matterMarks: readonly number[]
  readonly territoryMarks: readonly number[]
  readonly days: Window
  /** Days on which something changes that no duty says. */
  readonly cuts: readonly number[]
  /** A cell of the action's axis at which boxes are compared; -1: it is free. */
  readonly action: number
  /** Other duties whose holes count: the cells they are cut out of are left out. */
  readonly together: readonly number[]
  /** Duties that may take points away besides stronger leads. */
  readonly others: readonly number[]
  /** The boxes in which to look on a cell and a day, and which of the others, all of them valid there, take away. */
  readonly at: (
    cell: Place,
    day: number,
    others: readonly number[],
  ) => { readonly boxes: readonly CellBox[]; readonly without: readonly number[] } | null
}

/** A point with its action fixed where one is. */
const pointAt = (plane: Plane, action: number, at: { cells: Cells; day: number; box: CellBox }) => ({
  cell: { matter: at.cells.matter, territory: at.cells.territory },
  day: at.day,
  box: action < 0 ? at.box : withAxis(at.box, plane.actionAxis, runOf(action, action + 1)),
})

/** What is left of the boxes asked for on a day of some cells, once stronger leads have taken theirs. */
type Left = (cells: Cells, day: number) => CellBox | null

const leftBy = (plane: Plane, search: TopSearch, stronger: ReadonlySet<number>): Left => {
  const { boxes, from, to } = plane.duties
  const asked = new Set(search.others)
  const boxesOf = (duty: number) => boxesAt(plane, boxes[duty] ?? 0, search.action)
  return (cells, day) => {
    const valid = cells.reaching.filter((duty) => (from[duty] ?? 0) <= day && (to[duty] ?? 0) > day)
    const there = search.at(
      cells,
      day,
      valid.filter((duty) => asked.has(duty)),
    )
    if (there === null) return null
    const without = [...valid.filter((duty) => stronger.has(duty)), ...there.without]
    return boxesWithout(plane.axes, there.boxes, without.flatMap(boxesOf))[0] ?? null
  }
}

const isComparable = (tree: Plane['matters'], a: number, b: number): boolean =>
  isBelow(tree, a, b) || isBelow(tree, b, a)

const isNear = ({ duties, matters, territories }: Plane, duty: number, place: Place): boolean =>
  isComparable(matters, duties.matter[duty] ?? 0, place.matter) &&
  isComparable(territories, duties.territory[duty] ?? 0, place.territory)

/** Whether a stronger lead takes every point of a place. */
const takesAll = (
  { duties, matters, territories }: Plane,
  duty: number,
  { place, days }: { place: Place; days: Window },
) =>
  duties.extra[duty] === 0 &&
  duties.boxes[duty] === 0 &&
  (duties.from[duty] ?? 0) <= days.from &&
  (duties.to[duty] ?? 0) >= days.to &&
  isBelow(matters, place.matter, duties.matter[duty] ?? 0) &&
  isBelow(territories, place.territory, duties.territory[duty] ?? 0)

/** The points of a search below one place: one of them, and their days; null where there are none. */
const pointBelow = (index: BucketIndex, search: TopSearch, place: Place): TopPoint | null => {
  const { plane } = index
  const { lead, days } = search
  const { key, from, to } = plane.duties
  const floor = key[lead] ?? 0
  const stronger = new Set(strongerRows(index, meetingBuckets(index, place, floor), floor))
  for (const duty of stronger) if (takesAll(plane, duty, { place, days })) return null
  const duties = [...stronger, ...search.others.filter((duty) => !stronger.has(duty) && isNear(plane, duty, place))]
  const holes = holesOf(plane, [lead, ...search.together])
  const region = {
    ...place,
    matterMarks: [...holes.matters, ...search.matterMarks],
    territoryMarks: [...holes.territories, ...search.territoryMarks],
  }
  const left = leftBy(plane, search, stronger)
  const cuts = search.cuts.filter((day) => day > search.days.from && day < search.days.to)
  const fixedCuts = cuts.length
  let found: TopPoint | null = null

  const look = (cells: Cells, stretch: Window): void => {
    if (found !== null && stretch.from >= found.days.from && stretch.to <= found.days.to) return
    const box = left(cells, stretch.from)
    if (box === null) return
    const first = found ?? { ...pointAt(plane, search.action, { cells, day: stretch.from, box }), days: stretch }
    const days = { from: Math.min(first.days.from, stretch.from), to: Math.max(first.days.to, stretch.to) }
    found = { ...first, days }
  }

  visitCells(plane, { region, duties }, (cells) => {
    if ([lead, ...search.together].some((duty) => isCutOut(plane, duty, cells))) return false
    for (const duty of cells.reaching) cuts.push(from[duty] ?? 0, to[duty] ?? 0)
    for (const stretch of cutDays(search.days, cuts)) look(cells, stretch)
    cuts.length = fixedCuts
    return found !== null && found.days.from === search.days.from && found.days.to === search.days.to
  })
  return found
}

/**
 * The points, of those that `at` asks for, at which the lead applies and no stronger one does: one of them, and their
 * days; null where there are none.
 *
 * The first cells are tried alone: where it is so on all days in one of them, no other is looked at.
 */
export const pointOnTop = (index: BucketIndex, search: TopSearch): TopPoint | null => {
  const { days } = search
  const isAlways = (found: TopPoint | null) => found?.days.from === days.from && found.days.to === days.to
  for (const cell of search.first) {
    const found = pointBelow(index, { ...search, matterMarks: [], territoryMarks: [] }, cell)
    if (isAlways(found)) return found
  }
  let all: TopPoint | null = null
  for (const place of search.places) {
    const found = pointBelow(index, search, place)
    if (found === null) continue
    const from = Math.min(found.days.from, all?.days.from ?? found.days.from)
    const to = Math.max(found.days.to, all?.days.to ?? found.days.to)
    all = { ...(all ?? found), days: { from, to } }
    if (isAlways(all)) return all
  }
  return all
}
