import { openBundled } from './bundled.ts'
import { checkExternal } from './external.ts'
import { keepingSettings } from './settings.ts'
import type { Role } from './tenancy.ts'

/** A PostgreSQL to work on. Close every connection of your own, then `stop`. */
export type DatabaseServer = {
  /** Where to connect; it carries the password and is never printed. */
  readonly url: string
  readonly kind: 'bundled' | 'external'
  /** Leaves it: the last process to leave a bundled server stops it; an external one is not ours to stop. */
  readonly stop: () => Promise<void>
}

export type ServerOptions = {
  /** Where the bundled server keeps its data: see `stateDirOf`. */
  readonly stateDir: string
  /** `serve` for the app itself, of which one at a time works on a bundled server; `command` for all else. */
  readonly role: Role
  /** The address of an external PostgreSQL; empty or left out for the bundled one. `DATABASE_URL` unless given. */
  readonly databaseUrl?: string | undefined
}

/**
 * Opens the database server: the external one of `DATABASE_URL`, else the bundled one, joined or started.
 *
 * Refuses with a problem of `problems.ts` or `state.ts` that says what stands in the way.
 */
export const openServer = async (options: ServerOptions): Promise<DatabaseServer> => {
  const external = (options.databaseUrl ?? process.env.DATABASE_URL ?? '').trim()
  if (external !== '') {
    await checkExternal(external)
    return { url: external, kind: 'external', stop: async () => undefined }
  }
  const { stateDir, role } = options
  const bundled = await openBundled({ stateDir, role, settings: keepingSettings(), database: 'wardwork' })
  return { ...bundled, kind: 'bundled' }
}
