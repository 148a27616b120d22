import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import type { Me } from '../core/me.ts'
import { sessionOver } from '../core/problems.ts'
import { findMember } from '../store/accounts.ts'
import { findFactor } from '../store/factors.ts'
import { findPolicy } from '../store/policies.ts'
import { newIdentify } from './sessions.ts'
import { listStandIns } from './stand-ins.ts'

/** Everything a screen needs to know about who is signed in with this token. */
export const meOf = async (call: Call, token: string): Promise<Me> => {
  const identify = newIdentify({ now: () => call.now })
  const known = (await identify(call.database, token, call.jurisdiction)) ?? refuse(sessionOver)
  const accountId = known.actor.id
  const member = (await findMember(call, accountId)) ?? refuse(sessionOver)
  const factor = await findFactor(call, member)
  const policy = await findPolicy(call, call.jurisdiction.id)
  return {
    account: { id: accountId, login: member.login, name: member.name },
    scopes: [...known.scopes],
    session: known.session,
    mustEnrol: known.mustEnrol,
    mustRotate: known.mustRotate,
    hasSecondFactor: factor !== undefined && factor.confirmedAt !== null,
    secondFactor: policy.secondFactor,
    standIns: await listStandIns(call, accountId),
  }
}
