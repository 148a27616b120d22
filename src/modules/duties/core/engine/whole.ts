import { otherPart } from './block-layout.ts'
import { finderOf } from './finder.ts'
import type { Lean, LeanDecider, LeanGround } from './lean.ts'
import { type LeanParts, partsGatherer } from './other-roles.ts'
import { type PlanePoint, roleOf } from './scan.ts'
import { begin, bucketTaker, standing } from './standing.ts'

/** Who leads and who has a part besides, as numbers; filled anew by every decision. */
export type Whole = { readonly lead: Lean; readonly parts: LeanParts }

/** Decides about all roles in one look through the blocks above a point. */
export const wholeDecider = (ground: LeanGround, lean: LeanDecider): ((point: PlanePoint) => Whole) => {
  const { plane, table } = ground
  const takeBucket = bucketTaker({ ground: plane, table, order: plane.order })
  const gatherer = partsGatherer(plane, table)
  const own = standing()
  const alone = [own]
  const find = finderOf(table, otherPart, 1)
  const answer: Whole = { lead: lean.found, parts: gatherer.found }

  return (point) => {
    begin(own, plane.matters, point)
    gatherer.begin()
    const { rows, count } = find(alone, 1)
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] ?? 0
      if (roleOf(table, row) === 0) takeBucket(own, row, point)
      else gatherer.take(row, point)
    }
    lean.rule(own, point)
    gatherer.settle(point, answer.lead.units)
    return answer
  }
}
