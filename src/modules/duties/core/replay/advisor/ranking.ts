import { features, type Known, keyOf } from './contexts.ts'

/**
 * A linear ranking learned order by order: a weight for every feature and unit, hashed into a table of fixed size.
 *
 * It sees what counting levels cannot: that a source or a place matters whatever the type.
 */
export type Ranking = { readonly weights: Float32Array; readonly squares: Float32Array }

const tableBits = 21
const stepSize = 0.2
/** Added to the sum of squared steps, so that the first step is not too long. */
const caution = 0.1
const tooSmall = 1e-3

export const newRanking = (): Ranking => ({
  weights: new Float32Array(2 ** tableBits),
  squares: new Float32Array(2 ** tableBits).fill(caution),
})

/** Where the features of an order start in the table. */
export const featureHashes = (known: Known): Int32Array =>
  Int32Array.from(features, (feature, at) => {
    const key = keyOf(feature, known)
    const high = Math.imul(Math.floor(key / 2 ** 32) + 31 * (at + 1), 0x9e3779b1)
    return Math.imul((key | 0) ^ high ^ (high >>> 15), 0x85ebca6b)
  })

const slotOf = (hash: number, unit: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(unit + 1, 0xc2b2ae35), 0x27d4eb2f)
  return (mixed ^ (mixed >>> 15)) >>> (32 - tableBits)
}

/** The ranking's score of each candidate. */
export const rankingScores = (
  ranking: Ranking,
  hashes: Int32Array,
  candidates: readonly number[],
): Float64Array<ArrayBuffer> =>
  Float64Array.from(candidates, (unit) => {
    let score = 0
    for (const hash of hashes) score += ranking.weights[slotOf(hash, unit)] ?? 0
    return score
  })

/** One step (Adagrad) towards the right candidate; `right` is its place among the candidates. */
export const learnRanking = (
  ranking: Ranking,
  hashes: Int32Array,
  order: { readonly candidates: readonly number[]; readonly chances: Float64Array; readonly right: number },
): void => {
  const { weights, squares } = ranking
  for (const [at, unit] of order.candidates.entries()) {
    const slope = (order.chances[at] ?? 0) - (at === order.right ? 1 : 0)
    if (Math.abs(slope) < tooSmall) continue
    for (const hash of hashes) {
      const slot = slotOf(hash, unit)
      const square = (squares[slot] ?? 0) + slope * slope
      squares[slot] = square
      weights[slot] = (weights[slot] ?? 0) - (stepSize * slope) / Math.sqrt(square)
    }
  }
}
