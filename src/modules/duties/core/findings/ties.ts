import type { Plane } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import { isCutOut, type Region } from './cells.ts'
import { connectedSets } from './connected-sets.ts'
import { nothing } from './diagram-rows.ts'
import type { Leftover } from './leftovers.ts'
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

/** What is left of a tie in cells of one kind. */
type Left = { readonly cell: Place; readonly count: number; readonly points: number }

const leftIn = (points: PointSets, tied: number, parts: readonly Leftover[]): readonly Left[] =>
  parts.flatMap(({ cell, count, taken }) => {
    const left = points.without(tied, taken)
    return left === nothing ? [] : [{ cell, count, points: left }]
  })

/** Writes the ties of one base, cells whose duties and units are the same. */
const writeBase = (book: TieBook, points: PointSets, base: { claims: Claims; left: readonly Left[]; from: number }) => {
  const { left } = base
  const [one] = left
  if (one === undefined) return
  const tied = points.joinAll([...new Set(left.map((part) => part.points))])
  const components = componentsOf(points, base.claims, tied)
  for (const { claims, points: own } of components) {
    const first = left.find((part) => points.common(part.points, own) !== nothing) ?? one
    book.write({ claims, points: own, cell: first.cell, first: points.common(first.points, own) })
  }
  left.forEach((part, at) => {
    for (const { claims, points: own } of components)
      if (components.length === 1 || points.common(part.points, own) !== nothing)
        book.count(claims[0]?.unit ?? 0, { number: base.from + at, count: part.count })
  })
}

/**
 * Where duties of a group are tied between different units, in what stronger duties leave of its region.
 *
 * @param leftovers of the group's region (`regionOfGroup`); those of no stronger duties to ask where the duties apply
 * together at all
 */
export const tiesOf = (index: BucketIndex, group: TieGroup, leftovers: readonly Leftover[]): TieBook => {
  const { plane, points } = index
  const book = tieBook(points)
  const hasHoles = group.duties.some((duty) => (plane.duties.extra[duty] ?? 0) !== 0)
  let from = 0
  for (const parts of Map.groupBy(leftovers, ({ base }) => base).values()) {
    const cell = parts[0]?.cell ?? group
    const own = hasHoles ? group.duties.filter((duty) => !isCutOut(plane, duty, cell)) : group.duties
    const claims = claimsOf(index, own, cell.territory)
    const left = leftIn(points, tiedPoints(index, own, claims), parts)
    writeBase(book, points, { claims, left, from })
    from += parts.length
  }
  return book
}
