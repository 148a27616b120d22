import type { Day } from '../../../../kernel/day.ts'
import { type AdvisorScore, scoreAdvisor } from './advisor/score.ts'
import { type GivenList, type ListReplay, replayAgainst, type Unmatched } from './against-list.ts'
import { dutiesToClarify, type ToClarify } from './clarify.ts'
import { type Handover, handovers, renamedUnits } from './drift.ts'
import { type Forest, pathName } from './forest.ts'
import { agreementWith, type MinedDuty, mineDuties } from './mining.ts'
import { dayOfMinute, inTimeOrder, type OrderBook, unitName } from './order-book.ts'
import { countPairs, type Pair, pairsOf, stateOf } from './pairs.ts'
import type { ReplayReport, ReportClarify, ReportList, ReportReading } from './report.ts'
import { fewestByDefault, type RolledUp, rollUp } from './roll-up.ts'
import { mostOf, ranked, type Tally } from './tally.ts'

/** How to replay; every field has a default. */
export type ReplayOptions = {
  /** The first so many orders are only learned; the advisor is scored on the rest. */
  readonly learnUntil?: number
  /** After so many days an order counts half for the advisor. */
  readonly halfLifeDays?: number
  /** Figures made of fewer orders are rolled up or left out. */
  readonly fewestToShow?: number
  readonly lists?: readonly GivenList[]
}

/** At most so many rows of each table are kept in a report. */
const mostRows = 500
const mostUnits = 5
const mostNames = 20

type Node = ReplayReport['mined']['rows'][number]['type']

const nodeOf = (forest: Forest, node: number): Node => ({
  id: forest.ids[node] ?? '',
  name: forest.names[node] ?? '',
  path: pathName(forest, node),
})

const partOf = (book: OrderBook, unit: number, orders: number) => ({
  unit: book.units.ids[unit] ?? '',
  name: unitName(book, unit),
  orders,
})

const partsOf = (book: OrderBook, tally: Tally) =>
  ranked(tally)
    .slice(0, mostUnits)
    .map(([unit, orders]) => partOf(book, unit, orders))

const advisorOf = (score: AdvisorScore): ReplayReport['advisor'] => ({
  from: score.from,
  n: score.top1.n,
  top1: score.top1.share,
  top3: score.top3.share,
  top1Interval: [score.top1.low, score.top1.high],
  top3Interval: [score.top3.low, score.top3.high],
  mostCommonUnit: score.mostCommon.share,
  halfLifeDays: score.halfLifeDays,
  curve: [...score.curve],
})

const minedOf = (book: OrderBook, learnUntil: number, fewest: number): ReplayReport['mined'] => {
  const all = { from: 0, to: book.count }
  const duties = mineDuties(book, all)
  const shown = duties.filter(({ confidence }) => confidence.n >= fewest)
  const countOf = (state: MinedDuty['state']) => duties.filter((duty) => duty.state === state).length
  const split = learnUntil > 0 && learnUntil < book.count
  const earlier = split ? mineDuties(book, { from: 0, to: learnUntil }) : []
  return {
    duties: duties.length,
    clear: countOf('clear'),
    contested: countOf('contested'),
    once: countOf('once'),
    agreement: agreementWith(book, all, duties),
    agreementAhead: split ? agreementWith(book, { from: learnUntil, to: book.count }, earlier) : null,
    tooFew: duties.length - shown.length,
    rows: shown.slice(0, mostRows).map((duty) => ({
      type: nodeOf(book.types, duty.type),
      place: nodeOf(book.places, duty.place),
      unit: partOf(book, duty.unit, duty.confidence.hits),
      state: duty.state,
      orders: duty.confidence.n,
      confidence: duty.confidence,
      firstOn: dayOfMinute(duty.firstMinute),
      lastOn: dayOfMinute(duty.lastMinute),
    })),
  }
}

const clarifyOf = (
  book: OrderBook,
  found: readonly ToClarify[],
  { changes, fewest }: { readonly changes: readonly Handover[]; readonly fewest: number },
): ReplayReport['clarify'] => {
  const unclearOrders = found.reduce((sum, { orders }) => sum + orders, 0)
  const changedOn = new Map<number, Day>(changes.map(({ type, fromMinute }) => [type, dayOfMinute(fromMinute)]))
  let settled = 0
  const rows = found.map((one): ReportClarify => {
    settled += one.orders
    const tooFew = one.allOrders < fewest
    return {
      type: nodeOf(book.types, one.type),
      types: one.types.slice(0, mostNames).map((type) => nodeOf(book.types, type)),
      places: one.places.slice(0, mostRows).map((place) => nodeOf(book.places, place)),
      orders: one.orders,
      shareOfUnclear: one.orders / unclearOrders,
      cumulativeShare: settled / unclearOrders,
      allOrders: one.allOrders,
      returns: one.returns,
      units: tooFew ? [] : partsOf(book, one.tally),
      tooFew,
      reach: one.reach,
      agreed: one.agreed,
      dependsOn: [...one.dependsOn],
      changedOn: changedOn.get(one.type) ?? null,
    }
  })
  return { unclearOrders, duties: rows.length, rows: rows.slice(0, mostRows) }
}

const severalOf = (
  book: OrderBook,
  pairs: readonly Pair[],
  fewest: number,
): Pick<ReplayReport, 'several' | 'severalTooFew'> => {
  const several = pairs.filter((pair) => stateOf(pair) === 'several')
  const elsewhere = ({ orders, tally }: Pair): number => orders - mostOf(tally)
  const shown = several
    .filter(({ orders }) => orders >= fewest)
    .sort((a, b) => elsewhere(b) - elsewhere(a) || b.orders - a.orders || a.type - b.type)
  const small = several.filter(({ orders }) => orders < fewest)
  return {
    several: shown.slice(0, mostRows).map((pair) => ({
      type: nodeOf(book.types, pair.type),
      place: nodeOf(book.places, pair.place),
      orders: pair.orders,
      units: partsOf(book, pair.tally),
      more: Math.max(0, pair.tally.size - mostUnits),
    })),
    severalTooFew: { pairs: small.length, orders: small.reduce((sum, { orders }) => sum + orders, 0) },
  }
}

const rolledUpOf = (book: OrderBook, rows: readonly RolledUp[]): ReplayReport['rolledUp'] =>
  rows.slice(0, mostRows).map((row) => ({
    type: nodeOf(book.types, row.type),
    place: nodeOf(book.places, row.place),
    pairs: row.pairs,
    orders: row.orders,
    units: row.tooFew ? [] : partsOf(book, row.tally),
    tooFew: row.tooFew,
  }))

const driftOf = (book: OrderBook, found: ReturnType<typeof handovers>): ReplayReport['drift'] => ({
  renamed: renamedUnits(book).map(({ unit, names, formerOrders }) => ({
    unit: book.units.ids[unit] ?? '',
    formerOrders,
    names: names.map(({ name, orders, firstMinute, lastMinute }) => ({
      name,
      orders,
      firstOn: dayOfMinute(firstMinute),
      lastOn: dayOfMinute(lastMinute),
    })),
  })),
  reorganised: found.kept.map((change) => ({
    type: nodeOf(book.types, change.type),
    place: nodeOf(book.places, change.place),
    before: partOf(book, change.before, change.ordersBefore),
    after: partOf(book, change.after, change.orders),
    fromOn: dayOfMinute(change.fromMinute),
    orders: change.orders,
    p: change.p,
  })),
  tests: found.tests,
  level: found.level,
})

const unmatchedOf = (found: Unmatched, nameOf: (number: number) => string) => ({
  orders: found.orders,
  names: found.numbers.slice(0, mostNames).map(nameOf),
  more: Math.max(0, found.numbers.length - mostNames),
})

const listOf = (book: OrderBook, replayed: ListReplay): ReportList => ({
  name: replayed.name,
  judged: replayed.judged,
  agreement: replayed.agreement,
  outcomes: { ...replayed.outcomes },
  unmatched: {
    types: unmatchedOf(replayed.unmatched.types, (type) => pathName(book.types, type)),
    places: unmatchedOf(replayed.unmatched.places, (place) => pathName(book.places, place)),
    units: unmatchedOf(replayed.unmatched.units, (unit) => unitName(book, unit)),
  },
  disagreements: replayed.disagreements.map((one) => ({
    type: nodeOf(book.types, one.type),
    place: nodeOf(book.places, one.place),
    listUnits: [...one.listUnits],
    unit: partOf(book, one.unit, one.orders),
    orders: one.orders,
  })),
})

const atDepth = (forest: Forest, wanted: (depth: number) => boolean): number =>
  forest.depths.filter((depth) => depth > 0 && wanted(depth)).length

const frameOf = (book: OrderBook) => ({
  orders: book.count,
  firstOn: book.count === 0 ? null : dayOfMinute(book.minute[0] ?? 0),
  lastOn: book.count === 0 ? null : dayOfMinute(book.minute[book.count - 1] ?? 0),
  types: new Set(book.type.subarray(0, book.count)).size,
  townships: atDepth(book.places, (depth) => depth === 1),
  communities: atDepth(book.places, (depth) => depth === 2),
  units: book.units.ids.length,
})

/** Replays a book of orders and says what it found. Sorts the book by time; changes nothing else. */
export const buildReport = (book: OrderBook, reading: ReportReading, options: ReplayOptions = {}): ReplayReport => {
  inTimeOrder(book)
  const learnUntil = options.learnUntil ?? 0
  const pairs = pairsOf(book)
  const counted = countPairs(pairs)
  const changes = handovers(book)
  const fewest = options.fewestToShow ?? fewestByDefault
  return {
    ...frameOf(book),
    reading,
    fewestToShow: fewest,
    pairs: counted.pairs,
    pairsSeveralUnits: counted.pairsByState.several,
    pairsByState: { ...counted.pairsByState },
    ordersByState: { ...counted.ordersByState },
    returns: counted.returns,
    returnsInSeveral: counted.returnsInSeveral,
    advisor: advisorOf(scoreAdvisor(book, { learnUntil, halfLifeDays: options.halfLifeDays ?? 30 })),
    mined: minedOf(book, learnUntil, fewest),
    clarify: clarifyOf(book, dutiesToClarify(book, pairs, fewest), { changes: changes.kept, fewest }),
    ...severalOf(book, pairs, fewest),
    rolledUp: rolledUpOf(book, rollUp(book, pairs, fewest)),
    drift: driftOf(book, changes),
    lists: (options.lists ?? []).map((list) => listOf(book, replayAgainst(book, list))),
  }
}
