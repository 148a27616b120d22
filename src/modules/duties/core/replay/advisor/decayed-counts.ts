/**
 * How often each unit was seen in one context, older orders counting less: half after `halfLifeDays`.
 *
 * Counts hold at `atDay`; a later reading multiplies them by `fade`.
 */
export type DecayedCounts = {
  atDay: number
  total: number
  readonly units: number[]
  readonly counts: number[]
}

/** A context that remembers more units than this forgets the rarest: memory stays bounded. */
const mostUnits = 96

export const newCounts = (day: number): DecayedCounts => ({ atDay: day, total: 0, units: [], counts: [] })

/** What is left on `day` of a count of 1 kept at `atDay`. */
export const fade = (atDay: number, day: number, halfLifeDays: number): number =>
  day <= atDay ? 1 : 2 ** ((atDay - day) / halfLifeDays)

const forgetRarest = (kept: DecayedCounts): void => {
  let rarest = 0
  for (let at = 1; at < kept.counts.length; at += 1)
    if ((kept.counts[at] ?? 0) < (kept.counts[rarest] ?? 0)) rarest = at
  kept.total -= kept.counts[rarest] ?? 0
  kept.units.splice(rarest, 1)
  kept.counts.splice(rarest, 1)
}

/** Adds one order of this unit on this day. */
export const count = (kept: DecayedCounts, unit: number, day: number, halfLifeDays: number): void => {
  const left = fade(kept.atDay, day, halfLifeDays)
  if (left < 1) {
    for (let at = 0; at < kept.counts.length; at += 1) kept.counts[at] = (kept.counts[at] ?? 0) * left
    kept.total *= left
    kept.atDay = day
  }
  const at = kept.units.indexOf(unit)
  kept.total += 1
  if (at >= 0) {
    kept.counts[at] = (kept.counts[at] ?? 0) + 1
    return
  }
  if (kept.units.length >= mostUnits) forgetRarest(kept)
  kept.units.push(unit)
  kept.counts.push(1)
}
