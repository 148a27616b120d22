import { z } from 'zod'

/** A calendar day in the jurisdiction's time zone, `2026-03-02`. Days sort as text; from the year 1000 to 9998. */
export const Day = z.iso.date().refine((day) => day >= '1000-01-01' && day < '9999-01-01')
export type Day = z.infer<typeof Day>

/** A moment of those years, ISO 8601 with offset or `Z`. Compare with `instantMs`, not as text. */
export const Instant = z.iso.datetime({ offset: true }).refine((at) => at >= '1000-01-02' && at < '9998-12-31')
export type Instant = z.infer<typeof Instant>

/** An IANA time zone name, such as `Asia/Shanghai`. */
export const TimeZone = z.string().min(1).max(64)
export type TimeZone = z.infer<typeof TimeZone>

export const instantMs = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds

export const instantOf = (epochMs: number): Instant => Temporal.Instant.fromEpochMilliseconds(epochMs).toString()

/** The day that a moment falls on for people in that time zone. */
export const dayOf = (at: Instant, timeZone: TimeZone): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** `days` may be negative. */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number =>
  Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/** Half-open `[from, to)`; a missing end is open. */
export type Validity = { readonly from: Day | null; readonly to: Day | null }

export const isValidOn = (validity: Validity, day: Day): boolean =>
  (validity.from === null || validity.from <= day) && (validity.to === null || day < validity.to)
