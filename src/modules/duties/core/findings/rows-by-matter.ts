import type { Plane } from '../plane/plane.ts'

/** The duties of each matter node, by territory in pre-order, then by number. */
export type RowsByMatter = (matter: number) => Int32Array

const counted = (keys: Int32Array, of: number): { readonly start: Int32Array; readonly next: Int32Array } => {
  const start = new Int32Array(of + 1)
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    start[key + 1] = (start[key + 1] ?? 0) + 1
  }
  for (let key = 0; key < of; key += 1) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0)
  return { start, next: start.slice() }
}

/** The rows sorted by a key below `of`; rows of the same key keep their order. */
const sortedBy = (rows: Int32Array, column: Int32Array, of: number) => {
  const { start, next } = counted(
    rows.map((row) => column[row] ?? 0),
    of,
  )
  const sorted = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const key = column[row] ?? 0
    const place = next[key] ?? 0
    sorted[place] = row
    next[key] = place + 1
  }
  return { sorted, start }
}

/** Sorts the duties, given in the order of their numbers; linear. */
export const rowsByMatter = ({ duties, territories, matters }: Plane, rows: Int32Array): RowsByMatter => {
  const byTerritory = sortedBy(rows, duties.territory, territories.count).sorted
  const { sorted, start } = sortedBy(byTerritory, duties.matter, matters.count)
  return (matter) => sorted.subarray(start[matter] ?? 0, start[matter + 1] ?? 0)
}

/** Duties by territory, then by matter in pre-order, then by number. */
export type RowsByTerritory = {
  readonly rows: Int32Array
  /** The rows of territory `t` are `[start[t], start[t + 1])`. */
  readonly start: Int32Array
  /** The matter of each row. */
  readonly matter: Int32Array
}

/** Sorts the duties, given in the order of their numbers; linear. */
export const rowsByTerritory = ({ duties, territories, matters }: Plane, given: Int32Array): RowsByTerritory => {
  const byMatter = sortedBy(given, duties.matter, matters.count).sorted
  const { sorted: rows, start } = sortedBy(byMatter, duties.territory, territories.count)
  return { rows, start, matter: rows.map((duty) => duties.matter[duty] ?? 0) }
}

/** The first row from `from` on, below `to`, all of one territory, whose matter is not smaller. */
export const firstOfMatter = (
  { matter }: RowsByTerritory,
  least: number,
  range: { from: number; to: number },
): number => {
  let [low, high] = [range.from, range.to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matter[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
