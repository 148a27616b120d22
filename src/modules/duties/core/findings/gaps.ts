import type { Plane } from '../plane/plane.ts'
import { clauseGround } from './clauses.ts'
import type { Gap } from './finding.ts'
import { gapGround, leadRows } from './gap-ground.ts'
import { type GapParts, sweepGaps } from './gap-parts.ts'
import { gapOf, gapRegions } from './gap-regions.ts'
import type { Window } from './survey.ts'

/**
 * Every region of the domain and the window in which no lead applies, each matter judged at the action it asks for.
 *
 * @returns disjoint regions, by first matter in the order of the tree, then by first day
 */
export const findGaps = (plane: Plane, window: Window): readonly Gap[] => {
  if (window.from >= window.to) return []
  const ground = gapGround(plane, window)
  const parts: GapParts = []
  sweepGaps(ground, leadRows(plane, window), parts)
  const clauses = clauseGround(plane.territories, ground.territories, plane.domain)
  return gapRegions(ground, parts).map((region) => gapOf(ground, clauses, region))
}
