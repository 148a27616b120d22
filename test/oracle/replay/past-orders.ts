import fc from 'fast-check'
import {
  addOrder,
  newOrderBook,
  type OrderBook,
  type PastOrder,
} from '../../../src/modules/duties/core/replay/order-book.ts'

const named = (id: string) => ({ id, name: id.toUpperCase() })

/** An order written short: type path, place path, unit, and hours after 2026-03-01 00:00. */
export const anOrder = (type: string, place: string, unit: string, hours: number, source = 'phone'): PastOrder => ({
  atMinute: 29_538_720 + hours * 60,
  type: type.split('/').map((_, at, all) => named(all.slice(0, at + 1).join('/'))),
  place: place === '' ? [] : place.split('/').map((_, at, all) => named(all.slice(0, at + 1).join('/'))),
  unit: named(unit),
  source,
  returns: 0,
})

export const bookOf = (orders: readonly PastOrder[]): OrderBook => {
  const book = newOrderBook()
  for (const order of orders) addOrder(book, order)
  return book
}

/** Small random lists of orders: few types, places and units, so that they meet often. */
export const someOrders = (maxLength = 60): fc.Arbitrary<PastOrder[]> =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom('road', 'road/lamp', 'road/hole', 'waste', 'waste/bulky', 'noise/site'),
        fc.constantFrom('', 'north', 'north/a', 'north/b', 'south', 'south/c'),
        fc.constantFrom('u1', 'u2', 'u3'),
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('phone', 'app'),
      )
      .map(([type, place, unit, hours, source]) => anOrder(type, place, unit, hours, source)),
    { minLength: 1, maxLength },
  )
