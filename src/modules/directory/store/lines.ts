import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Line, Relation } from '../core/line.ts'
import type { Tables } from './tables.ts'

/** The lines of a jurisdiction, closed ones too, by code. */
export const listLineRows = (call: Call): Promise<Line[]> =>
  rowsOf<Tables>(call)
    .selectFrom('directory.line')
    .select(['id', 'code', 'name', 'name_en as nameEn', 'closed_on as closedOn'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .orderBy('code')
    .execute()

/**
 * Adds lines, or saves those whose id is known here.
 *
 * @returns the ids that another jurisdiction uses; nothing was saved under them
 */
export const saveLineRows = async (call: Call, lines: readonly Line[]): Promise<Id[]> => {
  const taken: Id[] = []
  for (const line of lines) {
    const row = { code: line.code, name: line.name, name_en: line.nameEn, closed_on: line.closedOn }
    const saved = await rowsOf<Tables>(call)
      .insertInto('directory.line')
      .values({ id: line.id, jurisdiction_id: call.jurisdiction.id, ...row })
      .onConflict((at) =>
        at.column('id').doUpdateSet(row).where('directory.line.jurisdiction_id', '=', call.jurisdiction.id),
      )
      .returning('id')
      .executeTakeFirst()
    if (saved === undefined) taken.push(line.id)
  }
  return taken
}

const relationColumns = [
  'id',
  'kind',
  'from_unit_id as fromUnitId',
  'to_unit_id as toUnitId',
  'people',
  'from_on as from',
  'to_on as to',
] as const

const relations = (call: Call) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.relation')
    .select(relationColumns)
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .orderBy('id')

/** Every relation of a jurisdiction, ended ones too. */
export const listRelationRows = (call: Call): Promise<Relation[]> => relations(call).execute()

/** The relations that touch any of these units. */
export const listRelationsOf = (call: Call, unitIds: readonly Id[]): Promise<Relation[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : relations(call)
        .where((where) => where.or([where('from_unit_id', 'in', unitIds), where('to_unit_id', 'in', unitIds)]))
        .execute()

export const findRelationRow = async (call: Call, id: Id): Promise<Relation | null> =>
  (await relations(call).where('id', '=', id).executeTakeFirst()) ?? null

const relationRow = (relation: Relation) => ({
  kind: relation.kind,
  from_unit_id: relation.fromUnitId,
  to_unit_id: relation.toUnitId,
  people: relation.people,
  from_on: relation.from,
  to_on: relation.to,
})

/** @returns false when an id was in use; the others were added */
export const addRelationRows = async (call: Call, added: readonly Relation[]): Promise<boolean> => {
  if (added.length === 0) return true
  const { numInsertedOrUpdatedRows } = await rowsOf<Tables>(call)
    .insertInto('directory.relation')
    .values(
      added.map((relation) => ({ id: relation.id, jurisdiction_id: call.jurisdiction.id, ...relationRow(relation) })),
    )
    .onConflict((at) => at.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === BigInt(added.length)
}

export const saveRelationRow = async (call: Call, relation: Relation): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('directory.relation')
    .set(relationRow(relation))
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', relation.id)
    .execute()
}
