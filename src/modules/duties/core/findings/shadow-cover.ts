import { beatsAlways, notHidden } from './always.ts'
import type { BucketIndex } from './bucket-index.ts'
import { isCutOut, visitCells } from './cells.ts'
import { daysOfDuty, irredundantCover, leavesAny, type Need, stretchesOf } from './cover.ts'
import { regionOfDuty } from './duty-region.ts'
import { visitSurviving } from './surviving-cells.ts'

/** Whether a duty is on top somewhere, whatever the stronger ones are. */
const isOnTopBeside = (index: BucketIndex, duty: number, stronger: readonly number[]): boolean => {
  const { plane, dead, window } = index
  const region = regionOfDuty(plane, duty)
  const days = daysOfDuty(plane, window, duty)
  const isAlways = (other: number): boolean => beatsAlways(index, duty, other)
  return visitSurviving(
    { plane, dead, region, duties: stronger, isAlways },
    (cells) => !isCutOut(plane, duty, cells) && leavesAny(plane, { duty, days }, cells),
  )
}

/**
 * Those of stronger duties that shadow a duty together, none of which can be left out; null where it is on top at some
 * point beside them.
 *
 * @param stronger duties of stronger keys with nodes comparable to those of the duty
 */
export const coverBy = (index: BucketIndex, duty: number, stronger: readonly number[]): readonly number[] | null => {
  const { plane, window } = index
  const { boxes, territory, matter } = plane.duties
  const region = regionOfDuty(plane, duty)
  if (isOnTopBeside(index, duty, stronger)) return null
  const days = daysOfDuty(plane, window, duty)
  const widest = notHidden(index, duty, stronger).toSorted(
    (a, b) =>
      (boxes[a] === 0 ? 0 : 1) - (boxes[b] === 0 ? 0 : 1) ||
      (territory[a] ?? 0) - (territory[b] ?? 0) ||
      (matter[a] ?? 0) - (matter[b] ?? 0) ||
      a - b,
  )
  const place = new Map(widest.map((other, at) => [other, at]))
  const needs: Need[] = []
  visitCells(plane, { region, duties: widest }, (cells) => {
    if (isCutOut(plane, duty, cells)) return false
    const reaching = cells.reaching.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    for (const { others } of stretchesOf(plane, days, reaching)) needs.push(others)
    return false
  })
  return irredundantCover(plane, boxes[duty] ?? 0, needs)
}
