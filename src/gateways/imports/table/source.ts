import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'

/** A file to read, wherever it comes from: its name (for messages and the sheet's name) and its bytes, read once. */
export type TableSource = {
  readonly name: string
  readonly open: () => AsyncIterable<Uint8Array>
}

/** A file on disk; `-` is standard input. */
export const fileSource = (path: string): TableSource =>
  path === '-'
    ? { name: 'standard input', open: () => process.stdin }
    : { name: basename(path), open: () => createReadStream(path, { highWaterMark: 1 << 18 }) }

/** Bytes already in memory, such as a test's. */
export const bytesSource = (name: string, bytes: Uint8Array): TableSource => ({
  name,
  open: () => Readable.from([bytes]),
})

/** A stream that is arriving, such as an upload. */
export const streamSource = (name: string, stream: AsyncIterable<Uint8Array>): TableSource => ({
  name,
  open: () => stream,
})
