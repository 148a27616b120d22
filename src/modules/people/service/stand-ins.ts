import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { mayGrant, mayRevoke } from '../core/grant.ts'
import { accountClosed, accountUnknown, grantUnknown } from '../core/problems.ts'
import { inheritedGrants, type StandIn } from '../core/stand-in.ts'
import { findMember, findMemberForUpdate } from '../store/accounts.ts'
import { listGrantsFrom, listGrantsOf, listStandInGrants } from '../store/grants.ts'
import { dayIn, dropGrants, grantingOf, keepGrants } from './grants.ts'
import { accountOf } from './sessions.ts'

/**
 * Hands a colleague's queue to another for some days: the stand-in gets the roles, units and territories of the
 * absent one, never for longer than theirs. Whoever arranges it must be allowed to grant each of them.
 */
export const takeOver = (call: Call, standIn: StandIn): Promise<number> =>
  inTransaction(call, async (call) => {
    const member = (await findMemberForUpdate(call, standIn.standInId)) ?? refuse(accountUnknown)
    if ((await findMember(call, standIn.absentId)) === undefined) refuse(accountUnknown)
    if (member.endedAt !== null) refuse(accountClosed)
    const inherited = must(inheritedGrants(standIn, await listGrantsOf(call, standIn.absentId)))
    const granting = await grantingOf(call)
    const grants = inherited.map((grant) => ({ ...grant, accountId: standIn.standInId }))
    for (const grant of grants) must(mayGrant(grant, granting))

    await dropGrants(call, await currentOf(call, standIn))
    await keepGrants(call, grants, { origin: 'stand-in', originId: standIn.absentId })
    return grants.length
  })

const currentOf = async (call: Call, { absentId, standInId }: Pick<StandIn, 'absentId' | 'standInId'>) =>
  (await listGrantsFrom(call, 'stand-in', absentId)).filter((grant) => grant.accountId === standInId)

/** Ends a stand-in before its time. */
export const endStandIn = (call: Call, pair: Pick<StandIn, 'absentId' | 'standInId'>): Promise<void> =>
  inTransaction(call, async (call) => {
    await findMemberForUpdate(call, pair.standInId)
    const current = await currentOf(call, pair)
    if (current.length === 0) refuse(grantUnknown)
    const granting = await grantingOf(call)
    for (const grant of current) must(mayRevoke(grant, granting))
    await dropGrants(call, current)
  })

/** Who stands in for whom around an account, from today on: as stand-in, or as the absent one. */
export const listStandIns = async (call: Call, accountId: Id): Promise<StandIn[]> => {
  const byPair = new Map<string, StandIn>()
  for (const grant of await listStandInGrants(call, accountId, dayIn(call))) {
    const { accountId: standInId, originId: absentId, from, to } = grant
    if (absentId === null || from === null || to === null) continue
    const pair = `${absentId} ${standInId}`
    const known = byPair.get(pair)
    byPair.set(pair, {
      absentId,
      standInId,
      from: known !== undefined && known.from < from ? known.from : from,
      to: known !== undefined && known.to > to ? known.to : to,
    })
  }
  return [...byPair.values()]
}

/** The colleagues whose queue the actor works today beside their own: what they claimed is the actor's too. */
export const listAbsentColleagues = async (call: Call): Promise<Id[]> => {
  const self = accountOf(call)
  const today = dayIn(call)
  const standIns = await listStandIns(call, self)
  return standIns
    .filter((one) => one.standInId === self && one.from <= today && today < one.to)
    .map((one) => one.absentId)
}
