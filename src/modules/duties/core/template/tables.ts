import { likenessOf } from '../../../directory/core/unit-names.ts'
import { columnOf, headingsOf, levelledHeading, type SheetKind, sheetKindOf } from './columns.ts'
import type { RowProblem, UnknownColumn } from './row-problem.ts'

/** One row of a file: sheet, row number as Excel counts, trimmed cells. */
export type CellRow = { readonly sheet: string; readonly row: number; readonly cells: readonly string[] }

/** A row read by column; `heading` gives the heading as it stands in the file, or as the template has it. */
export type TableRecord = {
  readonly sheet: string
  readonly row: number
  readonly get: (column: string) => string
  readonly heading: (column: string) => string
}

/** The rows of one kind of sheet. */
export type Table = {
  readonly kind: SheetKind
  readonly sheet: string
  readonly columns: ReadonlySet<string>
  readonly records: readonly TableRecord[]
}

export type Tables = {
  readonly tables: ReadonlyMap<SheetKind, Table>
  readonly problems: readonly RowProblem[]
  readonly unknownColumns: readonly UnknownColumn[]
  /** Sheets that are none of ours: their names are reported. */
  readonly unknownSheets: readonly string[]
}

/** How far down a heading row is looked for: titles and notes may stand above it. */
const headingWithin = 8

const recognised = (kind: SheetKind, row: CellRow): number =>
  row.cells.filter((cell) => columnOf(kind, cell) !== null).length

/** The first row, near the top, with the most known headings: at least two, or all that there are. */
const headingRow = (kind: SheetKind, rows: readonly CellRow[]): CellRow | null => {
  const near = rows.slice(0, headingWithin)
  const best = near.reduce<CellRow | null>(
    (so, row) => (so === null || recognised(kind, row) > recognised(kind, so) ? row : so),
    null,
  )
  return best !== null && recognised(kind, best) >= 2 ? best : null
}

const columnsIn = (kind: SheetKind, heading: CellRow): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>()
  heading.cells.forEach((cell, at) => {
    const column = columnOf(kind, cell)
    if (column !== null && !columns.has(column)) columns.set(column, at)
  })
  return columns
}

const suggestedHeading = (kind: SheetKind, cell: string): string | null => {
  const plain = levelledHeading(cell)
  const [best] = [...headingsOf(kind, 'zh'), ...headingsOf(kind, 'en')]
    .map(({ heading }) => ({ heading, likeness: likenessOf(plain, levelledHeading(heading)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  return best?.heading ?? null
}

const strangersIn = (kind: SheetKind, sheet: string, heading: CellRow): UnknownColumn[] =>
  heading.cells
    .filter((cell) => cell !== '' && columnOf(kind, cell) === null)
    .map((column) => ({ sheet, column, suggestion: suggestedHeading(kind, column) }))

/** The quotation mark that guards a text from being taken for a formula, as exports write it. */
const guarded = /^'(?=[=+@-])/

/** Text that can be kept: without the two things a database refuses (zero characters, halves of a pair). */
const cleaned = (cell: string): string => cell.replaceAll('\u0000', '').toWellFormed().trim().replace(guarded, '')

/** What columns are called in this file: as its heading has them, else as the template calls them in its language. */
const namesIn = (kind: SheetKind, heading: CellRow, columns: ReadonlyMap<string, number>) => {
  const language = heading.cells.some((cell) => /\p{Script=Han}/u.test(cell)) ? 'zh' : 'en'
  const usual = new Map(headingsOf(kind, language).map((one) => [one.column, one.heading]))
  return (column: string): string => heading.cells[columns.get(column) ?? -1] ?? usual.get(column) ?? column
}

const recordOf = (
  row: CellRow,
  columns: ReadonlyMap<string, number>,
  heading: (column: string) => string,
): TableRecord => {
  const at = (column: string): number => columns.get(column) ?? -1
  return {
    sheet: row.sheet,
    row: row.row,
    get: (column) => cleaned(row.cells[at(column)] ?? ''),
    heading,
  }
}

const noHeading = (kind: SheetKind, sheet: string, row: number): RowProblem => ({
  sheet,
  row,
  column: null,
  code: 'no-heading',
  found: null,
  expected: headingsOf(kind, 'zh')
    .slice(0, 9)
    .map(({ heading }) => heading)
    .join('、'),
  suggestion: null,
})

/** A file of one sheet is the duties, whatever the sheet is called. */
const kindsOf = (sheets: readonly string[]): ReadonlyMap<string, SheetKind | null> =>
  new Map(sheets.map((sheet) => [sheet, sheets.length === 1 ? (sheetKindOf(sheet) ?? 'duties') : sheetKindOf(sheet)]))

/** Finds the template's sheets and headings among the rows of a file. Empty rows are skipped. */
export const tablesOf = (rows: readonly CellRow[]): Tables => {
  const bySheet = Map.groupBy(
    rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')),
    (row) => row.sheet,
  )
  const kinds = kindsOf([...bySheet.keys()])
  const tables = new Map<SheetKind, Table>()
  const problems: RowProblem[] = []
  const unknownColumns: UnknownColumn[] = []
  for (const [sheet, sheetRows] of bySheet) {
    const kind = kinds.get(sheet) ?? null
    if (kind === null || tables.has(kind)) continue
    const heading = headingRow(kind, sheetRows)
    if (heading === null) {
      problems.push(noHeading(kind, sheet, sheetRows[0]?.row ?? 1))
      continue
    }
    const columns = columnsIn(kind, heading)
    unknownColumns.push(...strangersIn(kind, sheet, heading))
    const named = namesIn(kind, heading, columns)
    const below = sheetRows.filter((row) => row.row > heading.row)
    tables.set(kind, {
      kind,
      sheet,
      columns: new Set(columns.keys()),
      records: below.map((row) => recordOf(row, columns, named)),
    })
  }
  const unknownSheets = [...kinds].filter(([, kind]) => kind === null).map(([sheet]) => sheet)
  return { tables, problems, unknownColumns, unknownSheets }
}
