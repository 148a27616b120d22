import { sql } from 'kysely'
import type { Instant } from '../../kernel/day.ts'
import type { ToldFact } from '../../kernel/fact.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Call, Database } from '../call.ts'

/** Where a listener stands in a stream of a jurisdiction. */
export type Place = { readonly jurisdictionId: Id; readonly listener: string; readonly stream: string }

/** The lowest number that a listener has not heard of a stream, locked. */
export type Claim = {
  readonly no: number
  readonly attempts: number
  /** Null when the event is missing. */
  readonly fact: ToldFact | null
  /** Whether higher numbers wait behind it. */
  readonly more: boolean
}

/** The jurisdictions in which anything waits for anybody. */
export const listWaitingJurisdictions = async (database: Database): Promise<Id[]> => {
  const { rows } = await sql<{ jurisdiction_id: Id }>`
    select jurisdiction_id from platform.pending group by jurisdiction_id`.execute(database)
  return rows.map((row) => row.jurisdiction_id)
}

/**
 * Places of a jurisdiction whose lowest number is due, in order of listener and stream, after `from`.
 *
 * Jumps from stream to stream in the primary key: its cost is the number of streams, however many numbers wait behind
 * a stream that is held up.
 */
export const listDuePlaces = async (
  database: Database,
  jurisdictionId: Id,
  options: { readonly from: Pick<Place, 'listener' | 'stream'>; readonly now: Instant; readonly limit: number },
): Promise<Place[]> => {
  const { from, now, limit } = options
  const { rows } = await sql<{ listener: string; stream: string }>`
    with recursive lowest as (
      (select listener, stream, next_at from platform.pending
       where jurisdiction_id = ${jurisdictionId} and (listener, stream) > (${from.listener}, ${from.stream})
       order by listener, stream, no limit 1)
      union all
      select following.listener, following.stream, following.next_at
      from lowest cross join lateral (
        select listener, stream, next_at from platform.pending
        where jurisdiction_id = ${jurisdictionId} and (listener, stream) > (lowest.listener, lowest.stream)
        order by listener, stream, no limit 1) following
    )
    select listener, stream from lowest where next_at is null or next_at <= ${now} limit ${limit}`.execute(database)
  return rows.map((row) => ({ jurisdictionId, ...row }))
}

type ClaimRow = {
  readonly no: number
  readonly attempts: number
  readonly id: Id | null
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
  readonly actor_id: Id | null
  readonly told_at: string
  readonly more: boolean
}

const toldFactOf = (place: Place, row: ClaimRow): ToldFact | null => {
  if (row.id === null) return null
  const { jurisdictionId, stream } = place
  const { id, no, name, body } = row
  return { id, no, name, body, stream, jurisdictionId, actorId: row.actor_id, toldAt: row.told_at }
}

/**
 * Locks the lowest number of a place if it is due and nobody else holds it.
 *
 * The lowest is read from what is committed, locked or not: a number is never taken while a lower one is being heard.
 */
export const claimLowest = async (call: Call, place: Place): Promise<Claim | null> => {
  const { rows } = await sql<ClaimRow>`
    select pending.no, pending.attempts, event.id, event.name, event.body, event.actor_id, event.told_at,
      exists (
        select 1 from platform.pending higher
        where higher.jurisdiction_id = ${place.jurisdictionId} and higher.listener = ${place.listener}
          and higher.stream = ${place.stream} and higher.no > pending.no) as more
    from platform.pending
    left join platform.event on event.jurisdiction_id = pending.jurisdiction_id
      and event.stream = pending.stream and event.no = pending.no
    where pending.jurisdiction_id = ${place.jurisdictionId}
      and pending.listener = ${place.listener} and pending.stream = ${place.stream}
      and (pending.next_at is null or pending.next_at <= ${call.now})
      and pending.no = (
        select lower.no from platform.pending lower
        where lower.jurisdiction_id = ${place.jurisdictionId} and lower.listener = ${place.listener}
          and lower.stream = ${place.stream}
        order by lower.no limit 1)
    for update of pending skip locked`.execute(call.database)
  const row = rows[0]
  if (row === undefined) return null
  return { no: row.no, attempts: row.attempts, fact: toldFactOf(place, row), more: row.more }
}

/** Notes that a listener has heard a number: the last statement of its reaction's transaction. */
export const removePending = async (call: Call, place: Place, no: number): Promise<void> => {
  const { numAffectedRows } = await sql`
    delete from platform.pending
    where jurisdiction_id = ${place.jurisdictionId} and listener = ${place.listener}
      and stream = ${place.stream} and no = ${no}`.execute(call.database)
  if (numAffectedRows !== 1n) throw new Error(`pending row ${place.listener} ${place.stream} ${no} was taken away`)
}

/** Keeps why a reaction failed and when it is tried again; its stream waits until then. */
export const saveFailure = async (
  database: Database,
  place: Place,
  failure: { readonly no: number; readonly attempts: number; readonly nextAt: Instant; readonly problem: string },
): Promise<void> => {
  const { no, attempts, nextAt, problem } = failure
  await sql`
    update platform.pending set attempts = ${attempts}, next_at = ${nextAt}, problem = ${problem}
    where jurisdiction_id = ${place.jurisdictionId} and listener = ${place.listener}
      and stream = ${place.stream} and no = ${no}`.execute(database)
}
