import type { FaultCode } from '../fault.ts'
import type { NameBook } from '../name-book.ts'
import { dayIn, levelIn, piecesIn, truthIn, wholeIn } from './cell.ts'
import type { RowProblem } from './row-problem.ts'
import type { TableRecord } from './tables.ts'

type Wrong = { readonly found?: string | null; readonly expected?: string | null; readonly suggestion?: string | null }

/** Reads the cells of one row and writes down what is wrong with them; wrong cells give the value for an empty one. */
export type RowReader = {
  readonly record: TableRecord
  readonly problems: readonly RowProblem[]
  readonly fail: (column: string, code: FaultCode, wrong?: Wrong) => void
  /** Null for an empty cell. */
  readonly text: (column: string) => string | null
  readonly needed: (column: string) => string
  readonly pieces: (column: string) => string[]
  readonly day: (column: string) => string | null
  readonly whole: (column: string, limits: { readonly from: number; readonly to: number }) => number | null
  readonly truth: (column: string) => boolean
  readonly level: (column: string) => number | null
  readonly word: <Word extends string>(
    column: string,
    meant: (text: string) => Word | null,
    words: readonly Word[],
  ) => Word | null
  /** The id of what a name means; null when it is empty or means nothing. */
  readonly named: (column: string, text: string, book: NameBook, unknown: FaultCode) => string | null
}

/** Suggestions cost a look at every name: beyond this many problems they are left out. */
export const suggestionsFor = 300

/** Makes a reader of a row. */
export const rowReader = (record: TableRecord): RowReader => {
  const problems: RowProblem[] = []
  const fail: RowReader['fail'] = (column, code, wrong = {}) => {
    problems.push({
      sheet: record.sheet,
      row: record.row,
      column: record.heading(column),
      code,
      found: wrong.found ?? null,
      expected: wrong.expected ?? null,
      suggestion: wrong.suggestion ?? null,
    })
  }
  const text: RowReader['text'] = (column) => {
    const cell = record.get(column)
    return cell === '' ? null : cell
  }
  const checked = <T>(
    column: string,
    read: (cell: string) => T | null,
    code: FaultCode,
    expected: string,
  ): T | null => {
    const cell = text(column)
    if (cell === null) return null
    const value = read(cell)
    if (value === null) fail(column, code, { found: cell, expected })
    return value
  }
  return {
    record,
    problems,
    fail,
    text,
    needed: (column) => {
      const cell = text(column)
      if (cell === null) fail(column, 'missing', { expected: record.heading(column) })
      return cell ?? ''
    },
    pieces: (column) => piecesIn(record.get(column)),
    day: (column) => checked(column, dayIn, 'bad-date', '2025-03-02'),
    whole: (column, { from, to }) => {
      const within = (cell: string): number | null => {
        const value = wholeIn(cell)
        return value !== null && value >= from && value <= to ? value : null
      }
      return checked(column, within, 'bad-number', `${from}-${to}`)
    },
    truth: (column) => checked(column, truthIn, 'bad-word', '是 | 否') ?? false,
    level: (column) => checked(column, levelIn, 'bad-word', '0-6 | 县 | 乡镇 | 村社区'),
    word: (column, meant, words) => checked(column, meant, 'bad-word', words.join(' | ')),
    named: (column, cell, book, unknown) => {
      const found = book.find(cell)
      if (found.kind === 'one') return found.id
      if (found.kind === 'several') fail(column, 'ambiguous', { found: cell })
      else fail(column, unknown, { found: cell, suggestion: found.suggestion })
      return null
    },
  }
}
