import { expect, test } from 'vitest'
import { Duty } from '../../../src/modules/duties/core/duty.ts'
import { groupsIn } from './joint-groups.ts'

const lead = (id: string, jointGroup: string | null, coordinator = false) =>
  Duty.parse({ id, role: 'lead', assignee: { unit: id }, matter: 'm', territory: 't', jointGroup, coordinator })

const list = [lead('a', 'dust', true), lead('b', 'dust'), lead('c', 'noise'), lead('d', null)]

test.each([
  [
    'from outside everybody counts',
    'x',
    [
      ['dust', 2, true],
      ['noise', 1, false],
    ],
  ],
  [
    'the coordinator does not find itself',
    'a',
    [
      ['dust', 1, false],
      ['noise', 1, false],
    ],
  ],
  ['a group of its own is none yet', 'c', [['dust', 2, true]]],
] as const)('%s', (_why, id, expected) => {
  expect(groupsIn(list, id).map(({ name, others, isCoordinated }) => [name, others, isCoordinated])).toEqual(expected)
})

test('only leads lead together', () => {
  expect(groupsIn([{ ...lead('a', 'dust'), role: 'assist' }], 'x')).toEqual([])
})
