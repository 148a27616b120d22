import { spawn } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { refuse } from '../../kernel/problem.ts'
import { diskFull, isRoot } from '../state.ts'
import { type Binaries, programOf } from './binaries.ts'
import { didNotStart, noUserToRunAs, otherMajor, stateOutOfReach } from './problems.ts'
import { giveTo, type RunAs } from './run-as.ts'

/** One folder of data and what it takes to work on it. */
export type Cluster = {
  readonly stateDir: string
  readonly dataDir: string
  readonly logFile: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly password: string
  /** Whether what is written must survive a power cut. */
  readonly durable: boolean
}

/** The owner of everything in the bundled server. */
export const superuser = 'wardwork'

/** What the server's programs see of our environment: nothing that could point them elsewhere. */
export const serverEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' })

/** Says why a program could not even be run as its user; thrown on when the reason is another. */
export const refuseFailedSpawn = (error: unknown, cluster: Cluster): never => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (isRoot() && code === 'EACCES') return refuse(stateOutOfReach, { folder: cluster.stateDir })
  if (isRoot() && (code === 'EPERM' || code === 'EINVAL'))
    return refuse(noUserToRunAs, { users: `uid ${cluster.runAs.uid}` })
  throw error
}

/** Runs one of the server's programs to its end and gives what it printed. */
export const runProgram = async (
  cluster: Cluster,
  name: 'initdb' | 'pg_ctl',
  args: readonly string[],
): Promise<{ readonly ok: boolean; readonly said: string }> => {
  try {
    // Some failures are thrown here, others told later.
    const child = spawn(programOf(cluster.binaries, name), args, {
      ...cluster.runAs,
      cwd: cluster.stateDir,
      env: serverEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return { ok: code === 0, said: `${out}${err}`.trim() }
  } catch (error) {
    return refuseFailedSpawn(error, cluster)
  }
}

/** The line of a program's output that says what went wrong. */
const reasonIn = (said: string): string => {
  const lines = said.split('\n')
  const severe = lines.find((line) => /FATAL|PANIC/.test(line))
  const line = severe ?? lines.find((line) => /could not|error:/i.test(line)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()
}

/** Refuses because a program of the server failed, with the reason in what it said. */
export const refuseFailedProgram = (said: string, cluster: Pick<Cluster, 'stateDir' | 'logFile'>): never => {
  if (said.includes('No space left on device')) return refuse(diskFull, { folder: cluster.stateDir })
  return refuse(didNotStart, { reason: reasonIn(said), log: cluster.logFile })
}

/** UTF-8 with the order of code points, on every system alike and whatever the language of the machine. */
const localeArgs = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/** Systems without a locale C.UTF-8 do with C: the database's own order and letters are built in. */
const systemLocales = ['C.UTF-8', 'C']

const initialise = async (cluster: Cluster, target: string, passwordFile: string): Promise<void> => {
  let said = ''
  for (const locale of systemLocales) {
    await rm(target, { recursive: true, force: true })
    const args = [...localeArgs, `--locale=${locale}`, '--auth=scram-sha-256', `--username=${superuser}`]
    if (!cluster.durable) args.push('--no-sync')
    const done = await runProgram(cluster, 'initdb', [...args, `--pwfile=${passwordFile}`, '--pgdata', target])
    if (done.ok) return
    said = done.said
  }
  refuseFailedProgram(said, cluster)
}

/** The version that wrote the data, such as `18`; null where there is none yet. */
const findMajor = async (cluster: Cluster): Promise<number | null> => {
  const version = await readFile(join(cluster.dataDir, 'PG_VERSION'), 'utf8').catch(() => null)
  return version === null ? null : Number.parseInt(version, 10)
}

/**
 * Makes the data folder where there is none; it appears whole or not at all.
 *
 * Refuses with `otherMajor` where another major version of PostgreSQL wrote it.
 */
export const prepareData = async (cluster: Cluster): Promise<void> => {
  const found = await findMajor(cluster)
  if (found !== null && found !== cluster.binaries.major) {
    refuse(otherMajor, { found, brought: cluster.binaries.major, folder: cluster.dataDir })
  }
  if (found !== null) return

  // The server's user may write only in a folder of its own; from there the finished data is moved into place.
  const workshop = join(cluster.stateDir, '.initdb')
  const passwordFile = join(workshop, 'password')
  await rm(workshop, { recursive: true, force: true })
  try {
    await mkdir(workshop, { mode: 0o700 })
    giveTo(cluster.runAs, workshop)
    await writeFile(passwordFile, cluster.password, { mode: 0o600 })
    giveTo(cluster.runAs, passwordFile)

    await initialise(cluster, join(workshop, 'data'), passwordFile)
    await rename(join(workshop, 'data'), cluster.dataDir)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}
