import { forceOf, precedenceOf } from '../plane/packed-key.ts'
import { type Plane, roleNumber } from '../plane/plane.ts'
import { boxesAt } from './cover-book.ts'
import type { Window } from './survey.ts'

/** How the leads that ask for nothing answer, judged on one day. */
export type PlainAnswers = {
  /** Whether a duty is an ordinary lead without conditions at some action. */
  readonly isPlain: (duty: number) => boolean
  /** Whether its boxes narrow nothing once the action is known (a cell of its axis; -1: it is free). */
  readonly holdsAt: (duty: number, action: number) => boolean
  /** Whether its boxes ask for an action at all. */
  readonly asksAction: (duty: number) => boolean
  /** What kind of answer the duty is in a territory, as a number of `kinds`. */
  readonly kindAt: (duty: number, territory: number) => number
  readonly kinds: readonly string[]
  /** The number of several kinds together. */
  readonly together: (kinds: readonly number[]) => number
}

/** No answer at all. */
export const noAnswer = 0

const kindNames = (plane: Plane) => {
  const { units, levels } = plane
  const numbers = new Map(units.names.map((name, number) => [name, number]))
  return (assignee: number, territory: number): string => {
    const named = units.assignees[assignee]
    const own = levels[territory]
    if (named === undefined || 'none' in named) return 'none'
    if ('outside' in named) return `outside:${named.outside}`
    if ('line' in named) return named.level === own ? 'own' : `${named.line}@${named.level}`
    const unit = numbers.get(named.unit) ?? -1
    const serves = units.serves[unit] ?? -1
    if (serves === territory) return 'own'
    const line = units.lineOf(unit)
    if (serves < 0 || line === null || levels[serves] === own) return `unit:${named.unit}`
    return `${line}@${levels[serves]}`
  }
}

const isFreeAt = (plane: Plane, set: number, action: number): boolean =>
  boxesAt(plane, set, action).some((box) => box.axes.length === 0)

const numbered = (names: string[]) => {
  const numbers = new Map(names.map((name, number) => [name, number]))
  return (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
}

export const plainAnswers = (plane: Plane, window: Window): PlainAnswers => {
  const { duties, levels, axes, actionAxis } = plane
  const kinds = ['none']
  const numberOf = numbered(kinds)
  const nameOf = kindNames(plane)
  const known = new Map<number, number>()
  const free = new Map<number, boolean>()
  const actions = axes[actionAxis]?.cells ?? 0

  const isFree = (set: number, action: number): boolean => {
    if (set === 0) return true
    const key = (action + 1) * 0x4000000 + set
    const before = free.get(key) ?? isFreeAt(plane, set, action)
    free.set(key, before)
    return before
  }
  const isFreeSomewhere = (set: number): boolean => {
    for (let action = -1; action < actions; action += 1) if (isFree(set, action)) return true
    return false
  }

  return {
    kinds,
    isPlain: (duty) =>
      duties.role[duty] === roleNumber.lead &&
      precedenceOf(duties.key[duty] ?? 0) === 0 &&
      forceOf(duties.key[duty] ?? 0) === 0 &&
      (duties.from[duty] ?? 0) <= window.from &&
      (duties.to[duty] ?? 0) > window.from &&
      isFreeSomewhere(duties.boxes[duty] ?? 0),
    holdsAt: (duty, action) => isFree(duties.boxes[duty] ?? 0, action),
    asksAction: (duty) => {
      const set = duties.boxes[duty] ?? 0
      return set !== 0 && !isFree(set, -1)
    },
    kindAt: (duty, territory) => {
      const assignee = duties.assignee[duty] ?? 0
      const named = plane.units.assignees[assignee]
      // The place counts only for a unit; for all others its level does.
      const place =
        named !== undefined && 'unit' in named ? territory : plane.territories.count + (levels[territory] ?? 0)
      const key = assignee * 0x800000 + place
      const before = known.get(key)
      if (before !== undefined) return before
      const made = numberOf(nameOf(assignee, territory))
      known.set(key, made)
      return made
    },
    together: (several) => {
      if (several.length === 0) return noAnswer
      const different = new Set(several)
      if (different.size === 1) return several[0] ?? noAnswer
      return numberOf(
        [...different]
          .map((kind) => kinds[kind] ?? '')
          .sort()
          .join('+'),
      )
    },
  }
}
