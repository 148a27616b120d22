import { z } from 'zod'
import {
  type Calendar,
  type DayRule,
  isHoliday,
  isMakeUpDay,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  spansOf,
  type WallTime,
} from './calendar.ts'
import { addDays, Day, dayOf, Instant, TimeZone } from './day.ts'

/**
 * How long somebody has: in working time (days, half days, hours of the calendar) or in time as it passes
 * (minutes, days).
 */
export const Limit = z.object({
  unit: z.enum(['working-days', 'half-working-days', 'working-hours', 'minutes', 'days']),
  amount: z.number().int().min(1).max(100_000),
})
export type Limit = z.infer<typeof Limit>

/** Why a limit ends when it ends: everything its sentence needs, in `words/`. */
export const DueExplanation = z.object({
  limit: Limit,
  timeZone: TimeZone,
  from: Instant,
  /** Where counting began when `from` lay outside office hours: the close of work before it; else the same moment. */
  countedFrom: Instant,
  due: Instant,
  /** Days of rest by their weekday that were worked in between. */
  makeUpDays: z.array(Day),
  /** Runs of days without work in between that hold at least one holiday, both ends included. */
  closed: z.array(z.object({ from: Day, to: Day, name: z.string(), nameEn: z.string() })),
  /** The first day whose public holidays were not announced when this was counted, if it lies before the end. */
  unknownFrom: Day.nullable(),
  roundTheClock: z.boolean(),
})
export type DueExplanation = z.infer<typeof DueExplanation>

/** When a limit ends, and why then. */
export type Due = { readonly due: Instant; readonly explanation: DueExplanation }

const minuteMs = 60_000

type Stretch = { readonly startsAt: number; readonly endsAt: number }

const minuteOf = (at: Instant): number => Math.ceil(Temporal.Instant.from(at).epochMilliseconds / minuteMs)

const instantOfMinute = (minute: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(minute * minuteMs).toString()

const wallMinute = (day: Day, time: WallTime, timeZone: TimeZone): number => {
  const [date, wall] = time === '24:00' ? [addDays(day, 1), '00:00'] : [day, time]
  return Temporal.PlainDateTime.from(`${date}T${wall}`).toZonedDateTime(timeZone).epochMilliseconds / minuteMs
}

/** The office hours of a day as minutes since 1970. */
const stretchesOf = (day: Day, calendar: Calendar): Stretch[] =>
  spansOf(day, calendar).map((span) => ({
    startsAt: wallMinute(day, span.from, calendar.timeZone),
    endsAt: wallMinute(day, span.to, calendar.timeZone),
  }))

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0)

const workedBy = (minute: number, stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { startsAt, endsAt }) => sum + Math.max(0, Math.min(minute, endsAt) - startsAt), 0)

/** The earliest minute by which `worked` minutes of these stretches are done; `worked` is 1 or more. */
const minuteAfter = (worked: number, stretches: readonly Stretch[]): number => {
  let left = worked
  for (const { startsAt, endsAt } of stretches) {
    if (left <= endsAt - startsAt) return startsAt + left
    left -= endsAt - startsAt
  }
  throw new RangeError(`a day of ${lengthOf(stretches)} working minutes has no minute ${worked}`)
}

/** A place in working time: so many minutes into the work of a day. */
type Place = { readonly day: Day; readonly stretches: readonly Stretch[]; readonly worked: number }

/** Where a moment stands in working time; before opening, and on days of rest, that is the close of the last working day. */
const placeOf = (minute: number, calendar: Calendar): Place => {
  const day = dayOf(instantOfMinute(minute), calendar.timeZone)
  const stretches = stretchesOf(day, calendar)
  const worked = workedBy(minute, stretches)
  if (worked > 0) return { day, stretches, worked }
  const before = previousWorkingDay(day, calendar)
  const earlier = stretchesOf(before, calendar)
  return { day: before, stretches: earlier, worked: lengthOf(earlier) }
}

/** Half days are shares of a day's own office hours: a limit of whole days keeps the time of day where hours are equal. */
const afterHalfDays = (from: Place, halves: number, calendar: Calendar): number => {
  const length = lengthOf(from.stretches)
  const target = 2 * from.worked + halves * length
  const whole = Math.ceil(target / (2 * length)) - 1
  let day = from.day
  for (let i = 0; i < whole; i += 1) day = nextWorkingDay(day, calendar)
  const stretches = stretchesOf(day, calendar)
  const share = target - whole * 2 * length
  return minuteAfter(Math.ceil((share * lengthOf(stretches)) / (2 * length)), stretches)
}

const afterWorkingMinutes = (from: Place, minutes: number, calendar: Calendar): number => {
  let { day, stretches } = from
  let left = from.worked + minutes
  while (left > lengthOf(stretches)) {
    left -= lengthOf(stretches)
    day = nextWorkingDay(day, calendar)
    stretches = stretchesOf(day, calendar)
  }
  return minuteAfter(left, stretches)
}

const isWorking = (limit: Limit): boolean => limit.unit !== 'minutes' && limit.unit !== 'days'

const dueOf = (from: Instant, limit: Limit, calendar: Calendar): Instant => {
  const start = Temporal.Instant.from(from)
  if (limit.unit === 'minutes') return start.add({ minutes: limit.amount }).toString()
  if (limit.unit === 'days') {
    return start.toZonedDateTimeISO(calendar.timeZone).add({ days: limit.amount }).toInstant().toString()
  }
  const place = placeOf(minuteOf(from), calendar)
  if (limit.unit === 'working-hours') return instantOfMinute(afterWorkingMinutes(place, limit.amount * 60, calendar))
  const halves = limit.unit === 'working-days' ? limit.amount * 2 : limit.amount
  return instantOfMinute(afterHalfDays(place, halves, calendar))
}

type Run = { readonly from: Day; readonly to: Day; readonly rule: DayRule | null }

/** Runs of days without work, each with the rule of its first holiday. */
const runsWithoutWork = (from: Day, to: Day, calendar: Calendar): Run[] => {
  const runs: Run[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) continue
    const rule = calendar.days[day] ?? null
    const before = runs.at(-1)
    if (before === undefined || addDays(before.to, 1) !== day) runs.push({ from: day, to: day, rule })
    else runs[runs.length - 1] = { from: before.from, to: day, rule: before.rule ?? rule }
  }
  return runs
}

const closedRuns = (from: Day, to: Day, calendar: Calendar): DueExplanation['closed'] =>
  runsWithoutWork(from, to, calendar).flatMap((run) =>
    run.rule === null ? [] : [{ from: run.from, to: run.to, name: run.rule.name, nameEn: run.rule.nameEn }],
  )

const makeUpDaysBetween = (from: Day, to: Day, calendar: Calendar): Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isMakeUpDay(day, calendar)) days.push(day)
  return days
}

/**
 * The moment a limit ends, and why.
 *
 * Working time is counted in whole minutes, a begun minute in favour of whoever has to act. A moment outside office
 * hours counts as the close of work before it: what comes on Saturday with one working day is due at Monday's close.
 * A half day is half of that day's office hours, wherever the lunch break lies.
 *
 * @source docs/sources.md#rules-of-practice, 4
 */
export const dueAt = (from: Instant, limit: Limit, calendar: Calendar): Due => {
  const due = dueOf(from, limit, calendar)
  const start = dayOf(from, calendar.timeZone)
  const end = dayOf(due, calendar.timeZone)
  const counts = isWorking(limit) && !calendar.roundTheClock
  const place = counts ? placeOf(minuteOf(from), calendar) : null
  const counted = place === null ? minuteOf(from) : minuteAfter(place.worked, place.stretches)
  const unknown = counts && calendar.unknownFrom !== null && calendar.unknownFrom <= end ? calendar.unknownFrom : null
  return {
    due,
    explanation: {
      limit,
      timeZone: calendar.timeZone,
      from,
      countedFrom: counted === minuteOf(from) ? from : instantOfMinute(counted),
      due,
      makeUpDays: counts ? makeUpDaysBetween(start, end, calendar) : [],
      closed: counts ? closedRuns(start, end, calendar) : [],
      unknownFrom: unknown,
      roundTheClock: calendar.roundTheClock,
    },
  }
}

/** Working minutes between two moments; 0 when `to` is not after `from`. */
export const workingMinutesBetween = (from: Instant, to: Instant, calendar: Calendar): number => {
  const [start, end] = [minuteOf(from), minuteOf(to)]
  const last = dayOf(to, calendar.timeZone)
  let sum = 0
  for (let day = dayOf(from, calendar.timeZone); day <= last; day = addDays(day, 1)) {
    const stretches = stretchesOf(day, calendar)
    sum += Math.max(0, workedBy(end, stretches) - workedBy(start, stretches))
  }
  return sum
}

/** One day of a clock's ribbon. */
export type RibbonDay = {
  readonly day: Day
  readonly closed: boolean
  readonly makeUp: boolean
  /** The holiday's names, on a day that has one. */
  readonly holiday: { readonly name: string; readonly nameEn: string } | null
  readonly past: boolean
  readonly now: boolean
  readonly due: boolean
}

const inOrder = (a: Day, b: Day, c: Day): readonly [Day, Day, Day] => {
  if (a > b) return inOrder(b, a, c)
  return b > c ? inOrder(a, c, b) : [a, b, c]
}

/**
 * A clock drawn by the day: one entry for each day from the first to the last of `from`, `due` and `now`.
 *
 * `past` are the days before today; exactly one day is `now` and one is `due`.
 */
export const ribbonOf = (
  clock: { readonly from: Instant; readonly due: Instant; readonly now: Instant },
  calendar: Calendar,
): RibbonDay[] => {
  const due = dayOf(clock.due, calendar.timeZone)
  const today = dayOf(clock.now, calendar.timeZone)
  const [first, , last] = inOrder(dayOf(clock.from, calendar.timeZone), due, today)
  const ribbon: RibbonDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const rule = calendar.days[day]
    ribbon.push({
      day,
      closed: !isWorkingDay(day, calendar),
      makeUp: isMakeUpDay(day, calendar),
      holiday: isHoliday(day, calendar) && rule !== undefined ? { name: rule.name, nameEn: rule.nameEn } : null,
      past: day < today,
      now: day === today,
      due: day === due,
    })
  }
  return ribbon
}
