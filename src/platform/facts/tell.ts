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

type Streams = { readonly names: readonly string[]; readonly counts: readonly number[] }

/** The streams told of, in one order for all tellers: two of them never wait for each other's heads. */
const streamsOf = (facts: readonly Fact[]): Streams => {
  const counts = new Map<string, number>()
  for (const { stream } of facts) counts.set(stream, (counts.get(stream) ?? 0) + 1)
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return { names: sorted.map(([name]) => name), counts: sorted.map(([, count]) => count) }
}

/** For each fact, how many later ones of its stream are told with it: its number is the stream's last less this. */
const followersOf = (facts: readonly Fact[], { names, counts }: Streams): number[] => {
  const left = new Map(names.map((name, i) => [name, counts[i] ?? 0]))
  return facts.map(({ stream }) => {
    const after = (left.get(stream) ?? 0) - 1
    left.set(stream, after)
    return after
  })
}

/** A fact with the place of its stream, from 1. */
type Placed = { readonly fact: Fact; readonly place: number; readonly after: number }

const placedOf = (facts: readonly Fact[], streams: Streams): Placed[] => {
  const places = new Map(streams.names.map((name, i) => [name, i + 1]))
  const after = followersOf(facts, streams)
  return facts.map((fact, i) => ({ fact, place: places.get(fact.stream) ?? 0, after: after[i] ?? 0 }))
}

type Hearing = Placed & { readonly listener: string }

const hearingsOf = (placed: readonly Placed[]): Hearing[] =>
  placed.flatMap((one) => (listenersOf.get(one.fact.name) ?? []).map((listener) => ({ ...one, listener })))

/**
 * Keeps facts in the call's transaction: their numbers within their streams, an event each, a row for the seal, and a
 * pending row per listener, in one round trip.
 *
 * @throws outside a transaction (a programming error)
 */
export const tellFacts = async (call: Call, facts: readonly Fact[]): Promise<void> => {
  if (!call.inTransaction) throw new Error('facts are told inside a transaction: wrap the use case in inTransaction')
  if (facts.length === 0) return

  const streams = streamsOf(facts)
  const placed = placedOf(facts, streams)
  const hearings = hearingsOf(placed)
  const accountId = call.actor.kind === 'account' ? call.actor.id : null

  await sql`select platform.tell(
    ${call.jurisdiction.id}, ${call.actor.kind}, ${accountId}, ${call.now}, ${streams.names}, ${streams.counts},
    ${placed.map(() => call.newId())}, ${placed.map(({ fact }) => fact.stream)},
    ${placed.map(({ place }) => place)}, ${placed.map(({ after }) => after)},
    ${placed.map(({ fact }) => fact.name)}, ${placed.map(({ fact }) => JSON.stringify(fact.body))},
    ${hearings.map(({ listener }) => listener)}, ${hearings.map(({ fact }) => fact.stream)},
    ${hearings.map(({ place }) => place)}, ${hearings.map(({ after }) => after)})`.execute(call.database)
  if (hearings.length > 0) announceTold(call.jurisdiction.id)
}
