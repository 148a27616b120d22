import type { MatrixView } from '../../../src/modules/duties/core/views.ts'

type Row = MatrixView['rows'][number]
type Mark = Row['marks'][string]

/** What a list names one unit for. */
export type Accountable = {
  readonly counts: Readonly<Record<Mark['role'], number>>
  /** The types it leads, those with a finding first. */
  readonly leads: readonly Row[]
  readonly unclear: number
  readonly total: number
}

/** The columns of a unit: itself, or a line at a level that it stands for. */
const marksOf = (row: Row, columnIds: ReadonlySet<string>): Mark[] =>
  Object.entries(row.marks).flatMap(([column, mark]) => (columnIds.has(column) ? [mark] : []))

const isUnclear = (row: Row): boolean => row.verdict !== null && !['clear', 'joint', 'declared'].includes(row.verdict)

/** Reads a unit's part out of the duty list's matrix: matter types without types below them. */
export const accountableOf = (matrix: MatrixView, unitId: string): Accountable => {
  const columnIds = new Set(matrix.columns.filter((column) => column.unitId === unitId).map((column) => column.id))
  const parents = new Set(matrix.rows.map((row) => row.parentId))
  const named = matrix.rows.flatMap((row) => {
    const marks = parents.has(row.typeId) ? [] : marksOf(row, columnIds)
    return marks.length > 0 ? [{ row, marks }] : []
  })
  const count = (role: Mark['role']): number =>
    named.filter(({ marks }) => marks.some((mark) => mark.role === role)).length
  const leads = named.filter(({ marks }) => marks.some((mark) => mark.role === 'lead')).map(({ row }) => row)
  return {
    counts: { lead: count('lead'), assist: count('assist'), supervise: count('supervise'), inform: count('inform') },
    leads: [...leads].sort((a, b) => Number(isUnclear(b)) - Number(isUnclear(a)) || b.orders - a.orders),
    unclear: leads.filter(isUnclear).length,
    total: named.length,
  }
}
