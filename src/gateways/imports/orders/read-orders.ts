import { no, type Problem, Refusal, refuse } from '../../../kernel/problem.ts'
import { addOrder, newOrderBook, type OrderBook, passOn } from '../../../modules/duties/core/replay/order-book.ts'
import type { ReportReading } from '../../../modules/duties/core/replay/report.ts'
import { readTable } from '../table/read-table.ts'
import type { TableSource } from '../table/source.ts'
import type { TableLimits, TableRow } from '../table/table-row.ts'
import { headingScore, neededColumns, positionsIn } from './headings.ts'
import type { OrderMapping } from './mapping.ts'
import { noOrders, timeUnreadable, typeMissing } from './problems.ts'
import { type ReadRow, rowReader } from './row-reader.ts'

/** How orders are read. */
export type ReadingOptions = {
  readonly mapping: OrderMapping
  /** Leave rows out that cannot be read, and list them, instead of refusing the file. */
  readonly skipBadRows?: boolean
  readonly limits?: TableLimits
  /** Told now and then how many rows were read. */
  readonly onProgress?: (rows: number) => void
}

/** Orders of a file, what it held besides, and the rows that were left out (the first thousand of them). */
export type OrdersRead = {
  readonly book: OrderBook
  readonly reading: ReportReading
  readonly skipped: readonly Problem[]
  readonly skippedRows: number
}

const headingWithin = 12
const mostProblems = 1000
const progressEvery = 20_000

type State = {
  readonly file: string
  readonly options: ReadingOptions
  readonly book: OrderBook
  readonly byNumber: Map<string, number>
  readonly problems: Problem[]
  readonly counts: { rows: number; joined: number; passedOn: number; 'answered-at-once': number; reminder: number }
  readonly others: { 'without-unit': number; wrong: number }
  readonly unknownColumns: Set<string>
  readonly unread: Sheet[]
}

const keepOrder = (state: State, read: Extract<ReadRow, { kind: 'order' }>): void => {
  const { book, byNumber, counts } = state
  const earlier = read.number === null ? undefined : byNumber.get(read.number)
  if (earlier === undefined) {
    if (read.number !== null) byNumber.set(read.number, book.count)
    addOrder(book, read.order)
    return
  }
  counts.joined += 1
  if (passOn(book, earlier, read.order)) counts.passedOn += 1
}

const keepProblem = (state: State, row: TableRow, read: Extract<ReadRow, { kind: 'wrong' }>): void => {
  state.others.wrong += 1
  if (state.problems.length >= mostProblems) return
  const kind = read.what === 'time' ? timeUnreadable : typeMissing
  const { file } = state
  const value = read.value.slice(0, 40)
  const answer = no(kind, { file, sheet: row.sheet, row: row.row, column: read.column, value })
  if (!answer.ok) state.problems.push(answer.problem)
}

const keep = (state: State, row: TableRow, read: ReadRow): void => {
  if (read.kind === 'empty') return
  state.counts.rows += 1
  if (state.counts.rows % progressEvery === 0) state.options.onProgress?.(state.counts.rows)
  if (read.kind === 'order') keepOrder(state, read)
  else if (read.kind === 'wrong') keepProblem(state, row, read)
  else if (read.kind === 'without-unit') state.others['without-unit'] += 1
  else state.counts[read.kind] += 1
}

type ReadCells = (cells: readonly string[]) => ReadRow
type Sheet = { readonly name: string; readonly first: TableRow[]; read: ReadCells | null }

const begin = (state: State, sheet: Sheet, heading: TableRow): void => {
  const positions = positionsIn(heading, state.options.mapping, state.file)
  for (const column of positions.unknownColumns) state.unknownColumns.add(column)
  sheet.read = rowReader(state.options.mapping, positions)
}

// The heading is the first row that has every needed column; a title may stand above it.
const lookForHeading = (state: State, sheet: Sheet, row: TableRow): void => {
  const { mapping } = state.options
  sheet.first.push(row)
  if (headingScore(row.cells, mapping) === neededColumns(mapping).length) begin(state, sheet, row)
  else if (sheet.first.length >= headingWithin) refuseSheet(state, sheet)
}

// Says which columns are missing in the row that has most of them.
const refuseSheet = (state: State, sheet: Sheet): void => {
  const { mapping } = state.options
  const best = sheet.first.toSorted((a, b) => headingScore(b.cells, mapping) - headingScore(a.cells, mapping))[0]
  if (best !== undefined && headingScore(best.cells, mapping) > 0) positionsIn(best, mapping, state.file)
  state.unread.push(sheet)
}

const takeRow = (state: State, sheet: Sheet, row: TableRow): void => {
  if (sheet.read !== null) keep(state, row, sheet.read(row.cells))
  else if (sheet.first.length < headingWithin) lookForHeading(state, sheet, row)
}

const readSheets = async (state: State, source: TableSource): Promise<void> => {
  let sheet: Sheet | null = null
  for await (const row of readTable(source, state.options.limits)) {
    if (sheet === null || sheet.name !== row.sheet) {
      if (sheet !== null && sheet.read === null && sheet.first.length < headingWithin) refuseSheet(state, sheet)
      sheet = { name: row.sheet, first: [], read: null }
    }
    takeRow(state, sheet, row)
  }
  if (sheet !== null && sheet.read === null && sheet.first.length < headingWithin) refuseSheet(state, sheet)
}

const refuseNothingRead = (state: State): void => {
  if (state.book.count > 0) return
  const first = state.unread[0]?.first[0]
  const { mapping } = state.options
  if (first !== undefined && state.counts.rows === 0) positionsIn(first, mapping, state.file)
  const [problem] = state.problems
  if (problem !== undefined) throw new Refusal(withCount(problem, state.others.wrong))
  refuse(noOrders, { file: state.file })
}

const withCount = (problem: Problem, rows: number): Problem => ({ ...problem, values: { ...problem.values, rows } })

/**
 * Reads past orders row by row: joins rows of one number, counts what is not replayed, keeps nothing about persons.
 *
 * Refuses person columns and caller labels by name, missing columns, and (unless bad rows are to be skipped) the first
 * row that cannot be read, saying how many are like it. Memory: about 150 bytes an order.
 */
export const readOrders = async (source: TableSource, options: ReadingOptions): Promise<OrdersRead> => {
  const state: State = {
    file: source.name,
    options,
    book: newOrderBook(),
    byNumber: new Map(),
    problems: [],
    counts: { rows: 0, joined: 0, passedOn: 0, 'answered-at-once': 0, reminder: 0 },
    others: { 'without-unit': 0, wrong: 0 },
    unknownColumns: new Set(),
    unread: [],
  }
  await readSheets(state, source)
  const [problem] = state.problems
  if (problem !== undefined && options.skipBadRows !== true) throw new Refusal(withCount(problem, state.others.wrong))
  refuseNothingRead(state)
  return { book: state.book, reading: readingOf(state), skipped: state.problems, skippedRows: state.others.wrong }
}

const readingOf = ({ file, options, counts, others, unknownColumns, book }: State): ReportReading => ({
  file,
  mapping: options.mapping.name,
  rows: counts.rows,
  joined: counts.joined,
  answeredAtOnce: counts['answered-at-once'],
  reminders: counts.reminder,
  withoutUnit: others['without-unit'],
  badRows: others.wrong,
  lastUnitOnly: counts.passedOn === 0 && !book.returns.some((returns) => returns > 0),
  unknownColumns: [...unknownColumns],
})
