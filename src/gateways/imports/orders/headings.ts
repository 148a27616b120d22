import { refuse } from '../../../kernel/problem.ts'
import type { TableRow } from '../table/table-row.ts'
import type { Column, OrderMapping, TreeMapping } from './mapping.ts'
import { columnKind } from './person-columns.ts'
import { columnsMissing, fileHoldsPersons, fileLabelsCallers } from './problems.ts'

/** Finds a mapped column's position; -1 where the file has none of its headings. */
export type Positions = {
  readonly of: (column: Column | undefined) => number
  readonly unknownColumns: readonly string[]
}

const headingsOf = (column: Column | undefined): readonly string[] =>
  column === undefined ? [] : typeof column === 'string' ? [column] : column

const treeColumns = (tree: TreeMapping): Column[] => {
  if ('levels' in tree) return tree.levels.flatMap(({ id, name }) => (id === undefined ? [name] : [id, name]))
  return ['path' in tree ? tree.path : tree.address]
}

/** Columns without which nothing can be replayed. */
export const neededColumns = (mapping: OrderMapping): Column[] => [
  mapping.time,
  ...treeColumns(mapping.type),
  ...treeColumns(mapping.place),
  ...(mapping.unit.id === undefined ? [] : [mapping.unit.id]),
  mapping.unit.name,
]

const cleaned = (cell: string): string => cell.replace(/^\ufeff/, '').replaceAll(/[\s*＊]+/g, '')

const positionIn = (cells: readonly string[], column: Column | undefined): number => {
  const headings = cells.map(cleaned)
  for (const heading of headingsOf(column)) {
    const at = headings.indexOf(cleaned(heading))
    if (at >= 0) return at
  }
  return -1
}

/** How many needed columns this row has as headings. */
export const headingScore = (cells: readonly string[], mapping: OrderMapping): number =>
  neededColumns(mapping).filter((column) => positionIn(cells, column) >= 0).length

const refusePersons = (file: string, cells: readonly string[]): void => {
  const labels = cells.filter((cell) => columnKind(cell) === 'label')
  if (labels.length > 0) refuse(fileLabelsCallers, { file, columns: labels.join(', ') })
  const persons = cells.filter((cell) => columnKind(cell) === 'person')
  if (persons.length > 0) refuse(fileHoldsPersons, { file, columns: persons.join(', ') })
}

const mappedHeadings = (mapping: OrderMapping): Set<string> => {
  const { order, source, returns, handling } = mapping
  const columns = [order, source, returns, handling?.column, ...neededColumns(mapping)]
  return new Set([...columns.flatMap(headingsOf), ...mapping.ignored].map(cleaned))
}

/**
 * Reads a heading row: where each mapped column is, and which columns nobody knows.
 *
 * Refuses person columns and caller labels by name, mapped or not, and missing columns.
 */
export const positionsIn = (heading: TableRow, mapping: OrderMapping, file: string): Positions => {
  const mapped = mappedHeadings(mapping)
  refusePersons(file, heading.cells)
  const missing = neededColumns(mapping).filter((column) => positionIn(heading.cells, column) < 0)
  if (missing.length > 0) {
    const names = missing.map((column) => headingsOf(column).join(' / ')).join(', ')
    refuse(columnsMissing, { file, mapping: mapping.name, missing: names, found: heading.cells.join(', ') })
  }
  return {
    of: (column) => positionIn(heading.cells, column),
    unknownColumns: heading.cells.filter((cell) => cell !== '' && !mapped.has(cleaned(cell))),
  }
}
