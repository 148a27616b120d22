import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { MatterType } from '../core/matter-type.ts'
import { dutyRows, inPieces } from './tables.ts'

const columns = [
  'id',
  'version',
  'parent_id as parentId',
  'path',
  'code',
  'name',
  'name_en as nameEn',
  'words',
  'words_en as wordsEn',
  'urgency',
  'action',
  'closed_on as closedOn',
] as const

/** Every type of the jurisdiction, closed ones too; parents before children. */
export const listTypeRows = (call: Call): Promise<MatterType[]> =>
  dutyRows(call)
    .selectFrom('duties.matter_type')
    .select(columns)
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .orderBy('path')
    .execute()

/** Those of these types that the jurisdiction has; parents before children. */
export const listTypeRowsOf = async (call: Call, ids: readonly Id[]): Promise<MatterType[]> =>
  ids.length === 0
    ? []
    : dutyRows(call)
        .selectFrom('duties.matter_type')
        .select(columns)
        .where('jurisdiction_id', '=', call.jurisdiction.id)
        .where('id', 'in', [...ids])
        .orderBy('path')
        .execute()

export const findTypeRow = async (call: Call, id: Id): Promise<MatterType | null> =>
  (await dutyRows(call)
    .selectFrom('duties.matter_type')
    .select(columns)
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** Adds types; one whose id is there already is left as it is. Parents come before children. */
export const addTypeRows = async (call: Call, types: readonly MatterType[]): Promise<void> => {
  for (const piece of inPieces(types)) {
    await dutyRows(call)
      .insertInto('duties.matter_type')
      .values(
        piece.map((type) => ({
          jurisdiction_id: call.jurisdiction.id,
          id: type.id,
          version: type.version,
          parent_id: type.parentId,
          path: type.path,
          code: type.code,
          name: type.name,
          name_en: type.nameEn,
          words: [...type.words],
          words_en: [...type.wordsEn],
          urgency: type.urgency,
          action: type.action,
          closed_on: type.closedOn,
        })),
      )
      .onConflict((at) => at.columns(['jurisdiction_id', 'id']).doNothing())
      .execute()
  }
}

/** Saves a changed type; false when somebody else saved it since. */
export const saveTypeRow = async (call: Call, type: MatterType): Promise<boolean> => {
  const result = await dutyRows(call)
    .updateTable('duties.matter_type')
    .set({
      version: type.version,
      code: type.code,
      name: type.name,
      name_en: type.nameEn,
      words: [...type.words],
      words_en: [...type.wordsEn],
      urgency: type.urgency,
      action: type.action,
      closed_on: type.closedOn,
    })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', type.id)
    .where('version', '=', type.version - 1)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
