import type { PhotoType } from '../photo.ts'

/** A picture without anything beside it. */
export type Picture = {
  readonly mediaType: PhotoType
  readonly widthPx: number
  readonly heightPx: number
  readonly bytes: Uint8Array
}

/** One piece after the other. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Whether these bytes stand at `at`. */
export const standsAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte)

/** Four letters as they stand in a file. */
export const lettersAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
