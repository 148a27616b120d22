import { describe, expect, test } from 'vitest'
import type { Scope } from '../../../kernel/actor.ts'
import {
  allows,
  type Grant,
  keepsAdministrator,
  mayChangeRole,
  mayGrant,
  mayManage,
  mayRevoke,
  scopesOf,
} from './grant.ts'
import { defaultRoles } from './role.ts'

const root = '/cn/yx/'
const town = '/cn/yx/t1/'
const me = '0199a000-0000-7000-8000-00000000000a'
const her = '0199a000-0000-7000-8000-00000000000b'
const housing = '0199a000-0000-7000-8000-0000000000c1'
const water = '0199a000-0000-7000-8000-0000000000c2'

const scope = (over: Partial<Scope>): Scope => ({
  permissions: ['people.edit', 'people.read'],
  unitId: null,
  territoryPath: root,
  from: null,
  to: null,
  ...over,
})
const county = [scope({})]
const township = [scope({ territoryPath: town })]
const ofHousing = [scope({ unitId: housing })]
const wish = { accountId: her, role: 'handler', unitId: null, territoryPath: root, from: null, to: null }
const held: Grant = {
  ...wish,
  id: '0199a000-0000-7000-8000-0000000000d1',
  origin: 'hand',
  originId: null,
  grantedAt: '2025-09-26T08:40:00Z',
  revokedAt: null,
}
const by = (scopes: readonly Scope[], who: string | null = me) => ({ by: who, scopes, roles: defaultRoles, root })
const codeOf = (answer: { ok: true } | { ok: false; problem: { code: string } }): string | null =>
  answer.ok ? null : answer.problem.code

test.each([
  // why, grant, who with what, what is said against it
  ['a county administrator names a handler', wish, by(county), null],
  ['a township administrator, in the township', { ...wish, territoryPath: town }, by(township), null],
  ['and below it', { ...wish, territoryPath: `${town}v9/` }, by(township), null],
  ['not in the whole county', wish, by(township), 'people/outside-your-scope'],
  ['not next door', { ...wish, territoryPath: '/cn/yx/t2/' }, by(township), 'people/outside-your-scope'],
  ['t10 is not below t1', { ...wish, territoryPath: '/cn/yx/t10/' }, by(township), 'people/outside-your-scope'],
  ['a unit administrator, in the unit', { ...wish, unitId: housing }, by(ofHousing), null],
  ['not in another unit', { ...wish, unitId: water }, by(ofHousing), 'people/outside-your-scope'],
  ['nor in every unit', wish, by(ofHousing), 'people/outside-your-scope'],
  ['nobody grants to themselves', { ...wish, accountId: me }, by(county), 'people/own-account'],
  ['nobody without the right', wish, by([scope({ permissions: ['people.read'] })]), 'people/outside-your-scope'],
  ['an administrator may name another', { ...wish, role: 'administrator' }, by(county), null],
  [
    'a township one not for the county',
    { ...wish, role: 'administrator' },
    by([...township, scope({ permissions: ['people.read'] })]),
    'people/outside-your-scope',
  ],
  [
    'the machine is handed on only by who runs it',
    { ...wish, role: 'operator' },
    by(county),
    'people/beyond-your-roles',
  ],
  ['as here', { ...wish, role: 'operator' }, by([scope({ permissions: ['people.edit', 'platform.operate'] })]), null],
  ['an unknown role', { ...wish, role: 'emperor' }, by(county), 'people/role-unknown'],
  ['days the wrong way round', { ...wish, from: '2026-02-01', to: '2026-01-01' }, by(county), 'people/days-reversed'],
  ['no day at all', { ...wish, from: '2026-02-01', to: '2026-02-01' }, by(county), 'people/days-reversed'],
  ['the house grants without scopes', wish, by([], null), null],
  ['but not beyond the jurisdiction', { ...wish, territoryPath: '/cn/' }, by([], null), 'people/outside-your-scope'],
])('granting: %s', (_why, grant, granting, code) => {
  expect(codeOf(mayGrant(grant, granting))).toBe(code)
})

test.each([
  ['a county administrator', held, by(county), null],
  ['not one of a township', held, by(township), 'people/outside-your-scope'],
  ['not from oneself', { ...held, accountId: me }, by(county), 'people/own-account'],
  ['not twice', { ...held, revokedAt: '2025-09-26T08:40:00Z' }, by(county), 'people/grant-ended'],
])('revoking: %s', (_why, grant, granting, code) => {
  expect(codeOf(mayRevoke(grant, granting))).toBe(code)
})

describe('managing an account is being able to become it', () => {
  test.each([
    ['everything it holds is in reach', [{ ...held, territoryPath: town }], by(township), null],
    ['one thing is not', [{ ...held, territoryPath: town }, held], by(township), 'people/outside-your-scope'],
    ['one who holds nothing belongs to the county', [], by(township), 'people/outside-your-scope'],
    ['and the county may', [], by(county), null],
    ['an operator is beyond an administrator', [{ ...held, role: 'operator' }], by(county), 'people/beyond-your-roles'],
  ])('%s', (_why, grants, granting, code) => {
    expect(codeOf(mayManage(grants, granting, her))).toBe(code)
  })

  test('never one’s own', () => {
    expect(codeOf(mayManage([held], by(county, her), her))).toBe('people/own-account')
  })
})

test.each([
  ['a county administrator changes what a handler may', 'handler', ['matters.read'], by(county), null],
  ['one of a township does not', 'handler', ['matters.read'], by(township), 'people/outside-your-scope'],
  ['nor adds the machine to any', 'handler', ['platform.operate'], by(county), 'people/beyond-your-roles'],
  ['nor takes it from the operator', 'operator', [], by(county), 'people/beyond-your-roles'],
] as const)('roles: %s', (_why, key, permissions, granting, code) => {
  const old = defaultRoles.find((role) => role.key === key)
  expect(codeOf(mayChangeRole(old, { permissions }, granting))).toBe(code)
})

describe('scopes', () => {
  test('a grant gives what its role allows, where and when it holds', () => {
    const [given] = scopesOf([{ ...held, unitId: housing, from: '2025-01-01', to: '2026-01-01' }], defaultRoles)
    expect(given).toMatchObject({ unitId: housing, territoryPath: root, from: '2025-01-01', to: '2026-01-01' })
    expect(given?.permissions).toContain('matters.handle')
  })

  test('a role that is no more gives nothing', () => {
    expect(scopesOf([{ ...held, role: 'emperor' }], defaultRoles)).toEqual([])
  })

  test('a scope held in a unit says nothing about what belongs to none', () => {
    expect(allows(ofHousing, 'people.edit', { unitId: null, territoryPath: root })).toBe(false)
  })
})

test.each([
  ['somebody manages everything', [{ ...held, role: 'administrator' }], true],
  ['only a township', [{ ...held, role: 'administrator', territoryPath: town }], false],
  ['only one unit', [{ ...held, role: 'administrator', unitId: housing }], false],
  ['from next year on', [{ ...held, role: 'administrator', from: '2026-01-01' }], false],
  ['nobody', [held], false],
])('an administrator is left: %s', (_why, grants, is) => {
  expect(keepsAdministrator(grants, defaultRoles, root, '2025-09-26')).toBe(is)
})
