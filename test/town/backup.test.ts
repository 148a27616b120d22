import { Readable, Writable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Header, Manifest } from '../../src/platform/backup/format.ts'
import { restoreBackup } from '../../src/platform/backup/restore.ts'
import { writeBackup } from '../../src/platform/backup/write.ts'
import { type OpenDatabase, openDatabase } from '../../src/platform/database.ts'
import { auditFacts } from '../../src/platform/facts/audit.ts'
import { sealBatch } from '../../src/platform/facts/seal.ts'
import { createTestDatabase, type TestDatabase } from '../../src/platform/postgres/test-server.ts'
import { fridayAfternoon, openWorld, type World } from '../world/world.ts'
import { loadTown } from './load.ts'

type Written = { readonly header: Header; readonly manifest: Manifest; readonly bytes: Buffer }

let world: World
let target: TestDatabase
let restored: OpenDatabase
let first: Written

const backUp = async (url: string): Promise<Written> => {
  const pieces: Buffer[] = []
  const to = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece)
      done()
    },
  })
  const written = await writeBackup(url, to, { createdAt: '2026-11-24T05:00:00Z', version: '0.1.0' })
  return { ...written, bytes: Buffer.concat(pieces) }
}

beforeAll(async () => {
  world = await openWorld()
  await loadTown({ database: world.database, pool: world.pool, sources: world.sources, seed: 3, matters: 300 })
  // Some facts sealed, some still waiting, as at any moment of a working day.
  const { rows } = await sql<{ id: string }>`select jurisdiction_id as id from platform.unsealed limit 1`.execute(
    world.database,
  )
  await sealBatch(world.database, rows[0]?.id ?? '', fridayAfternoon, 7)
  first = await backUp(world.url)
  target = await createTestDatabase(inject('serverUrl'))
  await restoreBackup(target.url, Readable.from([first.bytes]))
  restored = openDatabase(target.url, 2)
})

afterAll(async () => {
  await restored.close()
  await target.drop()
  await world.close()
})

test('a county comes back byte for byte: the backup of what was restored is the same file', async () => {
  const again = await backUp(target.url)
  expect(again.manifest).toEqual(first.manifest)
  expect(again.bytes.equals(first.bytes)).toBe(true)
  const rowsOf = (name: string) => first.manifest.tables.find(({ table }) => table === name)?.rows ?? 0
  for (const table of ['territory', 'unit', 'matter', 'entry', 'account', 'event'])
    expect(rowsOf(table), table).toBeGreaterThan(0)
})

test('the audit of what was restored finds nothing, and the same roots', async () => {
  const before = await auditFacts(world.database)
  const after = await auditFacts(restored.database)
  expect(before).toMatchObject({ batches: 1, facts: 7 })
  expect(before.unsealed).toBeGreaterThan(0)
  expect(after).toEqual(before)
  expect(after.findings).toEqual([])
})
