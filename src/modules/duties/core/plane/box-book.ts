import { boxesKey, boxesOverlap, boxHolds, type CellBox, wholeBox } from './cell-box.ts'

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

const setHolds = (boxes: readonly CellBox[], cells: Int32Array): -1 | 0 | 1 => {
  let best: -1 | 0 | 1 = 0
  for (const box of boxes) {
    const one = boxHolds(box, cells)
    if (one === 1) return 1
    if (one === -1) best = -1
  }
  return best
}

export const boxBook = (): BoxBook => {
  const sets: (readonly CellBox[])[] = [[wholeBox]]
  const numbers = new Map<string, number>()
  const met = new Map<number, boolean>()
  const numberOf = (boxes: readonly CellBox[]): number => {
    if (boxes.some((box) => box.axes.length === 0)) return 0
    const key = boxesKey(boxes)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, sets.length)
    sets.push(boxes)
    return sets.length - 1
  }
  const meet = (a: number, b: number): boolean => {
    if (a === 0 || b === 0 || a === b) return true
    const key = Math.min(a, b) * 0x2000000 + Math.max(a, b)
    const known = met.get(key)
    if (known !== undefined) return known
    const found = (sets[a] ?? []).some((one) => (sets[b] ?? []).some((other) => boxesOverlap(one, other)))
    met.set(key, found)
    return found
  }
  return { sets, numberOf, holds: (set, cells) => (set === 0 ? 1 : setHolds(sets[set] ?? [], cells)), meet }
}
