import type { PointColumns } from '../../src/modules/duties/core/engine/batch.ts'
import type { PlanePoint } from '../../src/modules/duties/core/engine/scan.ts'

/** Reads points out of columns, one at a time into the same place. */
export const pointReader = (points: PointColumns): ((at: number) => PlanePoint) => {
  const width = points.cells.length / Math.max(1, points.count)
  const point = { matter: 0, territory: 0, day: 0, cells: new Int32Array(width) }
  return (at) => {
    point.matter = points.matter[at] ?? 0
    point.territory = points.territory[at] ?? 0
    point.day = points.day[at] ?? 0
    for (let axis = 0; axis < width; axis += 1) point.cells[axis] = points.cells[at * width + axis] ?? -1
    return point
  }
}
