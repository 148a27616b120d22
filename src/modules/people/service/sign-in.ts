import { instantMs } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { hashPassword, isOutdated, isPassword } from '../../../platform/crypto/passwords.ts'
import { newToken, tokenHash } from '../../../platform/crypto/tokens.ts'
import { loginOf } from '../core/account.ts'
import { codeNeeded, codeWrong, signInRefused } from '../core/problems.ts'
import { findGuard, findMemberByLogin, type Member, rehashPassword } from '../store/accounts.ts'
import { findFactor } from '../store/factors.ts'
import { findPolicy } from '../store/policies.ts'
import { isKnownDevice, saveDevice } from '../store/tries.ts'
import { isFactorRight } from './factors.ts'
import { type Issued, openSession } from './sessions.ts'
import { beginTry, type Origin, settleTry, type Try, withdrawTry } from './tries.ts'

/** A session for a browser, and the token by which this browser is known to the account from now on. */
export type SignedIn = Issued & { readonly deviceToken: string }

export type Credentials = { readonly login: string; readonly password: string; readonly code?: string | undefined }

/**
 * Signs an account in with its password, and its second factor where it has one.
 *
 * One answer for an unknown login, a wrong password, a closed account and one without a password, after the same
 * work. `codeNeeded` says that the password was right and the second factor is asked for.
 */
export const signIn = async (call: Call, { login, password, code }: Credentials, origin: Origin): Promise<SignedIn> => {
  const name = loginOf(login)
  const member = await findMemberByLogin(call, name)
  const attempt = await beginTry(call, name, { accountId: member?.accountId ?? null, origin })

  const guard = member === undefined ? undefined : await findGuard(call, member.homeId, member.accountId)
  const isRight = await isPassword(guard?.passwordHash ?? null, password)
  if (!isRight || member === undefined || member.endedAt !== null || guard?.closedAt !== null) {
    return refuse(signInRefused)
  }

  const strong = await proveFactor(call, member, { code, attempt })
  const better = guard.passwordHash !== null && isOutdated(guard.passwordHash) ? await hashPassword(password) : null
  return inTransaction(call, async (call) => {
    if (better !== null) await rehashPassword(call, member, better)
    await settleTry(call, attempt)
    return welcome(call, member, { strong, origin })
  })
}

/** True when a second factor was asked for and proved, false when none is asked for. */
const proveFactor = async (
  call: Call,
  member: Member,
  { code, attempt }: { readonly code: string | undefined; readonly attempt: Try },
): Promise<boolean> => {
  const policy = await findPolicy(call, call.jurisdiction.id)
  const factor = policy.secondFactor === 'off' ? undefined : await findFactor(call, member)
  if (factor === undefined || factor.confirmedAt === null) return false
  if (code === undefined || code.trim() === '') {
    await withdrawTry(call, attempt)
    return refuse(codeNeeded)
  }
  if (!(await isFactorRight(call, member, code, instantMs(call.now)))) refuse(codeWrong)
  return true
}

/** Opens the session and remembers the browser. Within the caller's transaction. */
export const welcome = async (
  call: Call,
  { accountId }: Pick<Member, 'accountId'>,
  { strong, origin }: { readonly strong: boolean; readonly origin: Origin },
): Promise<SignedIn> => {
  const brought = origin.deviceToken
  const isKnown = brought !== null && (await isKnownDevice(call, accountId, tokenHash(brought)))
  const deviceToken = isKnown ? brought : newToken()
  await saveDevice(call, accountId, tokenHash(deviceToken))
  const issued = await openSession(call, { accountId, kind: 'browser', strong, userAgent: origin.userAgent })
  return { ...issued, deviceToken }
}
