import type { UnitKind } from '../../../modules/directory/core/unit.ts'
import { dayIn, piecesIn } from '../../../modules/duties/core/template/cell.ts'
import { levelledHeading, sheetKindOf } from '../../../modules/duties/core/template/columns.ts'

/** One row of cells, as every table reader gives it. */
type CellRow = { readonly sheet: string; readonly row: number; readonly cells: readonly string[] }

type Column =
  | 'id'
  | 'name'
  | 'shortName'
  | 'nameEn'
  | 'kind'
  | 'parent'
  | 'aliases'
  | 'line'
  | 'serves'
  | 'from'
  | 'to'
  | 'successor'

/** What can be wrong with a row of units. */
export type UnitFaultCode = 'missing' | 'too-long' | 'kind' | 'day' | 'twice' | 'place' | 'several-places' | 'parent'

/** One wrong cell: where, what stands there, what is wrong with it. */
export type UnitFault = {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: UnitFaultCode
}

/** One unit as a file says it; `line`, `serves` and `parent` are names still. */
export type UnitRow = {
  readonly sheet: string
  readonly row: number
  readonly id: string | null
  readonly name: string
  readonly shortName: string | null
  readonly nameEn: string | null
  readonly kind: UnitKind
  readonly parent: string | null
  readonly aliases: readonly string[]
  readonly line: string | null
  readonly serves: string | null
  readonly from: string | null
  readonly to: string | null
}

/** The sheet of units of a file. `heading` gives a column as the file calls it. */
export type UnitsRead = {
  readonly units: readonly UnitRow[]
  readonly faults: readonly UnitFault[]
  readonly unknownColumns: readonly string[]
  readonly rows: number
  readonly heading: (column: Column) => string
}

/** The headings a column goes by; the first is the one that is asked for. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  id: ['编号', 'id'],
  name: ['名称', '单位', '单位名称', 'name', 'unit'],
  shortName: ['简称', 'short name'],
  nameEn: ['英文名称', 'english name'],
  kind: ['单位类型', '类型', 'kind'],
  parent: ['上级单位', '上级', 'parent'],
  aliases: ['别名', 'aliases', 'alias'],
  line: ['条线', 'line'],
  serves: ['服务区域', '区域', 'serves', 'territory'],
  from: ['成立日期', '起', 'from'],
  to: ['撤销日期', '止', 'to'],
  successor: ['承接单位', 'successor'],
}

const columns: readonly Column[] = [
  ...(['id', 'name', 'shortName', 'nameEn', 'kind', 'parent'] as const),
  ...(['aliases', 'line', 'serves', 'from', 'to', 'successor'] as const),
]

const kindWords: readonly (readonly [UnitKind, readonly string[]])[] = [
  ['party', ['党组织', '党委']],
  ['government', ['政府']],
  ['department', ['部门', '行政机关']],
  ['institution', ['事业单位']],
  ['office', ['内设', '内设机构']],
  ['committee', ['村社区', '村', '社区']],
  ['grid-team', ['网格团队', '网格']],
  ['social-organisation', ['社会组织']],
  ['enterprise', ['企业']],
  ['joint-body', ['联合机构']],
]

const kindIn = (text: string): UnitKind | null => {
  const wanted = levelledHeading(text)
  return kindWords.find(([kind, words]) => kind === wanted || words.includes(wanted))?.[0] ?? null
}

/** What a name says about its kind, most telling endings first; a bureau otherwise. */
const kindsByName: readonly (readonly [RegExp, UnitKind])[] = [
  [/(村民委员会|居民委员会|村委会|居委会)$/, 'committee'],
  [/(人民政府|街道办事处|办事处|管委会)$/, 'government'],
  [/(党委|党工委|党组|纪委|委员会|组织部|宣传部|统战部|政法委)$/, 'party'],
  [/(公司|集团)$/, 'enterprise'],
  [/(协会|志愿队|服务社|基金会)$/, 'social-organisation'],
  [/(网格)$/, 'grid-team'],
  [/(中心|站|院|校|馆|大队|支队)$/, 'institution'],
]

const kindOfName = (name: string): UnitKind => kindsByName.find(([ending]) => ending.test(name))?.[1] ?? 'department'

const columnOf = (cell: string): Column | null => {
  const wanted = levelledHeading(cell)
  return columns.find((column) => headings[column].some((name) => levelledHeading(name) === wanted)) ?? null
}

/** How far down a heading is looked for: titles may stand above it. */
const headingWithin = 8

type Sheet = {
  readonly name: string
  readonly at: ReadonlyMap<Column, number>
  readonly cells: readonly string[]
  readonly below: readonly CellRow[]
}

const columnsIn = (cells: readonly string[]): ReadonlyMap<Column, number> => {
  const at = new Map<Column, number>()
  for (const [position, cell] of cells.entries()) {
    const column = columnOf(cell)
    if (column !== null && !at.has(column)) at.set(column, position)
  }
  return at
}

/** The sheet of units: the one that is called so, else the only one there is. */
const findSheet = (rows: readonly CellRow[]): Sheet | null => {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const bySheet = Map.groupBy(filled, (row) => row.sheet)
  const names = [...bySheet.keys()]
  const name = names.find((one) => sheetKindOf(one) === 'units') ?? (names.length === 1 ? names[0] : undefined)
  const own = name === undefined ? [] : (bySheet.get(name) ?? [])
  const heading = own.slice(0, headingWithin).find((row) => columnsIn(row.cells).has('name'))
  if (name === undefined || heading === undefined) return null
  const below = own.filter((row) => row.row > heading.row)
  return { name, at: columnsIn(heading.cells), cells: heading.cells, below }
}

const orNull = (text: string): string | null => (text === '' ? null : text)

type Cell = (column: Column) => string

/** Everything wrong with a row by itself. */
const faultsIn = (cell: Cell): readonly (readonly [Column, UnitFaultCode])[] => [
  ...(cell('name') === '' ? ([['name', 'missing']] as const) : []),
  ...(cell('name').length > 80 ? ([['name', 'too-long']] as const) : []),
  ...(cell('shortName').length > 40 ? ([['shortName', 'too-long']] as const) : []),
  ...(cell('nameEn').length > 120 ? ([['nameEn', 'too-long']] as const) : []),
  ...(piecesIn(cell('aliases')).some((name) => name.length > 80) ? ([['aliases', 'too-long']] as const) : []),
  ...(cell('kind') !== '' && kindIn(cell('kind')) === null ? ([['kind', 'kind']] as const) : []),
  ...(cell('from') !== '' && dayIn(cell('from')) === null ? ([['from', 'day']] as const) : []),
  ...(cell('to') !== '' && dayIn(cell('to')) === null ? ([['to', 'day']] as const) : []),
]

const unitIn = (cell: Cell): Omit<UnitRow, 'sheet' | 'row'> => ({
  id: orNull(cell('id')),
  name: cell('name'),
  shortName: orNull(cell('shortName')),
  nameEn: orNull(cell('nameEn')),
  kind: kindIn(cell('kind')) ?? kindOfName(cell('name')),
  parent: orNull(cell('parent')),
  aliases: piecesIn(cell('aliases')),
  line: orNull(cell('line')),
  serves: orNull(cell('serves')),
  from: dayIn(cell('from')),
  to: dayIn(cell('to')),
})

/** The quotation mark that keeps a text from being taken for a formula, as exports write it. */
const guard = /^'(?=[=+@-])/

/**
 * Reads the sheet 单位 of a list workbook, or a table of units alone. Needed is a name; a kind left out is read off it.
 *
 * @returns null where no sheet has a column of names
 */
export const readUnits = (rows: readonly CellRow[]): UnitsRead | null => {
  const sheet = findSheet(rows)
  if (sheet === null) return null
  const heading = (column: Column): string => sheet.cells[sheet.at.get(column) ?? -1] ?? headings[column][0] ?? column
  const units: UnitRow[] = []
  const faults: UnitFault[] = []
  const names = new Set<string>()
  for (const { row, cells } of sheet.below) {
    const cell: Cell = (column) => (cells[sheet.at.get(column) ?? -1] ?? '').trim().replace(guard, '')
    const wrong = [...faultsIn(cell), ...(names.has(cell('name')) ? ([['name', 'twice']] as const) : [])]
    for (const [column, code] of wrong)
      faults.push({ sheet: sheet.name, row, column: heading(column), value: cell(column), code })
    if (wrong.length > 0) continue
    names.add(cell('name'))
    units.push({ sheet: sheet.name, row, ...unitIn(cell) })
  }
  const unknownColumns = sheet.cells.filter((cell) => cell !== '' && columnOf(cell) === null)
  return { units, faults, unknownColumns, rows: sheet.below.length, heading }
}
