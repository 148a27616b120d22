/** Where chance comes from: the same seed gives the same numbers. */
export type Chance = {
  /** Uniform in [0, 1). */
  readonly draw: () => number
  /** A whole number in [0, limit). */
  readonly below: (limit: number) => number
  /** Which of the shares a draw falls into; the last one takes what is left. */
  readonly which: (shares: readonly number[]) => number
}

/** mulberry32. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(draw() * limit)
  const which = (shares: readonly number[]): number => {
    let left = draw()
    for (let at = 0; at < shares.length - 1; at += 1) {
      left -= shares[at] ?? 0
      if (left < 0) return at
    }
    return shares.length - 1
  }
  return { draw, below, which }
}
