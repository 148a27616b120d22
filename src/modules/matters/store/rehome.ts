import { sql } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Tables } from './tables.ts'

const openStates = ['waiting', 'dispatched', 'underway', 'answered'] as const

const open = (call: Call) =>
  rowsOf<Tables>(call)
    .selectFrom('matters.matter')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('state', 'in', [...openStates])

/** Open matters that one of these units leads, or takes part in; oldest first. */
export const listOpenOfUnits = async (call: Call, unitIds: readonly Id[]): Promise<Id[]> => {
  if (unitIds.length === 0) return []
  const rows = await open(call)
    .select('id')
    .where((row) =>
      row.or([
        row('unit_id', 'in', [...unitIds]),
        row(
          'id',
          'in',
          row
            .selectFrom('matters.assignment as part')
            .select('part.matter_id')
            .where('part.jurisdiction_id', '=', call.jurisdiction.id)
            .where('part.unit_id', 'in', [...unitIds])
            .where('part.state', '=', 'open'),
        ),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Open matters at exactly these places; oldest first. */
export const listOpenAtPlaces = async (call: Call, territoryIds: readonly Id[]): Promise<Id[]> => {
  if (territoryIds.length === 0) return []
  const rows = await open(call)
    .select('id')
    .where('territory_id', 'in', [...territoryIds])
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Hands a unit's open part in a matter to the unit that comes after it; where that one has such a part, it has one. */
export const carryPart = async (call: Call, matterId: Id, oldId: Id, newId: Id): Promise<void> => {
  const rows = rowsOf<Tables>(call)
  await sql`
    update matters.assignment as part set unit_id = ${newId}
    where jurisdiction_id = ${call.jurisdiction.id} and matter_id = ${matterId} and unit_id = ${oldId} and state = 'open'
      and not exists (select 1 from matters.assignment as other
                      where other.jurisdiction_id = part.jurisdiction_id and other.matter_id = part.matter_id
                        and other.unit_id = ${newId} and other.role = part.role)`.execute(call.database)
  await rows
    .updateTable('matters.assignment')
    .set({ state: 'ended', done_at: call.now })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('unit_id', '=', oldId)
    .where('state', '=', 'open')
    .execute()
}
