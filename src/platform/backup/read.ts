import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { Refusal, refuse } from '../../kernel/problem.ts'
import { folderOf, formatVersion, Header, headerName, Manifest, manifestName, type TableSum } from './format.ts'
import { backupDamaged, backupNewer, notABackup } from './problems.ts'
import { type Summing, sha256Of, startSum } from './sums.ts'

/** Who takes in what a backup holds, in order: begin, then for each table its pieces between open and close. */
export type Receiver = {
  readonly begin: (header: Header) => Promise<void>
  readonly open: (table: Header['tables'][number]) => Promise<void>
  readonly piece: (bytes: Buffer) => Promise<void>
  readonly close: () => Promise<void>
}

const jsonLimitBytes = 8 * 1024 * 1024

type Entry = AsyncIterable<Buffer> & { readonly header: { readonly name: string; readonly size?: number | undefined } }

const readWhole = async (entry: Entry): Promise<Buffer> => {
  if ((entry.header.size ?? 0) > jsonLimitBytes) refuse(backupDamaged, { what: entry.header.name })
  const pieces: Buffer[] = []
  for await (const piece of entry) pieces.push(piece)
  return Buffer.concat(pieces)
}

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

const readHeader = (bytes: Buffer): Header => {
  const json = parseJson(bytes)
  // A newer format may look different, so its number is read before its shape.
  const looked = Header.pick({ format: true, formatVersion: true, wardwork: true }).safeParse(json)
  if (!looked.success) return refuse(notABackup)
  if (looked.data.formatVersion > formatVersion) return refuse(backupNewer, { version: looked.data.wardwork })
  const header = Header.safeParse(json)
  return header.success ? header.data : refuse(backupDamaged, { what: headerName })
}

/** Walks the tables in the order of the header; a backup has every one of them, in this order. */
const newWalk = (header: Header, receiver: Receiver) => {
  const sums: TableSum[] = []
  let current = -1
  let pieces = 0
  let summing: Summing | null = null

  const next = async (): Promise<void> => {
    if (summing !== null) {
      await receiver.close()
      sums.push(summing.sum())
    }
    current += 1
    pieces = 0
    const table = header.tables[current]
    summing = table === undefined ? null : startSum(table)
    if (table !== undefined) await receiver.open(table)
  }
  const goTo = async (name: string): Promise<void> => {
    const folder = name.slice(0, name.lastIndexOf('/'))
    while (current < header.tables.length) {
      const table = header.tables[current]
      if (table !== undefined && folderOf(table) === folder) break
      await next()
    }
    pieces += 1
    if (summing === null || Number(name.slice(folder.length + 1)) !== pieces) refuse(backupDamaged, { what: name })
  }
  return {
    take: async (entry: Entry): Promise<void> => {
      await goTo(entry.header.name)
      for await (const bytes of entry) {
        summing?.add(bytes)
        await receiver.piece(bytes)
      }
    },
    end: async (): Promise<readonly TableSum[]> => {
      while (current < header.tables.length) await next()
      return sums
    },
  }
}

const check = (manifest: Manifest, headerBytes: Buffer, sums: readonly TableSum[]): void => {
  if (manifest.headerSha256 !== sha256Of(headerBytes)) refuse(backupDamaged, { what: headerName })
  if (manifest.tables.length !== sums.length) refuse(backupDamaged, { what: manifestName })
  for (const [index, sum] of sums.entries()) {
    if (JSON.stringify(manifest.tables[index]) !== JSON.stringify(sum)) {
      refuse(backupDamaged, { what: folderOf(sum) })
    }
  }
}

const receiveAll = async (
  entries: AsyncIterable<Entry>,
  receiver: Receiver,
): Promise<{ header: Header; manifest: Manifest }> => {
  let headerBytes: Buffer | null = null
  let header: Header | null = null
  let walk: ReturnType<typeof newWalk> | null = null
  let manifest: Manifest | null = null

  for await (const entry of entries) {
    const { name } = entry.header
    if (header === null || walk === null || headerBytes === null) {
      if (name !== headerName) return refuse(notABackup)
      headerBytes = await readWhole(entry)
      header = readHeader(headerBytes)
      walk = newWalk(header, receiver)
      await receiver.begin(header)
    } else if (name === manifestName && manifest === null) {
      manifest = Manifest.safeParse(parseJson(await readWhole(entry))).data ?? refuse(backupDamaged, { what: name })
      check(manifest, headerBytes, await walk.end())
    } else {
      if (manifest !== null) return refuse(backupDamaged, { what: name })
      await walk.take(entry)
    }
  }
  if (header === null) return refuse(notABackup)
  return manifest === null ? refuse(backupDamaged, { what: manifestName }) : { header, manifest }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Errors of zlib and of the archive are the file's fault; everything else is not. */
const isDamage = (error: unknown): boolean =>
  /^(Z_|ZSTD_|ERR_ZSTD|ERR_BUFFER)/.test(codeOf(error)) ||
  (error instanceof Error && /Unexpected end of data|Invalid tar header|unexpected end of file/i.test(error.message))

/**
 * Reads a backup from beginning to end and hands it on, piece by piece.
 *
 * When it answers, everything was there and every checksum held; until then the receiver must be able to forget.
 * Refuses with `notABackup`, `backupNewer` or `backupDamaged` (naming what is damaged).
 */
export const readBackup = async (
  from: Readable,
  receiver: Receiver,
): Promise<{ header: Header; manifest: Manifest }> => {
  const entries = extract()
  let begun = false
  const watched: Receiver = {
    ...receiver,
    begin: async (header) => {
      begun = true
      await receiver.begin(header)
    },
  }
  const flowing = pipeline(from, createZstdDecompress(), entries)
  const receiving = receiveAll(entries as AsyncIterable<Entry>, watched)
  const [received, flowed] = await Promise.allSettled([receiving, flowing])
  const errors = [received, flowed].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const refusal = errors.find((error) => error instanceof Refusal)
  if (refusal !== undefined) throw refusal
  const damage = errors.find(isDamage)
  if (damage !== undefined) return begun ? refuse(backupDamaged, { what: damage.message }) : refuse(notABackup)
  if (received.status === 'rejected') throw received.reason
  if (flowed.status === 'rejected') throw flowed.reason
  return received.value
}
