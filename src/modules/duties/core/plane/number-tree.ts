import type { TreeNode } from '../tree.ts'

/**
 * A tree in which every node is a number, parents before children (pre-order): the subtree of `n` is `[n, end[n])`, and
 * two subtrees are nested or apart.
 */
export type NumberedTree = {
  readonly count: number
  readonly ids: readonly string[]
  /** The number of an id; -1 for an unknown one. */
  readonly numberOf: (id: string) => number
  /** -1 for a root. */
  readonly parent: Int32Array
  readonly end: Int32Array
  /** Distance from the root. */
  readonly depth: Uint16Array
  /** How many leaves have a smaller number; one longer than the tree, so that any interval can be counted. */
  readonly leavesBefore: Int32Array
}

const firstChildren = (above: Int32Array): { readonly first: Int32Array; readonly next: Int32Array } => {
  const first = new Int32Array(above.length).fill(-1)
  const next = new Int32Array(above.length).fill(-1)
  for (let at = above.length - 1; at >= 0; at -= 1) {
    const parent = above[at] ?? -1
    if (parent < 0) continue
    next[at] = first[parent] ?? -1
    first[parent] = at
  }
  return { first, next }
}

/** The order in which a walk meets the nodes: parents before children, siblings as they were given. */
const preOrder = (above: Int32Array): Int32Array => {
  const { first, next } = firstChildren(above)
  const order = new Int32Array(above.length)
  let met = 0
  for (let root = 0; root < above.length; root += 1) {
    if ((above[root] ?? -1) >= 0) continue
    let at = root
    while (at >= 0) {
      order[met] = at
      met += 1
      let follow = first[at] ?? -1
      while (follow < 0 && at !== root) {
        follow = next[at] ?? -1
        if (follow < 0) at = above[at] ?? root
      }
      at = follow
    }
  }
  return order
}

/**
 * Numbers a tree. Parents must be known and free of cycles (`treeFaults`).
 *
 * Linear in time; needs no recursion, so depth is no matter.
 */
export const numberTree = (nodes: readonly TreeNode[]): NumberedTree => {
  const given = new Map(nodes.map((node, at) => [node.id, at]))
  const above = Int32Array.from(nodes, (node) => (node.parent === null ? -1 : (given.get(node.parent) ?? -1)))
  const order = preOrder(above)
  const place = new Int32Array(nodes.length)
  order.forEach((at, number) => {
    place[at] = number
  })

  const count = nodes.length
  const parent = new Int32Array(count)
  const depth = new Uint16Array(count)
  const end = new Int32Array(count)
  for (let n = 0; n < count; n += 1) {
    const up = above[order[n] ?? 0] ?? -1
    parent[n] = up < 0 ? -1 : (place[up] ?? -1)
    depth[n] = up < 0 ? 0 : (depth[parent[n] ?? 0] ?? 0) + 1
  }
  for (let n = count - 1; n >= 0; n -= 1) {
    end[n] = Math.max(end[n] ?? 0, n + 1)
    const up = parent[n] ?? -1
    if (up >= 0) end[up] = Math.max(end[up] ?? 0, end[n] ?? 0)
  }
  const leavesBefore = new Int32Array(count + 1)
  for (let n = 0; n < count; n += 1) leavesBefore[n + 1] = (leavesBefore[n] ?? 0) + (end[n] === n + 1 ? 1 : 0)

  const numbers = new Map<string, number>()
  const ids = Array.from(order, (at) => nodes[at]?.id ?? '')
  ids.forEach((id, number) => {
    numbers.set(id, number)
  })
  return { count, ids, numberOf: (id) => numbers.get(id) ?? -1, parent, end, depth, leavesBefore }
}

/** Whether `node` lies in the subtree of `top` (or is it). */
export const isBelow = (tree: NumberedTree, node: number, top: number): boolean =>
  node >= top && node < (tree.end[top] ?? 0)

export const isLeaf = (tree: NumberedTree, node: number): boolean => tree.end[node] === node + 1
