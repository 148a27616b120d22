import type { Plane } from '../plane/plane.ts'
import { firstFrom } from './first-from.ts'

/** The territories of each level, in the order of the tree. */
export type LevelNodes = {
  /** Those at or below a node. */
  readonly below: (level: number, node: number) => Int32Array
  /** The node itself or the one above it that has the level; -1 where there is none. */
  readonly above: (level: number, node: number) => number
}

export const levelNodes = ({ territories, levels }: Plane): LevelNodes => {
  const counts = new Int32Array(256)
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1
  const nodes = Array.from(counts, (count) => new Int32Array(count))
  counts.fill(0)
  for (let node = 0; node < territories.count; node += 1) {
    const level = levels[node] ?? 0
    const own = nodes[level]
    if (own !== undefined) own[counts[level] ?? 0] = node
    counts[level] = (counts[level] ?? 0) + 1
  }
  const none = new Int32Array(0)
  return {
    below: (level, node) => {
      const own = nodes[level] ?? none
      return own.subarray(firstFrom(own, node), firstFrom(own, territories.end[node] ?? 0))
    },
    above: (level, node) => {
      let at = node
      while (at >= 0 && (levels[at] ?? 0) > level) at = territories.parent[at] ?? -1
      return at >= 0 && levels[at] === level ? at : -1
    },
  }
}
