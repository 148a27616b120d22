import { expect, test } from 'vitest'
import { isMakeUpDay, isWorkingDay } from '../../../kernel/calendar.ts'
import { defaultSettings } from './settings.ts'
import { dayKind, ruledDays, workingCalendar } from './working-calendar.ts'

const holiday = { day: '2025-10-01', isOpen: false, name: '国庆节', nameEn: 'National Day' }
const madeUp = { day: '2025-09-28', isOpen: true, name: '国庆节', nameEn: 'National Day' }
const fair = { day: '2025-09-26', isOpen: false, name: '赶集节', nameEn: 'Market fair' }

test.each([
  ['a Monday', false, {}, { is: 'work', of: 'weekday' }],
  ['a Sunday', true, {}, { is: 'rest', of: 'weekday' }],
  ['a public holiday', false, { country: holiday }, { is: 'holiday', of: 'country' }],
  ['a Sunday worked for a holiday', true, { country: madeUp }, { is: 'make-up', of: 'country' }],
  ['a holiday of its own', false, { own: fair }, { is: 'holiday', of: 'own' }],
  [
    'a public holiday worked here',
    false,
    { country: holiday, own: { ...holiday, isOpen: true } },
    { is: 'work', of: 'own' },
  ],
  [
    'a make-up day rested here',
    true,
    { country: madeUp, own: { ...madeUp, isOpen: false } },
    { is: 'holiday', of: 'own' },
  ],
])('%s', (_why, isRestDay, rules, kind) => {
  expect(dayKind({ isRestDay }, { own: undefined, country: undefined, ...rules })).toEqual(kind)
})

test('its own word about a day stands above the country’s', () => {
  const given = { timeZone: 'Asia/Shanghai', unknownFrom: null }
  const days = ruledDays([holiday, madeUp], [{ ...holiday, isOpen: true }, fair])
  const calendar = workingCalendar(defaultSettings, { ...given, days })
  expect(isWorkingDay('2025-10-01', calendar)).toBe(true)
  expect(isWorkingDay('2025-09-26', calendar)).toBe(false)
  expect(isMakeUpDay('2025-09-28', calendar)).toBe(true)
})
