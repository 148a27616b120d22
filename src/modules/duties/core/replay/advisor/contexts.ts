import { ancestorAt, parentOf, root } from '../forest.ts'
import type { OrderBook } from '../order-book.ts'
import { townshipDepth } from '../pairs.ts'

/** What is known of an order before anyone handles it: numbers of the order book. */
export type Known = {
  readonly leaf: number
  readonly group: number
  readonly top: number
  readonly place: number
  readonly township: number
  readonly source: number
}

type Field = keyof Known

/** A context: the orders that agree in these fields. */
export type Context = readonly Field[]

/**
 * The levels of the back-off, from the most specific to everything.
 *
 * Chosen on the first 5,000 orders of the development file only; fields repeat where a tree has fewer levels.
 */
export const backOff: readonly Context[] = [
  ['leaf', 'place', 'source'],
  ['leaf', 'place'],
  ['leaf', 'township'],
  ['leaf', 'source'],
  ['leaf'],
  ['group', 'place'],
  ['group', 'township'],
  ['top', 'township'],
  ['place', 'source'],
  ['place'],
  ['source'],
  [],
]

/** Features of the ranking beside the back-off: the same fields in more combinations. */
export const features: readonly Context[] = [
  ...backOff,
  ['group', 'source'],
  ['group'],
  ['top', 'place'],
  ['top', 'source'],
  ['top'],
  ['township'],
]

// Wide enough for 2^17 types, 2^17 places and 2^10 sources in one exact number below 2^53.
const typeBase = 2 ** 17
const placeBase = 2 ** 17

/** A number that is the same exactly for orders that agree in the fields of the context. */
export const keyOf = (context: Context, known: Known): number => {
  let type = 0
  let place = 0
  let source = 0
  for (const field of context) {
    if (field === 'source') source = known.source + 1
    else if (field === 'place' || field === 'township') place = known[field] + 1
    else type = known[field] + 1
  }
  return (source * placeBase + place) * typeBase + type
}

/** Reads what is known of the order in this row of the book. */
export const knownOf = (book: OrderBook, row: number): Known => {
  const leaf = book.type[row] ?? root
  const place = book.place[row] ?? root
  const parent = parentOf(book.types, leaf)
  return {
    leaf,
    group: parent > root ? parent : leaf,
    top: ancestorAt(book.types, leaf, 1),
    place,
    township: ancestorAt(book.places, place, townshipDepth),
    source: book.source[row] ?? 0,
  }
}
