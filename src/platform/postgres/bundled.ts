import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { refuse } from '../../kernel/problem.ts'
import { prepareStateDir, refuseFailedWrite } from '../state.ts'
import { prepareBinaries } from './binaries.ts'
import { type Cluster, prepareData, superuser } from './cluster.ts'
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster, tellToStop } from './postmaster.ts'
import { alreadyServing } from './problems.ts'
import { chooseRunAs } from './run-as.ts'
import { atTheDoor, atTheDoorNow, livingTenants, moveIn, moveOut, type Role, type Tenancy } from './tenancy.ts'

/** What a bundled server is opened with. */
export type BundledOptions = {
  readonly stateDir: string
  readonly role: Role
  readonly settings: Readonly<Record<string, string>>
  /** The database to make where it is missing. */
  readonly database: string
}

export type BundledServer = { readonly url: string; readonly stop: () => Promise<void> }

const lookMs = 1_000

/** The password of the database, made on first use and kept where only we can read it. */
const readPassword = (stateDir: string): string => {
  const file = join(stateDir, 'database.secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    const password = randomBytes(24).toString('base64url')
    writeFileSync(file, password, { mode: 0o600, flag: 'wx' })
    return password
  }
}

const urlOf = (cluster: Cluster, port: number, database: string): string =>
  `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${database}`

const prepareCluster = async ({ stateDir, settings }: BundledOptions): Promise<Cluster> => {
  const dataDir = join(stateDir, 'data')
  const cluster: Cluster = {
    stateDir,
    dataDir,
    logFile: join(stateDir, 'postgres.log'),
    binaries: await prepareBinaries(stateDir),
    runAs: chooseRunAs(dataDir),
    password: readPassword(stateDir),
    durable: settings.fsync !== 'off',
  }
  await prepareData(cluster)
  return cluster
}

const addDatabase = async (url: string, name: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} template template0`)
  } finally {
    await client.end()
  }
}

const start = async (cluster: Cluster, options: BundledOptions): Promise<Postmaster> => {
  // With nobody at work, a server at work was left over by a process that was killed; its sessions may go on, so
  // it is not taken over but stopped, which loses nothing that was committed.
  await stopPostmaster(cluster)
  const postmaster = await startPostmaster(cluster, options.settings)
  await addDatabase(urlOf(cluster, postmaster.port, 'postgres'), options.database)
  return postmaster
}

/** The last one out stops the server. */
const leave = (cluster: Cluster, tenancy: Tenancy, watch: ExitWatch): Promise<void> =>
  atTheDoor(cluster.stateDir, async () => {
    watch.backAtTheDoor()
    moveOut(tenancy)
    if (livingTenants(cluster.stateDir).length === 0) await stopPostmaster(cluster)
    watch.forget()
  })

/** What the last moment of a process has to know: whether it holds the door itself, and when all is said. */
type ExitWatch = {
  readonly pastTheDoor: () => void
  readonly backAtTheDoor: () => void
  readonly forget: () => void
}

const endings: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** A signal that nobody else listens to ends the process as it always does, but with its last moment. */
const endOn = (signal: NodeJS.Signals): void => {
  if (process.listeners(signal).every((listener) => listener === endOn)) process.exit(128 + constants.signals[signal])
}

/** Leaves even when the process ends without having said so: after an uncaught error, or by Ctrl-C. */
const leaveAtExit = (stateDir: string, tenancy: Tenancy): ExitWatch => {
  let atDoor = true
  const go = (): void => {
    moveOut(tenancy)
    if (livingTenants(stateDir).length === 0) tellToStop(join(stateDir, 'data'))
  }
  const onExit = (): void => (atDoor ? go() : atTheDoorNow(stateDir, go))
  process.once('exit', onExit)
  for (const signal of endings) process.on(signal, endOn)
  return {
    pastTheDoor: () => {
      atDoor = false
    },
    backAtTheDoor: () => {
      atDoor = true
    },
    forget: () => {
      process.off('exit', onExit)
      for (const signal of endings) process.off(signal, endOn)
    },
  }
}

/**
 * Starts the server again, on its old port, when somebody killed it under those at work.
 *
 * @returns how to stop watching
 */
const keepRunning = (cluster: Cluster, options: BundledOptions): (() => void) => {
  let busy = false
  let over = false
  const look = async (): Promise<void> => {
    if (busy || findPostmaster(cluster.dataDir) !== null) return
    busy = true
    // Whatever stands in the way now is said by those whose queries fail; the next look tries again.
    await atTheDoor(cluster.stateDir, async () => {
      if (!over && findPostmaster(cluster.dataDir) === null) await start(cluster, options)
    }).catch(() => undefined)
    busy = false
  }
  const timer = setInterval(look, lookMs)
  timer.unref()
  return () => {
    over = true
    clearInterval(timer)
  }
}

const enter = async (options: BundledOptions): Promise<BundledServer> => {
  const { stateDir, role } = options
  const others = livingTenants(stateDir)
  const serving = others.find((tenant) => tenant.role === 'serve')
  if (role === 'serve' && serving !== undefined) refuse(alreadyServing, { pid: serving.pid, folder: stateDir })

  const tenancy = moveIn(stateDir, role)
  const watch = leaveAtExit(stateDir, tenancy)
  try {
    const cluster = await prepareCluster(options)
    const running = others.length > 0 ? findPostmaster(cluster.dataDir) : null
    const { port } = running?.ready ? running : await start(cluster, options)
    watch.pastTheDoor()
    const stopLooking = keepRunning(cluster, options)
    let leaving: Promise<void> | null = null
    const stop = (): Promise<void> => {
      stopLooking()
      leaving ??= leave(cluster, tenancy, watch)
      return leaving
    }
    return { url: urlOf(cluster, port, options.database), stop }
  } catch (error) {
    watch.forget()
    moveOut(tenancy)
    if (others.length === 0) tellToStop(join(stateDir, 'data'))
    throw error
  }
}

/**
 * Opens the bundled server of a state directory: joins it where others are at work on it, else starts it.
 *
 * One `serve` at a time, any number of commands; whoever is last to stop stops the server. After a `kill -9` the next
 * to come clears up. Refuses with a sentence for everything a machine can have against it (see `problems.ts`).
 */
export const openBundled = async (options: BundledOptions): Promise<BundledServer> => {
  prepareStateDir(options.stateDir)
  try {
    return await atTheDoor(options.stateDir, () => enter(options))
  } catch (error) {
    return refuseFailedWrite(error, options.stateDir)
  }
}

/** Stops a server that was left over in a state where nobody is at work; false, and nothing done, where somebody is. */
export const stopAbandoned = (stateDir: string): Promise<boolean> =>
  atTheDoor(stateDir, async () => {
    const dataDir = join(stateDir, 'data')
    if (livingTenants(stateDir).length > 0) return false
    tellToStop(dataDir)
    while (findPostmaster(dataDir) !== null) await pause(20)
    return true
  })
