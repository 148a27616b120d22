import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { openServer } from '../../src/platform/postgres/server.ts'
import { createTestDatabase } from '../../src/platform/postgres/test-server.ts'

/** Lends one connection to a migrated database on a bundled server, which is gone afterwards. */
export const withPostgres = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'wardwork-bench-'))
  await chmod(folder, 0o711)
  const server = await openServer({ stateDir: join(folder, 'state'), role: 'serve' })
  try {
    const database = await createTestDatabase(server.url)
    await migrate(database.url)
    const open = openDatabase(database.url, 1)
    const client = await open.pool.connect()
    try {
      await client.query('set statement_timeout = 0; set synchronous_commit = off')
      return await work(client)
    } finally {
      client.release()
      await open.close()
      await database.drop()
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
