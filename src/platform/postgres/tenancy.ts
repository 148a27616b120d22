import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../kernel/problem.ts'
import { type FileLock, isFileLocked, tryFileLock, waitForFileLock } from '../file-lock.ts'
import { stateBusy } from './problems.ts'

/** Why a process uses the server: it is the app itself, of which there is one, or a command beside it. */
export type Role = 'serve' | 'command'

/** One process at work on the state; its file is locked for as long as the process lives. */
export type Tenant = { readonly role: Role; readonly pid: number; readonly file: string }

/** A place of our own among the tenants. */
export type Tenancy = { readonly file: string; readonly lock: FileLock }

/** Long enough for somebody else to recover a large database after a crash. */
const waitMs = 320_000
const lastWaitMs = 3_000

const folderOf = (stateDir: string): string => join(stateDir, 'tenants')

const doorOf = (stateDir: string): string => join(stateDir, 'door.lock')

/**
 * Does something while nobody else may come or go: all starting, stopping, joining and leaving happens in here,
 * one process at a time.
 */
export const atTheDoor = async <T>(stateDir: string, work: () => Promise<T>): Promise<T> => {
  const door = await waitForFileLock(doorOf(stateDir), waitMs)
  if (door === null) return refuse(stateBusy, { folder: stateDir })
  try {
    return await work()
  } finally {
    door.release()
  }
}

/** The same without letting go of the process, for its last moment; nothing is done when somebody stays at the door. */
export const atTheDoorNow = (stateDir: string, work: () => void): void => {
  const door = tryFileLock(doorOf(stateDir), lastWaitMs)
  if (door === null) return
  try {
    work()
  } finally {
    door.release()
  }
}

const tenantOf = (folder: string, name: string): Tenant | null => {
  const parts = /^(serve|command)-(\d+)-[0-9a-f]{8}$/.exec(name)
  if (parts === null) return null
  return { role: parts[1] === 'serve' ? 'serve' : 'command', pid: Number(parts[2]), file: join(folder, name) }
}

/** Who is at work, clearing away what the dead left behind. Only at the door. */
export const livingTenants = (stateDir: string): readonly Tenant[] => {
  const folder = folderOf(stateDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const living: Tenant[] = []
  for (const name of readdirSync(folder)) {
    const tenant = tenantOf(folder, name)
    if (tenant !== null && isFileLocked(tenant.file)) living.push(tenant)
    else rmSync(join(folder, name), { force: true })
  }
  return living
}

/** Takes a place of our own. Only at the door. */
export const moveIn = (stateDir: string, role: Role): Tenancy => {
  const file = join(folderOf(stateDir), `${role}-${process.pid}-${randomBytes(4).toString('hex')}`)
  const lock = tryFileLock(file)
  if (lock === null) throw new Error(`a new file is held by somebody else: ${file}`)
  return { file, lock }
}

/** Gives the place up. Only at the door. */
export const moveOut = (tenancy: Tenancy): void => {
  tenancy.lock.release()
  rmSync(tenancy.file, { force: true })
}
