import { type AnalysisOptions, analysedWindow, crossingsListedUsually } from './analyse.ts'
import type { Duty } from './duty.ts'
import { addToBucket, hasRoom, takeFromBucket } from './findings/bucket-edits.ts'
import { type BucketIndex, bucketIndex } from './findings/bucket-index.ts'
import { crossingCount } from './findings/crossings.ts'
import type { Analysis, Crossing } from './findings/finding.ts'
import { gapSteps, sweptGaps } from './findings/gaps.ts'
import { hygieneSteps } from './findings/hygiene.ts'
import { analysisOf } from './findings/in-order.ts'
import { liveOverlaps } from './findings/live-overlaps.ts'
import { livePairs } from './findings/live-pairs.ts'
import { liveShadows } from './findings/live-shadows.ts'
import { meetingBuckets } from './findings/meeting-buckets.ts'
import { ended, listedUsually } from './findings/steps.ts'
import { unevenSteps } from './findings/uneven.ts'
import type { DutyList } from './list-file.ts'
import { livePlane } from './plane/live-plane.ts'
import { roleNumber } from './plane/plane.ts'

/** Duties that are added, or put in place of those with their ids, and ids of duties that go. */
export type ListEdit = { readonly put?: readonly Duty[]; readonly remove?: readonly string[] }

/** An analysis that follows the edits of a list. */
export type LiveAnalysis = {
  /** The edited list must be one that `readListFile` accepts. */
  readonly change: (edit: ListEdit) => void
  /** The same as a full analysis of the list as it is now. */
  readonly analysis: () => Analysis
}

/** How many duties can be added before everything is made anew. */
const roomFor = (duties: number): number => 4_096 + (duties >> 4)

const listedCrossings = (index: BucketIndex, limit: number): readonly Crossing[] => {
  const crossings = crossingCount(index, limit)
  for (let bucket = 0; bucket < index.sorted && crossings.listed().length < limit; bucket += 1) crossings.add(bucket)
  return crossings.listed()
}

/** What is known of a list: `put` answers no where the list has to be looked at anew. */
const followed = (list: DutyList, options: AnalysisOptions) => {
  const live = livePlane(list, roomFor(list.duties.length))
  const { plane } = live
  const window = analysedWindow(list, plane, options.today)
  let index = bucketIndex(plane, window)
  let isSorted = true
  const [overlaps, shadows, pairs] = [liveOverlaps(index), liveShadows(index), livePairs(index)]

  const isCounted = (row: number): boolean =>
    plane.duties.role[row] === roleNumber.lead &&
    (plane.duties.from[row] ?? 0) < window.to &&
    (plane.duties.to[row] ?? 0) > window.from
  const placeOf = (row: number) => ({
    matter: plane.duties.matter[row] ?? 0,
    territory: plane.duties.territory[row] ?? 0,
  })
  const sortAnew = (): void => {
    if (!isSorted) index = bucketIndex(plane, window, index.points)
    isSorted = true
  }
  const remove = (id: string): void => {
    const row = live.rowOf(id)
    if (row < 0) return
    if (isCounted(row)) {
      pairs.removed(index, row, meetingBuckets(index, placeOf(row)))
      takeFromBucket(index, row)
      isSorted = false
      shadows.removed(index, row)
      overlaps.removed(index, row, meetingBuckets(index, placeOf(row)))
    }
    live.remove(row)
  }
  const put = (duty: Duty): boolean => {
    remove(duty.id)
    if (!live.takes(duty)) return false
    const row = live.add(duty)
    if (!isCounted(row)) return true
    if (hasRoom(index, row)) addToBucket(index, row)
    else index = bucketIndex(plane, window, index.points)
    isSorted = false
    const meeting = meetingBuckets(index, placeOf(row))
    pairs.added(index, row, meeting)
    shadows.added(index, row, meeting)
    overlaps.added(index, row, meeting)
    return true
  }
  const analysis = (): Analysis => {
    sortAnew()
    const listed = listedCrossings(index, options.crossingsListed ?? crossingsListedUsually)
    const ofLeads = [overlaps.findings(index), shadows.findings(index), listed, pairs.findings(index)]
    const limit = options.listed ?? listedUsually
    const [uneven, hygiene] = [ended(unevenSteps(plane, window, limit)), ended(hygieneSteps(index, limit))]
    const ofAll = [ended(gapSteps(ended(sweptGaps(plane, window)))), uneven.listed, hygiene.listed]
    const totals = { crossing: pairs.crossings(), uneven: uneven.total, hygiene: hygiene.total }
    return analysisOf([...ofLeads, ...ofAll].flat(), totals)
  }
  return { remove, put, analysis }
}

/**
 * Analyses a list and keeps its overlaps, shadowed leads, crossings and conflicts of force up with edits: only what an
 * edit can change is looked at again. Gaps, uneven answers and hygiene are found anew when the analysis is asked for.
 *
 * A duty with a bound or an assignee that the list did not know makes the whole be done anew, when it is asked for.
 */
export const liveAnalysis = (list: DutyList, options: AnalysisOptions = {}): LiveAnalysis => {
  const duties = new Map(list.duties.map((duty) => [duty.id, duty]))
  let state: ReturnType<typeof followed> | null = followed(list, options)
  let known: Analysis | null = null
  return {
    change: ({ put = [], remove = [] }) => {
      known = null
      for (const id of remove) {
        duties.delete(id)
        state?.remove(id)
      }
      for (const duty of put) {
        duties.delete(duty.id)
        duties.set(duty.id, duty)
        if (state?.put(duty) === false) state = null
      }
    },
    analysis: () => {
      state ??= followed({ ...list, duties: [...duties.values()] }, options)
      known ??= state.analysis()
      return known
    },
  }
}
