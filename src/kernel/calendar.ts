import { z } from 'zod'
import { addDays, type Day, type TimeZone, weekdayOf } from './day.ts'

/** A time on the wall, `08:30`; `24:00` is the end of the day. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'hours and minutes, such as 08:30')
export type WallTime = z.infer<typeof WallTime>

/** Minutes since the start of the day: `08:30` is 510. */
export const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** One stretch of office hours within a day. */
export const Span = z.object({ from: WallTime, to: WallTime })
export type Span = z.infer<typeof Span>

const inOrder = (spans: readonly Span[]): boolean =>
  spans.every((span, i) => {
    const before = spans[i - 1]
    return (
      minutesOf(span.from) < minutesOf(span.to) &&
      (before === undefined || minutesOf(before.to) <= minutesOf(span.from))
    )
  })

/**
 * Office hours through the year: the spans of a working day, each set in force from a day of the year (`05-01`)
 * until the next one takes over; the last one of the year holds over New Year.
 */
export const OfficeHours = z
  .array(
    z.object({
      from: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'month and day, such as 05-01'),
      spans: z.array(Span).min(1).max(4).refine(inOrder, 'spans must follow each other and not overlap'),
    }),
  )
  .min(1)
  .max(6)
  .refine(
    (seasons) => seasons.every((s, i) => i === 0 || (seasons[i - 1]?.from ?? '') < s.from),
    'seasons must follow each other',
  )
export type OfficeHours = z.infer<typeof OfficeHours>

/** A day that is not what its weekday says: a holiday, or a working day made up for one (调休). */
export type DayRule = { readonly isOpen: boolean; readonly name: string; readonly nameEn: string }

/** Everything working time depends on at one place, for one unit. */
export type Calendar = {
  readonly timeZone: TimeZone
  /** ISO weekdays of rest, Monday 1 … Sunday 7. */
  readonly restDays: readonly number[]
  /** What differs from the weekday, by day. */
  readonly days: Readonly<Record<Day, DayRule>>
  /** The first day for which public holidays have not been announced; null: all are known. */
  readonly unknownFrom: Day | null
  readonly officeHours: OfficeHours
  /** Every day is a working day from 00:00 to 24:00. */
  readonly roundTheClock: boolean
}

/** Whether people work on that day. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => {
  if (calendar.roundTheClock) return true
  return calendar.days[day]?.isOpen ?? !calendar.restDays.includes(weekdayOf(day))
}

/** A working day that its weekday would have been a day of rest. */
export const isMakeUpDay = (day: Day, calendar: Calendar): boolean =>
  !calendar.roundTheClock && calendar.days[day]?.isOpen === true && calendar.restDays.includes(weekdayOf(day))

/** A day of rest that has a name of its own, such as National Day. */
export const isHoliday = (day: Day, calendar: Calendar): boolean =>
  !calendar.roundTheClock && calendar.days[day]?.isOpen === false

const wholeDay: readonly Span[] = [{ from: '00:00', to: '24:00' }]

/** The office hours of a day, in order; none on a day of rest. */
export const spansOf = (day: Day, calendar: Calendar): readonly Span[] => {
  if (calendar.roundTheClock) return wholeDay
  if (!isWorkingDay(day, calendar)) return []
  const monthDay = day.slice(5)
  const season = calendar.officeHours.findLast((s) => s.from <= monthDay) ?? calendar.officeHours.at(-1)
  return season?.spans ?? []
}

/** The first working day after `day`. */
export const nextWorkingDay = (day: Day, calendar: Calendar): Day => {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1)
  return next
}

/** The last working day before `day`. */
export const previousWorkingDay = (day: Day, calendar: Calendar): Day => {
  let previous = addDays(day, -1)
  while (!isWorkingDay(previous, calendar)) previous = addDays(previous, -1)
  return previous
}
