import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { Places } from './grants.ts'
import { peopleRows } from './tables.ts'

/** A role that goes with a post. */
export type PostRole = { readonly role: string; readonly unitId: Id | null; readonly territoryPath: string }

/** Who holds a post on the days `[from, to)`, as the directory told it. */
export type Holding = {
  readonly id: Id
  readonly postId: Id
  readonly accountId: Id
  readonly from: string
  readonly to: string | null
}

const holdings = (call: Call) =>
  peopleRows(call)
    .selectFrom('people.holding')
    .select(['id', 'post_id as postId', 'account_id as accountId', 'from_on as from', 'to_on as to'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)

export const listHoldingsOfPost = (call: Call, postId: Id): Promise<Holding[]> =>
  holdings(call).where('post_id', '=', postId).orderBy('id').execute()

export const listHoldingsOfAccount = (call: Call, accountId: Id): Promise<Holding[]> =>
  holdings(call).where('account_id', '=', accountId).orderBy('id').execute()

export const saveHolding = async (call: Call, holding: Holding): Promise<void> => {
  const row = {
    post_id: holding.postId,
    account_id: holding.accountId,
    from_on: holding.from,
    to_on: holding.to,
  }
  await peopleRows(call)
    .insertInto('people.holding')
    .values({ jurisdiction_id: call.jurisdiction.id, id: holding.id, ...row })
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doUpdateSet(row))
    .execute()
}

export const listPostRoles = (call: Call, postId: Id): Promise<PostRole[]> =>
  peopleRows(call)
    .selectFrom('people.post_role')
    .select(['role', 'unit_id as unitId', 'territory_path as territoryPath'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('post_id', '=', postId)
    .orderBy('role')
    .execute()

/** Post roles in one of these units or exactly over one of these territories. */
export const listPostRolesAt = (call: Call, { unitIds, paths }: Places): Promise<{ postId: Id }[]> =>
  peopleRows(call)
    .selectFrom('people.post_role')
    .select('post_id as postId')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where((row) =>
      row.or([
        row('unit_id', '=', row.fn.any(row.val([...unitIds]))),
        row('territory_path', '=', row.fn.any(row.val([...paths]))),
      ]),
    )
    .execute()

export const replacePostRoles = async (call: Call, postId: Id, roles: readonly PostRole[]): Promise<void> => {
  await peopleRows(call)
    .deleteFrom('people.post_role')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('post_id', '=', postId)
    .execute()
  if (roles.length === 0) return
  await peopleRows(call)
    .insertInto('people.post_role')
    .values(
      roles.map(({ role, unitId, territoryPath }) => ({
        jurisdiction_id: call.jurisdiction.id,
        post_id: postId,
        role,
        unit_id: unitId,
        territory_path: territoryPath,
      })),
    )
    .execute()
}
