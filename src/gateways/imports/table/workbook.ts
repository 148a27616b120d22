import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { type ProblemKind, refuse } from '../../../kernel/problem.ts'
import { fileIsNoTable, workbookHasMacros, workbookIsDamaged, workbookIsLocked } from './problems.ts'
import type { TableRow } from './table-row.ts'

/** A workbook as it came. `text` for HTML (already decoded), bytes for workbooks. */
export type WorkbookInput = { readonly bytes: Uint8Array } | { readonly text: string }

/** What keeps a workbook from being read. */
export type WorkbookFailure = 'locked' | 'macros' | 'damaged'

const padded = (value: number): string => String(value).padStart(2, '0')

const dateText = (serial: number, is1904: boolean): string => {
  const date = SSF.parse_date_code(serial, { date1904: is1904 })
  if (date === null || date === undefined) return String(serial)
  const day = `${String(date.y).padStart(4, '0')}-${padded(date.m)}-${padded(date.d)}`
  const time = `${padded(date.H)}:${padded(date.M)}:${padded(Math.floor(date.S))}`
  if (serial < 1) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

const textOf = (cell: CellObject | undefined, is1904: boolean): string => {
  if (cell === undefined || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return ''
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const isDate = typeof cell.z === 'string' && SSF.is_date(cell.z)
    return isDate ? dateText(cell.v, is1904) : String(cell.v)
  }
  return String(cell.v).trim()
}

const rowsOfSheet = function* (sheet: string, from: WorkSheet, is1904: boolean): Generator<TableRow> {
  const grid: (CellObject | undefined)[][] = from['!data'] ?? []
  const first = from['!ref'] === undefined ? null : utils.decode_range(from['!ref'])
  if (first === null) return
  for (const [index, line] of grid.entries()) {
    const cells = Array.from({ length: line?.length ?? 0 }, (_, column) => textOf(line?.[column], is1904))
    yield { sheet, row: index + 1, cells }
  }
}

/** Rows of every sheet, in order; dates as people see them. */
export const rowsOfWorkbook = function* (workbook: WorkBook): Generator<TableRow> {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name]
    if (sheet !== undefined) yield* rowsOfSheet(name, sheet, is1904)
  }
}

/**
 * Opens a workbook without trusting it: nothing in it is computed or run.
 *
 * @throws whatever the library throws on a damaged file
 */
export const openWorkbook = (input: WorkbookInput): WorkBook =>
  'text' in input
    ? read(input.text, { type: 'string', dense: true, raw: true })
    : read(input.bytes, { type: 'array', dense: true, cellNF: true, cellText: false, bookVBA: true })

/** What an error of opening means. */
export const failureIn = (error: unknown): WorkbookFailure =>
  error instanceof Error && /password|encrypt/i.test(error.message) ? 'locked' : 'damaged'

const refusals: Readonly<Record<WorkbookFailure, ProblemKind>> = {
  locked: workbookIsLocked,
  macros: workbookHasMacros,
  damaged: workbookIsDamaged,
}

/** Refuses a workbook that could not be opened. */
export const refuseWorkbook = (failed: string, file: string): never => {
  const failure = failed === 'locked' || failed === 'macros' || failed === 'damaged' ? failed : null
  return refuse(failure === null ? fileIsNoTable : refusals[failure], { file })
}
