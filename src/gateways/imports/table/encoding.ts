import { refuse } from '../../../kernel/problem.ts'
import { textIsInNoEncoding } from './problems.ts'

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

/** How many bytes are looked at together once the first byte beyond ASCII has come. */
const windowBytes = 1 << 16

const lineBreaks = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/**
 * Decodes text as it arrives, recognising its encoding on the way.
 *
 * While everything is ASCII nothing needs deciding; with the first byte beyond it, 64 kB are looked at together.
 * Refuses bytes that are no text of the encoding, naming the line.
 */
export const decoded = async function* (bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let held: Buffer = Buffer.alloc(0)
  let row = 1

  const decode = (chunk: Uint8Array, using: TextDecoder, last: boolean): string => {
    try {
      const text = using.decode(chunk, { stream: !last })
      row += lineBreaks(text)
      return text
    } catch {
      return refuse(textIsInNoEncoding, { file, row: row + lineBreaks(Buffer.from(chunk).toString('latin1')) })
    }
  }
  const start = (): TextDecoder => new TextDecoder(encodingOf(held) ?? 'utf-8', { fatal: true })

  for await (const chunk of bytes) {
    if (decoder !== null) {
      yield decode(chunk, decoder, false)
      continue
    }
    held = held.byteLength === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk])
    if (held.byteLength < windowBytes) continue
    if (encodingOf(held) === null) {
      row += lineBreaks(held.toString('latin1'))
      yield held.toString('latin1')
    } else {
      decoder = start()
      yield decode(held, decoder, false)
    }
    held = Buffer.alloc(0)
  }
  decoder ??= start()
  const rest = decode(held, decoder, true)
  if (rest !== '') yield rest
}
