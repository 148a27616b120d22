import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../platform/postgres/test-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'wardwork-command-'))
const file = join(folder, 'county.wardwork')
let source: TestDatabase
let target: TestDatabase

beforeAll(async () => {
  source = await createTestDatabase(inject('serverUrl'), inject('template'))
  target = await createTestDatabase(inject('serverUrl'))
})

afterAll(async () => {
  await source.drop()
  await target.drop()
  rmSync(folder, { recursive: true, force: true })
})

const main = join(import.meta.dirname, '../main.ts')

const wardwork = (url: string, args: readonly string[], input?: Buffer) => {
  const env = { ...process.env, DATABASE_URL: url, WARDWORK_LANG: 'en' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, env, input })
  return { status, stdout, said: stderr.toString() }
}

test('backup and restore answer with the same figures, and remind of the keys', () => {
  const written = wardwork(source.url, ['backup', 'county.wardwork', '--json'])
  expect(written).toMatchObject({ status: 0, said: expect.stringContaining('WARDWORK_VAULT_KEYS') })
  const restored = wardwork(target.url, ['restore', 'county.wardwork', '--json'])
  expect(restored).toMatchObject({ status: 0, said: expect.stringContaining('WARDWORK_VAULT_KEYS') })
  expect(JSON.parse(restored.stdout.toString())).toEqual(JSON.parse(written.stdout.toString()))
  expect(JSON.parse(written.stdout.toString())).toMatchObject({ file: 'county.wardwork', tables: expect.any(Number) })
})

test('through a pipe the backup itself is the answer', () => {
  const { status, stdout } = wardwork(source.url, ['backup', '-', '--json'])
  expect(status).toBe(0)
  expect(wardwork(target.url, ['restore', '-'], stdout)).toMatchObject({ status: 0 })
})

test('a file that cannot be read is a wrong call; one that is no backup is refused', () => {
  const missing = wardwork(target.url, ['restore', 'missing.wardwork'])
  expect(missing).toMatchObject({ status: 2, said: expect.stringContaining('missing.wardwork') })
  expect(wardwork(target.url, ['restore', folder])).toMatchObject({ status: 2, said: expect.stringContaining(folder) })

  writeFileSync(join(folder, 'letter.txt'), 'Dear county, this is a letter and no backup.')
  expect(wardwork(target.url, ['restore', 'letter.txt'])).toMatchObject({
    status: 1,
    said: expect.stringMatching(/not a backup/),
  })
})

test('a backup that cannot be written leaves nothing behind', () => {
  const before = readdirSync(folder)
  expect(wardwork(source.url, ['backup', 'no/such/place'])).toMatchObject({
    status: 1,
    said: expect.stringContaining('no/such/place'),
  })
  expect(readdirSync(folder)).toEqual(before)
  expect(existsSync(file)).toBe(true)
})
