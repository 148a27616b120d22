import { ancestorAt } from './forest.ts'
import type { OrderBook } from './order-book.ts'
import { addTo, type Tally } from './tally.ts'

/** Townships are the children of the place tree's root. */
export const townshipDepth = 1

/** One leaf type in one township (or in the whole county, where no township is known), and who handled it there. */
export type Pair = {
  readonly type: number
  readonly place: number
  readonly tally: Tally
  orders: number
  returns: number
}

/** How a pair answers "who": always the same unit, several, or too little seen to tell. */
export type PairState = 'clear' | 'several' | 'once'

/** Clear is seen twice or more with one unit; a pair seen once says nothing yet. */
export const stateOf = (pair: Pick<Pair, 'orders' | 'tally'>): PairState => {
  if (pair.tally.size > 1) return 'several'
  return pair.orders > 1 ? 'clear' : 'once'
}

const widthOf = (book: OrderBook): number => book.places.ids.length

/** Every pair in use, in the order of first use. */
export const pairsOf = (book: OrderBook): Pair[] => {
  const pairs = new Map<number, Pair>()
  const width = widthOf(book)
  for (let at = 0; at < book.count; at += 1) {
    const type = book.type[at] ?? 0
    const place = ancestorAt(book.places, book.place[at] ?? 0, townshipDepth)
    const key = type * width + place
    let pair = pairs.get(key)
    if (pair === undefined) {
      pair = { type, place, tally: new Map(), orders: 0, returns: 0 }
      pairs.set(key, pair)
    }
    addTo(pair.tally, book.unit[at] ?? 0)
    pair.orders += 1
    pair.returns += book.returns[at] ?? 0
  }
  return [...pairs.values()]
}

/** Pairs and their orders by state, and how many returns fell on pairs with several units. */
export type PairCounts = {
  readonly pairs: number
  readonly pairsByState: Readonly<Record<PairState, number>>
  readonly ordersByState: Readonly<Record<PairState, number>>
  readonly returns: number
  readonly returnsInSeveral: number
}

export const countPairs = (pairs: readonly Pair[]): PairCounts => {
  const pairsByState = { clear: 0, several: 0, once: 0 }
  const ordersByState = { clear: 0, several: 0, once: 0 }
  let returns = 0
  let returnsInSeveral = 0
  for (const pair of pairs) {
    const state = stateOf(pair)
    pairsByState[state] += 1
    ordersByState[state] += pair.orders
    returns += pair.returns
    if (state === 'several') returnsInSeveral += pair.returns
  }
  return { pairs: pairs.length, pairsByState, ordersByState, returns, returnsInSeveral }
}
