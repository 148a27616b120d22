import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

/** A file held by this process alone. The system lets go of it however the process ends, `kill -9` included. */
export type FileLock = { readonly release: () => void }

const pollMs = 20
const sqliteBusy = 5

const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy

/**
 * Holds the file at `path`, or answers null when somebody else does (this process counts as somebody else).
 *
 * Node has no file locks of its own, but the SQLite inside it has: an exclusive transaction on an empty database
 * locks the file in the kernel, on every system. Nothing is ever written, to it or beside it.
 *
 * @param blockMs how long to block the whole process for it; only for a process that is ending
 */
export const tryFileLock = (path: string, blockMs = 0): FileLock | null => {
  const holder = new DatabaseSync(path, { timeout: blockMs })
  try {
    holder.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    holder.close()
    if (isBusy(error)) return null
    throw error
  }
  return {
    release: () => {
      if (holder.isOpen) holder.close()
    },
  }
}

/** Waits up to `waitMs` for the file at `path`; null when the time is over. */
export const waitForFileLock = async (path: string, waitMs: number): Promise<FileLock | null> => {
  const giveUpAt = performance.now() + waitMs
  for (;;) {
    const lock = tryFileLock(path)
    if (lock !== null || performance.now() > giveUpAt) return lock
    await pause(pollMs)
  }
}

/** Whether a living process holds the file at `path`, which must exist. */
export const isFileLocked = (path: string): boolean => {
  const lock = tryFileLock(path)
  lock?.release()
  return lock === null
}
