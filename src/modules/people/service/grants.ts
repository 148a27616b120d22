import { dayOf } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { reachOf } from '../../../platform/reach.ts'
import { findUnit, listTerritories, listUnits, territoriesOf } from '../../directory/index.ts'
import {
  type Grant,
  type GrantOrigin,
  type GrantShown,
  keepsAdministrator,
  mayGrant,
  mayRevoke,
  type NewGrant,
  scopesOn,
} from '../core/grant.ts'
import { accountClosed, accountUnknown, grantUnknown, lastAdministrator, unitUnknown } from '../core/problems.ts'
import type { Role } from '../core/role.ts'
import { roleGranted, roleRevoked } from '../events.ts'
import { findAccountRow, findMemberForUpdate } from '../store/accounts.ts'
import {
  addGrant,
  findGrantWithin,
  listGrantsOf,
  listGrantsWithin,
  listRoles,
  listWideGrantsOfOthers,
  revokeGrants,
} from '../store/grants.ts'
import { askForRotation } from '../store/sessions.ts'

/** The day it is now in the call's jurisdiction. */
export const dayIn = (call: Call): string => dayOf(call.now, call.jurisdiction.timeZone)

/** Who grants, and with what: the shape the rules of granting ask for. */
export const grantingOf = async (call: Call) => ({
  by: call.actor.kind === 'account' ? call.actor.id : null,
  scopes: scopesOn(call.scopes, dayIn(call)),
  roles: await listRoles(call),
  root: call.jurisdiction.territoryPath,
})

const toldGrant = ({ accountId, id, role, unitId, origin }: Omit<Grant, 'grantedAt' | 'revokedAt'>) =>
  fact(roleGranted, { accountId, grantId: id, role, unitId, origin })

/** Keeps grants of one account that were already found right. Within the caller's transaction. */
export const keepGrants = async (
  call: Call,
  grants: readonly NewGrant[],
  from: { readonly origin: GrantOrigin; readonly originId: Id | null },
): Promise<Grant[]> => {
  const kept: Grant[] = []
  for (const grant of grants) {
    const whole = { ...grant, id: call.newId(), ...from }
    await addGrant(call, whole)
    await call.tell([toldGrant(whole)])
    kept.push({ ...whole, grantedAt: call.now, revokedAt: null })
  }
  for (const accountId of new Set(grants.map((grant) => grant.accountId))) await askForRotation(call, accountId)
  return kept
}

/** Takes grants away that may be taken away. Within the caller's transaction. */
export const dropGrants = async (call: Call, grants: readonly Grant[]): Promise<void> => {
  await revokeGrants(
    call,
    grants.map((grant) => grant.id),
  )
  await call.tell(grants.map(({ accountId, id, role }) => fact(roleRevoked, { accountId, grantId: id, role })))
  for (const accountId of new Set(grants.map((grant) => grant.accountId))) await askForRotation(call, accountId)
}

/** Refuses a grant for a unit that the jurisdiction does not have, or that the actor may not give. */
export const checkGrant = async (call: Call, grant: NewGrant): Promise<void> => {
  must(mayGrant(grant, await grantingOf(call)))
  if (grant.unitId !== null && (await findUnit(call, grant.unitId)) === null) refuse(unitUnknown)
}

/** Gives a role to an account, in a unit, over a territory, from - to. */
export const grantRole = (call: Call, grant: NewGrant): Promise<Grant> =>
  inTransaction(call, async (call) => {
    const member = (await findMemberForUpdate(call, grant.accountId)) ?? refuse(accountUnknown)
    if (member.endedAt !== null) refuse(accountClosed)
    await checkGrant(call, grant)

    const [kept] = await keepGrants(call, [grant], { origin: 'hand', originId: null })
    return kept ?? refuse(grantUnknown)
  })

/** Refuses when nobody would be left who may manage accounts of the whole jurisdiction. */
export const keepAnAdministrator = async (
  call: Call,
  roles: readonly Role[],
  leaving: { readonly accountId: Id | null; readonly grants: readonly Grant[] },
): Promise<void> => {
  const isManaging = (key: string) => roles.find((role) => role.key === key)?.permissions.includes('people.edit')
  if (!leaving.grants.some((grant) => isManaging(grant.role))) return
  await lockName(call, 'people.administrators')
  const gone = new Set(leaving.grants.map((grant) => grant.id))
  const left = (await listWideGrantsOfOthers(call, leaving.accountId)).filter((grant) => !gone.has(grant.id))
  if (!keepsAdministrator(left, roles, call.jurisdiction.territoryPath, dayIn(call))) refuse(lastAdministrator)
}

/** Takes a role away from an account; its other grants stay. */
export const revokeGrant = (call: Call, id: Id): Promise<void> =>
  inTransaction(call, async (call) => {
    const found = (await findGrantWithin(call, reachOf(call, 'people.edit'), id)) ?? refuse(grantUnknown)
    await findMemberForUpdate(call, found.accountId)
    const grant = (await findGrantWithin(call, reachOf(call, 'people.edit'), id)) ?? refuse(grantUnknown)
    const granting = await grantingOf(call)
    must(mayRevoke(grant, granting))
    await keepAnAdministrator(call, granting.roles, { accountId: null, grants: [grant] })
    await dropGrants(call, [grant])
  })

const named = async (call: Call, grants: readonly Grant[]): Promise<GrantShown[]> => {
  const unitIds = grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const units = new Map((await listUnits(call, unitIds)).map((unit) => [unit.id, unit]))
  const paths = new Set(grants.map(({ territoryPath }) => territoryPath))
  const over = (await territoriesOf(call)).filter(({ path }) => paths.has(path)).map(({ id }) => id)
  const territories = new Map((await listTerritories(call, over)).map((node) => [node.path, node]))
  return grants.map((grant) => {
    const unit = units.get(grant.unitId ?? '')
    const territory = territories.get(grant.territoryPath)
    return {
      ...grant,
      ...{ unitName: unit?.name ?? null, unitNameEn: unit?.nameEn ?? null },
      ...{ territoryName: territory?.name ?? null, territoryNameEn: territory?.nameEn ?? null },
    }
  })
}

/** An account's grants within the actor's reach, newest first, revoked ones included, with names. */
export const listGrants = async (call: Call, accountId: Id): Promise<GrantShown[]> => {
  const reach = reachOf(call, 'people.read')
  if ((await findAccountRow(call, reach, accountId)) === undefined) refuse(accountUnknown)
  return named(call, await listGrantsWithin(call, reach, accountId))
}

/** Everything an account holds that was not revoked. */
export const heldBy = (call: Call, accountId: Id): Promise<Grant[]> => listGrantsOf(call, accountId)
