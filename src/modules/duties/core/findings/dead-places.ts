import type { NumberedTree } from '../plane/number-tree.ts'
import type { Domain } from './node-classes.ts'
import { pointsBetween } from './node-classes.ts'

/**
 * Subtrees of territories that are out of question for now, with a count of what is left of every other: added one by
 * one, taken back in the opposite order.
 */
export type DeadPlaces = {
  /** Takes a subtree out; false where it is out already. */
  readonly add: (node: number) => boolean
  /** How many subtrees are out: what `backTo` goes back to. */
  readonly mark: () => number
  readonly backTo: (mark: number) => void
  readonly isOut: (node: number) => boolean
  /** How many points of the domain are left at or below a node. */
  readonly left: (node: number) => number
  /** The first point left at or below a node, but not below any deeper marked one; -1 where there is none. */
  readonly firstLeft: (node: number, marked: Uint8Array) => number
  /** Room for marks, all 0 between uses. */
  readonly marked: Uint8Array
}

const upTo = (tree: NumberedTree, node: number, visit: (above: number) => boolean): boolean => {
  for (let at = node; at >= 0; at = tree.parent[at] ?? -1) if (visit(at)) return true
  return false
}

export const deadPlaces = (domain: Domain): DeadPlaces => {
  const { tree, isAll } = domain
  const isDead = new Uint8Array(tree.count)
  const lost = new Int32Array(tree.count)
  const nodes: number[] = []
  const deltas: number[] = []
  const isOut = (node: number): boolean => upTo(tree, node, (above) => isDead[above] === 1)
  const pointsOf = (node: number): number => pointsBetween(domain, node, tree.end[node] ?? 0)
  const lose = (node: number, count: number): void => {
    for (let at = node; at >= 0; at = tree.parent[at] ?? -1) lost[at] = (lost[at] ?? 0) + count
  }
  return {
    isOut,
    mark: () => nodes.length,
    add: (node) => {
      if (isOut(node)) return false
      const count = pointsOf(node) - (lost[node] ?? 0)
      isDead[node] = 1
      lose(node, count)
      nodes.push(node)
      deltas.push(count)
      return true
    },
    backTo: (mark) => {
      while (nodes.length > mark) {
        const node = nodes.pop() ?? 0
        isDead[node] = 0
        lose(node, -(deltas.pop() ?? 0))
      }
    },
    left: (node) => (isOut(node) ? 0 : pointsOf(node) - (lost[node] ?? 0)),
    firstLeft: (node, marked) => {
      const end = tree.end[node] ?? 0
      for (let at = node; at < end; ) {
        const isPassed = (at > node && marked[at] === 1) || isDead[at] === 1 || pointsOf(at) === (lost[at] ?? 0)
        if (isPassed) at = tree.end[at] ?? end
        else if (isAll || tree.end[at] === at + 1) return at
        else at += 1
      }
      return -1
    },
    marked: new Uint8Array(tree.count),
  }
}
