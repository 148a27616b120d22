import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { Sealed } from '../../../platform/crypto/seal.ts'
import type { Member } from './accounts.ts'
import { peopleRows } from './tables.ts'
import { keyVersion } from './vault.ts'

/** A second factor as kept in the account's home. */
export type Factor = Sealed & {
  readonly keyId: Id
  readonly confirmedAt: string | null
  readonly lastStep: number
}

const factors = (call: Pick<Call, 'database'>, { homeId, accountId }: Pick<Member, 'homeId' | 'accountId'>) =>
  peopleRows(call)
    .selectFrom('people.second_factor')
    .select(['key_id as keyId', 'nonce', 'ciphertext', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
    .where('jurisdiction_id', '=', homeId)
    .where('account_id', '=', accountId)

export const findFactor = (call: Call, member: Member): Promise<Factor | undefined> =>
  factors(call, member).executeTakeFirst()

export const addFactor = async (call: Call, member: Member, factor: Sealed & { readonly keyId: Id }): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.second_factor')
    .values({
      jurisdiction_id: member.homeId,
      account_id: member.accountId,
      key_id: factor.keyId,
      key_version: keyVersion,
      nonce: Buffer.from(factor.nonce),
      ciphertext: Buffer.from(factor.ciphertext),
      begun_at: call.now,
      confirmed_at: null,
      last_step: 0,
    })
    .execute()
}

/** Accepts a code of this step once; false when the same or a later one was accepted meanwhile. */
export const saveStep = async (call: Call, member: Member, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await peopleRows(call)
    .updateTable('people.second_factor')
    .set({ last_step: step })
    .where('jurisdiction_id', '=', member.homeId)
    .where('account_id', '=', member.accountId)
    .where('last_step', '<', step)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export const confirmFactor = async (call: Call, member: Member): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.second_factor')
    .set({ confirmed_at: call.now })
    .where('jurisdiction_id', '=', member.homeId)
    .where('account_id', '=', member.accountId)
    .execute()
}

export const deleteFactor = async (call: Call, member: Member): Promise<void> => {
  for (const table of ['people.second_factor', 'people.recovery_code'] as const) {
    await peopleRows(call)
      .deleteFrom(table)
      .where('jurisdiction_id', '=', member.homeId)
      .where('account_id', '=', member.accountId)
      .execute()
  }
}

export const addRecoveryCodes = async (call: Call, member: Member, hashes: readonly Buffer[]): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.recovery_code')
    .values(
      hashes.map((code_hash) => ({
        jurisdiction_id: member.homeId,
        account_id: member.accountId,
        code_hash,
        used_at: null,
      })),
    )
    .execute()
}

/** Uses a recovery code up; false when it is unknown or used. */
export const spendRecoveryCode = async (call: Call, member: Member, codeHash: Buffer): Promise<boolean> => {
  const { numUpdatedRows } = await peopleRows(call)
    .updateTable('people.recovery_code')
    .set({ used_at: call.now })
    .where('jurisdiction_id', '=', member.homeId)
    .where('account_id', '=', member.accountId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
