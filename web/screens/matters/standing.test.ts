import { expect, test } from 'vitest'
import { outcomeKind } from './standing.ts'

test.each([
  // why, outcome, state, flags, stamp
  ['not asked yet', null, 'waiting', [], 'ask'],
  ['one lead', 'LEAD', 'dispatched', [], 'lead'],
  ['one lead, by convention only', 'LEAD', 'dispatched', ['CROSSING'], 'crossing'],
  ['a lead that was given back', 'LEAD', 'waiting', [], 'ask'],
  ['given back, and by convention only', 'LEAD', 'waiting', ['CROSSING'], 'ask'],
  ['named by the hotline', 'NAMED', 'underway', [], 'lead'],
  ['several units', 'OVERLAP', 'waiting', [], 'overlap'],
  ['nobody', 'GAP', 'waiting', [], 'gap'],
  ['declared nobody', 'DECLARED GAP', 'waiting', [], 'gap'],
  ['an empty post', 'VACANT', 'waiting', [], 'vacant'],
  ['a question', 'ASK', 'waiting', [], 'ask'],
] as const)('%s', (_why, outcome, state, flags, stamp) => {
  expect(outcomeKind({ outcome, state, flags })).toBe(stamp)
})
