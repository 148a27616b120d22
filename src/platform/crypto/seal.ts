import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { refuse } from '../../kernel/problem.ts'
import { type MasterKey, type MasterKeys, vaultKeyUnknown } from './master-keys.ts'

/** Something encrypted with AES-256-GCM: the ciphertext ends with its 16-byte tag. */
export type Sealed = { readonly nonce: Uint8Array; readonly ciphertext: Uint8Array }

/** A data key as it may be kept: wrapped by the master key of this id. */
export type WrappedKey = { readonly masterKeyId: string; readonly wrapped: Uint8Array }

const tagBytes = 16
const nonceBytes = 12

/**
 * Encrypts bytes under a key, bound to where they belong.
 *
 * @param context what must be the same when it is opened, such as `contact:<id>`: a row moved elsewhere does not open
 * @source NIST SP 800-38D; a fresh random 96-bit nonce for each of at most a few messages a key
 */
export const seal = (key: Uint8Array, plain: Uint8Array, context: string): Sealed => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return { nonce, ciphertext: Buffer.concat([body, cipher.getAuthTag()]) }
}

/** Opens what `seal` made; throws when key, context or a single bit differ. */
export const unseal = (key: Uint8Array, { nonce, ciphertext }: Sealed, context: string): Buffer => {
  if (ciphertext.length < tagBytes) throw new Error('sealed text is too short to be whole')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(context, 'utf8'))
  decipher.setAuthTag(ciphertext.subarray(ciphertext.length - tagBytes))
  return Buffer.concat([decipher.update(ciphertext.subarray(0, ciphertext.length - tagBytes)), decipher.final()])
}

/** A new random data key. */
export const newDataKey = (): Buffer => randomBytes(32)

const wrapWith = (master: MasterKey, dataKey: Uint8Array, owner: string): WrappedKey => {
  const { nonce, ciphertext } = seal(master.key, dataKey, `key:${master.id}:${owner}`)
  return { masterKeyId: master.id, wrapped: Buffer.concat([nonce, ciphertext]) }
}

/**
 * Wraps a data key with the current master key.
 *
 * @param owner the id of the row that keeps it: a wrapped key copied into another row does not open
 */
export const wrapKey = (keys: MasterKeys, dataKey: Uint8Array, owner: string): WrappedKey =>
  wrapWith(keys.current, dataKey, owner)

/** The data key itself; refuses when configuration no longer has the master key that wrapped it. */
export const unwrapKey = (keys: MasterKeys, { masterKeyId, wrapped }: WrappedKey, owner: string): Buffer => {
  const master = keys.byId.get(masterKeyId) ?? refuse(vaultKeyUnknown, { id: masterKeyId })
  const sealed = { nonce: wrapped.subarray(0, nonceBytes), ciphertext: wrapped.subarray(nonceBytes) }
  return unseal(master.key, sealed, `key:${master.id}:${owner}`)
}

/** The same data key wrapped by the current master key: what rotation does to every row. */
export const rewrapKey = (keys: MasterKeys, old: WrappedKey, owner: string): WrappedKey =>
  wrapKey(keys, unwrapKey(keys, old, owner), owner)
