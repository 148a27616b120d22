import { instantMs } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Page, PageQuery } from '../../../kernel/page.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { newToken, tokenHash } from '../../../platform/crypto/tokens.ts'
import { reachOf } from '../../../platform/reach.ts'
import { type Account, loginOf } from '../core/account.ts'
import { mayManage, type NewGrant } from '../core/grant.ts'
import type { PeoplePolicy } from '../core/policy.ts'
import {
  accountClosed as accountIsClosed,
  accountUnknown,
  guestAccount,
  loginTaken,
  tokenTooLong,
} from '../core/problems.ts'
import { accountClosed, accountOpened, policyChanged } from '../events.ts'
import {
  addAccount,
  addMember,
  closeGuard,
  endMember,
  findAccountRow,
  findMember,
  findMemberByLogin,
  findMemberForUpdate,
  listAccountRows,
  listNames,
  type Member,
  saveMemberName,
} from '../store/accounts.ts'
import { deleteIdentitiesOf } from '../store/identities.ts'
import { findPolicy, savePolicy } from '../store/policies.ts'
import { addSession } from '../store/sessions.ts'
import { removeFactorOf } from './factors.ts'
import { checkGrant, dropGrants, grantingOf, heldBy, keepAnAdministrator, keepGrants } from './grants.ts'
import { makeInvitation, setPassword } from './passwords.ts'
import { applyHoldingsOf } from './posts.ts'
import { endSessionsOf } from './sessions.ts'

/** What a new account holds from the start: a grant without its account. */
export type FirstGrant = Omit<NewGrant, 'accountId'>

/** An account before it exists; `id` may come from the browser, so that sending twice opens one. */
export type Opening = {
  readonly id?: Id | undefined
  readonly login: string
  readonly name: string
  readonly grants: readonly FirstGrant[]
}

const enter = async (call: Call, member: Omit<Member, 'endedAt'>, grants: readonly FirstGrant[]): Promise<void> => {
  const first = grants.map((grant) => ({ ...grant, accountId: member.accountId }))
  for (const grant of first) await checkGrant(call, grant)
  if (first.length === 0) must(mayManage([], await grantingOf(call), member.accountId))
  if (!(await addMember(call, member))) refuse(loginTaken, { login: member.login })

  const { accountId, homeId } = member
  await call.tell([fact(accountOpened, { accountId, homeJurisdictionId: homeId })])
  await keepGrants(call, first, { origin: 'hand', originId: null })
  await applyHoldingsOf(call, accountId)
}

/**
 * Opens an account of this jurisdiction with its first roles.
 *
 * Somebody who manages only a part of the jurisdiction must give it a role there. Sent twice with the same id, it is
 * one account; the second answer has a new code.
 *
 * @returns the one-time code with which its person chooses a password, shown once
 */
export const openAccount = (call: Call, { id, login, name, grants }: Opening): Promise<{ id: Id; code: string }> =>
  inTransaction(call, async (call) => {
    const accountId = id ?? call.newId()
    await lockName(call, `people.account:${accountId}`)
    const known = await findMember(call, accountId)
    if (known !== undefined) return sentAgain(call, known, login)

    const member = { accountId, homeId: call.jurisdiction.id, login: loginOf(login), name }
    await addAccount(call, accountId)
    await enter(call, member, grants)
    return { id: accountId, code: await makeInvitation(call, { ...member, endedAt: null }) }
  })

const sentAgain = async (call: Call, known: Member, login: string): Promise<{ id: Id; code: string }> => {
  if (known.login !== loginOf(login)) refuse(loginTaken, { login })
  return { id: known.accountId, code: await inviteAgain(call, known.accountId) }
}

/** Opens an account with a password at once: for the demonstration and for commands, which act as the house. */
export const openAccountWithPassword = (call: Call, opening: Opening & { readonly password: string }): Promise<Id> =>
  inTransaction(call, async (call) => {
    const { id } = await openAccount(call, opening)
    const member = (await findMember(call, id)) ?? refuse(accountUnknown)
    await setPassword(call, member, opening.password)
    return id
  })

/** Lets an account of another jurisdiction serve here too, under its own roles; it signs in here by itself. */
export const welcomeGuest = (
  call: Call,
  guest: { readonly accountId: Id; readonly homeId: Id; readonly login: string; readonly name: string },
  grants: readonly FirstGrant[],
): Promise<void> => inTransaction(call, async (call) => enter(call, { ...guest, login: loginOf(guest.login) }, grants))

const accountInReach = async (call: Call, accountId: Id): Promise<Account> =>
  (await findAccountRow(call, reachOf(call, 'people.edit'), accountId)) ?? refuse(accountUnknown)

/** The member, locked, when the actor may manage everything it holds. */
const manage = async (call: Call, accountId: Id): Promise<Member> => {
  await accountInReach(call, accountId)
  const member = (await findMemberForUpdate(call, accountId)) ?? refuse(accountUnknown)
  must(mayManage(await heldBy(call, accountId), await grantingOf(call), accountId))
  if (member.endedAt !== null) refuse(accountIsClosed)
  return member
}

const manageAtHome = async (call: Call, accountId: Id): Promise<Member> => {
  const member = await manage(call, accountId)
  if (member.homeId !== call.jurisdiction.id) refuse(guestAccount)
  return member
}

/** Makes a new one-time code for somebody who forgot the password, or was held up by somebody else's failures. */
export const inviteAgain = (call: Call, accountId: Id): Promise<string> =>
  inTransaction(call, async (call) => makeInvitation(call, await manageAtHome(call, accountId)))

/** Takes the second factor of somebody who lost it away; their sessions end. */
export const removeFactor = (call: Call, accountId: Id): Promise<void> =>
  inTransaction(call, async (call) => {
    await removeFactorOf(call, await manageAtHome(call, accountId))
    await endSessionsOf(call, accountId)
  })

/** Ends every session of an account. */
export const endAllSessions = (call: Call, accountId: Id): Promise<void> =>
  inTransaction(call, async (call) => {
    const member = await manage(call, accountId)
    await endSessionsOf(call, member.accountId)
  })

export const renameAccount = (call: Call, accountId: Id, name: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const member = await manage(call, accountId)
    await saveMemberName(call, member.accountId, name)
  })

/**
 * Ends an account's service here: sessions and roles end at once, at home the account itself closes.
 *
 * Its id stays in what it did. Refuses for the last administrator.
 */
export const closeAccount = (call: Call, accountId: Id): Promise<void> =>
  inTransaction(call, async (call) => {
    const member = await manage(call, accountId)
    const held = await heldBy(call, accountId)
    const { roles } = await grantingOf(call)
    await keepAnAdministrator(call, roles, { accountId, grants: held })

    await dropGrants(call, held)
    await endSessionsOf(call, accountId)
    await deleteIdentitiesOf(call, accountId)
    await endMember(call, accountId)
    if (member.homeId === call.jurisdiction.id) {
      await removeFactorOf(call, member)
      await closeGuard(call, accountId)
    }
    await call.tell([fact(accountClosed, { accountId })])
  })

/** Accounts within the actor's reach, by login; `search` looks in logins and names. */
export const listAccounts = (
  call: Call,
  query: PageQuery & { readonly search?: string | undefined },
): Promise<Page<Account>> => listAccountRows(call, reachOf(call, 'people.read'), query)

/** One account within the actor's reach; refuses others as if they were not there. */
export const loadAccount = async (call: Call, accountId: Id): Promise<Account> =>
  (await findAccountRow(call, reachOf(call, 'people.read'), accountId)) ?? refuse(accountUnknown)

/** The account of this login within the actor's reach, or null. */
export const findAccountByLogin = async (call: Call, login: string): Promise<Account | null> => {
  const member = await findMemberByLogin(call, loginOf(login))
  const account = member && (await findAccountRow(call, reachOf(call, 'people.read'), member.accountId))
  return account ?? null
}

/** Names of accounts by id, for lists that show who did something; unknown ids are left out. */
export const namesOf = (call: Call, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> => listNames(call, ids)

/** The longest that another system's token may live. */
const systemTokenDays = 400

/** Makes a bearer token for another system that works as this account; shown once, it knows no idleness. */
export const issueSystemToken = (
  call: Call,
  accountId: Id,
  { name, endsAt }: { readonly name: string; readonly endsAt: string },
): Promise<string> =>
  inTransaction(call, async (call) => {
    await manage(call, accountId)
    const lifeMs = instantMs(endsAt) - instantMs(call.now)
    if (lifeMs <= 0 || lifeMs > systemTokenDays * 86_400_000) refuse(tokenTooLong, { days: systemTokenDays })
    const token = newToken()
    const session = {
      id: call.newId(),
      accountId,
      kind: 'system' as const,
      startedAt: call.now,
      seenAt: call.now,
      endsAt,
      device: name,
      strong: false,
    }
    await addSession(call, session, tokenHash(token))
    return token
  })

export const policyOf = (call: Call): Promise<PeoplePolicy> => findPolicy(call, call.jurisdiction.id)

/** Changes how the jurisdiction guards its accounts; sessions and scopes follow with the next request. */
export const changePolicy = (call: Call, policy: PeoplePolicy): Promise<void> =>
  inTransaction(call, async (call) => {
    must(mayManage([], await grantingOf(call), call.jurisdiction.id))
    await savePolicy(call, policy)
    await call.tell([fact(policyChanged, { jurisdictionId: call.jurisdiction.id, ...policy })])
  })
