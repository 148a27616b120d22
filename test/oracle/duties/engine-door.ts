import { must } from '../../../src/kernel/problem.ts'
import { analyse } from '../../../src/modules/duties/core/analyse.ts'
import { answerAt } from '../../../src/modules/duties/core/answer.ts'
import { answerOf, decide } from '../../../src/modules/duties/core/decide.ts'
import { buildIndex } from '../../../src/modules/duties/core/duty-index.ts'
import { liveAnalysis } from '../../../src/modules/duties/core/incremental.ts'
import { componentsOf } from '../../../src/modules/duties/core/key.ts'
import { type DutyList, readListFile } from '../../../src/modules/duties/core/list-file.ts'
import { checkPoint } from '../../../src/modules/duties/core/point.ts'
import type { PlainDuty, PlainList, PlainPoint } from './plain-list.ts'
import type { Printed } from './read-back.ts'

/* The only file here that knows the room: what is held against brute force, in the words of the file format. */

type Options = { readonly today?: string; readonly crossingsListed?: number }

const printed = (value: unknown): Printed => JSON.parse(JSON.stringify(value)) as Printed

const read = (list: PlainList): DutyList => must(readListFile(JSON.parse(JSON.stringify(list)))).list

/** Whether the room accepts the list at all. */
export const isAccepted = (list: PlainList): boolean => readListFile(JSON.parse(JSON.stringify(list))).ok

/** Decisions of one list: the answer line of a point, with its explanation and without, and the duties that lost, with the component. */
export const decisionsOf = (list: PlainList) => {
  const duties = read(list)
  const index = buildIndex(duties)
  return (plain: PlainPoint) => {
    const point = must(checkPoint(index, plain as Parameters<typeof checkPoint>[1]))
    const decision = decide(index, point)
    const lost = decision.explanation.lost.map(({ duty, lostBy }) => ({
      duty,
      component: componentsOf(duties.order).indexOf(lostBy),
    }))
    return { answer: answerOf(decision), lean: answerAt(index, point), lost }
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
