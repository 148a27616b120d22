import { expect, test } from 'vitest'
import { defaultSettings } from '../../../src/modules/directory/core/settings.ts'
import type { RuledDay } from '../../../src/modules/directory/core/views.ts'
import { ruledDays, workingCalendar } from '../../../src/modules/directory/core/working-calendar.ts'
import { momentBefore, weeksOf } from './year-days.ts'

test.each([
  ['February of a leap year begins on a Thursday', 2024, 2, 5, 29],
  ['a month that begins on a Monday', 2025, 9, 5, 30],
  ['a month of six weeks', 2025, 3, 6, 31],
  ['a February of four whole weeks', 2027, 2, 4, 28],
])('%s', (_why, year, month, weeks, days) => {
  const all = weeksOf(year, month)
  expect(all).toHaveLength(weeks)
  expect(all.every((week) => week.length === 7)).toBe(true)
  expect(all.flat().filter((day) => day !== null)).toHaveLength(days)
})

test('the message that feels a Monday’s change came on Friday afternoon, or before the holiday', () => {
  const holiday = { day: '2025-09-26', isOpen: false, name: '节', nameEn: 'Fair' }
  const at = (...own: readonly RuledDay[]) =>
    momentBefore(
      '2025-09-29',
      workingCalendar(defaultSettings, { timeZone: 'Asia/Shanghai', unknownFrom: null, days: ruledDays(own) }),
    )
  expect(at()).toBe('2025-09-26T07:45:00Z')
  expect(at(holiday)).toBe('2025-09-25T07:45:00Z')
})
