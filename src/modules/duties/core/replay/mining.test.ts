import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOrder, bookOf, someOrders } from '../../../../../test/oracle/replay/past-orders.ts'
import { agreementWith, indexMined, mineDuties } from './mining.ts'
import { dayOfMinute } from './order-book.ts'

const repeat = (n: number, type: string, place: string, unit: string, from = 0) =>
  Array.from({ length: n }, (_, at) => anOrder(type, place, unit, from + at))

const minedFrom = (orders: ReturnType<typeof repeat>) => {
  const book = bookOf(orders)
  return mineDuties(book, { from: 0, to: book.count }).map((duty) => [
    book.types.ids[duty.type],
    book.places.ids[duty.place],
    book.units.ids[duty.unit],
    duty.state,
    duty.confidence.hits,
    duty.confidence.n,
  ])
}

test('one unit for everything of a group everywhere is one duty', () => {
  expect(minedFrom([...repeat(4, 'road/lamp', 'north/a', 'u1'), ...repeat(3, 'road/hole', 'south/c', 'u1')])).toEqual([
    ['', '', 'u1', 'clear', 7, 7],
  ])
})

test('types differ: a duty for each, over the whole county', () => {
  expect(minedFrom([...repeat(5, 'road/lamp', 'north/a', 'u1'), ...repeat(4, 'waste/bulky', 'south/c', 'u2')])).toEqual(
    [
      ['road', '', 'u1', 'clear', 5, 5],
      ['waste', '', 'u2', 'clear', 4, 4],
    ],
  )
})

test('townships differ: a duty for each township', () => {
  expect(minedFrom([...repeat(5, 'road/lamp', 'north/a', 'u1'), ...repeat(4, 'road/lamp', 'south/c', 'u2')])).toEqual([
    ['road/lamp', 'north', 'u1', 'clear', 5, 5],
    ['road/lamp', 'south', 'u2', 'clear', 4, 4],
  ])
})

test('a small clear exception stands beside the rule, a single stray order does not', () => {
  const rule = repeat(60, 'road/lamp', 'north/a', 'u1')
  expect(
    minedFrom([...rule, ...repeat(3, 'road/lamp', 'south/c', 'u2'), ...repeat(1, 'road/lamp', 'north/b', 'u3')]),
  ).toEqual([
    ['', '', 'u1', 'clear', 60, 61],
    ['road/lamp', 'south', 'u2', 'clear', 3, 3],
  ])
})

test('who shares a place stays contested, and what was seen once says so', () => {
  const shared = [...repeat(3, 'road/lamp', 'north/a', 'u1'), ...repeat(2, 'road/lamp', 'north/a', 'u2')]
  expect(minedFrom([...shared, ...repeat(1, 'waste', 'south', 'u3')])).toEqual([
    ['road/lamp', 'north/a', 'u1', 'contested', 3, 5],
    ['waste', 'south', 'u3', 'once', 1, 1],
  ])
})

test('contested everywhere but by the same unit mostly: one contested duty instead of one a place', () => {
  const mostly = (place: string) => [...repeat(5, 'road/lamp', place, 'u1'), ...repeat(2, 'road/lamp', place, 'u2')]
  expect(minedFrom([...mostly('north/a'), ...mostly('north/b'), ...mostly('south/c')])).toEqual([
    ['road/lamp', '', 'u1', 'contested', 15, 21],
  ])
})

test('first and last use are those of the orders it decides', () => {
  const book = bookOf([anOrder('road', 'north', 'u1', 0), anOrder('road', 'north', 'u1', 24 * 40)])
  const [duty] = mineDuties(book, { from: 0, to: 2 })
  expect(duty && [dayOfMinute(duty.firstMinute), dayOfMinute(duty.lastMinute)]).toEqual(['2026-03-01', '2026-04-10'])
})

test('every order is decided by exactly one mined duty, and the figures add up', () => {
  fc.assert(
    fc.property(someOrders(), (orders) => {
      const book = bookOf(orders)
      const all = { from: 0, to: book.count }
      const duties = mineDuties(book, all)
      const decides = indexMined(book, duties)
      const decided = duties.map(() => ({ n: 0, hits: 0 }))
      for (let row = 0; row < book.count; row += 1) {
        const position = decides(book.type[row] ?? 0, book.place[row] ?? 0)
        const tally = decided[position ?? -1]
        expect(tally).toBeDefined()
        if (tally === undefined) continue
        tally.n += 1
        if (duties[position ?? -1]?.unit === book.unit[row]) tally.hits += 1
      }
      expect(duties.map(({ confidence: { n, hits } }) => ({ n, hits }))).toEqual(decided)
      const agreed = decided.reduce((sum, { hits }) => sum + hits, 0)
      expect(agreementWith(book, all, duties)).toMatchObject({ hits: agreed, n: orders.length })
    }),
  )
})

test('the index answers as a walk over all duties does: territory first, then type', () => {
  fc.assert(
    fc.property(someOrders(), (orders) => {
      const book = bookOf(orders)
      const duties = mineDuties(book, { from: 0, to: book.count })
      const above = (ids: readonly string[], node: number, other: number) =>
        ids[other] === '' || ids[node] === ids[other] || (ids[node] ?? '').startsWith(`${ids[other]}/`)
      const decides = indexMined(book, duties)
      for (let row = 0; row < book.count; row += 1) {
        const type = book.type[row] ?? 0
        const place = book.place[row] ?? 0
        const applicable = duties
          .filter((duty) => above(book.types.ids, type, duty.type) && above(book.places.ids, place, duty.place))
          .sort((a, b) => {
            const byPlace = (book.places.depths[b.place] ?? 0) - (book.places.depths[a.place] ?? 0)
            return byPlace || (book.types.depths[b.type] ?? 0) - (book.types.depths[a.type] ?? 0)
          })
        expect(duties[decides(type, place) ?? -1]).toBe(applicable[0])
      }
    }),
  )
})
