import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openDutyList } from '../gateways/imports/duty-list/read.ts'
import { bytesSource } from '../gateways/imports/table/source.ts'
import { buildIndex } from '../modules/duties/core/duty-index.ts'
import { answerPoints } from './dispatch.ts'

const bytes = (text: string) => Readable.from([Buffer.from(text)])
const list = (name: string, text: string) => openDutyList(bytesSource(name, Buffer.from(text)))

const answers = async (name: string, text: string, points: string): Promise<unknown[]> => {
  const lines: string[] = []
  const out = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  await answerPoints(buildIndex(await list(name, text)), bytes(points), out)
  return lines.map((line) => JSON.parse(line))
}

const json = JSON.stringify({
  matters: [{ id: 'noise', parent: null }],
  territories: [{ id: 'c1', parent: null, level: 3 }],
  attributes: [{ name: 'amount', kind: 'number', scale: 2 }],
  units: [{ id: 'u1', line: 'housing', serves: 'c1', from: '2020-01-01', to: null, successor: null }, { id: 'u2' }],
  duties: [
    {
      id: 'd1',
      role: 'lead',
      assignee: { unit: 'u1' },
      matter: 'noise',
      territory: 'c1',
      boxes: [{ amount: { from: 0, to: 50000 } }],
    },
    {
      id: 'd2',
      role: 'lead',
      assignee: { unit: 'u2' },
      matter: 'noise',
      territory: 'c1',
      boxes: [{ amount: { from: 50000 } }],
    },
  ],
})

const empty = { flags: [], ask: [], assist: [], supervise: [], inform: [], performs: null }

test('one answer a line, in order; empty lines are skipped', async () => {
  const points = [
    '{"matter":"noise","territory":"c1","on":"2025-01-01","attributes":{"amount":49999}}',
    '',
    '{"matter":"noise","territory":"c1","on":"2025-01-01","attributes":{"amount":50000}}',
    '{"matter":"noise","territory":"c1","on":"2025-01-01"}',
  ]
  expect(await answers('list.json', json, points.join('\n'))).toEqual([
    { outcome: 'LEAD', units: ['u1'], winners: ['d1'], ...empty },
    { outcome: 'LEAD', units: ['u2'], winners: ['d2'], ...empty },
    { outcome: 'ASK', units: [], winners: [], ...empty, ask: ['amount'] },
  ])
})

test('a template file answers by the names it is written in', async () => {
  const csv = '角色,单位,事项类别\n牵头,城管局,占道经营\n'
  const point = '{"matter":"占道经营","territory":"*","on":"2025-01-01"}'
  expect(await answers('清单.csv', csv, point)).toMatchObject([
    { outcome: 'LEAD', units: ['城管局'], winners: ['row-1'] },
  ])
})

test.each([
  ['a line that is no JSON', '{"matter":', 'duties/no-point', { line: 1 }],
  ['a line without a day', '\n{"matter":"noise","territory":"c1"}', 'duties/no-point', { line: 2 }],
  [
    'a point the list does not know',
    '{"matter":"smell","territory":"c1","on":"2025-01-01"}',
    'duties/point-refused',
    { total: 1 },
  ],
])('%s is refused by its line', async (_why, points, code, values) => {
  await expect(answers('list.json', json, points)).rejects.toMatchObject({ problem: { code, values } })
})

test('a template with a problem is refused with its row', async () => {
  await expect(list('list.csv', '角色,单位,事项类别\n老大,城管局,占道\n')).rejects.toMatchObject({
    problem: { code: 'duties/import-refused', values: { total: 1, problems: [{ row: 2, column: '角色' }] } },
  })
})
