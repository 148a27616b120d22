import { refuse } from '../../../kernel/problem.ts'
import { workbookIsDamaged, workbookUnpacksTooLarge } from './problems.ts'
import { mostEntries, refuseWrongZip } from './zip-entries.ts'

type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const longestComment = 0xffff
const deflated = 8

const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at
  throw new RangeError('no end of an archive')
}

/** @throws RangeError where the directory does not hold together */
const entriesIn = (bytes: Uint8Array): ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let no = 0; no < count && no <= mostEntries; no += 1) {
    if (view.getUint32(at, true) !== entryMark) throw new RangeError('no entry of a directory')
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const nameAt = at + 46
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at = nameAt + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

const packedBytes = (bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(at, true) !== localMark) throw new RangeError('no header of an entry')
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (begin + packed > bytes.byteLength) throw new RangeError('an entry beyond the end')
  return bytes.subarray(begin, begin + packed)
}

/** Unpacks bytes piece by piece; what comes out is counted, and nothing of it kept. */
const unpackedSize = async (
  bytes: Uint8Array,
  format: CompressionFormat,
  isTooMany: (seen: number) => boolean,
): Promise<number> => {
  const pieces = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  let seen = 0
  for (let next = await pieces.read(); !next.done; next = await pieces.read()) {
    seen += next.value.byteLength
    if (!isTooMany(seen)) continue
    await pieces.cancel()
    break
  }
  return seen
}

/**
 * Looks at a packed workbook that lies in memory without trusting it, where there is no more than a browser:
 * what `checkZip` refuses is refused here too.
 *
 * The sizes that the archive states are added up before anything is unpacked; then each entry is unpacked once and
 * thrown away, and stopped at the first byte more than it said.
 */
export const checkZipInMemory = async (bytes: Uint8Array, file: string, maxUnpackedBytes: number): Promise<void> => {
  const damaged = (): never => refuse(workbookIsDamaged, { file })
  const trying = <T>(read: () => T): T => {
    try {
      return read()
    } catch {
      return damaged()
    }
  }
  const entries = trying(() => entriesIn(bytes))
  refuseWrongZip(entries, file, maxUnpackedBytes)
  for (const entry of entries.filter(({ method }) => method === deflated)) {
    const packed = trying(() => packedBytes(bytes, entry))
    const seen = await unpackedSize(packed, 'deflate-raw', (size) => size > entry.unpacked).catch(damaged)
    if (seen > entry.unpacked)
      refuse(workbookUnpacksTooLarge, { file, limitMb: Math.floor(maxUnpackedBytes / 2 ** 20) })
    if (seen < entry.unpacked) damaged()
  }
}
