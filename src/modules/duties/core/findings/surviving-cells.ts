import type { Plane } from '../plane/plane.ts'
import { type Cells, matterDomain, type Region } from './cells.ts'
import type { DeadPlaces } from './dead-places.ts'
import { inSubtrees, nodeClasses, strictlyBelow } from './node-classes.ts'

/** Cells that are left; those with the same `base` differ in nothing that the region itself marks. */
export type Surviving = Cells & { readonly base: number }

type Asked = {
  readonly plane: Plane
  readonly dead: DeadPlaces
  readonly region: Region
  readonly duties: readonly number[]
  /** Whether nothing is left where the duty reaches. */
  readonly isAlways: (duty: number) => boolean
  /** Is told the duties that make a difference: those that reach what no always-beating one from further up does. */
  readonly onMattering?: (duty: number) => void
}

type Visit = (cells: Surviving) => boolean

const matterHoles = (plane: Plane, duty: number): readonly number[] =>
  plane.extras.all[plane.duties.extra[duty] ?? 0]?.matterHoles ?? []
const territoryHoles = (plane: Plane, duty: number): readonly number[] =>
  plane.extras.all[plane.duties.extra[duty] ?? 0]?.territoryHoles ?? []

/** Matter points that nothing tells apart, and those of the duties there that leave something. */
type Matters = {
  readonly matter: number
  readonly count: number
  readonly base: number
  readonly partial: readonly number[]
}

/** The region's own marks among the territories, sorted, and for asking. */
type OwnMarks = { readonly sorted: readonly number[]; readonly has: ReadonlySet<number> }

/** Both of two sorted sets of nodes. */
const merged = (a: readonly number[], b: readonly number[]): readonly number[] => {
  const all: number[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY]
    all.push(Math.min(one, other))
    if (one <= other) i += 1
    if (other <= one) j += 1
  }
  return all
}

/** Goes through the territories for some matters, until `visit` says stop. */
const walkTerritories = (asked: Asked, ownMarks: OwnMarks, at: { matters: Matters; visit: Visit }): boolean => {
  const { plane, dead, region } = asked
  const { territories, duties } = plane
  const { matters } = at
  const nodeOf = (duty: number): number => Math.max(region.territory, duties.territory[duty] ?? 0)
  const partial = matters.partial.toSorted((a, b) => nodeOf(a) - nodeOf(b))
  const extraMarks = partial.flatMap((duty) => [nodeOf(duty), ...territoryHoles(plane, duty)])
  const isPlain = extraMarks.length === 0
  const extra = isPlain ? extraMarks : strictlyBelow(territories, region.territory, extraMarks)
  const marks = isPlain ? ownMarks.sorted : merged(ownMarks.sorted, extra)
  const nodes = [region.territory, ...marks]
  const left = nodes.map((node) => dead.left(node))
  const own = left.slice()
  const bases = new Int32Array(nodes.length)
  const open: number[] = []
  for (let number = 0; number < nodes.length; number += 1) {
    const node = nodes[number] ?? 0
    while (open.length > 0 && (territories.end[nodes[open.at(-1) ?? 0] ?? 0] ?? 0) <= node) open.pop()
    const above = open.at(-1)
    if (above !== undefined) own[above] = (own[above] ?? 0) - (left[number] ?? 0)
    bases[number] = above === undefined || ownMarks.has.has(node) ? node : (bases[above] ?? 0)
    open.push(number)
  }
  for (const node of marks) dead.marked[node] = 1
  const around: number[] = []
  let next = 0
  let isStopped = false
  for (let number = 0; number < nodes.length && !isStopped; number += 1) {
    const node = nodes[number] ?? 0
    while (around.length > 0 && (territories.end[nodeOf(around.at(-1) ?? 0)] ?? 0) <= node) around.pop()
    for (; next < partial.length && nodeOf(partial[next] ?? 0) <= node; next += 1) around.push(partial[next] ?? 0)
    if ((own[number] ?? 0) <= 0) continue
    const territory = dead.firstLeft(node, dead.marked)
    const reaching = around.filter((duty) => !inSubtrees(territories, territoryHoles(plane, duty), territory))
    const count = matters.count * (own[number] ?? 0)
    const base = matters.base * territories.count + (bases[number] ?? 0)
    isStopped = at.visit({ matter: matters.matter, territory, count, reaching, base })
  }
  for (const node of marks) dead.marked[node] = 0
  return isStopped
}

/** Sorted by node; as they are where they are sorted already. */
const inOrder = (duties: readonly number[], nodeOf: (duty: number) => number): readonly number[] => {
  const isSorted = duties.every((duty, at) => at === 0 || nodeOf(duties[at - 1] ?? 0) <= nodeOf(duty))
  return isSorted ? duties : duties.toSorted((a, b) => nodeOf(a) - nodeOf(b))
}

/** The matters at which duties, and their holes, begin. */
const beginnings = (plane: Plane, sorted: readonly number[], nodeOf: (duty: number) => number): readonly number[] => {
  const nodes: number[] = []
  for (const duty of sorted) {
    if (nodes.at(-1) !== nodeOf(duty)) nodes.push(nodeOf(duty))
    if ((plane.duties.extra[duty] ?? 0) !== 0) for (const hole of matterHoles(plane, duty)) nodes.push(hole)
  }
  return nodes
}

/** What is open on the way down the matters: how much was dead, and how many partial duties there were, before it. */
type Open = { readonly node: number; readonly dead: number; readonly partial: number }

/**
 * Goes through what duties leave of a region: the cells that no always-beating duty reaches, by what the region's marks
 * and the other duties tell apart.
 *
 * Every always-beating duty is looked at once, not once for every class of cells.
 *
 * @param visit returns true to stop; `reaching` are the duties that reach the cells without beating always
 */
export const visitSurviving = (asked: Asked, visit: Visit): boolean => {
  const { plane, dead, region } = asked
  const { matters, territories, duties } = plane
  const nodeOf = (duty: number): number => Math.max(region.matter, duties.matter[duty] ?? 0)
  const sorted = inOrder(asked.duties, nodeOf)
  const ownMatters = new Set(region.matterMarks)
  const marks = strictlyBelow(matters, region.matter, [...region.matterMarks, ...beginnings(plane, sorted, nodeOf)])
  const sortedTerritories = strictlyBelow(territories, region.territory, region.territoryMarks)
  const ownTerritories: OwnMarks = { sorted: sortedTerritories, has: new Set(sortedTerritories) }
  const { nodes, points, first } = nodeClasses(matterDomain(plane), region.matter, marks)
  const start = dead.mark()
  const open: Open[] = []
  const bases: number[] = []
  const partial: number[] = []
  let next = 0
  let isStopped = false
  for (let at = 0; at < nodes.length && !isStopped; at += 1) {
    const node = nodes[at] ?? 0
    for (let last = open.at(-1); last !== undefined && (matters.end[last.node] ?? 0) <= node; last = open.at(-1)) {
      dead.backTo(last.dead)
      partial.length = last.partial
      open.pop()
      bases.pop()
    }
    open.push({ node, dead: dead.mark(), partial: partial.length })
    bases.push(ownMatters.has(node) ? node : (bases.at(-1) ?? region.matter))
    for (; next < sorted.length && nodeOf(sorted[next] ?? 0) <= node; next += 1) {
      const duty = sorted[next] ?? 0
      const territory = Math.max(region.territory, duties.territory[duty] ?? 0)
      const isAlways = asked.isAlways(duty)
      if (isAlways ? dead.add(territory) : dead.left(territory) > 0) asked.onMattering?.(duty)
      if (!isAlways) partial.push(duty)
    }
    if ((points[at] ?? 0) === 0 || dead.left(region.territory) === 0) continue
    const matter = first[at] ?? 0
    const here = partial.filter(
      (duty) =>
        !inSubtrees(matters, matterHoles(plane, duty), matter) &&
        dead.left(Math.max(region.territory, duties.territory[duty] ?? 0)) > 0,
    )
    const part = { matter, count: points[at] ?? 0, base: bases.at(-1) ?? region.matter, partial: here }
    isStopped = walkTerritories(asked, ownTerritories, { matters: part, visit })
  }
  dead.backTo(start)
  return isStopped
}
