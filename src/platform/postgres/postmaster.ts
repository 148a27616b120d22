import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { programOf } from './binaries.ts'
import { type Cluster, refuseFailedProgram, refuseFailedSpawn, runProgram, serverEnv } from './cluster.ts'

/** A server at work on our data. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

const pollMs = 15
const retryMs = 200
const attempts = 50
const logLimitBytes = 10_000_000
/** Long enough to replay a few gigabytes of log after a crash. */
const startLimitMs = 300_000
const stopLimitS = 30

/** The arguments a process was started with; empty when there is no such process, or only its remains. */
const argumentsOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    if (process.platform === 'linux') return ''
    return spawnSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' }).stdout ?? ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether the process of this number is the server of this very data, not a stranger that got its number later.
 * Windows shows no arguments; there the number has to do.
 */
const isOurs = (pid: number, dataDir: string): boolean =>
  process.platform === 'win32' ? isAlive(pid) : argumentsOf(pid).includes(` -D ${dataDir} `)

/** The server at work on this data, whoever started it; null when there is none. */
export const findPostmaster = (dataDir: string): Postmaster | null => {
  try {
    // Line by line: pid, data folder, start, port, socket folder, address, shared memory, status.
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!(pid > 0) || !isOurs(pid, dataDir)) return null
    return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' }
  } catch {
    return null
  }
}

/** The port asked for when it is free on this machine, else any; 0 asks for any. */
const findFreePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(findFreePort(0))))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** The port of the last start, which others may still know; 0 when there was none. */
const lastPort = (dataDir: string): number => {
  try {
    return Number(/"-p" "(\d+)"/.exec(readFileSync(join(dataDir, 'postmaster.opts'), 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** What the server wrote into its log since `offset`. */
const logSince = (file: string, offset: number): string => readFileSync(file).subarray(offset).toString('utf8')

/**
 * Reasons that pass by themselves: somebody took the port between our look and the server's, or the server was killed
 * a moment ago and its own processes have not noticed yet.
 */
const passing = ['could not bind', 'pre-existing shared memory block', 'lock file "postmaster.pid"']

/** Runs the server in a session of its own: Ctrl-C reaches the app alone, which then stops it in good order. */
const spawnServer = (cluster: Cluster, settings: Readonly<Record<string, string>>, port: number): ChildProcess => {
  const args = ['-D', cluster.dataDir, '-p', `${port}`]
  for (const [name, to] of Object.entries(settings)) args.push('-c', `${name}=${to}`)
  const log = openSync(cluster.logFile, 'a', 0o600)
  try {
    const options = { ...cluster.runAs, cwd: cluster.stateDir, env: serverEnv(), detached: true }
    return spawn(programOf(cluster.binaries, 'postgres'), args, { ...options, stdio: ['ignore', log, log] })
  } catch (error) {
    return refuseFailedSpawn(error, cluster)
  } finally {
    closeSync(log)
  }
}

/** Starts the program and answers when it is ready, or null when it ended first. */
const startOnce = async (
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
  port: number,
): Promise<Postmaster | null> => {
  const child = spawnServer(cluster, settings, port)
  const failed = new Promise<unknown>((resolve) => child.once('error', resolve))
  child.unref()
  if (child.pid === undefined) return refuseFailedSpawn(await failed, cluster)

  const giveUpAt = performance.now() + startLimitMs
  while (child.exitCode === null && child.signalCode === null && performance.now() < giveUpAt) {
    const found = findPostmaster(cluster.dataDir)
    if (found?.ready && found.pid === child.pid) return found
    await pause(pollMs)
  }
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGQUIT')
  return null
}

/** Starts the server on a free port of this machine alone. Refuses with `diskFull` or `didNotStart`. */
export const startPostmaster = async (
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> => {
  if (sizeOf(cluster.logFile) > logLimitBytes) renameSync(cluster.logFile, `${cluster.logFile}.1`)
  let said = ''
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const offset = sizeOf(cluster.logFile)
    const started = await startOnce(
      cluster,
      settings,
      await findFreePort(attempt === 0 ? lastPort(cluster.dataDir) : 0),
    )
    if (started !== null) return started
    said = logSince(cluster.logFile, offset)
    if (!passing.some((reason) => said.includes(reason))) break
    await pause(retryMs)
  }
  return refuseFailedProgram(said, cluster)
}

/**
 * Stops the server of this data and waits until it is gone; sessions still open are ended, what they had not
 * committed is undone. A server that does not listen is stopped at once: it repairs itself at its next start.
 */
export const stopPostmaster = async (cluster: Cluster): Promise<void> => {
  for (const mode of ['fast', 'immediate']) {
    if (findPostmaster(cluster.dataDir) === null) return
    await runProgram(cluster, 'pg_ctl', ['stop', '-D', cluster.dataDir, '-m', mode, '-w', '-t', `${stopLimitS}`])
  }
}

/** Asks the server to stop without waiting, for the last moment of a process. */
export const tellToStop = (dataDir: string): void => {
  const found = findPostmaster(dataDir)
  if (found !== null) process.kill(found.pid, 'SIGINT')
}
