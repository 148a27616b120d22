import { randomBytes } from 'node:crypto'
import { instantMs } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { acceptedStep, authenticatorText, authenticatorUri } from '../../../platform/crypto/one-time-codes.ts'
import { isPassword } from '../../../platform/crypto/passwords.ts'
import { codeOf, newCode, tokenHash } from '../../../platform/crypto/tokens.ts'
import {
  accountUnknown,
  codeWrong,
  factorAbsent,
  factorOff,
  factorPresent,
  factorRequired,
  passwordWrong,
} from '../core/problems.ts'
import { factorChanged } from '../events.ts'
import { findGuard, findMember, findMemberForUpdate, type Member } from '../store/accounts.ts'
import {
  addFactor,
  addRecoveryCodes,
  confirmFactor,
  deleteFactor,
  type Factor,
  findFactor,
  saveStep,
  spendRecoveryCode,
} from '../store/factors.ts'
import { destroyKeys } from '../store/keys.ts'
import { findPolicy } from '../store/policies.ts'
import { openText, sealText } from './keys.ts'
import { accountOf, type Issued, strengthenSession } from './sessions.ts'
import { beginTry, type Origin, settleTry } from './tries.ts'

const secretBytes = 20
const recoveryCodes = 8

const placeOf = (member: Member) => ({ jurisdictionId: member.homeId, context: `factor:${member.accountId}` })

const secretOf = async (call: Call, member: Member, factor: Factor): Promise<Buffer | null> => {
  const kept = await openText(call, factor, placeOf(member))
  return kept === null ? null : Buffer.from(kept, 'base64')
}

/** Whether a code is this account's, now and for the first time; a recovery code is used up by it. */
export const isFactorRight = async (call: Call, member: Member, code: string, epochMs: number): Promise<boolean> => {
  const factor = await findFactor(call, member)
  if (factor === undefined) return false
  const typed = codeOf(code)
  if (!/^\d{6}$/.test(typed)) return spendRecoveryCode(call, member, tokenHash(typed))

  const secret = await secretOf(call, member, factor)
  const step = secret === null ? null : acceptedStep(secret, typed, { epochMs, lastStep: factor.lastStep })
  return step !== null && saveStep(call, member, step)
}

const ownMember = async (call: Call): Promise<Member> =>
  (await findMemberForUpdate(call, accountOf(call))) ?? refuse(accountUnknown)

/**
 * Begins a second factor for the actor: a secret for an authenticator app, not asked for until it is confirmed.
 *
 * @returns the address for a QR code, and the secret as text for apps without a camera
 */
export const beginFactor = (call: Call, issuer: string): Promise<{ uri: string; secret: string }> =>
  inTransaction(call, async (call) => {
    const member = await ownMember(call)
    if ((await findPolicy(call, call.jurisdiction.id)).secondFactor === 'off') refuse(factorOff)
    const begun = await findFactor(call, member)
    if (begun !== undefined && begun.confirmedAt !== null) refuse(factorPresent)
    if (begun !== undefined) await dropFactor(call, member, begun)

    const secret = randomBytes(secretBytes)
    await addFactor(call, member, await sealText(call, secret.toString('base64'), placeOf(member)))
    return { uri: authenticatorUri(secret, { issuer, login: member.login }), secret: authenticatorText(secret) }
  })

/**
 * Confirms the begun factor with a first code; the session counts as strong from now on.
 *
 * @returns codes for when the app is lost, shown once, and the session's new token
 */
export const confirmFactorOf = (
  call: Call,
  code: string,
  token: string,
): Promise<{ recoveryCodes: string[]; issued: Issued | null }> =>
  inTransaction(call, async (call) => {
    const member = await ownMember(call)
    const begun = (await findFactor(call, member)) ?? refuse(factorAbsent)
    if (begun.confirmedAt !== null) refuse(factorPresent)
    if (!/^\s*\d{6}\s*$/.test(code) || !(await isFactorRight(call, member, code, instantMs(call.now))))
      refuse(codeWrong)

    const codes = Array.from({ length: recoveryCodes }, () => newCode(3))
    await confirmFactor(call, member)
    await addRecoveryCodes(
      call,
      member,
      codes.map((one) => tokenHash(codeOf(one))),
    )
    await call.tell([fact(factorChanged, { accountId: member.accountId, present: true })])
    return { recoveryCodes: codes, issued: await strengthenSession(call, token, true) }
  })

const dropFactor = async (call: Call, member: Member, factor: Factor): Promise<void> => {
  await deleteFactor(call, member)
  await destroyKeys(call, member.homeId, [factor.keyId])
}

/** Takes an account's second factor away, if it has one. Within the caller's transaction. */
export const removeFactorOf = async (call: Call, member: Member): Promise<void> => {
  const factor = await findFactor(call, member)
  if (factor === undefined) return
  await dropFactor(call, member, factor)
  if (factor.confirmedAt === null) return
  await call.tell([fact(factorChanged, { accountId: member.accountId, present: false })])
}

/** Takes the actor's own second factor away, proved by the password. Refused where the jurisdiction requires one. */
export const removeOwnFactor = async (
  call: Call,
  password: string,
  { token, origin }: { readonly token: string; readonly origin: Origin },
): Promise<Issued | null> => {
  const member = (await findMember(call, accountOf(call))) ?? refuse(accountUnknown)
  if ((await findPolicy(call, call.jurisdiction.id)).secondFactor === 'required') refuse(factorRequired)
  const attempt = await beginTry(call, member.login, { accountId: member.accountId, origin })
  const guard = await findGuard(call, member.homeId, member.accountId)
  if (!(await isPassword(guard?.passwordHash ?? null, password))) refuse(passwordWrong)

  return inTransaction(call, async (call) => {
    await settleTry(call, attempt)
    await removeFactorOf(call, await ownMember(call))
    return strengthenSession(call, token, false)
  })
}
