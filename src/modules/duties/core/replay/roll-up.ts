import { lineageOf, root } from './forest.ts'
import type { OrderBook } from './order-book.ts'
import type { Pair } from './pairs.ts'
import { addTo, type Tally } from './tally.ts'

/** Figures below this many orders are not shown by themselves, unless a jurisdiction says otherwise (docs/sources.md#rules-of-practice, 12). */
export const fewestByDefault = 10

/** Orders shown together: a pair, or what of a type was too small to be shown by place, or of its group, and so on. */
export type RolledUp = {
  readonly type: number
  readonly place: number
  /** How many pairs were put together here; 1 when it is one pair. */
  readonly pairs: number
  readonly orders: number
  readonly tally: Tally
  readonly tooFew: boolean
}

type Open = { pairs: number; orders: number; readonly tally: Tally }

const pour = (into: Map<number, Open>, type: number, from: Pick<Open, 'pairs' | 'orders' | 'tally'>): void => {
  const open = into.get(type) ?? { pairs: 0, orders: 0, tally: new Map() }
  if (open.pairs === 0) into.set(type, open)
  open.pairs += from.pairs
  open.orders += from.orders
  for (const [unit, count] of from.tally) addTo(open.tally, unit, count)
}

/**
 * Rolls small pairs up: first to the type in the whole county, then to its group, up to everything.
 *
 * Every order is in exactly one row; only the last row can still be too few.
 *
 * @param fewest below how many orders a figure is not shown by itself
 */
export const rollUp = (book: OrderBook, pairs: readonly Pair[], fewest = fewestByDefault): RolledUp[] => {
  const rows: RolledUp[] = []
  const deepest = Math.max(0, ...book.types.depths)
  const levels = Array.from({ length: deepest + 1 }, () => new Map<number, Open>())
  const keep = (type: number, place: number, open: Open, tooFew: boolean): void => {
    rows.push({ type, place, pairs: open.pairs, orders: open.orders, tally: open.tally, tooFew })
  }
  for (const { type, place, orders, tally } of pairs) {
    const one = { pairs: 1, orders, tally }
    if (orders >= fewest) keep(type, place, one, false)
    else pour(levels[book.types.depths[type] ?? 0] ?? new Map(), type, one)
  }
  for (let depth = deepest; depth >= 0; depth -= 1) {
    for (const [type, open] of levels[depth] ?? []) {
      const parent = lineageOf(book.types, type)[1]
      if (open.orders >= fewest || parent === undefined) keep(type, root, open, open.orders < fewest)
      else pour(levels[depth - 1] ?? new Map(), parent, open)
    }
  }
  return rows.sort((a, b) => b.orders - a.orders || a.type - b.type || a.place - b.place)
}
