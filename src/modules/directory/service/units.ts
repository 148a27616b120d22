import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { Line, Relation } from '../core/line.ts'
import type { Unit, UnitNode } from '../core/unit.ts'
import { matchNames, type UnitMatch } from '../core/unit-names.ts'
import { listLineRows, listRelationRows } from '../store/lines.ts'
import { listTerritoryNodes } from '../store/territories.ts'
import { findUnitRow, listUnitNodes, listUnitRows } from '../store/units.ts'
import { todayOf } from './territories.ts'

/** One unit of the jurisdiction, or null. */
export const findUnit = (call: Call, id: Id): Promise<Unit | null> => findUnitRow(call, id)

/** Those of these units that belong to the jurisdiction, in no order. */
export const listUnits = (call: Call, ids: readonly Id[]): Promise<Unit[]> => listUnitRows(call, [...new Set(ids)])

/** Every unit of the jurisdiction, closed ones too, with all names, what it serves and its successor; by id. */
export const unitsOf = (call: Call): Promise<UnitNode[]> => listUnitNodes(call)

/** The lines of the jurisdiction, by code. */
export const linesOf = (call: Call): Promise<Line[]> => listLineRows(call)

/** Every relation between units of the jurisdiction, ended ones too. */
export const relationsOf = (call: Call): Promise<Relation[]> => listRelationRows(call)

/** Names that may stand in front of a unit's own: the jurisdiction's territory and those above it, longest first. */
const placesOf = async (call: Call): Promise<string[]> =>
  (await listTerritoryNodes(call))
    .filter((node) => call.jurisdiction.territoryPath.startsWith(node.path))
    .map((node) => node.name)
    .sort((a, b) => b.length - a.length)

/** What names in a file mean: exactly, by another name, with spelling levelled; else suggestions. In the order given. */
export const matchUnits = async (call: Call, names: readonly string[]): Promise<UnitMatch[]> =>
  matchNames(names, await listUnitNodes(call), { day: todayOf(call), places: await placesOf(call) })
