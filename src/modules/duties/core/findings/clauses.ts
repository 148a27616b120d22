import type { NumberedTree } from '../plane/number-tree.ts'
import type { Runs } from '../plane/runs.ts'
import type { DomainPoints } from './domain-points.ts'

/** The subtree of a node without the subtrees cut out of it directly. */
export type NodeClause = { readonly in: number; readonly except: readonly number[] }

/** A tree made ready to be coloured. */
export type ClauseGround = {
  readonly tree: NumberedTree
  readonly points: DomainPoints
  readonly domain: 'leaf' | 'all'
  /** How many siblings stand before a node. */
  readonly place: Int32Array
  /** How many children a node has. */
  readonly children: Int32Array
}

type Colour = 0 | 1

/** Neighbouring children that are wholly inside or wholly outside the set. */
type Stretch = { readonly first: number; readonly count: number; readonly colour: Colour }

/** A node whose subtree is neither wholly inside nor wholly outside, with what colouring its children costs. */
type Mixed = {
  readonly node: number
  readonly parts: readonly (Stretch | Mixed)[]
  /** The fewest changes of colour strictly below, when the node itself is outside [0] or inside [1]. */
  readonly costs: readonly [number, number]
}

const outside = -1

export const clauseGround = (tree: NumberedTree, points: DomainPoints, domain: 'leaf' | 'all'): ClauseGround => {
  const place = new Int32Array(tree.count)
  const children = new Int32Array(tree.count)
  let roots = 0
  for (let n = 0; n < tree.count; n += 1) {
    const parent = tree.parent[n] ?? outside
    place[n] = parent < 0 ? roots : (children[parent] ?? 0)
    if (parent < 0) roots += 1
    else children[parent] = (children[parent] ?? 0) + 1
  }
  return { tree, points, domain, place, children }
}

const isStretch = (part: Stretch | Mixed): part is Stretch => 'colour' in part

const other = (colour: Colour): Colour => (colour === 0 ? 1 : 0)

/** What one part costs when its surroundings have the colour. */
const costOf = (part: Stretch | Mixed, around: Colour): number => {
  if (isStretch(part)) return part.colour === around ? 0 : part.count
  return Math.min(part.costs[around], 1 + part.costs[other(around)])
}

const childWith = ({ tree, points }: ClauseGround, node: number, rank: number): number => {
  let at = points.nodes[rank] ?? 0
  while ((tree.parent[at] ?? outside) !== node) at = tree.parent[at] ?? outside
  return at
}

/**
 * Finds the mixed nodes from the borders of the set alone: a child is mixed when a border lies strictly inside it, and
 * all children between two borders have one colour.
 */
const mixedAt = (ground: ClauseGround, borders: Runs, at: { node: number; first: number; last: number }): Mixed => {
  const { tree, points, domain, place } = ground
  const { node } = at
  const parts: (Stretch | Mixed)[] = []
  let next = node + 1
  const stop = node < 0 ? tree.count : (tree.end[node] ?? 0)
  const own: Colour = at.first % 2 === 0 ? 0 : 1
  let colour = own

  const stretchTo = (child: number, count: number): void => {
    if (count > 0) parts.push({ first: next, count, colour })
    next = child
  }
  const childrenBefore = (child: number): number => (place[child] ?? 0) - (place[next] ?? 0)

  for (let border = at.first; border < at.last; ) {
    const rank = borders[border] ?? 0
    const child = childWith(ground, node, rank)
    stretchTo(child, childrenBefore(child))
    const end = points.before[tree.end[child] ?? 0] ?? 0
    if (rank === points.before[child]) {
      colour = other(colour)
      border += 1
      continue
    }
    let after = border
    while (after < at.last && (borders[after] ?? 0) < end) after += 1
    parts.push(mixedAt(ground, borders, { node: child, first: border, last: after }))
    colour = after % 2 === 0 ? 0 : 1
    next = tree.end[child] ?? 0
    border = after
  }
  if (next < stop) {
    const total = node < 0 ? rootsFrom(ground, next) : (ground.children[node] ?? 0) - (place[next] ?? 0)
    stretchTo(stop, total)
  }

  const isPoint = domain === 'all' && node >= 0
  const cost = (around: Colour): number =>
    isPoint && own !== around ? Number.POSITIVE_INFINITY : parts.reduce((sum, part) => sum + costOf(part, around), 0)
  return { node, parts, costs: [cost(0), cost(1)] }
}

const rootsFrom = ({ tree, place }: ClauseGround, root: number): number => {
  let last = tree.count - 1
  while ((tree.parent[last] ?? outside) >= 0) last = tree.parent[last] ?? outside
  return (place[last] ?? 0) - (place[root] ?? 0) + 1
}

/** Inner nodes that are no points keep the colour of their surroundings as far down as that costs nothing. */
const lowest = ({ domain, children }: ClauseGround, node: number): number => {
  let at = node
  if (domain === 'leaf') while (children[at] === 1) at += 1
  return at
}

type Open = { readonly in: number; readonly except: number[] }

const writeClauses = (ground: ClauseGround, root: Mixed): NodeClause[] => {
  const written: Open[] = []

  const turn = (node: number, to: Colour, clause: Open | null): Open | null => {
    if (to === 0) {
      clause?.except.push(node)
      return null
    }
    const opened: Open = { in: node, except: [] }
    written.push(opened)
    return opened
  }

  const stretch = (part: Stretch, around: Colour, clause: Open | null): void => {
    if (part.colour === around) return
    let child = part.first
    for (let count = 0; count < part.count; count += 1) {
      turn(lowest(ground, child), part.colour, clause)
      child = ground.tree.end[child] ?? 0
    }
  }

  const walk = (mixed: Mixed, around: Colour, clause: Open | null): void => {
    for (const part of mixed.parts) {
      if (isStretch(part)) stretch(part, around, clause)
      else if (part.costs[around] <= 1 + part.costs[other(around)]) walk(part, around, clause)
      else walk(part, other(around), turn(part.node, other(around), clause))
    }
  }

  walk(root, 0, null)
  return written
}

/**
 * A set of points as the fewest nested clauses "X except Y": each subtree that is coloured differently from its
 * surroundings costs one. Ties keep the colour of the surroundings, as far down as they can.
 *
 * Looks only at nodes above the borders of the set, and at those it writes.
 *
 * @param set ranks of the points
 * @returns clauses in the order of the tree; what lies inside an exception and belongs to the set is a clause of its own
 * @source docs/sources.md#routing-tables
 */
export const clausesOf = (ground: ClauseGround, set: Runs): readonly NodeClause[] => {
  const end = ground.points.count
  const first = set[0] === 0 ? 1 : 0
  const last = set[set.length - 1] === end ? set.length - 1 : set.length
  return writeClauses(ground, mixedAt(ground, set, { node: outside, first, last }))
}
