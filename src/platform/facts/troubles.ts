import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../../kernel/day.ts'
import { fact, factKind } from '../../kernel/fact.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Call, type Database, inTransaction } from '../call.ts'
import type { Place } from './pending.ts'
import { announceTold } from './wake.ts'

/** A reaction that failed at least once or was set aside, and how much waits behind it. */
export type Trouble = Place & {
  readonly no: number
  readonly attempts: number
  readonly nextAt: Instant | null
  readonly problem: string | null
  readonly setAsideWhy: string | null
  /** Later facts of the stream that the listener has not heard. */
  readonly waitingBehind: number
}

/** One pending row of the call's jurisdiction. */
export type PendingKey = Omit<Place, 'jurisdictionId'> & { readonly no: number }

type TroubleRow = {
  readonly jurisdiction_id: Id
  readonly listener: string
  readonly stream: string
  readonly no: number
  readonly attempts: number
  readonly next_at: Instant | null
  readonly problem: string | null
  readonly set_aside_why: string | null
  readonly waiting_behind: number
}

const troubleOf = (row: TroubleRow): Trouble => ({
  jurisdictionId: row.jurisdiction_id,
  listener: row.listener,
  stream: row.stream,
  no: row.no,
  attempts: row.attempts,
  nextAt: row.next_at,
  problem: row.problem,
  setAsideWhy: row.set_aside_why,
  waitingBehind: row.waiting_behind,
})

/**
 * What operators should look at, those that hold up most first.
 *
 * @param jurisdictionId of one county; all of them without it
 */
export const listTroubles = async (database: Database, jurisdictionId?: Id, atMost = 100): Promise<Trouble[]> => {
  const { rows } = await sql<TroubleRow>`
    select trouble.jurisdiction_id, trouble.listener, trouble.stream, trouble.no, trouble.attempts, trouble.next_at,
      trouble.problem, trouble.set_aside_why, count(behind.no) as waiting_behind
    from platform.pending trouble
    left join platform.pending behind on behind.jurisdiction_id = trouble.jurisdiction_id
      and behind.listener = trouble.listener and behind.stream = trouble.stream and behind.no > trouble.no
    where (trouble.attempts > 0 or trouble.set_aside_why is not null)
      and (${jurisdictionId ?? null}::uuid is null or trouble.jurisdiction_id = ${jurisdictionId ?? null})
    group by trouble.jurisdiction_id, trouble.listener, trouble.stream, trouble.no
    order by waiting_behind desc, trouble.jurisdiction_id, trouble.listener, trouble.stream, trouble.no
    limit ${atMost}`.execute(database)
  return rows.map(troubleOf)
}

const Moved = z.object({ listener: z.string(), heardStream: z.string(), no: z.int().min(1) })

/** An operator let a stream go on without one fact. The reason is a text and stands in the pending row. */
export const reactionSetAside = factKind('platform.reaction.set-aside', Moved, (body) => `listener:${body.listener}`)

/** An operator asked for a fact to be heard again at once. */
export const reactionRetried = factKind('platform.reaction.retried', Moved, (body) => `listener:${body.listener}`)

const move = (call: Call, key: PendingKey, why: string | null): Promise<boolean> =>
  inTransaction(call, async (call) => {
    const { listener, stream, no } = key
    const { numAffectedRows } = await sql`
      update platform.pending set set_aside_why = ${why}, next_at = null
      where jurisdiction_id = ${call.jurisdiction.id} and listener = ${listener}
        and stream = ${stream} and no = ${no}`.execute(call.database)
    if (numAffectedRows !== 1n) return false

    const kind = why === null ? reactionRetried : reactionSetAside
    await call.tell([fact(kind, { listener, heardStream: stream, no })])
    announceTold(call.jurisdiction.id)
    return true
  })

/**
 * Lets a stream go on without one fact, for a reason that operators will read. The fact stays pending, out of turn.
 *
 * @returns false when there is no such pending fact in this jurisdiction (it was heard meanwhile)
 */
export const setAsidePending = (call: Call, key: PendingKey, why: string): Promise<boolean> => move(call, key, why)

/** Tries a fact again at once, set aside or not. @returns false when it is not pending in this jurisdiction */
export const retryPending = (call: Call, key: PendingKey): Promise<boolean> => move(call, key, null)

/** How many facts each listener has not yet heard, those set aside not counted. */
export const countPending = async (database: Database): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ listener: string; count: number }>`
    select listener, count(*) as count from platform.pending
    where set_aside_why is null group by listener order by listener`.execute(database)
  return new Map(rows.map((row) => [row.listener, row.count]))
}
