import { expect, test } from 'vitest'
import { Permission } from '../../../kernel/actor.ts'
import { en } from '../../../words/en/index.ts'
import { zhCN } from '../../../words/zh-CN/index.ts'
import { defaultRoles, Role, rolesOf } from './role.ts'

const permissionsOf = (key: string): readonly string[] =>
  defaultRoles.find((role) => role.key === key)?.permissions ?? []

test('every role is one, and has words in both languages', () => {
  for (const role of defaultRoles) expect(Role.parse(role)).toEqual(role)
  const keys = defaultRoles.map((role) => role.key).sort()
  expect(Object.keys(en.people.roles).sort()).toEqual(keys)
  expect(Object.keys(zhCN.people.roles).sort()).toEqual(keys)
  expect(Object.keys(en.people.permissions).sort()).toEqual([...Permission.options].sort())
})

test('every permission of the house is in some role', () => {
  const given = new Set(defaultRoles.flatMap((role) => role.permissions))
  expect(Permission.options.filter((permission) => !given.has(permission))).toEqual([])
})

test.each([
  ['an administrator manages accounts and does not see who reports', 'administrator', 'people.reveal'],
  ['an operator runs the machine and does not either', 'operator', 'people.reveal'],
  ['nor does a planner', 'planner', 'people.reveal'],
  ['nor an editor of the list', 'list-editor', 'people.reveal'],
  ['an operator does not even read matters', 'operator', 'matters.read'],
  ['whoever verifies neither dispatches', 'verifier', 'matters.dispatch'],
  ['nor handles', 'verifier', 'matters.handle'],
  ['a planner only reads', 'planner', 'matters.handle'],
])('%s', (_why, key, permission) => {
  expect(permissionsOf(key).length).toBeGreaterThan(0)
  expect(permissionsOf(key)).not.toContain(permission)
})

test('a jurisdiction’s own version stands in for the house’s, its additions beside it', () => {
  const own = rolesOf([
    { key: 'planner', name: null, permissions: ['matters.read'], builtIn: false },
    { key: 'archivist', name: '档案员', permissions: ['matters.read'], builtIn: true },
  ])
  expect(own.find((role) => role.key === 'planner')).toEqual({
    key: 'planner',
    name: null,
    permissions: ['matters.read'],
    builtIn: true,
  })
  expect(own.find((role) => role.key === 'archivist')?.builtIn).toBe(false)
  expect(own).toHaveLength(defaultRoles.length + 1)
})
