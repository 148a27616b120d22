import { type Permission, type Scope, scopesThatAllow } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import type { Entry } from './entry.ts'
import type { Matter } from './matter.ts'

/** Whether a scope holds for a matter at this place, of one of these units. */
const covers = (scope: Scope, placePath: string, unitIds: readonly (Id | null)[]): boolean =>
  isWithin(placePath, scope.territoryPath) && (scope.unitId === null || unitIds.includes(scope.unitId))

/** Whether somebody may do this to a matter as the accountable unit, or over the whole territory. */
export const mayAsLead = (
  scopes: readonly Scope[],
  permission: Permission,
  matter: Pick<Matter, 'placePath' | 'unitId'>,
  day: Day,
): boolean => scopesThatAllow(scopes, permission, day).some((scope) => covers(scope, matter.placePath, [matter.unitId]))

const handled = ['dispatched', 'named', 'claimed', 'answered'] as const

/**
 * Whether this account took no part in dispatching or handling, so that it may verify and close.
 *
 * @source docs/sources.md#rules-of-practice, 5
 */
export const isIndependent = (accountId: Id, entries: readonly Pick<Entry, 'kind' | 'accountId'>[]): boolean =>
  !entries.some((entry) => entry.accountId === accountId && handled.some((kind) => kind === entry.kind))
