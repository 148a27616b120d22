import type { Id } from '../../../kernel/ids.ts'
import { must } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { masterKeys } from '../../../platform/crypto/master-keys.ts'
import { fingerprint, tokenHash } from '../../../platform/crypto/tokens.ts'
import { mayTry, sourceOf } from '../core/lock-out.ts'
import { addTry, deleteTry, forgetFailures, isKnownDevice, listFailures, type Prints } from '../store/tries.ts'

/** Where a request comes from: its address, the device cookie it carries, and what the browser calls itself. */
export type Origin = {
  readonly address: string
  readonly deviceToken: string | null
  readonly userAgent: string
}

/** A try that is counted as failed until it is taken back. */
export type Try = { readonly id: Id; readonly prints: Prints }

const printsOf = (call: Call, login: string, origin: Origin): Prints => {
  const { key } = masterKeys().current
  const print = (what: string) => fingerprint(key, `${call.jurisdiction.id}:${what}`)
  return {
    account: print(`login:${login}`),
    source: print(`source:${sourceOf(origin.address)}`),
    device: origin.deviceToken === null ? null : tokenHash(origin.deviceToken),
  }
}

/**
 * Asks to try a password or code for a login, and counts the try before it is judged: a hundred at once are a
 * hundred tries. Refuses with the seconds to wait.
 *
 * In a transaction of its own, so that a refusal later keeps the count.
 *
 * @param accountId the account of that login, if there is one; without it everything happens the same
 */
export const beginTry = (call: Call, login: string, from: { accountId: Id | null; origin: Origin }): Promise<Try> => {
  if (call.inTransaction) throw new Error('a try is counted in a transaction of its own')
  return inTransaction(call, async (call) => {
    const prints = printsOf(call, login, from.origin)
    for (const print of [prints.account, prints.source].map((one) => one.toString('hex')).sort()) {
      await lockName(call, `people.try:${print}`)
    }
    const isKnown =
      from.accountId !== null && prints.device !== null && (await isKnownDevice(call, from.accountId, prints.device))
    must(mayTry(await listFailures(call, prints), call.now, isKnown))

    const id = call.newId()
    await addTry(call, id, { ...prints, device: isKnown ? prints.device : null })
    return { id, prints }
  })
}

/** Takes a try back that was no failure, but no success either. */
export const withdrawTry = (call: Call, { id }: Try): Promise<void> => deleteTry(call, id)

/** After a success: this account and address start anew. */
export const settleTry = (call: Call, { prints }: Try): Promise<void> => forgetFailures(call, prints)
