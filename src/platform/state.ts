import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { problem, refuse } from '../kernel/problem.ts'

export const stateUnwritable = problem('platform/state-unwritable', 503)
export const diskFull = problem('platform/disk-full', 503)

/** Whether this process is the system's administrator; never on Windows, which has no such number. */
export const isRoot = (): boolean => process.getuid?.() === 0

/** The checkout this file belongs to. */
const ownRoot = resolve(import.meta.dirname, '../..')

/**
 * The folder in which this checkout keeps its data: database, secrets, logs.
 *
 * As root below `/var/lib/wardwork`, else below `~/.local/state/wardwork`, named after the checkout and a sign of its
 * whole path, so that two checkouts never share data. `WARDWORK_STATE` names another folder.
 *
 * @param root the checkout, this one unless given; symbolic links to it lead to the same folder
 */
export const stateDirOf = (
  root: string = ownRoot,
  env: Readonly<Record<string, string | undefined>> = process.env,
  asRoot: boolean = isRoot(),
): string => {
  const chosen = env.WARDWORK_STATE?.trim()
  if (chosen) return resolve(chosen)

  const checkout = realpathSync(root)
  const sign = createHash('sha256').update(checkout).digest('hex').slice(0, 8)
  const base = asRoot ? '/var/lib/wardwork' : join(env.HOME || homedir(), '.local/state/wardwork')
  return join(base, `${basename(checkout) || 'root'}-${sign}`)
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT'])
const closedCodes = new Set(['EACCES', 'EPERM', 'EROFS'])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Says a failed write plainly: a full disk or a folder that may not be written. Anything else is thrown on. */
export const refuseFailedWrite = (error: unknown, folder: string): never => {
  const code = codeOf(error)
  if (fullCodes.has(code)) return refuse(diskFull, { folder })
  if (closedCodes.has(code)) return refuse(stateUnwritable, { folder })
  throw error
}

/**
 * Makes the state directory and tries that it can be written.
 *
 * Others may pass through it (the database server runs as another user when we are root), not look into it.
 * Refuses with `stateUnwritable` or `diskFull`.
 */
export const prepareStateDir = (folder: string): void => {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    writeFileSync(probe, 'wardwork\n')
    rmSync(probe)
  } catch (error) {
    if (fullCodes.has(codeOf(error))) rmSync(probe, { force: true })
    // A file in the way, a folder that cannot be made: whatever the system calls it, we cannot write there.
    refuse(fullCodes.has(codeOf(error)) ? diskFull : stateUnwritable, { folder })
  }
}
