import { instantMs, instantOf } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { hashPassword, isPassword } from '../../../platform/crypto/passwords.ts'
import { codeOf, newCode, tokenHash } from '../../../platform/crypto/tokens.ts'
import { loginOf } from '../core/account.ts'
import { mayChoosePassword } from '../core/password.ts'
import { accountUnknown, invitationOver, passwordUnchanged, passwordWrong } from '../core/problems.ts'
import { passwordChanged } from '../events.ts'
import { findGuard, findMember, findMemberByLogin, type Member, savePassword } from '../store/accounts.ts'
import { addInvitation, isInvitation, spendInvitation } from '../store/invitations.ts'
import { findPolicy } from '../store/policies.ts'
import { forgetDevices, saveDevice } from '../store/tries.ts'
import { accountOf, endSessionsOf, type Issued, loadSession, rotateSession } from './sessions.ts'
import { type SignedIn, welcome } from './sign-in.ts'
import { beginTry, type Origin, settleTry } from './tries.ts'

/** How long an invitation waits for its person. */
const invitationHours = 72

const choose = async (call: Call, member: Member, password: string): Promise<string> => {
  const policy = await findPolicy(call, member.homeId)
  must(mayChoosePassword(password, { names: [member.login, member.name], minLength: policy.passwordMinLength }))
  return hashPassword(password)
}

const keepPassword = async (call: Call, member: Member, passwordHash: string): Promise<void> => {
  await savePassword(call, member, passwordHash)
  await forgetDevices(call, member.accountId)
  await call.tell([fact(passwordChanged, { accountId: member.accountId })])
}

/**
 * Changes the actor's own password, proved by the present one. Every other session ends; this one gets a new token.
 */
export const changePassword = async (
  call: Call,
  { current, next }: { readonly current: string; readonly next: string },
  { token, origin }: { readonly token: string; readonly origin: Origin },
): Promise<Issued | null> => {
  const member = (await findMember(call, accountOf(call))) ?? refuse(accountUnknown)
  const attempt = await beginTry(call, member.login, { accountId: member.accountId, origin })
  const guard = await findGuard(call, member.homeId, member.accountId)
  if (!(await isPassword(guard?.passwordHash ?? null, current))) refuse(passwordWrong)
  await settleTry(call, attempt)
  if (current === next) refuse(passwordUnchanged)
  const passwordHash = await choose(call, member, next)

  return inTransaction(call, async (call) => {
    const session = await loadSession(call, token)
    await keepPassword(call, member, passwordHash)
    if (origin.deviceToken !== null) await saveDevice(call, member.accountId, tokenHash(origin.deviceToken))
    await endSessionsOf(call, member.accountId, session.id)
    return rotateSession(call, token)
  })
}

/** Makes a one-time code for an account to choose a password with; earlier ones are void. Within the caller's transaction. */
export const makeInvitation = async (call: Call, member: Member): Promise<string> => {
  const code = newCode(4)
  const endsAt = instantOf(instantMs(call.now) + invitationHours * 3_600_000)
  await addInvitation(call, { accountId: member.accountId, codeHash: tokenHash(codeOf(code)), endsAt })
  return code
}

/**
 * Chooses a password with an invitation, and signs in. Works while the account is held up by failures of others:
 * tries of a code are counted by themselves.
 */
export const redeemInvitation = async (
  call: Call,
  { login, code, password }: { readonly login: string; readonly code: string; readonly password: string },
  origin: Origin,
): Promise<SignedIn> => {
  const name = loginOf(login)
  const member = await findMemberByLogin(call, name)
  const attempt = await beginTry(call, `invitation:${name}`, { accountId: member?.accountId ?? null, origin })
  const codeHash = tokenHash(codeOf(code))
  const isInvited = member !== undefined && (await isInvitation(call, member.accountId, codeHash))
  if (!isInvited || member.endedAt !== null) return refuse(invitationOver)
  await settleTry(call, attempt)
  const passwordHash = await choose(call, member, password)

  return inTransaction(call, async (call) => {
    if (!(await spendInvitation(call, member.accountId, codeHash))) refuse(invitationOver)
    await keepPassword(call, member, passwordHash)
    await endSessionsOf(call, member.accountId)
    return welcome(call, member, { strong: false, origin })
  })
}

/** Sets a password without an invitation: for the demonstration and for commands, which act as the house. */
export const setPassword = async (call: Call, member: Member, password: string): Promise<void> => {
  const passwordHash = await choose(call, member, password)
  await keepPassword(call, member, passwordHash)
}
