import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Client, DatabaseError } from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { refuse } from '../../kernel/problem.ts'
import { listMigrations, type Migration, migrate, migrationChanged } from '../migrate.ts'
import { diskFull } from '../state.ts'
import { connectForBackup, type ForeignKey, listForeignKeys, listTables, quoted, quotedColumns } from './catalog.ts'
import type { BackupTable, Header, Manifest, TableSum } from './format.ts'
import { backupDamaged, backupNewer, restoreNotEmpty } from './problems.ts'
import { type Receiver, readBackup } from './read.ts'

export type RestoreOptions = {
  /** Told after each table. */
  readonly onTable?: (table: Pick<TableSum, 'schema' | 'table' | 'rows'>) => void
  /** The migrations of this version, unless a test brings its own. */
  readonly migrations?: readonly Migration[]
}

const book = 'wardwork_migration'
const migrationLock = 8311

const holdsRows = async (client: Client, table: BackupTable): Promise<boolean> => {
  const { rows } = await client.query<{ some: boolean }>(`select exists (select from ${quoted(client, table)}) as some`)
  return rows[0]?.some ?? false
}

/** Tables without a row, as a first command leaves them, make way; anything more is somebody's work. */
const makeRoom = async (client: Client): Promise<void> => {
  const tables = await listTables(client)
  if (tables.length === 0) return
  if (!tables.some(({ table }) => table === book))
    refuse(restoreNotEmpty, { table: `${tables[0]?.schema}.${tables[0]?.table}` })
  for (const table of tables) {
    const name = `${table.schema}.${table.table}`
    if (table.table !== book && (await holdsRows(client, table))) refuse(restoreNotEmpty, { table: name })
  }
  await client.query(`drop table ${tables.map((table) => quoted(client, table)).join(', ')} cascade`)
  const schemas = new Set(tables.map(({ schema }) => schema))
  schemas.delete('public')
  for (const schema of schemas) await client.query(`drop schema ${client.escapeIdentifier(schema)} cascade`)
}

/** Makes the tables as they were when the backup was written, by the very migrations that made them then. */
const makeTables = async (client: Client, header: Header, migrations: readonly Migration[]): Promise<void> => {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of header.migrations) {
    const migration = known.get(name) ?? refuse(backupNewer, { version: header.wardwork })
    if (migration.checksum !== checksum) refuse(migrationChanged, { name })
    await client.query(migration.sql)
  }
  await client.query(`create table if not exists public.${book} (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`)

  const made = new Set((await listTables(client)).map((table) => JSON.stringify([table.schema, table.table])))
  for (const { schema, table } of header.tables) {
    if (!made.has(JSON.stringify([schema, table]))) refuse(backupNewer, { version: header.wardwork })
  }
}

/** Foreign keys go before the rows come, for tables may refer to each other in circles. */
const takeForeignKeys = async (client: Client): Promise<readonly ForeignKey[]> => {
  const keys = await listForeignKeys(client)
  for (const { owner, name } of keys) await client.query(`alter table ${owner} drop constraint ${name}`)
  return keys
}

/** They come back, and so check every row. */
const putForeignKeys = async (client: Client, keys: readonly ForeignKey[]): Promise<void> => {
  for (const { owner, name, definition } of keys) {
    await client.query(`alter table ${owner} add constraint ${name} ${definition}`)
  }
}

const setSequences = async (client: Client, header: Header): Promise<void> => {
  for (const { schema, sequence, lastValue } of header.sequences) {
    const name = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(sequence)}`
    if (lastValue !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, lastValue])
  }
}

/** A COPY at work; `failed` is what the server has said against it. */
type OpenCopy = { readonly table: BackupTable; readonly stream: CopyStreamQuery; failed: Error | null }

/** One piece at a time: pg-copy-streams breaks when more are waiting while the server refuses one. */
const send = (stream: CopyStreamQuery, bytes: Buffer): Promise<void> =>
  new Promise((done, fail) => {
    stream.once('error', fail)
    stream.write(bytes, (error) => {
      stream.off('error', fail)
      if (error) fail(error)
      else done()
    })
  })

const startCopy = (client: Client, table: BackupTable): OpenCopy => {
  const into = `${quoted(client, table)} (${quotedColumns(client, table)})`
  const copy: OpenCopy = { table, stream: client.query(copyFrom(`copy ${into} from stdin`)), failed: null }
  copy.stream.on('error', (error) => {
    copy.failed = error
  })
  return copy
}

/** Puts what a backup holds into the tables of an open transaction. */
const newLoader = (client: Client, migrations: readonly Migration[], options: RestoreOptions) => {
  let keys: readonly ForeignKey[] = []
  let copy: OpenCopy | null = null
  const receiver: Receiver = {
    begin: async (header) => {
      await makeTables(client, header, migrations)
      keys = await takeForeignKeys(client)
    },
    open: async (table) => {
      copy = startCopy(client, table)
    },
    piece: async (bytes) => {
      if (copy === null) return
      if (copy.failed !== null) throw copy.failed
      await send(copy.stream, bytes)
    },
    close: async () => {
      if (copy === null) return
      const { table, stream, failed } = copy
      if (failed !== null) throw failed
      stream.end()
      await finished(stream, { readable: false })
      options.onTable?.({ schema: table.schema, table: table.table, rows: stream.rowCount })
      copy = null
    },
  }
  /** Ends a COPY that is half-way, so that the connection can be ended in good order. */
  const giveUp = async (): Promise<void> => {
    if (copy === null || copy.failed !== null || copy.stream.destroyed) return
    const { stream } = copy
    const closed = new Promise<void>((done) => {
      stream.once('close', done)
      client.once('end', done)
    })
    stream.destroy()
    await closed
  }
  return { receiver, keys: () => keys, giveUp }
}

const diskFullState = '53100'

/** What the server refuses while rows come in is in the rows, unless its disk is full. */
const refuseFailedLoad = (error: unknown): never => {
  if (!(error instanceof DatabaseError)) throw error
  if (error.code === diskFullState) return refuse(diskFull, { folder: 'PostgreSQL' })
  if (/^2[23]/.test(error.code ?? '')) return refuse(backupDamaged, { what: error.message })
  throw error
}

/**
 * Restores a backup into an empty database, in one transaction: all of it or nothing.
 *
 * Tables are made by this version's migrations as far as the backup's go, filled, and then brought up to this version.
 * Refuses with `restoreNotEmpty`, `notABackup`, `backupDamaged`, `backupNewer` or `migrationChanged`.
 *
 * @param from the backup, read once from beginning to end
 */
export const restoreBackup = async (
  url: string,
  from: Readable,
  options: RestoreOptions = {},
): Promise<{ readonly header: Header; readonly manifest: Manifest }> => {
  const migrations = options.migrations ?? (await listMigrations())
  const client = await connectForBackup(url)
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query('begin')
    await makeRoom(client)
    const loader = newLoader(client, migrations, options)
    const restored = await readBackup(from, loader.receiver).finally(loader.giveUp)
    await putForeignKeys(client, loader.keys())
    await setSequences(client, restored.header)
    await client.query('commit')
    await client.query('analyze')
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    await migrate(url, migrations)
    return restored
  } catch (error) {
    return refuseFailedLoad(error)
  } finally {
    from.destroy()
    await client.end()
  }
}
