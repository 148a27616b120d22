import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isIdentityNumber } from '../../../modules/people/core/personal-data.ts'
import { namesIn } from '../../../modules/people/core/personal-names.ts'
import { readTable } from '../table/read-table.ts'
import type { TableSource } from '../table/source.ts'
import type { TableLimits, TableRow } from '../table/table-row.ts'
import { maskText } from './masking.ts'
import { columnKind, isNameColumn } from './person-columns.ts'

/** What was taken out of a file of orders. */
export type StripReport = {
  readonly file: string
  readonly rows: number
  readonly droppedColumns: readonly string[]
  readonly keptColumns: readonly string[]
  readonly phones: number
  readonly identities: number
  readonly mails: number
  readonly cards: number
  readonly names: number
  /** Rows whose text was changed. */
  readonly maskedRows: number
}

export type StripOptions = {
  readonly source: TableSource
  /** Where the stripped CSV (UTF-8) goes. */
  readonly output: Writable
  readonly limits?: TableLimits
}

type Counts = {
  rows: number
  phones: number
  identities: number
  mails: number
  cards: number
  names: number
  maskedRows: number
}
type Heading = {
  readonly sheet: string
  readonly cells: readonly string[]
  readonly kept: readonly number[]
  readonly names: readonly number[]
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

// A cell that a spreadsheet would run as a formula is written as text.
const safe = (cell: string): string => (/^[=+@\t\r]|^-(?![\d.\s]|$)/.test(cell) ? `'${cell}` : cell)

const lineOf = (cells: readonly string[]): string => `${cells.map((cell) => quoted(safe(cell))).join(',')}\n`

const isHeading = (row: TableRow): boolean => row.cells.filter((cell) => cell !== '').length > 1

const headingOf = (row: TableRow): Heading => {
  const kept = row.cells.map((_, at) => at).filter((at) => columnKind(row.cells[at] ?? '') === 'other')
  const names = row.cells.map((_, at) => at).filter((at) => isNameColumn(row.cells[at] ?? ''))
  return { sheet: row.sheet, cells: row.cells, kept, names }
}

// Numbers of orders, dates and codes look like phones and are none; an identity number is one wherever it stands.
const codeColumn = /(编号|单号|流水号|时间|日期|时限|次数|数量|(^|_)(id|no|num|number|dt|date|time)$)/i
const isPlainCode = (heading: string, cell: string): boolean =>
  codeColumn.test(heading) && /^[\w\-:/. ]*$/.test(cell) && !isIdentityNumber(cell)

const nothing = { phones: 0, identities: 0, mails: 0, cards: 0, names: 0 }

const maskedLine = (heading: Heading, row: TableRow, counts: Counts): string => {
  let changed = false
  const known = heading.names.flatMap((at) => namesIn(row.cells[at] ?? ''))
  const cells = heading.kept.map((at) => {
    const cell = row.cells[at] ?? ''
    const masked = isPlainCode(heading.cells[at] ?? '', cell) ? { text: cell, ...nothing } : maskText(cell, known)
    counts.phones += masked.phones
    counts.identities += masked.identities
    counts.mails += masked.mails
    counts.cards += masked.cards
    counts.names += masked.names
    changed ||= masked.text !== cell
    return masked.text
  })
  counts.rows += 1
  if (changed) counts.maskedRows += 1
  return lineOf(cells)
}

type Columns = { readonly dropped: Set<string>; readonly kept: Set<string> }

const notice = (heading: Heading, columns: Columns): void => {
  const kept = new Set(heading.kept)
  for (const [at, cell] of heading.cells.entries()) (kept.has(at) ? columns.kept : columns.dropped).add(cell)
  columns.kept.delete('')
}

const lines = async function* (options: StripOptions, counts: Counts, columns: Columns): AsyncGenerator<string> {
  let heading: Heading | null = null
  for await (const row of readTable(options.source, options.limits)) {
    if (row.cells.every((cell) => cell === '')) continue
    if (heading === null || heading.sheet !== row.sheet) {
      // A title above the heading may name anything: it is left out.
      if (!isHeading(row)) continue
      heading = headingOf(row)
      notice(heading, columns)
      yield lineOf(heading.kept.map((at) => row.cells[at] ?? ''))
      continue
    }
    yield maskedLine(heading, row, counts)
  }
}

/**
 * Takes persons out of a file of orders, for the hotline to run before it hands the file over.
 *
 * Drops columns that hold persons or label callers; masks phones, identity numbers and names in every other cell, those that
 * stood in the row's own person columns among them;
 * writes CSV row by row at bounded memory, and says what it removed. Cells beyond the heading are left out.
 */
export const stripOrders = async (options: StripOptions): Promise<StripReport> => {
  const counts: Counts = { rows: 0, phones: 0, identities: 0, mails: 0, cards: 0, names: 0, maskedRows: 0 }
  const columns: Columns = { dropped: new Set(), kept: new Set() }
  await pipeline(Readable.from(lines(options, counts, columns)), options.output)
  const { dropped, kept } = columns
  return { file: options.source.name, ...counts, droppedColumns: [...dropped], keptColumns: [...kept] }
}
