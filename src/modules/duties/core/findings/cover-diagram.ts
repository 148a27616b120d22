import { type CellBox, wholeBox, withAxis } from '../plane/cell-box.ts'
import { pairMemo } from '../plane/pair-memo.ts'
import { joinedRuns, noRuns, type Runs, runOf } from '../plane/runs.ts'
import { type DiagramRows, diagramRows, everything, nothing, orderedMemo } from './diagram-rows.ts'

/** Sets of points over the axes as reduced decision diagrams: two sets with the same points are one number. */
export type CoverDiagram = {
  readonly rows: DiagramRows
  readonly ofBox: (box: CellBox) => number
  readonly join: (a: number, b: number) => number
  readonly common: (a: number, b: number) => number
  /** What the first has and the second has not. */
  readonly without: (a: number, b: number) => number
  /** A set, swept axis by axis, slices with the same remainder joined (`canonicalBoxes`). */
  readonly boxes: (set: number) => readonly CellBox[]
  /** What a set leaves out, in the same form. */
  readonly missing: (set: number) => readonly CellBox[]
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

const joinedAtEnds = (a: number, b: number): number => {
  if (a === b || b === nothing || a === everything) return a
  return a === nothing || b === everything ? b : -1
}

const commonAtEnds = (a: number, b: number): number => {
  if (a === b || b === everything || a === nothing) return a
  return b === nothing || a === everything ? b : -1
}

const withoutAtEnds = (a: number, b: number): number => {
  if (a === b || a === nothing || b === everything) return nothing
  return b === nothing ? a : -1
}

/** A box that is written out counts for so many steps. */
const stepsOfBox = 32

export const coverDiagram = (axes: readonly { readonly cells: number }[]): CoverDiagram => {
  const rows = diagramRows(axes)
  const without = rows.combining(withoutAtEnds, orderedMemo())
  const known = new Map<number, readonly CellBox[]>([
    [nothing, []],
    [everything, [wholeBox]],
  ])

  const boxes = (set: number): readonly CellBox[] => {
    const before = known.get(set)
    if (before !== undefined) return before
    const row = rows.row(set)
    const made = [...slicesOf(row, axes[row[0] ?? 0]?.cells ?? 0)].flatMap(([child, runs]) =>
      boxes(child).map((box) => withAxis(box, row[0] ?? 0, runs)),
    )
    rows.spend(made.length * stepsOfBox)
    known.set(set, made)
    return made
  }

  return {
    rows,
    ofBox: rows.ofBox,
    join: rows.combining(joinedAtEnds, pairMemo()),
    common: rows.combining(commonAtEnds, pairMemo()),
    without,
    boxes,
    missing: (set) => boxes(without(everything, set)),
  }
}
