import type { Box } from '../box.ts'
import { type Axis, cellsKept, conditionsOf } from './axes.ts'
import { commonRuns, type Runs, runOf, runsHave, runsMeet, runsWithout, sameRuns } from './runs.ts'

/** A box in cells: for each narrowed axis, lowest first, the cells it keeps; an axis that is absent is free. */
export type CellBox = { readonly axes: readonly number[]; readonly kept: readonly Runs[] }

export const wholeBox: CellBox = { axes: [], kept: [] }

/** The box in cells; conditions that leave nothing out are dropped; null when one keeps nothing. */
export const cellBoxOf = (axes: readonly Axis[], box: Box): CellBox | null => {
  const narrowed: number[] = []
  const kept: Runs[] = []
  for (const [at, axis] of axes.entries()) {
    const condition = box[axis.attribute.name]
    if (condition === undefined) continue
    const runs = cellsKept(axis, condition)
    if (runs.length === 0) return null
    if (runs.length === 2 && runs[0] === 0 && runs[1] === axis.cells) continue
    narrowed.push(at)
    kept.push(runs)
  }
  return { axes: narrowed, kept }
}

/** The cells that a box keeps on an axis; null where it is free. */
export const keptOn = (box: CellBox, axis: number): Runs | null => {
  const at = box.axes.indexOf(axis)
  return at < 0 ? null : (box.kept[at] ?? null)
}

/** The box with an axis narrowed to these cells, or freed. */
export const withAxis = (box: CellBox, axis: number, runs: Runs | null): CellBox => {
  const at = box.axes.findIndex((one) => one >= axis)
  const cut = at < 0 ? box.axes.length : at
  const after = box.axes[cut] === axis ? cut + 1 : cut
  const [own, ownKept] = runs === null ? [[], []] : [[axis], [runs]]
  return {
    axes: [...box.axes.slice(0, cut), ...own, ...box.axes.slice(after)],
    kept: [...box.kept.slice(0, cut), ...ownKept, ...box.kept.slice(after)],
  }
}

export const boxesOverlap = (a: CellBox, b: CellBox): boolean =>
  a.axes.every((axis, at) => {
    const other = keptOn(b, axis)
    const own = a.kept[at]
    return other === null || own === undefined || runsMeet(own, other)
  })

/** Where both hold; null where they share no point. */
export const commonBox = (a: CellBox, b: CellBox): CellBox | null => {
  let common = a
  for (const [at, axis] of b.axes.entries()) {
    const theirs = b.kept[at]
    const ours = keptOn(a, axis)
    if (theirs === undefined) continue
    const runs = ours === null ? theirs : commonRuns(ours, theirs)
    if (runs.length === 0) return null
    common = withAxis(common, axis, runs)
  }
  return common
}

/** Whether every point of `a` lies in `b`. */
export const boxWithin = (a: CellBox, b: CellBox): boolean =>
  b.axes.every((axis, at) => {
    const ours = keptOn(a, axis)
    const theirs = b.kept[at]
    return ours !== null && theirs !== undefined && runsWithout(ours, theirs).length === 0
  })

/** What `a` has and `b` has not, as boxes that do not meet. */
export const boxWithout = (axes: readonly Axis[], a: CellBox, b: CellBox): readonly CellBox[] => {
  if (!boxesOverlap(a, b)) return [a]
  const left: CellBox[] = []
  let rest = a
  for (const [at, axis] of b.axes.entries()) {
    const theirs = b.kept[at]
    if (theirs === undefined) continue
    const ours = keptOn(rest, axis) ?? runOf(0, axes[axis]?.cells ?? 0)
    const outside = runsWithout(ours, theirs)
    if (outside.length > 0) left.push(withAxis(rest, axis, outside))
    rest = withAxis(rest, axis, commonRuns(ours, theirs))
  }
  return left
}

/** What boxes have that none of the others has, as boxes that do not meet when the first do not. */
export const boxesWithout = (
  axes: readonly Axis[],
  boxes: readonly CellBox[],
  cut: readonly CellBox[],
): readonly CellBox[] => {
  let left = boxes
  for (const one of cut) {
    if (left.length === 0) break
    left = left.flatMap((box) => boxWithout(axes, box, one))
  }
  return left
}

/** Whether a point lies in the box: 1 yes, 0 no, -1 depends on an axis of which `cells` holds -1. */
export const boxHolds = (box: CellBox, cells: Int32Array): -1 | 0 | 1 => {
  let sure: -1 | 1 = 1
  for (let at = 0; at < box.axes.length; at += 1) {
    const cell = cells[box.axes[at] ?? 0] ?? -1
    const runs = box.kept[at]
    if (cell < 0) sure = -1
    else if (runs !== undefined && !runsHave(runs, cell)) return 0
  }
  return sure
}

/** Which boxes begin or end to hold at a cell of an axis. */
type Bound = { readonly begin: CellBox[]; readonly end: CellBox[] }

const boundsOn = (axes: readonly Axis[], boxes: readonly CellBox[], axis: number): ReadonlyMap<number, Bound> => {
  const bounds = new Map<number, Bound>()
  const boundAt = (cell: number): Bound => {
    const bound = bounds.get(cell) ?? { begin: [], end: [] }
    bounds.set(cell, bound)
    return bound
  }
  const whole = runOf(0, axes[axis]?.cells ?? 0)
  for (const box of boxes) {
    const runs = keptOn(box, axis) ?? whole
    for (let at = 0; at < runs.length; at += 2) {
      boundAt(runs[at] ?? 0).begin.push(box)
      boundAt(runs[at + 1] ?? 0).end.push(box)
    }
  }
  return bounds
}

const boxKey = ({ axes, kept }: CellBox): string =>
  axes.length === 0 ? 'free' : axes.map((axis, at) => `${axis}:${kept[at]?.join() ?? ''}`).join(' ')

/** The same text for the same boxes. */
export const boxesKey = (boxes: readonly CellBox[]): string => boxes.map(boxKey).join(' | ')

type Slab = { readonly runs: number[]; readonly rest: readonly CellBox[] }

const slabsOn = (axes: readonly Axis[], boxes: readonly CellBox[], axis: number): readonly Slab[] => {
  const bounds = boundsOn(axes, boxes, axis)
  const cuts = [...bounds.keys()].sort((a, b) => a - b)
  const slabs = new Map<string, Slab>()
  const held = new Set<CellBox>()
  for (const [at, from] of cuts.entries()) {
    for (const box of bounds.get(from)?.end ?? []) held.delete(box)
    for (const box of bounds.get(from)?.begin ?? []) held.add(box)
    const freed = Array.from(held, (box) => withAxis(box, axis, null))
    const rest = canonicalFrom(axes, freed, axis + 1)
    if (rest.length === 0) continue
    const key = boxesKey(rest)
    const slab = slabs.get(key) ?? { runs: [], rest }
    slabs.set(key, slab)
    if (slab.runs.at(-1) === from) slab.runs.pop()
    else slab.runs.push(from)
    slab.runs.push(cuts[at + 1] ?? from)
  }
  return [...slabs.values()]
}

/** The lowest axis from `first` on that any of the boxes narrows; infinite where none does. */
const firstAxis = (boxes: readonly CellBox[], first: number): number => {
  let least = Number.POSITIVE_INFINITY
  for (const box of boxes) for (const axis of box.axes) if (axis >= first && axis < least) least = axis
  return least
}

const canonicalFrom = (axes: readonly Axis[], boxes: readonly CellBox[], first: number): readonly CellBox[] => {
  if (boxes.some((box) => box.axes.length === 0)) return [wholeBox]
  const axis = firstAxis(boxes, first)
  if (!Number.isFinite(axis)) return []
  const whole = runOf(0, axes[axis]?.cells ?? 0)
  return slabsOn(axes, boxes, axis).flatMap((slab) => {
    const runs = Int32Array.from(slab.runs)
    return slab.rest.map((box) => (sameRuns(runs, whole) ? box : withAxis(box, axis, runs)))
  })
}

/**
 * The one form of a union of boxes: swept axis by axis in declared order, slices with the same remainder joined.
 *
 * Two unions with the same points have the same form; its boxes do not meet.
 */
export const canonicalBoxes = (axes: readonly Axis[], boxes: readonly CellBox[]): readonly CellBox[] =>
  canonicalFrom(axes, boxes, 0)

/** The box in the words of the list; several where an axis of numbers keeps several stretches. */
export const printedBoxes = (axes: readonly Axis[], box: CellBox): readonly Box[] => {
  let printed: readonly Box[] = [{}]
  for (const [at, number] of box.axes.entries()) {
    const [axis, runs] = [axes[number], box.kept[at]]
    if (axis === undefined || runs === undefined) continue
    const conditions = conditionsOf(axis, runs)
    printed = printed.flatMap((one) => conditions.map((condition) => ({ ...one, [axis.attribute.name]: condition })))
  }
  return printed
}
