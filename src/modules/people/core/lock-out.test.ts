import { describe, expect, test } from 'vitest'
import { instantOf } from '../../../kernel/day.ts'
import { backOffs, type Failure, failureWindowS, mayTry, sourceOf, waitAfter } from './lock-out.ts'

const start = 1_758_000_000_000
const at = (seconds: number): string => instantOf(start + seconds * 1000)

const fail = (seconds: number, shared: Partial<Failure>): Failure => ({
  at: at(seconds),
  sameAccount: false,
  sameSource: false,
  sameDevice: false,
  ...shared,
})

const many = (count: number, shared: Partial<Failure>): Failure[] =>
  Array.from({ length: count }, (_, i) => fail(i, shared))

const pair = { sameAccount: true, sameSource: true }
const elsewhere = { sameAccount: true }
const neighbour = { sameSource: true }
const ownDevice = { sameAccount: true, sameSource: true, sameDevice: true }

const waitOf = (failures: readonly Failure[], seconds: number, isKnown: boolean): number => {
  const answer = mayTry(failures, at(seconds), isKnown)
  return answer.ok ? 0 : Number(answer.problem.values.waitS)
}

test.each([
  // why, failures, now (s), known device, seconds to wait
  ['nobody failed', [], 0, false, 0],
  ['four slips cost nothing', many(4, pair), 4, false, 0],
  ['the fifth failure: a second from the last one', many(5, pair), 4, false, 1],
  ['and after that second one may try', many(5, pair), 5, false, 0],
  ['each further failure doubles it', many(8, pair), 7, false, 8],
  ['fifteen minutes is the most, whatever happened', many(200, pair), 199, false, 900],
  ['an hour later everything is forgotten', many(200, pair), 200 + failureWindowS, false, 0],
  ['the account failed 40 times elsewhere: a first try here is free', many(40, elsewhere), 40, false, 0],
  ['even 500 times elsewhere, by a thousand machines', many(500, elsewhere), 500, false, 0],
  [
    'but whoever failed thrice here as well shares the wait, at most a minute',
    [...many(500, elsewhere), ...many(3, pair)],
    499,
    false,
    60,
  ],
  ['colleagues behind one address forget passwords: 29 times is nothing', many(29, neighbour), 29, false, 0],
  ['one password tried on many names from one address', many(40, neighbour), 39, false, 300],
  ['a known device is not held up by its address', many(400, neighbour), 400, true, 0],
  ['nor by others guessing at its account', many(400, pair), 400, true, 0],
  ['a clock that was set back makes no wait longer than the longest', many(200, pair), 0, false, 900],
  ['a stolen known device waits for its own failures', many(14, ownDevice), 13, true, 16],
])('%s', (_why, failures, seconds, isKnown, wait) => {
  expect(waitOf(failures, seconds, isKnown)).toBe(wait)
})

describe('nobody is locked out for good', () => {
  test('every wait ends while nobody tries', () => {
    for (const shared of [pair, elsewhere, neighbour, ownDevice]) {
      const failures = many(2000, shared)
      expect(waitOf(failures, 2000 + 900, false)).toBe(0)
      expect(waitOf(failures, 2000 + 900, true)).toBe(0)
    }
  })

  test('an attacker from a thousand addresses, a try a second for an hour, never holds the owner up', () => {
    const attack = Array.from({ length: failureWindowS }, (_, i) => fail(i, elsewhere))
    for (let now = 0; now < failureWindowS; now += 60) {
      const sofar = attack.slice(0, now)
      expect(waitOf(sofar, now, false)).toBe(0)
      expect(waitOf([...sofar, fail(now - 2, pair), fail(now - 1, pair)], now, false)).toBe(0)
    }
  })

  test('in one office with the attacker, the browser one worked in yesterday goes on working', () => {
    const attack = Array.from({ length: failureWindowS }, (_, i) => fail(i, pair))
    for (let now = 0; now < failureWindowS; now += 60) expect(waitOf(attack.slice(0, now), now, true)).toBe(0)
  })
})

test('a guesser at one account from one address gets fewer than 25 tries an hour', () => {
  const tried: Failure[] = []
  for (let now = 0; now < failureWindowS; now += 1) {
    if (waitOf(tried, now, false) === 0) tried.push(fail(now, pair))
  }
  expect(tried.length).toBeGreaterThan(backOffs.pair.free)
  expect(tried.length).toBeLessThan(25)
})

test('a wait never shrinks with more failures', () => {
  for (const backOff of Object.values(backOffs)) {
    for (let n = 0; n < 100; n += 1) expect(waitAfter(n + 1, backOff)).toBeGreaterThanOrEqual(waitAfter(n, backOff))
    expect(waitAfter(100_000, backOff)).toBe(backOff.longestS)
  }
})

test.each([
  ['an IPv4 address is itself', '192.0.2.7', '192.0.2.7'],
  ['also when written as IPv6', '::ffff:192.0.2.7', '192.0.2.7'],
  ['an IPv6 customer holds 64 bits', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
  ['the same customer, shortened', '2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['zeros in front make no difference', '2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['zeros in the middle', '2001:db8::1:2:3', '2001:db8:0:0::/64'],
  ['the machine itself', '::1', '0:0:0:0::/64'],
  ['a zone is dropped', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s', (_why, address, source) => {
  expect(sourceOf(address)).toBe(source)
})
