import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Permission, type Scope, scopesThatAllow } from '../kernel/actor.ts'
import { dayOf } from '../kernel/day.ts'
import type { Call } from './call.ts'

/** The scopes of this call that allow `permission` today, in the jurisdiction's time zone. */
export const reachOf = (call: Call, permission: Permission): readonly Scope[] =>
  scopesThatAllow(call.scopes, permission, dayOf(call.now, call.jurisdiction.timeZone))

/**
 * A condition that keeps rows within reach: at or below a scope's territory and, where the scope is held in a unit,
 * of that unit.
 *
 * @param columns `path`: the row's materialised territory path; `units`: columns any of which may name the unit
 * @returns false for every row when nothing is within reach
 */
export const withinReach = <DB, TB extends keyof DB>(
  builder: ExpressionBuilder<DB, TB>,
  reach: readonly Scope[],
  columns: { readonly path: string; readonly units: readonly string[] },
): Expression<SqlBool> =>
  builder.or(
    reach.map((scope) => {
      const inside = sql<SqlBool>`starts_with(${sql.ref(columns.path)}, ${scope.territoryPath})`
      if (scope.unitId === null || columns.units.length === 0) return inside
      const ofUnit = columns.units.map((unit) => sql<SqlBool>`${sql.ref(unit)} = ${scope.unitId}`)
      return builder.and([inside, builder.or(ofUnit)])
    }),
  )
