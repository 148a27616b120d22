import { bucketIndex } from '../../src/modules/duties/core/findings/bucket-index.ts'
import { crossingCount } from '../../src/modules/duties/core/findings/crossings.ts'
import { conflictsOf } from '../../src/modules/duties/core/findings/force-conflicts.ts'
import { gapReport } from '../../src/modules/duties/core/findings/gap-report.ts'
import { sweptGaps } from '../../src/modules/duties/core/findings/gaps.ts'
import { hygieneSteps } from '../../src/modules/duties/core/findings/hygiene.ts'
import { overlapsOf } from '../../src/modules/duties/core/findings/overlaps.ts'
import { quietPlaces } from '../../src/modules/duties/core/findings/quiet-places.ts'
import { shadowsOf } from '../../src/modules/duties/core/findings/shadows.ts'
import { ended } from '../../src/modules/duties/core/findings/steps.ts'
import { unevenSteps } from '../../src/modules/duties/core/findings/uneven.ts'
import { dayNumber } from '../../src/modules/duties/core/plane/day-number.ts'
import type { DutyColumns, Plane } from '../../src/modules/duties/core/plane/plane.ts'
import { cpuS } from '../dispatch/clock.ts'
import type { National } from '../national/ground.ts'
import { idOf } from '../national/trees.ts'

/** The window of every analysis here: the year 2026. */
export const window = { from: dayNumber('2026-01-01'), to: dayNumber('2027-01-01') }

/** How many crossings are listed, as the command does. */
const crossingsListed = 1_000

export const planeWith = (made: National, duties: DutyColumns): Plane => ({
  ...made.ground,
  duties,
  dutyId: (duty) => idOf('duty', duty),
})

/** CPU seconds of a piece of work, and what came of it. */
export const timed = <T>(work: () => T): { readonly value: T; readonly cpu: number } => {
  const from = cpuS()
  const value = work()
  return { value, cpu: cpuS() - from }
}

/** Index, overlaps, shadowed leads, gaps, conflicts of force and the count of crossings. */
export const coreOf = (plane: Plane) => {
  const index = bucketIndex(plane, window)
  const quiet = quietPlaces(index)
  const crossings = crossingCount(index, crossingsListed)
  let [overlaps, shadowed] = [0, 0]
  for (let bucket = 0; bucket < index.sorted; bucket += 1) {
    overlaps += overlapsOf(index, bucket).length
    shadowed += shadowsOf(index, bucket, quiet).length
    crossings.add(bucket)
  }
  const conflicts = conflictsOf(index).size
  const gaps = ended(sweptGaps(plane, window))
  return { overlaps, shadowed, conflicts, crossings: crossings.total(), gaps, index }
}

/** What people are shown of it: the gap report and where siblings answer in different ways. */
export const restOf = (plane: Plane, { gaps }: ReturnType<typeof coreOf>) => {
  const report = timed(() => gapReport(gaps))
  const uneven = timed(() => ended(unevenSteps(plane, window)))
  return {
    rows: report.value.total,
    reportCpu: report.cpu,
    uneven: uneven.value.total,
    unevenCpu: uneven.cpu,
  }
}

/** How many statements are untidy. */
export const hygieneOf = ({ index }: ReturnType<typeof coreOf>): number => ended(hygieneSteps(index)).total
