import { type Share, shareOf } from '../interval.ts'
import type { OrderBook } from '../order-book.ts'
import { addTo, type Tally } from '../tally.ts'
import { advise, learn, newAdvisor } from './advisor.ts'
import { knownOf } from './contexts.ts'

/** How the advisor did over a stretch of orders, `from` (counted from 1) on. */
export type CurvePoint = { readonly from: number; readonly n: number; readonly top1: number; readonly top3: number }

/** The advisor's honest accuracy: each order predicted before it is learned. */
export type AdvisorScore = {
  /** Orders are scored from this one on, counted from 1. */
  readonly from: number
  readonly top1: Share
  readonly top3: Share
  /** What naming the most frequent unit so far would have reached. */
  readonly mostCommon: Share
  readonly halfLifeDays: number
  /** Shares per stretch over all orders, the only learned ones too. */
  readonly curve: readonly CurvePoint[]
}

export type ScoreOptions = {
  /** So many orders are only learned; scored from the next on. */
  readonly learnUntil: number
  readonly halfLifeDays: number
}

const curvePoints = 40
const minutesPerDay = 1440

type Hits = { readonly top1: Uint8Array; readonly top3: Uint8Array; readonly common: Uint8Array }

const sum = (hits: Uint8Array, from: number, to: number): number => {
  let total = 0
  for (let at = from; at < to; at += 1) total += hits[at] ?? 0
  return total
}

const run = (book: OrderBook, halfLifeDays: number): Hits => {
  const advisor = newAdvisor(halfLifeDays)
  const hits = {
    top1: new Uint8Array(book.count),
    top3: new Uint8Array(book.count),
    common: new Uint8Array(book.count),
  }
  const seen: Tally = new Map()
  let common = -1
  for (let at = 0; at < book.count; at += 1) {
    const unit = book.unit[at] ?? 0
    const advice = advise(advisor, knownOf(book, at), (book.minute[at] ?? 0) / minutesPerDay)
    hits.top1[at] = advice.best[0] === unit ? 1 : 0
    hits.top3[at] = advice.best.includes(unit) ? 1 : 0
    hits.common[at] = common === unit ? 1 : 0
    learn(advisor, advice, unit)
    addTo(seen, unit)
    if ((seen.get(unit) ?? 0) > (seen.get(common) ?? 0)) common = unit
  }
  return hits
}

const curveOf = (hits: Hits, count: number): CurvePoint[] => {
  const step = Math.max(10, Math.ceil(count / curvePoints))
  const points: CurvePoint[] = []
  for (let from = 0; from < count; from += step) {
    const to = Math.min(count, from + step)
    const n = to - from
    points.push({ from: from + 1, n, top1: sum(hits.top1, from, to) / n, top3: sum(hits.top3, from, to) / n })
  }
  return points
}

/** Replays the book (in time order) through a fresh advisor. */
export const scoreAdvisor = (book: OrderBook, options: ScoreOptions): AdvisorScore => {
  const hits = run(book, options.halfLifeDays)
  const from = Math.min(options.learnUntil, book.count)
  const n = book.count - from
  return {
    from: from + 1,
    top1: shareOf(sum(hits.top1, from, book.count), n),
    top3: shareOf(sum(hits.top3, from, book.count), n),
    mostCommon: shareOf(sum(hits.common, from, book.count), n),
    halfLifeDays: options.halfLifeDays,
    curve: curveOf(hits, book.count),
  }
}
