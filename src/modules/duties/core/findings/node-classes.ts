import type { NumberedTree } from '../plane/number-tree.ts'

/** A tree as a domain: its leaves, or every node as a point of its own. */
export type Domain = { readonly tree: NumberedTree; readonly isAll: boolean }

/** How many points of the domain have a number in `[from, to)`. */
export const pointsBetween = ({ tree, isAll }: Domain, from: number, to: number): number =>
  isAll ? to - from : (tree.leavesBefore[to] ?? 0) - (tree.leavesBefore[from] ?? 0)

/** The first point of the domain whose number is not smaller; there must be one. */
export const pointFrom = ({ tree, isAll }: Domain, from: number): number => {
  let at = from
  if (!isAll) while ((tree.end[at] ?? 0) > at + 1) at += 1
  return at
}

/**
 * The first point at or below `top` outside every hole (roots of subtrees, sorted); -1 where the holes leave none.
 */
export const firstPoint = (domain: Domain, top: number, holes: readonly number[]): number => {
  const { end } = domain.tree
  const last = end[top] ?? 0
  let at = top
  for (const hole of holes) {
    if (hole >= last) break
    if ((end[hole] ?? 0) <= at) continue
    if (hole > at && pointsBetween(domain, at, hole) > 0) break
    at = end[hole] ?? 0
  }
  return at < last && pointsBetween(domain, at, last) > 0 ? pointFrom(domain, at) : -1
}

/** Whether a node lies in one of the subtrees. */
export const inSubtrees = (tree: NumberedTree, roots: readonly number[], node: number): boolean => {
  for (const root of roots) if (node >= root && node < (tree.end[root] ?? 0)) return true
  return false
}

/** Those strictly below `top`, sorted, each once. */
export const strictlyBelow = (tree: NumberedTree, top: number, nodes: Iterable<number>): readonly number[] => {
  const end = tree.end[top] ?? 0
  const below = new Set<number>()
  for (const node of nodes) if (node > top && node < end) below.add(node)
  return [...below].sort((a, b) => a - b)
}

/**
 * What the marked nodes below a node tell apart: class `i` is the points at or below `nodes[i]` that lie below no deeper
 * mark; `points[i]` of them, `first[i]` being one (-1 where there are none).
 */
export type NodeClasses = {
  readonly nodes: readonly number[]
  readonly points: Int32Array
  readonly first: Int32Array
}

/** @param marks strictly below `top`, sorted, each once */
export const nodeClasses = (domain: Domain, top: number, marks: readonly number[]): NodeClasses => {
  const { end } = domain.tree
  const nodes = [top, ...marks]
  const points = new Int32Array(nodes.length)
  const first = new Int32Array(nodes.length).fill(-1)
  // Up to where a class has been looked through.
  const seen = Int32Array.from(nodes)
  const look = (at: number, to: number): void => {
    const here = pointsBetween(domain, seen[at] ?? 0, to)
    points[at] = (points[at] ?? 0) + here
    if (here > 0 && (first[at] ?? -1) < 0) first[at] = pointFrom(domain, seen[at] ?? 0)
  }
  const open: number[] = []
  const close = (before: number): void => {
    for (let at = open.at(-1); at !== undefined && (end[nodes[at] ?? 0] ?? 0) <= before; at = open.at(-1)) {
      look(at, end[nodes[at] ?? 0] ?? 0)
      open.pop()
    }
  }
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] ?? 0
    close(node)
    const above = open.at(-1)
    if (above !== undefined) {
      look(above, node)
      seen[above] = end[node] ?? 0
    }
    open.push(at)
  }
  close(end[top] ?? 0)
  return { nodes, points, first }
}
