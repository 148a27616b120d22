import { z } from 'zod'
import { Day } from '../../../../kernel/day.ts'
import { Box } from '../box.ts'
import { Assignee } from '../duty.ts'
import { dayText } from '../plane/day-number.ts'
import type { Plane } from '../plane/plane.ts'
import { runsOf, sizeOfRuns } from '../plane/runs.ts'
import { type ClauseGround, clauseGround, clausesOf, type NodeClause } from './clauses.ts'
import { type DomainPoints, ranksWithout } from './domain-points.ts'
import { Gap } from './finding.ts'
import type { GapGround } from './gap-ground.ts'
import { type PastCell, pastInGaps, practiceIn } from './gap-past.ts'
import { gapOf, printedMissing } from './gap-regions.ts'
import { type GapHeap, heapOf, heapsOf } from './gap-roll-up.ts'
import type { SweptGaps } from './gaps.ts'
import type { Place } from './meeting-buckets.ts'
import { leadersBeside } from './siblings-leader.ts'

const Ids = z.array(z.string()).readonly()

/** Who could lead: whoever leads the neighbours, or whom practice shows. */
export const draftSources = ['practice', 'siblings'] as const

/** A statement that would close a part of a gap, and nothing else. */
export const ClosingDraft = z.object({
  matter: z.string(),
  exceptMatters: Ids,
  territory: z.string(),
  exceptTerritories: Ids,
  boxes: z.array(Box).readonly(),
  from: Day,
  to: Day.nullable(),
  /** Null where nothing says who. */
  assignee: Assignee.nullable(),
  source: z.enum(draftSources).nullable(),
  /** The cells that it closes. */
  size: z.int(),
})
export type ClosingDraft = z.infer<typeof ClosingDraft>

/** All gaps of a matter at the second level (or a root) in one top territory. */
export const GapRow = z.object({
  matter: z.string(),
  territory: z.string(),
  /** Cells without a lead, by reason; a cell counts once for each stretch of days. */
  size: z.int(),
  reasons: z.object({ none: z.int(), conditions: z.int(), expires: z.int(), begins: z.int() }),
  /** How many regions they are, and the largest of them. */
  regions: z.int(),
  largest: Gap,
  /** Past matters at cells with a gap; null where none are known. */
  past: z.int().nullable(),
  draft: ClosingDraft,
})
export type GapRow = z.infer<typeof GapRow>

/** The gaps of a list for people: the rows that weigh most, and how much there is in all. */
export const GapReport = z.object({ total: z.int(), size: z.int(), rows: z.array(GapRow).readonly() })
export type GapReport = z.infer<typeof GapReport>

export type GapReportOptions = {
  /** Past matters counted by cell: the gaps into which most fell come first, and whoever had them is proposed. */
  readonly past?: readonly PastCell[]
  /** How many rows are shown. */
  readonly shown?: number
}

/** How many rows are shown where nothing else is asked. */
export const gapRowsShown = 20

type Search = {
  readonly ground: GapGround
  readonly leaderAt: (place: Place) => Assignee | null
  readonly practiceAt: (place: Place) => Assignee | null
  readonly matterClauses: ClauseGround
  readonly territoryClauses: ClauseGround
}

const pointsOf = ({ tree, points }: { tree: Plane['matters']; points: DomainPoints }, clause: NodeClause): number =>
  sizeOfRuns(ranksWithout(tree, points, { node: clause.in, holes: [...clause.except].sort((a, b) => a - b) }))

const widest = (ground: ClauseGround, clauses: readonly NodeClause[]) => {
  const sized = clauses.map((clause) => ({ clause, size: pointsOf(ground, clause) }))
  return sized.reduce((best, one) => (one.size > best.size ? one : best), {
    clause: { in: 0, except: [] as readonly number[] },
    size: 0,
  })
}

/** The part of a heap's largest region that one statement can close. */
const draftOf = (search: Search, heap: GapHeap): ClosingDraft => {
  const { ground } = search
  const { plane, window } = ground
  const { region, matters, territories } = heap.largest
  const matter = widest(
    search.matterClauses,
    clausesOf(search.matterClauses, runsOf(matters.map((node) => ground.matters.before[node] ?? 0))),
  )
  const territory = widest(search.territoryClauses, clausesOf(search.territoryClauses, territories))
  const [m, t] = [matter.clause.in, territory.clause.in]
  const [matterId, territoryId] = [plane.matters.ids[m] ?? '', plane.territories.ids[t] ?? '']
  const shown = search.practiceAt({ matter: m, territory: t })
  const assignee = shown ?? search.leaderAt({ matter: m, territory: t })
  const source = shown !== null ? 'practice' : 'siblings'
  return {
    matter: matterId,
    exceptMatters: matter.clause.except.map((node) => plane.matters.ids[node] ?? ''),
    territory: territoryId,
    exceptTerritories: territory.clause.except.map((node) => plane.territories.ids[node] ?? ''),
    boxes: printedMissing(ground, region.lack),
    from: dayText(region.lack.from),
    to: region.lack.to === window.to ? null : dayText(region.lack.to),
    assignee,
    source: assignee === null ? null : source,
    size: matter.size * territory.size,
  }
}

const rowOf = (search: Search, heap: GapHeap, past: number | null): GapRow => {
  const { plane } = search.ground
  const { region, matters, territories } = heap.largest
  return {
    matter: plane.matters.ids[heap.matter] ?? '',
    territory: plane.territories.ids[heap.territory] ?? '',
    size: heap.size,
    reasons: { ...heap.reasons },
    regions: heap.regions,
    largest: gapOf(search.ground, search.territoryClauses, {
      matters,
      territories,
      lack: region.lack,
      size: matters.length * sizeOfRuns(territories),
    }),
    past,
    draft: draftOf(search, heap),
  }
}

/**
 * The gaps of a list for people: rolled up to the matters of the second level and the top territories, sorted by past
 * matters that fell in, then by size.
 */
export const gapReport = (swept: SweptGaps, options: GapReportOptions = {}): GapReport => {
  const { ground, regions, parts } = swept
  const { plane } = ground
  const heaps = heapsOf(ground, regions)
  const past = options.past === undefined ? null : pastInGaps(ground, parts, options.past)
  const pastOf = (heap: GapHeap): number => past?.get(heapOf(plane, heap.matter, heap.territory)) ?? 0
  const search: Search = {
    ground,
    leaderAt: leadersBeside(plane, swept.rows),
    practiceAt: practiceIn(plane, options.past ?? []),
    matterClauses: clauseGround(plane.matters, ground.matters, plane.domain),
    territoryClauses: clauseGround(plane.territories, ground.territories, plane.domain),
  }
  const sorted = heaps.toSorted(
    (a, b) => pastOf(b) - pastOf(a) || b.size - a.size || a.matter - b.matter || a.territory - b.territory,
  )
  return {
    total: heaps.length,
    size: heaps.reduce((sum, heap) => sum + heap.size, 0),
    rows: sorted
      .slice(0, options.shown ?? gapRowsShown)
      .map((heap) => rowOf(search, heap, past === null ? null : pastOf(heap))),
  }
}
