import type { BucketIndex } from './bucket-index.ts'
import { isCutOut, type Region } from './cells.ts'
import { nothing } from './diagram-rows.ts'
import { holesOf } from './duty-region.ts'
import type { Overlap } from './finding.ts'
import { asThemselves, type Base, basesOf, leftoversOf } from './leftovers.ts'
import { type LiveBase, liveBase, type Move } from './live-base.ts'
import { meetingBuckets, type Place } from './meeting-buckets.ts'
import { isWitnessed, overlapsOfTie, type Tie, tieOf } from './overlaps.ts'
import { deeperPlace } from './pairs.ts'
import { strongerRows } from './stronger-rows.ts'
import type { TieGroup } from './ties.ts'

/**
 * The cells of a tie's region by base and by what stronger duties take of the tie's reach there; those of which they take
 * all of it left out.
 */
type Cells = { readonly bases: Map<number, LiveBase>; readonly baseOf: (cell: Place) => number }

/** A tie that is kept up as stronger duties come and go. */
export type LiveTie = {
  readonly tie: Tie
  readonly overlaps: readonly Overlap[]
  /** Where any of its duties holds in some cell. */
  readonly reach: number
  /** Made when the first stronger duty comes or goes. */
  readonly cells: Cells | null
}

const reachOf = ({ points }: BucketIndex, duties: readonly number[]): number =>
  points.joinAll(duties.map(points.ofDuty))

const nearestMark = (parent: Int32Array, node: number, { top, marks }: { top: number; marks: ReadonlySet<number> }) => {
  let at = node
  while (at > top && !marks.has(at)) at = parent[at] ?? top
  return Math.max(at, top)
}

/** The number of the base that a cell of a region belongs to. */
const basesIn = ({ plane }: BucketIndex, region: Region): ((cell: Place) => number) => {
  const { matters, territories } = plane
  const ofMatters = { top: region.matter, marks: new Set(region.matterMarks) }
  const ofTerritories = { top: region.territory, marks: new Set(region.territoryMarks) }
  return ({ matter, territory }) =>
    nearestMark(matters.parent, matter, ofMatters) * territories.count +
    nearestMark(territories.parent, territory, ofTerritories)
}

const cellsOf = (index: BucketIndex, { tie: { region, beside }, reach }: LiveTie): Cells => {
  const { points } = index
  const leftovers = beside ?? leftoversOf(index, region, [])
  const numberOf = basesIn(index, region)
  const bases = new Map<number, LiveBase>()
  for (const base of leftovers.bases) {
    const own = liveBase(points, { ...base.cell, ...leftovers.at }, reach)
    for (const part of base.parts()) {
      const taken = points.common(reach, points.join(part.taken, leftovers.taken))
      const cell = part.cell === null ? null : { ...part.cell, ...leftovers.at }
      own.put({ cell, taken, count: Math.round(part.count * leftovers.times) })
    }
    bases.set(numberOf(own.cell), own)
  }
  return { bases, baseOf: numberOf }
}

/**
 * Looks at a tie anew.
 *
 * @returns null where the duties are tied nowhere
 */
export const liveTie = (index: BucketIndex, group: TieGroup): LiveTie | null => {
  const tie = tieOf(index, group)
  if (tie === null) return null
  return { tie, overlaps: overlapsOfTie(index, tie), reach: reachOf(index, group.duties), cells: null }
}

/** A stronger duty that came or went. */
export type Edit = { readonly duty: number; readonly way: 'came' | 'went' }

/** What the edit of a stronger duty changes in a tie. */
const movesOf = (index: BucketIndex, { tie, reach }: LiveTie, { duty, way }: Edit): Move[] => {
  const { plane, points } = index
  const { region, floor, group } = tie
  const place = deeperPlace(plane, group.duties[0] ?? 0, duty)
  const stronger = strongerRows(index, meetingBuckets(index, place, floor), floor).filter((one) => one !== duty)
  const holes = holesOf(plane, [duty])
  const marked = {
    ...place,
    matterMarks: [...region.matterMarks, ...holes.matters],
    territoryMarks: [...region.territoryMarks, ...holes.territories],
  }
  const own = points.common(reach, points.ofDuty(duty))
  const moved = (base: Base): Move[] =>
    base.parts().flatMap(({ cell, count, taken: all }) => {
      const taken = points.common(reach, all)
      const both = points.join(taken, own)
      if (both === taken) return []
      const [from, to] = way === 'came' ? [taken, both] : [both, taken]
      return [{ cell: base.cell, from, to: { cell, count, taken: to } }]
    })
  return basesOf(index, marked, { stronger, share: 1 }).flatMap((base) =>
    isCutOut(plane, duty, base.cell) ? [] : moved(base),
  )
}

/** Whether a cell lies in the region of a duty. */
const isInside = ({ plane }: BucketIndex, duty: number, { matter, territory }: Place): boolean => {
  const [top, place] = [plane.duties.matter[duty] ?? 0, plane.duties.territory[duty] ?? 0]
  const { matters, territories } = plane
  const isBelow = matter >= top && matter < (matters.end[top] ?? 0)
  return isBelow && territory >= place && territory < (territories.end[place] ?? 0)
}

/** The tie after a stronger duty came or went; null where it is tied nowhere. */
export const followedTie = (index: BucketIndex, live: LiveTie, edit: Edit): LiveTie | null => {
  const { points } = index
  if (points.common(live.reach, points.ofDuty(edit.duty)) === nothing) return live
  const cells = live.cells ?? cellsOf(index, live)
  const moves = movesOf(index, live, edit)
  if (moves.length === 0) return { ...live, cells }
  for (const move of moves) {
    const number = cells.baseOf(move.cell)
    const base = cells.bases.get(number) ?? liveBase(points, move.cell, live.reach)
    cells.bases.set(number, base)
    base.move(move, (cell) => isInside(index, edit.duty, cell))
  }
  const tie = { ...live.tie, beside: asThemselves([...cells.bases.values()]) }
  if (!isWitnessed(index, tie)) return liveTie(index, live.tie.group)
  return { ...live, tie, cells, overlaps: overlapsOfTie(index, tie) }
}
