import { migrate } from '../platform/migrate.ts'
import { openServer } from '../platform/postgres/server.ts'
import { stateDir } from './root.ts'

/** Brings the database of this checkout up to this version. Returns what was applied now. */
export const withMigrated = async (): Promise<string[]> => {
  const server = await openServer({ stateDir: stateDir(), role: 'command' })
  try {
    return await migrate(server.url)
  } finally {
    await server.stop()
  }
}
