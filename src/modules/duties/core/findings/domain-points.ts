import type { NumberedTree } from '../plane/number-tree.ts'
import type { Runs } from '../plane/runs.ts'

/**
 * The nodes of a tree that are points of the domain, ranked in pre-order: the points below `n` are the ranks
 * `[before[n], before[end[n]])`.
 */
export type DomainPoints = {
  readonly count: number
  /** How many points have a smaller number; one longer than the tree. */
  readonly before: Int32Array
  /** The node of a rank. */
  readonly nodes: Int32Array
}

export const domainPoints = (tree: NumberedTree, domain: 'leaf' | 'all'): DomainPoints => {
  if (domain === 'all') {
    const before = Int32Array.from({ length: tree.count + 1 }, (_, n) => n)
    return { count: tree.count, before, nodes: before.subarray(0, tree.count) }
  }
  const before = tree.leavesBefore
  const count = before[tree.count] ?? 0
  const nodes = new Int32Array(count)
  for (let n = 0; n < tree.count; n += 1) if (tree.end[n] === n + 1) nodes[before[n] ?? 0] = n
  return { count, before, nodes }
}

/** The ranks below a node; -1 is the whole tree. */
export const ranksBelow = (tree: NumberedTree, points: DomainPoints, node: number): readonly [number, number] =>
  node < 0 ? [0, points.count] : [points.before[node] ?? 0, points.before[tree.end[node] ?? 0] ?? 0]

/** The ranks below a node that lie in none of the subtrees cut out. */
export const ranksWithout = (
  tree: NumberedTree,
  points: DomainPoints,
  region: { readonly node: number; readonly holes: readonly number[] },
): Runs => {
  const [from, to] = ranksBelow(tree, points, region.node)
  const left: number[] = []
  let at = from
  // Holes are sorted, so an outer one comes before those inside it.
  for (const hole of region.holes) {
    const [start, end] = ranksBelow(tree, points, hole)
    if (end <= at || start >= to) continue
    if (start > at) left.push(at, start)
    at = Math.max(at, end)
  }
  if (at < to) left.push(at, to)
  return Int32Array.from(left)
}
