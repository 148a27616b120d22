import { createWriteStream, openSync, renameSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { problem, refuse } from '../kernel/problem.ts'
import { diskFull } from '../platform/state.ts'

const fileUnwritable = problem('commands/file-unwritable', 409)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const refuseUnwritten = (error: unknown, file: string): never => {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse(diskFull, { folder: dirname(resolve(file)) })
  const isOurs = error instanceof Error && 'syscall' in error && 'path' in error && String(error.path).includes(file)
  if (isOurs || code === 'EISDIR') return refuse(fileUnwritable, { file, reason: code })
  throw error
}

const endings: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

const endOn = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal])

/**
 * Writes a file that appears, or replaces an older one, only when it is whole.
 *
 * Whatever ends it early, Ctrl-C too, leaves nothing half-written. Refuses a place that cannot be written.
 *
 * @param write ends the stream it is given
 */
export const writeWhole = async <T>(file: string, write: (to: Writable) => Promise<T>): Promise<T> => {
  const part = `${resolve(file)}.part-${process.pid}`
  const clear = (): void => rmSync(part, { force: true })
  process.once('exit', clear)
  for (const signal of endings) process.once(signal, endOn)
  try {
    const written = await write(createWriteStream(part, { fd: openSync(part, 'w'), flush: true }))
    renameSync(part, file)
    return written
  } catch (error) {
    return refuseUnwritten(error, file)
  } finally {
    clear()
    process.off('exit', clear)
    for (const signal of endings) process.off(signal, endOn)
  }
}

/** Sends the answer of an export to a file that appears whole, or to standard output when none is named. */
export const sendTo = (file: string | undefined, from: Readable): Promise<void> =>
  file === undefined ? pipeline(from, process.stdout, { end: false }) : writeWhole(file, (to) => pipeline(from, to))
