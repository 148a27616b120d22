import { fisherP, holmStands } from './fisher.ts'
import { ancestorAt, root } from './forest.ts'
import type { NameUse, OrderBook } from './order-book.ts'
import { townshipDepth } from './pairs.ts'
import { addTo, ranked, type Tally } from './tally.ts'

/** A unit that kept its id and went by several names, the latest last. */
export type Renamed = { readonly unit: number; readonly names: readonly NameUse[]; readonly formerOrders: number }

/** Units with more than one name, those with most orders under former names first. */
export const renamedUnits = (book: OrderBook): Renamed[] =>
  book.units.names
    .map((uses, unit) => {
      const names = uses.toSorted((a, b) => a.lastMinute - b.lastMinute)
      return { unit, names, formerOrders: names.slice(0, -1).reduce((sum, { orders }) => sum + orders, 0) }
    })
    .filter(({ names }) => names.length > 1)
    .sort((a, b) => b.formerOrders - a.formerOrders || a.unit - b.unit)

/** One type in one place that changed hands: before `fromMinute` mostly one unit, from then on mostly another. */
export type Handover = {
  readonly type: number
  readonly place: number
  readonly before: number
  readonly after: number
  readonly fromMinute: number
  readonly ordersBefore: number
  /** Orders that the new unit got since. */
  readonly orders: number
  readonly p: number
}

/** What was found, and how hard it was looked for. */
export type Handovers = { readonly kept: readonly Handover[]; readonly tests: number; readonly level: number }

/** Fewer orders than this in a place cannot show a change. */
const fewest = 10
/** And each side of the month needs so many. */
const fewestASide = 5
const level = 0.01

type Tested = Handover & { readonly unit: number }

type Series = { readonly type: number; readonly place: number; readonly rows: number[] }

const seriesOf = (book: OrderBook): Series[] => {
  const all = new Map<string, Series>()
  for (let row = 0; row < book.count; row += 1) {
    const type = book.type[row] ?? root
    const place = ancestorAt(book.places, book.place[row] ?? root, townshipDepth)
    const key = `${type}/${place}`
    const series = all.get(key) ?? { type, place, rows: [] }
    if (series.rows.length === 0) all.set(key, series)
    series.rows.push(row)
  }
  return [...all.values()].filter(({ rows }) => rows.length >= fewest)
}

const minutesPerDay = 1440

/** The minute at which each calendar month after the first begins, as long as orders follow. */
export const monthStarts = (book: OrderBook): number[] => {
  if (book.count === 0) return []
  const epoch = Temporal.PlainDate.from('1970-01-01')
  const starts: number[] = []
  const last = book.minute[book.count - 1] ?? 0
  let month = epoch.add({ days: Math.floor((book.minute[0] ?? 0) / minutesPerDay) }).with({ day: 1 })
  for (;;) {
    month = month.add({ months: 1 })
    const start = epoch.until(month, { largestUnit: 'day' }).days * minutesPerDay
    if (start > last) return starts
    starts.push(start)
  }
}

const tallyOf = (book: OrderBook, rows: readonly number[]): Tally => {
  const tally: Tally = new Map()
  for (const row of rows) addTo(tally, book.unit[row] ?? 0)
  return tally
}

const topOf = (tally: Tally): number => ranked(tally)[0]?.[0] ?? -1

const splitAt = (book: OrderBook, rows: readonly number[], minute: number): number => {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((book.minute[rows[middle] ?? 0] ?? 0) < minute) low = middle + 1
    else high = middle
  }
  return low
}

// The two most frequent units of the whole series are tested: chosen by totals, which the exact test takes as given,
// so that choosing them does not spoil it.
const testsAt = (book: OrderBook, series: Series, minute: number): Tested[] => {
  const cut = splitAt(book, series.rows, minute)
  const n1 = cut
  const n2 = series.rows.length - cut
  if (n1 < fewestASide || n2 < fewestASide) return []
  const first = tallyOf(book, series.rows.slice(0, cut))
  const second = tallyOf(book, series.rows.slice(cut))
  const [before, after] = [topOf(first), topOf(second)]
  const { type, place } = series
  const [ordersBefore, orders] = [first.get(before) ?? 0, second.get(after) ?? 0]
  return ranked(tallyOf(book, series.rows))
    .slice(0, 2)
    .map(([unit]) => {
      const p = fisherP({ a: first.get(unit) ?? 0, n1, b: second.get(unit) ?? 0, n2 })
      return { type, place, before, after, fromMinute: minute, ordersBefore, orders, p, unit }
    })
}

const strongestPerSeries = (kept: readonly Handover[]): Handover[] => {
  const best = new Map<string, Handover>()
  for (const one of kept) {
    const key = `${one.type}/${one.place}`
    const known = best.get(key)
    if (known === undefined || one.p < known.p) best.set(key, one)
  }
  return [...best.values()]
}

/**
 * Pairs that changed hands beyond chance.
 *
 * For every (leaf type x township) with 10 orders or more, and every start of a month with 5 orders or more on each
 * side: the shares of its two most frequent units before and since are compared by Fisher's exact test, two-sided. All tests count for Holm's
 * correction at 1 %: the chance that even one kept change is due to chance stays below 1 in 100 when orders of a pair
 * come independently. Of a pair the strongest change is kept, and only where the most frequent unit differs and is one
 * of those whose share changed. A type is not tested over the whole county: there a shift of orders between townships
 * would look like a change of hands.
 */
export const handovers = (book: OrderBook): Handovers => {
  const months = monthStarts(book)
  const tests = seriesOf(book).flatMap((series) => months.flatMap((minute) => testsAt(book, series, minute)))
  const stands = holmStands(
    tests.map(({ p }) => p),
    level,
  )
  const kept = tests.filter(({ before, after, unit }, at) => {
    return stands[at] === true && before !== after && (unit === before || unit === after)
  })
  const strongest = strongestPerSeries(kept.map(({ unit: _unit, ...handover }) => handover))
  return { kept: strongest.sort((a, b) => b.orders - a.orders || a.type - b.type), tests: tests.length, level }
}
