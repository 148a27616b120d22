import { type RawBuilder, sql } from 'kysely'
import type { Fact } from '../../kernel/fact.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Call } from '../call.ts'
import { announceTold } from './wake.ts'

/** Who hears which facts: the part of a reaction that telling needs. */
export type Listener = { readonly listener: string; readonly hears: readonly string[] }

type Numbered = Fact & { readonly id: Id; readonly no: number }

const rowsPerStatement = 1_000

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

const inPieces = async <T>(rows: readonly T[], keep: (piece: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsPerStatement) await keep(rows.slice(from, from + rowsPerStatement))
}

const countsOf = (facts: readonly Fact[]): [stream: string, count: number][] => {
  const counts = new Map<string, number>()
  for (const { stream } of facts) counts.set(stream, (counts.get(stream) ?? 0) + 1)
  // Every teller locks the heads in one order, so that two of them cannot wait for each other.
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

const takeNumbers = async (call: Call, facts: readonly Fact[]): Promise<Numbered[]> => {
  const next = new Map<string, number>()
  await inPieces(countsOf(facts), async (counts) => {
    const { rows } = await sql<{ stream: string; no: number }>`
      insert into platform.head as head (jurisdiction_id, stream, no)
      values ${sql.join(counts.map(([stream, count]) => sql`(${call.jurisdiction.id}, ${stream}, ${count})`))}
      on conflict (jurisdiction_id, stream) do update set no = head.no + excluded.no
      returning stream, no`.execute(call.database)
    const last = new Map(rows.map((row) => [row.stream, row.no]))
    for (const [stream, count] of counts) next.set(stream, Number(last.get(stream)) - count + 1)
  })

  return facts.map((fact) => {
    const no = next.get(fact.stream) ?? 0
    next.set(fact.stream, no + 1)
    return { ...fact, id: call.newId(), no }
  })
}

const eventRow = (call: Call, fact: Numbered): RawBuilder<unknown> => {
  const actorId = call.actor.kind === 'account' ? call.actor.id : null
  return sql`(${call.jurisdiction.id}, ${fact.id}, ${fact.stream}, ${fact.no}, ${fact.name},
    ${JSON.stringify(fact.body)}, ${call.actor.kind}, ${actorId}, ${call.now})`
}

const keepEvents = (call: Call, facts: readonly Numbered[]): Promise<unknown> =>
  sql`
    insert into platform.event (jurisdiction_id, id, stream, no, name, body, actor_kind, actor_id, told_at)
    values ${sql.join(facts.map((fact) => eventRow(call, fact)))}`.execute(call.database)

const keepUnsealed = (call: Call, facts: readonly Numbered[]): Promise<unknown> =>
  sql`
    insert into platform.unsealed (jurisdiction_id, event_id, told_at)
    values ${sql.join(facts.map(({ id }) => sql`(${call.jurisdiction.id}, ${id}, ${call.now})`))}`.execute(
    call.database,
  )

type Waiting = { readonly listener: string; readonly stream: string; readonly no: number }

const keepPending = (call: Call, waiting: readonly Waiting[]): Promise<unknown> =>
  sql`
    insert into platform.pending (jurisdiction_id, listener, stream, no)
    values ${sql.join(
      waiting.map(({ listener, stream, no }) => sql`(${call.jurisdiction.id}, ${listener}, ${stream}, ${no})`),
    )}`.execute(call.database)

/**
 * Keeps facts in the call's transaction: their numbers within their streams, an event each, a row for the seal, and a
 * pending row per listener.
 *
 * Plain statements rather than one with inserts inside `with`: those cannot be routed to a shard.
 *
 * @throws outside a transaction (a programming error)
 */
export const tellFacts = async (call: Call, facts: readonly Fact[]): Promise<void> => {
  if (!call.inTransaction) throw new Error('facts are told inside a transaction: wrap the use case in inTransaction')
  if (facts.length === 0) return

  const numbered = await takeNumbers(call, facts)
  const waiting = numbered.flatMap(({ name, stream, no }) =>
    (listenersOf.get(name) ?? []).map((listener) => ({ listener, stream, no })),
  )

  await inPieces(numbered, (piece) => keepEvents(call, piece))
  await inPieces(numbered, (piece) => keepUnsealed(call, piece))
  await inPieces(waiting, (piece) => keepPending(call, piece))
  if (waiting.length > 0) announceTold(call.jurisdiction.id)
}
