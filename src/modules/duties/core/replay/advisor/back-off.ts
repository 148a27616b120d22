import { backOff, type Known, keyOf } from './contexts.ts'
import { count, type DecayedCounts, fade, newCounts } from './decayed-counts.ts'

/**
 * The back-off: for every level of it, what was seen in each context, and how far the level is trusted.
 *
 * A level's trust depends on how much it has seen lately (`seenSteps` steps); it is learned from its own mistakes, so
 * nobody has to say beforehand whether a county goes by community, by township or by type alone.
 */
export type BackOff = {
  readonly halfLifeDays: number
  readonly levels: readonly Map<number, DecayedCounts>[]
  readonly trust: Float64Array
  learned: number
}

const seenSteps = 6
/** What an unseen unit counts in a context that was seen. */
const unseen = 0.03
const trustRate = 0.003
/** Contexts with less than this left are forgotten, every so many orders. */
const forgotten = 0.004
const sweepEvery = 50_000

export const newBackOff = (halfLifeDays: number): BackOff => ({
  halfLifeDays,
  levels: backOff.map(() => new Map()),
  trust: new Float64Array(backOff.length * seenSteps).fill(1 / backOff.length),
  learned: 0,
})

/** One order's reading of every level: log shares of each candidate, and which trust applies (-1: nothing seen). */
export type Reading = { readonly shares: Float64Array[]; readonly trustAt: Int32Array; readonly found: FoundLevels }
type FoundLevels = (DecayedCounts | undefined)[]

export const findLevels = (model: BackOff, known: Known): FoundLevels =>
  model.levels.map((level, at) => level.get(keyOf(backOff[at] ?? [], known)))

/** Units seen in any of the contexts, the most specific first; at most `most`. */
export const candidatesIn = (found: FoundLevels, most: number): number[] => {
  const candidates = new Set<number>()
  for (const counts of found) {
    for (const unit of counts?.units ?? []) {
      candidates.add(unit)
      if (candidates.size >= most) return [...candidates]
    }
  }
  return [...candidates]
}

const seenStep = (total: number): number => Math.min(seenSteps - 1, Math.floor(Math.log2(1 + total) * 1.2))

type Positions = ReadonlyMap<number, number>

const sharesIn = (counts: DecayedCounts, positions: Positions, left: number, units: number): Float64Array => {
  const total = Math.log(counts.total * left + unseen * units)
  const shares = new Float64Array(positions.size).fill(Math.log(unseen) - total)
  for (let seen = 0; seen < counts.units.length; seen += 1) {
    const at = positions.get(counts.units[seen] ?? -1)
    if (at !== undefined) shares[at] = Math.log((counts.counts[seen] ?? 0) * left + unseen) - total
  }
  return shares
}

/**
 * Reads every level for these candidates.
 *
 * @param units how many units are known at all, for the share of the unseen
 */
export const readLevels = (
  model: BackOff,
  found: FoundLevels,
  asked: { readonly candidates: readonly number[]; readonly day: number; readonly units: number },
): Reading => {
  const trustAt = new Int32Array(found.length).fill(-1)
  const positions = new Map(asked.candidates.map((unit, at) => [unit, at]))
  const shares = found.map((counts, level) => {
    if (counts === undefined) return new Float64Array(0)
    const left = fade(counts.atDay, asked.day, model.halfLifeDays)
    trustAt[level] = level * seenSteps + seenStep(counts.total * left)
    return sharesIn(counts, positions, left, asked.units)
  })
  return { shares, trustAt, found }
}

/** Adds every level's trusted log shares to the scores. */
export const addScores = (model: BackOff, reading: Reading, scores: Float64Array): void => {
  for (const [level, shares] of reading.shares.entries()) {
    const trust = model.trust[reading.trustAt[level] ?? -1] ?? 0
    for (let at = 0; at < shares.length; at += 1) scores[at] = (scores[at] ?? 0) + trust * (shares[at] ?? 0)
  }
}

/** Moves the trust towards levels that gave the right candidate more than the others (a step down the log loss). */
export const learnTrust = (model: BackOff, reading: Reading, chances: Float64Array, right: number): void => {
  for (const [level, shares] of reading.shares.entries()) {
    const trustAt = reading.trustAt[level] ?? -1
    if (trustAt < 0) continue
    let expected = 0
    for (let at = 0; at < shares.length; at += 1) expected += (chances[at] ?? 0) * (shares[at] ?? 0)
    model.trust[trustAt] = (model.trust[trustAt] ?? 0) + trustRate * ((shares[right] ?? 0) - expected)
  }
}

const sweep = (model: BackOff, day: number): void => {
  for (const level of model.levels)
    for (const [key, counts] of level)
      if (counts.total * fade(counts.atDay, day, model.halfLifeDays) < forgotten) level.delete(key)
}

/** Counts the order in every level. */
export const learnLevels = (
  model: BackOff,
  known: Known,
  order: { readonly unit: number; readonly day: number },
): void => {
  for (const [at, level] of model.levels.entries()) {
    const key = keyOf(backOff[at] ?? [], known)
    let counts = level.get(key)
    if (counts === undefined) {
      counts = newCounts(order.day)
      level.set(key, counts)
    }
    count(counts, order.unit, order.day, model.halfLifeDays)
  }
  model.learned += 1
  if (model.learned % sweepEvery === 0) sweep(model, order.day)
}
