import { createHash, timingSafeEqual } from 'node:crypto'
import type { ReceiptSecret } from '../core/receipt.ts'

export const hashOf = (secret: ReceiptSecret): Uint8Array => createHash('sha256').update(secret).digest()

export const isSecretOf = (secret: ReceiptSecret, hash: Uint8Array | null): boolean =>
  hash !== null && timingSafeEqual(hashOf(secret), hash)
