import { boxesKey, boxesOverlap, type CellBox, wholeBox } from './cell-box.ts'
import { pairMemo } from './pair-memo.ts'
import { noRuns } from './runs.ts'

/** Every different set of boxes of a list, numbered once; 0 is the set that narrows nothing. */
export type BoxBook = {
  readonly sets: readonly (readonly CellBox[])[]
  /** The number of a union of boxes; one with a free box among them is 0. */
  readonly numberOf: (boxes: readonly CellBox[]) => number
  /** Whether a point lies in a set: 1 yes, 0 no, -1 depends on what is unknown (-1 in `cells`). */
  readonly holds: (set: number, cells: Int32Array) => -1 | 0 | 1
  /** Whether two sets share a point; remembered. */
  readonly meet: (a: number, b: number) => boolean
}

/**
 * The sets as one row of numbers: how many boxes, then for each box how many axes, then for each axis its number, how
 * long its runs are, and the runs.
 */
type Flat = { numbers: Int32Array; count: number; readonly starts: number[] }

const append = (flat: Flat, values: ArrayLike<number>): void => {
  if (flat.count + values.length > flat.numbers.length) {
    const wider = new Int32Array((flat.count + values.length) * 2)
    wider.set(flat.numbers)
    flat.numbers = wider
  }
  flat.numbers.set(values, flat.count)
  flat.count += values.length
}

const appendSet = (flat: Flat, boxes: readonly CellBox[]): void => {
  flat.starts.push(flat.count)
  append(flat, [boxes.length])
  for (const { axes, kept } of boxes) {
    append(flat, [axes.length])
    for (const [at, axis] of axes.entries()) {
      const runs = kept[at] ?? noRuns
      append(flat, [axis, runs.length])
      append(flat, runs)
    }
  }
}

const isInRuns = (numbers: Int32Array, first: number, end: number, cell: number): boolean => {
  for (let at = first; at < end; at += 2) {
    if (cell < (numbers[at] ?? 0)) return false
    if (cell < (numbers[at + 1] ?? 0)) return true
  }
  return false
}

const flatHolds = ({ numbers }: Flat, start: number, cells: Int32Array): -1 | 0 | 1 => {
  let best: -1 | 0 | 1 = 0
  let at = start + 1
  for (let box = numbers[start] ?? 0; box > 0; box -= 1) {
    let sure: -1 | 0 | 1 = 1
    let axes = numbers[at] ?? 0
    for (at += 1; axes > 0; axes -= 1) {
      const cell = cells[numbers[at] ?? 0] ?? -1
      const end = at + 2 + (numbers[at + 1] ?? 0)
      if (sure !== 0) {
        if (cell < 0) sure = -1
        else if (!isInRuns(numbers, at + 2, end, cell)) sure = 0
      }
      at = end
    }
    if (sure === 1) return 1
    if (sure === -1) best = -1
  }
  return best
}

export const boxBook = (): BoxBook => {
  const sets: (readonly CellBox[])[] = [[wholeBox]]
  const numbers = new Map<string, number>()
  const flat: Flat = { numbers: new Int32Array(64), count: 0, starts: [] }
  appendSet(flat, [wholeBox])
  const met = pairMemo()
  const numberOf = (boxes: readonly CellBox[]): number => {
    if (boxes.some((box) => box.axes.length === 0)) return 0
    const key = boxesKey(boxes)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, sets.length)
    sets.push(boxes)
    appendSet(flat, boxes)
    return sets.length - 1
  }
  const meet = (a: number, b: number): boolean => {
    if (a === 0 || b === 0 || a === b) return true
    const known = met.get(a, b)
    if (known >= 0) return known === 1
    const found = (sets[a] ?? []).some((one) => (sets[b] ?? []).some((other) => boxesOverlap(one, other)))
    met.set(a, b, found ? 1 : 0)
    return found
  }
  return {
    sets,
    numberOf,
    holds: (set, cells) => (set === 0 ? 1 : flatHolds(flat, flat.starts[set] ?? 0, cells)),
    meet,
  }
}
