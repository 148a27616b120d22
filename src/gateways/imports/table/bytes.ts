import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refuse } from '../../../kernel/problem.ts'
import { fileNotFound, fileTooLarge, workbookIsDamaged, workbookUnpacksTooLarge } from './problems.ts'

/** The first bytes of a stream, and the whole stream again with them in front. */
export type Peeked = { readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')

/** Passes bytes on and refuses as soon as more than `maxBytes` have come, not after all of them. */
export const limited = async function* (
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  file: string,
): AsyncGenerator<Uint8Array> {
  let seen = 0
  try {
    for await (const chunk of bytes) {
      seen += chunk.byteLength
      if (seen > maxBytes) refuse(fileTooLarge, { file, limitMb: Math.floor(maxBytes / 2 ** 20) })
      yield chunk
    }
  } catch (error) {
    if (isMissing(error)) refuse(fileNotFound, { file })
    throw error
  }
}

/** Reads until `size` bytes are known or the stream ends. */
export const peek = async (bytes: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> => {
  const iterator = bytes[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let known = 0
  while (known < size) {
    const next = await iterator.next()
    if (next.done === true) break
    chunks.push(next.value)
    known += next.value.byteLength
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(chunks), all: all() }
}

/** All bytes in one piece; only for what was limited before. */
export const collected = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Unpacks gzip as it arrives; refuses what unpacks to more than `maxBytes`. */
export const gunzipped = async function* (
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  file: string,
): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(bytes)
  const gunzip = createGunzip({ chunkSize: 1 << 18 })
  packed.once('error', (error) => gunzip.destroy(error))
  packed.pipe(gunzip)
  let seen = 0
  try {
    for await (const chunk of gunzip) {
      seen += chunk.byteLength
      if (seen > maxBytes) refuse(workbookUnpacksTooLarge, { file, limitMb: Math.floor(maxBytes / 2 ** 20) })
      yield chunk
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('Z_')) refuse(workbookIsDamaged, { file })
    throw error
  } finally {
    packed.destroy()
    gunzip.destroy()
  }
}
