import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openBundled, stopAbandoned } from './bundled.ts'
import { checkExternal } from './external.ts'
import type { DatabaseServer } from './server.ts'
import { passingSettings } from './settings.ts'

/** One database of a test file; nothing of it is left after `drop`. */
export type TestDatabase = { readonly name: string; readonly url: string; readonly drop: () => Promise<void> }

const prefix = 'wardwork-test-'
/** A folder younger than this may belong to a run that is just beginning. */
const settledMs = 60_000

/** Whether a folder was left behind by a run of ours; one of another user is theirs to clear away. */
const isAbandoned = (folder: string): boolean => {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found !== undefined && found.uid === userInfo().uid && Date.now() - found.mtimeMs > settledMs
}

/** Clears away what a test run left behind that was killed. */
const sweep = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name)
    if (!name.startsWith(prefix) || !isAbandoned(folder)) continue
    const stateDir = join(folder, 'state')
    // Another run may be clearing away the same one; what is not gone now is gone after the next.
    const isFree = !existsSync(stateDir) || (await stopAbandoned(stateDir).catch(() => false))
    if (isFree) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Opens the one server of a test run: quick and forgetful, in a temporary folder that goes with it.
 *
 * With `DATABASE_URL` it is that server, on which tests make databases of their own and touch no other.
 */
export const openTestServer = async (databaseUrl = process.env.DATABASE_URL ?? ''): Promise<DatabaseServer> => {
  if (databaseUrl !== '') {
    await checkExternal(databaseUrl)
    return { url: databaseUrl, kind: 'external', stop: async () => undefined }
  }
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o711)
  const stateDir = join(folder, 'state')
  const server = await openBundled({ stateDir, role: 'serve', settings: passingSettings(), database: 'wardwork' })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, kind: 'bundled', stop }
}

const runOn = async (url: string, statement: (client: Client) => string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement(client))
  } finally {
    await client.end()
  }
}

/** The address of another database on the same server. */
export const urlOfDatabase = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.toString()
}

/**
 * Makes a database for a test file, empty or as a copy of `template` (about 60 ms; nobody may be connected to it).
 *
 * @param serverUrl of the test server; never a database that is copied
 */
export const createTestDatabase = async (serverUrl: string, template = 'template0'): Promise<TestDatabase> => {
  const name = `wardwork_test_${randomBytes(6).toString('hex')}`
  const made = (client: Client): string =>
    `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} encoding 'UTF8'`
  await runOn(serverUrl, made)
  return {
    name,
    url: urlOfDatabase(serverUrl, name),
    drop: () => runOn(serverUrl, (client) => `drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  }
}
