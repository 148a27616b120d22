import { type Forest, type Named, newForest, nodeAt } from './forest.ts'

/** One dispatched order of the past, as far as replaying needs it: nothing about persons, no text. */
export type PastOrder = {
  /** Wall-clock minutes since 1970-01-01 00:00 where the order came in. */
  readonly atMinute: number
  /** From the top down; the last one is the leaf. */
  readonly type: readonly Named[]
  /** Township first, then community and finer; as far as known, so possibly empty. */
  readonly place: readonly Named[]
  readonly unit: Named
  readonly source: string | null
  /** How often it was sent back before it stayed where it is. */
  readonly returns: number
}

/** One name that a unit went by, and from when to when. */
export type NameUse = { readonly name: string; orders: number; firstMinute: number; lastMinute: number }

/**
 * Orders as columns (about 30 bytes each, so that a million fit easily), with the trees and names they refer to.
 *
 * Read-only for everyone but `addOrder`; sorted by time once `inTimeOrder` has been called.
 */
export type OrderBook = {
  readonly types: Forest
  readonly places: Forest
  readonly units: { readonly numbers: Map<string, number>; readonly ids: string[]; readonly names: NameUse[][] }
  readonly sources: { readonly numbers: Map<string, number>; readonly names: string[] }
  count: number
  minute: Float64Array
  type: Int32Array
  place: Int32Array
  unit: Int32Array
  source: Int32Array
  returns: Uint8Array
}

const firstCapacity = 1024

export const newOrderBook = (): OrderBook => ({
  types: newForest(),
  places: newForest(),
  units: { numbers: new Map(), ids: [], names: [] },
  sources: { numbers: new Map(), names: [] },
  count: 0,
  minute: new Float64Array(firstCapacity),
  type: new Int32Array(firstCapacity),
  place: new Int32Array(firstCapacity),
  unit: new Int32Array(firstCapacity),
  source: new Int32Array(firstCapacity),
  returns: new Uint8Array(firstCapacity),
})

type Columns = Pick<OrderBook, 'minute' | 'type' | 'place' | 'unit' | 'source' | 'returns'>

const grow = (book: OrderBook): void => {
  const capacity = book.minute.length * 2
  const wider: Columns = {
    minute: new Float64Array(capacity),
    type: new Int32Array(capacity),
    place: new Int32Array(capacity),
    unit: new Int32Array(capacity),
    source: new Int32Array(capacity),
    returns: new Uint8Array(capacity),
  }
  wider.minute.set(book.minute)
  wider.type.set(book.type)
  wider.place.set(book.place)
  wider.unit.set(book.unit)
  wider.source.set(book.source)
  wider.returns.set(book.returns)
  Object.assign(book, wider)
}

const unitNumber = (book: OrderBook, unit: Named, atMinute: number): number => {
  const { numbers, ids, names } = book.units
  let number = numbers.get(unit.id)
  if (number === undefined) {
    number = ids.length
    numbers.set(unit.id, number)
    ids.push(unit.id)
    names.push([])
  }
  const uses = names[number] ?? []
  const use = uses.find(({ name }) => name === unit.name)
  if (use === undefined) {
    uses.push({ name: unit.name, orders: 1, firstMinute: atMinute, lastMinute: atMinute })
    return number
  }
  use.orders += 1
  use.firstMinute = Math.min(use.firstMinute, atMinute)
  use.lastMinute = Math.max(use.lastMinute, atMinute)
  return number
}

const sourceNumber = (book: OrderBook, source: string): number => {
  const known = book.sources.numbers.get(source)
  if (known !== undefined) return known
  const number = book.sources.names.length
  book.sources.numbers.set(source, number)
  book.sources.names.push(source)
  return number
}

/** Adds one order at the end. */
export const addOrder = (book: OrderBook, order: PastOrder): void => {
  if (book.count === book.minute.length) grow(book)
  const at = book.count
  book.minute[at] = order.atMinute
  book.type[at] = nodeAt(book.types, order.type)
  book.place[at] = nodeAt(book.places, order.place)
  book.unit[at] = unitNumber(book, order.unit, order.atMinute)
  book.source[at] = sourceNumber(book, order.source ?? '')
  book.returns[at] = Math.min(order.returns, 255)
  book.count += 1
}

/**
 * Another row of an order already in the book: the unit named last keeps it, each change of unit counts as a return.
 *
 * @returns whether the unit changed
 */
export const passOn = (book: OrderBook, row: number, order: PastOrder): boolean => {
  const before = book.unit[row] ?? 0
  const after = unitNumber(book, order.unit, order.atMinute)
  const passedOn = before !== after
  const returns = Math.max(order.returns, (book.returns[row] ?? 0) + (passedOn ? 1 : 0))
  book.unit[row] = after
  book.returns[row] = Math.min(returns, 255)
  return passedOn
}

const isInOrder = (book: OrderBook): boolean => {
  for (let at = 1; at < book.count; at += 1) if ((book.minute[at] ?? 0) < (book.minute[at - 1] ?? 0)) return false
  return true
}

/** Puts the orders in the order of time, keeping the given order where the minute is the same. */
export const inTimeOrder = (book: OrderBook): void => {
  if (isInOrder(book)) return
  const order = Uint32Array.from({ length: book.count }, (_, at) => at)
  order.sort((a, b) => (book.minute[a] ?? 0) - (book.minute[b] ?? 0) || a - b)
  book.minute = order.length === 0 ? book.minute : Float64Array.from(order, (at) => book.minute[at] ?? 0)
  book.type = Int32Array.from(order, (at) => book.type[at] ?? 0)
  book.place = Int32Array.from(order, (at) => book.place[at] ?? 0)
  book.unit = Int32Array.from(order, (at) => book.unit[at] ?? 0)
  book.source = Int32Array.from(order, (at) => book.source[at] ?? 0)
  book.returns = Uint8Array.from(order, (at) => book.returns[at] ?? 0)
}

/** The name that a unit went by last. */
export const unitName = (book: OrderBook, unit: number): string => {
  const uses = book.units.names[unit] ?? []
  const last = uses.reduce<NameUse | null>(
    (latest, use) => (latest === null || use.lastMinute >= latest.lastMinute ? use : latest),
    null,
  )
  return last?.name ?? book.units.ids[unit] ?? ''
}

/** The calendar day of wall-clock minutes, `2026-03-02`. */
export const dayOfMinute = (minute: number): string =>
  Temporal.PlainDate.from('1970-01-01')
    .add({ days: Math.floor(minute / 1440) })
    .toString()
