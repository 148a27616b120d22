import type { Selectable } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Matter } from '../core/matter.ts'
import { changedMeanwhile } from '../core/problems.ts'
import type { MatterTable, Tables } from './tables.ts'

/** What a matter's row holds besides the matter: the explanation of who is accountable, and of the deadline. */
export type Explained = { readonly decision: unknown; readonly clock: unknown }

/** A matter as it is first kept. */
export type FirstMatter = {
  readonly matter: Matter
  readonly receiptHash: Uint8Array | null
  readonly explained: Explained
}

export const matterOf = (row: Selectable<MatterTable>): Matter => ({
  id: row.id,
  version: row.version,
  number: row.number,
  channel: row.channel,
  title: row.title,
  state: row.state,
  waitsFor: row.waits_for,
  urgency: row.urgency,
  confidential: row.confidential,
  typeId: row.type_id,
  territoryId: row.territory_id,
  placePath: row.place_path,
  point: row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
  attributes: row.attributes,
  outcome: row.outcome,
  unitId: row.unit_id,
  givenDue: row.given_due,
  dueAt: row.due_at,
  handlerId: row.handler_id,
  goesWith: row.goes_with,
  foreignNo: row.foreign_no,
  reportedAt: row.reported_at,
  dispatchedAt: row.dispatched_at,
  answeredAt: row.answered_at,
  closedAt: row.closed_at,
})

const columnsOf = (matter: Matter) => ({
  version: matter.version,
  title: matter.title,
  state: matter.state,
  waits_for: matter.waitsFor,
  urgency: matter.urgency,
  confidential: matter.confidential,
  type_id: matter.typeId,
  territory_id: matter.territoryId,
  place_path: matter.placePath,
  lon: matter.point?.lon ?? null,
  lat: matter.point?.lat ?? null,
  attributes: JSON.stringify(matter.attributes),
  outcome: matter.outcome,
  unit_id: matter.unitId,
  given_due: matter.givenDue,
  due_at: matter.dueAt,
  handler_id: matter.handlerId,
  goes_with: matter.goesWith,
  dispatched_at: matter.dispatchedAt,
  answered_at: matter.answeredAt,
  closed_at: matter.closedAt,
})

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

const explainedColumns = (explained: Partial<Explained>) => ({
  ...('decision' in explained ? { decision: asJson(explained.decision) } : {}),
  ...('clock' in explained ? { clock: asJson(explained.clock) } : {}),
})

/** The whole row of a matter that is new. */
export const rowOf = (call: Call, { matter, receiptHash, explained }: FirstMatter) => ({
  jurisdiction_id: call.jurisdiction.id,
  id: matter.id,
  number: matter.number,
  receipt_hash: receiptHash,
  channel: matter.channel,
  foreign_no: matter.foreignNo,
  reported_at: matter.reportedAt,
  ...columnsOf(matter),
  ...explainedColumns(explained),
})

/**
 * Keeps a new matter; false when this id is there already.
 *
 * Its number comes from its id and is unique too: sent several times at once, whichever of both is met first counts.
 */
export const addMatter = async (call: Call, first: FirstMatter): Promise<boolean> => {
  const added = await rowsOf<Tables>(call)
    .insertInto('matters.matter')
    .values(rowOf(call, first))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) === 1
}

/**
 * Keeps the new state of a matter, whose version has grown by one.
 *
 * @param explained what is left out stays as it is
 * @returns `changedMeanwhile` when somebody else saved it first
 */
export const saveMatter = async (
  call: Call,
  matter: Matter,
  explained: Partial<Explained> = {},
): Promise<Answer<Matter>> => {
  const saved = await rowsOf<Tables>(call)
    .updateTable('matters.matter')
    .set({ ...columnsOf(matter), ...explainedColumns(explained) })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', matter.id)
    .where('version', '=', matter.version - 1)
    .executeTakeFirst()
  return Number(saved.numUpdatedRows) === 1 ? yes(matter) : no(changedMeanwhile)
}

const oneMatter = (call: Call) =>
  rowsOf<Tables>(call).selectFrom('matters.matter').selectAll().where('jurisdiction_id', '=', call.jurisdiction.id)

/** Holds the row until the end of the transaction: whatever changes a part of a matter comes through here. */
export const findMatterForUpdate = async (call: Call, id: Id): Promise<Matter | null> => {
  const row = await oneMatter(call).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : matterOf(row)
}

/** A matter with its explanations, or null. Whether the caller may see it is `visible` in `queue.ts`. */
export const findMatter = async (call: Call, id: Id): Promise<(Explained & { matter: Matter }) | null> => {
  const row = await oneMatter(call).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { matter: matterOf(row), decision: row.decision, clock: row.clock }
}

/** The matter of a receipt's number, with the hash of the secret that its holder must know. */
export const findMatterByNumber = async (
  call: Call,
  number: string,
): Promise<(Explained & { matter: Matter; receiptHash: Uint8Array | null }) | null> => {
  const row = await oneMatter(call).where('number', '=', number).executeTakeFirst()
  return row === undefined
    ? null
    : { matter: matterOf(row), decision: row.decision, clock: row.clock, receiptHash: row.receipt_hash }
}

/** Of these foreign numbers, those that are here already, with their matters. */
export const listForeign = async (call: Call, numbers: readonly string[]): Promise<Map<string, Id>> => {
  if (numbers.length === 0) return new Map()
  const rows = await rowsOf<Tables>(call)
    .selectFrom('matters.matter')
    .select(['foreign_no', 'id'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('foreign_no', 'in', [...numbers])
    .execute()
  return new Map(rows.flatMap(({ foreign_no, id }) => (foreign_no === null ? [] : [[foreign_no, id] as const])))
}
