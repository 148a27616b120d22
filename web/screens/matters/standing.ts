import type { Matter, Outcome, State } from '../../../src/modules/matters/core/matter.ts'
import type { StampKind } from '../../ui/stamp.tsx'

const byState: Readonly<Record<State, StampKind>> = {
  waiting: 'ask',
  dispatched: 'working',
  underway: 'working',
  answered: 'good',
  closed: 'good',
  withdrawn: 'plain',
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

/**
 * The stamp of what the list answered. A lead decided by convention only is marked as a crossing, because line and
 * territory both have a claim.
 */
export const outcomeKind = (outcome: Outcome | null, flags: readonly string[] = []): StampKind => {
  if (outcome === null) return 'ask'
  return outcome === 'LEAD' && flags.includes('CROSSING') ? 'crossing' : byOutcome[outcome]
}

/** True while the clock of a matter still asks for something. */
export const isRunning = (matter: Pick<Matter, 'state'>): boolean =>
  matter.state === 'waiting' || matter.state === 'dispatched' || matter.state === 'underway'
