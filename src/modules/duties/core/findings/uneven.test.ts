import { expect, test } from 'vitest'
import { bruteUneven } from '../../../../../test/oracle/duties/brute-uneven.ts'
import { diceOf } from '../../../../../test/oracle/duties/dice.ts'
import { lineOf } from '../../../../../test/oracle/duties/findings.ts'
import { groundOf } from '../../../../../test/oracle/duties/ground.ts'
import { randomList, today } from '../../../../../test/oracle/duties/random-list.ts'
import { readBack } from '../../../../../test/oracle/duties/read-back.ts'
import { must } from '../../../../kernel/problem.ts'
import { type DutyList, readListFile } from '../list-file.ts'
import { planeOf, windowOf } from '../plane/plane.ts'
import { ended } from './steps.ts'
import { unevenSteps } from './uneven.ts'

const read = (json: unknown): DutyList => must(readListFile(JSON.parse(JSON.stringify(json)))).list

const unevenOf = (list: DutyList) => {
  const plane = planeOf(list)
  return ended(unevenSteps(plane, windowOf(list, plane.dayOf, today))).listed
}

const county = {
  window: { from: '2026-01-01', to: '2027-01-01' },
  matters: [{ id: 'order' }, { id: 'noise', parent: 'order' }, { id: 'stalls', parent: 'order' }],
  territories: [
    { id: 'county', level: 3 },
    { id: 'south', parent: 'county', level: 4 },
    { id: 'north', parent: 'county', level: 4 },
  ],
  attributes: [{ name: 'area', kind: 'number' }],
  units: [
    { id: 'police', line: 'police', serves: 'county' },
    { id: 'southern', line: 'city', serves: 'south' },
    { id: 'office' },
  ],
}

const lead = (assignee: object, given: object = {}) => ({
  id: JSON.stringify([assignee, given]),
  role: 'lead',
  assignee,
  matter: 'order',
  territory: 'county',
  ...given,
})

const police = lead({ line: 'police', level: 3 })
const southern = { unit: 'southern' }
const own = (kind: string) => [
  { kind: 'own', territories: ['south'] },
  { kind, territories: ['north'] },
]
const ordered = (groups: { kind: string; territories: string[] }[]) =>
  groups.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))

test.each<[string, object[], object[]]>([
  ['one lead for all is even', [police], []],
  ['nobody anywhere is even', [], []],
  [
    'one child by its own unit, the other by the county: told once, at the top',
    [police, lead(southern, { territory: 'south' })],
    [{ matter: 'order', territory: 'county', groups: ordered(own('police@3')) }],
  ],
  [
    'where only one kind of matter differs it is told there',
    [police, lead(southern, { territory: 'south', matter: 'noise' })],
    [{ matter: 'noise', groups: ordered(own('police@3')) }],
  ],
  [
    'two kinds that differ in two ways are told apart',
    [
      police,
      lead(southern, { territory: 'south', matter: 'noise' }),
      lead({ outside: 'court' }, { territory: 'south', matter: 'stalls' }),
    ],
    [
      { matter: 'noise', groups: ordered(own('police@3')) },
      {
        matter: 'stalls',
        groups: [
          { kind: 'outside:court', territories: ['south'] },
          { kind: 'police@3', territories: ['north'] },
        ],
      },
    ],
  ],
  [
    'a hole is an answer of its own',
    [lead({ unit: 'office' }, { exceptTerritories: ['north'] })],
    [
      {
        groups: [
          { kind: 'none', territories: ['north'] },
          { kind: 'unit:office', territories: ['south'] },
        ],
      },
    ],
  ],
  [
    'a unit named for all that serves one of them is its own there',
    [lead(southern)],
    [{ groups: own('unit:southern') }],
  ],
  [
    'a condition is no answer',
    [police, lead(southern, { territory: 'south', boxes: [{ area: { from: 0, to: 5 } }] })],
    [],
  ],
  ['a settlement is no answer', [police, lead(southern, { territory: 'south', precedence: 1 })], []],
  ['what begins later is no answer yet', [police, lead(southern, { territory: 'south', from: '2026-02-01' })], []],
])('%s', (_why, duties, found) => {
  expect(unevenOf(read({ ...county, duties }))).toMatchObject(found)
})

test('random lists: the pairs and groups that brute force finds', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const plain = randomList(diceOf(seed))
    const ground = groundOf(plain, today)
    const found = unevenOf(read(plain)).map((one) => readBack(ground, JSON.parse(JSON.stringify(one))))
    expect(found.flatMap(({ faults }) => faults)).toEqual([])
    expect(found.map(({ finding }) => lineOf(finding)).sort()).toEqual(bruteUneven(ground).map(lineOf).sort())
  }
})
