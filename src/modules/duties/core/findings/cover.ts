import type { Plane } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import { everything, nothing } from './diagram-rows.ts'
import type { PointSets } from './point-sets.ts'
import type { Window } from './survey.ts'

/** The days of a duty inside the window. */
export const daysOfDuty = ({ duties }: Plane, window: Window, duty: number): Window => ({
  from: Math.max(window.from, duties.from[duty] ?? 0),
  to: Math.min(window.to, duties.to[duty] ?? 0),
})

/** So few duties are not looked through for equal ones. */
const few = 8

/** One each of duties that take the same points of the same cells; of a few, all. */
export const different = ({ plane, points }: BucketIndex, some: readonly number[]): readonly number[] => {
  if (some.length <= few) return some
  const { matter, territory, extra } = plane.duties
  const first = new Map<string, number>()
  for (const duty of some) {
    const alike = `${matter[duty]} ${territory[duty]} ${extra[duty]} ${points.ofDuty(duty)}`
    if (!first.has(alike)) first.set(alike, duty)
  }
  return [...first.values()]
}

/** The points that duties take in a cell that all of them reach. */
export const takenBy = ({ points }: BucketIndex, duties: readonly number[]): number => {
  let taken = nothing
  for (const duty of duties) {
    taken = points.join(taken, points.ofDuty(duty))
    if (taken === everything) break
  }
  return taken
}

/** For one duty: those that could cover it in some cells. */
export type Need = readonly number[]

/** Adds to the chosen until they cover what is needed; those that reach most come first in `need`. */
const choose = (points: PointSets, own: number, { need, chosen }: { need: Need; chosen: Set<number> }): void => {
  let left = own
  for (const duty of need) if (chosen.has(duty)) left = points.without(left, points.ofDuty(duty))
  for (const duty of need) {
    if (left === nothing) return
    const rest = points.without(left, points.ofDuty(duty))
    if (rest !== left) chosen.add(duty)
    left = rest
  }
}

/** What covers a need, while one after the other is left out: what those kept leave, and what each one's followers take. */
type Thinning = { left: number; readonly followers: ReadonlyMap<number, number> }

const thinningOf = (points: PointSets, own: number, covering: readonly number[]): Thinning => {
  const followers = new Map<number, number>()
  let after = nothing
  for (let at = covering.length - 1; at >= 0; at -= 1) {
    const duty = covering[at] ?? 0
    followers.set(duty, after)
    after = points.join(after, points.common(own, points.ofDuty(duty)))
  }
  return { left: own, followers }
}

/**
 * A set of duties that covers a set of points wherever it is needed, none of which can be left out.
 *
 * @param needs each covered by all of its duties together
 */
export const irredundantCover = (points: PointSets, own: number, needs: readonly Need[]): readonly number[] => {
  const chosen = new Set<number>()
  for (const need of needs) choose(points, own, { need, chosen })
  const byDuty = new Map<number, Thinning[]>([...chosen].map((duty) => [duty, []]))
  for (const need of needs) {
    const there = new Set(need)
    const covering = [...chosen].filter((duty) => there.has(duty))
    const thinning = thinningOf(points, own, covering)
    for (const duty of covering) byDuty.get(duty)?.push(thinning)
  }
  for (const [duty, thinnings] of byDuty) {
    const isCovered = ({ left, followers }: Thinning): boolean => points.isWithin(left, followers.get(duty) ?? nothing)
    if (thinnings.every(isCovered)) chosen.delete(duty)
    else for (const thinning of thinnings) thinning.left = points.without(thinning.left, points.ofDuty(duty))
  }
  return [...chosen]
}
