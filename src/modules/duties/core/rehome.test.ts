import { expect, test } from 'vitest'
import { Delegation, Duty } from './duty.ts'
import { rehome } from './rehome.ts'

const duty = (id: string, territory: string, rest: object = {}) =>
  Duty.parse({ id, role: 'lead', assignee: { unit: 'u1' }, matter: 'm1', territory, ...rest })

const counting = () => {
  let count = 0
  return () => {
    count += 1
    return `new-${count}`
  }
}

const on = '2026-01-01'
const carried = (
  duties: readonly Duty[],
  pairs: readonly (readonly [string, readonly string[]])[],
  delegations: readonly Delegation[] = [],
) => rehome({ items: [], duties, delegations }, { successors: new Map(pairs), on, newId: counting() })

test('a duty of a closed place ends there and goes on at its successor', () => {
  const { content, moved } = carried([duty('d1', 'a'), duty('d2', 'county')], [['a', ['b']]])
  expect(moved).toBe(1)
  expect(content.duties).toEqual([duty('d1', 'a', { to: on }), duty('new-1', 'b', { from: on }), duty('d2', 'county')])
})

test('a split carries it to every part; a merge does not say the same thing twice', () => {
  const split = carried([duty('d1', 'a')], [['a', ['b', 'c']]])
  expect(split.content.duties.map(({ territory, from }) => [territory, from])).toEqual([
    ['a', null],
    ['b', on],
    ['c', on],
  ])
  const merge = carried(
    [duty('d1', 'a'), duty('d2', 'b'), duty('d3', 'b', { assignee: { unit: 'u2' } })],
    [
      ['a', ['c']],
      ['b', ['c']],
    ],
  )
  expect(merge.content.duties.filter(({ territory }) => territory === 'c').map(({ assignee }) => assignee)).toEqual([
    { unit: 'u1' },
    { unit: 'u2' },
  ])
})

test('what has ended stays; what begins later moves whole, with its id', () => {
  const past = duty('d1', 'a', { to: '2025-06-01' })
  const future = duty('d2', 'a', { from: '2026-03-01' })
  expect(carried([past, future], [['a', ['b']]]).content.duties).toEqual([past, { ...future, territory: 'b' }])
})

test('excepted places and delegations follow', () => {
  const wide = duty('d1', 'county', { exceptTerritories: ['a'] })
  expect(carried([wide], [['a', ['b', 'c']]]).content.duties[0]?.exceptTerritories).toEqual(['a', 'b', 'c'])
  const delegations = [
    Delegation.parse({ duty: 'd1', kind: 'entrust', to: 'u2', from: '2025-01-01' }),
    Delegation.parse({ duty: 'd1', kind: 'entrust', to: 'u3', until: '2024-01-01' }),
  ]
  expect(carried([duty('d1', 'a')], [['a', ['b']]], delegations).content.delegations).toEqual([
    ...delegations,
    { ...delegations[0], duty: 'new-1', from: on },
  ])
})
