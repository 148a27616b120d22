import { pairMemo } from '../plane/pair-memo.ts'
import { type CoverBook, noCover, wholeCover } from './cover-book.ts'
import { intRows } from './int-rows.ts'
import type { Window } from './survey.ts'

/** Nothing on any day; everything on every day. */
export const neverCovered = 0
export const alwaysCovered = 1

/**
 * What is covered on which days of the window, each once: `[day, cover, day, cover, …]`, every cover holding up to the
 * next day, neighbours different.
 */
export type DayCoverBook = {
  readonly stretches: (state: number) => Int32Array
  /** A cover on the days `[from, to)`, clipped to the window. */
  readonly on: (cover: number, from: number, to: number) => number
  readonly join: (a: number, b: number) => number
}

const joinedStretches = (covers: CoverBook, a: Int32Array, b: Int32Array): number[] => {
  const joined: number[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const day = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY)
    if (a[i] === day) i += 2
    if (b[j] === day) j += 2
    const cover = covers.join(a[i - 1] ?? noCover, b[j - 1] ?? noCover)
    if (joined[joined.length - 1] !== cover || joined.length === 0) joined.push(day, cover)
  }
  return joined
}

export const dayCoverBook = (covers: CoverBook, window: Window): DayCoverBook => {
  const rows = intRows()
  const single = new Map<number, number>()
  const joined = pairMemo()
  // The first two are `neverCovered` and `alwaysCovered`.
  rows.numberOf(Int32Array.of(window.from, noCover))
  rows.numberOf(Int32Array.of(window.from, wholeCover))
  const days = window.to - window.from + 1

  const numberOf = (stretches: readonly number[]): number => rows.numberOf(Int32Array.from(stretches))

  const stretchesOn = (cover: number, from: number, to: number): number[] => [
    ...(from > window.from ? [window.from, noCover] : []),
    from,
    cover,
    ...(to < window.to ? [to, noCover] : []),
  ]

  return {
    stretches: rows.row,
    on: (cover, first, last) => {
      const from = Math.max(first, window.from)
      const to = Math.min(last, window.to)
      if (from >= to) return neverCovered
      const key = (cover * days + (from - window.from)) * days + (to - window.from)
      const known = single.get(key)
      if (known !== undefined) return known
      const made = numberOf(stretchesOn(cover, from, to))
      single.set(key, made)
      return made
    },
    join: (a, b) => {
      if (a === b || b === neverCovered || a === alwaysCovered) return a
      if (a === neverCovered || b === alwaysCovered) return b
      const known = joined.get(a, b)
      if (known >= 0) return known
      const made = numberOf(joinedStretches(covers, rows.row(a), rows.row(b)))
      joined.set(a, b, made)
      return made
    },
  }
}
