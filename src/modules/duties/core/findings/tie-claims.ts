import { needsPlace } from '../plane/resolver.ts'
import type { BucketIndex } from './bucket-index.ts'
import { daysOfDuty } from './cover.ts'
import { everything, nothing } from './diagram-rows.ts'
import { joinedByHalves } from './halving.ts'
import type { PointSets } from './point-sets.ts'

/** A duty on the days on which it is one unit: where it holds then. */
export type Claim = { readonly duty: number; readonly unit: number; readonly points: number }

/** What duties say at a territory: the units they are, and where one of them is none that can be told there. */
export type Claims = { readonly claims: readonly Claim[]; readonly coarse: number }

/** The days of a duty cut where its assignee may become another unit at a territory. */
const cutsOf = (index: BucketIndex, duty: number, territory: number): readonly number[] => {
  const { plane, window } = index
  const days = daysOfDuty(plane, window, duty)
  if (days.from >= days.to) return []
  const changes = plane.units.changesAt(plane.duties.assignee[duty] ?? 0, territory)
  if (!changes.some((day) => day > days.from && day < days.to)) return [days.from, days.to]
  const cuts = new Set([days.from, days.to])
  for (const day of changes) if (day > days.from && day < days.to) cuts.add(day)
  return [...cuts].sort((a, b) => a - b)
}

export const claimsOf = (index: BucketIndex, duties: readonly number[], territory: number): Claims => {
  const { plane, points } = index
  const { assignee, boxes } = plane.duties
  const claims: Claim[] = []
  let coarse = nothing
  for (const duty of duties) {
    const cuts = cutsOf(index, duty, territory)
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      const [from, to] = [cuts[at] ?? 0, cuts[at + 1] ?? 0]
      const unit = plane.units.resolve(assignee[duty] ?? 0, territory, from)
      const held = points.on(boxes[duty] ?? 0, from, to)
      if (unit === needsPlace) coarse = points.join(coarse, held)
      else if (unit >= 0 && held !== nothing) claims.push({ duty, unit, points: held })
    }
  }
  return { claims, coarse }
}

/** Where one of some sets holds, and where two or more of them do. */
type Layers = { readonly once: number; readonly twice: number }

const layered =
  ({ join, common }: PointSets) =>
  (a: Layers, b: Layers): Layers => ({
    once: join(a.once, b.once),
    twice: join(join(a.twice, b.twice), common(a.once, b.once)),
  })

/** For each number (a unit, say) everything that holds for it. */
export const unionsBy = <T>(points: PointSets, entries: Iterable<readonly [T, number]>): ReadonlyMap<T, number> => {
  const lists = new Map<T, number[]>()
  for (const [key, set] of entries) {
    const known = lists.get(key)
    if (known === undefined) lists.set(key, [set])
    else known.push(set)
  }
  return new Map([...lists].map(([key, sets]) => [key, points.joinAll(sets)]))
}

/** Where two of some sets, or more, hold; equal ones count one by one. */
const sharedBy = (points: PointSets, sets: Iterable<number>): number => {
  const counts = new Map<number, number>()
  for (const set of sets) counts.set(set, (counts.get(set) ?? 0) + 1)
  const layers = [...counts].map(([set, count]) => ({ once: set, twice: count > 1 ? set : nothing }))
  return joinedByHalves(layers, layered(points))?.twice ?? nothing
}

/** Where the duties that hold are all of one joint group is no tie: where they are not. */
const notAllJoint = (index: BucketIndex, duties: readonly number[]): number => {
  const { plane, points } = index
  const groupOf = (duty: number): string | null => plane.extras.all[plane.duties.extra[duty] ?? 0]?.jointGroup ?? null
  if (duties.every((duty) => groupOf(duty) === null)) return everything
  const groups = unionsBy(
    points,
    duties.map((duty) => [groupOf(duty), points.ofDuty(duty)] as const),
  )
  const joint = [...groups].flatMap(([group, set]) => (group === null ? [] : [set]))
  return points.join(groups.get(null) ?? nothing, sharedBy(points, joint))
}

/** Where claims of duties are tied between two units or more. */
export const tiedPoints = (index: BucketIndex, duties: readonly number[], { claims, coarse }: Claims): number => {
  const { points } = index
  const units = unionsBy(
    points,
    claims.map(({ unit, points: held }) => [unit, held] as const),
  )
  const shared = units.size < 2 ? nothing : sharedBy(points, units.values())
  if (shared === nothing) return nothing
  return points.without(points.common(shared, notAllJoint(index, duties)), coarse)
}
