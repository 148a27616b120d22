import { describe, expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { answerOf, decide } from './decide.ts'
import { buildIndex } from './duty-index.ts'
import { readListFile } from './list-file.ts'
import { checkPoint } from './point.ts'

const ground = {
  matters: [
    { id: 'noise', parent: null },
    { id: 'music', parent: 'noise' },
    { id: 'stalls', parent: null, action: 'enforce' },
  ],
  territories: [
    { id: 'city', parent: null, level: 2 },
    { id: 'county', parent: 'city', level: 3 },
    { id: 'north', parent: 'county', level: 4 },
    { id: 'south', parent: 'county', level: 4 },
  ],
  units: [
    { id: 'police' },
    { id: 'env', line: 'env', serves: 'county' },
    { id: 'env-north', line: 'env', serves: 'north', to: '2025-06-01', successor: 'env' },
    { id: 'old', to: '2024-01-01' },
    { id: 'new', from: '2026-01-01' },
    { id: 'town' },
    { id: 'station' },
  ],
}

type Given = {
  readonly duties: readonly object[]
  readonly attributes?: readonly object[]
  readonly delegations?: readonly object[]
  readonly order?: string
}

const indexOf = (given: Given) => buildIndex(must(readListFile({ ...ground, ...given })).list)
const lead = (id: string, assignee: object, rest: object = {}) => ({
  id,
  role: 'lead',
  assignee,
  matter: 'noise',
  territory: 'county',
  ...rest,
})
const unit = (id: string) => ({ unit: id })

const at = (given: Given, point: object = {}, inputs = {}) => {
  const index = indexOf(given)
  const asked = { matter: 'music', territory: 'north', on: '2025-09-26', attributes: {}, ...point }
  return decide(index, must(checkPoint(index, asked)), inputs)
}

test.each([
  ['nobody says anything: a gap', [], { outcome: 'GAP', units: [] }],
  ['one statement above both trees', [lead('a', unit('env'))], { outcome: 'LEAD', units: ['env'], winners: ['a'] }],
  [
    'the closer place wins before the closer matter, and says that it is convention',
    [lead('a', unit('police'), { territory: 'north' }), lead('b', unit('env'), { matter: 'music' })],
    { outcome: 'LEAD', units: ['police'], flags: ['CROSSING'] },
  ],
  [
    'a law beats a closer place',
    [lead('a', unit('police'), { force: 3 }), lead('b', unit('env'), { territory: 'north' })],
    { outcome: 'LEAD', units: ['police'], flags: [] },
  ],
  [
    'a settlement beats a law',
    [lead('a', unit('police'), { force: 3 }), lead('b', unit('env'), { precedence: 1 })],
    { outcome: 'LEAD', units: ['env'] },
  ],
  [
    'two equal statements of two units overlap',
    [lead('a', unit('police')), lead('b', unit('env'))],
    { outcome: 'OVERLAP', units: ['env', 'police'], winners: ['a', 'b'] },
  ],
  [
    'two equal statements of one unit do not',
    [lead('a', unit('env')), lead('b', { line: 'env', level: 3 })],
    { outcome: 'LEAD', units: ['env'], winners: ['a', 'b'], flags: [] },
  ],
  [
    'a closed office of the line is followed to its successor',
    [lead('a', { line: 'env', level: 4 })],
    { outcome: 'LEAD', units: ['env'] },
  ],
  [
    'an office that nobody holds is vacant, whatever weaker statement there is',
    [lead('a', { line: 'fire', level: 3 }, { territory: 'north' }), lead('b', unit('env'))],
    { outcome: 'VACANT', units: [], winners: ['a'] },
  ],
  ['a unit closed without a successor is unresolved', [lead('a', unit('old'))], { outcome: 'UNRESOLVED' }],
  ['a unit that does not exist yet is unresolved', [lead('a', unit('new'))], { outcome: 'UNRESOLVED' }],
  [
    'a tie with a vacancy is led by the other and flagged',
    [lead('a', { line: 'fire', level: 3 }), lead('b', unit('env'))],
    { outcome: 'LEAD', units: ['env'], flags: ['VACANT'] },
  ],
  [
    'vacant and closed together: vacant',
    [lead('a', { line: 'fire', level: 3 }), lead('b', unit('old'))],
    { outcome: 'VACANT', flags: ['VACANT', 'UNRESOLVED'] },
  ],
  ['declaredly nobody', [lead('a', { none: 'no law yet' })], { outcome: 'DECLARED GAP', units: ['none'] }],
  ['outside is settled', [lead('a', { outside: 'court' })], { outcome: 'LEAD', units: ['outside:court'] }],
  ['a hole cuts the place out', [lead('a', unit('env'), { exceptTerritories: ['north'] })], { outcome: 'GAP' }],
  ['a hole cuts the matter out', [lead('a', unit('env'), { exceptMatters: ['music'] })], { outcome: 'GAP' }],
  ['valid from its first day', [lead('a', unit('env'), { from: '2025-09-26' })], { outcome: 'LEAD' }],
  ['no longer on its last bound', [lead('a', unit('env'), { to: '2025-09-26' })], { outcome: 'GAP' }],
])('%s', (_why, duties, expected) => {
  expect(at({ duties })).toMatchObject(expected)
})

describe('order of the list', () => {
  const duties = [lead('a', unit('police'), { territory: 'north' }), lead('b', unit('env'), { matter: 'music' })]

  test('the other order of depths decides the other way, and flags the same tension', () => {
    expect(at({ duties, order: 'matter' })).toMatchObject({ units: ['env'], flags: ['CROSSING'] })
    expect(at({ duties }).explanation.crossing).toEqual({ units: ['env'], duties: ['b'] })
    expect(at({ duties }).explanation.lost).toMatchObject([{ duty: 'b', lostBy: 'territory', to: 'a' }])
    expect(at({ duties, order: 'matter' }).explanation.lost).toMatchObject([{ duty: 'a', lostBy: 'matter', to: 'b' }])
  })
})

describe('joint and provisional', () => {
  const joint = { jointGroup: 'g' }

  test('a tie of one group is joint under its coordinator', () => {
    const duties = [lead('a', unit('police'), joint), lead('b', unit('env'), { ...joint, coordinator: true })]
    expect(at({ duties })).toMatchObject({ outcome: 'JOINT', units: ['env', 'police'], coordinator: 'env' })
  })

  test('a third statement beside the group makes it an overlap', () => {
    const duties = [
      lead('a', unit('police'), joint),
      lead('b', unit('env'), { ...joint, coordinator: true }),
      lead('c', unit('town')),
    ]
    expect(at({ duties })).toMatchObject({ outcome: 'OVERLAP', coordinator: null })
  })

  test('an overlap is led provisionally by whoever had the last like matter, if it is one of them', () => {
    const duties = [lead('a', unit('police')), lead('b', unit('env'))]
    expect(at({ duties }, {}, { previousUnit: 'police' }).provisional).toBe('police')
    expect(at({ duties }, {}, { previousUnit: 'town' }).provisional).toBeNull()
    expect(at({ duties: [lead('a', unit('env'))] }, {}, { previousUnit: 'env' }).provisional).toBeNull()
  })
})

describe('asking', () => {
  const attributes = [
    { name: 'area', kind: 'number' },
    { name: 'night', kind: 'boolean' },
    { name: 'zoneA', kind: 'boolean', zone: true },
    { name: 'zoneB', kind: 'boolean', zone: true },
  ]
  const from = (bound: number) => [{ area: { from: bound } }]

  test('only for what can change the outcome', () => {
    const duties = [
      lead('a', unit('env')),
      lead('b', unit('env'), { boxes: from(50) }),
      lead('c', unit('police'), { boxes: [{ night: true }] }),
    ]
    expect(at({ attributes, duties })).toMatchObject({ outcome: 'ASK', ask: ['area', 'night'] })
    expect(at({ attributes, duties }, { attributes: { area: 10 } })).toMatchObject({ outcome: 'ASK', ask: ['night'] })
    expect(at({ attributes, duties }, { attributes: { night: false } })).toMatchObject({
      outcome: 'LEAD',
      units: ['env'],
      winners: ['b', 'a'],
    })
  })

  test('half-open bounds neither touch nor leave a hole', () => {
    const duties = [
      lead('a', unit('env'), { boxes: [{ area: { to: 50 } }] }),
      lead('b', unit('police'), { boxes: from(50) }),
    ]
    const units = [49, 50, 51].map((area) => at({ attributes, duties }, { attributes: { area } }).units[0])
    expect(units).toEqual(['env', 'police', 'police'])
  })

  test('a place in two zones counts as one constrained attribute: two zone statements tie', () => {
    const duties = [
      lead('a', unit('env'), { boxes: [{ zoneA: true }] }),
      lead('b', unit('police'), { boxes: [{ zoneB: true, zoneA: true }] }),
    ]
    expect(at({ attributes, duties }, { attributes: { zoneA: true, zoneB: true } }).outcome).toBe('OVERLAP')
  })

  test('for the place, when it is known above the level of the winning line', () => {
    const duties = [lead('a', { line: 'env', level: 3 }, { territory: 'city' })]
    expect(at({ duties }, { territory: 'city' })).toMatchObject({ outcome: 'ASK', ask: ['place'], units: [] })
    expect(at({ duties }, { territory: 'county' })).toMatchObject({ outcome: 'LEAD', units: ['env'] })
  })

  test('the action is always known: the one the type asks for, else to dispose', () => {
    const actions = [{ name: 'action', kind: 'enum', values: ['report', 'dispose', 'enforce'] }]
    const duties = [
      lead('a', unit('town'), { matter: 'stalls', boxes: [{ action: ['report', 'dispose'] }] }),
      lead('b', unit('police'), { matter: 'stalls', boxes: [{ action: ['enforce'] }] }),
    ]
    const found = at({ attributes: actions, duties }, { matter: 'stalls' })
    expect(found).toMatchObject({
      units: ['police'],
      explanation: { mattered: ['action'], attributes: { action: 'enforce' } },
    })
    expect(at({ attributes: actions, duties }, { matter: 'stalls', attributes: { action: 'report' } }).units).toEqual([
      'town',
    ])
  })

  test('what could come out is told, each outcome once', () => {
    const duties = [
      lead('a', unit('env'), { boxes: from(50) }),
      lead('b', unit('police'), { boxes: [{ area: { to: 10 } }] }),
    ]
    expect(at({ attributes, duties }).explanation.possible).toEqual([
      { outcome: 'GAP', units: [], duties: [] },
      { outcome: 'LEAD', units: ['env'], duties: ['a'] },
      { outcome: 'LEAD', units: ['police'], duties: ['b'] },
    ])
  })
})

describe('handing on', () => {
  const duties = [lead('a', unit('env'))]
  const link = (to: string, rest: object = {}) => ({ duty: 'a', kind: 'entrust', to, ...rest })

  test('entrusted: the unit stays accountable, another performs', () => {
    expect(at({ duties, delegations: [link('town')] })).toMatchObject({ units: ['env'], performs: 'town' })
  })

  test('transferred: the other is accountable, and may entrust on', () => {
    const delegations = [link('town', { kind: 'transfer' }), link('station', { by: 'town' })]
    expect(at({ duties, delegations })).toMatchObject({ units: ['town'], performs: 'station' })
  })

  test('outside its dates nothing is handed on', () => {
    expect(at({ duties, delegations: [link('town', { until: '2025-09-26' })] })).toMatchObject({
      units: ['env'],
      performs: null,
    })
  })

  test('handed on to a unit that is no more: it stays, and says so', () => {
    const found = at({ duties, delegations: [link('old', { kind: 'transfer' })] })
    expect(found).toMatchObject({ units: ['env'], explanation: { handedOn: [{ named: 'old', to: null }] } })
  })

  test('an overlap is compared before anything is handed on', () => {
    const two = [...duties, lead('b', unit('town'))]
    expect(at({ duties: two, delegations: [link('town', { kind: 'transfer' })] })).toMatchObject({
      outcome: 'OVERLAP',
      units: ['env', 'town'],
    })
  })
})

describe('other roles', () => {
  const assist = (id: string, name: string, rest: object = {}) => ({ ...lead(id, unit(name), rest), role: 'assist' })

  test('all statements together, strongest first, without the lead', () => {
    const duties = [
      lead('a', unit('env')),
      assist('b', 'police'),
      assist('c', 'town', { territory: 'north' }),
      assist('d', 'env'),
    ]
    expect(at({ duties }).assist).toEqual([
      { unit: 'town', duty: 'c' },
      { unit: 'police', duty: 'b' },
    ])
  })

  test('one that replaces cuts the weaker ones of its role, not the equal ones', () => {
    const duties = [
      assist('b', 'police'),
      assist('c', 'town', { territory: 'north', replaces: true }),
      assist('d', 'station', { territory: 'north' }),
    ]
    expect(at({ duties }).assist.map(({ unit: name }) => name)).toEqual(['town', 'station'])
  })

  test('what depends on something unknown, or on an empty office, is told and gives nobody a part', () => {
    const attributes = [{ name: 'night', kind: 'boolean' }]
    const duties = [
      lead('a', unit('env')),
      assist('b', 'police', { boxes: [{ night: true }] }),
      { ...assist('c', 'town'), assignee: { line: 'fire', level: 3 } },
    ]
    const found = at({ attributes, duties })
    expect(found.assist).toEqual([])
    expect(found.explanation.openParts).toEqual([
      { role: 'assist', duty: 'b', why: 'attributes' },
      { role: 'assist', duty: 'c', why: 'vacant' },
    ])
  })
})

test('the line of the dispatch command has exactly the fields of the format', () => {
  expect(answerOf(at({ duties: [lead('a', unit('env'))] }))).toEqual({
    outcome: 'LEAD',
    units: ['env'],
    winners: ['a'],
    flags: [],
    ask: [],
    assist: [],
    supervise: [],
    inform: [],
    performs: null,
  })
})

test('a point that names something unknown is refused by name', () => {
  const index = indexOf({ duties: [], attributes: [{ name: 'night', kind: 'boolean' }] })
  const answer = checkPoint(index, { matter: 'x', territory: 'y', on: '2025-01-01', attributes: { night: 3, area: 1 } })
  expect(answer.ok ? [] : answer.problem.values.faults).toMatchObject([
    { code: 'unknown-type', found: 'x' },
    { code: 'unknown-territory', found: 'y' },
    { code: 'unknown-value', found: '3', expected: 'true | false' },
    { code: 'unknown-attribute', found: 'area', expected: 'night' },
  ])
})

test('many conditions at once are decided in moments: 14 yes-or-no attributes, each with its own unit', () => {
  const attributes = Array.from({ length: 14 }, (_, n) => ({ name: `c${n}`, kind: 'boolean' }))
  const units = Array.from({ length: 14 }, (_, n) => ({ id: `v${n}` }))
  const duties = attributes.map(({ name }, n) =>
    lead(`d${n}`, unit(`v${n}`), { boxes: [{ [name]: true }], precedence: n + 1 }),
  )
  const index = buildIndex(must(readListFile({ ...ground, units, attributes, duties })).list)
  const found = decide(index, { matter: 'music', territory: 'north', on: '2025-01-01', attributes: {} })
  expect(found.ask).toHaveLength(14)
})
