import { boxesWithout, type CellBox } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import type { Cells } from './cells.ts'
import type { Window } from './survey.ts'

/** The boxes of a duty on a stretch of days, and the box sets of those that apply there with it. */
type Stretch = { readonly day: number; readonly others: readonly number[] }

/** The days of a duty inside the window. */
export const daysOfDuty = ({ duties }: Plane, window: Window, duty: number): Window => ({
  from: Math.max(window.from, duties.from[duty] ?? 0),
  to: Math.min(window.to, duties.to[duty] ?? 0),
})

/** Stretches of days on which the same of the others apply. */
export const stretchesOf = ({ duties }: Plane, days: Window, others: readonly number[]): readonly Stretch[] => {
  const cuts = new Set([days.from])
  for (const other of others)
    for (const day of [duties.from[other] ?? 0, duties.to[other] ?? 0])
      if (day > days.from && day < days.to) cuts.add(day)
  const isThere = (other: number, day: number) => (duties.from[other] ?? 0) <= day && (duties.to[other] ?? 0) > day
  return [...cuts]
    .sort((a, b) => a - b)
    .map((day) => ({
      day,
      others: cuts.size === 1 && others.length === 0 ? [] : others.filter((one) => isThere(one, day)),
    }))
}

/** What a set of boxes has that no box of the duties has. */
export const leftOf = (plane: Plane, set: number, duties: readonly number[]): readonly CellBox[] => {
  const sets = new Set(duties.map((duty) => plane.duties.boxes[duty] ?? 0))
  if (sets.has(0) || sets.has(set)) return []
  return boxesWithout(
    plane.axes,
    plane.boxes.sets[set] ?? [],
    [...sets].flatMap((one) => plane.boxes.sets[one] ?? []),
  )
}

/** Whether the duties leave any point of a duty in cells that all of them reach. */
export const leavesAny = (
  plane: Plane,
  at: { readonly duty: number; readonly days: Window },
  cells: Cells,
): boolean => {
  if (cells.reaching.length === 0) return true
  const set = plane.duties.boxes[at.duty] ?? 0
  return stretchesOf(plane, at.days, cells.reaching).some(({ others }) => leftOf(plane, set, others).length > 0)
}

/** For one duty: on some cells and days, those that could cover it there. */
export type Need = readonly number[]

const coversNeed = (plane: Plane, set: number, { need, chosen }: { need: Need; chosen: ReadonlySet<number> }) =>
  leftOf(
    plane,
    set,
    need.filter((duty) => chosen.has(duty)),
  ).length === 0

/** Adds to the chosen until they cover what is needed; those that reach most come first in `need`. */
const choose = (plane: Plane, set: number, { need, chosen }: { need: Need; chosen: Set<number> }): void => {
  let left = leftOf(
    plane,
    set,
    need.filter((duty) => chosen.has(duty)),
  )
  for (const duty of need) {
    if (left.length === 0) return
    if (chosen.has(duty)) continue
    const rest = boxesWithout(plane.axes, left, plane.boxes.sets[plane.duties.boxes[duty] ?? 0] ?? [])
    const isSmaller = rest.length !== left.length || rest.some((box, at) => box !== left[at])
    if (isSmaller) chosen.add(duty)
    left = rest
  }
}

/**
 * A set of duties that covers every need of a set of boxes, none of which can be left out.
 *
 * @param needs each covered by all of its duties together
 */
export const irredundantCover = (plane: Plane, set: number, needs: readonly Need[]): readonly number[] => {
  const chosen = new Set<number>()
  for (const need of needs) choose(plane, set, { need, chosen })
  const needing = new Map<number, Need[]>()
  for (const need of needs)
    for (const duty of need)
      if (chosen.has(duty)) {
        const before = needing.get(duty)
        if (before === undefined) needing.set(duty, [need])
        else before.push(need)
      }
  for (const duty of [...chosen]) {
    chosen.delete(duty)
    const isNeeded = (needing.get(duty) ?? []).some((need) => !coversNeed(plane, set, { need, chosen }))
    if (isNeeded) chosen.add(duty)
  }
  return [...chosen]
}
