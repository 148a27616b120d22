import { addDays, type Day, daysBetween } from '../../../../kernel/day.ts'

const epoch = '1970-01-01'

/** Before every day, and after every day. */
export const noStart = -0x40000000
export const noEnd = 0x3fffffff

/** Days since 1970-01-01: days as integers for loops. */
export const dayNumber = (day: Day): number => daysBetween(epoch, day)

export const dayText = (number: number): Day => addDays(epoch, number)

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
