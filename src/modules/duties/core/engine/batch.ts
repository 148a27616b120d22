import { leadPart } from './block-layout.ts'
import { byTerritory } from './by-territory.ts'
import { finderOf } from './finder.ts'
import type { Lean, LeanDecider, LeanGround } from './lean.ts'
import type { PlanePoint } from './scan.ts'
import { begin, bucketTaker, standing } from './standing.ts'

/** How many points are decided together: enough to keep memory busy, few enough to stay in the first cache. */
export const batchSize = 64

/** Points in columns; `cells` has one a point and axis, -1 for what is unknown. */
export type PointColumns = {
  readonly count: number
  readonly matter: Int32Array
  readonly territory: Int32Array
  readonly day: Int32Array
  readonly cells: Int32Array
}

/**
 * Decides many points, by territory, so many at a time that their waits for memory overlap.
 *
 * @param answer called once a point with its place, in the order of territories; what it is given is filled anew by the
 * next
 */
export const batchDecider = (ground: LeanGround, lean: LeanDecider) => {
  const { plane, table } = ground
  const takeBucket = bucketTaker({ ground: plane, table, order: plane.order })
  const find = finderOf(table, leadPart, batchSize)
  const width = plane.axes.length
  const standings = Array.from({ length: batchSize }, standing)
  const places: PlanePoint[] = standings.map(() => ({ matter: 0, territory: 0, day: 0, cells: new Int32Array(width) }))

  const load = (points: PointColumns, order: Int32Array, count: number): void => {
    for (let at = 0; at < count; at += 1) {
      const [place, one, from] = [places[at], standings[at], order[at] ?? 0]
      if (place === undefined || one === undefined) continue
      place.matter = points.matter[from] ?? 0
      place.territory = points.territory[from] ?? 0
      place.day = points.day[from] ?? 0
      for (let axis = 0; axis < width; axis += 1) place.cells[axis] = points.cells[from * width + axis] ?? -1
      begin(one, plane.matters, place)
    }
  }

  return (points: PointColumns, answer: (at: number, found: Lean) => void): void => {
    const all = byTerritory(points.territory, points.count)
    for (let from = 0; from < points.count; from += batchSize) {
      const order = all.subarray(from, from + batchSize)
      const count = order.length
      load(points, order, count)
      const found = find(standings, count)
      for (let at = 0; at < found.count; at += 1) {
        const owner = found.owners[at] ?? 0
        const [one, place] = [standings[owner], places[owner]]
        if (one !== undefined && place !== undefined) takeBucket(one, found.rows[at] ?? 0, place)
      }
      for (let at = 0; at < count; at += 1) {
        const [one, place] = [standings[at], places[at]]
        if (one !== undefined && place !== undefined) answer(order[at] ?? 0, lean.rule(one, place))
      }
    }
  }
}
