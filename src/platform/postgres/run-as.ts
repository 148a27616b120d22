import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { refuse } from '../../kernel/problem.ts'
import { isRoot } from '../state.ts'
import { noUserToRunAs } from './problems.ts'

/** As whom the server runs. PostgreSQL refuses to run as root, so root hands it to a user without rights. */
export type RunAs = { readonly uid?: number; readonly gid?: number }

const candidates = ['wardwork', 'nobody']

/** One user of `/etc/passwd`; null when there is none of this name, or it is root itself. */
const findUser = (passwd: string, name: string): RunAs | null => {
  const [, , uid, gid] = (passwd.split('\n').find((line) => line.startsWith(`${name}:`)) ?? '').split(':')
  return Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : null
}

/**
 * Chooses the user: ourselves unless we are root; the owner of data that exists; else `wardwork` or `nobody`.
 *
 * Refuses with `noUserToRunAs` where the system has none of them.
 */
export const chooseRunAs = (dataDir: string): RunAs => {
  if (!isRoot()) return {}
  const owner = existsSync(dataDir) ? statSync(dataDir) : null
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  for (const name of candidates) {
    const user = findUser(passwd, name)
    if (user !== null) return user
  }
  return refuse(noUserToRunAs, { users: candidates.join(', ') })
}

/** Gives a file or folder to the user the server runs as. Refuses with `noUserToRunAs` where root may not do so. */
export const giveTo = (runAs: RunAs, path: string): void => {
  if (runAs.uid === undefined || runAs.gid === undefined) return
  try {
    chownSync(path, runAs.uid, runAs.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error.code !== 'EPERM') throw error
    refuse(noUserToRunAs, { users: `uid ${runAs.uid}` })
  }
}
