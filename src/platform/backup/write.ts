import { createWriteStream, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Pack, pack } from 'tar-stream'
import type { Instant } from '../../kernel/day.ts'
import { refuse } from '../../kernel/problem.ts'
import { diskFull } from '../state.ts'
import { connectForBackup, type FoundTable, listSequences, listTables, quoted, quotedColumns } from './catalog.ts'
import {
  folderOf,
  formatVersion,
  type Header,
  headerName,
  type Manifest,
  manifestName,
  type TableSum,
} from './format.ts'
import { backupUnwritable, nothingToBackUp } from './problems.ts'
import { sha256Of, startSum } from './sums.ts'

/** What a backup says about itself. */
export type BackupOptions = {
  readonly createdAt: Instant
  /** The version of Wardwork that writes it. */
  readonly version: string
  /** Told after each table. */
  readonly onTable?: (sum: TableSum) => void
}

export type Backup = { readonly header: Header; readonly manifest: Manifest }

const pieceBytes = 1024 * 1024
const migrationLock = 8311

const compression = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
}

const addEntry = (archive: Pack, name: string, content: Buffer, mtime: Date): Promise<void> =>
  new Promise((done, fail) => {
    archive.entry({ name, mtime, mode: 0o600 }, content, (error) => (error ? fail(error) : done()))
  })

const jsonOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

const copyOut = (client: Client, table: FoundTable): string => {
  const columns = quotedColumns(client, table)
  // COPY reads the rows of a plain table only; those of a partitioned one lie elsewhere.
  const source = table.partitioned
    ? `(select ${columns} from ${quoted(client, table)})`
    : `${quoted(client, table)} (${columns})`
  return `copy ${source} to stdout`
}

/** Cuts a stream into pieces of one size, the last one smaller: the same rows always make the same archive. */
async function* inPieces(from: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let heldBytes = 0
  for await (const bytes of from) {
    held.push(bytes)
    heldBytes += bytes.byteLength
    if (heldBytes < pieceBytes) continue
    let whole = Buffer.concat(held)
    for (; whole.byteLength >= pieceBytes; whole = whole.subarray(pieceBytes)) yield whole.subarray(0, pieceBytes)
    held = [whole]
    heldBytes = whole.byteLength
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}

const writeTable = async (client: Client, archive: Pack, table: FoundTable, mtime: Date): Promise<TableSum> => {
  const summing = startSum(table)
  let number = 0
  for await (const piece of inPieces(client.query(copyTo(copyOut(client, table))))) {
    summing.add(piece)
    number += 1
    await addEntry(archive, `${folderOf(table)}/${String(number).padStart(8, '0')}`, piece, mtime)
  }
  return summing.sum()
}

const describe = async (client: Client, tables: readonly FoundTable[], options: BackupOptions): Promise<Header> => {
  const migrations = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.wardwork_migration order by name collate "C"',
  )
  const server = await client.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  )
  return {
    format: 'wardwork-backup',
    formatVersion,
    createdAt: options.createdAt,
    wardwork: options.version,
    postgresMajor: server.rows[0]?.major ?? 0,
    migrations: migrations.rows,
    tables: tables.map(({ schema, table, columns }) => ({ schema, table, columns })),
    sequences: await listSequences(client),
  }
}

const writeArchive = async (client: Client, archive: Pack, options: BackupOptions): Promise<Backup> => {
  const tables = await listTables(client)
  if (!tables.some(({ table }) => table === 'wardwork_migration')) refuse(nothingToBackUp)
  const header = await describe(client, tables, options)
  const mtime = new Date(header.createdAt)
  const headerBytes = jsonOf(header)
  await addEntry(archive, headerName, headerBytes, mtime)

  const sums: TableSum[] = []
  for (const table of tables) {
    const sum = await writeTable(client, archive, table, mtime)
    sums.push(sum)
    options.onTable?.(sum)
  }
  const manifest: Manifest = { headerSha256: sha256Of(headerBytes), tables: sums }
  await addEntry(archive, manifestName, jsonOf(manifest), mtime)
  archive.finalize()
  return { header, manifest }
}

/**
 * Writes the whole database as it is at one moment, while everybody goes on working.
 *
 * The keys of the vault are not in it, nor is the configuration: keep them apart.
 *
 * @param to ended when the backup is whole, destroyed when it is not
 */
export const writeBackup = async (url: string, to: Writable, options: BackupOptions): Promise<Backup> => {
  const client = await connectForBackup(url)
  try {
    // No migration may run while we read; taken before the snapshot, which then sees the last one whole.
    await client.query('select pg_advisory_lock_shared($1)', [migrationLock])
    await client.query('begin transaction isolation level repeatable read read only')
    const archive = pack()
    const flowing = pipeline(archive, createZstdCompress(compression), to)
    const writing = writeArchive(client, archive, options).catch((error: Error) => {
      archive.destroy(error)
      throw error
    })
    const [written] = await Promise.all([writing, flowing])
    return written
  } finally {
    await client.end()
  }
}

const refuseUnwritable = (error: unknown, file: string): never => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse(diskFull, { folder: dirname(file) })
  if (error instanceof Error && 'syscall' in error) return refuse(backupUnwritable, { file, reason: error.message })
  throw error
}

/**
 * The same into a file, which appears (or replaces an older one) only when it is whole and safely on the disk.
 *
 * Refuses with `backupUnwritable` or `diskFull`; whatever ends it early leaves nothing half-written.
 */
export const backupToFile = async (url: string, path: string, options: BackupOptions): Promise<Backup> => {
  const file = resolve(path)
  const part = `${file}.part-${process.pid}`
  const clear = (): void => rmSync(part, { force: true })
  process.once('exit', clear)
  try {
    const to = createWriteStream(part, { fd: openSync(part, 'w', 0o600), flush: true })
    const written = await writeBackup(url, to, options)
    renameSync(part, file)
    return written
  } catch (error) {
    return refuseUnwritable(error, file)
  } finally {
    clear()
    process.off('exit', clear)
  }
}
