import { z } from 'zod'
import { type Day, isValidOn } from './day.ts'
import type { Id } from './ids.ts'

/** What a role allows, as `room.verb`. Every permission of the house is listed here: a route can ask for no other. */
export const Permission = z.enum([
  'directory.read',
  'directory.edit',
  'directory.import',
  'duties.read',
  'duties.edit',
  'duties.publish',
  'duties.replay',
  'matters.read',
  'matters.register',
  'matters.dispatch',
  'matters.handle',
  'matters.join',
  'matters.close',
  'matters.import',
  'people.read',
  'people.edit',
  'people.reveal',
  'platform.operate',
])
export type Permission = z.infer<typeof Permission>

/**
 * What a person may do, where: permissions held in a unit, over a territory, from - to.
 *
 * `unitId` null means in any unit of the territory; `territoryPath` is a materialised path
 * (see `tree.ts`) and covers everything at and below it.
 */
export type Scope = {
  readonly permissions: readonly Permission[]
  readonly unitId: Id | null
  readonly territoryPath: string
  readonly from: Day | null
  readonly to: Day | null
}

/** Who acts: a signed-in account, a resident without an account, or the house itself (jobs, commands). */
export type Actor =
  | { readonly kind: 'account'; readonly id: Id }
  | { readonly kind: 'public' }
  | { readonly kind: 'house' }

/** The scopes that allow `permission` on that day. */
export const scopesThatAllow = (scopes: readonly Scope[], permission: Permission, day: Day): readonly Scope[] =>
  scopes.filter((scope) => scope.permissions.includes(permission) && isValidOn(scope, day))
