import { addDays, type Day, daysBetween } from '../../../../kernel/day.ts'

const epoch = '1970-01-01'

/** Before every day, and after every day. */
export const noStart = -0x40000000
export const noEnd = 0x3fffffff

/** Days since 1970-01-01: days as integers for loops. */
export const dayNumber = (day: Day): number => daysBetween(epoch, day)

/** Texts of days already asked for: findings by the hundred thousand name few different days. */
const texts = new Map<number, Day>()

export const dayText = (number: number): Day => {
  const known = texts.get(number)
  if (known !== undefined) return known
  const text = addDays(epoch, number)
  texts.set(number, text)
  return text
}

/** Remembers the numbers of days already met: a list names few different days. */
export const dayNumbers = (): ((day: Day) => number) => {
  const known = new Map<Day, number>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const number = dayNumber(day)
    known.set(day, number)
    return number
  }
}
