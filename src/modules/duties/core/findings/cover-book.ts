import { type CellBox, keptOn, withAxis } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import { runsHave } from '../plane/runs.ts'
import { coverDiagram } from './cover-diagram.ts'
import { nothing } from './diagram-rows.ts'

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
  const diagram = coverDiagram(ground.axes)
  const bySet = new Map<number, number>()
  // Covers are the diagram's numbers, moved by one: nobody at all comes first.
  const moved = idleCover - nothing

  return {
    of: (set, action) => {
      if (set === 0) return wholeCover
      const key = (action + 1) * 0x4000000 + set
      const known = bySet.get(key)
      if (known !== undefined) return known
      const made = boxesAt(ground, set, action).map(diagram.ofBox).reduce(diagram.join, nothing) + moved
      bySet.set(key, made)
      return made
    },
    join: (a, b) => {
      if (a === b || b === noCover) return a
      return a === noCover ? b : diagram.join(a - moved, b - moved) + moved
    },
    missing: (cover) => diagram.missing(cover === noCover ? nothing : cover - moved),
  }
}
