import { expect, test } from 'vitest'
import { sayDay, sayFullDay, sayMoment, sayNearMoment, sayShortDay, sayShortMoment, sayTime } from './when.ts'

const zone = 'Asia/Shanghai'

test.each([
  // why, said, expected
  ['a due moment in English', sayMoment('en', '2025-10-10T08:40:00Z', zone), 'Fri 10 Oct 16:40'],
  ['a due moment in Chinese', sayMoment('zh-CN', '2025-10-10T08:40:00Z', zone), '10月10日 星期五 16:40'],
  ['the day of people there, not of Greenwich', sayMoment('en', '2025-10-10T16:30:00Z', zone), 'Sat 11 Oct 00:30'],
  ['a day', sayDay('en', '2025-10-10'), 'Fri 10 Oct'],
  ['a day of another year says so', sayDay('zh-CN', '2026-01-01', '2025-12-30'), '2026年1月1日 星期四'],
  ['a day of this year does not', sayDay('en', '2025-12-31', '2025-12-30'), 'Wed 31 Dec'],
  ['a short day of another year', sayShortDay('en', '2024-03-01', '2025-03-01'), '1 Mar 2024'],
  ['a full day', sayFullDay('zh-CN', '2024-03-01'), '2024年3月1日'],
  ['a moment in a thread', sayShortMoment('zh-CN', '2025-09-26T16:40:00+08:00', zone), '9月26日 16:40'],
  ['the time alone', sayTime('2025-09-26T09:05:00+08:00', zone), '09:05'],
])('%s', (_why, said, expected) => {
  expect(said).toBe(expected)
})

test.each([
  ['today', '2025-09-29T14:00:00+08:00', 'today 14:00', '今天 14:00'],
  ['tomorrow, though less than a day away', '2025-09-30T00:30:00+08:00', 'tomorrow 00:30', '明天 00:30'],
  ['yesterday', '2025-09-28T23:59:00+08:00', 'yesterday 23:59', '昨天 23:59'],
  ['later', '2025-10-10T16:40:00+08:00', '10 Oct 16:40', '10月10日 16:40'],
  ['next year', '2026-01-04T09:00:00+08:00', '4 Jan 2026 09:00', '2026年1月4日 09:00'],
])('%s', (_why, at, english, chinese) => {
  const seen = { now: '2025-09-29T08:47:00+08:00', timeZone: zone }
  expect(sayNearMoment('en', at, seen)).toBe(english)
  expect(sayNearMoment('zh-CN', at, seen)).toBe(chinese)
})
