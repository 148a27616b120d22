import { idleCover, noCover, wholeCover } from './cover-book.ts'
import type { gapReasons } from './finding.ts'
import type { Window } from './survey.ts'

export type GapReason = (typeof gapReasons)[number]

/** What is missing on days `[from, to)`: all that the cover leaves out, and why. */
export type Lack = {
  readonly from: number
  readonly to: number
  readonly cover: number
  readonly reason: GapReason
}

/** Everything that can be missing, each once. */
export type Lacks = {
  /** What stretches of days with their covers (`DayCoverBook.stretches`) leave out. */
  readonly of: (stretches: Int32Array) => readonly number[]
  readonly lack: (number: number) => Lack
}

const reasonOf = (stretches: Int32Array, at: number): GapReason => {
  if (stretches[at + 1] !== noCover) return 'conditions'
  // Neighbours differ, so whoever comes before or after an empty stretch has a statement.
  if (at > 0) return 'expires'
  return at + 2 < stretches.length ? 'begins' : 'none'
}

export const lackBook = (window: Window): Lacks => {
  const all: Lack[] = []
  const numbers = new Map<string, number>()

  const numberOf = (lack: Lack): number => {
    const key = `${lack.from} ${lack.to} ${lack.cover} ${lack.reason}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, all.length)
    all.push(lack)
    return all.length - 1
  }

  return {
    of: (stretches) => {
      const found: number[] = []
      for (let at = 0; at < stretches.length; at += 2) {
        const cover = stretches[at + 1] ?? noCover
        if (cover === wholeCover) continue
        found.push(
          numberOf({
            from: stretches[at] ?? 0,
            to: stretches[at + 2] ?? window.to,
            cover: cover === idleCover ? noCover : cover,
            reason: reasonOf(stretches, at),
          }),
        )
      }
      return found
    },
    lack: (number) => all[number] ?? { from: 0, to: 0, cover: noCover, reason: 'none' },
  }
}
