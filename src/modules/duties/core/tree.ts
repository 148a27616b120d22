/** A tree by ids; roots have parent null. */
export type TreeNode = { readonly id: string; readonly parent: string | null }

/** Answers about a tree: ancestors from the node itself up to its root. */
export type Tree = {
  readonly has: (id: string) => boolean
  /** The node itself, its parent, … its root; empty for an unknown id. */
  readonly lineOf: (id: string) => readonly string[]
  /** Distance from the root: 0 for a root. */
  readonly depthOf: (id: string) => number
}

/** Builds the tree; its parents must be known and free of cycles (`treeFaults`). */
export const treeOf = (nodes: readonly TreeNode[]): Tree => {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]))
  const lines = new Map<string, readonly string[]>()

  const lineOf = (id: string): readonly string[] => {
    const known = lines.get(id)
    if (known !== undefined) return known
    const line: string[] = []
    for (let at: string | null | undefined = id; at != null && parents.has(at); at = parents.get(at)) line.push(at)
    lines.set(id, line)
    return line
  }
  return { has: (id) => parents.has(id), lineOf, depthOf: (id) => lineOf(id).length - 1 }
}

/**
 * The nodes that can never reach a root because their parents go round in a circle.
 *
 * Linear: every node is walked once.
 */
export const circlesOf = (nodes: readonly TreeNode[]): string[] => {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]))
  const state = new Map<string, 'open' | 'fine'>()
  const circles: string[] = []
  for (const node of nodes) {
    const walked: string[] = []
    let at: string | null | undefined = node.id
    while (at != null && parents.has(at) && !state.has(at)) {
      state.set(at, 'open')
      walked.push(at)
      at = parents.get(at)
    }
    if (at != null && state.get(at) === 'open') circles.push(at)
    for (const id of walked) state.set(id, 'fine')
  }
  return circles
}
