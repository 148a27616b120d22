import { type Calendar, minutesOf, previousWorkingDay, spansOf } from '../../../src/kernel/calendar.ts'
import { addDays, type Day, type Instant, weekdayOf } from '../../../src/kernel/day.ts'

/** The weeks of a month, Monday first; null where a week begins or ends in another month. */
export const weeksOf = (year: number, month: number): readonly (readonly (Day | null)[])[] => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const before = Array.from({ length: weekdayOf(first.toString()) - 1 }, () => null)
  const days = Array.from({ length: first.daysInMonth }, (_, i) => addDays(first.toString(), i))
  const all = [...before, ...days]
  return Array.from({ length: Math.ceil(all.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => all[week * 7 + i] ?? null),
  )
}

/**
 * When a message comes in whose deadline would feel a change of `day`: on the working day before, in the middle of
 * its last hours.
 */
export const momentBefore = (day: Day, calendar: Calendar): Instant => {
  const before = previousWorkingDay(day, calendar)
  const last = spansOf(before, calendar).at(-1)
  const minute = last === undefined ? 0 : Math.floor((minutesOf(last.from) + minutesOf(last.to)) / 2)
  const moment = Temporal.PlainDate.from(before).toPlainDateTime().add({ minutes: minute })
  return moment.toZonedDateTime(calendar.timeZone).toInstant().toString()
}
