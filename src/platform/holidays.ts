import { createRequire } from 'node:module'
import { z } from 'zod'
import type { DayRule } from '../kernel/calendar.ts'
import { addDays, type Day } from '../kernel/day.ts'

const Named = z.record(z.string(), z.string())
const File = z.object({ holidays: Named, workdays: Named })

const rulesOf = (days: Readonly<Record<string, string>>, isOpen: boolean): [Day, DayRule][] =>
  Object.entries(days).map(([day, names]) => {
    const [nameEn = '', name = ''] = names.split(',')
    return [day, { isOpen, name, nameEn }]
  })

const read = (): { days: Readonly<Record<Day, DayRule>>; unknownFrom: Day } => {
  const file = File.parse(createRequire(import.meta.url)('chinese-days/dist/chinese-days.json'))
  const days = Object.fromEntries([...rulesOf(file.holidays, false), ...rulesOf(file.workdays, true)])
  const lastDay = Object.keys(days).sort().at(-1) ?? '1970-01-01'
  return { days, unknownFrom: addDays(`${lastDay.slice(0, 4)}-12-31`, 1) }
}

let kept: ReturnType<typeof read> | null = null

/**
 * Public holidays and make-up working days of China since 2004, and the first day that none are announced for.
 *
 * @source the yearly notices of the General Office of the State Council, as the package chinese-days carries them
 */
export const publicHolidays = (): ReturnType<typeof read> => {
  kept ??= read()
  return kept
}
