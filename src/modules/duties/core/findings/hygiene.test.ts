import { expect, test } from 'vitest'
import { bruteHygiene } from '../../../../../test/oracle/duties/brute-hygiene.ts'
import { diceOf } from '../../../../../test/oracle/duties/dice.ts'
import { lineOf } from '../../../../../test/oracle/duties/findings.ts'
import { groundOf } from '../../../../../test/oracle/duties/ground.ts'
import { randomList, today } from '../../../../../test/oracle/duties/random-list.ts'
import { readBack } from '../../../../../test/oracle/duties/read-back.ts'
import { must } from '../../../../kernel/problem.ts'
import { type DutyList, readListFile } from '../list-file.ts'
import { planeOf, windowOf } from '../plane/plane.ts'
import { bucketIndex } from './bucket-index.ts'
import { hygieneSteps } from './hygiene.ts'
import { ended } from './steps.ts'

const read = (json: unknown): DutyList => must(readListFile(JSON.parse(JSON.stringify(json)))).list

const hygieneOf = (list: DutyList) => {
  const plane = planeOf(list)
  return ended(hygieneSteps(bucketIndex(plane, windowOf(list, plane.dayOf, today)))).listed
}

const county = {
  window: { from: '2026-01-01', to: '2027-01-01' },
  matters: [{ id: 'order' }, { id: 'stalls', parent: 'order', action: 'enforce' }, { id: 'lamps', parent: 'order' }],
  territories: [
    { id: 'county', level: 3 },
    { id: 'south', parent: 'county', level: 4 },
    { id: 'north', parent: 'county', level: 4 },
  ],
  attributes: [{ name: 'area', kind: 'number' }],
  units: [
    { id: 'city', line: 'city', serves: 'south' },
    { id: 'works', line: 'works', serves: 'north', to: '2026-04-01' },
    { id: 'police', line: 'police', serves: 'county' },
    { id: 'guards', line: 'police', serves: 'county', from: '2026-09-01' },
  ],
}

const duty = (id: string, given: object = {}) => ({
  id,
  role: 'lead',
  assignee: { unit: 'city' },
  matter: 'lamps',
  territory: 'county',
  ...given,
})

const year = { from: '2026-01-01', to: '2027-01-01' }
const crowd = {
  code: 'several-units',
  line: 'police',
  territory: 'county',
  units: ['guards', 'police'],
  days: { from: '2026-09-01', to: '2027-01-01' },
}

test.each<[string, object[], object[]]>([
  ['a plain lead is tidy; two units of one line in one place are told of the units alone', [duty('a')], []],
  [
    'a line that nobody holds in one of its places',
    [duty('a', { assignee: { line: 'city', level: 4 } })],
    [{ code: 'vacancy', line: 'city', level: 4, territory: 'north', duties: ['a'], days: year }],
  ],
  [
    'a hole over that place asks nobody there',
    [duty('a', { assignee: { line: 'city', level: 4 }, exceptTerritories: ['north'] })],
    [],
  ],
  [
    'a unit that closes without a successor',
    [duty('a', { assignee: { unit: 'works' } })],
    [{ code: 'unresolved', duties: ['a'], days: { from: '2026-04-01', to: '2027-01-01' } }],
  ],
  ['a duty that ends before its unit does', [duty('a', { assignee: { unit: 'works' }, to: '2026-03-01' })], []],
  [
    'whoever leads supervises itself',
    [duty('a'), duty('b', { role: 'supervise', matter: 'order' })],
    [{ code: 'self-supervision', duties: ['a', 'b'], units: ['city'], days: year }],
  ],
  [
    'a lead that is always beaten supervises nothing of its own',
    [
      duty('a', { matter: 'order', exceptMatters: ['stalls'] }),
      duty('b', { role: 'supervise' }),
      duty('c', { assignee: { unit: 'police' } }),
    ],
    [],
  ],
  [
    'a line that is the supervising unit in one place',
    [duty('a', { assignee: { line: 'city', level: 4 }, territory: 'south' }), duty('b', { role: 'supervise' })],
    [{ code: 'self-supervision', duties: ['a', 'b'] }],
  ],
  ['enforcement without a power', [duty('a', { matter: 'order' })], [{ code: 'duty-without-power', duties: ['a'] }]],
  [
    'a power of the same unit, whatever its role, stands behind it',
    [duty('a', { matter: 'order' }), duty('p', { matter: 'stalls', role: 'inform', kind: 'power' })],
    [],
  ],
  [
    'a power under a condition leaves the rest bare',
    [
      duty('a', { matter: 'stalls' }),
      duty('p', { matter: 'stalls', role: 'inform', kind: 'power', boxes: [{ area: { from: 0, to: null } }] }),
    ],
    [{ code: 'duty-without-power', duties: ['a'], witness: { attributes: { area: -1 } } }],
  ],
  [
    'a power of another unit does not help, and whoever is sent outside needs none',
    [
      duty('a', { matter: 'stalls', territory: 'south' }),
      duty('b', { matter: 'stalls', territory: 'north', assignee: { outside: 'court' } }),
      duty('p', { matter: 'stalls', role: 'inform', kind: 'power', assignee: { unit: 'police' } }),
    ],
    [{ code: 'duty-without-power', duties: ['a'] }],
  ],
])('%s', (_why, duties, found) => {
  expect(hygieneOf(read({ ...county, duties }))).toMatchObject([crowd, ...found])
})

test('random lists: what brute force finds, verified at its witness', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const plain = randomList(diceOf(seed))
    const ground = groundOf(plain, today)
    const found = hygieneOf(read(plain)).map((one) => readBack(ground, JSON.parse(JSON.stringify(one))))
    expect(found.flatMap(({ faults }) => faults)).toEqual([])
    expect(found.map(({ finding }) => lineOf(finding)).sort()).toEqual(bruteHygiene(ground).map(lineOf).sort())
  }
})
