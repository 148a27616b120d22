import type { CellBox } from '../plane/cell-box.ts'
import { type PairMemo, pairMemo } from '../plane/pair-memo.ts'
import { noRuns, type Runs } from '../plane/runs.ts'
import { intRows } from './int-rows.ts'

/** Holds no point; holds every point. */
export const nothing = 0
export const everything = 1

/** What asks no axis comes after all that do. */
export const noAxis = 0x7fffffff

/**
 * The nodes of ordered decision diagrams over axes, each once: two that lead to the same ends are one number.
 *
 * A node is a row `[axis, cell, child, cell, child, …]`: from each cell on the child holds what is left to ask; children
 * ask only later axes, and neighbours differ.
 *
 * @source docs/sources.md#decision-diagrams
 */
export type DiagramRows = {
  readonly row: (node: number) => Int32Array
  /** The axis that a node asks; `noAxis` for an end. */
  readonly axisOf: (node: number) => number
  /** The node of a row; the child itself where nothing is asked. */
  readonly nodeOf: (row: readonly number[]) => number
  /** An end of its own for a number from 0 on, other than `nothing` and `everything`. */
  readonly endOf: (number: number) => number
  readonly ofBox: (box: CellBox) => number
  /**
   * Two nodes together, point by point; remembered.
   *
   * @param atEnds what comes of two nodes that need no look inside; -1 to look inside
   * @param known remembers pairs whichever comes first, or, where that matters, in their order (`orderedMemo`)
   */
  readonly combining: (atEnds: (a: number, b: number) => number, known: PairMemo) => (a: number, b: number) => number
  /** Whether every point of the first set is one of the second; remembered. */
  readonly isWithin: (a: number, b: number) => boolean
  /** How many cells of nodes were looked at so far. */
  readonly steps: () => number
  /** Counts further steps. */
  readonly spend: (steps: number) => void
  /** Calls `onPast`, which must not return, once so many more steps were made. */
  readonly limit: (steps: number, onPast: () => never) => void
}

/** Remembers an integer for each ordered pair of integers below 2^30. */
export const orderedMemo = (): PairMemo => {
  // Even and odd keep the two apart.
  const { get, set } = pairMemo()
  return { get: (a, b) => get(a * 2, b * 2 + 1), set: (a, b, value) => set(a * 2, b * 2 + 1, value) }
}

const rowOfSlice = (axis: number, runs: Runs, of: { cells: number; child: number }): number[] => {
  const row = [axis]
  if ((runs[0] ?? 0) > 0) row.push(0, nothing)
  for (let at = 0; at < runs.length; at += 2) {
    row.push(runs[at] ?? 0, of.child)
    if ((runs[at + 1] ?? 0) < of.cells) row.push(runs[at + 1] ?? 0, nothing)
  }
  return row
}

type Node = { readonly number: number; readonly row: Int32Array; readonly axis: number }

/** The row of two nodes together, on the axis that the first of them asks. */
const combinedRow = (a: Node, b: Node, combine: (x: number, y: number) => number): number[] => {
  const axis = Math.min(a.axis, b.axis)
  // A node that asks only later axes holds throughout.
  const endA = a.axis === axis ? a.row.length : 1
  const endB = b.axis === axis ? b.row.length : 1
  const row = [axis]
  let [i, j] = [1, 1]
  let [x, y] = [a.number, b.number]
  while (i < endA || j < endB) {
    const nextX = i < endA ? (a.row[i] ?? 0) : 0x7fffffff
    const nextY = j < endB ? (b.row[j] ?? 0) : 0x7fffffff
    const cell = Math.min(nextX, nextY)
    if (nextX === cell) {
      x = a.row[i + 1] ?? 0
      i += 2
    }
    if (nextY === cell) {
      y = b.row[j + 1] ?? 0
      j += 2
    }
    const child = combine(x, y)
    if (row.length === 1 || row[row.length - 1] !== child) row.push(cell, child)
  }
  return row
}

/** Whether something holds for all pairs of children of two nodes, on the axis that the first of them asks. */
const everyPair = (a: Node, b: Node, holds: (x: number, y: number) => boolean): boolean => {
  const axis = Math.min(a.axis, b.axis)
  const endA = a.axis === axis ? a.row.length : 1
  const endB = b.axis === axis ? b.row.length : 1
  let [i, j] = [1, 1]
  let [x, y] = [a.number, b.number]
  while (i < endA || j < endB) {
    const nextX = i < endA ? (a.row[i] ?? 0) : 0x7fffffff
    const nextY = j < endB ? (b.row[j] ?? 0) : 0x7fffffff
    if (nextX <= nextY) {
      x = a.row[i + 1] ?? 0
      i += 2
    }
    if (nextY <= nextX) {
      y = b.row[j + 1] ?? 0
      j += 2
    }
    if (!holds(x, y)) return false
  }
  return true
}

export const diagramRows = (axes: readonly { readonly cells: number }[]): DiagramRows => {
  const rows = intRows()
  // The first two numbers stand for the sets without a question.
  rows.numberOf(Int32Array.of(-1))
  rows.numberOf(Int32Array.of(-2))
  let steps = 0
  let most = Number.POSITIVE_INFINITY
  let past: (() => never) | null = null
  const spend = (some: number): void => {
    steps += some
    if (steps > most) past?.()
  }

  const axisOf = (node: number): number => {
    const axis = rows.row(node)[0] ?? -1
    return axis < 0 ? noAxis : axis
  }
  const node = (number: number): Node => ({ number, row: rows.row(number), axis: axisOf(number) })
  const nodeOf = (row: readonly number[]): number =>
    row.length === 3 ? (row[2] ?? nothing) : rows.numberOf(Int32Array.from(row))

  const ofBox = (box: CellBox): number => {
    let node = everything
    for (let at = box.axes.length - 1; at >= 0; at -= 1) {
      const axis = box.axes[at] ?? 0
      node = nodeOf(rowOfSlice(axis, box.kept[at] ?? noRuns, { cells: axes[axis]?.cells ?? 0, child: node }))
    }
    return node
  }

  const combining: DiagramRows['combining'] = (atEnds, known) => {
    const combine = (a: number, b: number): number => {
      const end = atEnds(a, b)
      if (end >= 0) return end
      const before = known.get(a, b)
      if (before >= 0) return before
      const row = combinedRow(node(a), node(b), combine)
      spend(row.length)
      const made = nodeOf(row)
      known.set(a, b, made)
      return made
    }
    return combine
  }

  const within = orderedMemo()
  const isWithin = (a: number, b: number): boolean => {
    if (a === b || a === nothing || b === everything) return true
    if (b === nothing) return false
    const known = within.get(a, b)
    if (known >= 0) return known === 1
    spend(1)
    const answer = everyPair(node(a), node(b), isWithin)
    within.set(a, b, answer ? 1 : 0)
    return answer
  }

  return {
    row: rows.row,
    axisOf,
    nodeOf,
    endOf: (number) => rows.numberOf(Int32Array.of(-3 - number)),
    ofBox,
    combining,
    isWithin,
    steps: () => steps,
    spend,
    limit: (further, onPast) => {
      most = steps + further
      past = onPast
    },
  }
}
