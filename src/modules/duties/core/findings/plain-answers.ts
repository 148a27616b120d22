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

/** The kinds of answer that an assignee can be: in the place it serves, at other places of its level, elsewhere. */
type AssigneeKinds = {
  readonly place: number
  readonly level: number
  readonly own: number
  readonly peer: number
  readonly elsewhere: number
}

const kindsOf = (plane: Plane, numberOf: (name: string) => number): readonly AssigneeKinds[] => {
  const { units, levels } = plane
  const numbers = new Map(units.names.map((name, number) => [name, number]))
  const own = numberOf('own')
  return units.assignees.map((named): AssigneeKinds => {
    const always = (name: string): AssigneeKinds => {
      const kind = numberOf(name)
      return { place: -1, level: -1, own: kind, peer: kind, elsewhere: kind }
    }
    if ('none' in named) return always('none')
    if ('outside' in named) return always(`outside:${named.outside}`)
    if ('line' in named)
      return { place: -1, level: named.level, own, peer: own, elsewhere: numberOf(`${named.line}@${named.level}`) }
    const unit = numbers.get(named.unit) ?? -1
    const place = units.serves[unit] ?? -1
    if (place < 0) return always(`unit:${named.unit}`)
    const itself = numberOf(`unit:${named.unit}`)
    const line = units.lineOf(unit)
    const level = levels[place] ?? -1
    return { place, level, own, peer: itself, elsewhere: line === null ? itself : numberOf(`${line}@${level}`) }
  })
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
  const byAssignee = kindsOf(plane, numberOf)
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
      const of = byAssignee[duties.assignee[duty] ?? 0]
      if (of === undefined) return noAnswer
      if (of.place === territory) return of.own
      return of.level === levels[territory] ? of.peer : of.elsewhere
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
