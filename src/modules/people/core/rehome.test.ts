import { expect, test } from 'vitest'
import { carriedGrants, type Heirs } from './rehome.ts'

const [old, heir, other] = ['c1', 'c2', 'c3'].map((tail) => `0199a000-0000-7000-8000-0000000000${tail}`)
const account = '0199a000-0000-7000-8000-00000000000a'
const on = '2026-01-01'

const heirs: Heirs = {
  units: new Map([[old ?? '', [heir ?? '']]]),
  paths: new Map([['/cn/yx/1/', ['/cn/yx/8/', '/cn/yx/9/']]]),
}
const grant = { accountId: account, role: 'handler', unitId: null, territoryPath: '/cn/yx/', from: null, to: null }

test.each([
  // why, grant, where it goes on, from, to
  ['nothing of it was reorganised', grant, [], null, null],
  ['another unit', { ...grant, unitId: other ?? '' }, [], null, null],
  ['its unit', { ...grant, unitId: old ?? '' }, [[heir, '/cn/yx/']], on, null],
  [
    'a township that was split: both parts',
    { ...grant, territoryPath: '/cn/yx/1/' },
    [
      [null, '/cn/yx/8/'],
      [null, '/cn/yx/9/'],
    ],
    on,
    null,
  ],
  ['a village below is another node', { ...grant, territoryPath: '/cn/yx/1/2/' }, [], null, null],
  [
    'unit and township at once',
    { ...grant, unitId: old ?? '', territoryPath: '/cn/yx/1/' },
    [
      [heir, '/cn/yx/8/'],
      [heir, '/cn/yx/9/'],
    ],
    on,
    null,
  ],
  [
    'one that begins later begins later',
    { ...grant, unitId: old ?? '', from: '2026-03-01' },
    [[heir, '/cn/yx/']],
    '2026-03-01',
    null,
  ],
  [
    'one that ends keeps its end',
    { ...grant, unitId: old ?? '', to: '2026-06-01' },
    [[heir, '/cn/yx/']],
    on,
    '2026-06-01',
  ],
  ['one that is over is not revived', { ...grant, unitId: old ?? '', to: on }, [], null, null],
])('%s', (_why, given, places, from, to) => {
  const carried = carriedGrants(given, heirs, on)
  expect(carried.map((one) => [one.unitId, one.territoryPath])).toEqual(places)
  for (const one of carried) expect(one).toMatchObject({ accountId: account, role: 'handler', from, to })
})
