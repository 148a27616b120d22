import { expect, test } from 'vitest'
import { defaultPolicy } from './policy.ts'
import { deviceName, endOf, isLive, isSeenStale } from './session.ts'

const session = { kind: 'browser' as const, seenAt: '2025-09-26T08:00:00Z', endsAt: '2025-09-26T20:00:00Z' }
const policy = { sessionIdleMinutes: 90 }

test.each([
  ['just seen', session, '2025-09-26T08:00:00Z', true],
  ['after lunch', session, '2025-09-26T09:29:59Z', true],
  ['idle too long', session, '2025-09-26T09:30:00Z', false],
  ['busy to the end', { ...session, seenAt: '2025-09-26T19:59:00Z' }, '2025-09-26T19:59:59Z', true],
  ['but not beyond it', { ...session, seenAt: '2025-09-26T19:59:00Z' }, '2025-09-26T20:00:00Z', false],
  ['a system’s token knows no idleness', { ...session, kind: 'system' as const }, '2025-09-26T19:00:00Z', true],
  ['but an end', { ...session, kind: 'system' as const }, '2025-09-26T20:00:00Z', false],
])('%s', (_why, one, now, is) => {
  expect(isLive(one, policy, now)).toBe(is)
})

test('a session ends after the hours the jurisdiction sets', () => {
  expect(endOf('2025-09-26T08:40:00Z', { ...defaultPolicy, sessionHours: 10 })).toBe('2025-09-26T18:40:00Z')
})

test('being seen is written once a minute', () => {
  expect(isSeenStale('2025-09-26T08:40:00Z', '2025-09-26T08:40:59Z')).toBe(false)
  expect(isSeenStale('2025-09-26T08:40:00Z', '2025-09-26T08:41:00Z')).toBe(true)
})

test.each([
  [
    'Edge, Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
  ],
  [
    'WeChat, Android',
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49',
  ],
  [
    'Safari, iOS',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1',
  ],
  ['Firefox, Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
  ['', 'curl/8.5'],
])('%s', (name, userAgent) => {
  expect(deviceName(userAgent)).toBe(name)
})
