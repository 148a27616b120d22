import { Readable } from 'node:stream'
import { readOrders } from '../../src/gateways/imports/orders/read-orders.ts'
import { streamSource } from '../../src/gateways/imports/table/source.ts'
import { buildReport } from '../../src/modules/duties/core/replay/build-report.ts'
import type { OrderBook } from '../../src/modules/duties/core/replay/order-book.ts'
import { printTable, rounded } from '../figures.ts'
import { generatedLines, generatedMapping, type Shape } from './generate.ts'

const shape: Shape = {
  orders: Number(process.env.BENCH_ORDERS ?? 1_000_000),
  types: 1200,
  townships: 20,
  communitiesEach: 15,
  departments: 60,
  seed: 20_250_929,
}

const chunked = function* (lines: Iterable<string>): Generator<Buffer> {
  let held: string[] = []
  for (const line of lines) {
    held.push(line)
    if (held.length < 2000) continue
    yield Buffer.from(`${held.join('\n')}\n`)
    held = []
  }
  if (held.length > 0) yield Buffer.from(`${held.join('\n')}\n`)
}

const cpuS = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const timed = async <T>(work: () => T | Promise<T>): Promise<{ value: T; wallS: number; cpuS: number }> => {
  const wall = performance.now()
  const cpu = cpuS()
  const value = await work()
  return { value, wallS: (performance.now() - wall) / 1000, cpuS: cpuS() - cpu }
}

// A frozen table (the unit most frequent so far, by type and community, then type) beside the advisor, both prequential.
const frozenRival = (book: OrderBook, from: number): number => {
  const table = new Map<string, Map<number, number>>()
  const best = (key: string): number => {
    const counts = table.get(key)
    let top = -1
    let most = 0
    for (const [unit, count] of counts ?? []) if (count > most) [top, most] = [unit, count]
    return top
  }
  let hits = 0
  for (let row = 0; row < book.count; row += 1) {
    const keys = [`${book.type[row]}/${book.place[row]}`, `${book.type[row]}`, '']
    const unit = book.unit[row] ?? -1
    const guess = keys.map(best).find((one) => one >= 0) ?? -1
    if (row >= from && guess === unit) hits += 1
    for (const key of keys) {
      const counts = table.get(key) ?? new Map()
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
      table.set(key, counts)
    }
  }
  return hits / Math.max(1, book.count - from)
}

/** Replays generated orders: reading, the whole report, and the advisor beside a table that never forgets. */
export const bench = async (): Promise<Readonly<Record<string, number>>> => {
  const lines = streamSource('generated.csv', Readable.from(chunked(generatedLines(shape))))
  const read = await timed(() => readOrders(lines, { mapping: generatedMapping }))
  const { book, reading } = read.value
  const from = Math.floor(book.count / 2)
  const report = await timed(() => buildReport(book, reading, { learnUntil: from }))
  const rival = await timed(() => frozenRival(book, from))
  const peakMb = process.resourceUsage().maxRSS / 1024
  const { top1, top3 } = report.value.advisor

  printTable(
    `replay: ${book.count} generated orders, ${shape.types} types, ${shape.townships * shape.communitiesEach} communities`,
    [
      {
        what: 'generating and reading CSV',
        value: `${rounded(read.wallS, 1)} s`,
        note: `${Math.round(book.count / read.wallS)} orders/s`,
      },
      {
        what: 'the whole report',
        value: `${rounded(report.wallS, 1)} s`,
        note: `${rounded(report.cpuS, 1)} s CPU, the advisor most of it`,
      },
      {
        what: 'advisor, first guess',
        value: `${rounded(top1 * 100, 1)} %`,
        note: `in three ${rounded(top3 * 100, 1)} %`,
      },
      {
        what: 'table that never forgets',
        value: `${rounded(rival.value * 100, 1)} %`,
        note: `${rounded((rival.cpuS * 1e6) / book.count, 1)} us CPU an order`,
      },
      { what: 'memory at most', value: `${Math.round(peakMb)} MB` },
    ],
  )
  return {
    orders: book.count,
    readS: rounded(read.wallS),
    reportS: rounded(report.wallS),
    wholeS: rounded(read.wallS + report.wallS),
    reportUs: rounded((report.cpuS * 1e6) / Math.max(1, book.count)),
    ordersPerS: Math.round(book.count / (read.wallS + report.wallS)),
    top1: rounded(top1, 4),
    top3: rounded(top3, 4),
    rivalTop1: rounded(rival.value, 4),
    peakMb: Math.round(peakMb),
    pairs: report.value.pairs,
  }
}
