import { expect, test } from 'vitest'
import { type ListAnswer, routeOf } from './routing.ts'

const answer = (change: Partial<ListAnswer>): ListAnswer => ({
  outcome: 'LEAD',
  units: ['housing'],
  coordinator: null,
  winners: ['d1'],
  ask: [],
  assist: [],
  supervise: [],
  inform: [],
  ...change,
})

test('a lead with helpers: each unit has one part, the strongest one', () => {
  const route = routeOf(
    answer({
      assist: [
        { unit: 'township', duty: 'd2' },
        { unit: 'housing', duty: 'd3' },
      ],
      supervise: [{ unit: 'township', duty: 'd4' }],
      inform: [{ unit: 'outside:court', duty: 'd5' }],
    }),
    'hotline',
  )
  expect(route).toEqual({
    kind: 'dispatch',
    unitId: 'housing',
    destination: null,
    parts: [
      { unitId: 'housing', role: 'lead', dutyId: 'd1' },
      { unitId: 'township', role: 'assist', dutyId: 'd2' },
    ],
  })
})

test('joint handling: the coordinator leads, the others of the group assist', () => {
  const route = routeOf(
    answer({ outcome: 'JOINT', units: ['housing', 'water'], coordinator: 'water', winners: ['d1', 'd2'] }),
    'hotline',
  )
  expect(route).toMatchObject({
    unitId: 'water',
    parts: [
      { unitId: 'water', role: 'lead' },
      { unitId: 'housing', role: 'assist', dutyId: null },
    ],
  })
})

test('what belongs to a court goes to the hotline, which tells the reporter so', () => {
  expect(routeOf(answer({ units: ['outside:court'] }), 'hotline')).toMatchObject({
    unitId: 'hotline',
    destination: 'court',
  })
})

test.each([
  ['an overlap', { outcome: 'OVERLAP', units: ['a', 'b'] }, 'negotiation'],
  ['a gap', { outcome: 'GAP', units: [] }, 'negotiation'],
  ['a vacancy never falls to a weaker duty', { outcome: 'VACANT', units: [] }, 'negotiation'],
  ['a closed unit', { outcome: 'UNRESOLVED', units: [] }, 'negotiation'],
  ['a declared gap', { outcome: 'DECLARED GAP', units: ['none'] }, 'negotiation'],
  ['a question about an attribute', { outcome: 'ASK', units: [], ask: ['time'] }, 'attribute'],
  ['a question about the place', { outcome: 'ASK', units: [], ask: ['place'] }, 'place'],
] as const)('%s waits', (_why, change, waitsFor) => {
  expect(routeOf(answer(change), 'hotline')).toEqual({ kind: 'wait', waitsFor })
})
