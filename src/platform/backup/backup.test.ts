import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { Client } from 'pg'
import { extract, pack } from 'tar-stream'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Migration, migrate } from '../migrate.ts'
import { createTestDatabase, type TestDatabase } from '../postgres/test-server.ts'
import { restoreBackup } from './restore.ts'
import { backupToFile, writeBackup } from './write.ts'

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

// Everything that can make a backup stumble: circles of references, a tree in itself, columns that make themselves,
// numbers that count, partitions, names that need quotes, and values with every special sign of COPY.
const first = migration(
  '0001_room_all.sql',
  `create schema room; create schema "Odd room";
   create table room.unit (id int primary key, parent_id int references room.unit, place_id int);
   create table room.place (id int primary key, unit_id int not null references room.unit deferrable);
   alter table room.unit add constraint "unit's place" foreign key (place_id) references room.place;
   create table room.note (
     id bigint generated always as identity primary key, body text, letters int generated always as (length(body)) stored,
     raw bytea, doc jsonb, tags text[], at timestamptz, on_day date, price numeric, ratio float8, gone text);
   alter table room.note drop column gone;
   create table room.fact (id int, at date, primary key (id, at)) partition by range (at);
   create table room.fact_old partition of room.fact for values from (minvalue) to ('2026-01-01');
   create table room.fact_new partition of room.fact for values from ('2026-01-01') to (maxvalue);
   create table "Odd room"."a ""table""" ("the column" text);
   create table room.nothing (n int);`,
)
const second = migration(
  '0002_room_more.sql',
  'alter table room.unit add column colour text; create table room.later (n int)',
)

const filling = `
  insert into room.unit values (1, null, null), (3, 2, null), (2, 1, null);
  insert into room.place values (10, 1), (11, 3);
  update room.unit set place_id = 10 where id = 3;
  insert into room.note (body, raw, doc, tags, at, on_day, price, ratio) values
    (E'line\\nline\\r\\ttab \\\\ back \\\\. end', '\\x00ff0a5c', '{"路灯": ["坏了", null, 1e400]}', array['a,b', null, '"{}"'],
     '2026-11-24 13:00:00.123456+08', '0044-03-15 BC', 12345678901234567890.123456789, 0.1),
    ('', '', 'null', '{}', 'infinity', '-infinity', 'NaN', 'Infinity'), (null, null, null, null, null, null, null, null),
    ('\\N', null, '"\\\\N"', array['\\N'], '0001-01-01', '9999-12-31', 0, 1e-300);
  delete from room.note where body is null;
  insert into room.note (body) select repeat('社区', n) from generate_series(1, 3000) n;
  insert into room.fact select n, date '2025-12-01' + n from generate_series(1, 60) n;
  insert into "Odd room"."a ""table""" values ('x')`

const folder = mkdtempSync(join(tmpdir(), 'wardwork-backup-'))
const about = { createdAt: '2026-11-24T05:00:00Z', version: '0.1.0' }
const made: TestDatabase[] = []
let source: TestDatabase
let whole: Buffer
/** Whatever is refused leaves it empty, so it serves many tests. */
let empty: TestDatabase

const run = async (url: string, text: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows ?? []
  } finally {
    await client.end()
  }
}

const fresh = async (): Promise<TestDatabase> => {
  const database = await createTestDatabase(inject('serverUrl'))
  made.push(database)
  return database
}

const collect = () => {
  const pieces: Buffer[] = []
  const to = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece)
      done()
    },
  })
  return { to, bytes: () => Buffer.concat(pieces) }
}

const backUp = async (url: string) => {
  const { to, bytes } = collect()
  const written = await writeBackup(url, to, about)
  return { ...written, bytes: bytes() }
}

const restore = (url: string, bytes: Buffer, migrations = [first]) =>
  restoreBackup(url, Readable.from([bytes]), { migrations })

const tablesIn = (url: string): Promise<unknown[]> =>
  run(
    url,
    `select relname from pg_class c join pg_namespace n on n.oid = relnamespace
            where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )

const problemOf = (work: Promise<unknown>): Promise<{ code: string; values: Record<string, unknown> }> =>
  work.then(
    () => ({ code: 'no problem', values: {} }),
    (error) => error.problem ?? error,
  )

/** The same archive with one entry changed or left out. */
const rewrite = async (bytes: Buffer, change: (name: string, content: Buffer) => Buffer | null): Promise<Buffer> => {
  const to = pack()
  const from = extract()
  from.end(zstdDecompressSync(bytes))
  for await (const entry of from) {
    const content = change(entry.header.name, await buffer(entry))
    if (content !== null) to.entry({ name: entry.header.name }, content)
  }
  to.finalize()
  return zstdCompressSync(await buffer(to), { params: { [constants.ZSTD_c_checksumFlag]: 1 } })
}

beforeAll(async () => {
  source = await fresh()
  empty = await fresh()
  await migrate(source.url, [first])
  await run(source.url, filling)
  whole = (await backUp(source.url)).bytes
})

afterAll(async () => {
  for (const database of made) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('a round trip keeps every table byte for byte, counters, references and generated columns included', async () => {
  const target = await fresh()
  const before = await backUp(source.url)
  await restore(target.url, before.bytes)
  const after = await backUp(target.url)

  expect(after.manifest.tables).toEqual(before.manifest.tables)
  expect(after.header).toEqual(before.header)
  expect(after.bytes.equals(before.bytes)).toBe(true)
  expect(before.manifest.tables.map(({ schema, table, rows }) => `${schema}.${table} ${rows}`)).toEqual([
    'Odd room.a "table" 1',
    'public.wardwork_migration 1',
    'room.fact 60',
    'room.note 3003',
    'room.nothing 0',
    'room.place 2',
    'room.unit 3',
  ])
  expect(await run(target.url, 'select max(letters) as n from room.note')).toEqual([{ n: 6000 }])
  expect(await run(target.url, "insert into room.note (body) values ('next') returning id")).toEqual([{ id: '3005' }])
  await expect(run(target.url, 'insert into room.place values (12, 99)')).rejects.toThrow(/foreign key/)
})

test('a large table goes out in pieces and comes back whole', async () => {
  const database = await fresh()
  await migrate(database.url, [first])
  await run(database.url, "insert into room.note (body) select repeat('路', 3000) || n from generate_series(1, 300) n")
  const { bytes, manifest } = await backUp(database.url)
  const pieces: string[] = []
  await rewrite(bytes, (name, content) => {
    if (name.startsWith('data/room.note/')) pieces.push(name)
    return content
  })
  expect(pieces).toEqual(['data/room.note/00000001', 'data/room.note/00000002', 'data/room.note/00000003'])
  const target = await fresh()
  await restore(target.url, bytes)
  expect((await backUp(target.url)).manifest).toEqual(manifest)
})

test('written while others write: one moment, not a mixture', async () => {
  const database = await fresh()
  await migrate(database.url, [first])
  const client = new Client({ connectionString: database.url })
  await client.connect()
  let number = 0
  let going = true
  const writing = (async () => {
    // A unit and its place always come together.
    while (going) {
      number += 1
      await client.query(
        `with u as (insert into room.unit values (${number})) insert into room.place values (${number}, ${number})`,
      )
    }
  })()
  while (number < 50) await new Promise((resolve) => setTimeout(resolve, 5))
  const { bytes, manifest } = await backUp(database.url)
  going = false
  await writing
  await client.end()
  const rowsOf = (name: string) => manifest.tables.find(({ table }) => table === name)?.rows
  expect(rowsOf('unit')).toBeGreaterThanOrEqual(49)
  expect(rowsOf('unit')).toBe(rowsOf('place'))
  await restore((await fresh()).url, bytes)
})

test('an older backup is brought up to this version; a newer one is refused and nothing is kept', async () => {
  const older = await fresh()
  await restore(older.url, whole, [first, second])
  expect(await run(older.url, 'select colour from room.unit where id = 1')).toEqual([{ colour: null }])

  await migrate(older.url, [first, second])
  const { bytes } = await backUp(older.url)
  expect(await problemOf(restore(empty.url, bytes))).toMatchObject({
    code: 'platform/backup-newer',
    values: { version: '0.1.0' },
  })
  expect(await tablesIn(empty.url)).toEqual([])
})

test('a backup of a later format is refused by the version that wrote it', async () => {
  const later = await rewrite(whole, (name, content) =>
    name === 'header.json'
      ? Buffer.from('{"format":"wardwork-backup","formatVersion":2,"wardwork":"9.0","news":1}')
      : content,
  )
  expect(await problemOf(restore(empty.url, later))).toMatchObject({
    code: 'platform/backup-newer',
    values: { version: '9.0' },
  })
})

test('a migration that was changed since is refused by name', async () => {
  const changed = { ...first, checksum: 'f'.repeat(64) }
  expect(await problemOf(restore(empty.url, whole, [changed]))).toMatchObject({
    code: 'platform/migration-changed',
    values: { name: first.name },
  })
})

test('a database with a single row is not written over; tables without any make way', async () => {
  const target = await fresh()
  await migrate(target.url, [first, second])
  await run(target.url, 'insert into room.nothing values (1)')
  expect(await problemOf(restore(target.url, whole))).toMatchObject({
    code: 'platform/restore-not-empty',
    values: { table: 'room.nothing' },
  })
  expect(await run(target.url, 'select n from room.nothing')).toEqual([{ n: 1 }])

  await run(target.url, 'truncate room.nothing')
  await restore(target.url, whole)
  expect(await run(target.url, 'select count(*)::int as n from room.fact')).toEqual([{ n: 60 }])
})

test('a database with tables of somebody else is left alone, even when they are empty', async () => {
  const target = await fresh()
  await run(target.url, 'create table theirs (n int)')
  expect(await problemOf(restore(target.url, whole))).toMatchObject({ code: 'platform/restore-not-empty' })
  expect(await tablesIn(target.url)).toEqual([{ relname: 'theirs' }])
})

const refusal = /^platform\/(backup-damaged|not-a-backup)$/

test('a byte changed anywhere is found and nothing is kept, unless it is one that changes no row', async () => {
  const { manifest } = await backUp(source.url)
  let target = empty
  const step = Math.floor(whole.length / 17)
  for (let at = 0; at < whole.length; at += step) {
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    const { code } = await problemOf(restore(target.url, flipped))
    if (code === 'no problem') {
      expect((await backUp(target.url)).manifest, `byte ${at}`).toEqual(manifest)
      target = empty = await fresh()
    } else expect(code, `byte ${at}`).toMatch(refusal)
  }
  expect(await tablesIn(target.url)).toEqual([])
})

test('an end that is missing is found and nothing is kept', async () => {
  for (const length of [0, 1, 100, whole.length >> 1, whole.length - 1]) {
    expect((await problemOf(restore(empty.url, whole.subarray(0, length)))).code, `length ${length}`).toMatch(refusal)
  }
  expect(await tablesIn(empty.url)).toEqual([])
})

test.each([
  ['a table left out', 'data/room.fact', (name: string, c: Buffer) => (name.startsWith('data/room.fact/') ? null : c)],
  [
    'a row changed',
    'data/room.place',
    (name: string, c: Buffer) => (name.startsWith('data/room.place/') ? Buffer.from('10\t1\n11\t2\n') : c),
  ],
  [
    'a row that does not fit',
    'invalid input syntax',
    (name: string, c: Buffer) => (name.startsWith('data/room.place/') ? Buffer.from('x\ty\n') : c),
  ],
  ['the manifest left out', 'manifest.json', (name: string, c: Buffer) => (name === 'manifest.json' ? null : c)],
  [
    'a header of another backup',
    'header.json',
    (name: string, c: Buffer) => (name === 'header.json' ? Buffer.from(c.toString().replace('T05', 'T06')) : c),
  ],
])('%s, in an archive that is itself in order: refused by name', async (_why, what, change) => {
  const problem = await problemOf(restore(empty.url, await rewrite(whole, change)))
  expect(problem).toMatchObject({ code: 'platform/backup-damaged', values: { what: expect.stringContaining(what) } })
  expect(await tablesIn(empty.url)).toEqual([])
})

test.each([
  ['a text', Buffer.from('hello, this is no backup at all, but long enough to be read')],
  ['an empty file', Buffer.alloc(0)],
  ['another archive', zstdCompressSync(Buffer.alloc(1024))],
])('%s is not a backup', async (_why, bytes) => {
  expect((await problemOf(restore(empty.url, bytes))).code).toBe('platform/not-a-backup')
})

test('a database without Wardwork in it is not backed up', async () => {
  expect((await problemOf(backUp(empty.url))).code).toBe('platform/nothing-to-back-up')
})

test('a file appears only when it is whole, for our eyes only, and replaces the one before it', async () => {
  const file = join(folder, 'county.backup')
  writeFileSync(file, 'yesterday')
  const { header } = await backupToFile(source.url, file, about)
  expect(header.createdAt).toBe(about.createdAt)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await restore((await fresh()).url, readFileSync(file))

  await problemOf(backupToFile(empty.url, file, about))
  expect(readdirSync(folder)).toEqual(['county.backup'])
  expect(statSync(file).size).toBeGreaterThan(1_000)
})

test('a file that cannot be written is refused by name', async () => {
  const file = join(folder, 'no/such/folder.backup')
  expect(await problemOf(backupToFile(source.url, file, about))).toMatchObject({
    code: 'platform/backup-unwritable',
    values: { file },
  })
})
