import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anOrder, bookOf, someOrders } from '../../../../../../test/oracle/replay/past-orders.ts'
import { advise, learn, newAdvisor } from './advisor.ts'
import { knownOf } from './contexts.ts'
import { count, newCounts } from './decayed-counts.ts'
import { scoreAdvisor } from './score.ts'

const options = { learnUntil: 0, halfLifeDays: 30 }

describe('counts that fade', () => {
  test('equal adding up each order at its age', () => {
    const order = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 20, noNaN: true }))
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 30 }), (steps) => {
        const kept = newCounts(0)
        let day = 0
        const seen = steps.map(([unit, later]) => {
          day += later
          count(kept, unit, day, 7)
          return { unit, day }
        })
        for (const [at, unit] of kept.units.entries()) {
          const plain = seen
            .filter((one) => one.unit === unit)
            .reduce((sum, one) => sum + 2 ** ((one.day - day) / 7), 0)
          expect(kept.counts[at]).toBeCloseTo(plain, 9)
        }
        expect(kept.total).toBeCloseTo(
          kept.counts.reduce((sum, one) => sum + one, 0),
          9,
        )
      }),
    )
  })

  test('a context forgets its rarest unit and stays small', () => {
    const kept = newCounts(0)
    for (let unit = 0; unit < 500; unit += 1) {
      count(kept, unit, unit / 100, 30)
      count(kept, 9999, unit / 100, 30)
    }
    expect(kept.units.length).toBeLessThanOrEqual(96)
    expect(kept.units).toContain(9999)
  })
})

test('each order is predicted before it is learned: an order never seen before is a miss', () => {
  const book = bookOf([anOrder('road', 'north', 'u1', 0), anOrder('road', 'north', 'u1', 1)])
  expect(scoreAdvisor(book, options).top1).toMatchObject({ hits: 1, n: 2 })
})

test('what comes later never changes earlier advice', () => {
  fc.assert(
    fc.property(someOrders(40), someOrders(20), (first, later) => {
      const sorted = first.toSorted((a, b) => a.atMinute - b.atMinute)
      const end = sorted.at(-1)?.atMinute ?? 0
      const after = later.map((order) => ({ ...order, atMinute: end + 1 }))
      const hitsOf = (orders: typeof sorted) => {
        const advisor = newAdvisor()
        const book = bookOf(orders)
        return sorted.map((_, row) => {
          const advice = advise(advisor, knownOf(book, row), (book.minute[row] ?? 0) / 1440)
          learn(advisor, advice, book.unit[row] ?? 0)
          return advice.best
        })
      }
      expect(hitsOf([...sorted, ...after])).toEqual(hitsOf(sorted))
    }),
    { numRuns: 30 },
  )
})

test('chances add up to one and the best are the likeliest, in order', () => {
  fc.assert(
    fc.property(someOrders(40), (orders) => {
      const advisor = newAdvisor()
      const book = bookOf(orders.toSorted((a, b) => a.atMinute - b.atMinute))
      for (let row = 0; row < book.count; row += 1) {
        const advice = advise(advisor, knownOf(book, row), (book.minute[row] ?? 0) / 1440)
        const chanceOf = (unit: number) => advice.chances[advice.candidates.indexOf(unit)] ?? 0
        if (advice.candidates.length > 0) expect(advice.chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
        const sorted = advice.candidates.map(chanceOf).sort((a, b) => b - a)
        expect(advice.best.map(chanceOf)).toEqual(sorted.slice(0, 3))
        learn(advisor, advice, book.unit[row] ?? 0)
      }
    }),
    { numRuns: 40 },
  )
})

test('after a change of hands the new unit is named within a few orders', () => {
  const orders = Array.from({ length: 120 }, (_, at) => anOrder('road/lamp', 'north/a', at < 60 ? 'u1' : 'u2', at * 24))
  const curve = scoreAdvisor(bookOf(orders), { learnUntil: 90, halfLifeDays: 10 })
  expect(curve.top1.share).toBe(1)
  expect(curve.from).toBe(91)
})

test('places that answer differently are kept apart, also for a type not seen there before', () => {
  const office = (place: string) => (place === 'north' ? 'u1' : 'u2')
  const places = ['north', 'south']
  const orders = Array.from({ length: 200 }, (_, at) => {
    const place = places[at % 2] ?? 'north'
    return anOrder(`road/t${at % 20}`, place, office(place), at)
  })
  const fresh = ['north', 'south', 'south'].map((place, at) => anOrder('road/new', place, office(place), 300 + at))
  expect(scoreAdvisor(bookOf([...orders, ...fresh]), { learnUntil: 200, halfLifeDays: 30 }).top1).toMatchObject({
    hits: 3,
    n: 3,
  })
})

test('trust moves to the level that knows: where the place says everything and the type nothing', () => {
  const places = ['north/a', 'north/b', 'south/c']
  const orders = Array.from({ length: 300 }, (_, at) =>
    anOrder(`road/t${(at * 7) % 5}`, places[at % 3] ?? '', `u${at % 3}`, at),
  )
  const book = bookOf(orders)
  const advisor = newAdvisor()
  const trustIn = (level: number) => advisor.backOff.trust.slice(level * 6, level * 6 + 6)
  const before = [...trustIn(9)]
  for (let row = 0; row < book.count; row += 1) {
    const advice = advise(advisor, knownOf(book, row), (book.minute[row] ?? 0) / 1440)
    learn(advisor, advice, book.unit[row] ?? 0)
  }
  // Level 9 of the back-off is the place by itself.
  expect([...trustIn(9)].some((trust, step) => trust > (before[step] ?? 0) + 0.001)).toBe(true)
  expect([...trustIn(9)].every((trust, step) => trust >= (before[step] ?? 0) - 1e-9)).toBe(true)
})

test('learning more than there is scores nothing', () => {
  const score = scoreAdvisor(bookOf([anOrder('road', 'north', 'u1', 0)]), { learnUntil: 10, halfLifeDays: 30 })
  expect([score.from, score.top1.n]).toEqual([2, 0])
})
