import type { Plane } from '../plane/plane.ts'
import { commonRuns, type Runs, runOf, sizeOfRuns } from '../plane/runs.ts'
import { ranksBelow } from './domain-points.ts'
import type { GapGround } from './gap-ground.ts'
import type { GapRegion } from './gap-regions.ts'
import type { GapReason } from './lack-book.ts'

/** The part of a region that lies in a heap. */
export type HeapPart = { readonly region: GapRegion; readonly matters: readonly number[]; readonly territories: Runs }

/** The gaps of one matter of the second level (or a root) in one top territory. */
export type GapHeap = {
  readonly matter: number
  readonly territory: number
  size: number
  regions: number
  readonly reasons: Record<GapReason, number>
  largest: HeapPart
  largestSize: number
}

/** One number for a heap's pair of nodes. */
export const heapOf = ({ territories }: Plane, matter: number, territory: number): number =>
  matter * territories.count + territory

/** The node of the second level that a matter lies in; a root is itself. */
export const headOf = ({ matters }: Plane, matter: number): number => {
  let at = matter
  while ((matters.depth[at] ?? 0) > 1) at = matters.parent[at] ?? 0
  return at
}

/**
 * The top territory of each root: the lowest node below which all of its points lie. A county's list names the county,
 * not the nation that stands above it for the sake of order.
 */
export const topsOf = ({ territories, domain }: Plane): readonly number[] => {
  const { count, end } = territories
  const tops: number[] = []
  for (let root = 0; root < count; root = end[root] ?? count) {
    let top = root
    while (domain === 'leaf' && end[top] !== top + 1 && end[top + 1] === end[top]) top += 1
    tops.push(top)
  }
  return tops
}

/** The parts of a region's territories by top territory. */
const byTop = (ground: GapGround, roots: readonly number[], territories: Runs) => {
  const [only] = roots
  if (roots.length === 1 && only !== undefined) return [{ root: only, ranks: territories }]
  return roots.flatMap((root) => {
    const [from, to] = ranksBelow(ground.plane.territories, ground.territories, root)
    if (to <= (territories[0] ?? 0) || from >= (territories[territories.length - 1] ?? 0)) return []
    const ranks = commonRuns(territories, runOf(from, to))
    return ranks.length === 0 ? [] : [{ root, ranks }]
  })
}

/** Rolls regions up; linear in their matters. */
export const heapsOf = (ground: GapGround, regions: readonly GapRegion[]): readonly GapHeap[] => {
  const { plane } = ground
  const roots = topsOf(plane)
  const heaps = new Map<number, GapHeap>()
  const add = (matter: number, territory: number, part: HeapPart): void => {
    const size = part.matters.length * sizeOfRuns(part.territories)
    const key = heapOf(plane, matter, territory)
    const reasons = { none: 0, conditions: 0, expires: 0, begins: 0 }
    const heap = heaps.get(key) ?? { matter, territory, size: 0, regions: 0, reasons, largest: part, largestSize: 0 }
    heaps.set(key, heap)
    heap.size += size
    heap.regions += 1
    heap.reasons[part.region.lack.reason] += size
    if (size <= heap.largestSize) return
    heap.largest = part
    heap.largestSize = size
  }
  for (const region of regions) {
    const tops = byTop(ground, roots, region.territories)
    for (const [matter, matters] of Map.groupBy(region.matters, (one) => headOf(plane, one)))
      for (const { root, ranks } of tops) add(matter, root, { region, matters, territories: ranks })
  }
  return [...heaps.values()]
}
