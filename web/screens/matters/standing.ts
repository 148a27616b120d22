import type { Matter, Outcome, State } from '../../../src/modules/matters/core/matter.ts'
import type { StampKind } from '../../ui/stamp.tsx'

const byState: Readonly<Record<State, StampKind>> = {
  waiting: 'ask',
  dispatched: 'working',
  underway: 'working',
  answered: 'good',
  closed: 'good',
  withdrawn: 'plain',
  joined: 'plain',
}

const byOutcome: Readonly<Record<Outcome, StampKind>> = {
  LEAD: 'lead',
  JOINT: 'lead',
  NAMED: 'lead',
  OVERLAP: 'overlap',
  GAP: 'gap',
  'DECLARED GAP': 'gap',
  VACANT: 'vacant',
  UNRESOLVED: 'vacant',
  ASK: 'ask',
}

/** The stamp of a state. */
export const stateKind = (state: State): StampKind => byState[state]

/** What the stamp of an outcome looks at. */
type Answered = { readonly outcome: Outcome | null; readonly state: State; readonly flags: readonly string[] }

/**
 * The stamp of what the list answered. A lead decided by convention only is marked as a crossing, because line and
 * territory both have a claim; a lead that the matter waits without, because the unit gave it back, is a question.
 */
export const outcomeKind = ({ outcome, state, flags }: Answered): StampKind => {
  if (outcome === null) return 'ask'
  const kind = byOutcome[outcome]
  if (kind !== 'lead') return kind
  if (state === 'waiting') return 'ask'
  return flags.includes('CROSSING') ? 'crossing' : 'lead'
}

/** True while the clock of a matter still asks for something. */
export const isRunning = (matter: Pick<Matter, 'state'>): boolean =>
  matter.state === 'waiting' || matter.state === 'dispatched' || matter.state === 'underway'
