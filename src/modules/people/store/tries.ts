import { sql } from 'kysely'
import { addDays, dayOf, type Instant, instantMs, instantOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { type Failure, failureWindowS } from '../core/lock-out.ts'
import { peopleRows } from './tables.ts'

/** Fingerprints of one try: which account, from which address, from which device. */
export type Prints = {
  readonly account: Buffer
  readonly source: Buffer
  readonly device: Buffer | null
}

const windowStart = (now: Instant): Instant => instantOf(instantMs(now) - failureWindowS * 1000)

/** Tries of the last hour that share the account or the address, newest first; no more than any rule counts. */
export const listFailures = (call: Call, { account, source, device }: Prints): Promise<Failure[]> =>
  peopleRows(call)
    .selectFrom('people.sign_in_failure')
    .select([
      'failed_at as at',
      sql<boolean>`account_print = ${account}`.as('sameAccount'),
      sql<boolean>`source_print = ${source}`.as('sameSource'),
      sql<boolean>`coalesce(device_hash = ${device}::bytea, false)`.as('sameDevice'),
    ])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where((row) => row.or([row('account_print', '=', account), row('source_print', '=', source)]))
    .where('failed_at', '>', windowStart(call.now))
    .orderBy('failed_at', 'desc')
    .limit(2000)
    .execute()

export const addTry = async (call: Call, id: Id, { account, source, device }: Prints): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.sign_in_failure')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id,
      account_print: account,
      source_print: source,
      device_hash: device,
      failed_at: call.now,
    })
    .execute()
}

export const deleteTry = async (call: Call, id: Id): Promise<void> => {
  await peopleRows(call)
    .deleteFrom('people.sign_in_failure')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .execute()
}

/** After a success: forgets this account's failures from this address; those of other addresses still count there. */
export const forgetFailures = async (call: Call, { account, source }: Prints): Promise<void> => {
  await peopleRows(call)
    .deleteFrom('people.sign_in_failure')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_print', '=', account)
    .where('source_print', '=', source)
    .execute()
}

export const deleteOldFailures = async (call: Call): Promise<number> => {
  const { numDeletedRows } = await peopleRows(call)
    .deleteFrom('people.sign_in_failure')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('failed_at', '<=', windowStart(call.now))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export const isKnownDevice = async (call: Call, accountId: Id, tokenHash: Buffer): Promise<boolean> => {
  const row = await peopleRows(call)
    .selectFrom('people.device')
    .select('seen_at')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row !== undefined
}

export const saveDevice = async (call: Call, accountId: Id, tokenHash: Buffer): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.device')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      account_id: accountId,
      token_hash: tokenHash,
      seen_at: call.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'account_id', 'token_hash']).doUpdateSet({ seen_at: call.now }),
    )
    .execute()
}

/** A browser not seen for half a year is a stranger again. */
const deviceDays = 180

export const deleteOldDevices = async (call: Call): Promise<number> => {
  const before = addDays(dayOf(call.now, 'UTC'), -deviceDays)
  const { numDeletedRows } = await peopleRows(call)
    .deleteFrom('people.device')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('seen_at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The account's browsers are strangers again: whoever stole one gains nothing from it. */
export const forgetDevices = async (call: Call, accountId: Id): Promise<void> => {
  await peopleRows(call)
    .deleteFrom('people.device')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .execute()
}
