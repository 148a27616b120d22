import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOrder, bookOf, someOrders } from '../../../../../test/oracle/replay/past-orders.ts'
import { countPairs, pairsOf, stateOf } from './pairs.ts'
import { rollUp } from './roll-up.ts'

const keyOf = (type: string, place: string): string => `${type} @ ${place.split('/')[0] ?? ''}`

test.each([
  ['twice with one unit is clear', [['u1'], ['u1']], 'clear'],
  ['once says nothing yet', [['u1']], 'once'],
  ['two units are several, however rare the second', [['u1'], ['u1'], ['u1'], ['u2']], 'several'],
])('%s', (_why, units, state) => {
  const [pair] = pairsOf(bookOf(units.map(([unit], hour) => anOrder('road/lamp', 'north/a', unit ?? '', hour))))
  expect(pair === undefined ? null : stateOf(pair)).toBe(state)
})

test('communities of one township are one pair; an order without a township is its own', () => {
  const orders = ['north/a', 'north/b', 'north', ''].map((place, at) => anOrder('road/lamp', place, 'u1', at))
  expect(pairsOf(bookOf(orders)).map(({ orders }) => orders)).toEqual([3, 1])
})

test('pairs and their states are those that plain counting finds', () => {
  fc.assert(
    fc.property(someOrders(), (orders) => {
      const units = new Map<string, string[]>()
      for (const { type, place, unit } of orders) {
        const key = keyOf(type.at(-1)?.id ?? '', place[0]?.id ?? '')
        units.set(key, [...(units.get(key) ?? []), unit.id])
      }
      const plain = { clear: 0, several: 0, once: 0 }
      for (const list of units.values()) {
        if (new Set(list).size > 1) plain.several += 1
        else if (list.length > 1) plain.clear += 1
        else plain.once += 1
      }
      const counted = countPairs(pairsOf(bookOf(orders)))
      expect(counted.pairsByState).toEqual(plain)
      expect(counted.pairs).toBe(units.size)
      expect(Object.values(counted.ordersByState).reduce((sum, n) => sum + n, 0)).toBe(orders.length)
    }),
  )
})

test('rolled up: every order in exactly one row, and at most one row is too few', () => {
  fc.assert(
    fc.property(someOrders(120), (orders) => {
      const book = bookOf(orders)
      const rows = rollUp(book, pairsOf(book))
      expect(rows.reduce((sum, row) => sum + row.orders, 0)).toBe(orders.length)
      const small = rows.filter((row) => row.orders < 10)
      expect(small.length).toBeLessThanOrEqual(1)
      expect(rows.filter(({ tooFew }) => tooFew)).toEqual(small)
      for (const row of rows) expect([...row.tally.values()].reduce((sum, n) => sum + n, 0)).toBe(row.orders)
    }),
  )
})

test('where a jurisdiction shows fewer or more, rows hold as many', () => {
  const book = bookOf(Array.from({ length: 8 }, (_, at) => anOrder('road/lamp', 'north', 'u1', at)))
  const shown = (fewest: number) => rollUp(book, pairsOf(book), fewest).map(({ orders, tooFew }) => [orders, tooFew])
  expect(shown(8)).toEqual([[8, false]])
  expect(shown(9)).toEqual([[8, true]])
})

test('small pairs roll up to the type, then to its group, and large pairs stay by themselves', () => {
  const repeat = (n: number, type: string, place: string) =>
    Array.from({ length: n }, (_, at) => anOrder(type, place, 'u1', at))
  const book = bookOf([
    ...repeat(12, 'road/lamp', 'north'),
    ...repeat(6, 'road/lamp', 'south'),
    ...repeat(6, 'road/hole', 'south'),
    ...repeat(5, 'waste/bulky', 'north'),
    ...repeat(5, 'waste/bulky', 'south'),
  ])
  const shown = rollUp(book, pairsOf(book)).map((row) => [
    book.types.ids[row.type],
    book.places.ids[row.place],
    row.orders,
  ])
  expect(shown).toEqual([
    ['road', '', 12],
    ['road/lamp', 'north', 12],
    ['waste/bulky', '', 10],
  ])
})
