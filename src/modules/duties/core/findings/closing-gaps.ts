import type { DutyList } from '../list-file.ts'
import { planeOf } from '../plane/plane.ts'
import { gapGround, leadRows } from './gap-ground.ts'
import { type GapParts, sweepGaps } from './gap-parts.ts'
import { type GapRow, gapReport } from './gap-report.ts'
import type { Window } from './survey.ts'

/**
 * The largest gaps of a list, rolled up, each with a statement that would close most of it.
 *
 * @param windowed a list with a window; without one there are none
 */
export const closingGaps = (windowed: DutyList): readonly GapRow[] => {
  const plane = planeOf(windowed)
  const { from, to } = windowed.window ?? { from: '', to: '' }
  if (from >= to) return []
  const window: Window = { from: plane.dayOf(from), to: plane.dayOf(to) }
  const ground = gapGround(plane, window)
  const rows = leadRows(plane, window)
  const parts: GapParts = []
  sweepGaps(ground, rows, parts)
  return gapReport(ground, { parts, rows }).rows
}
