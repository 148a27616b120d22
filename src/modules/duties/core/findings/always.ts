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

/** Those of the others that reach a cell which no always-beating one with nodes above, or an earlier one there, does. */
export const notHidden = (index: BucketIndex, duty: number, others: readonly number[]): readonly number[] => {
  const { matters, territories, duties } = index.plane
  const place = (matter: number, territory: number): number => territory * matters.count + matter
  const widest = new Map<number, number>()
  for (const other of others) {
    if (!beatsAlways(index, duty, other)) continue
    const at = place(
      Math.max(duties.matter[duty] ?? 0, duties.matter[other] ?? 0),
      Math.max(duties.territory[duty] ?? 0, duties.territory[other] ?? 0),
    )
    if (!widest.has(at)) widest.set(at, other)
  }
  const isHidden = (other: number): boolean => {
    const last = Math.max(duties.matter[duty] ?? 0, duties.matter[other] ?? 0)
    let t = Math.max(duties.territory[duty] ?? 0, duties.territory[other] ?? 0)
    for (; t >= (duties.territory[duty] ?? 0); t = territories.parent[t] ?? -1)
      for (let m = last; m >= (duties.matter[duty] ?? 0); m = matters.parent[m] ?? -1) {
        const found = widest.get(place(m, t))
        if (found !== undefined && found !== other) return true
      }
    return false
  }
  return others.filter((other) => !isHidden(other))
}
