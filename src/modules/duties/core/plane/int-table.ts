/** A map from non-negative integers below 2^53 to 32-bit integers, in two arrays; -1 for what is not in it. */
export type IntTable = { readonly get: (key: number) => number }

const slotOf = (key: number, mask: number): number => {
  const mixed = Math.imul((key % 0x100000000) ^ Math.floor(key / 0x100000000), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & mask
}

export const intTable = (entries: ReadonlyMap<number, number>): IntTable => {
  let size = 8
  while (size < entries.size * 2) size *= 2
  const mask = size - 1
  const keys = new Float64Array(size).fill(-1)
  const values = new Int32Array(size)
  for (const [key, value] of entries) {
    let slot = slotOf(key, mask)
    while ((keys[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    keys[slot] = key
    values[slot] = value
  }
  return {
    get: (key) => {
      for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
        const found = keys[slot] ?? -1
        if (found === key) return values[slot] ?? -1
        if (found < 0) return -1
      }
    },
  }
}
