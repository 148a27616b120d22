import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { reachOf } from '../../../platform/reach.ts'
import { notYours } from '../core/problems.ts'
import { listTerritoryRows } from '../store/territories.ts'
import { listUnitRows } from '../store/units.ts'

/**
 * Whether the actor may change what lies at this path. The house itself (commands, pollers, the demonstration) may.
 *
 * A role held in one unit reaches no further than that unit: it edits nothing here.
 */
export const mayEditAt = (call: Call, territoryPath: string): boolean =>
  call.actor.kind === 'house' ||
  reachOf(call, 'directory.edit').some((scope) => scope.unitId === null && isWithin(territoryPath, scope.territoryPath))

/** Refuses to change what lies at a path outside the actor's reach. */
export const mustEditAt = (call: Call, territoryPath: string): void => {
  if (!mayEditAt(call, territoryPath)) refuse(notYours)
}

/** Refuses whatever concerns the whole jurisdiction, such as lines and reorganisations, to whom only a part is given. */
export const mustEditAll = (call: Call): void => mustEditAt(call, call.jurisdiction.territoryPath)

/**
 * Those of these units that the jurisdiction has; refuses when one of them serves a territory out of reach.
 */
export const unitsInReach = async (call: Call, ids: readonly Id[]): Promise<ReadonlySet<Id>> => {
  const units = await listUnitRows(call, [...new Set(ids)])
  const territories = await listTerritoryRows(call, [...new Set(units.map((unit) => unit.territoryId))])
  for (const territory of territories) mustEditAt(call, territory.path)
  return new Set(units.map((unit) => unit.id))
}
