import { refuse } from '../../../kernel/problem.ts'
import { encodingOf } from './encoding.ts'
import { textIsInNoEncoding } from './problems.ts'

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
