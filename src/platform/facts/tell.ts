import { sql } from 'kysely'
import type { Fact } from '../../kernel/fact.ts'
import type { Call } from '../call.ts'
import { announceTold } from './wake.ts'

/** Who hears which facts: the part of a reaction that telling needs. */
export type Listener = { readonly listener: string; readonly hears: readonly string[] }

let listenersOf: ReadonlyMap<string, readonly string[]> = new Map()

/**
 * Says who hears what, once at start, before anything is told.
 *
 * @param listeners every reaction of every room
 * @throws when two listeners have one name (their pending rows could not be told apart)
 */
export const registerListeners = (listeners: readonly Listener[]): void => {
  const names = new Set<string>()
  const byFact = new Map<string, string[]>()
  for (const { listener, hears } of listeners) {
    if (names.has(listener)) throw new Error(`two reactions are called ${listener}`)
    names.add(listener)
    for (const name of new Set(hears)) byFact.set(name, [...(byFact.get(name) ?? []), listener])
  }
  listenersOf = byFact
}

/** How often each stream is told of, in one order for all tellers: two of them never wait for each other's heads. */
const countsOf = (facts: readonly Fact[]): [stream: string, count: number][] => {
  const counts = new Map<string, number>()
  for (const { stream } of facts) counts.set(stream, (counts.get(stream) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Counts each fact's place from the end of its stream: its number is the stream's last less this. */
const placesFromEnd = (facts: readonly Fact[], counts: readonly [string, number][]): number[] => {
  const left = new Map(counts)
  return facts.map(({ stream }) => {
    const after = (left.get(stream) ?? 0) - 1
    left.set(stream, after)
    return after
  })
}

/**
 * Keeps facts in the call's transaction: their numbers within their streams, an event each, a row for the seal, and a
 * pending row per listener.
 *
 * One statement, one round trip: five plain ones cost a third of all transactions. (On shards it has to be five again:
 * inserts inside `with` are not routed.)
 *
 * @throws outside a transaction (a programming error)
 */
export const tellFacts = async (call: Call, facts: readonly Fact[]): Promise<void> => {
  if (!call.inTransaction) throw new Error('facts are told inside a transaction: wrap the use case in inTransaction')
  if (facts.length === 0) return

  const counts = countsOf(facts)
  const after = placesFromEnd(facts, counts)
  const waiting = facts.flatMap(({ name, stream }, i) =>
    (listenersOf.get(name) ?? []).map((listener) => ({ listener, stream, after: after[i] })),
  )
  const actorId = call.actor.kind === 'account' ? call.actor.id : null

  await sql`
    with told as (
      select * from unnest(
        ${facts.map(() => call.newId())}::uuid[], ${facts.map(({ stream }) => stream)}::text[], ${after}::bigint[],
        ${facts.map(({ name }) => name)}::text[], ${facts.map(({ body }) => JSON.stringify(body))}::text[]
      ) as told (id, stream, after, name, body)
    ), numbered as (
      insert into platform.head as head (jurisdiction_id, stream, no)
      select ${call.jurisdiction.id}, stream, count from unnest(
        ${counts.map(([stream]) => stream)}::text[], ${counts.map(([, count]) => count)}::bigint[]
      ) as counts (stream, count)
      on conflict (jurisdiction_id, stream) do update set no = head.no + excluded.no
      returning stream, no
    ), kept as (
      insert into platform.event (jurisdiction_id, id, stream, no, name, body, actor_kind, actor_id, told_at)
      select ${call.jurisdiction.id}, id, stream, no - after, name, body::jsonb,
        ${call.actor.kind}, ${actorId}::uuid, ${call.now}::timestamptz
      from told join numbered using (stream)
    ), waiting as (
      insert into platform.pending (jurisdiction_id, listener, stream, no)
      select ${call.jurisdiction.id}, listener, stream, no - after from unnest(
        ${waiting.map(({ listener }) => listener)}::text[], ${waiting.map(({ stream }) => stream)}::text[],
        ${waiting.map(({ after }) => after)}::bigint[]
      ) as waiting (listener, stream, after) join numbered using (stream)
    )
    insert into platform.unsealed (jurisdiction_id, event_id, told_at)
    select ${call.jurisdiction.id}, id, ${call.now}::timestamptz from told`.execute(call.database)
  if (waiting.length > 0) announceTold(call.jurisdiction.id)
}
