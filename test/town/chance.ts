/** Numbers that look like chance and are the same on every machine for the same seed. */
export type Chance = {
  /** A number in `[0, 1)`. */
  readonly next: () => number
  /** A whole number in `[0, below)`. */
  readonly below: (below: number) => number
  /** True once in a while: with probability `share`. */
  readonly happens: (share: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T
}

/** 32-bit hash of a text (FNV-1a). */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const splitMix = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) | 0
  }
}

/** The sfc32 generator. */
const sfc32 = (seed: number): (() => number) => {
  const mix = splitMix(seed)
  let a = mix()
  let b = mix()
  let c = mix()
  let counter = 1
  return () => {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + out
    c |= 0
    return (out >>> 0) / 4294967296
  }
}

/**
 * A source of chance for one purpose.
 *
 * Purposes do not disturb each other: drawing more for `places` leaves `matters` as it was.
 */
export const chanceFor = (seed: number, purpose: string): Chance => {
  const next = sfc32(seed ^ hashOf(purpose))
  for (let i = 0; i < 12; i += 1) next()
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    next,
    below,
    happens: (share) => next() < share,
    pick: (list) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
  }
}

/** Draws indexes in proportion to weights. */
export const weightedPick = (weights: readonly number[]): ((chance: Chance) => number) => {
  const sums: number[] = []
  let total = 0
  for (const weight of weights) {
    total += weight
    sums.push(total)
  }
  return (chance) => {
    const at = chance.next() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}
