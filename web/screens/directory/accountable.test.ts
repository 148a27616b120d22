import { expect, test } from 'vitest'
import type { MatrixView } from '../../../src/modules/duties/core/views.ts'
import { accountableOf } from './accountable.ts'

const tally = { clear: 0, joint: 0, crossing: 0, overlap: 0, gap: 0, vacant: 0, declared: 0, ask: 0 }
const row = (
  typeId: string,
  parentId: string | null,
  marks: MatrixView['rows'][number]['marks'],
  more: Partial<MatrixView['rows'][number]> = {},
): MatrixView['rows'][number] => ({
  typeId,
  parentId,
  name: typeId,
  nameEn: null,
  marks,
  orders: 0,
  tally,
  verdict: 'clear',
  ask: [],
  ...more,
})
const mark = (role: 'lead' | 'assist' | 'supervise' | 'inform') => ({ role, vacant: false })

const matrix: MatrixView = {
  version: null,
  on: '2025-09-29',
  since: '2024-09-29',
  duties: 0,
  items: 0,
  columns: [
    { id: 'works', unitId: 'works', level: null, outside: null, name: '市政所' },
    { id: 'city', unitId: 'city', level: null, outside: null, name: '城管局' },
  ],
  rows: [
    row('water', null, { works: mark('lead') }),
    row('drain', 'water', { works: mark('lead'), city: mark('assist') }, { orders: 5 }),
    row('cover', 'water', { works: mark('lead') }, { orders: 1, verdict: 'crossing' }),
    row('lamp', null, { works: mark('assist'), city: mark('lead') }),
  ],
  orders: 6,
  tally,
}

test('a unit is counted by its part in types without types below, unclear ones first', () => {
  const works = accountableOf(matrix, 'works')
  expect(works.counts).toEqual({ lead: 2, assist: 1, supervise: 0, inform: 0 })
  expect(works.leads.map((one) => one.typeId)).toEqual(['cover', 'drain'])
  expect([works.unclear, works.total]).toEqual([1, 3])
  expect(accountableOf(matrix, 'nobody').total).toBe(0)
})
