import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { Values } from '../core/attribute.ts'
import { dutyRows, inPieces } from './tables.ts'

/** One dispatched order: what, where, when, and who had it. */
export type PastOrder = {
  readonly source: 'matters' | 'import'
  readonly orderNo: string
  readonly typeId: Id
  readonly territoryId: Id
  readonly attributes: Values
  readonly on: Day
  readonly unitId: Id
}

/** Keeps past orders; one whose number is known from the same source takes the later unit. */
export const addPastOrderRows = async (call: Call, orders: readonly PastOrder[]): Promise<void> => {
  for (const piece of inPieces(orders)) {
    await dutyRows(call)
      .insertInto('duties.past_order')
      .values(
        piece.map((order) => ({
          jurisdiction_id: call.jurisdiction.id,
          id: call.newId(),
          source: order.source,
          order_no: order.orderNo,
          type_id: order.typeId,
          territory_id: order.territoryId,
          attributes: JSON.stringify(order.attributes),
          on_day: order.on,
          unit_id: order.unitId,
        })),
      )
      .onConflict((at) =>
        at.columns(['jurisdiction_id', 'source', 'order_no']).doUpdateSet((excluded) => ({
          type_id: excluded.ref('excluded.type_id'),
          territory_id: excluded.ref('excluded.territory_id'),
          attributes: excluded.ref('excluded.attributes'),
          on_day: excluded.ref('excluded.on_day'),
          unit_id: excluded.ref('excluded.unit_id'),
        })),
      )
      .execute()
  }
}

/** How often each point of a kind came up since a day. */
export type PastCount = {
  readonly typeId: Id
  readonly territoryId: Id
  readonly attributes: Values
  readonly unitId: Id
  readonly orders: number
}

/** Past orders since a day, counted by type, place, attributes and unit. */
export const countPastOrders = (call: Call, since: Day): Promise<PastCount[]> =>
  dutyRows(call)
    .selectFrom('duties.past_order')
    .select(['type_id as typeId', 'territory_id as territoryId', 'unit_id as unitId'])
    .select((at) => [sql<Values>`attributes`.as('attributes'), at.fn.countAll<number>().as('orders')])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('on_day', '>=', since)
    .groupBy(['type_id', 'territory_id', 'attributes', 'unit_id'])
    .execute()

/** The unit that had the last order of this type at this place on or before a day. */
export const findLastHandler = async (
  call: Call,
  asked: { readonly typeId: Id; readonly territoryId: Id; readonly on: Day },
): Promise<Id | null> => {
  const row = await dutyRows(call)
    .selectFrom('duties.past_order')
    .select('unit_id')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('type_id', '=', asked.typeId)
    .where('territory_id', '=', asked.territoryId)
    .where('on_day', '<=', asked.on)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.unit_id ?? null
}

/** Who had the orders of a type since a day, most first, and how many there were a month. */
export const countPractice = async (
  call: Call,
  typeId: Id,
  since: Day,
): Promise<{ units: { unitId: Id; orders: number }[]; months: { month: string; orders: number }[] }> => {
  const orders = dutyRows(call)
    .selectFrom('duties.past_order')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('type_id', '=', typeId)
    .where('on_day', '>=', since)
  const units = await orders
    .select((at) => ['unit_id as unitId', at.fn.countAll<number>().as('orders')])
    .groupBy('unit_id')
    .orderBy('orders', 'desc')
    .orderBy('unit_id')
    .execute()
  const months = await orders
    .select((at) => [sql<string>`to_char(on_day, 'YYYY-MM')`.as('month'), at.fn.countAll<number>().as('orders')])
    .groupBy('month')
    .orderBy('month')
    .execute()
  return { units, months }
}
