import {
  blockAbove,
  blockFilterHigh,
  blockFilterLow,
  blockLevel,
  blockMask,
  blockRanks,
  blockRows,
  blockSlots,
  depthBit,
  filterBit,
  filterWord,
  hasOwnFilter,
  leadPart,
  mixed,
  rowBitsIn,
  rowMatter,
  rowWidth,
  tagOf,
} from './block-layout.ts'
import type { Lean, LeanDecider, LeanGround } from './lean.ts'
import { type LeanParts, partsGatherer } from './other-roles.ts'
import type { PlanePoint } from './scan.ts'
import { begin, seekerOf, standing } from './standing.ts'

/** Who leads and who has a part besides, as numbers; filled anew by every decision. */
export type Whole = { readonly lead: Lean; readonly parts: LeanParts }

/** Decides about all roles in one look through the blocks above a point. */
export const wholeDecider = (ground: LeanGround, lean: LeanDecider): ((point: PlanePoint) => Whole) => {
  const { plane, table } = ground
  const { memory } = table
  const seeker = seekerOf({ ground: plane, table, order: plane.order })
  const own = standing()
  const gatherer = partsGatherer(plane, table)

  /** Takes what a block holds for one matter of the path: the leads of its bucket, then the other roles. */
  const takeMatter = (head: number, step: number, point: PlanePoint): void => {
    const hash = own.hashes[step] ?? 0
    const matter = own.path[step] ?? 0
    const rowBits = rowBitsIn(memory[head + blockRanks] ?? 0)
    const slots = memory[head + blockSlots] ?? 0
    const rows = memory[head + blockRows] ?? 0
    const mask = memory[head + blockMask] ?? 0
    const tag = tagOf(hash, leadPart, rowBits)
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = memory[slots + slot] ?? -1
      if (found < 0) return
      if (found >> (rowBits + 1) !== tag >> (rowBits + 1)) continue
      const row = rows + (found & ((1 << rowBits) - 1)) * rowWidth
      if (memory[row + rowMatter] !== matter) continue
      if (((found >> rowBits) & 1) === leadPart) seeker.takeBucket(own, row, point)
      else gatherer.take(row, point)
    }
  }

  const takeBlock = (head: number, point: PlanePoint): void => {
    const low = memory[head + blockFilterLow] ?? 0
    const high = memory[head + blockFilterHigh] ?? 0
    const isOwn = hasOwnFilter(memory[head + blockMask] ?? 0)
    if (!isOwn && ((low & own.low) | (high & own.high)) === 0) return
    const levels = memory[head + blockLevel] ?? 0
    for (let step = 0; step < own.steps; step += 1) {
      if ((levels & depthBit(own.steps - 1 - step)) === 0) continue
      const hash = own.hashes[step] ?? 0
      const held = isOwn
        ? (memory[filterWord(low, own.path[step] ?? 0, high, hash)] ?? 0) & filterBit(hash)
        : (hash < 0 ? high : low) & (1 << ((hash >>> 26) & 31))
      if (held !== 0) takeMatter(head, step, point)
    }
  }

  const answer: Whole = { lead: lean.found, parts: gatherer.found }
  return (point) => {
    begin(own, plane.matters, point.matter)
    gatherer.begin()
    let head = table.nearest[point.territory] ?? -1
    for (; head >= 0; head = memory[head + blockAbove] ?? -1) takeBlock(head, point)
    lean.rule(own, point)
    gatherer.settle(point, answer.lead.units)
    return answer
  }
}
