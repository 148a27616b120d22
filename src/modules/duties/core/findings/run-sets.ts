import { type Runs, sameRuns } from '../plane/runs.ts'

/** Sets of numbers as runs, each once. */
export type RunSets = { readonly numberOf: (runs: Runs) => number; readonly runs: (set: number) => Runs }

const hashOf = (runs: Runs): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < runs.length; at += 1) hash = Math.imul(hash ^ (runs[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

export const runSets = (): RunSets => {
  const all: Runs[] = []
  const byHash = new Map<number, number[]>()
  return {
    numberOf: (runs) => {
      const hash = hashOf(runs)
      const alike = byHash.get(hash) ?? []
      const known = alike.find((one) => sameRuns(all[one] ?? runs, runs))
      if (known !== undefined) return known
      if (alike.length === 0) byHash.set(hash, alike)
      alike.push(all.length)
      all.push(runs)
      return all.length - 1
    },
    runs: (set) => all[set] ?? new Int32Array(0),
  }
}
