import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A secret nobody can guess, fit for cookies and addresses: 256 bits as base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: enough to recognise it, useless to whoever reads the database. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

/** The alphabet of codes that people copy by hand: no letters that look alike. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code people can copy, such as `7KQM-2XWB-9RTF`: `groups` of four letters, 4.9 bits each. */
export const newCode = (groups: number): string => {
  const group = (): string => {
    let text = ''
    while (text.length < 4) {
      const letter = letters[(randomBytes(1)[0] ?? 0) & 31]
      if (letter !== undefined) text += letter
    }
    return text
  }
  return Array.from({ length: groups }, group).join('-')
}

/** The one spelling a code is compared in: capitals and dashes make no difference. */
export const codeOf = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** A value that recognises something without keeping it (a source address): keyed, so that it cannot be looked up. */
export const fingerprint = (key: Uint8Array, text: string): Buffer =>
  createHmac('sha256', key).update(text, 'utf8').digest()
