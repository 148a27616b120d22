import { z } from 'zod'
import type { Permission, Scope } from '../../../kernel/actor.ts'
import { Day, Instant, isValidOn } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { beyondYourRoles, daysReversed, grantEnded, outsideYourScope, ownAccount, roleUnknown } from './problems.ts'
import { type Role, RoleKey } from './role.ts'

/** Where a grant comes from: an administrator's hand, a post that is held, or standing in for a colleague. */
export const GrantOrigin = z.enum(['hand', 'post', 'stand-in'])
export type GrantOrigin = z.infer<typeof GrantOrigin>

export const TerritoryPath = z
  .string()
  .min(3)
  .max(900)
  .regex(/^\/(?:[^/\s]+\/)+$/)

/** A role that an account holds: in a unit (null: any), over a territory path, on the days `[from, to)`. */
export const Grant = z.object({
  id: Id,
  accountId: Id,
  role: RoleKey,
  unitId: Id.nullable(),
  territoryPath: TerritoryPath,
  from: Day.nullable(),
  to: Day.nullable(),
  origin: GrantOrigin,
  /** The post that gives it, or the colleague whose queue is taken over. */
  originId: Id.nullable(),
  grantedAt: Instant,
  revokedAt: Instant.nullable(),
})
export type Grant = z.infer<typeof Grant>

/** A grant with the names of its unit and territory, for people to read; null where there is none of that id or path. */
export const GrantShown = Grant.extend({
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable().optional(),
  territoryName: z.string().nullable(),
  territoryNameEn: z.string().nullable().optional(),
})
export type GrantShown = z.infer<typeof GrantShown>

/** What is granted, before it is: without its moment and origin. */
export const NewGrant = Grant.pick({
  accountId: true,
  role: true,
  unitId: true,
  territoryPath: true,
  from: true,
  to: true,
})
export type NewGrant = z.infer<typeof NewGrant>

/** The scopes that grants give, of roles that exist. Days are judged by whoever uses the scope. @param grants none revoked */
export const scopesOf = (
  grants: readonly Pick<Grant, 'role' | 'unitId' | 'territoryPath' | 'from' | 'to'>[],
  roles: readonly Role[],
): Scope[] => {
  const byKey = new Map(roles.map((role) => [role.key, role]))
  return grants.flatMap((grant) => {
    const role = byKey.get(grant.role)
    if (role === undefined) return []
    const { unitId, territoryPath, from, to } = grant
    return [{ permissions: role.permissions, unitId, territoryPath, from, to }]
  })
}

/** The scopes that hold on a day; the others give nothing. */
export const scopesOn = (scopes: readonly Scope[], day: Day): Scope[] => scopes.filter((scope) => isValidOn(scope, day))

type Place = { readonly unitId: Id | null; readonly territoryPath: string }

/** True when one of the scopes allows this at this place: territory within, and the unit the same or any. */
export const allows = (scopes: readonly Scope[], permission: Permission, place: Place): boolean =>
  scopes.some(
    (scope) =>
      scope.permissions.includes(permission) &&
      isWithin(place.territoryPath, scope.territoryPath) &&
      (scope.unitId === null || scope.unitId === place.unitId),
  )

/** Permissions that only who holds them may hand on: the others an administrator grants without having them. */
const handedOnOnly: readonly Permission[] = ['platform.operate', 'people.edit']

const beyondScopes = (role: Role, place: Place, scopes: readonly Scope[]): Permission[] =>
  role.permissions.filter((one) => handedOnOnly.includes(one) && !allows(scopes, one, place))

type Granting = {
  readonly by: Id | null
  /** The granter's scopes that hold today. */
  readonly scopes: readonly Scope[]
  readonly roles: readonly Role[]
  /** The jurisdiction's territory: nothing is granted beyond it. */
  readonly root: string
}

/**
 * Whether somebody may give this grant.
 *
 * Never to oneself, never outside one's own territory or unit, and never a permission over accounts or the
 * machine that one does not hold there. The house (`by` null: commands and reactions) grants without scopes.
 */
export const mayGrant = (grant: NewGrant, { by, scopes, roles, root }: Granting): Answer<Role> => {
  const role = roles.find((one) => one.key === grant.role)
  if (role === undefined) return no(roleUnknown, { role: grant.role })
  if (grant.from !== null && grant.to !== null && grant.to <= grant.from) {
    return no(daysReversed, { from: grant.from, to: grant.to })
  }
  if (!isWithin(grant.territoryPath, root)) return no(outsideYourScope)
  if (by === null) return yes(role)
  if (by === grant.accountId) return no(ownAccount)
  if (!allows(scopes, 'people.edit', grant)) return no(outsideYourScope)
  const beyond = beyondScopes(role, grant, scopes)
  return beyond.length > 0 ? no(beyondYourRoles, { permissions: beyond }) : yes(role)
}

/** Whether somebody may take this grant away: not from oneself, not outside one's own scope, not twice. */
export const mayRevoke = (grant: Grant, { by, scopes }: Pick<Granting, 'by' | 'scopes'>): Answer<Grant> => {
  if (grant.revokedAt !== null) return no(grantEnded)
  if (by === null) return yes(grant)
  if (by === grant.accountId) return no(ownAccount)
  if (!allows(scopes, 'people.edit', grant)) return no(outsideYourScope)
  return yes(grant)
}

/** True while some account other than those left out may still manage accounts of the whole jurisdiction. */
export const keepsAdministrator = (grants: readonly Grant[], roles: readonly Role[], root: string, day: Day): boolean =>
  allows(scopesOn(scopesOf(grants, roles), day), 'people.edit', { unitId: null, territoryPath: root })

/**
 * Whether somebody may manage an account itself: invite it anew, take its second factor away, close it.
 *
 * Whoever can do that could sign in as that account, so everything it holds must lie within one's own reach.
 *
 * @param held the account's grants; without any it belongs to those who manage the whole jurisdiction
 */
export const mayManage = (
  held: readonly Grant[],
  { by, scopes, roles, root }: Granting,
  accountId: Id,
): Answer<true> => {
  if (by === null) return yes(true)
  if (by === accountId) return no(ownAccount)
  const places: readonly Place[] = held.length > 0 ? held : [{ unitId: null, territoryPath: root }]
  if (places.some((place) => !allows(scopes, 'people.edit', place))) return no(outsideYourScope)

  const byKey = new Map(roles.map((role) => [role.key, role]))
  const beyond = held.flatMap((grant) => {
    const role = byKey.get(grant.role)
    return role === undefined ? [] : beyondScopes(role, grant, scopes)
  })
  return beyond.length > 0 ? no(beyondYourRoles, { permissions: [...new Set(beyond)] }) : yes(true)
}

/**
 * Whether somebody may change what a role allows: only over the whole jurisdiction, and only permissions over
 * accounts or the machine that one holds there, neither adding nor removing others.
 */
export const mayChangeRole = (
  old: Role | undefined,
  next: Pick<Role, 'permissions'>,
  { by, scopes, root }: Pick<Granting, 'by' | 'scopes' | 'root'>,
): Answer<true> => {
  if (by === null) return yes(true)
  const place: Place = { unitId: null, territoryPath: root }
  if (!allows(scopes, 'people.edit', place)) return no(outsideYourScope)
  const touched = [...next.permissions, ...(old?.permissions ?? [])]
  const changed = touched.filter((one) => next.permissions.includes(one) !== (old?.permissions.includes(one) ?? false))
  const beyond = changed.filter((one) => handedOnOnly.includes(one) && !allows(scopes, one, place))
  return beyond.length > 0 ? no(beyondYourRoles, { permissions: beyond }) : yes(true)
}
