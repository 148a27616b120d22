import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOrder, bookOf, someOrders } from '../../../../../test/oracle/replay/past-orders.ts'
import { agreedByOthers, dutiesToClarify } from './clarify.ts'
import { countPairs, pairsOf } from './pairs.ts'

const repeat = (n: number, type: string, place: string, unit: string, source = 'phone', hour = 10) =>
  Array.from({ length: n }, (_, at) => anOrder(type, place, unit, at * 24 + hour, source))

const clarified = (orders: ReturnType<typeof repeat>) => {
  const book = bookOf(orders)
  return dutiesToClarify(book, pairsOf(book)).map((one) => ({ ...one, id: book.types.ids[one.type] }))
}

test('ordered by how many unclear orders each would settle; clear types are not asked for', () => {
  const found = clarified([
    ...repeat(8, 'road/lamp', 'north', 'u1'),
    ...repeat(4, 'road/lamp', 'north', 'u2'),
    ...repeat(20, 'waste/bulky', 'south', 'u1'),
    ...repeat(9, 'waste/bulky', 'south', 'u2'),
    ...repeat(50, 'noise/site', 'north', 'u3'),
  ])
  expect(found.map(({ id, orders }) => [id, orders])).toEqual([
    ['waste/bulky', 29],
    ['road/lamp', 12],
  ])
})

test('every unclear order is settled by exactly one of them', () => {
  fc.assert(
    fc.property(someOrders(100), (orders) => {
      const book = bookOf(orders)
      const pairs = pairsOf(book)
      const { ordersByState } = countPairs(pairs)
      const settled = dutiesToClarify(book, pairs).reduce((sum, one) => sum + one.orders, 0)
      expect(settled).toBe(ordersByState.several + ordersByState.once)
    }),
  )
})

test('types seen fewer than ten times are put together under their group', () => {
  const mixed = (type: string) => [...repeat(3, type, 'north', 'u1'), ...repeat(3, type, 'north', 'u2')]
  const found = clarified([...mixed('road/lamp'), ...mixed('road/hole')])
  expect(found.map(({ id, types, orders }) => [id, types.length, orders])).toEqual([['road', 2, 12]])
})

test.each([
  [
    'one unit mostly, wherever',
    [
      ['north/a', 'u1', 9],
      ['north/b', 'u1', 9],
      ['south/c', 'u1', 9],
      ['south/c', 'u2', 3],
    ],
    'county',
  ],
  [
    'narrower explains a little more, not five of a hundred: the county stays',
    [
      ['north/a', 'u1', 50],
      ['south/c', 'u1', 46],
      ['south/d', 'u2', 4],
    ],
    'county',
  ],
  [
    'each township its own',
    [
      ['north/a', 'u1', 9],
      ['north/b', 'u1', 9],
      ['south/c', 'u2', 15],
      ['south/c', 'u1', 1],
    ],
    'township',
  ],
  [
    'each community its own',
    [
      ['north/a', 'u1', 9],
      ['north/b', 'u2', 9],
      ['south/c', 'u3', 9],
    ],
    'community',
  ],
] as const)('the reach proposed: %s', (_why, places, reach) => {
  const found = clarified(places.flatMap(([place, unit, n]) => repeat(n, 'road/lamp', place, unit)))
  expect(found[0]?.reach).toBe(reach)
})

test('what goes elsewhere by night, or by where it came in, is said to depend on it', () => {
  const byNight = [
    ...repeat(20, 'noise/site', 'north', 'u1', 'phone', 10),
    ...repeat(20, 'noise/site', 'north', 'u2', 'phone', 23),
  ]
  const bySource = [
    ...repeat(20, 'waste/bulky', 'north', 'u1', 'phone'),
    ...repeat(20, 'waste/bulky', 'north', 'u2', 'app'),
  ]
  expect(clarified([...byNight, ...bySource]).map(({ id, dependsOn }) => [id, dependsOn])).toEqual([
    ['noise/site', ['hour']],
    ['waste/bulky', ['source']],
  ])
})

test.each([
  ['an order is never its own witness', [[1, 1]], 0],
  ['three of one unit agree with each other', [[1, 3]], 3],
  [
    'a tie among the others agrees with nobody',
    [
      [1, 3],
      [2, 2],
    ],
    0,
  ],
  [
    'a clear majority',
    [
      [1, 5],
      [2, 2],
    ],
    5,
  ],
] as const)('agreement by the others: %s', (_why, counts, agreed) => {
  expect(agreedByOthers(new Map(counts.map(([unit, n]) => [unit, n])))).toBe(agreed)
})
