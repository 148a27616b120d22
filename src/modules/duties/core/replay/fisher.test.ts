import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherP, holmStands } from './fisher.ts'

const choose = (n: number, k: number): number => {
  let value = 1
  for (let at = 1; at <= k; at += 1) value = (value * (n - k + at)) / at
  return value
}

test('equals adding up every table that is at most as likely', () => {
  const size = fc.integer({ min: 1, max: 14 })
  fc.assert(
    fc.property(size, size, fc.nat(14), fc.nat(14), (n1, n2, x, y) => {
      const a = Math.min(x, n1)
      const b = Math.min(y, n2)
      const weight = (k: number) => choose(n1, k) * choose(n2, a + b - k)
      let p = 0
      for (let k = Math.max(0, a + b - n2); k <= Math.min(n1, a + b); k += 1)
        if (weight(k) <= weight(a) * (1 + 1e-9)) p += weight(k)
      expect(fisherP({ a, n1, b, n2 })).toBeCloseTo(p / choose(n1 + n2, a + b), 9)
    }),
  )
})

test('the tea tasting: three of four against one of four', () => {
  expect(fisherP({ a: 3, n1: 4, b: 1, n2: 4 })).toBeCloseTo(0.4857, 4)
})

test.each([
  ['the smallest must pass the whole correction', [0.004, 0.5, 0.6], [false, false, false], 0.01],
  ['the next ones less', [0.001, 0.004, 0.6], [true, true, false], 0.01],
  ['after one that fails none stands', [0.002, 0.006, 0.0101], [true, false, false], 0.01],
])('Holm: %s', (_why, ps, stands, level) => {
  expect(holmStands(ps, level)).toEqual(stands)
})
