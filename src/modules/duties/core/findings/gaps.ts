import type { Plane } from '../plane/plane.ts'
import { clauseGround } from './clauses.ts'
import type { Gap } from './finding.ts'
import { type GapGround, gapGround, leadRows } from './gap-ground.ts'
import { type GapParts, sweepSteps } from './gap-parts.ts'
import { type GapRegion, gapOf, gapRegions } from './gap-regions.ts'
import type { RowsByMatter } from './rows-by-matter.ts'
import { part, type Steps } from './steps.ts'
import type { Window } from './survey.ts'

/** Where no lead applies: what was looked at, the leads, and the disjoint regions without one. */
export type SweptGaps = {
  readonly ground: GapGround
  readonly rows: RowsByMatter
  readonly parts: GapParts
  /** By first matter in the order of the tree, then by first day. */
  readonly regions: readonly GapRegion[]
}

/** Every region of the domain and the window in which no lead applies, each matter judged at the action it asks for. */
export function* sweptGaps(plane: Plane, window: Window): Steps<SweptGaps> {
  const ground = gapGround(plane, window)
  const rows = leadRows(plane, window)
  const parts: GapParts = []
  if (window.from < window.to) yield* part(sweepSteps(ground, rows, parts), 0, 1)
  return { ground, rows, parts, regions: gapRegions(ground, parts) }
}

/** How many regions are written between two yields. */
const chunk = 500

/** The regions as findings, in their order; piece by piece. */
export function* gapSteps({ ground, regions }: SweptGaps): Steps<readonly Gap[]> {
  const clauses = clauseGround(ground.plane.territories, ground.territories, ground.plane.domain)
  const found: Gap[] = []
  for (const region of regions) {
    found.push(gapOf(ground, clauses, region))
    if (found.length % chunk === 0) yield found.length / regions.length
  }
  return found
}
