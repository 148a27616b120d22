import type { KeyOrder } from '../list-file.ts'
import { swapKey } from '../plane/packed-key.ts'
import { type Growing, growing, push } from './growing.ts'
import { type RowTable, rowKey, rowWidth } from './row-table.ts'
import { isLastRow, type PlanePoint, rowApplies, type ScanGround } from './scan.ts'

/** The strongest leads met so far, by the list's order and by the other order of depths. */
export type Standing = {
  key: number
  swapKey: number
  /** The strongest that may apply, depending on what is unknown. */
  maybeKey: number
  maybeSwapKey: number
  readonly winners: Growing
  readonly swapWinners: Growing
}

export const standing = (): Standing => ({
  key: -1,
  swapKey: -1,
  maybeKey: -1,
  maybeSwapKey: -1,
  winners: growing(),
  swapWinners: growing(),
})

export const clear = (one: Standing): void => {
  one.key = -1
  one.swapKey = -1
  one.maybeKey = -1
  one.maybeSwapKey = -1
  one.winners.count = 0
  one.swapWinners.count = 0
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

/** What a bucket is looked through for. */
export type Looking = { readonly ground: ScanGround; readonly table: RowTable; readonly order: KeyOrder }

/**
 * Takes the leads of a bucket that apply at the point into the standing.
 *
 * Rows come strongest first, and inside a bucket both orders agree: after the first that applies only its equals count,
 * and rows that neither order would put on top end the look.
 */
export const takeBucket = (
  one: Standing,
  { ground, table, order }: Looking,
  first: number,
  point: PlanePoint,
): void => {
  let taken = -1
  for (let row = first; ; row += 1) {
    const key = table.rows[row * rowWidth + rowKey] ?? 0
    if (taken >= 0 && key !== taken) return
    const swapped = swapKey(key, order)
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

/** Whether what is unknown can change who is on top in either order. */
export const isOpen = (one: Standing): boolean =>
  (one.maybeKey >= 0 && one.maybeKey >= one.key) || (one.maybeSwapKey >= 0 && one.maybeSwapKey >= one.swapKey)
