import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { refuse } from '../../../kernel/problem.ts'
import { workbookIsDamaged, workbookUnpacksTooLarge } from './problems.ts'
import { mostEntries, refuseWrongZip } from './zip-entries.ts'

const entriesOf = async (zip: ZipFile): Promise<Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > mostEntries) break
  }
  return entries
}

// yauzl compares what comes out with what the archive says, and fails on the first byte too many.
const unpackOnce = async (zip: ZipFile, entries: readonly Entry[]): Promise<void> => {
  for (const entry of entries) {
    const stream = await zip.openReadStreamPromise(entry)
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject).once('end', resolve).resume()
    })
  }
}

/**
 * Looks at a packed workbook without trusting it: refuses macros, other kinds of archives, and zip bombs.
 *
 * The sizes that the archive states are added up before anything is unpacked; then each entry is unpacked once and
 * thrown away, so that a size that was lied about is found while at most that size was held.
 */
export const checkZip = async (bytes: Buffer, file: string, maxUnpackedBytes: number): Promise<void> => {
  const damaged = (): never => refuse(workbookIsDamaged, { file })
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }).catch(damaged)
  const entries = await entriesOf(zip).catch(damaged)
  const sizes = entries.map((entry) => ({ name: entry.fileName, unpacked: entry.uncompressedSize }))
  refuseWrongZip(sizes, file, maxUnpackedBytes)
  await unpackOnce(zip, entries).catch((error: unknown) => {
    const lied = error instanceof Error && error.message.includes('too many bytes')
    return lied ? refuse(workbookUnpacksTooLarge, { file, limitMb: Math.floor(maxUnpackedBytes / 2 ** 20) }) : damaged()
  })
}
