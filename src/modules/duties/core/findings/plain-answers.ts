import { forceOf, precedenceOf } from '../plane/packed-key.ts'
import { type Plane, roleNumber } from '../plane/plane.ts'
import { boxesAt } from './cover-book.ts'
import type { Window } from './survey.ts'

/** Which leads ask for nothing, judged on one day. */
export type PlainAnswers = {
  /** Whether a duty is an ordinary lead without conditions at some action. */
  readonly isPlain: (duty: number) => boolean
  /** Whether its boxes narrow nothing once the action is known (a cell of its axis; -1: it is free). */
  readonly holdsAt: (duty: number, action: number) => boolean
  /** Whether its boxes ask for an action at all. */
  readonly asksAction: (duty: number) => boolean
}

/** What is asked about a box set is found out once; sets are small whole numbers. */
const remembered = (find: (set: number) => boolean): ((set: number) => boolean) => {
  const known: (boolean | undefined)[] = []
  return (set) => {
    const before = known[set]
    if (before !== undefined) return before
    const found = find(set)
    known[set] = found
    return found
  }
}

export const plainAnswers = (plane: Plane, window: Window): PlainAnswers => {
  const { duties, axes, actionAxis } = plane
  const actions = axes[actionAxis]?.cells ?? 0
  const isFreeAt = Array.from({ length: actions + 1 }, (_, cell) =>
    remembered((set) => boxesAt(plane, set, cell - 1).some((box) => box.axes.length === 0)),
  )
  const isFree = (set: number, action: number): boolean => set === 0 || (isFreeAt[action + 1]?.(set) ?? false)
  const isFreeSomewhere = remembered((set) => isFreeAt.some((isFreeHere) => isFreeHere(set)))

  return {
    isPlain: (duty) =>
      duties.role[duty] === roleNumber.lead &&
      precedenceOf(duties.key[duty] ?? 0) === 0 &&
      forceOf(duties.key[duty] ?? 0) === 0 &&
      (duties.from[duty] ?? 0) <= window.from &&
      (duties.to[duty] ?? 0) > window.from &&
      (duties.boxes[duty] === 0 || isFreeSomewhere(duties.boxes[duty] ?? 0)),
    holdsAt: (duty, action) => isFree(duties.boxes[duty] ?? 0, action),
    asksAction: (duty) => !isFree(duties.boxes[duty] ?? 0, -1),
  }
}
