/** A node as an export names it: its own id (a name where there is none) and the name people read. */
export type Named = { readonly id: string; readonly name: string }

/**
 * A tree that grows as orders are read: node 0 is the root (everything), others are numbered as they appear.
 *
 * Parallel arrays, so that a million orders refer to nodes by number.
 */
export type Forest = {
  readonly numbers: Map<string, number>
  readonly ids: string[]
  readonly names: string[]
  readonly parents: number[]
  readonly depths: number[]
}

export const root = 0

export const newForest = (): Forest => ({
  numbers: new Map([['', root]]),
  ids: [''],
  names: [''],
  parents: [-1],
  depths: [0],
})

const addNode = (forest: Forest, parent: number, named: Named): number => {
  const known = forest.numbers.get(named.id)
  if (known !== undefined) return known
  const number = forest.ids.length
  forest.numbers.set(named.id, number)
  forest.ids.push(named.id)
  forest.names.push(named.name)
  forest.parents.push(parent)
  forest.depths.push((forest.depths[parent] ?? 0) + 1)
  return number
}

/**
 * The number of the node at the end of this path, from the top down; the root for an empty path.
 *
 * Nodes are the same when their ids are; the first parent and the first name that a node came with stay.
 */
export const nodeAt = (forest: Forest, path: readonly Named[]): number => {
  let node = root
  for (const named of path) node = addNode(forest, node, named)
  return node
}

export const parentOf = (forest: Forest, node: number): number => forest.parents[node] ?? -1

/** The node itself or its ancestor at this depth; a node above that depth stands for itself. */
export const ancestorAt = (forest: Forest, node: number, depth: number): number => {
  let at = node
  while ((forest.depths[at] ?? 0) > depth) at = parentOf(forest, at)
  return at
}

/** From the node up to the root, both included. */
export const lineageOf = (forest: Forest, node: number): number[] => {
  const line: number[] = []
  for (let at = node; at >= 0; at = parentOf(forest, at)) line.push(at)
  return line
}

/** Children by number; the last of them were seen last. */
export const childrenOf = (forest: Forest): ReadonlyMap<number, readonly number[]> => {
  const children = new Map<number, number[]>()
  for (const [node, parent] of forest.parents.entries()) {
    if (parent < 0) continue
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [node])
    else siblings.push(node)
  }
  return children
}

/** Names from the top down, such as `Roads > Lamps > Lamp is dark`; empty for the root. */
export const pathName = (forest: Forest, node: number): string =>
  lineageOf(forest, node)
    .slice(0, -1)
    .reverse()
    .map((at) => forest.names[at] ?? '')
    .join(' > ')
