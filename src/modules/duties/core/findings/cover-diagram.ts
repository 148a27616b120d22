import type { Axis } from '../plane/axes.ts'
import { type CellBox, wholeBox, withAxis } from '../plane/cell-box.ts'
import { joinedRuns, noRuns, type Runs, runOf } from '../plane/runs.ts'
import { intRows } from './int-rows.ts'
import { pairMemo } from './pair-memo.ts'

/** Holds no point; holds every point. */
export const nothing = 0
export const everything = 1

/**
 * Sets of points over the axes as reduced ordered decision diagrams: two sets with the same points are one number.
 *
 * A node is a row `[axis, cell, child, cell, child, …]`: from each cell on the child holds what is left to ask; children
 * ask only later axes, and neighbours differ.
 *
 * @source docs/sources.md#decision-diagrams
 */
export type CoverDiagram = {
  readonly ofBox: (box: CellBox) => number
  readonly join: (a: number, b: number) => number
  /** What a set leaves out, swept axis by axis, slices with the same remainder joined (`canonicalBoxes`). */
  readonly missing: (set: number) => readonly CellBox[]
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

type Node = { readonly number: number; readonly row: Int32Array }

/** The row of two nodes together, on the axis that the first of them asks. */
const joinedRow = (a: Node, b: Node, join: (x: number, y: number) => number): number[] => {
  const axis = Math.min(a.row[0] ?? 0, b.row[0] ?? 0)
  // A node that asks only later axes holds throughout.
  const endA = a.row[0] === axis ? a.row.length : 1
  const endB = b.row[0] === axis ? b.row.length : 1
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
    const child = join(x, y)
    if (row.length === 1 || row[row.length - 1] !== child) row.push(cell, child)
  }
  return row
}

/** The cells that lead to each child, children in the order in which they are met. */
const slicesOf = (row: Int32Array, cells: number): ReadonlyMap<number, Runs> => {
  const slices = new Map<number, Runs>()
  for (let at = 1; at < row.length; at += 2) {
    const child = row[at + 1] ?? 0
    const own = runOf(row[at] ?? 0, row[at + 2] ?? cells)
    slices.set(child, joinedRuns(slices.get(child) ?? noRuns, own))
  }
  return slices
}

export const coverDiagram = (axes: readonly Axis[]): CoverDiagram => {
  const rows = intRows()
  const joined = pairMemo()
  const left = new Map<number, readonly CellBox[]>([
    [nothing, [wholeBox]],
    [everything, []],
  ])
  // The first two numbers stand for the sets without a question.
  rows.numberOf(Int32Array.of(-1))
  rows.numberOf(Int32Array.of(-2))

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

  const join = (a: number, b: number): number => {
    if (a === b || b === nothing || a === everything) return a
    if (a === nothing || b === everything) return b
    const known = joined.get(a, b)
    if (known >= 0) return known
    const made = nodeOf(joinedRow({ number: a, row: rows.row(a) }, { number: b, row: rows.row(b) }, join))
    joined.set(a, b, made)
    return made
  }

  const missing = (set: number): readonly CellBox[] => {
    const known = left.get(set)
    if (known !== undefined) return known
    const row = rows.row(set)
    const boxes = [...slicesOf(row, axes[row[0] ?? 0]?.cells ?? 0)].flatMap(([child, runs]) =>
      missing(child).map((box) => withAxis(box, row[0] ?? 0, runs)),
    )
    left.set(set, boxes)
    return boxes
  }

  return { ofBox, join, missing }
}
