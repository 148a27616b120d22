import { expect, test } from 'vitest'
import { bruteGaps } from '../../../../../test/oracle/duties/brute-gaps.ts'
import { diceOf } from '../../../../../test/oracle/duties/dice.ts'
import { lineOf } from '../../../../../test/oracle/duties/findings.ts'
import { groundOf } from '../../../../../test/oracle/duties/ground.ts'
import { edited, randomEdit, randomList, today } from '../../../../../test/oracle/duties/random-list.ts'
import { readBack } from '../../../../../test/oracle/duties/read-back.ts'
import { must } from '../../../../kernel/problem.ts'
import { type DutyList, readListFile } from '../list-file.ts'
import { isBelow } from '../plane/number-tree.ts'
import { planeOf, windowOf } from '../plane/plane.ts'
import { gapGround, leadRows } from './gap-ground.ts'
import { type GapParts, sweepSteps } from './gap-parts.ts'
import { gapRegions } from './gap-regions.ts'
import { gapSteps, sweptGaps } from './gaps.ts'
import { ended } from './steps.ts'

const read = (json: unknown): DutyList => must(readListFile(JSON.parse(JSON.stringify(json)))).list

const gapsOf = (list: DutyList) => {
  const plane = planeOf(list)
  return ended(gapSteps(ended(sweptGaps(plane, windowOf(list, plane.dayOf, today)))))
}

const town = {
  window: { from: '2026-01-01', to: '2027-01-01' },
  matters: [{ id: 'order' }, { id: 'noise', parent: 'order' }, { id: 'stalls', parent: 'order', action: 'enforce' }],
  territories: [
    { id: 'county', level: 3 },
    { id: 'south', parent: 'county', level: 4 },
    { id: 'north', parent: 'county', level: 4 },
  ],
  attributes: [
    { name: 'area', kind: 'number' },
    { name: 'action', kind: 'enum', values: ['dispose', 'enforce'] },
  ],
  units: [{ id: 'city' }],
}

const lead = (id: string, given: object = {}) => ({
  id,
  role: 'lead',
  assignee: { unit: 'city' },
  matter: 'order',
  territory: 'county',
  ...given,
})

const whole = [{ in: 'county', except: [] }]
const year = { from: '2026-01-01', to: '2027-01-01' }

test.each<[string, object[], object[]]>([
  ['one lead over everything leaves nothing', [lead('a')], []],
  [
    'no lead at all is one region of all matters',
    [],
    [{ matters: ['noise', 'stalls'], territories: whole, boxes: [{}], days: year, size: 4, reason: 'none' }],
  ],
  [
    'somebody who only assists leads nothing',
    [lead('a', { role: 'assist' })],
    [{ matters: ['noise', 'stalls'], territories: whole, size: 4, reason: 'none' }],
  ],
  [
    'a hole in the places is left',
    [lead('a', { exceptTerritories: ['north'] })],
    [{ matters: ['noise', 'stalls'], territories: [{ in: 'north', except: [] }], size: 2, reason: 'none' }],
  ],
  [
    'a hole in the matters is left',
    [lead('a', { exceptMatters: ['stalls'] })],
    [{ matters: ['stalls'], territories: whole, size: 2, reason: 'none' }],
  ],
  [
    'a hole may be closed by another lead',
    [lead('a', { exceptMatters: ['stalls'] }), lead('b', { matter: 'stalls', territory: 'south' })],
    [{ matters: ['stalls'], territories: [{ in: 'north', except: [] }], size: 1, reason: 'none' }],
  ],
  [
    'what conditions leave between them',
    [lead('a', { boxes: [{ area: { from: null, to: 200 } }, { area: { from: 500, to: null } }] })],
    [{ boxes: [{ area: { from: 200, to: 500 } }], size: 4, reason: 'conditions' }],
  ],
  [
    'a lead for another action than a matter asks for does not lead it',
    [lead('a', { boxes: [{ action: ['dispose'] }] })],
    [{ matters: ['stalls'], boxes: [{}], reason: 'conditions' }],
  ],
  [
    'a lead that ends leaves the days after it',
    [lead('a', { to: '2026-07-01' })],
    [{ days: { from: '2026-07-01', to: '2027-01-01' }, reason: 'expires' }],
  ],
  [
    'a lead that begins leaves the days before it, and one between two leads expires',
    [lead('a', { from: '2026-03-01', to: '2026-05-01' }), lead('b', { from: '2026-09-01' })],
    [
      { days: { from: '2026-01-01', to: '2026-03-01' }, reason: 'begins' },
      { days: { from: '2026-05-01', to: '2026-09-01' }, reason: 'expires' },
    ],
  ],
  [
    'two leads that meet day on day leave nothing',
    [lead('a', { to: '2026-05-01' }), lead('b', { from: '2026-05-01', exceptTerritories: [] })],
    [],
  ],
])('%s', (_why, duties, gaps) => {
  expect(gapsOf(read({ ...town, duties }))).toMatchObject(gaps)
})

test('random lists: every region as brute force finds it, verified point by point', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const plain = randomList(diceOf(seed))
    const ground = groundOf(plain, today)
    const found = gapsOf(read(plain)).map((gap) => readBack(ground, JSON.parse(JSON.stringify(gap))))
    expect(found.flatMap(({ faults }) => faults)).toEqual([])
    expect(found.map(({ finding }) => lineOf(finding)).sort()).toEqual(bruteGaps(ground).map(lineOf).sort())
  }
})

test('the part below the nodes of an edited duty is swept alone, and everything is as if all had been swept', () => {
  let changed = 0
  for (let seed = 1; seed <= 400; seed += 1) {
    const dice = diceOf(seed)
    const plain = randomList(dice)
    const edit = randomEdit(dice, plain, 0)
    // One plane for both, so that parts mean the same: the duties before and after, told apart by their numbers.
    const after = edited(plain, edit)
    const both = read({
      ...plain,
      duties: [...plain.duties, ...edit.put.map((duty) => ({ ...duty, id: `new ${duty.id}` }))],
    })
    const plane = planeOf(both)
    const ground = gapGround(plane, windowOf(both, plane.dayOf, today))
    const all = leadRows(plane, ground.window)
    const kept = new Set(after.duties.map((duty) => duty.id))
    const put = new Set(edit.put.map((duty) => duty.id))
    const isBefore = (id: string) => !id.startsWith('new ')
    const isAfter = (id: string) => !isBefore(id) || (kept.has(id) && !put.has(id))
    const rowsOf = (isIn: (id: string) => boolean) => (matter: number) =>
      all(matter).filter((duty) => isIn(plane.dutyId(duty)))

    const parts: GapParts = []
    ended(sweepSteps(ground, rowsOf(isBefore), parts))
    const before = JSON.stringify(gapRegions(ground, parts))
    for (let duty = 0; duty < plane.duties.count; duty += 1) {
      const id = plane.dutyId(duty)
      if (isBefore(id) === isAfter(id)) continue
      const part = { matter: plane.duties.matter[duty] ?? 0, territory: plane.duties.territory[duty] ?? 0 }
      ended(sweepSteps(ground, rowsOf(isAfter), parts, part))
    }
    const fresh: GapParts = []
    ended(sweepSteps(ground, rowsOf(isAfter), fresh))
    expect(gapRegions(ground, parts)).toEqual(gapRegions(ground, fresh))
    if (JSON.stringify(gapRegions(ground, fresh)) !== before) changed += 1
  }
  expect(changed).toBeGreaterThan(20)
})

test('what is swept again beside a part stays as it was', () => {
  const list = read({ ...town, duties: [lead('a', { exceptTerritories: ['north'] })] })
  const plane = planeOf(list)
  const ground = gapGround(plane, windowOf(list, plane.dayOf, today))
  const parts: GapParts = []
  ended(sweepSteps(ground, leadRows(plane, ground.window), parts))
  const south = plane.territories.numberOf('south')
  ended(sweepSteps(ground, () => new Int32Array(0), parts, { matter: -1, territory: south }))
  const [region, ...more] = gapRegions(ground, parts)
  expect(more).toEqual([])
  const places = [...plane.territories.ids.keys()].filter((node) => isBelow(plane.territories, node, 0) && node > 0)
  expect(region?.size).toBe(2 * places.length)
})
