import type { KeyOrder } from '../list-file.ts'
import type { NumberedTree } from '../plane/number-tree.ts'
import { type Growing, growing, push } from './growing.ts'
import {
  blockAbove,
  blockFilterHigh,
  blockFilterLow,
  blockLevel,
  blockMask,
  blockRank,
  blockRankAbove,
  blockWidth,
  hasOwnFilter,
  mixed,
  type RowTable,
  rowKey,
  rowWidth,
} from './row-table.ts'
import { bucketIn, isLastRow, type PlanePoint, rowApplies, type ScanGround } from './scan.ts'

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
  if (one.steps > one.path.length) one.path = new Int32Array(one.steps * 2)
  let [low, high] = [0, 0]
  let node = matter
  for (let step = 0; step < one.steps; step += 1) {
    one.path[step] = node
    const bit = mixed(node) >>> 26
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

/** Looks leads up, block by block, and leaves out what can be on top in neither order. */
export type LeadSeeker = {
  /** Whether a block may hold a bucket of the path. */
  readonly mayHoldAny: (one: Standing, head: number) => boolean
  /** Whether a bucket of a block, by its step on the path, can still matter. */
  readonly canMatter: (one: Standing, head: number, step: number) => boolean
  /** Takes the leads of a bucket that apply at the point into the standing. */
  readonly takeBucket: (one: Standing, row: number, point: PlanePoint) => void
  /** Takes all of a block. */
  readonly takeBlock: (one: Standing, block: number, point: PlanePoint) => void
  /** The next block above that may still matter; -1 when none does. */
  readonly blockAfter: (one: Standing, head: number) => number
}

export const leadSeeker = ({ ground, table, order }: Looking): LeadSeeker => {
  const { rows, blocks } = table
  const { territory, matter, swapTerritory, swapMatter } = shiftsOf(order)

  const mayHoldAny = (one: Standing, head: number): boolean =>
    hasOwnFilter(blocks[head + blockMask] ?? 0) ||
    (((blocks[head + blockFilterLow] ?? 0) & one.low) | ((blocks[head + blockFilterHigh] ?? 0) & one.high)) !== 0

  const canMatter = (one: Standing, head: number, step: number): boolean => {
    const rest = ((blocks[head + blockRank] ?? 0) << 24) | mostConditions
    const [level, depth] = [blocks[head + blockLevel] ?? 0, one.steps - 1 - step]
    return (
      (rest | (level << territory) | (depth << matter)) >= one.key ||
      (rest | (level << swapTerritory) | (depth << swapMatter)) >= one.swapKey
    )
  }

  /**
   * Rows come strongest first, and inside a bucket both orders agree: after the first that applies only its equals
   * count, and rows that neither order would put on top end the look.
   */
  const takeBucket = (one: Standing, first: number, point: PlanePoint): void => {
    let taken = -1
    for (let row = first; ; row += 1) {
      const key = rows[row * rowWidth + rowKey] ?? 0
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

  const takeBlock = (one: Standing, block: number, point: PlanePoint): void => {
    const head = block * blockWidth
    if (!mayHoldAny(one, head)) return
    for (let step = 0; step < one.steps; step += 1) {
      // Further up the path matters are less deep: once a bucket cannot matter, no later one can.
      if (!canMatter(one, head, step)) return
      const row = bucketIn(table, block, one.path[step] ?? 0)
      if (row >= 0) takeBucket(one, row, point)
    }
  }

  const blockAfter = (one: Standing, head: number): number => {
    const rest = ((blocks[head + blockRankAbove] ?? 0) << 24) | mostConditions
    const [level, depth] = [(blocks[head + blockLevel] ?? 0) - 1, one.steps - 1]
    const isBeaten =
      (rest | (level << territory) | (depth << matter)) < one.key &&
      (rest | (level << swapTerritory) | (depth << swapMatter)) < one.swapKey
    return isBeaten ? -1 : (blocks[head + blockAbove] ?? -1)
  }
  return { mayHoldAny, canMatter, takeBucket, takeBlock, blockAfter }
}

/** Whether what is unknown can change who is on top in either order. */
export const isOpen = (one: Standing): boolean =>
  (one.maybeKey >= 0 && one.maybeKey >= one.key) || (one.maybeSwapKey >= 0 && one.maybeSwapKey >= one.swapKey)
