import { z } from 'zod'

/** An id made by the app, UUIDv7: its first 48 bits are the millisecond it was made, so ids sort by age. */
export const Id = z.uuid().meta({ description: 'UUIDv7 made by whoever creates the thing' })
export type Id = z.infer<typeof Id>

/**
 * A UUIDv7 (RFC 9562).
 *
 * @param epochMs milliseconds since 1970
 * @param random ten random bytes; 74 bits of them are used
 * @source RFC 9562, section 5.7
 */
export const uuidV7 = (epochMs: number, random: Uint8Array): Id => {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(epochMs / 256 ** (5 - i)) % 256
  for (let i = 0; i < 10; i += 1) bytes[6 + i] = random[i] ?? 0
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
