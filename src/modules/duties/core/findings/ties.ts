import type { Plane } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import { isCutOut, type Region } from './cells.ts'
import { connectedSets } from './connected-sets.ts'
import { nothing } from './diagram-rows.ts'
import { firstKnown, type Left, type LeftOver, type Leftovers } from './leftovers.ts'
import type { Place } from './meeting-buckets.ts'
import type { PointSets } from './point-sets.ts'
import { type TieBook, tieBook } from './tie-book.ts'
import { type Claim, type Claims, claimsOf, tiedPoints, unionsBy } from './tie-claims.ts'

/** Duties of one bucket with one key. */
export type TieGroup = Place & { readonly duties: readonly number[] }

/** Territories below `top` at which a line of this level begins to be told apart, or becomes known at all. */
const levelBegins = ({ territories, levels }: Plane, top: number, level: number): readonly number[] => {
  const begins: number[] = []
  const end = territories.end[top] ?? 0
  for (let node = top + 1; node < end; ) {
    const isDeep = (levels[node] ?? 0) >= level
    if (isDeep) begins.push(node)
    node = isDeep ? (territories.end[node] ?? 0) : node + 1
  }
  return begins
}

/** A group's nodes, and those of its own that tell its cells apart: holes, and where lines of deeper levels begin. */
export const regionOfGroup = (plane: Plane, group: TieGroup): Region => {
  const { duties, extras, units, levels } = plane
  const holes = [...new Set(group.duties.map((duty) => duties.extra[duty] ?? 0))].flatMap((extra) =>
    extra === 0 ? [] : (extras.all[extra] ?? []),
  )
  const own = levels[group.territory] ?? 0
  const deeper = new Set(group.duties.map((duty) => units.levelOf(duties.assignee[duty] ?? 0)))
  return {
    matter: group.matter,
    territory: group.territory,
    matterMarks: holes.flatMap((one) => one.matterHoles),
    territoryMarks: [
      ...holes.flatMap((one) => one.territoryHoles),
      ...[...deeper].flatMap((level) => (level > own ? levelBegins(plane, group.territory, level) : [])),
    ],
  }
}

const jointGroupOf = (plane: Plane, duty: number): string | null =>
  plane.extras.all[plane.duties.extra[duty] ?? 0]?.jointGroup ?? null

/** Whether all of the duties belong to one joint group. */
export const areJoint = (plane: Plane, duties: readonly number[]): boolean => {
  const group = jointGroupOf(plane, duties[0] ?? 0)
  return group !== null && duties.every((duty) => jointGroupOf(plane, duty) === group)
}

/** Connected units, with their claims that are tied somewhere and all points of these. */
type Component = { readonly claims: readonly Claim[]; readonly points: number }

/** The claims that hold at tied points, those connected over them together. */
const componentsOf = (points: PointSets, { claims }: Claims, tied: number): readonly Component[] => {
  const here = claims.filter((claim) => points.common(claim.points, tied) !== nothing)
  const sets = [...new Set(here.map((claim) => claim.points))]
  const roots = connectedSets(
    points,
    sets.map((set) => points.common(set, tied)),
  )
  const groupOf = new Map(sets.map((set, at) => [set, roots[at] ?? 0]))
  const byGroup = Map.groupBy(here, (claim) => groupOf.get(claim.points) ?? 0)
  const unions = unionsBy(
    points,
    sets.map((set) => [groupOf.get(set) ?? 0, points.common(set, tied)] as const),
  )
  return [...byGroup].map(([group, own]) => ({ claims: own, points: unions.get(group) ?? nothing }))
}

/** A base, and where its duties are tied but for what is taken everywhere. */
type Tied = { readonly claims: Claims; readonly left: LeftOver; readonly leftovers: Leftovers; readonly from: number }

/** Writes the ties of one base, cells whose duties and units are the same. */
const writeBase = (book: TieBook, points: PointSets, { claims, left, leftovers, from }: Tied): void => {
  const { times, at } = leftovers
  if (left.first === null) return
  const components = componentsOf(points, claims, left.points)
  const write = ({ claims: own, points: held }: Component, first: Left): void =>
    book.write({
      claims: own,
      points: held,
      cell: first.cell === null ? null : { ...first.cell, ...at },
      first: points.common(first.points, held),
    })
  const count = ({ claims: own }: Component, cells: { number: number; count: number }): void =>
    book.count(own[0]?.unit ?? 0, { number: cells.number, count: cells.count * times })
  const [one] = components
  if (components.length === 1 && one !== undefined) {
    write(one, left.first)
    count(one, { number: from, count: left.count })
    return
  }
  const cells = left.cells()
  const isIn = (component: Component, part: Left): boolean => points.common(part.points, component.points) !== nothing
  for (const component of components) {
    const first = firstKnown(cells.filter((part) => isIn(component, part)))
    if (first !== null) write(component, first)
  }
  for (const [number, part] of cells.entries())
    for (const component of components)
      if (isIn(component, part)) count(component, { number: from + number, count: part.count })
}

/**
 * Where duties of a group are tied between different units, in what stronger duties leave of its region.
 *
 * @param leftovers of the group's region (`regionOfGroup`); those of no stronger duties to ask where the duties apply
 * together at all
 */
export const tiesOf = (index: BucketIndex, group: TieGroup, leftovers: Leftovers): TieBook => {
  const { plane, points } = index
  const book = tieBook(points)
  const hasHoles = group.duties.some((duty) => (plane.duties.extra[duty] ?? 0) !== 0)
  let from = 0
  for (const base of leftovers.bases) {
    const cell = { ...base.cell, ...leftovers.at }
    const own = hasHoles ? group.duties.filter((duty) => !isCutOut(plane, duty, cell)) : group.duties
    const claims = claimsOf(index, own, cell.territory)
    const left = base.leftOf(points.without(tiedPoints(index, own, claims), leftovers.taken))
    writeBase(book, points, { claims, left, leftovers, from })
    from += base.size()
  }
  return book
}
