import type { KeyOrder } from '../list-file.ts'
import type { NumberedTree } from '../plane/number-tree.ts'
import { mixed, rowKey, rowWidth } from './block-layout.ts'
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
  territory: number
  /** The matter and what lies above it, deepest first, their hashes, and the filter bits of all of them. */
  path: Int32Array
  steps: number
  hashes: Int32Array
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
  territory: 0,
  path: new Int32Array(8),
  hashes: new Int32Array(8),
  steps: 0,
  low: 0,
  high: 0,
})

/** Makes a standing ready for a point. */
export const begin = (one: Standing, { parent, depth }: NumberedTree, { matter, territory }: PlanePoint): void => {
  one.key = -1
  one.swapKey = -1
  one.maybeKey = -1
  one.maybeSwapKey = -1
  one.winners.count = 0
  one.swapWinners.count = 0
  one.territory = territory
  one.steps = (depth[matter] ?? 0) + 1
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

/** Where leads are looked for. */
export type Looking = { readonly ground: ScanGround; readonly table: RowTable; readonly order: KeyOrder }

/**
 * Takes the leads of a bucket that apply at a point into its standing.
 *
 * Rows come strongest first, and inside a bucket both orders agree: after the first that applies only its equals count,
 * and rows that neither order would put on top end the look.
 */
export type BucketTaker = (one: Standing, first: number, point: PlanePoint) => void

export const bucketTaker = ({ ground, table, order }: Looking): BucketTaker => {
  const { memory } = table
  const { territory, matter, swapTerritory, swapMatter } = shiftsOf(order)
  return (one, first, point) => {
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
}

/** Whether what is unknown can change who is on top in either order. */
export const isOpen = (one: Standing): boolean =>
  (one.maybeKey >= 0 && one.maybeKey >= one.key) || (one.maybeSwapKey >= 0 && one.maybeSwapKey >= one.swapKey)
