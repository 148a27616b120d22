import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import { type Page, type PageQuery, pageOf } from '../../../kernel/page.ts'
import type { Call } from '../../../platform/call.ts'
import { Attribute } from '../core/attribute.ts'
import type { ListVersion } from '../core/list-version.ts'
import { dutyRows } from './tables.ts'

const columns = [
  'id',
  'version',
  'number',
  'title',
  'state',
  'key_order as order',
  'attributes',
  'based_on as basedOn',
  'edition',
  'created_at as createdAt',
  'published_at as publishedAt',
] as const

const versions = (call: Call) =>
  dutyRows(call).selectFrom('duties.list').select(columns).where('jurisdiction_id', '=', call.jurisdiction.id)

type Row = Omit<ListVersion, 'attributes'> & { attributes: unknown }

const versionOf = (row: Row): ListVersion => ({ ...row, attributes: z.array(Attribute).parse(row.attributes) })

const found = (row: Row | undefined): ListVersion | null => (row === undefined ? null : versionOf(row))

/** Versions of the list, newest first. */
export const listVersionRows = async (call: Call, { limit, after }: PageQuery): Promise<Page<ListVersion>> => {
  let query = versions(call)
    .orderBy('number', 'desc')
    .limit(limit + 1)
  if (after !== undefined) query = query.where('number', '<', /^\d{1,9}$/.test(after) ? Number(after) : 0)
  return pageOf((await query.execute()).map(versionOf), limit, (row) => String(row.number))
}

export const findVersionRow = async (call: Call, id: Id): Promise<ListVersion | null> =>
  found(await versions(call).where('id', '=', id).executeTakeFirst())

/** The version in force: the last one published. */
export const findPublishedRow = async (call: Call): Promise<ListVersion | null> =>
  found(await versions(call).where('state', '=', 'published').orderBy('number', 'desc').limit(1).executeTakeFirst())

export const findDraftRow = async (call: Call): Promise<ListVersion | null> =>
  found(await versions(call).where('state', '=', 'draft').executeTakeFirst())

/** The draft, locked until the end of the transaction: changes of one draft come one after another. */
export const findDraftForUpdate = async (call: Call): Promise<ListVersion | null> =>
  found(await versions(call).where('state', '=', 'draft').forUpdate().executeTakeFirst())

export const lastNumber = async (call: Call): Promise<number> => {
  const { last } = await dutyRows(call)
    .selectFrom('duties.list')
    .select((at) => at.fn.max('number').as('last'))
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

export const addVersionRow = async (call: Call, version: ListVersion): Promise<void> => {
  await dutyRows(call)
    .insertInto('duties.list')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: version.id,
      version: version.version,
      number: version.number,
      title: version.title,
      state: version.state,
      key_order: version.order,
      attributes: JSON.stringify(version.attributes),
      based_on: version.basedOn,
      edition: version.edition,
      created_at: version.createdAt,
      published_at: version.publishedAt,
      published_by: null,
    })
    .execute()
}

/** Saves a draft's header; its version has grown by one since it was locked. */
export const saveVersionRow = async (call: Call, version: ListVersion): Promise<void> => {
  await dutyRows(call)
    .updateTable('duties.list')
    .set({
      version: version.version,
      number: version.number,
      title: version.title,
      state: version.state,
      key_order: version.order,
      attributes: JSON.stringify(version.attributes),
      edition: version.edition,
      published_at: version.publishedAt,
      published_by: version.publishedAt !== null && call.actor.kind === 'account' ? call.actor.id : null,
    })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', version.id)
    .where('state', '=', 'draft')
    .execute()
}

/** Throws a draft away with all that stands in it. */
export const removeDraftRow = async (call: Call, id: Id): Promise<void> => {
  await dutyRows(call)
    .deleteFrom('duties.list')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}
