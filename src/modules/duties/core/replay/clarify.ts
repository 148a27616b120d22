import { fisherP } from './fisher.ts'
import { ancestorAt, parentOf, root } from './forest.ts'
import type { OrderBook } from './order-book.ts'
import { type Pair, stateOf, townshipDepth } from './pairs.ts'
import { fewestByDefault } from './roll-up.ts'
import { addTo, mostOf, ranked, type Tally } from './tally.ts'

/** Whose unit a duty should name: one for the whole county, each township's own, each community's own. */
export type Reach = 'county' | 'township' | 'community'

/** What else than type and place the unit seems to depend on. */
export type Dependence = 'hour' | 'source'

/**
 * One duty to write, and what practice says about it.
 *
 * `orders` are the orders that had no clear owner and that this duty would settle; `tally` is who handled all orders of
 * the type.
 */
export type ToClarify = {
  readonly type: number
  /** The leaf types it speaks of: one, or several small ones of a group that were put together. */
  readonly types: readonly number[]
  /** Townships with unclear orders; the whole county when there are several. */
  readonly places: readonly number[]
  readonly orders: number
  readonly allOrders: number
  readonly returns: number
  readonly tally: Tally
  readonly reach: Reach
  /** How many orders went where the proposed reach would have sent them, each judged by the others only. */
  readonly agreed: number
  readonly dependsOn: readonly Dependence[]
}

/** From this many hundredths better on, a narrower reach is proposed. */
const worthNarrowing = 0.05

type Group = { readonly type: number; readonly types: Set<number>; readonly pairs: Pair[]; readonly rows: number[] }

const unclear = (pair: Pair): boolean => stateOf(pair) !== 'clear'

const groupsOf = (book: OrderBook, pairs: readonly Pair[], fewest: number): Group[] => {
  const totals = new Map<number, number>()
  for (const { type, orders } of pairs) totals.set(type, (totals.get(type) ?? 0) + orders)
  const topicOf = (type: number): number => {
    const parent = parentOf(book.types, type)
    return (totals.get(type) ?? 0) >= fewest || parent <= root ? type : parent
  }
  const groups = new Map<number, Group>()
  for (const pair of pairs) {
    const topic = topicOf(pair.type)
    const group = groups.get(topic) ?? { type: topic, types: new Set(), pairs: [], rows: [] }
    if (group.pairs.length === 0) groups.set(topic, group)
    group.types.add(pair.type)
    group.pairs.push(pair)
  }
  for (let row = 0; row < book.count; row += 1) groups.get(topicOf(book.type[row] ?? root))?.rows.push(row)
  return [...groups.values()]
}

/** Orders whose unit is the most frequent one among the *other* orders of their cell; a tie agrees with nobody. */
export const agreedByOthers = (tally: Tally): number => {
  const [first, second] = ranked(tally)
  if (first === undefined) return 0
  return first[1] - 1 > (second?.[1] ?? 0) ? first[1] : 0
}

const agreedAt = (book: OrderBook, rows: readonly number[], depth: number): number => {
  const cells = new Map<number, Tally>()
  for (const row of rows) {
    const place = ancestorAt(book.places, book.place[row] ?? root, depth)
    const cell = cells.get(place) ?? new Map()
    if (cell.size === 0) cells.set(place, cell)
    addTo(cell, book.unit[row] ?? 0)
  }
  let agreed = 0
  for (const cell of cells.values()) agreed += agreedByOthers(cell)
  return agreed
}

const reachOf = (book: OrderBook, rows: readonly number[]): { reach: Reach; agreed: number } => {
  const worth = worthNarrowing * rows.length
  const county = agreedAt(book, rows, 0)
  const township = agreedAt(book, rows, townshipDepth)
  const community = agreedAt(book, rows, townshipDepth + 1)
  if (community > Math.max(county, township) + worth) return { reach: 'community', agreed: community }
  return township > county + worth ? { reach: 'township', agreed: township } : { reach: 'county', agreed: county }
}

const isNight = (minute: number): boolean => {
  const ofDay = minute % 1440
  return ofDay >= 22 * 60 || ofDay < 6 * 60
}

type Split = (row: number) => boolean

const differs = (book: OrderBook, rows: readonly number[], unit: number, split: Split): number => {
  let a = 0
  let n1 = 0
  let b = 0
  let n2 = 0
  for (const row of rows) {
    const hit = book.unit[row] === unit ? 1 : 0
    if (split(row)) {
      a += hit
      n1 += 1
    } else {
      b += hit
      n2 += 1
    }
  }
  return n1 < 5 || n2 < 5 ? 1 : fisherP({ a, n1, b, n2 })
}

const sourcesOf = (book: OrderBook, rows: readonly number[]): number[] => [
  ...new Set(rows.map((row) => book.source[row] ?? 0)),
]

const dependenceOf = (book: OrderBook, rows: readonly number[], tests: number): Dependence[] => {
  const tally: Tally = new Map()
  for (const row of rows) addTo(tally, book.unit[row] ?? 0)
  const unit = ranked(tally)[0]?.[0] ?? -1
  const found: Dependence[] = []
  const atNight: Split = (row) => isNight(book.minute[row] ?? 0)
  if (differs(book, rows, unit, atNight) < 0.01 / tests) found.push('hour')
  const sources = sourcesOf(book, rows)
  const bySource = sources.some(
    (source) => differs(book, rows, unit, (row) => book.source[row] === source) < 0.01 / (tests * sources.length),
  )
  return bySource ? [...found, 'source'] : found
}

const toClarify = (book: OrderBook, group: Group, groups: number): ToClarify => {
  const open = group.pairs.filter(unclear)
  const tally: Tally = new Map()
  for (const pair of group.pairs) for (const [unit, count] of pair.tally) addTo(tally, unit, count)
  return {
    type: group.type,
    types: [...group.types],
    places: open.map(({ place }) => place).filter((place, at, all) => all.indexOf(place) === at),
    orders: open.reduce((sum, { orders }) => sum + orders, 0),
    allOrders: group.rows.length,
    returns: open.reduce((sum, { returns }) => sum + returns, 0),
    tally,
    ...reachOf(book, group.rows),
    dependsOn: dependenceOf(book, group.rows, groups * 2),
  }
}

/**
 * The duties to write first: those that would settle most of the orders without a clear owner.
 *
 * A type seen fewer than 10 times is put together with its small siblings under their group. The reach proposed is the
 * widest at which practice agrees, unless a narrower one explains five of a hundred orders more, each order judged by
 * the others of its place alone. Hour (22:00-06:00) and source are named where the most frequent unit's share differs
 * by them beyond chance (Fisher's exact test, 1 % over all tests).
 */
export const dutiesToClarify = (book: OrderBook, pairs: readonly Pair[], fewest = fewestByDefault): ToClarify[] => {
  const groups = groupsOf(book, pairs, fewest).filter((group) => group.pairs.some(unclear))
  return groups
    .map((group) => toClarify(book, group, groups.length))
    .filter(({ tally, orders }) => orders > 0 && mostOf(tally) > 0)
    .sort((a, b) => b.orders - a.orders || b.allOrders - a.allOrders || a.type - b.type)
}
