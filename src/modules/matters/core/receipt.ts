import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. @source Crockford, Base 32 */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The reporter's secret: twelve letters (60 bits), made where the matter is reported. */
export const ReceiptSecret = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/, 'twelve letters of base 32')
export type ReceiptSecret = z.infer<typeof ReceiptSecret>

const inGroups = (text: string): string => (text.match(/.{1,4}/g) ?? []).join('-')

/**
 * The number staff call a matter by, `YX-7K3M-92PD`: the sign and the last 40 bits of the id.
 *
 * It is no secret; the reporter's receipt adds one.
 */
export const numberOf = (sign: string, id: Id): string => {
  const low = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)
  const digits = Array.from({ length: 8 }, (_, i) => letters[Number((low >> BigInt(5 * (7 - i))) & 31n)])
  return `${sign.toUpperCase()}-${inGroups(digits.join(''))}`
}

/** The receipt as its holder keeps it, `YX-7K3M-92PD-4TRW-8XN2-JCQ5`. */
export const receiptOf = (number: string, secret: ReceiptSecret): string => `${number}-${inGroups(secret)}`

/** A secret from random bytes, of which 12 are used. */
export const secretFrom = (random: Uint8Array): ReceiptSecret =>
  Array.from({ length: 12 }, (_, i) => letters[(random[i] ?? 0) & 31]).join('')

/**
 * Reads a receipt as people type it: any case, spaces or dashes anywhere, O for 0, I or L for 1.
 *
 * @returns number and secret, or null when it cannot be a receipt
 */
export const readReceipt = (typed: string): { number: string; secret: ReceiptSecret } | null => {
  const dash = /^\s*([a-z][a-z0-9]{1,11})[\s-](.+)$/i.exec(typed)
  if (dash === null) return null
  const rest = (dash[2] ?? '').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{20}$/.test(rest)) return null
  return { number: `${(dash[1] ?? '').toUpperCase()}-${inGroups(rest.slice(0, 8))}`, secret: rest.slice(8) }
}
