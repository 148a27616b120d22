import type { KeyOrder } from '../list-file.ts'
import type { NumberedTree } from '../plane/number-tree.ts'
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
  rankAboveIn,
  rankIn,
  rowBitsIn,
  rowKey,
  rowMatter,
  rowWidth,
  tagOf,
} from './block-layout.ts'
import { type Growing, growing, push } from './growing.ts'
import type { RowTable } from './row-table.ts'
import { isLastRow, type PlanePoint, rowApplies, type ScanGround } from './scan.ts'

/** The strongest leads met so far at one point, by the list's order and by the other order of depths. */
export type Standing = {
  key: number
  swapKey: number
  /** The strongest that may apply, depending on what is unknown. */
  maybeKey: number
  maybeSwapKey: number
  readonly winners: Growing
  readonly swapWinners: Growing
  /** The matter and what lies above it, deepest first, with the filter bits of all of them. */
  path: Int32Array
  steps: number
  /** The hashes of the path, and how far a block has been looked through. */
  hashes: Int32Array
  step: number
  low: number
  high: number
}

export const standing = (): Standing => ({
  key: -1,
  swapKey: -1,
  maybeKey: -1,
  maybeSwapKey: -1,
  winners: growing(),
  swapWinners: growing(),
  path: new Int32Array(8),
  hashes: new Int32Array(8),
  step: 0,
  steps: 0,
  low: 0,
  high: 0,
})

/** Makes a standing ready for a point of this matter. */
export const begin = (one: Standing, { parent, depth }: NumberedTree, matter: number): void => {
  one.key = -1
  one.swapKey = -1
  one.maybeKey = -1
  one.maybeSwapKey = -1
  one.winners.count = 0
  one.swapWinners.count = 0
  one.steps = (depth[matter] ?? 0) + 1
  one.step = 0
  if (one.steps > one.path.length) {
    one.path = new Int32Array(one.steps * 2)
    one.hashes = new Int32Array(one.steps * 2)
  }
  let [low, high] = [0, 0]
  let node = matter
  for (let step = 0; step < one.steps; step += 1) {
    one.path[step] = node
    const hash = mixed(node)
    one.hashes[step] = hash
    const bit = hash >>> 26
    if (bit < 32) low |= 1 << bit
    else high |= 1 << (bit & 31)
    node = parent[node] ?? -1
  }
  one.low = low
  one.high = high
}

const note = (one: Standing, row: number, key: number, swapped: number): void => {
  if (key > one.key) {
    one.key = key
    one.winners.count = 0
  }
  if (key === one.key) push(one.winners, row)
  if (swapped > one.swapKey) {
    one.swapKey = swapped
    one.swapWinners.count = 0
  }
  if (swapped === one.swapKey) push(one.swapWinners, row)
}

/** How far to the left the two depths stand in a key and in the swapped one (`packed-key.ts`). */
const shiftsOf = (order: KeyOrder) =>
  order === 'territory'
    ? { territory: 20, matter: 8, swapTerritory: 8, swapMatter: 12 }
    : { territory: 8, matter: 12, swapTerritory: 20, swapMatter: 8 }

/** Every component but the depths. */
const withoutDepths = ~0xffff00
const mostConditions = 0xff

/** Where leads are looked for. */
export type Looking = { readonly ground: ScanGround; readonly table: RowTable; readonly order: KeyOrder }

/** Looks buckets up, block by block, and leaves out what can be on top in neither order. */
export type Seeker = {
  /** Whether a bucket of a block, by its step on the path, can be there and still matter. */
  readonly mayHold: (one: Standing, head: number, step: number) => boolean
  /**
   * The first row of the next bucket of a block, from the standing's step on, deepest matter first; -1 when none is
   * left. The step then is behind it.
   */
  readonly nextBucket: (one: Standing, head: number) => number
  /** Takes the leads of a bucket that apply at the point into the standing. */
  readonly takeBucket: (one: Standing, row: number, point: PlanePoint) => void
  /** The next block above that may still matter; -1 when none does. */
  readonly blockAfter: (one: Standing, head: number) => number
}

export const seekerOf = ({ ground, table, order }: Looking): Seeker => {
  const { memory } = table
  const { territory, matter, swapTerritory, swapMatter } = shiftsOf(order)

  const isBeaten = (one: Standing, bound: number, swapBound: number): boolean =>
    bound < one.key && swapBound < one.swapKey

  const isHeld = (one: Standing, head: number, step: number): boolean => {
    const hash = one.hashes[step] ?? 0
    const low = memory[head + blockFilterLow] ?? 0
    const high = memory[head + blockFilterHigh] ?? 0
    if (hasOwnFilter(memory[head + blockMask] ?? 0))
      return ((memory[filterWord(low, one.path[step] ?? 0, high, hash)] ?? 0) & filterBit(hash)) !== 0
    return ((hash < 0 ? high : low) & (1 << ((hash >>> 26) & 31))) !== 0
  }

  const mayHold = (one: Standing, head: number, step: number): boolean => {
    const levels = memory[head + blockLevel] ?? 0
    const depth = one.steps - 1 - step
    if ((levels & depthBit(depth)) === 0) return false
    const rest = (rankIn(memory[head + blockRanks] ?? 0) << 24) | mostConditions
    const bound = rest | ((levels & 15) << territory) | (depth << matter)
    if (isBeaten(one, bound, rest | ((levels & 15) << swapTerritory) | (depth << swapMatter))) return false
    return isHeld(one, head, step)
  }

  const nextBucket = (one: Standing, head: number): number => {
    const mask = memory[head + blockMask] ?? 0
    const low = memory[head + blockFilterLow] ?? 0
    const high = memory[head + blockFilterHigh] ?? 0
    const isOwn = hasOwnFilter(mask)
    if (!isOwn && ((low & one.low) | (high & one.high)) === 0) return -1
    const levels = memory[head + blockLevel] ?? 0
    const ranks = memory[head + blockRanks] ?? 0
    const rowBits = rowBitsIn(ranks)
    const rest = (rankIn(ranks) << 24) | mostConditions
    const bound = rest | ((levels & 15) << territory)
    const swapBound = rest | ((levels & 15) << swapTerritory)
    while (one.step < one.steps) {
      const { step } = one
      const depth = one.steps - 1 - step
      // Further up the path matters are less deep: once a bucket cannot matter, no later one can.
      if (isBeaten(one, bound | (depth << matter), swapBound | (depth << swapMatter))) return -1
      one.step = step + 1
      if ((levels & depthBit(depth)) === 0) continue
      const own = one.path[step] ?? 0
      const hash = one.hashes[step] ?? 0
      const held = isOwn
        ? (memory[filterWord(low, own, high, hash)] ?? 0) & filterBit(hash)
        : (hash < 0 ? high : low) & (1 << ((hash >>> 26) & 31))
      if (held === 0) continue
      const tag = tagOf(hash, leadPart, rowBits)
      const slots = memory[head + blockSlots] ?? 0
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const found = memory[slots + slot] ?? -1
        if (found < 0) break
        if (found >> rowBits !== tag >> rowBits) continue
        const row = (memory[head + blockRows] ?? 0) + (found - tag) * rowWidth
        if (memory[row + rowMatter] === own) return row
      }
    }
    return -1
  }

  /**
   * Rows come strongest first, and inside a bucket both orders agree: after the first that applies only its equals
   * count, and rows that neither order would put on top end the look.
   */
  const takeBucket = (one: Standing, first: number, point: PlanePoint): void => {
    let taken = -1
    for (let row = first; ; row += rowWidth) {
      const key = memory[row + rowKey] ?? 0
      if (taken >= 0 && key !== taken) return
      const level = (key >> territory) & 0xf
      const depth = (key >> matter) & 0xfff
      const swapped = (key & withoutDepths) | (level << swapTerritory) | (depth << swapMatter)
      if (key < one.key && swapped < one.swapKey) return
      const applies = rowApplies(ground, table, row, point)
      if (applies === 1) {
        taken = key
        note(one, row, key, swapped)
      } else if (applies === -1) {
        if (key > one.maybeKey) one.maybeKey = key
        if (swapped > one.maybeSwapKey) one.maybeSwapKey = swapped
      }
      if (isLastRow(table, row)) return
    }
  }

  const blockAfter = (one: Standing, head: number): number => {
    const rest = (rankAboveIn(memory[head + blockRanks] ?? 0) << 24) | mostConditions
    const level = ((memory[head + blockLevel] ?? 0) & 15) - 1
    const depth = one.steps - 1
    const bound = rest | (level << territory) | (depth << matter)
    const isLast = isBeaten(one, bound, rest | (level << swapTerritory) | (depth << swapMatter))
    one.step = 0
    return isLast ? -1 : (memory[head + blockAbove] ?? -1)
  }
  return { mayHold, nextBucket, takeBucket, blockAfter }
}

/** Whether what is unknown can change who is on top in either order. */
export const isOpen = (one: Standing): boolean =>
  (one.maybeKey >= 0 && one.maybeKey >= one.key) || (one.maybeSwapKey >= 0 && one.maybeSwapKey >= one.swapKey)
