import { sql } from 'kysely'
import type { Fact } from '../../kernel/fact.ts'
import type { Call } from '../call.ts'

type Listener = { readonly listener: string; readonly hears: readonly string[] }

let listenersOf: ReadonlyMap<string, readonly string[]> = new Map()

/**
 * Says who hears what, once at start, before anything is told.
 *
 * @param listeners every reaction of every room; a listener's name is unique
 */
export const registerListeners = (listeners: readonly Listener[]): void => {
  const byFact = new Map<string, string[]>()
  for (const { listener, hears } of listeners) {
    for (const name of hears) byFact.set(name, [...(byFact.get(name) ?? []), listener])
  }
  listenersOf = byFact
}

/** Keeps facts in the call's transaction: an event each, a pending row per listener, and a row for the seal. */
export const tellFacts = async (call: Call, facts: readonly Fact[]): Promise<void> => {
  for (const fact of facts) {
    const id = call.newId()
    const listeners = listenersOf.get(fact.name) ?? []
    const actorId = call.actor.kind === 'account' ? call.actor.id : null
    await sql`
      with numbered as (
        insert into platform.head as head (jurisdiction_id, stream, no)
        values (${call.jurisdiction.id}, ${fact.stream}, 1)
        on conflict (jurisdiction_id, stream) do update set no = head.no + 1
        returning no
      ), kept as (
        insert into platform.event (jurisdiction_id, id, stream, no, name, body, actor_kind, actor_id, told_at)
        select ${call.jurisdiction.id}::uuid, ${id}::uuid, ${fact.stream}, no, ${fact.name},
               ${JSON.stringify(fact.body)}::jsonb, ${call.actor.kind}, ${actorId}::uuid, ${call.now}::timestamptz
        from numbered
      ), waiting as (
        insert into platform.pending (jurisdiction_id, listener, stream, no, event_id, next_at)
        select ${call.jurisdiction.id}::uuid, listener, ${fact.stream}, no, ${id}::uuid, ${call.now}::timestamptz
        from numbered, unnest(${[...listeners]}::text[]) as listener
      )
      insert into platform.unsealed (jurisdiction_id, event_id, told_at)
      values (${call.jurisdiction.id}, ${id}, ${call.now})
    `.execute(call.database)
  }
}
