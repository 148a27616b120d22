import { growing, push } from './growing.ts'
import type { Lean, LeanDecider, LeanGround } from './lean.ts'
import {
  blockFilter,
  blockMask,
  blockShift,
  blockSlots,
  blockWidth,
  filterWord,
  hasOwnFilter,
  mixed,
  rowMatter,
  rowWidth,
  slotOf,
} from './row-table.ts'
import { bucketIn, type PlanePoint } from './scan.ts'
import { begin, seekerOf, standing } from './standing.ts'

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
 * Decides many points in stages, so that waits for memory overlap: for each step up from the places first all headers,
 * then all slots, then all rows are touched before anything is done with them.
 *
 * @param answer called once a point, in order; what it is given is filled anew by the next
 */
export const batchDecider = (ground: LeanGround, lean: LeanDecider) => {
  const { plane, leads } = ground
  const { blocks, slots, rows, filters, nearest, rowBits } = leads
  const seeker = seekerOf({ ground: plane, table: leads, order: plane.order })
  const rowMask = (1 << rowBits) - 1
  const width = plane.axes.length
  const standings = Array.from({ length: batchSize }, standing)
  const places: PlanePoint[] = standings.map(() => ({ matter: 0, territory: 0, day: 0, cells: new Int32Array(width) }))
  const block = new Int32Array(batchSize)
  const wantedPoint = growing()
  const wantedMatter = growing()
  const foundRow = growing()
  /** What was touched ends here, so that touching is not optimised away. */
  const touched = new Int32Array(1)

  const load = (points: PointColumns, from: number, count: number): void => {
    for (let at = 0; at < count; at += 1) block[at] = nearest[points.territory[from + at] ?? 0] ?? -1
    for (let at = 0; at < count; at += 1) {
      const [place, one] = [places[at], standings[at]]
      if (place === undefined || one === undefined) continue
      place.matter = points.matter[from + at] ?? 0
      place.territory = points.territory[from + at] ?? 0
      place.day = points.day[from + at] ?? 0
      for (let axis = 0; axis < width; axis += 1) place.cells[axis] = points.cells[(from + at) * width + axis] ?? -1
      begin(one, plane.matters, place.matter)
    }
  }

  /** Whether any point still has a block to look at. */
  const touchHeads = (count: number): boolean => {
    let [sum, isAny] = [0, false]
    for (let at = 0; at < count; at += 1) {
      const head = (block[at] ?? -1) * blockWidth
      if (head < 0) continue
      isAny = true
      sum ^= blocks[head] ?? 0
    }
    touched[0] = sum
    return isAny
  }

  const touchFilters = (count: number): void => {
    let sum = 0
    for (let at = 0; at < count; at += 1) {
      const head = (block[at] ?? -1) * blockWidth
      if (head < 0 || !hasOwnFilter(blocks[head + blockMask] ?? 0)) continue
      sum ^=
        filters[filterWord(blocks[head + blockFilter] ?? 0, places[at]?.matter ?? 0, blocks[head + blockShift] ?? 0)] ??
        0
    }
    touched[0] = sum
  }

  const wantMatters = (count: number): void => {
    wantedPoint.count = 0
    wantedMatter.count = 0
    for (let at = 0; at < count; at += 1) {
      const [head, one] = [(block[at] ?? -1) * blockWidth, standings[at]]
      if (head < 0 || one === undefined) continue
      for (let step = 0; step < one.steps; step += 1) {
        if (!seeker.mayHold(one, head, step)) continue
        const matter = one.path[step] ?? 0
        push(wantedPoint, at)
        push(wantedMatter, matter)
      }
    }
  }

  const touchSlots = (): void => {
    let sum = 0
    for (let at = 0; at < wantedPoint.count; at += 1) {
      const head = (block[wantedPoint.items[at] ?? 0] ?? 0) * blockWidth
      const slot = mixed(wantedMatter.items[at] ?? 0) & (blocks[head + blockMask] ?? 0)
      sum ^= slots[(blocks[head + blockSlots] ?? 0) + slot] ?? 0
    }
    touched[0] = sum
  }

  /** The row that the tags in the slots point to; whether it is the right one shows in the row itself. */
  const findRows = (): void => {
    foundRow.count = 0
    for (let at = 0; at < wantedPoint.count; at += 1) {
      const head = (block[wantedPoint.items[at] ?? 0] ?? 0) * blockWidth
      const [first, mask] = [blocks[head + blockSlots] ?? 0, blocks[head + blockMask] ?? 0]
      const hash = mixed(wantedMatter.items[at] ?? 0)
      const tag = slotOf(hash, 0, rowBits)
      let row = -1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const found = slots[first + slot] ?? -1
        if (found < 0) break
        row = found & rowMask
        if (found - row === tag) break
        row = -1
      }
      push(foundRow, row)
    }
  }

  const touchRows = (): void => {
    let sum = 0
    for (let at = 0; at < foundRow.count; at += 1) sum ^= rows[(foundRow.items[at] ?? 0) * rowWidth + rowMatter] ?? 0
    touched[0] = sum
  }

  const takeRows = (): void => {
    for (let at = 0; at < foundRow.count; at += 1) {
      const point = wantedPoint.items[at] ?? 0
      const [matter, one, place] = [wantedMatter.items[at] ?? 0, standings[point], places[point]]
      let row = foundRow.items[at] ?? -1
      if (row < 0 || one === undefined || place === undefined) continue
      // Two matters with one tag: the slow way tells them apart.
      if (rows[row * rowWidth + rowMatter] !== matter) row = bucketIn(leads, block[point] ?? 0, matter)
      if (row >= 0) seeker.takeBucket(one, row, place)
    }
  }

  const stepUp = (count: number): void => {
    for (let at = 0; at < count; at += 1) {
      const [head, one] = [(block[at] ?? -1) * blockWidth, standings[at]]
      if (head >= 0 && one !== undefined) block[at] = seeker.blockAfter(one, head)
    }
  }

  return (points: PointColumns, answer: (at: number, found: Lean) => void): void => {
    for (let from = 0; from < points.count; from += batchSize) {
      const count = Math.min(batchSize, points.count - from)
      load(points, from, count)
      while (touchHeads(count)) {
        touchFilters(count)
        wantMatters(count)
        touchSlots()
        findRows()
        touchRows()
        takeRows()
        stepUp(count)
      }
      for (let at = 0; at < count; at += 1) {
        const [one, place] = [standings[at], places[at]]
        if (one !== undefined && place !== undefined) answer(from + at, lean.rule(one, place))
      }
    }
  }
}
