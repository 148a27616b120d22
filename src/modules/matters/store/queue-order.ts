import { type SelectQueryBuilder, sql } from 'kysely'
import type { Matter } from '../core/matter.ts'
import type { QueueSort, QueueView } from '../core/queue.ts'
import type { Tables } from './tables.ts'

type Query<Selected> = SelectQueryBuilder<Tables, 'matters.matter', Selected>

/** How the rows of a queue stand: what is over goes by age alone, the newest first unless the oldest are wanted. */
export type Order = 'due' | 'newest' | 'oldest' | 'place'

export const orderOf = (view: QueueView, sort: QueueSort): Order =>
  view !== 'done' || sort === 'oldest' ? sort : 'newest'

/** Where a page of a queue ends: in which order, and what its last row is ordered by. */
export type Key = { readonly order: Order; readonly value: string; readonly id: string }

const valueIn = (order: Order, matter: Pick<Matter, 'dueAt' | 'placePath'>): string => {
  if (order === 'due') return matter.dueAt ?? 'infinity'
  return order === 'place' ? matter.placePath : ''
}

export const keyOf = (matter: Pick<Matter, 'dueAt' | 'placePath' | 'id'>, order: Order): string =>
  Buffer.from(JSON.stringify({ order, value: valueIn(order, matter), id: matter.id })).toString('base64url')

const isText = (value: unknown): value is string => typeof value === 'string'

/** The key of a page in this order; null where it is none, or was made for another order: then the first page is read. */
export const readKey = (text: string, order: Order): Key | null => {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof key !== 'object' || key === null || !('order' in key && 'value' in key && 'id' in key)) return null
    return key.order === order && isText(key.value) && isText(key.id) ? { order, value: key.value, id: key.id } : null
  } catch {
    return null
  }
}

export const due = sql<string>`coalesce(due_at, 'infinity'::timestamptz)`
const place = sql<string>`(place_path collate "C")`

/** The rows after a page's last one. */
export const after = <S>(query: Query<S>, { order, value, id }: Key): Query<S> => {
  if (order === 'newest') return query.where('id', '<', id)
  if (order === 'oldest') return query.where('id', '>', id)
  return order === 'place'
    ? query.where(sql<boolean>`(${place}, id) > (${value}, ${id}::uuid)`)
    : query.where(sql<boolean>`(${due}, id) > (${value}::timestamptz, ${id}::uuid)`)
}

export const inOrder = <S>(query: Query<S>, order: Order): Query<S> => {
  if (order === 'newest') return query.orderBy('id', 'desc')
  if (order === 'oldest') return query.orderBy('id')
  return query.orderBy(order === 'place' ? place : due).orderBy('id')
}
