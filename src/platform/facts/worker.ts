import type { Pool } from 'pg'
import type { Id } from '../../kernel/ids.ts'
import { realSources } from '../call.ts'
import type { Reaction } from '../module.ts'
import { type Agenda, newAgenda } from './agenda.ts'
import { type Bell, newBell } from './bell.ts'
import { type Heard, type Hearing, type HearingOptions, newHearing } from './hear.ts'
import { listenForTold } from './listen.ts'
import type { Place } from './pending.ts'
import { onTold } from './wake.ts'

export type WorkerOptions = HearingOptions & {
  /** Where to listen for other processes; without it the worker only polls and hears its own process. */
  readonly pool?: Pool
  readonly reactions: readonly Reaction[]
  /** How many reactions run at once; each needs a connection. */
  readonly lanes?: number
  readonly pollMs?: number
}

/** A running worker. */
export type Worker = {
  /** Takes nothing new and waits for what is running. */
  readonly stop: () => Promise<void>
  /** Resolves once nothing is due that this worker could do. */
  readonly idle: () => Promise<void>
}

const turnsPerPlace = 50

type State = {
  readonly options: WorkerOptions
  readonly hearing: Hearing
  readonly agenda: Agenda
  readonly bell: Bell
  readonly reactions: ReadonlyMap<string, Reaction>
  busy: number
  quiet: (() => void)[]
  stopping: boolean
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
      heard = await state.hearing.hearNext(reaction, place)
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
  const reactions = new Map(options.reactions.map((reaction) => [reaction.listener, reaction]))
  return {
    options,
    hearing: newHearing(options),
    agenda: newAgenda(options.database, new Set(reactions.keys()), (options.sources ?? realSources).now),
    bell: newBell(),
    reactions,
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
    state.hearing.forget()
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
