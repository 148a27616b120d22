/** Encodings that are read: with a byte order mark its own, else UTF-8, else GB18030 (which holds GBK and GB2312). */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

const isDecodable = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const markOf = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/**
 * The encoding of a piece of text that may be cut in the middle of a character at its end.
 *
 * @returns null while every byte is ASCII and nothing can be told yet
 */
export const encodingOf = (bytes: Uint8Array): Encoding | null => {
  const marked = markOf(bytes)
  if (marked !== null) return marked
  if (isAscii(bytes)) return null
  return isDecodable(bytes, 'utf-8') ? 'utf-8' : 'gb18030'
}
