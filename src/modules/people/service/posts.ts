import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { reachOf } from '../../../platform/reach.ts'
import { findUnit } from '../../directory/index.ts'
import { allows, mayGrant, type NewGrant } from '../core/grant.ts'
import { unitUnknown } from '../core/problems.ts'
import { findMember } from '../store/accounts.ts'
import { listGrantsFrom } from '../store/grants.ts'
import {
  type Holding,
  listHoldingsOfAccount,
  listHoldingsOfPost,
  listPostRoles,
  type PostRole,
  replacePostRoles,
  saveHolding,
} from '../store/posts.ts'
import { dropGrants, grantingOf, keepGrants } from './grants.ts'

export type { Holding, PostRole } from '../store/posts.ts'

/** The roles that go with a post, within the actor's reach. */
export const postRoles = async (call: Call, postId: Id): Promise<PostRole[]> => {
  const reach = reachOf(call, 'people.read')
  return (await listPostRoles(call, postId)).filter((role) => allows(reach, 'people.read', role))
}

const isSame = (a: NewGrant, b: NewGrant): boolean =>
  a.accountId === b.accountId &&
  a.role === b.role &&
  a.unitId === b.unitId &&
  a.territoryPath === b.territoryPath &&
  a.from === b.from &&
  a.to === b.to

/** Brings the grants that a holding gives in line with the post's roles: what stays right is left alone. */
const applyHolding = async (call: Call, holding: Holding): Promise<void> => {
  const { id, postId, accountId, from, to } = holding
  const member = await findMember(call, accountId)
  const isHeld = member !== undefined && member.endedAt === null && (to === null || from < to)
  const roles = isHeld ? await listPostRoles(call, postId) : []
  const wanted = roles.map((role) => ({ ...role, accountId, from, to }))
  const present = await listGrantsFrom(call, 'post', id)

  await dropGrants(
    call,
    present.filter((grant) => !wanted.some((one) => isSame(one, grant))),
  )
  const missing = wanted.filter((one) => !present.some((grant) => isSame(one, grant)))
  await keepGrants(call, missing, { origin: 'post', originId: id })
}

/** Keeps others from changing the roles or the holders of a post until the caller's transaction ends. */
export const lockPost = (call: Call, postId: Id): Promise<void> => lockName(call, `people.post:${postId}`)

/** Somebody holds a post, or no longer does: they get its roles for those days, acting holders as well. */
export const keepHolding = (call: Call, holding: Holding): Promise<void> =>
  inTransaction(call, async (call) => {
    await lockPost(call, holding.postId)
    await saveHolding(call, holding)
    await applyHolding(call, holding)
  })

/** What an account gets from posts it was given before it served here. Within the caller's transaction. */
export const applyHoldingsOf = async (call: Call, accountId: Id): Promise<void> => {
  for (const holding of await listHoldingsOfAccount(call, accountId)) await applyHolding(call, holding)
}

/** Brings everybody who holds a post in line with its roles. Within the caller's transaction. */
export const applyHoldingsOfPost = async (call: Call, postId: Id): Promise<void> => {
  for (const holding of await listHoldingsOfPost(call, postId)) await applyHolding(call, holding)
}

/** Says which roles go with a post; whoever holds it has them at once. The actor must be allowed to grant each. */
export const givePostRoles = (call: Call, postId: Id, roles: readonly PostRole[]): Promise<void> =>
  inTransaction(call, async (call) => {
    await lockPost(call, postId)
    const granting = await grantingOf(call)
    for (const role of [...roles, ...(await listPostRoles(call, postId))]) {
      must(mayGrant({ ...role, accountId: postId, from: null, to: null }, granting))
      if (role.unitId !== null && (await findUnit(call, role.unitId)) === null) refuse(unitUnknown)
    }
    await replacePostRoles(call, postId, roles)
    await applyHoldingsOfPost(call, postId)
  })
