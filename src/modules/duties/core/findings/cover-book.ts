import { boxesKey, boxesWithout, type CellBox, canonicalBoxes, keptOn, wholeBox, withAxis } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import { runsHave } from '../plane/runs.ts'

/** Nobody has a statement. */
export const noCover = 0
/** Somebody has one, but not for these values. */
export const idleCover = 1
/** Every value is covered. */
export const wholeCover = 2

/** Unions of boxes, each once: two that hold the same points are one number. */
export type CoverBook = {
  /** What a set of the plane's box book covers once the action is known (a cell of its axis; -1: it stays free). */
  readonly of: (set: number, action: number) => number
  readonly join: (a: number, b: number) => number
  /** What a cover leaves out, in its one form. */
  readonly missing: (cover: number) => readonly CellBox[]
}

type Ground = Pick<Plane, 'axes' | 'actionAxis' | 'boxes'>

/** Boxes once the action is known: those that ask for another one are gone, the others no longer speak of it. */
export const boxesAt = (ground: Ground, set: number, action: number): readonly CellBox[] => {
  const boxes = ground.boxes.sets[set] ?? []
  if (action < 0) return boxes
  return boxes.flatMap((box) => {
    const kept = keptOn(box, ground.actionAxis)
    if (kept === null) return [box]
    return runsHave(kept, action) ? [withAxis(box, ground.actionAxis, null)] : []
  })
}

export const coverBook = (ground: Ground): CoverBook => {
  const unions: (readonly CellBox[])[] = [[], [], [wholeBox]]
  const numbers = new Map<string, number>()
  const bySet = new Map<number, number>()
  const joined = new Map<number, number>()
  const left = new Map<number, readonly CellBox[]>()

  const numberOf = (boxes: readonly CellBox[]): number => {
    if (boxes.length === 0) return idleCover
    const canonical = canonicalBoxes(ground.axes, boxes)
    if (canonical.some((box) => box.axes.length === 0)) return wholeCover
    const key = boxesKey(canonical)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, unions.length)
    unions.push(canonical)
    return unions.length - 1
  }

  const remembered = (memo: Map<number, number>, key: number, make: () => readonly CellBox[]): number => {
    const known = memo.get(key)
    if (known !== undefined) return known
    const made = numberOf(make())
    memo.set(key, made)
    return made
  }

  return {
    of: (set, action) => {
      if (set === 0) return wholeCover
      return remembered(bySet, (action + 1) * 0x4000000 + set, () => boxesAt(ground, set, action))
    },
    join: (a, b) => {
      if (a === b || b === noCover || a === wholeCover) return a
      if (a === noCover || b === wholeCover || a === idleCover) return b
      if (b === idleCover) return a
      const key = Math.min(a, b) * 0x4000000 + Math.max(a, b)
      return remembered(joined, key, () => [...(unions[a] ?? []), ...(unions[b] ?? [])])
    },
    missing: (cover) => {
      const known = left.get(cover)
      if (known !== undefined) return known
      const made = canonicalBoxes(ground.axes, boxesWithout(ground.axes, [wholeBox], unions[cover] ?? []))
      left.set(cover, made)
      return made
    },
  }
}
