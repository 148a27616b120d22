import { type Answer, no, yes } from '../../../kernel/problem.ts'
import type { Matter, State } from './matter.ts'
import { stepNotAllowed } from './problems.ts'

/** A step that moves a matter. */
export type Step =
  | 'dispatch'
  | 'wait'
  | 'claim'
  | 'release'
  | 'answer'
  | 'close'
  | 'reopen'
  | 'withdraw'
  | 'join'
  | 'part'

/** The whole workflow. To change how matters move, change this table; nothing else decides. */
export const steps: Readonly<Record<Step, { readonly from: readonly State[]; readonly to: State }>> = {
  dispatch: { from: ['waiting', 'dispatched', 'underway'], to: 'dispatched' },
  wait: { from: ['waiting', 'dispatched', 'underway'], to: 'waiting' },
  claim: { from: ['dispatched', 'underway'], to: 'underway' },
  release: { from: ['underway'], to: 'dispatched' },
  answer: { from: ['dispatched', 'underway', 'answered'], to: 'answered' },
  close: { from: ['answered'], to: 'closed' },
  reopen: { from: ['answered', 'closed'], to: 'dispatched' },
  withdraw: { from: ['waiting', 'dispatched', 'underway', 'joined'], to: 'withdrawn' },
  join: { from: ['waiting', 'dispatched', 'underway'], to: 'joined' },
  part: { from: ['joined'], to: 'dispatched' },
}

/** Whether a matter in that state may take the step. */
export const mayStep = (state: State, step: Step): boolean => steps[step].from.includes(state)

/** Moves a matter one step, or says why not. Version grows by one. */
export const take = (matter: Matter, step: Step): Answer<Matter> => {
  if (!mayStep(matter.state, step)) return no(stepNotAllowed, { step, state: matter.state })
  return yes({ ...matter, state: steps[step].to, version: matter.version + 1 })
}
