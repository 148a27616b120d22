import type { Id } from '../../../kernel/ids.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { masterKeys } from '../../../platform/crypto/master-keys.ts'
import { newDataKey, rewrapKey, type Sealed, seal, unseal, unwrapKey, wrapKey } from '../../../platform/crypto/seal.ts'
import { addKey, countKeys, findKey, listKeysOfOtherMasters, saveWrapped } from '../store/keys.ts'

/** Makes a data key and keeps it wrapped. Within the caller's transaction. */
const makeKey = async (call: Call, jurisdictionId: Id): Promise<{ id: Id; key: Buffer }> => {
  const id = call.newId()
  const key = newDataKey()
  await addKey(call, jurisdictionId, id, wrapKey(masterKeys(), key, id))
  return { id, key }
}

/** Encrypts a text under a key of its own. Within the caller's transaction. */
export const sealText = async (
  call: Call,
  text: string,
  of: { readonly jurisdictionId: Id; readonly context: string },
): Promise<Sealed & { readonly keyId: Id }> => {
  const { id, key } = await makeKey(call, of.jurisdictionId)
  return { ...seal(key, Buffer.from(text, 'utf8'), of.context), keyId: id }
}

/** The text again, or null when its key was destroyed. */
export const openText = async (
  call: Call,
  sealed: Sealed & { readonly keyId: Id },
  of: { readonly jurisdictionId: Id; readonly context: string },
): Promise<string | null> => {
  const wrapped = await findKey(call, of.jurisdictionId, sealed.keyId)
  if (wrapped === null) return null
  return unseal(unwrapKey(masterKeys(), wrapped, sealed.keyId), sealed, of.context).toString('utf8')
}

const rewrapAtOnce = 500

/**
 * Wraps data keys anew that an older master key wraps; a poller calls it until none is left.
 *
 * After a rotation the old master key may leave the configuration once `keyState` counts nothing under it.
 *
 * @returns how many were rewrapped
 */
export const rewrapKeys = (call: Call): Promise<number> =>
  inTransaction(call, async (call) => {
    const keys = masterKeys()
    const old = await listKeysOfOtherMasters(call, keys.current.id, rewrapAtOnce)
    for (const one of old) await saveWrapped(call, one.id, rewrapKey(keys, one, one.id))
    return old.length
  })

/** How many data keys each master key wraps here, and whether configuration still has it. */
export const keyState = async (call: Call) =>
  (await countKeys(call)).map((one) => ({
    ...one,
    isCurrent: one.masterKeyId === masterKeys().current.id,
    isConfigured: masterKeys().byId.has(one.masterKeyId),
  }))
