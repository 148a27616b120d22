import { type RawBuilder, sql } from 'kysely'
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
    select trouble.*, (
      select count(*) from platform.pending behind
      where behind.jurisdiction_id = trouble.jurisdiction_id and behind.listener = trouble.listener
        and behind.stream = trouble.stream and behind.no > trouble.no) as waiting_behind
    from (
      select jurisdiction_id, listener, stream, no, attempts, next_at, problem, null as set_aside_why
      from platform.pending where attempts > 0
      union all
      select jurisdiction_id, listener, stream, no, attempts, null, problem, why from platform.set_aside) trouble
    where ${jurisdictionId ?? null}::uuid is null or jurisdiction_id = ${jurisdictionId ?? null}
    order by waiting_behind desc, jurisdiction_id, listener, stream, no
    limit ${atMost}`.execute(database)
  return rows.map(troubleOf)
}

const Moved = z.object({ listener: z.string(), heardStream: z.string(), no: z.int().min(1) })

/** An operator let a stream go on without one fact. The reason is a text and stands in the row set aside. */
export const reactionSetAside = factKind('platform.reaction.set-aside', Moved, (body) => `listener:${body.listener}`)

/** An operator asked for a fact to be heard again at once. */
export const reactionRetried = factKind('platform.reaction.retried', Moved, (body) => `listener:${body.listener}`)

type Move = (call: Call, key: PendingKey) => Promise<boolean>

const at = (call: Call, { listener, stream, no }: PendingKey): RawBuilder<unknown> =>
  sql`jurisdiction_id = ${call.jurisdiction.id} and listener = ${listener} and stream = ${stream} and no = ${no}`

const didOne = ({ numAffectedRows }: { readonly numAffectedRows?: bigint }): boolean => numAffectedRows === 1n

const setAside =
  (why: string): Move =>
  async (call, key) => {
    await sql`
      insert into platform.set_aside (jurisdiction_id, listener, stream, no, attempts, problem, why)
      select jurisdiction_id, listener, stream, no, attempts, problem, ${why} from platform.pending
      where ${at(call, key)}`.execute(call.database)
    return didOne(await sql`delete from platform.pending where ${at(call, key)}`.execute(call.database))
  }

const tryAtOnce: Move = async (call, key) => {
  await sql`
    insert into platform.pending (jurisdiction_id, listener, stream, no, attempts, problem)
    select jurisdiction_id, listener, stream, no, attempts, problem from platform.set_aside
    where ${at(call, key)}`.execute(call.database)
  await sql`delete from platform.set_aside where ${at(call, key)}`.execute(call.database)
  return didOne(await sql`update platform.pending set next_at = null where ${at(call, key)}`.execute(call.database))
}

const moveAndTell = (call: Call, key: PendingKey, move: Move, kind: typeof reactionSetAside | typeof reactionRetried) =>
  inTransaction(call, async (call) => {
    const { listener, stream, no } = key
    if (!(await move(call, key))) return false
    await call.tell([fact(kind, { listener, heardStream: stream, no })])
    announceTold(call.jurisdiction.id)
    return true
  })

/**
 * Lets a stream go on without one fact, for a reason that operators will read. The fact is kept apart.
 *
 * @returns false when there is no such pending fact in this jurisdiction (it was heard meanwhile)
 */
export const setAsidePending = (call: Call, key: PendingKey, why: string): Promise<boolean> =>
  moveAndTell(call, key, setAside(why), reactionSetAside)

/** Tries a fact again at once, set aside or not. @returns false when it is not pending in this jurisdiction */
export const retryPending = (call: Call, key: PendingKey): Promise<boolean> =>
  moveAndTell(call, key, tryAtOnce, reactionRetried)

/** How many facts wait for each listener. */
export const countPending = async (database: Database): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ listener: string; count: number }>`
    select listener, count(*) as count from platform.pending group by listener order by listener`.execute(database)
  return new Map(rows.map((row) => [row.listener, row.count]))
}
