/** Rows of integers, each kept once and numbered. */
export type IntRows = {
  readonly numberOf: (row: Int32Array) => number
  readonly row: (number: number) => Int32Array
}

const nothing = new Int32Array(0)

const hashOf = (row: Int32Array): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < row.length; at += 1) hash = Math.imul(hash ^ (row[at] ?? 0), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13)
}

const isSame = (a: Int32Array, b: Int32Array): boolean => {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
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

  return {
    numberOf: (row) => {
      const hash = hashOf(row)
      const mask = slots.length - 1
      let slot = hash & mask
      for (let known = slots[slot] ?? -1; known >= 0; known = slots[slot] ?? -1) {
        if (hashes[known] === hash && isSame(rows[known] ?? nothing, row)) return known
        slot = (slot + 1) & mask
      }
      slots[slot] = rows.length
      rows.push(row)
      hashes.push(hash)
      if (rows.length * 2 > slots.length) grow()
      return rows.length - 1
    },
    row: (number) => rows[number] ?? nothing,
  }
}
