import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Plain data as compressed bytes: quickly rather than as small as can be. */
export const packed = (data: unknown): Promise<Buffer> => pack(JSON.stringify(data), { level: 1 })

/** What `packed` was given; the caller knows its type, because nobody else wrote the bytes. */
export const unpacked = async <Data>(bytes: Uint8Array): Promise<Data> =>
  JSON.parse((await unpack(bytes)).toString('utf8')) as Data
