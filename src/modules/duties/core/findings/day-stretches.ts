import type { Runs } from '../plane/runs.ts'
import type { Window } from './survey.ts'

/** The days of a window cut at some of them. */
export const cutDays = (window: Window, cuts: readonly number[]): readonly Window[] => {
  const isInside = (day: number): boolean => day > window.from && day < window.to
  if (!cuts.some(isInside)) return window.from < window.to ? [window] : []
  const starts = [window.from, ...new Set(cuts.filter(isInside))].sort((a, b) => a - b)
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? window.to }))
}

/** The stretches that are wanted, as runs. */
export const wantedDays = (stretches: readonly Window[], isWanted: (day: number) => boolean): Runs => {
  const runs: number[] = []
  for (const { from, to } of stretches) {
    if (!isWanted(from)) continue
    if (runs.length > 0 && runs[runs.length - 1] === from) runs[runs.length - 1] = to
    else runs.push(from, to)
  }
  return Int32Array.from(runs)
}

/** From the first of some days that lies in runs to the day after the last; null where none does. */
export const daysWithin = (runs: Runs, days: Window): Window | null => {
  let [first, last] = [days.to, days.from]
  for (let at = 0; at < runs.length; at += 2) {
    const from = Math.max(days.from, runs[at] ?? 0)
    const to = Math.min(days.to, runs[at + 1] ?? 0)
    if (from >= to) continue
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  return first < last ? { from: first, to: last } : null
}
