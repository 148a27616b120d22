import { nothing } from './diagram-rows.ts'
import { type Base, type Left, type LeftOver, leftOver, type Part } from './leftovers.ts'
import type { Place } from './meeting-buckets.ts'
import type { PointSets } from './point-sets.ts'

/** Some cells of which something else is taken now. */
export type Move = { readonly cell: Place; readonly from: number; readonly to: Part }

/** A base whose cells move as stronger duties come and go. */
export type LiveBase = Base & {
  readonly put: (part: Part) => void
  /** @param isGone whether a cell is among those that move */
  readonly move: (move: Move, isGone: (cell: Place) => boolean) => void
}

/** @param reach cells of which all of it is taken are left out; nothing beyond it is asked for */
export const liveBase = (points: PointSets, cell: Place, reach: number): LiveBase => {
  const parts = new Map<number, Part>()
  // The set that was asked last, and of how many cells it is not taken whole.
  const asked = { set: nothing, count: 0 }

  const put = (part: Part): void => {
    if (part.taken === reach) return
    const count = part.count + (parts.get(part.taken)?.count ?? 0)
    parts.set(part.taken, { ...part, count })
    if (!points.isWithin(asked.set, part.taken)) asked.count += part.count
  }
  const take = (from: number, count: number, isGone: (cell: Place) => boolean): void => {
    const part = parts.get(from)
    if (part === undefined) return
    const isKnown = part.cell !== null && !isGone(part.cell)
    if (part.count > count) parts.set(from, { ...part, count: part.count - count, cell: isKnown ? part.cell : null })
    else parts.delete(from)
    if (!points.isWithin(asked.set, from)) asked.count -= count
  }
  const leftOf = (set: number): LeftOver => {
    const untouched = parts.get(nothing)
    if (set !== asked.set || untouched === undefined || untouched.cell === null) {
      const left = leftOver(points, [...parts.values()], set)
      asked.set = set
      asked.count = left.count
      return left
    }
    const first = { cell: untouched.cell, count: untouched.count, points: set }
    const cells = (): readonly Left[] => leftOver(points, [...parts.values()], set).cells()
    return { points: set, count: asked.count, cells, first }
  }
  return {
    cell,
    parts: () => [...parts.values()],
    size: () => parts.size,
    leftOf,
    put,
    move: ({ from, to }, isGone) => {
      take(from, to.count, isGone)
      put(to)
    },
  }
}
