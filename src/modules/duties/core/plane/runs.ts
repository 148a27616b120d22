/**
 * A set of whole numbers as sorted half-open runs `[from, to, from, to, …]` that neither touch nor overlap.
 *
 * Everything a list can say about one attribute, one tree or time is such a set.
 */
export type Runs = Int32Array

export const noRuns: Runs = new Int32Array(0)

export const runOf = (from: number, to: number): Runs => (from < to ? Int32Array.of(from, to) : noRuns)

/** Runs out of any numbers. */
export const runsOf = (numbers: Iterable<number>): Runs => {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const runs: number[] = []
  for (const number of sorted) {
    if (runs.length > 0 && runs[runs.length - 1] === number) runs[runs.length - 1] = number + 1
    else runs.push(number, number + 1)
  }
  return Int32Array.from(runs)
}

export const runsHave = (runs: Runs, number: number): boolean => {
  for (let at = 0; at < runs.length; at += 2) {
    if (number < (runs[at] ?? 0)) return false
    if (number < (runs[at + 1] ?? 0)) return true
  }
  return false
}

export const sizeOfRuns = (runs: Runs): number => {
  let size = 0
  for (let at = 0; at < runs.length; at += 2) size += (runs[at + 1] ?? 0) - (runs[at] ?? 0)
  return size
}

export const sameRuns = (a: Runs, b: Runs): boolean => a.length === b.length && a.every((value, at) => value === b[at])

/** What both have. */
export const commonRuns = (a: Runs, b: Runs): Runs => {
  const common: number[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i] ?? 0, b[j] ?? 0)
    const to = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0)
    if (from < to) common.push(from, to)
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2
    else j += 2
  }
  return Int32Array.from(common)
}

/** What the first has and the second has not. */
export const runsWithout = (a: Runs, b: Runs): Runs => {
  const left: number[] = []
  let j = 0
  for (let i = 0; i < a.length; i += 2) {
    let from = a[i] ?? 0
    const to = a[i + 1] ?? 0
    while (j < b.length && (b[j + 1] ?? 0) <= from) j += 2
    for (let k = j; k < b.length && (b[k] ?? 0) < to; k += 2) {
      if ((b[k] ?? 0) > from) left.push(from, b[k] ?? 0)
      from = Math.max(from, b[k + 1] ?? 0)
    }
    if (from < to) left.push(from, to)
  }
  return Int32Array.from(left)
}

/** What either has. */
export const joinedRuns = (a: Runs, b: Runs): Runs => {
  const joined: number[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const takeA = j >= b.length || (i < a.length && (a[i] ?? 0) <= (b[j] ?? 0))
    const from = (takeA ? a[i] : b[j]) ?? 0
    const to = (takeA ? a[i + 1] : b[j + 1]) ?? 0
    if (takeA) i += 2
    else j += 2
    const last = joined.length - 1
    if (last > 0 && from <= (joined[last] ?? 0)) joined[last] = Math.max(joined[last] ?? 0, to)
    else joined.push(from, to)
  }
  return Int32Array.from(joined)
}

/** Whether they share a number. */
export const runsMeet = (a: Runs, b: Runs): boolean => {
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (Math.max(a[i] ?? 0, b[j] ?? 0) < Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0)) return true
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2
    else j += 2
  }
  return false
}

/** Whether the second has everything the first has. */
export const runsWithin = (a: Runs, b: Runs): boolean => runsWithout(a, b).length === 0
