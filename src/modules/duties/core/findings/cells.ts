import type { DutyColumns, Plane } from '../plane/plane.ts'
import type { Place } from './meeting-buckets.ts'
import { type Domain, inSubtrees, nodeClasses, strictlyBelow } from './node-classes.ts'

/** A pair of nodes and the nodes below them that tell its cells apart. */
export type Region = Place & { readonly matterMarks: readonly number[]; readonly territoryMarks: readonly number[] }

/** Cells that nothing in question tells apart: one of them, how many there are, and the duties that reach them. */
export type Cells = Place & { readonly count: number; readonly reaching: readonly number[] }

export const matterDomain = (plane: Plane): Domain => ({ tree: plane.matters, isAll: plane.domain === 'all' })
export const territoryDomain = (plane: Plane): Domain => ({ tree: plane.territories, isAll: plane.domain === 'all' })

/** Whether holes keep a duty away from a cell that lies below its nodes. */
export const isCutOut = (plane: Plane, duty: number, cell: Place): boolean => {
  const extra = plane.duties.extra[duty] ?? 0
  if (extra === 0) return false
  const holes = plane.extras.all[extra]
  if (holes === undefined) return false
  return (
    inSubtrees(plane.matters, holes.matterHoles, cell.matter) ||
    inSubtrees(plane.territories, holes.territoryHoles, cell.territory)
  )
}

const holesOf = (plane: Plane, duty: number, side: Side): readonly number[] => {
  const extra = plane.duties.extra[duty] ?? 0
  if (extra === 0) return []
  return plane.extras.all[extra]?.[side === 'matter' ? 'matterHoles' : 'territoryHoles'] ?? []
}

type Side = 'matter' | 'territory'
type Walk = {
  readonly domain: Domain
  readonly side: Side
  readonly top: number
  readonly marks: readonly number[]
  readonly duties: readonly number[]
}

/** The nodes that a walk has to tell apart: those given, and where duties and their holes begin. */
const marksOf = (plane: Plane, { domain, side, top, marks, duties }: Walk): readonly number[] => {
  const column: DutyColumns[Side] = plane.duties[side]
  const nodes = new Set(marks)
  for (const duty of duties) {
    nodes.add(column[duty] ?? 0)
    for (const hole of holesOf(plane, duty, side)) nodes.add(hole)
  }
  return strictlyBelow(domain.tree, top, nodes)
}

type OneSide = (node: number, points: number, reaching: readonly number[]) => boolean

/** Goes through the classes of one tree with the duties whose node is there or above, until `visit` says stop. */
const walkSide = (plane: Plane, walk: Walk, visit: OneSide): boolean => {
  const { domain, top } = walk
  const column = plane.duties[walk.side]
  const nodeOf = (duty: number): number => Math.max(top, column[duty] ?? 0)
  const marks = marksOf(plane, walk)
  const { nodes, points, first } = nodeClasses(domain, top, marks)
  const sorted = marks.length === 0 ? walk.duties : walk.duties.toSorted((a, b) => nodeOf(a) - nodeOf(b))
  const reaching: number[] = []
  let next = 0
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] ?? 0
    while (reaching.length > 0 && (domain.tree.end[nodeOf(reaching.at(-1) ?? 0)] ?? 0) <= node) reaching.pop()
    for (; next < sorted.length && nodeOf(sorted[next] ?? 0) <= node; next += 1) reaching.push(sorted[next] ?? 0)
    if ((points[at] ?? 0) > 0 && visit(first[at] ?? 0, points[at] ?? 0, reaching)) return true
  }
  return false
}

/**
 * Goes through the cells of a region by what its marks, and the duties with their holes, tell apart.
 *
 * @param duties each with nodes that are those of the region, or above or below them in both trees: one beside the
 * region reaches nothing of it and must have been left out, since the duties around a node are kept as one line
 * @param visit returns true to stop; `reaching` are the duties that have the cells in their region, and good only until
 * it returns
 * @returns whether it was stopped
 */
export const visitCells = (
  plane: Plane,
  { region, duties }: { readonly region: Region; readonly duties: readonly number[] },
  visit: (cells: Cells) => boolean,
): boolean => {
  const territoryWalk: Walk = {
    domain: territoryDomain(plane),
    side: 'territory',
    top: region.territory,
    marks: region.territoryMarks,
    duties,
  }
  const hasHoles = duties.some((duty) => (plane.duties.extra[duty] ?? 0) !== 0)
  return walkSide(plane, territoryWalk, (territory, places, around) => {
    const here = hasHoles
      ? around.filter((duty) => !inSubtrees(plane.territories, holesOf(plane, duty, 'territory'), territory))
      : around
    const matterWalk: Walk = {
      domain: matterDomain(plane),
      side: 'matter',
      top: region.matter,
      marks: region.matterMarks,
      duties: here,
    }
    return walkSide(plane, matterWalk, (matter, matters, above) => {
      const reaching = hasHoles
        ? above.filter((duty) => !inSubtrees(plane.matters, holesOf(plane, duty, 'matter'), matter))
        : above
      return visit({ matter, territory, count: places * matters, reaching })
    })
  })
}
