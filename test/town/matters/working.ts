import chineseDays from 'chinese-days'

const { isWorkday } = chineseDays

export const minuteMs = 60_000
export const dayMs = 86_400_000
const offsetMs = 8 * 3_600_000
const officeMinutes = 420

/** Milliseconds since 1970 of midnight in Hunan. */
export const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - offsetMs

/** The day in Hunan on which a moment falls. */
export const dayAt = (ms: number): string => new Date(ms + offsetMs).toISOString().slice(0, 10)

/** ISO instant with Hunan's offset. */
export const instantAt = (ms: number): string => `${new Date(ms + offsetMs).toISOString().slice(0, 19)}+08:00`

/** Minutes since midnight in Hunan. */
export const minuteOfDay = (ms: number): number => Math.floor(((ms + offsetMs) % dayMs) / minuteMs)

/** Monday 1 … Sunday 7. */
export const weekdayAt = (ms: number): number => ((Math.floor((ms + offsetMs) / dayMs) + 3) % 7) + 1

/** Whether a day is a public holiday with a name, such as Spring Festival. */
export const isFestival = (day: string): boolean => !isWorkday(day) && weekdayAt(midnightOf(day)) < 6

/** Office minutes of a day worked by a minute of it: 08:30-12:00 and 14:00-17:30. */
const workedInDay = (minute: number): number =>
  Math.max(0, Math.min(minute, 720) - 510) + Math.max(0, Math.min(minute, 1050) - 840)

/** The minute of the day at which so many office minutes are done. */
const minuteWorked = (worked: number): number => (worked <= 210 ? 510 + worked : 840 + worked - 210)

/** Office time between two days, holidays closed and make-up days open; a begun minute counts in favour of whoever has to act. */
export type OfficeTime = {
  readonly workedBy: (ms: number) => number
  readonly at: (worked: number) => number
  readonly isOpen: (ms: number) => boolean
}

/** Counts office time from a day on, for so many days. */
export const officeTime = (from: string, days: number): OfficeTime => {
  const start = midnightOf(from)
  const open = Array.from({ length: days }, (_, day) => isWorkday(dayAt(start + day * dayMs)))
  const before: number[] = [0]
  for (const isOpen of open) before.push((before.at(-1) ?? 0) + (isOpen ? officeMinutes : 0))
  const dayIndex = (ms: number): number => Math.floor((ms - start) / dayMs)

  const workedBy = (ms: number): number => {
    const day = dayIndex(ms)
    const minute = Math.ceil((ms - start - day * dayMs) / minuteMs)
    return (before[day] ?? 0) + (open[day] ? workedInDay(minute) : 0)
  }
  const at = (worked: number): number => {
    let low = 0
    let high = days
    while (low < high) {
      const middle = (low + high) >> 1
      if ((before[middle + 1] ?? Infinity) < worked) low = middle + 1
      else high = middle
    }
    return start + low * dayMs + minuteWorked(Math.max(1, worked - (before[low] ?? 0))) * minuteMs
  }
  return {
    workedBy,
    at,
    isOpen: (ms) => workedInDay(minuteOfDay(ms) + 1) > workedInDay(minuteOfDay(ms)) && open[dayIndex(ms)] === true,
  }
}
