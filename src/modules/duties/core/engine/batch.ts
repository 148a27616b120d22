import {
  blockFilter,
  blockMask,
  blockRanks,
  blockRows,
  blockShift,
  blockSlots,
  filterWord,
  hasOwnFilter,
  leadPart,
  rowBitsIn,
  rowMatter,
  rowWidth,
  tagOf,
} from './block-layout.ts'
import { growing, push } from './growing.ts'
import type { Lean, LeanDecider, LeanGround } from './lean.ts'
import { type PlanePoint, partIn } from './scan.ts'
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
  const { plane, table } = ground
  const { memory, nearest } = table
  const seeker = seekerOf({ ground: plane, table, order: plane.order })
  const width = plane.axes.length
  const standings = Array.from({ length: batchSize }, standing)
  const places: PlanePoint[] = standings.map(() => ({ matter: 0, territory: 0, day: 0, cells: new Int32Array(width) }))
  const heads = new Int32Array(batchSize)
  const wantedPoint = growing()
  const wantedStep = growing()
  const foundRow = growing()
  /** What was touched ends here, so that touching is not optimised away. */
  const touched = new Int32Array(1)

  const load = (points: PointColumns, from: number, count: number): void => {
    for (let at = 0; at < count; at += 1) heads[at] = nearest[points.territory[from + at] ?? 0] ?? -1
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
      const head = heads[at] ?? -1
      if (head < 0) continue
      isAny = true
      sum ^= memory[head] ?? 0
    }
    touched[0] = sum
    return isAny
  }

  const touchFilters = (count: number): void => {
    let sum = 0
    for (let at = 0; at < count; at += 1) {
      const [head, one] = [heads[at] ?? -1, standings[at]]
      if (head < 0 || one === undefined || !hasOwnFilter(memory[head + blockMask] ?? 0)) continue
      const [filter, shift] = [memory[head + blockFilter] ?? 0, memory[head + blockShift] ?? 0]
      sum ^= memory[filterWord(filter, one.path[0] ?? 0, shift, one.hashes[0] ?? 0)] ?? 0
    }
    touched[0] = sum
  }

  const wantMatters = (count: number): void => {
    wantedPoint.count = 0
    wantedStep.count = 0
    for (let at = 0; at < count; at += 1) {
      const [head, one] = [heads[at] ?? -1, standings[at]]
      if (head < 0 || one === undefined) continue
      for (let step = 0; step < one.steps; step += 1) {
        if (!seeker.mayHold(one, head, step)) continue
        push(wantedPoint, at)
        push(wantedStep, step)
      }
    }
  }

  const touchSlots = (): void => {
    let sum = 0
    for (let at = 0; at < wantedPoint.count; at += 1) {
      const point = wantedPoint.items[at] ?? 0
      const head = heads[point] ?? 0
      const slot = (standings[point]?.hashes[wantedStep.items[at] ?? 0] ?? 0) & (memory[head + blockMask] ?? 0)
      sum ^= memory[(memory[head + blockSlots] ?? 0) + slot] ?? 0
    }
    touched[0] = sum
  }

  /** The row that the tags in the slots point to; whether it is the right one shows in the row itself. */
  const findRows = (): void => {
    foundRow.count = 0
    for (let at = 0; at < wantedPoint.count; at += 1) {
      const point = wantedPoint.items[at] ?? 0
      const head = heads[point] ?? 0
      const hash = standings[point]?.hashes[wantedStep.items[at] ?? 0] ?? 0
      const [slots, mask] = [memory[head + blockSlots] ?? 0, memory[head + blockMask] ?? 0]
      const rowBits = rowBitsIn(memory[head + blockRanks] ?? 0)
      const tag = tagOf(hash, leadPart, rowBits)
      let row = -1
      for (let slot = hash & mask; row < 0; slot = (slot + 1) & mask) {
        const found = memory[slots + slot] ?? -1
        if (found < 0) break
        if (found >> rowBits === tag >> rowBits) row = (memory[head + blockRows] ?? 0) + (found - tag) * rowWidth
      }
      push(foundRow, row)
    }
  }

  const touchRows = (): void => {
    let sum = 0
    for (let at = 0; at < foundRow.count; at += 1) sum ^= memory[(foundRow.items[at] ?? 0) + rowMatter] ?? 0
    touched[0] = sum
  }

  const takeRows = (): void => {
    for (let at = 0; at < foundRow.count; at += 1) {
      const point = wantedPoint.items[at] ?? 0
      const [one, place] = [standings[point], places[point]]
      let row = foundRow.items[at] ?? -1
      if (row < 0 || one === undefined || place === undefined) continue
      const matter = one.path[wantedStep.items[at] ?? 0] ?? 0
      // Two matters with one tag: the slow way tells them apart.
      if (memory[row + rowMatter] !== matter) row = partIn(table, heads[point] ?? 0, matter, leadPart)
      if (row >= 0) seeker.takeBucket(one, row, place)
    }
  }

  const stepUp = (count: number): void => {
    for (let at = 0; at < count; at += 1) {
      const [head, one] = [heads[at] ?? -1, standings[at]]
      if (head >= 0 && one !== undefined) heads[at] = seeker.blockAfter(one, head)
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
