/** Rows of integers, each kept once and numbered. */
export type IntRows = {
  readonly numberOf: (row: Int32Array) => number
  /** The number of a row that stands in `[from, to)` of a longer one; what is kept of it is a copy. */
  readonly numberWithin: (all: Int32Array, from: number, to: number) => number
  readonly row: (number: number) => Int32Array
}

const nothing = new Int32Array(0)

/** Integers in `[from, to)` of a row. */
type Span = { readonly all: Int32Array; readonly from: number; readonly to: number }

const hashOf = (all: Int32Array, from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (all[at] ?? 0), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13)
}

const isSame = (row: Int32Array, { all, from, to }: Span): boolean => {
  if (row.length !== to - from) return false
  for (let at = 0; at < row.length; at += 1) if (row[at] !== all[from + at]) return false
  return true
}

export const intRows = (): IntRows => {
  const rows: Int32Array[] = []
  const hashes: number[] = []
  let slots = new Int32Array(64).fill(-1)

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    const mask = slots.length - 1
    hashes.forEach((hash, number) => {
      let slot = hash & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    })
  }

  const numbered = (span: Span, kept: (span: Span) => Int32Array): number => {
    const hash = hashOf(span.all, span.from, span.to)
    const mask = slots.length - 1
    let slot = hash & mask
    for (let known = slots[slot] ?? -1; known >= 0; known = slots[slot] ?? -1) {
      if (hashes[known] === hash && isSame(rows[known] ?? nothing, span)) return known
      slot = (slot + 1) & mask
    }
    slots[slot] = rows.length
    rows.push(kept(span))
    hashes.push(hash)
    if (rows.length * 2 > slots.length) grow()
    return rows.length - 1
  }

  return {
    numberOf: (row) => numbered({ all: row, from: 0, to: row.length }, () => row),
    numberWithin: (all, from, to) => numbered({ all, from, to }, copied),
    row: (number) => rows[number] ?? nothing,
  }
}

const copied = ({ all, from, to }: Span): Int32Array => all.slice(from, to)
