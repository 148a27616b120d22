import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { limited } from '../table/bytes.ts'

/**
 * Lets an upload run into a file for as long as `work` needs it, and removes it again whatever happens.
 *
 * Refuses more than `maxBytes` while they arrive.
 */
export const withUpload = async <T>(
  upload: { readonly stream: AsyncIterable<Uint8Array>; readonly name: string; readonly maxBytes: number },
  work: (path: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'wardwork-orders-'))
  try {
    const path = join(folder, 'orders')
    const bytes = limited(upload.stream, upload.maxBytes, upload.name)
    await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 }))
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
