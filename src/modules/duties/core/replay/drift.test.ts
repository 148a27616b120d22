import { expect, test } from 'vitest'
import { anOrder, bookOf } from '../../../../../test/oracle/replay/past-orders.ts'
import { handovers, monthStarts, renamedUnits } from './drift.ts'
import { dayOfMinute, inTimeOrder } from './order-book.ts'

const day = 24

/** `n` orders spread evenly over two months from 1 March on. */
const spread = (n: number, unitOf: (at: number) => string, type = 'road/lamp') =>
  Array.from({ length: n }, (_, at) => anOrder(type, 'north/a', unitOf(at), (at * 61 * day) / n))

test('months after the first begin at midnight of their first day', () => {
  const book = bookOf([anOrder('road', 'north', 'u1', 0), anOrder('road', 'north', 'u1', 70 * day)])
  expect(monthStarts(book).map(dayOfMinute)).toEqual(['2026-04-01', '2026-05-01'])
})

test('a whole pair that changes hands with a month is found, with the month and both units', () => {
  const book = bookOf(spread(60, (at) => (at < 31 ? 'u1' : 'u2')))
  const { kept, tests, level } = handovers(book)
  expect(kept).toHaveLength(1)
  expect(
    kept[0] && [dayOfMinute(kept[0].fromMinute), book.units.ids[kept[0].before], book.units.ids[kept[0].after]],
  ).toEqual(['2026-04-01', 'u1', 'u2'])
  expect(kept[0]?.orders).toBe(29)
  expect([tests, level]).toEqual([2, 0.01])
})

test('two units taking turns is no change', () => {
  expect(handovers(bookOf(spread(200, (at) => (at % 2 === 0 ? 'u1' : 'u2')))).kept).toEqual([])
})

test('a share that falls without another unit taking over is no change of hands', () => {
  // u1 keeps the most orders throughout; before, it had all of them.
  const unitOf = (at: number) => (at < 61 || at % 5 < 3 ? 'u1' : `u${2 + (at % 5)}`)
  expect(handovers(bookOf(spread(120, unitOf))).kept).toEqual([])
})

test('a month with fewer than five orders on one side is not tested', () => {
  const early = Array.from({ length: 4 }, (_, at) => anOrder('road/lamp', 'north/a', 'u1', at))
  const late = Array.from({ length: 40 }, (_, at) => anOrder('road/lamp', 'north/a', 'u2', 32 * day + at))
  const found = handovers(bookOf([...early, ...late]))
  expect([found.kept, found.tests]).toEqual([[], 0])
})

test('fewer than ten orders show nothing, however clean the change', () => {
  const found = handovers(bookOf(spread(9, (at) => (at < 5 ? 'u1' : 'u2'))))
  expect([found.kept, found.tests]).toEqual([[], 0])
})

test('among many pairs of pure chance at most a rare one is kept', () => {
  // A fixed multiplicative generator: 400 pairs of 40 orders, each order with either unit.
  let seed = 7
  const coin = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647 < 0.5 ? 'u1' : 'u2'
  }
  const orders = Array.from({ length: 400 }, (_, pair) => spread(40, coin, `road/t${pair}`)).flat()
  const book = bookOf(orders)
  inTimeOrder(book)
  const { kept, tests } = handovers(book)
  expect(tests).toBe(800)
  expect(kept).toEqual([])
})

test('a unit that keeps its id under another name is renamed, and two units are not', () => {
  const at = (hours: number, name: string) => ({ ...anOrder('road', 'north', 'u1', hours), unit: { id: 'u1', name } })
  const book = bookOf([at(0, 'Old name'), at(1, 'Old name'), at(50, 'New name'), anOrder('road', 'north', 'u2', 3)])
  const renamed = renamedUnits(book)
  expect(
    renamed.map(({ names, formerOrders }) => [names.map(({ name, orders }) => [name, orders]), formerOrders]),
  ).toEqual([
    [
      [
        ['Old name', 2],
        ['New name', 1],
      ],
      2,
    ],
  ])
})
