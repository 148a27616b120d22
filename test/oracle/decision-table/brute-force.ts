import type { Cell, RandomTable } from './random-table.ts'

/** A point: one place per column. */
export type Point = readonly number[]

/** Whether a cell takes a place. Null is equal to null alone, and no range answers for it, not even inside `not`. */
const takes = (cell: Cell, place: number): boolean => {
  if (cell.any) return true
  let found = false
  let unknown = false
  for (const part of cell.parts) {
    if ('equals' in part) found ||= place === part.equals
    else if (place === -1) unknown = true
    else if (place !== 99) {
      const low = part.from < 0 ? -1 : 2 * part.from + 1
      const high = part.to > 90 ? 1000 : 2 * part.to + 1
      found ||= (place > low || (place === low && part.fromIn)) && (place < high || (place === high && part.toIn))
    }
  }
  if (found) return !cell.out
  return unknown ? false : cell.out
}

/** Every point of a table. */
export const pointsOf = (table: RandomTable): readonly Point[] =>
  table.columns.reduce<readonly Point[]>(
    (points, { places }) => points.flatMap((point) => places.map((place) => [...point, place])),
    [[]],
  )

/** The numbers of the rules that apply at a point. */
export const rulesAt = (table: RandomTable, point: Point): readonly number[] =>
  table.rules.flatMap(({ cells }, at) =>
    cells.every((cell, column) => takes(cell, point[column] ?? 0)) ? [at + 1] : [],
  )

/** True when a table names only single texts in a column that nothing closes. */
export const hasOpenTexts = (table: RandomTable): boolean =>
  table.columns.some((column, at) => {
    const cells = table.rules.flatMap((rule) => rule.cells[at] ?? [])
    return (
      column.isOpenText &&
      cells.some((cell) => !cell.any && cell.parts.length > 0) &&
      cells.some((cell) => cell.parts.some((part) => 'equals' in part && part.equals >= 0)) &&
      cells.every((cell) => !cell.out)
    )
  })

/** Gaps as runs of places, column by column: a column is cut where any rule still active changes its mind, or where places do not follow. */
export const sweptGaps = (table: RandomTable): readonly (readonly (readonly number[])[])[] => {
  const gaps: (readonly (readonly number[])[])[] = []
  const sweep = (at: number, active: readonly number[], before: readonly (readonly number[])[]): void => {
    if (active.length === 0) gaps.push(before)
    const column = table.columns[at]
    if (column === undefined || active.length === 0) return
    const runs: { places: number[]; rules: readonly number[] }[] = []
    for (const [index, place] of column.places.entries()) {
      const rules = active.filter((no) => takes(table.rules[no - 1]?.cells[at] ?? neverCell, place))
      const run = runs.at(-1)
      const hole = isHole(table, at, index)
      if (run !== undefined && !hole && `${run.rules}` === `${rules}`) run.places.push(place)
      else runs.push({ places: [place], rules })
    }
    for (const { places, rules } of runs) sweep(at + 1, rules, [...before, places])
  }
  sweep(
    0,
    table.rules.map((_rule, at) => at + 1),
    [],
  )
  return gaps
}

const neverCell: Cell = { text: '', out: false, any: false, parts: [] }

/** Where allowed ranges leave something out between two places that do stand in the column. */
const isHole = (table: RandomTable, at: number, index: number): boolean => {
  const column = table.columns[at]
  if (column === undefined || column.type !== 'number' || index === 0) return false
  const [before = 0, here = 0] = [column.places[index - 1], column.places[index]]
  return before >= 0 && here - before > 1
}

/** True where a rule decides before another, by the policy. */
const decidesBefore = (table: RandomTable, one: number, other: number): boolean => {
  if (table.policy === 'FIRST' || table.policy === 'RULE ORDER') return one < other
  const rank = (no: number): number => table.ranked.indexOf(table.rules[no - 1]?.output ?? '')
  return rank(one) < rank(other)
}

/** Rules that never decide at any of these points, though the policy has an order. */
export const neverDeciding = (table: RandomTable): readonly number[] => {
  if (!['FIRST', 'RULE ORDER', 'PRIORITY'].includes(table.policy)) return []
  const points = pointsOf(table).map((point) => rulesAt(table, point))
  return table.rules.flatMap((_rule, at) => {
    const no = at + 1
    const decides = points.some(
      (rules) => rules.includes(no) && !rules.some((other) => decidesBefore(table, other, no)),
    )
    return decides ? [] : [no]
  })
}

/** True when the rules of `cover`, each deciding before `no`, apply wherever it does. */
export const coversAll = (table: RandomTable, no: number, cover: readonly number[]): boolean =>
  cover.every((other) => decidesBefore(table, other, no)) &&
  pointsOf(table).every((point) => {
    const rules = rulesAt(table, point)
    return !rules.includes(no) || rules.some((other) => cover.includes(other))
  })

/** The rules that apply one step across one bound of a box. */
export const besideBox = (table: RandomTable, box: readonly (readonly number[])[]): readonly number[] => {
  const beside = new Set<number>()
  for (const [at, column] of table.columns.entries()) {
    const places = box[at] ?? []
    const [first, last] = [column.places.indexOf(places[0] ?? 0), column.places.indexOf(places.at(-1) ?? 0)]
    for (const step of [first - 1, last + 1]) {
      const place = column.places[step]
      if (place === undefined) continue
      const stepped = pointsOf(table).filter((point) =>
        point.every((one, other) => (other === at ? one === place : box[other]?.includes(one) === true)),
      )
      for (const no of stepped.flatMap((point) => rulesAt(table, point))) beside.add(no)
    }
  }
  return [...beside].sort((a, b) => a - b)
}
