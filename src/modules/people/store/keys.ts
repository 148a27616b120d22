import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { WrappedKey } from '../../../platform/crypto/seal.ts'
import { peopleRows } from './tables.ts'

export const addKey = async (call: Call, jurisdictionId: Id, id: Id, { masterKeyId, wrapped }: WrappedKey) => {
  await peopleRows(call)
    .insertInto('people.person_key')
    .values({
      jurisdiction_id: jurisdictionId,
      id,
      master_key_id: masterKeyId,
      wrapped: Buffer.from(wrapped),
      made_at: call.now,
      destroyed_at: null,
    })
    .execute()
}

/** The wrapped key of this id, or null when it was destroyed. */
export const findKey = async (call: Pick<Call, 'database'>, jurisdictionId: Id, id: Id): Promise<WrappedKey | null> => {
  const row = await peopleRows(call)
    .selectFrom('people.person_key')
    .select(['master_key_id as masterKeyId', 'wrapped'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { masterKeyId, wrapped } = row
  return masterKeyId === null || wrapped === null ? null : { masterKeyId, wrapped }
}

/** Destroys keys for good; what they encrypted is noise from now on. @returns how many there were */
export const destroyKeys = async (call: Call, jurisdictionId: Id, ids: readonly Id[]): Promise<number> => {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await peopleRows(call)
    .updateTable('people.person_key')
    .set({ wrapped: null, master_key_id: null, destroyed_at: call.now })
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('id', 'in', [...ids])
    .where('wrapped', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Some keys that another than this master key wraps, locked until the end of the transaction. */
export const listKeysOfOtherMasters = async (
  call: Call,
  currentId: string,
  limit: number,
): Promise<readonly (WrappedKey & { readonly id: Id })[]> => {
  const rows = await peopleRows(call)
    .selectFrom('people.person_key')
    .select(['id', 'master_key_id as masterKeyId', 'wrapped'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('wrapped', 'is not', null)
    .where('master_key_id', '!=', currentId)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.flatMap(({ id, masterKeyId, wrapped }) =>
    masterKeyId === null || wrapped === null ? [] : [{ id, masterKeyId, wrapped }],
  )
}

export const saveWrapped = async (call: Call, id: Id, { masterKeyId, wrapped }: WrappedKey): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.person_key')
    .set({ master_key_id: masterKeyId, wrapped: Buffer.from(wrapped) })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .where('wrapped', 'is not', null)
    .execute()
}

/** How many living keys each master key wraps here. */
export const countKeys = async (
  call: Call,
): Promise<readonly { readonly masterKeyId: string; readonly keys: number }[]> => {
  const rows = await peopleRows(call)
    .selectFrom('people.person_key')
    .select(({ fn }) => ['master_key_id as masterKeyId', fn.countAll<number>().as('keys')])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('wrapped', 'is not', null)
    .groupBy('master_key_id')
    .orderBy('master_key_id')
    .execute()
  return rows.map(({ masterKeyId, keys }) => ({ masterKeyId: masterKeyId ?? '', keys }))
}
