import type { Day, Instant, TimeZone } from '../../src/kernel/day.ts'
import {
  sayDay,
  sayFullDay,
  sayMoment,
  sayNearMoment,
  sayShortDay,
  sayShortMoment,
  sayTime,
} from '../../src/kernel/when.ts'
import { useLocale } from './words.ts'

/** Reads the clock: screens may, to preview what the server decides with its own. */
export const nowInstant = (): Instant => Temporal.Now.instant().toString({ smallestUnit: 'second' })

/** The day that it is there now. */
export const todayIn = (timeZone: TimeZone): Day => Temporal.Now.plainDateISO(timeZone).toString()

/** Days and moments said in the language shown now, for one time zone. */
export const useWhen = (timeZone: TimeZone = 'Asia/Shanghai') => {
  const locale = useLocale()
  return {
    day: (day: Day) => sayDay(locale, day),
    shortDay: (day: Day) => sayShortDay(locale, day, todayIn(timeZone)),
    fullDay: (day: Day) => sayFullDay(locale, day),
    moment: (at: Instant) => sayMoment(locale, at, timeZone),
    shortMoment: (at: Instant) => sayShortMoment(locale, at, timeZone),
    near: (at: Instant, now: Instant = nowInstant()) => sayNearMoment(locale, at, { now, timeZone }),
    time: (at: Instant) => sayTime(at, timeZone),
  }
}
