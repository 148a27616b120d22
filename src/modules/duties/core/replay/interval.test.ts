import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOf } from './interval.ts'

test.each([
  // why, hits, n, low, high: by hand from the formula
  ['half of ten', 5, 10, 0.2366, 0.7634],
  ['none of ten', 0, 10, 0, 0.2775],
  ['all of ten', 10, 10, 0.7225, 1],
  ['a large sample', 1340, 2000, 0.6491, 0.6903],
])('%s', (_why, hits, n, low, high) => {
  const share = shareOf(hits, n)
  expect(share.low).toBeCloseTo(low, 4)
  expect(share.high).toBeCloseTo(high, 4)
})

test('the interval holds the share, stays within 0 - 1, and narrows as n grows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const hits = Math.round(n * part)
      const one = shareOf(hits, n)
      const tenfold = shareOf(hits * 10, n * 10)
      expect(one.low).toBeGreaterThanOrEqual(0)
      expect(one.low).toBeLessThanOrEqual(one.share + 1e-12)
      expect(one.high).toBeGreaterThanOrEqual(one.share - 1e-12)
      expect(tenfold.high - tenfold.low).toBeLessThan(one.high - one.low)
    }),
  )
})

test('nothing seen: anything is possible', () => {
  expect(shareOf(0, 0)).toEqual({ hits: 0, n: 0, share: 0, low: 0, high: 1 })
})
