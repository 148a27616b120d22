const shapes: readonly RegExp[] = [
  // 2018-02-08 15:34:40, 2018/2/8 15:34, 2018.2.8, ISO with T, Z or an offset
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  // 2018年2月8日 15时34分40秒, 2018年2月8日15:34
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?\s*(?:(\d{1,2})[时:：](?:(\d{1,2})分?(?:[:：]?(\d{1,2})秒?)?)?)?$/,
  // 20180208153440, 20180208
  /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/,
]

/** Days since 1970-01-01 in the Gregorian calendar. */
const daysSinceEpoch = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0)
}

/**
 * Wall-clock minutes since 1970-01-01 00:00 of a moment as an export writes it, or null where it is none.
 *
 * An offset is not applied: what counts is the day and hour that people at the hotline saw.
 */
export const wallClockMinute = (text: string): number | null => {
  for (const shape of shapes) {
    const found = shape.exec(text)
    if (found === null) continue
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
      .slice(1)
      .map((part) => Number(part ?? 0))
    const isDay = year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    if (!isDay || hour > 23 || minute > 59 || second > 59) return null
    return daysSinceEpoch(year, month, day) * 1440 + hour * 60 + minute + second / 60
  }
  return null
}
