import { expect, test } from 'vitest'
import { aMatter } from '../samples.ts'
import { State } from './matter.ts'
import { mayStep, type Step, steps, take } from './workflow.ts'

test.each([
  ['a dispatched matter is claimed', 'dispatched', 'claim', 'underway'],
  ['a colleague takes over', 'underway', 'claim', 'underway'],
  ['an answer may be written again until it is closed', 'answered', 'answer', 'answered'],
  ['only an answered matter closes', 'answered', 'close', 'closed'],
  ['the hotline names a lead for what waits', 'waiting', 'dispatch', 'dispatched'],
] as const)('%s', (_why, from, step, to) => {
  expect(take(aMatter({ state: from }), step)).toMatchObject({ ok: true, value: { state: to, version: 2 } })
})

test.each([
  ['nothing moves a closed matter but reopening', 'closed', ['reopen']],
  ['nothing moves a withdrawn matter', 'withdrawn', []],
  ['what waits has no unit that could answer', 'waiting', ['dispatch', 'wait', 'withdraw', 'join']],
  ['what goes with another is parted or taken back', 'joined', ['part', 'withdraw']],
] as const)('%s', (_why, state, allowed) => {
  const possible = (Object.keys(steps) as Step[]).filter((step) => mayStep(state, step))
  expect(possible.sort()).toEqual([...allowed].sort())
})

test('every state can be reached', () => {
  const reached = new Set(['waiting', ...Object.values(steps).map(({ to }) => to)])
  expect(reached).toEqual(new Set(State.options))
})
