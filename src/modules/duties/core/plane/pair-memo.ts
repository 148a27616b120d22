/** Remembers an integer for each unordered pair of integers below 2^31; in flat arrays, for loops that ask millions of times. */
export type PairMemo = {
  /** -1 where nothing is remembered. */
  readonly get: (a: number, b: number) => number
  readonly set: (a: number, b: number, value: number) => void
}

const mixed = (low: number, high: number): number => {
  const hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

export const pairMemo = (): PairMemo => {
  let size = 1024
  let count = 0
  let lows = new Int32Array(size).fill(-1)
  let highs = new Int32Array(size)
  let values = new Int32Array(size)

  const slotOf = (low: number, high: number): number => {
    let slot = mixed(low, high) & (size - 1)
    while ((lows[slot] ?? -1) >= 0 && (lows[slot] !== low || highs[slot] !== high)) slot = (slot + 1) & (size - 1)
    return slot
  }

  const put = (low: number, high: number, value: number): void => {
    const slot = slotOf(low, high)
    if ((lows[slot] ?? -1) < 0) count += 1
    lows[slot] = low
    highs[slot] = high
    values[slot] = value
  }

  const grow = (): void => {
    const before = { lows, highs, values }
    size *= 2
    count = 0
    lows = new Int32Array(size).fill(-1)
    highs = new Int32Array(size)
    values = new Int32Array(size)
    for (let at = 0; at < before.lows.length; at += 1)
      if ((before.lows[at] ?? -1) >= 0) put(before.lows[at] ?? 0, before.highs[at] ?? 0, before.values[at] ?? 0)
  }

  return {
    get: (a, b) => {
      const slot = a < b ? slotOf(a, b) : slotOf(b, a)
      return (lows[slot] ?? -1) < 0 ? -1 : (values[slot] ?? -1)
    },
    set: (a, b, value) => {
      if (count * 2 >= size) grow()
      put(Math.min(a, b), Math.max(a, b), value)
    },
  }
}
