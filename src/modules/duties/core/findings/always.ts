import type { BucketIndex } from './bucket-index.ts'
import { daysOfDuty } from './cover.ts'

/** Whether another duty, without holes, applies in all cells that it reaches whenever the duty does. */
export const beatsAlways = (
  { plane, window }: Pick<BucketIndex, 'plane' | 'window'>,
  duty: number,
  other: number,
): boolean => {
  const { boxes, extra, from, to } = plane.duties
  if (extra[other] !== 0 || (boxes[other] !== 0 && boxes[other] !== boxes[duty])) return false
  const days = daysOfDuty(plane, window, duty)
  return (from[other] ?? 0) <= days.from && (to[other] ?? 0) >= days.to
}
