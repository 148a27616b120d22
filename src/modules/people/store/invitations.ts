import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { actorIdOf, peopleRows } from './tables.ts'

export const addInvitation = async (
  call: Call,
  invitation: { readonly accountId: Id; readonly codeHash: Buffer; readonly endsAt: string },
): Promise<void> => {
  const rows = peopleRows(call)
  await rows
    .deleteFrom('people.invitation')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', invitation.accountId)
    .where('used_at', 'is', null)
    .execute()
  await rows
    .insertInto('people.invitation')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      code_hash: invitation.codeHash,
      account_id: invitation.accountId,
      made_at: call.now,
      made_by: actorIdOf(call),
      ends_at: invitation.endsAt,
      used_at: null,
    })
    .execute()
}

/** Whether this code would be accepted for this account now. */
export const isInvitation = async (call: Call, accountId: Id, codeHash: Buffer): Promise<boolean> => {
  const row = await peopleRows(call)
    .selectFrom('people.invitation')
    .select('account_id')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('code_hash', '=', codeHash)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('ends_at', '>', call.now)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses an invitation up; false when there is none of this code for this account, or its time is over. */
export const spendInvitation = async (call: Call, accountId: Id, codeHash: Buffer): Promise<boolean> => {
  const { numUpdatedRows } = await peopleRows(call)
    .updateTable('people.invitation')
    .set({ used_at: call.now })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('code_hash', '=', codeHash)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('ends_at', '>', call.now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
