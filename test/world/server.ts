import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/platform/migrate.ts'
import { createTestDatabase, openTestServer } from '../../src/platform/postgres/test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The one PostgreSQL of this run. */
    serverUrl: string
    /** A migrated, empty database on it, from which every test file's own is copied. */
    template: string
  }
}

/** One server a run, one database a file: starts the server and makes the template. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await openTestServer()
  const template = await createTestDatabase(server.url)
  await migrate(template.url)
  project.provide('serverUrl', server.url)
  project.provide('template', template.name)
  return async () => {
    await template.drop()
    await server.stop()
  }
}
