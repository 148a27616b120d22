import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Holding, Post } from '../core/post.ts'
import type { Unit } from '../core/unit.ts'
import type { Tables } from './tables.ts'
import { listUnitRows } from './units.ts'

const posts = (call: Call) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.post')
    .select(['id', 'unit_id as unitId', 'kind', 'name', 'name_en as nameEn', 'from_on as from', 'to_on as to'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)

/** The posts of a unit, ended ones too, oldest first. */
export const listPostRows = (call: Call, unitId: Id): Promise<Post[]> =>
  posts(call).where('unit_id', '=', unitId).orderBy('id').execute()

/** Posts whose name holds the text, each with its unit. */
export const listPostsNamed = async (
  call: Call,
  text: string,
  limit: number,
): Promise<{ unit: Unit; name: string }[]> => {
  const found = await posts(call)
    .where('name', 'like', `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`)
    .limit(limit)
    .execute()
  const units = new Map(
    (await listUnitRows(call, [...new Set(found.map((post) => post.unitId))])).map((unit) => [unit.id, unit]),
  )
  return found.flatMap((post) => {
    const unit = units.get(post.unitId)
    return unit === undefined ? [] : [{ unit, name: post.name }]
  })
}

export const findPostForUpdate = async (call: Call, id: Id): Promise<Post | null> =>
  (await posts(call).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

const postRow = (post: Post) => ({
  unit_id: post.unitId,
  kind: post.kind,
  name: post.name,
  name_en: post.nameEn,
  from_on: post.from,
  to_on: post.to,
})

/** @returns false when an id was in use; the others were added */
export const addPostRows = async (call: Call, added: readonly Post[]): Promise<boolean> => {
  if (added.length === 0) return true
  const { numInsertedOrUpdatedRows } = await rowsOf<Tables>(call)
    .insertInto('directory.post')
    .values(added.map((post) => ({ id: post.id, jurisdiction_id: call.jurisdiction.id, ...postRow(post) })))
    .onConflict((at) => at.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === BigInt(added.length)
}

export const savePostRow = async (call: Call, post: Post): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('directory.post')
    .set(postRow(post))
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', post.id)
    .execute()
}

const holdings = (call: Call) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.holding')
    .select([
      'id',
      'post_id as postId',
      'account_id as accountId',
      'is_acting as isActing',
      'from_on as from',
      'to_on as to',
    ])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .orderBy('from_on')
    .orderBy('id')

/** Who holds, held or will hold these posts, oldest first. */
export const listHoldingRows = (call: Call, postIds: readonly Id[]): Promise<Holding[]> =>
  postIds.length === 0 ? Promise.resolve([]) : holdings(call).where('post_id', 'in', postIds).execute()

/** What one account holds, held or will hold. */
export const listHoldingsOfAccount = (call: Call, accountId: Id) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.holding as holding')
    .innerJoin('directory.post as post', 'post.id', 'holding.post_id')
    .select([
      'holding.id',
      'holding.post_id as postId',
      'holding.account_id as accountId',
      'holding.is_acting as isActing',
      'holding.from_on as from',
      'holding.to_on as to',
      'post.unit_id as unitId',
    ])
    .where('holding.jurisdiction_id', '=', call.jurisdiction.id)
    .where('holding.account_id', '=', accountId)
    .orderBy('holding.from_on')
    .execute()

/** @returns false when an id was in use; the others were added */
export const addHoldingRows = async (call: Call, added: readonly Holding[]): Promise<boolean> => {
  if (added.length === 0) return true
  const { numInsertedOrUpdatedRows } = await rowsOf<Tables>(call)
    .insertInto('directory.holding')
    .values(
      added.map((holding) => ({
        id: holding.id,
        jurisdiction_id: call.jurisdiction.id,
        post_id: holding.postId,
        account_id: holding.accountId,
        is_acting: holding.isActing,
        from_on: holding.from,
        to_on: holding.to,
      })),
    )
    .onConflict((at) => at.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === BigInt(added.length)
}

export const saveHoldingRow = async (call: Call, holding: Holding): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('directory.holding')
    .set({ is_acting: holding.isActing, to_on: holding.to })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', holding.id)
    .execute()
}
