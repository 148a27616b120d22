import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listMigrations, type Migration, migrate } from '../../src/platform/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../../src/platform/postgres/test-server.ts'
import { loadTown } from '../town/load.ts'
import { openWorld, type World } from '../world/world.ts'

let world: World
let all: readonly Migration[]
const made: TestDatabase[] = []

beforeAll(async () => {
  world = await openWorld()
  all = await listMigrations()
  const { database, pool, sources } = world
  await loadTown({ database, pool, sources, seed: 8311, matters: 120 })
})
afterAll(async () => {
  await world.close()
  for (const database of made) await database.drop()
})

const emptyDatabase = async (): Promise<TestDatabase> => {
  const database = await createTestDatabase(inject('serverUrl'))
  made.push(database)
  return database
}

/** A client on a database for as long as the work takes. */
const on = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

type Table = { readonly name: string; readonly columns: readonly string[] }

/** The tables that exist, in the order they were made, with the columns that rows are written into. */
const tablesOf = async (client: pg.Client): Promise<Table[]> => {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array_agg(quote_ident(a.attname) order by a.attnum)::text[] as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema', 'public')
    group by c.oid, n.nspname, c.relname order by c.oid`)
  return rows
}

type Sum = { readonly rows: number; readonly sum: string | null }

/** How many rows a table has and what they hold, in whatever order they lie. */
const sumOf = async (client: pg.Client, { name, columns }: Table): Promise<Sum> => {
  const { rows } = await client.query<Sum>(`
    select count(*)::int as rows, md5(string_agg(one::text, chr(10) order by one::text)) as sum
    from (select ${columns.join(', ')} from ${name}) one`)
  return rows[0] ?? { rows: 0, sum: null }
}

/** Everything in a database, by table; two that say the same hold the same. */
const contents = (url: string): Promise<Record<string, Sum>> =>
  on(url, async (client) => {
    const sums: Record<string, Sum> = {}
    for (const table of await tablesOf(client)) sums[table.name] = await sumOf(client, table)
    const book = { name: 'public.wardwork_migration', columns: ['name', 'checksum', 'applied_at'] }
    return { ...sums, [book.name]: await sumOf(client, book) }
  })

type Reference = { readonly column: string; readonly refersTo: string }

/** The columns of a table that refer to another one. */
const referencesOf = async (client: pg.Client, { name }: Table): Promise<Reference[]> => {
  const { rows } = await client.query<Reference>(
    `select quote_ident(a.attname) as column, format('%I.%I', n.nspname, r.relname) as "refersTo"
     from pg_constraint f join pg_class r on r.oid = f.confrelid join pg_namespace n on n.oid = r.relnamespace
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey) and a.attname <> 'jurisdiction_id'
     where f.contype = 'f' and f.conrelid = $1::regclass`,
    [name],
  )
  return rows
}

/** Copies the town's rows of a table, as far as it has their columns, and what these refer to is there. */
const fillFromTown = async (client: pg.Client, table: Table): Promise<Table> => {
  const present = new Set((await tablesOf(client)).map(({ name }) => name))
  const town = await on(world.url, async (source) => {
    const known = (await tablesOf(source)).find(({ name }) => name === table.name)
    const early = (await referencesOf(source, table)).filter(({ refersTo }) => !present.has(refersTo))
    const columns = table.columns
      .filter((column) => known?.columns.includes(column))
      .filter((column) => !early.some((reference) => reference.column === column))
    const { rows } = await source.query<{ rows: string | null }>(
      `select json_agg(one)::text as rows from (select ${columns.join(', ')} from ${table.name}) one`,
    )
    return { columns, rows: rows[0]?.rows ?? '[]' }
  })
  const columns = town.columns.join(', ')
  await client.query(
    `insert into ${table.name} (${columns})
     select ${columns} from json_populate_recordset(null::${table.name}, $1::json)`,
    [town.rows],
  )
  return { name: table.name, columns: town.columns }
}

describe('on a county with data', () => {
  test('every migration runs on what the ones before it hold: tables are full as soon as there are any', async () => {
    const { url } = await emptyDatabase()
    const filled: Table[] = []
    for (const [i, { name }] of all.entries()) {
      expect(await migrate(url, all.slice(0, i + 1))).toEqual([name])
      await on(url, async (client) => {
        const known = new Set(filled.map((table) => table.name))
        const added = (await tablesOf(client)).filter((table) => !known.has(table.name))
        for (const table of added) filled.push(await fillFromTown(client, table))
      })
    }
    const sums = (at: string) => on(at, async (client) => Promise.all(filled.map((table) => sumOf(client, table))))
    const [here, there] = [await sums(url), await sums(world.url)]
    expect(Object.fromEntries(filled.map(({ name }, i) => [name, here[i]]))).toEqual(
      Object.fromEntries(filled.map(({ name }, i) => [name, there[i]])),
    )
    expect(here.filter(({ rows }) => rows > 0).length).toBeGreaterThan(25)
  })

  test('migrating what is migrated changes nothing', async () => {
    const before = await contents(world.url)
    expect(await migrate(world.url)).toEqual([])
    expect(await contents(world.url)).toEqual(before)
    expect(before['matters.matter']?.rows).toBe(120)
  })

  test('a file changed since, and one this version does not know, are refused by name; nothing happens', async () => {
    const before = await contents(world.url)
    const next: Migration = { name: '9000_next.sql', sql: 'create table public.next ()', checksum: 'a' }
    const changed = all.map((one, i) => (i === 3 ? { ...one, checksum: 'b' } : one))
    await expect(migrate(world.url, [...changed, next])).rejects.toMatchObject({
      problem: { code: 'platform/migration-changed', values: { name: all[3]?.name } },
    })
    await expect(migrate(world.url, [...all.slice(0, -1), next])).rejects.toMatchObject({
      problem: { code: 'platform/database-is-newer', values: { name: all.at(-1)?.name } },
    })
    expect(await contents(world.url)).toEqual(before)
  })

  test('a migration that fails leaves nothing of itself, and the next attempt goes on from there', async () => {
    const { url } = await emptyDatabase()
    await migrate(url)
    const before = await contents(url)
    const good: Migration = { name: '9000_good.sql', sql: 'create table public.good (id int)', checksum: 'a' }
    const bad: Migration = {
      name: '9001_bad.sql',
      sql: 'create table public.half (id int); insert into public.half values (1); select 1 / 0',
      checksum: 'b',
    }
    await expect(migrate(url, [...all, good, bad])).rejects.toThrow('9001_bad.sql')
    const after = await on(url, (client) =>
      client.query<{ good: string | null; half: string | null }>(
        `select to_regclass('public.good')::text as good, to_regclass('public.half')::text as half`,
      ),
    )
    expect(after.rows[0]).toEqual({ good: 'good', half: null })
    const mended = { ...bad, sql: 'create table public.half (id int)', checksum: 'c' }
    expect(await migrate(url, [...all, good, mended])).toEqual(['9001_bad.sql'])
    expect((await contents(url))['platform.event']).toEqual(before['platform.event'])
  })
})

test('two processes that migrate at once do it once between them', async () => {
  const { url } = await emptyDatabase()
  const module = new URL('../../src/platform/migrate.ts', import.meta.url).href
  const script = `const { migrate } = await import('${module}'); console.log(JSON.stringify(await migrate(process.env.TO)))`
  const start = async (): Promise<string[]> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TO: url },
    })
    return JSON.parse(stdout)
  }
  const [one, other] = await Promise.all([start(), start()])
  expect([...one, ...other].sort()).toEqual(all.map(({ name }) => name).sort())
  expect(Math.min(one.length, other.length)).toBe(0)
})
