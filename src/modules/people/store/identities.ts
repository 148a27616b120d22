import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { peopleRows } from './tables.ts'

/** A sign-in under way at a provider. */
export type Attempt = {
  readonly provider: string
  readonly nonce: string
  readonly verifier: string
  /** The account that links its identity, or null for a plain sign-in. */
  readonly accountId: Id | null
}

export const findIdentity = async (call: Call, issuer: string, subject: string): Promise<Id | null> => {
  const row = await peopleRows(call)
    .selectFrom('people.identity')
    .select('account_id')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.account_id ?? null
}

/** Issuers at which an account has an identity. */
export const listIssuers = async (call: Call, accountId: Id): Promise<string[]> => {
  const rows = await peopleRows(call)
    .selectFrom('people.identity')
    .select('issuer')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .execute()
  return rows.map((row) => row.issuer)
}

export const deleteIdentityOf = async (call: Call, accountId: Id, issuer: string): Promise<void> => {
  await peopleRows(call)
    .deleteFrom('people.identity')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .where('issuer', '=', issuer)
    .execute()
}

/** @returns false when this identity already belongs to an account */
export const addIdentity = async (
  call: Call,
  identity: { readonly issuer: string; readonly subject: string; readonly accountId: Id },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await peopleRows(call)
    .insertInto('people.identity')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      issuer: identity.issuer,
      subject: identity.subject,
      account_id: identity.accountId,
      linked_at: call.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export const deleteIdentitiesOf = async (call: Call, accountId: Id): Promise<void> => {
  await peopleRows(call)
    .deleteFrom('people.identity')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .execute()
}

export const addAttempt = async (
  call: Call,
  attempt: Attempt & { readonly stateHash: Buffer; readonly browserHash: Buffer; readonly endsAt: string },
): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.identity_attempt')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      state_hash: attempt.stateHash,
      browser_hash: attempt.browserHash,
      provider: attempt.provider,
      nonce: attempt.nonce,
      verifier: attempt.verifier,
      account_id: attempt.accountId,
      ends_at: attempt.endsAt,
    })
    .execute()
}

/** Takes an attempt out: each comes back once, to the browser that began it, in time. */
export const takeAttempt = (call: Call, stateHash: Buffer, browserHash: Buffer): Promise<Attempt | undefined> =>
  peopleRows(call)
    .deleteFrom('people.identity_attempt')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .where('ends_at', '>', call.now)
    .returning(['provider', 'nonce', 'verifier', 'account_id as accountId'])
    .executeTakeFirst()

export const deleteOldAttempts = async (call: Call): Promise<number> => {
  const { numDeletedRows } = await peopleRows(call)
    .deleteFrom('people.identity_attempt')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('ends_at', '<=', call.now)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
