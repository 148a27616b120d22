/** A share with what it is made of, and the interval in which the true one lies 95 times of 100. */
export type Share = {
  readonly hits: number
  readonly n: number
  readonly share: number
  readonly low: number
  readonly high: number
}

const z95 = 1.959963984540054

/**
 * `hits` of `n` with its Wilson score interval at 95 %; the whole range 0 - 1 when n is 0.
 *
 * @source docs/sources.md#wilson-interval
 */
export const shareOf = (hits: number, n: number): Share => {
  if (n === 0) return { hits: 0, n: 0, share: 0, low: 0, high: 1 }
  const share = hits / n
  const z2 = z95 * z95
  const middle = share + z2 / (2 * n)
  const spread = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const low = (middle - spread) / (1 + z2 / n)
  const high = (middle + spread) / (1 + z2 / n)
  return { hits, n, share, low: Math.max(0, low), high: Math.min(1, high) }
}
