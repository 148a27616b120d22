import { must } from '../../../src/kernel/problem.ts'
import { analyse } from '../../../src/modules/duties/core/analyse.ts'
import { answerAt } from '../../../src/modules/duties/core/answer.ts'
import { planePointOf } from '../../../src/modules/duties/core/applicable.ts'
import { answerOf, decide } from '../../../src/modules/duties/core/decide.ts'
import { buildIndex } from '../../../src/modules/duties/core/duty-index.ts'
import { batchDecider, type PointColumns } from '../../../src/modules/duties/core/engine/batch.ts'
import type { Lean } from '../../../src/modules/duties/core/engine/lean.ts'
import type { PlanePoint } from '../../../src/modules/duties/core/engine/scan.ts'
import { liveAnalysis } from '../../../src/modules/duties/core/incremental.ts'
import { componentsOf } from '../../../src/modules/duties/core/key.ts'
import { type DutyList, readListFile } from '../../../src/modules/duties/core/list-file.ts'
import { checkPoint, knownValues } from '../../../src/modules/duties/core/point.ts'
import type { PlainDuty, PlainList, PlainPoint } from './plain-list.ts'
import type { Printed } from './read-back.ts'

/* The only file here that knows the room: what is held against brute force, in the words of the file format. */

type Options = { readonly today?: string; readonly crossingsListed?: number }

const printed = (value: unknown): Printed => JSON.parse(JSON.stringify(value)) as Printed

const read = (list: PlainList): DutyList => must(readListFile(JSON.parse(JSON.stringify(list)))).list

/** Whether the room accepts the list at all. */
export const isAccepted = (list: PlainList): boolean => readListFile(JSON.parse(JSON.stringify(list))).ok

/** A lean decision, kept before the next one fills it anew. */
export const copied = ({ outcome, flags, units, winners }: Lean) => ({
  outcome,
  flags,
  units: [...units.items.subarray(0, units.count)],
  winners: [...winners.items.subarray(0, winners.count)],
})

/** Points as a batch takes them. */
export const columnsOf = (points: readonly PlanePoint[]): PointColumns => ({
  count: points.length,
  matter: Int32Array.from(points, (point) => point.matter),
  territory: Int32Array.from(points, (point) => point.territory),
  day: Int32Array.from(points, (point) => point.day),
  cells: Int32Array.from(points.flatMap((point) => [...point.cells])),
})

/** Decisions of one list, one at a time and in staged batches. */
export const decisionsOf = (list: PlainList) => {
  const duties = read(list)
  const index = buildIndex(duties)
  const pointOf = (plain: PlainPoint) => must(checkPoint(index, plain as Parameters<typeof checkPoint>[1]))
  return {
    /** The answer line of a point, with its explanation and without, and the duties that lost, with the component. */
    one: (plain: PlainPoint) => {
      const point = pointOf(plain)
      const decision = decide(index, point)
      const lost = decision.explanation.lost.map(({ duty, lostBy }) => ({
        duty,
        component: componentsOf(duties.order).indexOf(lostBy),
      }))
      return { answer: answerOf(decision), lean: answerAt(index, point), lost }
    },
    /** What many points come to when they are decided in stages, and each by itself. */
    many: (plain: readonly PlainPoint[]) => {
      const points = plain.map((one) => {
        const point = pointOf(one)
        return planePointOf(index, point, knownValues(index, point))
      })
      const staged: unknown[] = []
      batchDecider(index, index.lean)(columnsOf(points), (place, found) => {
        staged[place] = copied(found)
      })
      return { staged, alone: points.map((point): unknown => copied(index.lean.decide(point))) }
    },
  }
}

/** The analysis of a list as printed. */
export const analysisOf = (list: PlainList, options: Options): Printed => printed(analyse(read(list), options))

/** An analysis that follows edits. */
export const liveAnalysisOf = (list: PlainList, options: Options) => {
  const live = liveAnalysis(read(list), options)
  return {
    /** `after` is the list with the edit done. */
    change: (edit: { readonly put: readonly PlainDuty[]; readonly remove: readonly string[] }, after: PlainList) => {
      const ids = new Set(edit.put.map((duty) => duty.id))
      live.change({ put: read(after).duties.filter((duty) => ids.has(duty.id)), remove: [...edit.remove] })
    },
    analysis: () => printed(live.analysis()),
  }
}
