import { type ExpressionBuilder, sql } from 'kysely'
import type { Permission } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import type { Call } from '../../../platform/call.ts'
import { reachOf, withinReach } from '../../../platform/reach.ts'
import type { Tables } from './tables.ts'

type Builder = ExpressionBuilder<Tables, 'matters.matter'>

/** What is within reach: everything, or what lies in some places, or with some units. */
const within = (call: Call, permission: Permission) => {
  const reach = reachOf(call, permission)
  const over = reach.filter((scope) => scope.unitId === null)
  return {
    over,
    units: [...new Set(reach.map((scope) => scope.unitId).filter((id): id is Id => id !== null))],
    /** A matter lies in its jurisdiction: whoever reaches all of it reaches every matter. */
    isWhole: over.some((scope) => isWithin(call.jurisdiction.territoryPath, scope.territoryPath)),
  }
}

/** Whether a matter lies within reach: its place, and for reach held in a unit that this unit has a part in it. */
export const visible = (call: Call, permission: Permission) => (builder: Builder) => {
  const { over, units, isWhole } = within(call, permission)
  if (isWhole) return sql<boolean>`true`
  const takesPart = builder.or([
    builder('unit_id', 'in', units),
    builder.exists(
      builder
        .selectFrom('matters.assignment')
        .select(sql`1`.as('one'))
        .whereRef('matters.assignment.jurisdiction_id', '=', 'matters.matter.jurisdiction_id')
        .whereRef('matters.assignment.matter_id', '=', 'matters.matter.id')
        .where('matters.assignment.unit_id', 'in', units)
        .where('matters.assignment.state', '<>', 'ended'),
    ),
  ])
  return builder.or([
    withinReach(builder, over, { path: 'place_path', units: [] }),
    ...(units.length > 0 ? [takesPart] : []),
  ])
}

/** The units through which alone somebody reaches matters; null where places are within reach as well. */
export const unitsAlone = (call: Call, permission: Permission): readonly Id[] | null => {
  const { over, units } = within(call, permission)
  return over.length === 0 ? units : null
}

/**
 * Whether nothing has to be asked of a matter: all of them are within reach, or those of the unit that is asked for,
 * or only those of one's own units are looked at.
 */
export const isImplied = (call: Call, permission: Permission, unitId: Id | undefined): boolean => {
  const { over, units, isWhole } = within(call, permission)
  if (isWhole) return true
  return unitId === undefined ? over.length === 0 : units.includes(unitId)
}
