import { root } from './forest.ts'
import { type Share, shareOf } from './interval.ts'
import { type Listed, matchForest, matchUnits } from './names.ts'
import { dayOfMinute, type OrderBook } from './order-book.ts'

/** What a list says of a point: the accountable units (several when it does not settle on one), and the outcome. */
export type Decision = { readonly units: readonly string[]; readonly outcome: string }

/** Asks a list: type and place by the list's ids, and a day. */
export type Decide = (typeId: string, placeId: string, day: string) => Decision

/** A list to replay against: the names it knows, and how it decides. */
export type GivenList = {
  readonly name: string
  readonly types: readonly Listed[]
  readonly places: readonly Listed[]
  readonly units: readonly Listed[]
  /** Where orders are judged whose place the list does not know; none unless the list was written without a tree. */
  readonly everywhere?: string
  readonly decide: Decide
}

/** What of the orders the list does not know: how many orders, and the numbers of the nodes or units in question. */
export type Unmatched = { readonly orders: number; readonly numbers: readonly number[] }

/** Orders of one type and place that the list would have sent elsewhere. */
export type Disagreement = {
  readonly type: number
  readonly place: number
  readonly listUnits: readonly string[]
  readonly unit: number
  readonly orders: number
}

export type ListReplay = {
  readonly name: string
  /** Orders whose type, place and unit the list knows; agreement is judged on these alone. */
  readonly judged: number
  /** The list names exactly the unit that handled it. */
  readonly agreement: Share
  readonly outcomes: Readonly<Record<string, number>>
  readonly unmatched: { readonly types: Unmatched; readonly places: Unmatched; readonly units: Unmatched }
  readonly disagreements: readonly Disagreement[]
}

const unmatchedIn = (column: Int32Array, count: number, matched: readonly (string | null)[]): Unmatched => {
  const orders = new Map<number, number>()
  for (let row = 0; row < count; row += 1) {
    const number = column[row] ?? root
    if (matched[number] === null) orders.set(number, (orders.get(number) ?? 0) + 1)
  }
  const worst = [...orders].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return { orders: worst.reduce((sum, [, n]) => sum + n, 0), numbers: worst.map(([number]) => number) }
}

const decideOnce = (list: GivenList): Decide => {
  const known = new Map<string, Decision>()
  return (typeId, placeId, day) => {
    const key = `${typeId}\n${placeId}\n${day}`
    const decision = known.get(key) ?? list.decide(typeId, placeId, day)
    known.set(key, decision)
    return decision
  }
}

type Missed = { orders: number } & Omit<Disagreement, 'orders'>

/** Sends every order where the list would have sent it, and compares with who handled it. */
export const replayAgainst = (book: OrderBook, list: GivenList): ListReplay => {
  const types = matchForest(book.types, list.types)
  const places = matchForest(book.places, list.places).map((id) => id ?? list.everywhere ?? null)
  const named = book.units.ids.map((id, at) => ({ id, names: (book.units.names[at] ?? []).map(({ name }) => name) }))
  const units = matchUnits(named, list.units)
  const decide = decideOnce(list)
  const outcomes: Record<string, number> = {}
  const missed = new Map<string, Missed>()
  let judged = 0
  let agreed = 0

  for (let row = 0; row < book.count; row += 1) {
    const type = book.type[row] ?? root
    const place = book.place[row] ?? root
    const unit = book.unit[row] ?? 0
    const [typeId, placeId, unitId] = [types[type] ?? null, places[place] ?? null, units[unit] ?? null]
    if (typeId === null || placeId === null) continue
    const decision = decide(typeId, placeId, dayOfMinute(book.minute[row] ?? 0))
    outcomes[decision.outcome] = (outcomes[decision.outcome] ?? 0) + 1
    if (unitId === null) continue
    judged += 1
    if (decision.units.length === 1 && decision.units[0] === unitId) {
      agreed += 1
      continue
    }
    const key = `${type}/${place}/${unit}/${decision.units.join()}`
    const miss = missed.get(key) ?? { type, place, unit, listUnits: decision.units, orders: 0 }
    if (miss.orders === 0) missed.set(key, miss)
    miss.orders += 1
  }
  return {
    name: list.name,
    judged,
    agreement: shareOf(agreed, judged),
    outcomes,
    unmatched: {
      types: unmatchedIn(book.type, book.count, types),
      places: unmatchedIn(book.place, book.count, places),
      units: unmatchedIn(book.unit, book.count, units),
    },
    disagreements: [...missed.values()].sort((a, b) => b.orders - a.orders || a.type - b.type).slice(0, 50),
  }
}
