import { expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { wordsOf } from '../../../words/index.ts'
import type { Fault } from './fault.ts'
import { readListFile } from './list-file.ts'
import { publishingFaults } from './publishable.ts'

const sound = () => ({
  matters: [
    { id: 'noise', parent: null },
    { id: 'music', parent: 'noise' },
  ],
  territories: [
    { id: 'c1', parent: null, level: 3 },
    { id: 't1', parent: 'c1', level: 4 },
  ],
  attributes: [
    { name: 'amount', kind: 'number', scale: 2 },
    { name: 'shop', kind: 'enum', values: ['food', 'other'] },
    { name: 'zoneA', kind: 'boolean', zone: true },
    { name: 'time', kind: 'minutes' },
    { name: 'day', kind: 'weekday' },
  ],
  units: [
    { id: 'u1', line: 'housing', serves: 'c1' },
    { id: 'u2', successor: 'u1', to: '2025-01-01' },
    { id: 'u3' },
    { id: 'u4' },
  ],
  duties: [{ id: 'd1', role: 'lead', assignee: { unit: 'u1' }, matter: 'noise', territory: 'c1' }],
  delegations: [{ duty: 'd1', kind: 'entrust', to: 'u2' }],
})

type Raw = ReturnType<typeof sound>
const duty = (change: object) => (list: Raw) => ({ ...list, duties: [{ ...list.duties[0], ...change }] })
const box = (name: string, condition: unknown) => duty({ boxes: [{ [name]: condition }] })
const handed =
  (...delegations: object[]) =>
  (list: Raw) => ({ ...list, delegations })
const on = (to: string, rest: object = {}) => ({ duty: 'd1', kind: 'entrust', to, ...rest })

const faultsOf = (json: unknown): readonly Fault[] => {
  const answer = readListFile(json)
  if (answer.ok) return []
  expect(answer.problem.code).toBe('duties/list-refused')
  return answer.problem.values.faults as Fault[]
}

test('absent fields take the defaults of the format', () => {
  const answer = readListFile(sound())
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  const { list } = answer.value
  expect(list).toMatchObject({ order: 'territory', domain: 'leaf', window: null, items: [] })
  expect(list.duties[0]).toEqual({
    id: 'd1',
    role: 'lead',
    assignee: { unit: 'u1' },
    matter: 'noise',
    territory: 'c1',
    exceptMatters: [],
    exceptTerritories: [],
    boxes: [{}],
    from: null,
    to: null,
    precedence: 0,
    force: 0,
    jointGroup: null,
    coordinator: false,
    replaces: false,
    kind: 'basic',
    basis: null,
    item: null,
    scope: null,
  })
  expect(list.delegations[0]).toMatchObject({ from: null, until: null, by: null })
})

test('fields that nobody knows are reported, not lost in silence', () => {
  const list = sound()
  const answer = readListFile({ ...list, note: 'x', duties: [{ ...list.duties[0], exeptTerritories: ['t1'] }] })
  expect(answer.ok && answer.value.unknownFields).toEqual(['duties.exeptTerritories', 'note'])
})

test.each([
  [
    'an unknown unit',
    duty({ assignee: { unit: 'u9' } }),
    { code: 'unknown-unit', part: 'duties', id: 'd1', found: 'u9' },
  ],
  ['an unknown type', duty({ matter: 'smell' }), { code: 'unknown-type', field: 'matter', found: 'smell' }],
  ['an unknown territory', duty({ territory: 'x' }), { code: 'unknown-territory', field: 'territory', found: 'x' }],
  ['an unknown hole', duty({ exceptTerritories: ['x'] }), { code: 'unknown-territory', field: 'exceptTerritories' }],
  [
    'an unknown attribute',
    box('height', { from: 1 }),
    { code: 'unknown-attribute', id: 'd1', field: 'boxes.0.height' },
  ],
  ['a reversed range', box('amount', { from: 5, to: 1 }), { code: 'reversed-range', found: '[5, 1)' }],
  ['an empty range', box('amount', { from: 5, to: 5 }), { code: 'empty-range', found: '[5, 5)' }],
  ['a range outside the day', box('time', { from: 1440 }), { code: 'empty-range', expected: '0-1439' }],
  [
    'a member that is not declared',
    box('shop', ['cars']),
    { code: 'unknown-value', found: 'cars', expected: 'food | other' },
  ],
  ['a range on an enumeration', box('shop', { from: 1 }), { code: 'shape', expected: 'food | other' }],
  ['a truth on a number', box('amount', true), { code: 'shape', expected: '{"from", "to"}' }],
  ['an eighth weekday', box('day', [8]), { code: 'unknown-value', found: '8', expected: '1-7' }],
  ['no box at all', duty({ boxes: [] }), { code: 'no-box', id: 'd1' }],
  ['reversed dates', duty({ from: '2025-02-01', to: '2025-01-01' }), { code: 'reversed-dates', id: 'd1' }],
  [
    'a role that does not exist',
    duty({ role: 'boss' }),
    { code: 'shape', part: 'duties', id: 'd1', field: 'role', found: '"boss"' },
  ],
  ['an assignee of no kind', duty({ assignee: { who: 'u1' } }), { code: 'shape', id: 'd1', field: 'assignee' }],
  ['a date that is none', duty({ from: '2025-02-30' }), { code: 'shape', field: 'from', found: '"2025-02-30"' }],
  ['precedence out of range', duty({ precedence: 16 }), { code: 'shape', field: 'precedence' }],
  [
    'a duty twice',
    (list: Raw) => ({ ...list, duties: [...list.duties, ...list.duties] }),
    { code: 'duplicate', part: 'duties', found: 'd1' },
  ],
  [
    'parents in a circle',
    (list: Raw) => ({
      ...list,
      matters: [
        { id: 'noise', parent: 'music' },
        { id: 'music', parent: 'noise' },
      ],
    }),
    { code: 'cycle', part: 'matters' },
  ],
  [
    'a level that does not grow',
    (list: Raw) => ({
      ...list,
      territories: [
        { id: 'c1', parent: null, level: 3 },
        { id: 't1', parent: 'c1', level: 3 },
      ],
    }),
    { code: 'level-not-below', id: 't1', expected: '> 3' },
  ],
  [
    'successors in a circle',
    (list: Raw) => ({
      ...list,
      units: [
        { id: 'u1', successor: 'u2' },
        { id: 'u2', successor: 'u1' },
      ],
    }),
    { code: 'cycle', part: 'units', field: 'successor' },
  ],
  ['a delegation of no duty', handed({ duty: 'd9', kind: 'entrust', to: 'u2' }), { code: 'unknown-duty', found: 'd9' }],
  ['a delegation to nobody', handed(on('u9')), { code: 'unknown-unit', field: 'to', found: 'u9' }],
  [
    'two delegations on one day',
    handed(on('u2', { until: '2025-06-01' }), on('u3', { from: '2025-05-31' })),
    { code: 'two-delegations', id: 'd1' },
  ],
  ['a delegation back to its owner', handed(on('u1')), { code: 'cycle', part: 'delegations', found: 'u1 → u1' }],
  [
    'delegations in a circle',
    handed(on('u2'), on('u3', { by: 'u2' }), on('u2', { by: 'u3' })),
    { code: 'cycle', found: 'u1 → u2 → u3 → u2' },
  ],
])('%s is refused by name', (_why, change, fault) => {
  expect(faultsOf(change(sound()))).toContainEqual(expect.objectContaining(fault))
})

test('four links are one too many, three are not; delegations that never meet are no chain', () => {
  const units = [...sound().units, { id: 'u5' }, { id: 'u6' }]
  const three = [on('u2'), on('u3', { by: 'u2' }), on('u4', { by: 'u3' })]
  expect(faultsOf({ ...sound(), units, delegations: three })).toEqual([])
  expect(faultsOf({ ...sound(), units, delegations: [...three, on('u5', { by: 'u4' })] })).toMatchObject([
    { code: 'chain-too-long' },
  ])
  const apart = [on('u2', { until: '2025-01-01' }), on('u1', { by: 'u2', from: '2025-01-01' })]
  expect(faultsOf({ ...sound(), delegations: apart })).toEqual([])
})

test('two spellings of the same are one', () => {
  const answer = readListFile(duty({ kind: 'taken back', boxes: [{ shop: 'food' }] })(sound()))
  expect(answer.ok && answer.value.list.duties[0]).toMatchObject({ kind: 'taken-back', boxes: [{ shop: ['food'] }] })
})

test('one after the other is not two on one day', () => {
  const delegations = [on('u2', { until: '2025-06-01' }), on('u3', { from: '2025-06-01' })]
  expect(faultsOf({ ...sound(), delegations })).toEqual([])
})

test('something that is no list at all is refused, not crashed on', () => {
  for (const json of [null, 3, 'list', [], {}, { matters: {} }, { duties: [null] }])
    expect(faultsOf(json).length).toBeGreaterThan(0)
})

test('every kind of fault has its sentence in both languages', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const { faults } = wordsOf(locale).duties
    for (const sentence of Object.values(faults))
      expect(sentence({ found: 'x', expected: 'y' }).length).toBeGreaterThan(3)
  }
})

test.each([
  ['no state, cited: whoever wrote the duty has said what it means', {}, 'i1', 'confirmed'],
  ['no state, not cited', {}, null, 'open'],
  ['open as it says, cited', { state: 'open' }, 'i1', 'open'],
])('the state of an item: %s', (_why, state, item, expected) => {
  const duty = { id: 'd1', role: 'lead', assignee: { none: 'x' }, matter: 'm', territory: 't', item }
  const json = {
    matters: [{ id: 'm' }],
    territories: [{ id: 't', level: 3 }],
    items: [{ id: 'i1', text: 'x', ...state }],
    duties: [duty],
  }
  const { list } = must(readListFile(json))
  expect(list.items[0]?.state).toBe(expected)
  expect(publishingFaults(list).map(({ code, id }) => [code, id])).toEqual(
    item !== null && expected !== 'confirmed' ? [['item-not-confirmed', 'd1']] : [],
  )
})
