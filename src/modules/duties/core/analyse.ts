import type { Day } from '../../../kernel/day.ts'
import { type BucketIndex, bucketIndex } from './findings/bucket-index.ts'
import { type CrossingCount, crossingCount } from './findings/crossings.ts'
import type { Analysis, Finding } from './findings/finding.ts'
import { conflictsOf, forceConflictOf } from './findings/force-conflicts.ts'
import { gapSteps, type SweptGaps, sweptGaps } from './findings/gaps.ts'
import { hygieneSteps } from './findings/hygiene.ts'
import { analysisOf } from './findings/in-order.ts'
import { overlapsOf } from './findings/overlaps.ts'
import { quietPlaces } from './findings/quiet-places.ts'
import { shadowsOf } from './findings/shadows.ts'
import { listedUsually, part, type Steps } from './findings/steps.ts'
import type { Window } from './findings/survey.ts'
import { unevenSteps } from './findings/uneven.ts'
import type { DutyList } from './list-file.ts'
import { type Plane, planeOf, windowOf } from './plane/plane.ts'

/** How many crossings are listed where nothing else is asked. */
export const crossingsListedUsually = 1_000

export type AnalysisOptions = {
  /** The first day to look at; needed where the list has no window of its own. */
  readonly today?: Day
  /** How many crossings are listed; all are counted. */
  readonly crossingsListed?: number
  /** How many uneven answers are listed, and how many hygiene findings of each code; all are counted. */
  readonly listed?: number
}

/**
 * The window of a list.
 *
 * @throws RangeError where the list has none and no day is given: a programming error
 */
export const analysedWindow = (list: DutyList, plane: Plane, today: Day | undefined): Window => {
  if (list.window === null && today === undefined) throw new RangeError('a list without a window needs the day today')
  return windowOf(list, plane.dayOf, today ?? '')
}

/** How many buckets are looked at between two yields. */
const chunk = 512

/** The overlaps and shadowed leads of every bucket, and the count of crossings; yields the share that is done. */
function* bucketSteps(index: BucketIndex, crossings: CrossingCount): Steps<Finding[]> {
  const quiet = quietPlaces(index)
  const found: Finding[] = []
  for (let bucket = 0; bucket < index.sorted; bucket += 1) {
    for (const overlap of overlapsOf(index, bucket)) found.push(overlap)
    for (const shadow of shadowsOf(index, bucket, quiet)) found.push(shadow)
    crossings.add(bucket)
    if (bucket % chunk === chunk - 1) yield bucket / index.sorted
  }
  return found
}

/** An analysis with what its gaps were found in: a report of gaps for people is made of that without a second look. */
export type Survey = { readonly analysis: Analysis; readonly swept: SweptGaps }

/**
 * The analysis of a list, piece by piece: yields the share that is done, so that whoever runs it can tell, pause, or stop.
 *
 * Pure: the same list and options give the same analysis. Definitions: docs/guide/analysis.md.
 */
export function* surveySteps(list: DutyList, options: AnalysisOptions = {}): Steps<Survey> {
  const plane = planeOf(list)
  const window = analysedWindow(list, plane, options.today)
  const limit = options.listed ?? listedUsually
  yield 0.1
  const index = bucketIndex(plane, window)
  const crossings = crossingCount(index, options.crossingsListed ?? crossingsListedUsually)
  yield 0.15
  const ofBuckets = yield* part(bucketSteps(index, crossings), 0.15, 0.35)
  const conflicts = [...conflictsOf(index)].map(([duty, others]) => forceConflictOf(index, duty, others))
  yield 0.4
  const swept = yield* part(sweptGaps(plane, window), 0.4, 0.5)
  const gaps = yield* part(gapSteps(swept), 0.5, 0.6)
  const uneven = yield* part(unevenSteps(plane, window, limit), 0.6, 0.8)
  const hygiene = yield* part(hygieneSteps(index, limit), 0.8, 1)
  const found = [ofBuckets, crossings.listed(), conflicts, gaps, uneven.listed, hygiene.listed].flat()
  const totals = { crossing: crossings.total(), uneven: uneven.total, hygiene: hygiene.total }
  return { analysis: analysisOf(found, totals), swept }
}

/** Analyses a whole list; the same as `surveySteps` done at once. */
export const survey = (
  list: DutyList,
  options: AnalysisOptions & { readonly onProgress?: (share: number) => void } = {},
): Survey => {
  const steps = surveySteps(list, options)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    options.onProgress?.(step.value)
  }
}

/**
 * Analyses a whole list.
 *
 * @param options `onProgress` is told the share that is done
 */
export const analyse = (...given: Parameters<typeof survey>): Analysis => survey(...given).analysis
