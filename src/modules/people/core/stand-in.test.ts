import { expect, test } from 'vitest'
import type { Grant } from './grant.ts'
import { inheritedGrants, type StandIn } from './stand-in.ts'

const absentId = '0199a000-0000-7000-8000-00000000000a'
const standInId = '0199a000-0000-7000-8000-00000000000b'
const wish: StandIn = { absentId, standInId, from: '2025-10-01', to: '2025-10-15' }
const held: Grant = {
  id: '0199a000-0000-7000-8000-0000000000d1',
  accountId: absentId,
  role: 'handler',
  unitId: null,
  territoryPath: '/cn/yx/',
  from: null,
  to: null,
  origin: 'hand',
  originId: null,
  grantedAt: '2025-09-26T08:40:00Z',
  revokedAt: null,
}

test.each([
  // why, the absent colleague's grant, days inherited
  ['open on both ends: the days of the absence', held, ['2025-10-01', '2025-10-15']],
  ['ends during the absence', { ...held, to: '2025-10-08' }, ['2025-10-01', '2025-10-08']],
  ['begins during it', { ...held, from: '2025-10-05' }, ['2025-10-05', '2025-10-15']],
  ['from a post as well', { ...held, origin: 'post' as const, originId: standInId }, ['2025-10-01', '2025-10-15']],
])('%s', (_why, grant, days) => {
  const answer = inheritedGrants(wish, [grant])
  expect(answer).toMatchObject({ ok: true, value: [{ role: 'handler', from: days[0], to: days[1] }] })
})

test.each([
  ['oneself', { ...wish, standInId: absentId }, [held], 'people/own-account'],
  ['no day', { ...wish, to: '2025-10-01' }, [held], 'people/days-reversed'],
  ['a quarter and more', { ...wish, to: '2026-02-01' }, [held], 'people/stand-in-too-long'],
  ['who holds nothing', wish, [], 'people/nothing-to-take-over'],
  ['who held something once', wish, [{ ...held, to: '2025-09-01' }], 'people/nothing-to-take-over'],
  ['what was taken away', wish, [{ ...held, revokedAt: held.grantedAt }], 'people/nothing-to-take-over'],
  ['another’s grant', wish, [{ ...held, accountId: standInId }], 'people/nothing-to-take-over'],
  [
    'a stand-in’s own stand-in: absences do not chain',
    wish,
    [{ ...held, origin: 'stand-in' as const, originId: standInId }],
    'people/nothing-to-take-over',
  ],
])('nothing for %s', (_why, standIn, grants, code) => {
  expect(inheritedGrants(standIn, grants)).toMatchObject({ ok: false, problem: { code } })
})
