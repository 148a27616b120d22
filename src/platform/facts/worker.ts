import type { Pool } from 'pg'
import type { Instant } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Call, type Database, inTransaction, type JurisdictionRef, realSources, type Sources } from '../call.ts'
import type { Reaction } from '../module.ts'
import { type Agenda, newAgenda } from './agenda.ts'
import { type Bell, newBell } from './bell.ts'
import { houseCall } from './house-call.ts'
import { listenForTold } from './listen.ts'
import { claimLowest, type Place, removePending, saveFailure } from './pending.ts'
import { reasonOf } from './reason.ts'
import { onTold } from './wake.ts'

/** A reaction that failed: where, for the how-manieth time, and why. Never carries what a fact says. */
export type Failure = Place & { readonly no: number; readonly attempts: number; readonly problem: string }

export type WorkerOptions = {
  readonly database: Database
  /** Where to listen for other processes; without it the worker only polls and hears its own process. */
  readonly pool?: Pool
  readonly reactions: readonly Reaction[]
  /** Every jurisdiction this worker serves; asked again when an unknown one has something to hear. */
  readonly jurisdictions: () => Promise<readonly JurisdictionRef[]>
  readonly sources?: Sources
  /** How many reactions run at once; each needs a connection. */
  readonly lanes?: number
  readonly pollMs?: number
  /** How long a stream waits after the nth failure in a row. */
  readonly backoffMs?: (attempts: number) => number
  readonly onFailure?: (failure: Failure) => void
}

/** A running worker. */
export type Worker = {
  /** Takes nothing new and waits for what is running. */
  readonly stop: () => Promise<void>
  /** Resolves once nothing is due that this worker could do. */
  readonly idle: () => Promise<void>
}

const hourMs = 3_600_000
const turnsPerPlace = 50

/** One second, then twice as long each time, at most an hour. */
export const doublingBackoffMs = (attempts: number): number => Math.min(hourMs, 1_000 * 2 ** Math.min(attempts - 1, 20))

type State = {
  readonly options: WorkerOptions
  readonly sources: Sources
  readonly agenda: Agenda
  readonly bell: Bell
  readonly reactions: ReadonlyMap<string, Reaction>
  readonly known: Map<Id, JurisdictionRef>
  readonly unknown: Set<Id>
  busy: number
  quiet: (() => void)[]
  stopping: boolean
}

const jurisdictionOf = async (state: State, id: Id): Promise<JurisdictionRef | null> => {
  if (!state.known.has(id) && !state.unknown.has(id)) {
    for (const jurisdiction of await state.options.jurisdictions()) state.known.set(jurisdiction.id, jurisdiction)
    // Asked again after the next poll, not for every place.
    if (!state.known.has(id)) state.unknown.add(id)
  }
  return state.known.get(id) ?? null
}

const afterMs = (now: Instant, ms: number): Instant =>
  Temporal.Instant.from(now)
    .add({ milliseconds: Math.round(ms) })
    .toString({ smallestUnit: 'millisecond' })

/** `heard`: and more of the stream waits; `last`: heard, and nothing waits behind it. */
type Heard = 'heard' | 'last' | 'nothing' | 'failed'

type Attempt = { no: number; attempts: number }

const react = async (call: Call, reaction: Reaction, place: Place, attempt: (claimed: Attempt) => void) => {
  const claim = await claimLowest(call, place)
  if (claim === null) return 'nothing'
  attempt(claim)
  if (claim.fact === null) throw new Error('the fact itself is missing: see the audit')

  if (reaction.hears.includes(claim.fact.name)) await reaction.react(call, claim.fact)
  await removePending(call, place, claim.no)
  return claim.more ? 'heard' : 'last'
}

const fail = async (state: State, place: Place, claimed: Attempt, cause: unknown): Promise<void> => {
  const { options, sources } = state
  const attempts = claimed.attempts + 1
  const problem = reasonOf(cause)
  const nextAt = afterMs(sources.now(), (options.backoffMs ?? doublingBackoffMs)(attempts))
  await saveFailure(options.database, place, { no: claimed.no, attempts, nextAt, problem })
  options.onFailure?.({ ...place, no: claimed.no, attempts, problem })
}

const hearNext = async (state: State, reaction: Reaction, place: Place): Promise<Heard> => {
  const jurisdiction = await jurisdictionOf(state, place.jurisdictionId)
  if (jurisdiction === null) return 'nothing'

  let claimed: Attempt | null = null
  try {
    return await inTransaction(houseCall(state.options.database, jurisdiction, state.sources), (call) =>
      react(call, reaction, place, (attempt) => {
        claimed = attempt
      }),
    )
  } catch (cause) {
    // Nothing was claimed: the database is away, and no fact is to blame.
    if (claimed === null) throw cause
    await fail(state, place, claimed, cause)
    return 'failed'
  }
}

const hearPlace = async (state: State, place: Place): Promise<void> => {
  const reaction = state.reactions.get(place.listener)
  let heard: Heard = reaction === undefined ? 'nothing' : 'heard'
  try {
    for (
      let turn = 0;
      reaction !== undefined && heard === 'heard' && turn < turnsPerPlace && !state.stopping;
      turn += 1
    ) {
      heard = await hearNext(state, reaction, place)
    }
  } catch (cause) {
    heard = 'nothing'
    throw cause
  } finally {
    state.agenda.release(place, heard === 'heard' && !state.stopping)
  }
}

const takeTurn = async (state: State): Promise<'worked' | 'nothing due' | 'away'> => {
  state.busy += 1
  try {
    const place = await state.agenda.next()
    if (place === null) return 'nothing due'
    await hearPlace(state, place)
    return 'worked'
  } catch {
    // The database is away: what was begun is rolled back, and the next poll finds it again.
    return 'away'
  } finally {
    state.busy -= 1
  }
}

const runLane = async (state: State): Promise<void> => {
  while (!state.stopping) {
    const turn = await takeTurn(state)
    // News may have come while another lane's look, which did not see it, was waited for.
    if (turn === 'worked' || (turn === 'nothing due' && state.agenda.hasMore())) continue
    if (turn === 'nothing due' && state.busy === 0) for (const quiet of state.quiet.splice(0)) quiet()
    await state.bell.wait(state.options.pollMs ?? 1_000)
  }
}

const newState = (options: WorkerOptions): State => {
  const sources = options.sources ?? realSources
  const reactions = new Map(options.reactions.map((reaction) => [reaction.listener, reaction]))
  return {
    options,
    sources,
    agenda: newAgenda(options.database, new Set(reactions.keys()), sources.now),
    bell: newBell(),
    reactions,
    known: new Map(),
    unknown: new Set(),
    busy: 0,
    quiet: [],
    stopping: false,
  }
}

/**
 * Runs reactions until stopped: each fact once per listener, in order within its stream, in a transaction of its own.
 *
 * Any number of workers may run, in any number of processes; one that is killed leaves nothing half done.
 */
export const startWorker = (options: WorkerOptions): Worker => {
  const state = newState(options)
  const wake = (jurisdictionId: Id | null): void => {
    if (jurisdictionId === null) state.agenda.noteAll()
    else state.agenda.note(jurisdictionId)
    state.bell.ring()
  }
  const deaf = onTold(wake)
  const hangUp = options.pool === undefined ? async () => undefined : listenForTold(options.pool, wake)
  const poll = setInterval(() => {
    state.unknown.clear()
    wake(null)
  }, options.pollMs ?? 1_000)
  const lanes = Array.from({ length: options.lanes ?? 4 }, () => runLane(state))

  return {
    stop: async () => {
      state.stopping = true
      clearInterval(poll)
      deaf()
      state.bell.ring()
      await Promise.all([...lanes, hangUp()])
      for (const quiet of state.quiet.splice(0)) quiet()
    },
    idle: () =>
      new Promise((resolve) => {
        state.quiet.push(resolve)
        wake(null)
      }),
  }
}
