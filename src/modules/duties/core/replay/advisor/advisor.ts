import {
  addScores,
  type BackOff,
  candidatesIn,
  findLevels,
  learnLevels,
  learnTrust,
  newBackOff,
  type Reading,
  readLevels,
} from './back-off.ts'
import type { Known } from './contexts.ts'
import { featureHashes, learnRanking, newRanking, type Ranking, rankingScores } from './ranking.ts'

/**
 * Names the unit that will handle an order, and learns from every order at once.
 *
 * A recency-weighted hierarchical back-off (type, place and source from the most specific down to everything), its
 * levels mixed by learned trust, and a small linear ranking beside it. Same orders, same options: same advice.
 *
 * @source docs/sources.md#back-off
 */
export type Advisor = {
  readonly backOff: BackOff
  readonly ranking: Ranking
  readonly units: Set<number>
  rankingTrust: number
}

/** What the advisor says of one order: candidates with their chances (adding up to 1), and the three best. */
export type Advice = {
  readonly known: Known
  readonly day: number
  readonly candidates: readonly number[]
  readonly chances: Float64Array
  readonly best: readonly number[]
  readonly reading: Reading
  readonly hashes: Int32Array
  readonly rankingChances: Float64Array
}

const mostCandidates = 32
const guesses = 3
const rankingTrustRate = 0.003

/** @param halfLifeDays after so many days an order counts half; 30 where nothing else is asked */
export const newAdvisor = (halfLifeDays = 30): Advisor => ({
  backOff: newBackOff(halfLifeDays),
  ranking: newRanking(),
  units: new Set(),
  rankingTrust: 0.5,
})

const chancesOf = (scores: Float64Array): Float64Array => {
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > highest) highest = score
  let sum = 0
  const chances = scores.map((score) => Math.exp(score - highest))
  for (const chance of chances) sum += chance
  return chances.map((chance) => chance / sum)
}

const bestOf = (candidates: readonly number[], chances: Float64Array): number[] => {
  const best: number[] = []
  for (let at = 0; at < candidates.length; at += 1) {
    let rank = best.length
    while (rank > 0 && (chances[best[rank - 1] ?? 0] ?? 0) < (chances[at] ?? 0)) rank -= 1
    if (rank < guesses) best.splice(rank, 0, at)
    if (best.length > guesses) best.pop()
  }
  return best.map((at) => candidates[at] ?? -1)
}

/** Advice for an order that came in on this day (days since 1970, fractions welcome), before it is learned. */
export const advise = (advisor: Advisor, known: Known, day: number): Advice => {
  const found = findLevels(advisor.backOff, known)
  const candidates = candidatesIn(found, mostCandidates)
  const reading = readLevels(advisor.backOff, found, { candidates, day, units: advisor.units.size })
  const hashes = featureHashes(known)
  const rankingChances = chancesOf(rankingScores(advisor.ranking, hashes, candidates))

  const scores = new Float64Array(candidates.length)
  addScores(advisor.backOff, reading, scores)
  for (let at = 0; at < scores.length; at += 1)
    scores[at] = (scores[at] ?? 0) + advisor.rankingTrust * Math.log((rankingChances[at] ?? 0) + 1e-9)
  const chances = chancesOf(scores)
  return { known, day, candidates, chances, best: bestOf(candidates, chances), reading, hashes, rankingChances }
}

const learnRankingTrust = (advisor: Advisor, advice: Advice, right: number): void => {
  let expected = 0
  for (const [at, chance] of advice.rankingChances.entries())
    expected += (advice.chances[at] ?? 0) * Math.log(chance + 1e-9)
  advisor.rankingTrust += rankingTrustRate * (Math.log((advice.rankingChances[right] ?? 0) + 1e-9) - expected)
}

/** Learns who handled the order that this advice was for. */
export const learn = (advisor: Advisor, advice: Advice, unit: number): void => {
  const right = advice.candidates.indexOf(unit)
  if (right >= 0) {
    learnTrust(advisor.backOff, advice.reading, advice.chances, right)
    learnRankingTrust(advisor, advice, right)
    const { candidates, rankingChances } = advice
    learnRanking(advisor.ranking, advice.hashes, { candidates, chances: rankingChances, right })
  }
  advisor.units.add(unit)
  learnLevels(advisor.backOff, advice.known, { unit, day: advice.day })
}
