import type { Selectable } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { CoReporter } from '../core/co-reporter.ts'
import type { CoReporterTable, Tables } from './tables.ts'

const coReporterOf = (row: Selectable<CoReporterTable>): CoReporter => ({
  id: row.id,
  matterId: row.matter_id,
  number: row.number,
  text: row.text,
  placeText: row.place_text,
  joinedAt: row.joined_at,
  leftAt: row.left_at,
  redactedAt: row.redacted_at,
})

const ofHere = (call: Call) =>
  rowsOf<Tables>(call).selectFrom('matters.co_reporter').where('jurisdiction_id', '=', call.jurisdiction.id)

/** Keeps somebody who joined; false when this id is there already. */
export const addCoReporter = async (call: Call, one: CoReporter, receiptHash: Uint8Array): Promise<boolean> => {
  const added = await rowsOf<Tables>(call)
    .insertInto('matters.co_reporter')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: one.id,
      matter_id: one.matterId,
      number: one.number,
      receipt_hash: receiptHash,
      text: one.text,
      place_text: one.placeText,
      joined_at: one.joinedAt,
      left_at: one.leftAt,
      redacted_at: one.redactedAt,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) === 1
}

/** Keeps whoever reported a matter as one who goes with another; who had left or gone with a third comes back. */
export const keepCoReporter = async (call: Call, one: CoReporter, receiptHash: Uint8Array | null): Promise<void> => {
  const said = {
    matter_id: one.matterId,
    text: one.text,
    place_text: one.placeText,
    joined_at: one.joinedAt,
    left_at: one.leftAt,
    redacted_at: one.redactedAt,
  }
  await rowsOf<Tables>(call)
    .insertInto('matters.co_reporter')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: one.id,
      number: one.number,
      receipt_hash: receiptHash,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doUpdateSet(said))
    .execute()
}

/** Whoever holds a receipt of this number, with the hash of the secret that they must know. */
export const findCoReporterByNumber = async (
  call: Call,
  number: string,
): Promise<{ coReporter: CoReporter; receiptHash: Uint8Array | null } | null> => {
  const row = await ofHere(call).selectAll().where('number', '=', number).executeTakeFirst()
  return row === undefined ? null : { coReporter: coReporterOf(row), receiptHash: row.receipt_hash }
}

export const findCoReporter = async (call: Call, id: Id): Promise<CoReporter | null> => {
  const row = await ofHere(call).selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : coReporterOf(row)
}

/** Everybody who joined a matter, the first one first; those who left too. */
export const listCoReporters = async (call: Call, matterId: Id): Promise<CoReporter[]> => {
  const rows = await ofHere(call)
    .selectAll()
    .where('matter_id', '=', matterId)
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
  return rows.map(coReporterOf)
}

/** How many joined each of these matters and did not leave again; matters that nobody joined are left out. */
export const countCoReporters = async (call: Call, matterIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> => {
  if (matterIds.length === 0) return new Map()
  const rows = await ofHere(call)
    .select(['matter_id', (builder) => builder.fn.countAll<number>().as('count')])
    .where('matter_id', 'in', [...matterIds])
    .where('left_at', 'is', null)
    .groupBy('matter_id')
    .execute()
  return new Map(rows.map(({ matter_id, count }) => [matter_id, count]))
}

const change = async (call: Call, id: Id, set: Partial<CoReporterTable>): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('matters.co_reporter')
    .set(set)
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .execute()
}

/** Notes that somebody took it back; the matter goes on. */
export const leaveMatter = (call: Call, id: Id): Promise<void> => change(call, id, { left_at: call.now })

/** Takes away what somebody said when they joined. */
export const redactCoReporter = (call: Call, id: Id): Promise<void> =>
  change(call, id, { text: null, place_text: null, redacted_at: call.now })
