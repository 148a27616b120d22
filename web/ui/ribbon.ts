import { addDays, type Day, daysBetween } from '../../src/kernel/day.ts'

/** A clock as a ribbon draws it: days in the jurisdiction's time zone, both ends included. */
export type RibbonClock = {
  readonly from: Day
  readonly due: Day
  /** The day it is, for the needle; the day it ended, once it has. */
  readonly now: Day
  /** Days on which nobody works: weekends and holidays. */
  readonly closed: readonly Day[]
  /** Weekend days worked in place of a holiday. */
  readonly madeUp: readonly Day[]
  /** Days on which the clock stood still. */
  readonly paused?: readonly Day[]
}

/** The first and last day drawn, when several clocks share one calendar. */
export type RibbonSpan = { readonly from: Day; readonly to: Day }

/** One day of a ribbon. `part` is where it lies in the clock's own time. */
export type RibbonCell = {
  readonly day: Day
  readonly part: 'outside' | 'past' | 'left' | 'over'
  readonly isClosed: boolean
  readonly isMadeUp: boolean
  readonly isPaused: boolean
  readonly isNow: boolean
  readonly isDue: boolean
}

/** More days than this are not drawn one by one: the ribbon would be dust. */
export const mostCells = 92

const partOf = (day: Day, clock: RibbonClock): RibbonCell['part'] => {
  if (day < clock.from) return 'outside'
  if (day > clock.due) return day <= clock.now ? 'over' : 'outside'
  return day <= clock.now ? 'past' : 'left'
}

/** What one calendar must reach to show all of these clocks. */
export const spanOf = (clocks: readonly RibbonClock[]): RibbonSpan | null => {
  const firsts = clocks.map((clock) => clock.from).sort()
  const lasts = clocks.flatMap((clock) => [clock.now, clock.due]).sort()
  const from = firsts[0]
  const to = lasts.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** The days of a ribbon in order; a span of more than `mostCells` days is cut at its start, so that due and now stay seen. */
export const ribbonCells = (clock: RibbonClock, span: RibbonSpan | null = spanOf([clock])): RibbonCell[] => {
  if (span === null) return []
  const length = daysBetween(span.from, span.to) + 1
  const skipped = Math.max(0, length - mostCells)
  return Array.from({ length: Math.max(0, length - skipped) }, (_, index) => {
    const day = addDays(span.from, skipped + index)
    return {
      day,
      part: partOf(day, clock),
      isClosed: clock.closed.includes(day),
      isMadeUp: clock.madeUp.includes(day),
      isPaused: clock.paused?.includes(day) ?? false,
      isNow: day === clock.now,
      isDue: day === clock.due,
    }
  })
}

/** Every how many cells a day number is written, so that numbers never touch. */
export const labelEvery = (cells: number): number => (cells <= 16 ? 1 : cells <= 32 ? 2 : cells <= 64 ? 5 : 7)
