import type { BucketIndex } from './bucket-index.ts'
import type { Region } from './cells.ts'
import { nothing } from './diagram-rows.ts'
import type { Place } from './meeting-buckets.ts'
import { visitSurviving } from './surviving-cells.ts'

/** Cells of a region that stronger duties take the same points from. */
export type Leftover = {
  /** The same for cells that the region's own marks do not tell apart. */
  readonly base: number
  /** One of them. */
  readonly cell: Place
  readonly count: number
  /** The points that stronger duties take. */
  readonly taken: number
}

/** Whether a duty applies everywhere in its region without holes, under all conditions, on every day of the window. */
export const appliesAlways = ({ plane, window }: Pick<BucketIndex, 'plane' | 'window'>, duty: number): boolean => {
  const { boxes, extra, from, to } = plane.duties
  return boxes[duty] === 0 && extra[duty] === 0 && (from[duty] ?? 0) <= window.from && (to[duty] ?? 0) >= window.to
}

type Growing = { base: number; cell: Place; count: number; taken: number }

/** What stronger duties leave of a region; cells of which they leave nothing are left out. */
export const leftoversOf = (index: BucketIndex, region: Region, stronger: readonly number[]): readonly Leftover[] => {
  const { plane, dead, points } = index
  const known = new Map<number, Map<number, Growing>>()
  const all: Growing[] = []
  const isAlways = (duty: number): boolean => appliesAlways(index, duty)
  visitSurviving(
    { plane, dead, region, duties: stronger, isAlways },
    ({ base, matter, territory, count, reaching }) => {
      let taken = nothing
      for (const duty of reaching) taken = points.join(taken, points.ofDuty(duty))
      const ofBase = known.get(base) ?? new Map<number, Growing>()
      if (ofBase.size === 0) known.set(base, ofBase)
      const before = ofBase.get(taken)
      if (before !== undefined) before.count += count
      else {
        const made = { base, cell: { matter, territory }, count, taken }
        ofBase.set(taken, made)
        all.push(made)
      }
      return false
    },
  )
  return all
}
