import type { Day, Instant, TimeZone } from './day.ts'

/** The languages in which a day can be said. */
export type WhenLocale = 'zh-CN' | 'en'

type Parts = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly dayOfWeek: number
}

const weekdays: Readonly<Record<WhenLocale, readonly string[]>> = {
  'zh-CN': ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const nearDays: Readonly<Record<WhenLocale, readonly string[]>> = {
  'zh-CN': ['昨天', '今天', '明天'],
  en: ['yesterday', 'today', 'tomorrow'],
}

const clockOf = (hour: number, minute: number): string =>
  `${hour}`.padStart(2, '0').concat(':', `${minute}`.padStart(2, '0'))

const bareDay = (locale: WhenLocale, { month, day }: Parts): string =>
  locale === 'en' ? `${day} ${months[month - 1]}` : `${month}月${day}日`

const withYear = (locale: WhenLocale, parts: Parts): string =>
  locale === 'en' ? `${bareDay(locale, parts)} ${parts.year}` : `${parts.year}年${bareDay(locale, parts)}`

const longDay = (locale: WhenLocale, parts: Parts, thisYear: number | null): string => {
  const day = thisYear !== null && thisYear !== parts.year ? withYear(locale, parts) : bareDay(locale, parts)
  const weekday = weekdays[locale][parts.dayOfWeek - 1]
  return locale === 'en' ? `${weekday} ${day}` : `${day} ${weekday}`
}

const partsOf = (at: Instant, timeZone: TimeZone): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)

/**
 * A day as people say it: `Fri 10 Oct`, `10月10日 星期五`.
 *
 * @param today when given, a day of another year carries its year
 */
export const sayDay = (locale: WhenLocale, day: Day, today: Day | null = null): string =>
  longDay(locale, Temporal.PlainDate.from(day), today === null ? null : Temporal.PlainDate.from(today).year)

/** A day without its weekday, for tables: `10 Oct`, `10月10日`; with the year when `today` is in another one. */
export const sayShortDay = (locale: WhenLocale, day: Day, today: Day | null = null): string => {
  const parts = Temporal.PlainDate.from(day)
  const isOtherYear = today !== null && Temporal.PlainDate.from(today).year !== parts.year
  return isOtherYear ? withYear(locale, parts) : bareDay(locale, parts)
}

/** A day with its year, for lists and validity: `1 Mar 2024`, `2024年3月1日`. */
export const sayFullDay = (locale: WhenLocale, day: Day): string => withYear(locale, Temporal.PlainDate.from(day))

/** A moment as people say it: `Fri 10 Oct 16:40`, `10月10日 星期五 16:40`. */
export const sayMoment = (locale: WhenLocale, at: Instant, timeZone: TimeZone): string => {
  const parts = partsOf(at, timeZone)
  return `${longDay(locale, parts, null)} ${clockOf(parts.hour, parts.minute)}`
}

/** A moment without its weekday, for threads and tables: `10 Oct 16:40`, `10月10日 16:40`. */
export const sayShortMoment = (locale: WhenLocale, at: Instant, timeZone: TimeZone): string => {
  const parts = partsOf(at, timeZone)
  return `${bareDay(locale, parts)} ${clockOf(parts.hour, parts.minute)}`
}

/** The time of day alone: `16:40`. */
export const sayTime = (at: Instant, timeZone: TimeZone): string => {
  const parts = partsOf(at, timeZone)
  return clockOf(parts.hour, parts.minute)
}

/**
 * A moment as close as it is: `today 14:00`, `tomorrow 09:00`, else `10 Oct 16:40`; another year is named.
 *
 * @param now the moment that today is judged by
 */
export const sayNearMoment = (
  locale: WhenLocale,
  at: Instant,
  seen: { readonly now: Instant; readonly timeZone: TimeZone },
): string => {
  const parts = partsOf(at, seen.timeZone)
  const today = partsOf(seen.now, seen.timeZone).toPlainDate()
  const away = today.until(parts.toPlainDate(), { largestUnit: 'day' }).days
  const time = clockOf(parts.hour, parts.minute)
  const near = nearDays[locale][away + 1]
  if (near !== undefined) return `${near} ${time}`
  return `${sayShortDay(locale, parts.toPlainDate().toString(), today.toString())} ${time}`
}
