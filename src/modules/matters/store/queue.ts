import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Permission } from '../../../kernel/actor.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import { reachOf, withinReach } from '../../../platform/reach.ts'
import type { Matter } from '../core/matter.ts'
import type { QueueQuery, QueueView } from '../core/queue.ts'
import { queryOf } from '../core/search.ts'
import { matterOf } from './matters.ts'
import type { Tables } from './tables.ts'

/** Matters with the part of the unit whose queue this is, where one is asked for. */
type Builder = ExpressionBuilder<Tables, 'matters.matter'>

const openStates = ['waiting', 'dispatched', 'underway', 'answered'] as const
const clockStates = ['waiting', 'dispatched', 'underway'] as const

/** Whether a matter lies within reach: its place, and for reach held in a unit that this unit has a part in it. */
const visible = (call: Call, permission: Permission) => (builder: Builder) => {
  const reach = reachOf(call, permission)
  const byUnit = reach.map((scope) => scope.unitId).filter((id): id is Id => id !== null)
  const over = reach.filter((scope) => scope.unitId === null)
  const takesPart = (unitIds: readonly Id[]) =>
    builder.or([
      builder('unit_id', 'in', [...unitIds]),
      builder.exists(
        builder
          .selectFrom('matters.assignment')
          .select(sql`1`.as('one'))
          .whereRef('matters.assignment.jurisdiction_id', '=', 'matters.matter.jurisdiction_id')
          .whereRef('matters.assignment.matter_id', '=', 'matters.matter.id')
          .where('matters.assignment.unit_id', 'in', [...unitIds])
          .where('matters.assignment.state', '<>', 'ended'),
      ),
    ])
  return builder.or([
    withinReach(builder, over, { path: 'place_path', units: [] }),
    ...(byUnit.length > 0 ? [takesPart(byUnit)] : []),
  ])
}

const matters = (call: Call) =>
  rowsOf<Tables>(call).selectFrom('matters.matter').where('jurisdiction_id', '=', call.jurisdiction.id)

/** Whether the caller may see this matter with that permission. */
export const mayReach = async (call: Call, permission: Permission, id: Id): Promise<boolean> => {
  if (call.actor.kind === 'house') return true
  const row = await matters(call).select('id').where('id', '=', id).where(visible(call, permission)).executeTakeFirst()
  return row !== undefined
}

type Query<Selected> = SelectQueryBuilder<Tables, 'matters.matter', Selected>

const endOfToday = (call: Call): string => {
  const tomorrow = addDays(dayOf(call.now, call.jurisdiction.timeZone), 1)
  return Temporal.PlainDate.from(tomorrow).toZonedDateTime(call.jurisdiction.timeZone).toInstant().toString()
}

const ofUnit = (unitId: Id) => (builder: Builder) =>
  builder.or([
    builder('unit_id', '=', unitId),
    builder(
      'id',
      'in',
      builder
        .selectFrom('matters.assignment')
        .select('matter_id')
        .whereRef('matters.assignment.jurisdiction_id', '=', 'matters.matter.jurisdiction_id')
        .where('matters.assignment.unit_id', '=', unitId)
        .where('matters.assignment.state', '<>', 'ended'),
    ),
  ])

/** One tab of the queue, as conditions on the matter. */
const inView = <S>(query: Query<S>, call: Call, view: QueueView, unitId: Id | undefined): Query<S> => {
  const actorId = call.actor.kind === 'account' ? call.actor.id : null
  const open = query.where('state', 'in', [...openStates])
  switch (view) {
    case 'open':
      return open
    case 'to-claim':
      return query.where('state', '=', 'dispatched')
    case 'mine':
      return open.where('handler_id', '=', actorId)
    case 'due-today':
      return query
        .where('state', 'in', [...clockStates])
        .where('due_at', '>=', call.now)
        .where('due_at', '<', endOfToday(call))
    case 'overdue':
      return query.where('state', 'in', [...clockStates]).where('due_at', '<', call.now)
    case 'waiting':
      return query.where('state', '=', 'waiting')
    case 'assisting':
      return unitId === undefined ? open : open.where('unit_id', '<>', unitId)
    case 'done':
      return query.where('state', 'in', ['closed', 'withdrawn'])
  }
}

const narrowed = <S>(query: Query<S>, call: Call, asked: Omit<QueueQuery, 'limit' | 'after'>): Query<S> => {
  let rows = query.where(visible(call, 'matters.read'))
  if (asked.unitId !== undefined) rows = rows.where(ofUnit(asked.unitId))
  if (asked.typeId !== undefined) rows = rows.where('type_id', '=', asked.typeId)
  if (asked.placePath !== undefined) rows = rows.where(sql<boolean>`starts_with(place_path, ${asked.placePath})`)
  const words = asked.words === undefined ? '' : queryOf(asked.words)
  if (words !== '') {
    rows = rows.where((builder) =>
      builder(
        'id',
        'in',
        builder
          .selectFrom('matters.matter_text')
          .select('matter_id')
          .where('matters.matter_text.jurisdiction_id', '=', call.jurisdiction.id)
          .where(sql<boolean>`words @@ ${words}::tsquery`),
      ),
    )
  }
  return rows
}

/** Where a page of a queue ends: the due moment (or infinity) and the id of its last row. */
type Key = { readonly due: string; readonly id: string }

export const keyOf = (matter: Pick<Matter, 'dueAt' | 'id'>): string =>
  Buffer.from(JSON.stringify({ due: matter.dueAt ?? 'infinity', id: matter.id })).toString('base64url')

const readKey = (text: string): Key | null => {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof key !== 'object' || key === null || !('due' in key) || !('id' in key)) return null
    return typeof key.due === 'string' && typeof key.id === 'string' ? { due: key.due, id: key.id } : null
  } catch {
    return null
  }
}

/** A page of matters with their decisions: what falls due first comes first, the newest first among the done. */
export const listQueue = async (call: Call, asked: QueueQuery): Promise<{ matter: Matter; decision: unknown }[]> => {
  const base = narrowed(matters(call).selectAll(), call, asked)
  const key = asked.after === undefined ? null : readKey(asked.after)
  let rows = inView(base, call, asked.view, asked.unitId).limit(asked.limit + 1)
  if (asked.view === 'done') {
    if (key !== null) rows = rows.where('id', '<', key.id)
    rows = rows.orderBy('id', 'desc')
  } else {
    const due = sql<string>`coalesce(due_at, 'infinity'::timestamptz)`
    if (key !== null) rows = rows.where(sql<boolean>`(${due}, id) > (${key.due}::timestamptz, ${key.id}::uuid)`)
    rows = rows.orderBy(due).orderBy('id')
  }
  return (await rows.execute()).map((row) => ({ matter: matterOf(row), decision: row.decision }))
}

/** How many matters a tab holds; counting stops at 1,000. */
export const countView = async (call: Call, view: QueueView, unitId: Id | undefined): Promise<number> => {
  const asked = { view, ...(unitId === undefined ? {} : { unitId }) }
  const some = inView(narrowed(matters(call).select('id'), call, asked), call, view, unitId).limit(1_000)
  const { count } = await rowsOf<Tables>(call)
    .selectFrom(some.as('some'))
    .select((builder) => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Open matters of this type at or near a place, newest first: what a reporter may join instead. */
export const listNearby = async (
  call: Call,
  near: { readonly typeId: Id; readonly placePath: string; readonly limit: number },
): Promise<Matter[]> => {
  const rows = await matters(call)
    .selectAll()
    .where('type_id', '=', near.typeId)
    .where(sql<boolean>`starts_with(place_path, ${near.placePath})`)
    .where('state', 'in', [...openStates])
    .where('confidential', '=', false)
    .orderBy('id', 'desc')
    .limit(near.limit)
    .execute()
  return rows.map(matterOf)
}
