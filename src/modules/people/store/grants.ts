import type { Scope } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { withinReach } from '../../../platform/reach.ts'
import type { Grant, GrantOrigin } from '../core/grant.ts'
import { type Role, rolesOf } from '../core/role.ts'
import { actorIdOf, peopleRows } from './tables.ts'

const grantColumns = [
  'id',
  'account_id as accountId',
  'role',
  'unit_id as unitId',
  'territory_path as territoryPath',
  'from_on as from',
  'to_on as to',
  'origin',
  'origin_id as originId',
  'granted_at as grantedAt',
  'revoked_at as revokedAt',
] as const

const grants = (call: Call) =>
  peopleRows(call)
    .selectFrom('people.role_grant')
    .select(grantColumns)
    .where('jurisdiction_id', '=', call.jurisdiction.id)

export const listRoles = async (call: Call): Promise<readonly Role[]> => {
  const own = await peopleRows(call)
    .selectFrom('people.role')
    .select(['key', 'name', 'permissions'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .orderBy('key')
    .execute()
  return rolesOf(own.map((role) => ({ ...role, builtIn: false })))
}

export const saveRole = async (call: Call, role: Omit<Role, 'builtIn'>): Promise<void> => {
  const { key, name } = role
  const permissions = [...role.permissions]
  await peopleRows(call)
    .insertInto('people.role')
    .values({ jurisdiction_id: call.jurisdiction.id, key, name, permissions })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'key']).doUpdateSet({ name, permissions }))
    .execute()
}

export const deleteRole = async (call: Call, key: string): Promise<void> => {
  await peopleRows(call)
    .deleteFrom('people.role')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('key', '=', key)
    .execute()
}

export const isRoleHeld = async (call: Call, key: string): Promise<boolean> => {
  const held = await grants(call).where('role', '=', key).where('revoked_at', 'is', null).limit(1).executeTakeFirst()
  return held !== undefined
}

/** Every grant of an account that was not revoked, past and future days included. */
export const listGrantsOf = (call: Call, accountId: Id): Promise<Grant[]> =>
  grants(call).where('account_id', '=', accountId).where('revoked_at', 'is', null).orderBy('id').execute()

/** An account's grants within reach, revoked ones included, newest first. */
export const listGrantsWithin = (call: Call, reach: readonly Scope[], accountId: Id): Promise<Grant[]> =>
  grants(call)
    .where('account_id', '=', accountId)
    .where((row) => withinReach(row, reach, { path: 'territory_path', units: ['unit_id'] }))
    .orderBy('id', 'desc')
    .limit(500)
    .execute()

export const findGrantWithin = (call: Call, reach: readonly Scope[], id: Id): Promise<Grant | undefined> =>
  grants(call)
    .where('id', '=', id)
    .where((row) => withinReach(row, reach, { path: 'territory_path', units: ['unit_id'] }))
    .executeTakeFirst()

/** Grants, not revoked, that somebody else than `accountId` holds over the whole jurisdiction: who could stay administrator. */
export const listWideGrantsOfOthers = (call: Call, accountId: Id | null): Promise<Grant[]> => {
  const wide = grants(call)
    .where('unit_id', 'is', null)
    .where('territory_path', '=', call.jurisdiction.territoryPath)
    .where('revoked_at', 'is', null)
  return (accountId === null ? wide : wide.where('account_id', '!=', accountId)).execute()
}

/** Places that a reorganisation closed: units by id, territories by path. */
export type Places = { readonly unitIds: readonly Id[]; readonly paths: readonly string[] }

/** Grants, not revoked, held in one of these units or exactly over one of these territories. */
export const listGrantsAt = async (call: Call, { unitIds, paths }: Places): Promise<Grant[]> => {
  if (unitIds.length + paths.length === 0) return []
  return grants(call)
    .where('revoked_at', 'is', null)
    .where((row) =>
      row.or([
        row('unit_id', '=', row.fn.any(row.val([...unitIds]))),
        row('territory_path', '=', row.fn.any(row.val([...paths]))),
      ]),
    )
    .orderBy('id')
    .execute()
}

type KeptGrant = Omit<Grant, 'grantedAt' | 'revokedAt'>

export const addGrant = async (call: Call, grant: KeptGrant): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.role_grant')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: grant.id,
      account_id: grant.accountId,
      role: grant.role,
      unit_id: grant.unitId,
      territory_path: grant.territoryPath,
      from_on: grant.from,
      to_on: grant.to,
      origin: grant.origin,
      origin_id: grant.originId,
      granted_at: call.now,
      granted_by: actorIdOf(call),
      revoked_at: null,
      revoked_by: null,
    })
    .execute()
}

export const revokeGrants = async (call: Call, ids: readonly Id[]): Promise<void> => {
  if (ids.length === 0) return
  await peopleRows(call)
    .updateTable('people.role_grant')
    .set({ revoked_at: call.now, revoked_by: actorIdOf(call) })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', 'in', [...ids])
    .where('revoked_at', 'is', null)
    .execute()
}

/** Grants that came from this post holding, or from standing in for this colleague. */
export const listGrantsFrom = (call: Call, origin: GrantOrigin, originId: Id): Promise<Grant[]> =>
  grants(call)
    .where('origin', '=', origin)
    .where('origin_id', '=', originId)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute()

export type StandingIn = {
  readonly standInId: Id
  readonly absentId: Id
  readonly from: string
  readonly to: string
}

/** Grants of stand-ins, not revoked, whose days are not over on `day`, where this account stands in or is stood in for. */
export const listStandInGrants = (call: Call, accountId: Id, day: string): Promise<Grant[]> =>
  grants(call)
    .where('origin', '=', 'stand-in')
    .where('revoked_at', 'is', null)
    .where('to_on', '>', day)
    .where((row) => row.or([row('account_id', '=', accountId), row('origin_id', '=', accountId)]))
    .orderBy('from_on')
    .orderBy('id')
    .execute()
