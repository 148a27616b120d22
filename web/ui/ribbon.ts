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

/** What several clocks share when they are drawn on one calendar: its ends, and the days that must stay seen. */
export type RibbonSpan = { readonly from: Day; readonly to: Day; readonly anchors: readonly Day[] }

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

/** Days between the anchors of a long ribbon, drawn as one gap. */
export type RibbonGap = { readonly after: Day; readonly days: number }

/** A ribbon from left to right: days, and gaps where many days say nothing new. */
export type RibbonPiece = RibbonCell | RibbonGap

export const isGap = (piece: RibbonPiece): piece is RibbonGap => 'days' in piece

/** More days than this are not all drawn one by one: the ribbon would be dust. */
export const mostCells = 42

const partOf = (day: Day, clock: RibbonClock): RibbonCell['part'] => {
  if (day < clock.from) return 'outside'
  if (day > clock.due) return day <= clock.now ? 'over' : 'outside'
  return day <= clock.now ? 'past' : 'left'
}

/** What one calendar must reach to show all of these clocks. */
export const spanOf = (clocks: readonly RibbonClock[]): RibbonSpan | null => {
  const anchors = [...new Set(clocks.flatMap((clock) => [clock.from, clock.due, clock.now]))].sort()
  const from = anchors[0]
  const to = anchors.at(-1)
  return from === undefined || to === undefined ? null : { from, to, anchors }
}

/** The days of a calendar that are drawn: all of them, or as many around each anchor as there is room for. */
const drawnDays = ({ from, to, anchors }: RibbonSpan): readonly Day[] => {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  if (days.length <= mostCells) return days
  const near = (radius: number): Day[] =>
    days.filter((day) => anchors.some((anchor) => Math.abs(daysBetween(anchor, day)) <= radius))
  for (let radius = mostCells; radius > 0; radius -= 1) {
    const kept = near(radius)
    if (kept.length <= mostCells) return kept
  }
  return anchors
}

const cellOf = (day: Day, clock: RibbonClock): RibbonCell => ({
  day,
  part: partOf(day, clock),
  isClosed: clock.closed.includes(day),
  isMadeUp: clock.madeUp.includes(day),
  isPaused: clock.paused?.includes(day) ?? false,
  isNow: day === clock.now,
  isDue: day === clock.due,
})

/** The pieces of a ribbon in order; a long one keeps the days around its beginning, its due day and now. */
export const ribbonPieces = (clock: RibbonClock, span: RibbonSpan | null = spanOf([clock])): RibbonPiece[] => {
  if (span === null) return []
  const days = drawnDays(span)
  return days.flatMap((day, index): RibbonPiece[] => {
    const before = days[index - 1]
    const skipped = before === undefined ? 0 : daysBetween(before, day) - 1
    const cell = cellOf(day, clock)
    return before !== undefined && skipped > 0 ? [{ after: before, days: skipped }, cell] : [cell]
  })
}

/** Every how many cells a day number is written, so that numbers never touch. */
export const labelEvery = (cells: number): number => (cells <= 16 ? 1 : cells <= 32 ? 2 : 4)
