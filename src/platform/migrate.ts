import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { problem, refuse } from '../kernel/problem.ts'
import { connectionOf } from './database.ts'

export const migrationChanged = problem('platform/migration-changed', 409)
export const databaseIsNewer = problem('platform/database-is-newer', 409)

/** One plain SQL file of `migrations/`: `0001_room_what.sql`, forward only. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

const folder = new URL('../../migrations/', import.meta.url)

/** Every migration of this version of the house, in order. */
export const listMigrations = async (): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const book = `create table if not exists public.wardwork_migration (
  name text primary key, checksum text not null, applied_at timestamptz not null default now())`

/**
 * Brings a database up to this version, one transaction a file, alone (advisory lock).
 *
 * Refuses when an applied file was changed since, or when the database knows files that this version does not.
 *
 * @returns the names applied now
 */
export const migrate = async (url: string, migrations?: readonly Migration[]): Promise<string[]> => {
  const known = migrations ?? (await listMigrations())
  const client = new pg.Client({ ...connectionOf(url), options: '-c timezone=UTC' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(8311)')
    await client.query(book)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from public.wardwork_migration order by name',
    )
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    refuseStrangers(known, applied)

    const done: string[] = []
    for (const migration of known) {
      if (applied.has(migration.name)) continue
      await apply(client, migration)
      done.push(migration.name)
    }
    return done
  } finally {
    await client.end()
  }
}

const refuseStrangers = (known: readonly Migration[], applied: ReadonlyMap<string, string>): void => {
  const checksums = new Map(known.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    const ours = checksums.get(name)
    if (ours === undefined) refuse(databaseIsNewer, { name })
    if (ours !== checksum) refuse(migrationChanged, { name })
  }
}

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into public.wardwork_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
