import { growing, push } from './growing.ts'
import type { Lean, LeanDecider, LeanGround } from './lean.ts'
import {
  blockAbove,
  blockFilterHigh,
  blockFilterLow,
  blockMask,
  blockSlots,
  blockWidth,
  mixed,
  rowMatter,
  rowWidth,
} from './row-table.ts'
import type { PlanePoint } from './scan.ts'
import { clear, standing, takeBucket } from './standing.ts'

/** How many points are decided together: enough to keep memory busy, few enough to stay in the first cache. */
export const batchSize = 64

/**
 * Decides many points in stages: all headers, then all filters, then slots, then rows, so that waits for memory overlap.
 *
 * @param answer called once a point, in order; what it is given is filled anew by the next
 */
export const batchDecider = (ground: LeanGround, lean: LeanDecider) => {
  const { plane, leads } = ground
  const looking = { ground: plane, table: leads, order: plane.order }
  const { parent } = plane.matters
  const standings = Array.from({ length: batchSize }, standing)
  const block = new Int32Array(batchSize)
  const wantedPoint = growing()
  const wantedMatter = growing()
  const wantedFirst = growing()
  const wantedMask = growing()
  const foundPoint = growing()
  const foundRow = growing()

  /** One step up for every point: its block's filter says which matters to look for. */
  const filterRound = (points: readonly PlanePoint[], from: number, count: number): boolean => {
    let isAny = false
    for (let at = 0; at < count; at += 1) {
      const head = (block[at] ?? -1) * blockWidth
      if (head < 0) continue
      isAny = true
      const [first, mask] = [leads.blocks[head + blockSlots] ?? 0, leads.blocks[head + blockMask] ?? 0]
      const [low, high] = [leads.blocks[head + blockFilterLow] ?? 0, leads.blocks[head + blockFilterHigh] ?? 0]
      for (let matter = points[from + at]?.matter ?? -1; matter >= 0; matter = parent[matter] ?? -1) {
        const hash = mixed(matter)
        const bit = hash >>> 26
        if (((bit < 32 ? low : high) & (1 << (bit & 31))) === 0) continue
        push(wantedPoint, at)
        push(wantedMatter, matter)
        push(wantedFirst, first)
        push(wantedMask, mask)
      }
      block[at] = leads.blocks[head + blockAbove] ?? -1
    }
    return isAny
  }

  /** Follows the slots to the buckets that are really there. */
  const findRows = (): void => {
    for (let at = 0; at < wantedPoint.count; at += 1) {
      const matter = wantedMatter.items[at] ?? 0
      const [first, mask] = [wantedFirst.items[at] ?? 0, wantedMask.items[at] ?? 0]
      for (let slot = mixed(matter) & mask; ; slot = (slot + 1) & mask) {
        const row = leads.slots[first + slot] ?? -1
        if (row < 0) break
        if (leads.rows[row * rowWidth + rowMatter] !== matter) continue
        push(foundPoint, wantedPoint.items[at] ?? 0)
        push(foundRow, row)
        break
      }
    }
  }

  const startRound = (): void => {
    for (const list of [wantedPoint, wantedMatter, wantedFirst, wantedMask, foundPoint, foundRow]) list.count = 0
    for (const one of standings) clear(one)
  }

  return (points: readonly PlanePoint[], answer: (at: number, found: Lean) => void): void => {
    for (let from = 0; from < points.length; from += batchSize) {
      const count = Math.min(batchSize, points.length - from)
      startRound()
      for (let at = 0; at < count; at += 1) block[at] = leads.nearest[points[from + at]?.territory ?? 0] ?? -1
      while (filterRound(points, from, count));
      findRows()
      for (let at = 0; at < foundRow.count; at += 1) {
        const place = foundPoint.items[at] ?? 0
        const [one, point] = [standings[place], points[from + place]]
        if (one !== undefined && point !== undefined) takeBucket(one, looking, foundRow.items[at] ?? 0, point)
      }
      for (let at = 0; at < count; at += 1) {
        const [one, point] = [standings[at], points[from + at]]
        if (one !== undefined && point !== undefined) answer(from + at, lean.rule(one, point))
      }
    }
  }
}
