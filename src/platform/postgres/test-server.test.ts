import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkExternal } from './external.ts'
import { type DatabaseServer, openServer } from './server.ts'
import { createTestDatabase, openTestServer, urlOfDatabase } from './test-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const run = async (url: string, ...statements: readonly string[]): Promise<unknown> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let value: unknown
    for (const text of statements) value = (await client.query({ text, rowMode: 'array' })).rows[0]?.[0]
    return value
  } finally {
    await client.end()
  }
}

const abandoned = join(tmpdir(), 'wardwork-test-abandoned')
let server: DatabaseServer

beforeAll(async () => {
  mkdirSync(join(abandoned, 'state'), { recursive: true })
  utimesSync(abandoned, 0, 0)
  server = await openTestServer()
})

afterAll(() => server.stop())

test('a database made from a template has its tables and data, and is gone after drop', async () => {
  const template = await createTestDatabase(server.url)
  await run(template.url, 'create table t (n int)', 'insert into t values (5)')
  const copies = await Promise.all([1, 2, 3].map(() => createTestDatabase(server.url, template.name)))
  for (const copy of copies) expect(await run(copy.url, 'select n from t')).toBe(5)

  for (const database of [...copies, template]) await database.drop()
  const left = await run(server.url, `select count(*)::int from pg_database where datname = '${template.name}'`)
  expect(left).toBe(0)
})

test('a database is dropped even while somebody is connected', async () => {
  const database = await createTestDatabase(server.url)
  const client = new Client({ connectionString: database.url })
  client.on('error', () => undefined)
  await client.connect()
  await database.drop()
  await expect(run(database.url, 'select 1')).rejects.toThrow(/does not exist/)
})

test.skipIf(process.env.DATABASE_URL)('what a killed run left behind is cleared away (bundled server)', () => {
  expect(existsSync(abandoned)).toBe(false)
})

test('stop leaves no folder behind (bundled server)', async () => {
  const own = mkdtempSync(join(tmpdir(), 'wardwork-own-'))
  chmodSync(own, 0o711)
  vi.stubEnv('TMPDIR', own)
  const another = await openTestServer('')
  expect(readdirSync(own)).toHaveLength(1)
  await another.stop()
  expect(readdirSync(own)).toEqual([])
  vi.unstubAllEnvs()
  rmSync(own, { recursive: true })
})

test('DATABASE_URL of a good server: used as it is, nothing bundled started, stop leaves it running', async () => {
  const stateDir = join(mkdtempSync(join(tmpdir(), 'wardwork-external-')), 'state')
  const external = await openServer({ stateDir, role: 'serve', databaseUrl: server.url })
  expect(external).toMatchObject({ kind: 'external', url: server.url })
  await external.stop()
  expect(await run(server.url, 'select 1')).toBe(1)
  expect(existsSync(stateDir)).toBe(false)
  rmSync(join(stateDir, '..'), { recursive: true })
})

test('a server that is too old is refused by both versions', async () => {
  await expect(checkExternal(server.url, 99)).rejects.toMatchObject({
    problem: { code: 'platform/database-too-old', values: { oldest: 99, version: expect.stringMatching(/^\d+/) } },
  })
})

test('a database that is not UTF-8 is refused by its encoding', async () => {
  await run(server.url, "create database latin template template0 encoding 'LATIN1' locale 'C' locale_provider libc")
  await expect(checkExternal(urlOfDatabase(server.url, 'latin'))).rejects.toMatchObject({
    problem: { code: 'platform/database-not-utf8', values: { encoding: 'LATIN1' } },
  })
  await run(server.url, 'drop database latin')
})

test.each([
  ['nobody listens', 'postgres://a:secret@127.0.0.1:1/x', /ECONNREFUSED/],
  ['no such host', 'postgres://a:secret@no.such.host.invalid/x', /./],
  ['no address at all', 'hello', /./],
])('refused without the password in the sentence when %s', async (_why, url, reason) => {
  const refused = await checkExternal(url).catch((error: { problem: unknown }) => error.problem)
  expect(refused).toMatchObject({
    code: 'platform/database-unreachable',
    values: { reason: expect.stringMatching(reason) },
  })
  expect(JSON.stringify(refused)).not.toContain('secret')
})

test('somebody the server does not know is refused in its own words', async () => {
  const wrong = new URL(server.url)
  wrong.username = 'nobody_of_this_name'
  await expect(checkExternal(wrong.toString())).rejects.toMatchObject({
    problem: {
      code: 'platform/database-unreachable',
      values: { reason: expect.stringContaining('nobody_of_this_name') },
    },
  })
})
