import { type SelectQueryBuilder, sql } from 'kysely'
import type { Permission } from '../../../kernel/actor.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Matter } from '../core/matter.ts'
import type { QueueQuery, QueueView } from '../core/queue.ts'
import { matterOf } from './matters.ts'
import { after, due, inOrder, type Key, type Order, orderOf, readKey } from './queue-order.ts'
import type { Tables } from './tables.ts'
import { isImplied, unitsAlone, visible } from './visible.ts'
import { wordsWanted } from './words.ts'

const openStates = ['waiting', 'dispatched', 'underway', 'answered'] as const
const clockStates = ['waiting', 'dispatched', 'underway'] as const

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
        .where(due, '>=', call.now)
        .where(due, '<', endOfToday(call))
    case 'overdue':
      return query.where('state', 'in', [...clockStates]).where(due, '<', call.now)
    case 'waiting':
      return query.where('state', '=', 'waiting')
    case 'assisting':
      return unitId === undefined ? open : open.where('unit_id', '<>', unitId)
    case 'done':
      return query.where('state', 'in', ['closed', 'withdrawn', 'joined'])
  }
}

/** What a page or a count is asked for: where the page before ended, and whether the order matters at all. */
type Asked = Omit<QueueQuery, 'after' | 'sort'> & { readonly key: Key | null; readonly order: Order | null }

/** The matters of one tab that fit what is asked, whosever they are. */
const fitting = <S>(query: Query<S>, call: Call, { view, unitId, typeId, placePath, words, key }: Asked): Query<S> => {
  let rows = inView(query, call, view, unitId)
  if (typeId !== undefined) rows = rows.where('type_id', '=', typeId)
  if (placePath !== undefined) rows = rows.where(sql<boolean>`starts_with(place_path, ${placePath})`)
  const wanted = words === undefined ? null : wordsWanted(call, words)
  if (wanted !== null) rows = rows.where('id', 'in', wanted)
  return key === null ? rows : after(rows, key)
}

const ordered = <S>(query: Query<S>, { order }: Asked): Query<S> => (order === null ? query : inOrder(query, order))

/** The matters that fit and may be seen, in order. */
const found = (call: Call, asked: Asked) => {
  const rows = fitting(matters(call), call, asked)
  const isAll = isImplied(call, 'matters.read', asked.unitId)
  return ordered(isAll ? rows : rows.where(visible(call, 'matters.read')), asked)
}

/** A unit has at most so many parts in one matter: lead, assist, supervise, inform. */
const partsAtMost = 4

/** Ids of the matters in which the unit has a part in that state: parts lead to them, not the other way round. */
const withPart = (call: Call, asked: Asked, unitId: Id, state: 'open' | 'kept') => {
  const parts = rowsOf<Tables>(call)
    .selectFrom('matters.assignment')
    .select('matter_id as part_of')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('unit_id', '=', unitId)
    .where('state', state === 'open' ? '=' : '<>', state === 'open' ? 'open' : 'ended')
  const { key } = asked
  const byAge = key?.order === 'newest' ? '<' : key?.order === 'oldest' ? '>' : null
  const before = byAge !== null && key !== null ? parts.where('matter_id', byAge, key.id) : parts
  return found(call, asked)
    .select('id')
    .innerJoin(before.as('part'), 'part.part_of', 'id')
    .limit((asked.limit + 1) * partsAtMost)
}

/** Answered matters in which the unit has done its part: few, since each waits for its verification only. */
const answeredBy = (call: Call, asked: Asked, unitId: Id) =>
  found(call, asked)
    .select('id')
    .where('state', '=', 'answered')
    .where((builder) =>
      builder.exists(
        builder
          .selectFrom('matters.assignment')
          .select(sql`1`.as('one'))
          .whereRef('matters.assignment.jurisdiction_id', '=', 'matters.matter.jurisdiction_id')
          .whereRef('matters.assignment.matter_id', '=', 'matters.matter.id')
          .where('matters.assignment.unit_id', '=', unitId)
          .where('matters.assignment.state', '=', 'done'),
      ),
    )
    .limit(asked.limit + 1)

/** Tabs that answered matters are on. */
const withAnswered: ReadonlySet<QueueView> = new Set(['open', 'mine', 'assisting'])

/**
 * The ways in which a matter comes to lie with a unit, each by an index of its own: asked for with one `or`, they would
 * be read together with everybody else's.
 *
 * A part is open as long as its matter is at work, and done from the answer on.
 */
const waysTo = (call: Call, asked: Asked, unitId: Id) => {
  const led = found(call, asked)
    .select('id')
    .where('unit_id', '=', unitId)
    .limit(asked.limit + 1)
  if (asked.view === 'done') return [led, withPart(call, asked, unitId, 'kept')]
  const taking = [led, withPart(call, asked, unitId, 'open')]
  return withAnswered.has(asked.view) ? [...taking, answeredBy(call, asked, unitId)] : taking
}

/** At most one row more than a page of what is asked, within reach, in order. */
const firstOf = (call: Call, asked: Asked) => {
  const units = asked.unitId === undefined ? unitsAlone(call, 'matters.read') : [asked.unitId]
  if (units === null) return found(call, asked).limit(asked.limit + 1)
  const [first, ...others] = units
    .flatMap((unitId) => waysTo(call, asked, unitId))
    .map((way) => rowsOf<Tables>(call).selectFrom(way.as('way')).select('way.id'))
  if (first === undefined) return matters(call).where(sql<boolean>`false`)
  const ids = others.reduce((some, way) => some.union(way), first)
  return ordered(matters(call).where('id', 'in', ids), asked).limit(asked.limit + 1)
}

/** A page of matters with their decisions, in the order that was asked for. */
export const listQueue = async (
  call: Call,
  { after: from, sort, ...asked }: QueueQuery,
): Promise<{ matter: Matter; decision: unknown }[]> => {
  const order = orderOf(asked.view, sort)
  const key = from === undefined ? null : readKey(from, order)
  const rows = await firstOf(call, { ...asked, key, order })
    .selectAll()
    .execute()
  return rows.map((row) => ({ matter: matterOf(row), decision: row.decision }))
}

const countedAtMost = 1_000

/** How many matters a tab holds; counting stops at 1,000. */
export const countView = async (call: Call, view: QueueView, unitId: Id | undefined): Promise<number> => {
  const asked = {
    view,
    key: null,
    order: null,
    limit: countedAtMost - 1,
    ...(unitId === undefined ? {} : { unitId }),
  }
  const { count } = await rowsOf<Tables>(call)
    .selectFrom(firstOf(call, asked).select('id').as('some'))
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
