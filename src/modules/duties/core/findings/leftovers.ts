import type { Plane } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import type { Region } from './cells.ts'
import { everything, nothing } from './diagram-rows.ts'
import type { Place } from './meeting-buckets.ts'
import type { PointSets } from './point-sets.ts'
import { visitSurviving } from './surviving-cells.ts'

/** Cells from which stronger duties take the same points, and one of them; null where none is known any longer. */
export type Part = { readonly cell: Place | null; readonly count: number; readonly taken: number }

/** Cells from which a set of points is not taken whole: what is left of it. */
export type Left = { readonly cell: Place | null; readonly count: number; readonly points: number }

/** What is left of a set of points in all of some cells. */
export type LeftOver = {
  readonly points: number
  readonly count: number
  readonly cells: () => readonly Left[]
  /** One of them, if possible with a cell that is known; null where nothing is left in any. */
  readonly first: Left | null
}

/** Cells that a region's own marks do not tell apart, but for those of which stronger duties leave nothing. */
export type Base = {
  readonly cell: Place
  readonly parts: () => readonly Part[]
  /** How many parts it has. */
  readonly size: () => number
  /** What stronger duties leave of a set of points; remembered. */
  readonly leftOf: (set: number) => LeftOver
}

/** What stronger duties leave of a region. */
export type Leftovers = {
  readonly bases: readonly Base[]
  /** The points that they take in all of the region besides. */
  readonly taken: number
  /** As of a neighbour: so many times the cells, and the region's own nodes in place of the neighbour's. */
  readonly times: number
  readonly at: Partial<Place>
}

/** Whether a duty applies everywhere in its region without holes, under all conditions, on every day of the window. */
const appliesAlways = ({ plane, window }: { plane: Plane; window: BucketIndex['window'] }, duty: number): boolean => {
  const { boxes, extra, from, to } = plane.duties
  return boxes[duty] === 0 && extra[duty] === 0 && (from[duty] ?? 0) <= window.from && (to[duty] ?? 0) >= window.to
}

/** One whose cell is known, if there is one. */
export const firstKnown = (all: readonly Left[]): Left | null => all.find(({ cell }) => cell !== null) ?? all[0] ?? null

/** What is left of a set of points in cells from which these parts are taken. */
export const leftOver = (points: PointSets, parts: readonly Part[], set: number): LeftOver => {
  const cells = (): readonly Left[] =>
    parts.flatMap(({ cell, count, taken }) => {
      const left = points.without(set, taken)
      return left === nothing ? [] : [{ cell, count, points: left }]
    })
  let count = 0
  let untouched: Left | null = null
  for (const part of parts) {
    if (points.isWithin(set, part.taken)) continue
    count += part.count
    if (part.taken === nothing && part.cell !== null) untouched = { cell: part.cell, count: part.count, points: set }
  }
  if (untouched !== null) return { points: set, count, cells, first: untouched }
  const all = cells()
  const union = points.joinAll([...new Set(all.map((one) => one.points))])
  return { points: union, count, cells: () => all, first: firstKnown(all) }
}

const baseOf = (points: PointSets, cell: Place, parts: readonly Part[]): Base => {
  const known = new Map<number, LeftOver>()
  return {
    cell,
    parts: () => parts,
    size: () => parts.length,
    leftOf: (set) => {
      const before = known.get(set)
      if (before !== undefined) return before
      const made = leftOver(points, parts, set)
      known.set(set, made)
      return made
    },
  }
}

/**
 * The bases of a region beside stronger duties.
 *
 * @param share what each cell counts for
 */
export const basesOf = (
  index: BucketIndex,
  region: Region,
  { stronger, share }: { readonly stronger: readonly number[]; readonly share: number },
): readonly Base[] => {
  const { plane, dead, points } = index
  const byBase = new Map<number, Map<number, { cell: Place; count: number; taken: number }>>()
  const isAlways = (duty: number): boolean => appliesAlways(index, duty)
  visitSurviving(
    { plane, dead, region, duties: stronger, isAlways },
    ({ base, matter, territory, count, reaching }) => {
      let taken = nothing
      for (const duty of reaching) taken = points.join(taken, points.ofDuty(duty))
      if (taken === everything) return false
      const parts = byBase.get(base) ?? new Map<number, { cell: Place; count: number; taken: number }>()
      if (parts.size === 0) byBase.set(base, parts)
      const before = parts.get(taken)
      if (before !== undefined) before.count += count * share
      else parts.set(taken, { cell: { matter, territory }, count: count * share, taken })
      return false
    },
  )
  return [...byBase.values()].flatMap((parts) => {
    const [first] = parts.values()
    return first === undefined ? [] : [baseOf(points, first.cell, [...parts.values()])]
  })
}

/** Bases of a region itself. */
export const asThemselves = (bases: readonly Base[]): Leftovers => ({ bases, taken: nothing, times: 1, at: {} })

/** What stronger duties leave of a region. */
export const leftoversOf = (index: BucketIndex, region: Region, stronger: readonly number[]): Leftovers =>
  asThemselves(basesOf(index, region, { stronger, share: 1 }))
