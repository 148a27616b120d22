import { expect, test } from 'vitest'
import { countdown } from './countdown.ts'

const from = '2025-09-26T16:40:00+08:00'
const due = '2025-10-10T16:40:00+08:00'

test.each([
  // why, now, tone, amount, unit
  ['just begun', '2025-09-26T16:40:00+08:00', 'calm', 14, 'days'],
  ['half of it', '2025-10-03T16:40:00+08:00', 'calm', 7, 'days'],
  ['more than three quarters gone', '2025-10-08T16:40:00+08:00', 'soon', 2, 'days'],
  ['this afternoon', '2025-10-10T11:30:00+08:00', 'soon', 5, 'hours'],
  ['nearly there', '2025-10-10T16:10:00+08:00', 'soon', 30, 'minutes'],
  ['the last seconds count as a minute', '2025-10-10T16:39:40+08:00', 'soon', 1, 'minutes'],
  ['over', '2025-10-10T18:41:00+08:00', 'late', 2, 'hours'],
  ['long over', '2025-10-13T16:41:00+08:00', 'late', 3, 'days'],
])('%s', (_why, now, tone, amount, unit) => {
  expect(countdown(from, due, now)).toMatchObject({ tone, amount, unit })
})

test('the last day of a long clock presses, however small its share', () => {
  expect(countdown('2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z', '2025-01-01T17:00:00Z').tone).toBe('soon')
})

test('a limit that ends where it begins is spent', () => {
  expect(countdown(from, from, from).spent).toBe(1)
})
