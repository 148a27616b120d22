import type { Day, Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { reorganisationStep } from './problems.ts'
import type { Reorganisation } from './reorganisation.ts'

type State = Reorganisation['state']
/** `fail`: its day came and it no longer fitted the tree. */
type Step = 'approve' | 'withdraw' | 'finish' | 'fail'

/** The whole workflow of a reorganisation. */
export const reorganisationSteps: Readonly<Record<Step, { readonly from: readonly State[]; readonly to: State }>> = {
  approve: { from: ['proposed'], to: 'approved' },
  withdraw: { from: ['proposed', 'approved'], to: 'withdrawn' },
  finish: { from: ['approved'], to: 'done' },
  fail: { from: ['approved'], to: 'proposed' },
}

/** The first moment of its day for people there: when it takes effect. */
export const effectiveAt = (effectiveOn: Day, timeZone: string): Instant =>
  Temporal.PlainDate.from(effectiveOn).toZonedDateTime(timeZone).toInstant().toString()

/** Moves a reorganisation one step, or says why not. Version grows by one. */
export const takeReorganisation = (
  reorganisation: Reorganisation,
  step: Step,
  by: { readonly at: Instant; readonly actorId: Id | null; readonly timeZone: string },
): Answer<Reorganisation> => {
  const { from, to } = reorganisationSteps[step]
  if (!from.includes(reorganisation.state)) return no(reorganisationStep, { step, state: reorganisation.state })
  const isDecision = step === 'approve' || step === 'withdraw'
  const decided = isDecision ? { decidedAt: by.at, decidedBy: by.actorId, problem: null } : {}
  const nextAt = step === 'approve' ? effectiveAt(reorganisation.effectiveOn, by.timeZone) : null
  return yes({ ...reorganisation, ...decided, state: to, nextAt, version: reorganisation.version + 1 })
}
