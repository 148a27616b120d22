import type { Verdict } from '../../../src/modules/duties/core/matrix.ts'
import type { MatrixView } from '../../../src/modules/duties/core/views.ts'
import type { Words } from '../../../src/words/index.ts'
import type { MatrixRow } from '../../ui/matrix-rows.ts'
import type { MatrixColumn } from '../../ui/tree-matrix.tsx'

type Row = MatrixView['rows'][number]

/** What attributes are called in the language shown. */
export const attributeNames = (matrix: MatrixView, isEnglish: boolean): ((name: string) => string) => {
  const labels = new Map(
    (matrix.version?.attributes ?? []).map((one) => [
      one.name,
      (isEnglish ? one.labelEn : one.label) ?? one.label ?? one.name,
    ]),
  )
  return (name) => labels.get(name) ?? name
}

const destinationIn = (words: Words['duties'], destination: string): string => {
  const names: Readonly<Record<string, string>> = words.destinations
  return words.screen.outside(names[destination] ?? destination)
}

/** A unit's name as a heading: without the county in front, which all of them have. */
const headingOf = (name: string, county: string): string => {
  const bare = name.startsWith(county) ? name.slice(county.length).trim() : name
  return bare.length > 3 ? bare.replace(/^[县市区](?=..)/, '') : bare
}

/** The column headings: units by name, levels and destinations by their words. */
export const columnsOf = (matrix: MatrixView, words: Words['duties'], county: string): MatrixColumn[] =>
  matrix.columns.map((column) => {
    const { id, level, outside, name } = column
    if (level !== null) return { id, name: words.screen.columns[level] || (words.levels[level] ?? '') }
    if (outside === 'none') return { id, name: words.screen.nobody }
    return { id, name: name === null ? destinationIn(words, outside ?? '') : headingOf(name, county) }
  })

const rowOf = (row: Row, isEnglish: boolean): MatrixRow => ({
  id: row.typeId,
  parentId: row.parentId,
  name: isEnglish ? (row.nameEn ?? row.name) : row.name,
  marks: Object.fromEntries(
    Object.entries(row.marks).map(([column, mark]) => [
      column,
      { role: mark.vacant ? ('vacant' as const) : mark.role },
    ]),
  ),
  isUnanswered: row.verdict === 'gap' && Object.keys(row.marks).length === 0,
})

/** Rows of the tree; with a verdict chosen only those that meet it, with the rows above them. */
export const rowsOf = (matrix: MatrixView, isEnglish: boolean, only: Verdict | null): MatrixRow[] => {
  if (only === null) return matrix.rows.map((row) => rowOf(row, isEnglish))
  const byId = new Map(matrix.rows.map((row) => [row.typeId, row]))
  const wanted = new Set<string>()
  for (const row of matrix.rows) {
    if (row.tally[only] === 0) continue
    for (let at: Row | undefined = row; at !== undefined && !wanted.has(at.typeId); at = byId.get(at.parentId ?? ''))
      wanted.add(at.typeId)
  }
  return matrix.rows.filter((row) => wanted.has(row.typeId)).map((row) => rowOf(row, isEnglish))
}
