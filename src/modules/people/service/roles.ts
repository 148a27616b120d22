import { fact } from '../../../kernel/fact.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { keepsAdministrator, mayChangeRole } from '../core/grant.ts'
import { lastAdministrator, ownAccount, roleBuiltIn, roleInUse, roleUnknown } from '../core/problems.ts'
import { type Role, rolesOf } from '../core/role.ts'
import { roleChanged } from '../events.ts'
import { deleteRole, isRoleHeld, listRoles, listWideGrantsOfOthers, saveRole } from '../store/grants.ts'
import { dayIn, grantingOf, heldBy } from './grants.ts'

/** Every role of the jurisdiction: the house's and its own. */
export const rolesIn = (call: Call): Promise<readonly Role[]> => listRoles(call)

const keepManagers = async (call: Call, before: readonly Role[], after: readonly Role[]): Promise<void> => {
  await lockName(call, 'people.administrators')
  const wide = await listWideGrantsOfOthers(call, null)
  const root = call.jurisdiction.territoryPath
  const had = keepsAdministrator(wide, before, root, dayIn(call))
  if (had && !keepsAdministrator(wide, after, root, dayIn(call))) refuse(lastAdministrator)
}

/** Nobody adds to a role they hold themselves: that would be granting to oneself. */
const refuseOwnRole = async (call: Call, old: Role | undefined, next: Pick<Role, 'key' | 'permissions'>) => {
  if (call.actor.kind !== 'account') return
  const held = await heldBy(call, call.actor.id)
  const adds = next.permissions.some((permission) => !old?.permissions.includes(permission))
  if (adds && held.some((grant) => grant.role === next.key)) refuse(ownAccount)
}

/** Adds a role of the jurisdiction's own, or changes what one of the roles allows; holders have it at once. */
export const changeRole = (call: Call, role: Omit<Role, 'builtIn'>): Promise<Role> =>
  inTransaction(call, async (call) => {
    const granting = await grantingOf(call)
    const old = granting.roles.find((one) => one.key === role.key)
    must(mayChangeRole(old, role, granting))
    await refuseOwnRole(call, old, role)
    const after = rolesOf([
      ...granting.roles.filter((one) => one.key !== role.key),
      { ...role, builtIn: old?.builtIn ?? false },
    ])
    await keepManagers(call, granting.roles, after)

    await saveRole(call, role)
    await call.tell([fact(roleChanged, { role: role.key, permissions: [...role.permissions] })])
    return { ...role, builtIn: old?.builtIn ?? false }
  })

/** Removes a role of the jurisdiction's own that nobody holds; a role of the house returns to what it was. */
export const removeRole = (call: Call, key: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const granting = await grantingOf(call)
    const old = granting.roles.find((one) => one.key === key) ?? refuse(roleUnknown, { role: key })
    const original = rolesOf([]).find((one) => one.key === key)
    must(mayChangeRole(old, original ?? { permissions: [] }, granting))
    await refuseOwnRole(call, old, original ?? { key, permissions: [] })
    if (original === undefined && (await isRoleHeld(call, key))) refuse(roleInUse, { role: key })
    if (original !== undefined && sameRole(old, original)) refuse(roleBuiltIn, { role: key })
    const after = rolesOf(granting.roles.map((one) => (one.key === key && original !== undefined ? original : one)))
    await keepManagers(call, granting.roles, after)

    await deleteRole(call, key)
    await call.tell([fact(roleChanged, { role: key, permissions: [...(original?.permissions ?? [])] })])
  })

const sameRole = (a: Role, b: Role): boolean =>
  a.name === b.name &&
  a.permissions.length === b.permissions.length &&
  a.permissions.every((one) => b.permissions.includes(one))
