import { createHash } from 'node:crypto'
import { type Answer, must, no, problem, yes } from '../../kernel/problem.ts'

export const vaultKeysMissing = problem('platform/vault-keys-missing', 503)
export const vaultKeysWrong = problem('platform/vault-keys-wrong', 503)
export const vaultKeyUnknown = problem('platform/vault-key-unknown', 503)

/** One 256-bit key that wraps data keys, with the name that wrapped keys remember it by. */
export type MasterKey = { readonly id: string; readonly key: Uint8Array }

/** The keys of the vault: the first wraps, every one unwraps. */
export type MasterKeys = {
  readonly current: MasterKey
  readonly byId: ReadonlyMap<string, MasterKey>
  /** True when this is the key that everybody knows: never in production, and said at start. */
  readonly isDevelopment: boolean
}

const developmentKey: MasterKey = {
  id: 'development',
  key: createHash('sha256').update('wardwork: the development key protects nothing').digest(),
}

const keyOf = (entry: string): MasterKey | null => {
  const colon = entry.indexOf(':')
  const id = entry.slice(0, colon).trim()
  const key = Buffer.from(entry.slice(colon + 1).trim(), 'base64')
  return /^[a-z0-9][a-z0-9-]{0,31}$/.test(id) && id !== developmentKey.id && key.length === 32 ? { id, key } : null
}

/**
 * Reads `WARDWORK_VAULT_KEYS`: `id:base64,id:base64`, 32 bytes each, the current key first.
 *
 * Outside production, nothing configured means the development key; in production it is refused.
 */
export const readMasterKeys = (configured: string | undefined, isProduction: boolean): Answer<MasterKeys> => {
  const entries = (configured ?? '').split(',').filter((entry) => entry.trim() !== '')
  if (entries.length === 0) {
    if (isProduction) return no(vaultKeysMissing)
    return yes({ current: developmentKey, byId: new Map([[developmentKey.id, developmentKey]]), isDevelopment: true })
  }
  const keys = entries.map(keyOf)
  const wrong = keys.indexOf(null) + 1
  const good = keys.filter((key) => key !== null)
  const [current] = good
  if (wrong > 0 || current === undefined) return no(vaultKeysWrong, { entry: wrong })
  if (new Set(good.map((key) => key.id)).size < good.length) return no(vaultKeysWrong, { entry: good.length })
  return yes({ current, byId: new Map(good.map((key) => [key.id, key])), isDevelopment: false })
}

let inUse: MasterKeys | null = null

/** Says which keys this process works with; tests and rotations give their own, others read the environment. */
export const giveMasterKeys = (keys: MasterKeys): void => {
  inUse = keys
}

/**
 * The keys this process works with, from `WARDWORK_VAULT_KEYS` at first use.
 *
 * Ask at start too: it refuses at once, and `isDevelopment` is to be said aloud.
 */
export const masterKeys = (): MasterKeys => {
  inUse ??= must(readMasterKeys(process.env.WARDWORK_VAULT_KEYS, process.env.NODE_ENV === 'production'))
  return inUse
}
