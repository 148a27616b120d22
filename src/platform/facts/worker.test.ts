import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { fact } from '../../kernel/fact.ts'
import { problem, refuse } from '../../kernel/problem.ts'
import { inTransaction } from '../call.ts'
import type { Reaction } from '../module.ts'
import { doublingBackoffMs, type Failure } from './hear.ts'
import { registerListeners } from './tell.ts'
import { callIn, east, grow, openTrial, outcomeOf, recorders, type Trial, thingGrew, thingId, west } from './trial.ts'
import { listTroubles, retryPending, setAsidePending } from './troubles.ts'
import { startWorker, type Worker, type WorkerOptions } from './worker.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
})
afterAll(() => trial.drop())

beforeEach(async () => {
  await trial.pool.query(
    'truncate platform.head, platform.event, platform.pending, platform.set_aside, platform.unsealed, trial.effect, trial.thing',
  )
})

const work = (reactions: readonly Reaction[], options: Partial<WorkerOptions> = {}): Worker =>
  startWorker({
    database: trial.database,
    reactions,
    jurisdictions: async () => [east, west],
    pollMs: 20,
    backoffMs: () => 1,
    ...options,
  })

const stream = (n: number): string => `thing:${thingId(n)}`

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 1_000; i += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('waited in vain')
}

const isAllHeard = async (): Promise<boolean> => (await outcomeOf(trial.database)).pending === 0

/** Effects of the first recorder in one stream, in the order in which they happened. */
const heardOf = async (n: number): Promise<number[]> => {
  const { rows } = await sql<{ no: number }>`
    select no from trial.effect where stream = ${stream(n)} and listener = 'trial.recorder-1' order by position`.execute(
    trial.database,
  )
  return rows.map((row) => row.no)
}

test('every listener hears every fact once and in order, though one step in seven fails', async () => {
  const reactions = recorders(6, async () => {
    if (Math.random() < 0.075) throw new Error('planted failure')
  })
  registerListeners(reactions)
  const workers = [work(reactions, { lanes: 3 }), work(reactions, { lanes: 3 })]
  const tellers = Array.from({ length: 4 }, async (_, teller) => {
    for (let i = 0; i < 14; i += 1) {
      await grow(callIn(trial.database, teller % 2 === 0 ? east : west), thingId(i % 5), 1 + (i % 2))
    }
  })
  await Promise.all(tellers)
  await until(isAllHeard)
  await Promise.all(workers.map((worker) => worker.stop()))

  expect(await outcomeOf(trial.database)).toEqual({ told: 84, effects: 84 * 6, pending: 0, misplaced: 0, gaps: 0 })
})

test('a reaction that fails holds its own stream only, and says why without saying who', async () => {
  const broken: Reaction = {
    listener: 'trial.broken',
    hears: ['trial.thing.grew'],
    react: async (_call, told) => {
      if (told.stream === stream(1)) throw new Error('no account for "Li Lei" under 13812345678')
    },
  }
  const reactions = [...recorders(1), broken]
  registerListeners(reactions)
  for (const n of [1, 2, 3]) await grow(callIn(trial.database), thingId(n), 2)
  const worker = work(reactions, { backoffMs: () => 60_000 })
  await worker.idle()
  await worker.stop()

  const troubles = await listTroubles(trial.database)
  expect(troubles).toEqual([
    {
      jurisdictionId: east.id,
      listener: 'trial.broken',
      stream: stream(1),
      no: 1,
      attempts: 1,
      nextAt: expect.any(String),
      problem: 'Error: no account for … under …',
      setAsideWhy: null,
      waitingBehind: 1,
    },
  ])
  expect((await outcomeOf(trial.database)).pending).toBe(2)
  expect(await heardOf(1)).toEqual([1, 2])
})

test('a fact that is set aside lets its stream go on, and is heard when it is tried again', async () => {
  const notReady = problem('trial/not-ready', 409)
  let ready = false
  const [recorder] = recorders(1)
  if (recorder === undefined) throw new Error('no recorder')
  const reaction: Reaction = {
    ...recorder,
    react: async (call, told) => {
      if (told.no === 2 && !ready) refuse(notReady)
      await recorder.react(call, told)
    },
  }
  registerListeners([reaction])
  await grow(callIn(trial.database), thingId(1), 4)
  const worker = work([reaction], { backoffMs: () => 60_000 })
  await worker.idle()
  expect(await heardOf(1)).toEqual([1])
  const place = { jurisdictionId: east.id, listener: reaction.listener, stream: stream(1), no: 2 }
  expect(await listTroubles(trial.database)).toMatchObject([{ no: 2, problem: 'trial/not-ready', waitingBehind: 2 }])

  expect(await setAsidePending(callIn(trial.database), place, 'the unit was closed before')).toBe(true)
  await worker.idle()
  expect(await heardOf(1)).toEqual([1, 3, 4])
  expect(await listTroubles(trial.database)).toMatchObject([{ no: 2, setAsideWhy: 'the unit was closed before' }])

  ready = true
  expect(await retryPending(callIn(trial.database), place)).toBe(true)
  await worker.idle()
  await worker.stop()
  expect(await heardOf(1)).toEqual([1, 3, 4, 2])
  expect(await listTroubles(trial.database)).toEqual([])
})

test('only what is pending in one’s own county can be set aside', async () => {
  registerListeners(recorders(1))
  await grow(callIn(trial.database, east), thingId(1))
  const place = { listener: 'trial.recorder-1', stream: stream(1), no: 1 }
  expect(await setAsidePending(callIn(trial.database, west), place, 'not mine')).toBe(false)
  expect(await retryPending(callIn(trial.database, west), place)).toBe(false)
})

test('a reaction that swallows a database error is a failure, not a silent loss', async () => {
  const failures: Failure[] = []
  const swallowing: Reaction = {
    listener: 'trial.swallowing',
    hears: ['trial.thing.grew'],
    react: async (call) => {
      await sql`select 1 / 0`.execute(call.database).catch(() => undefined)
    },
  }
  registerListeners([swallowing])
  await grow(callIn(trial.database), thingId(1))
  const worker = work([swallowing], { backoffMs: () => 60_000, onFailure: (failure) => failures.push(failure) })
  await worker.idle()
  await worker.stop()
  expect(failures).toMatchObject([{ listener: 'trial.swallowing', no: 1, attempts: 1 }])
  expect(failures[0]?.problem).toContain('25P02')
})

test('what a reaction tells is told with its effect, and heard in turn', async () => {
  const [recorder] = recorders(1)
  if (recorder === undefined) throw new Error('no recorder')
  const echo: Reaction = {
    listener: 'trial.echo',
    hears: ['trial.thing.grew'],
    react: async (call, told) => {
      if (told.stream === stream(1)) await grow(call, thingId(2))
    },
  }
  registerListeners([recorder, echo])
  await grow(callIn(trial.database), thingId(1), 3)
  const worker = work([recorder, echo])
  await until(isAllHeard)
  await worker.stop()
  expect(await heardOf(2)).toEqual([1, 2, 3])
})

test('a listener that nobody runs keeps waiting, however much of it there is', async () => {
  const [first, second] = recorders(2)
  if (first === undefined || second === undefined) throw new Error('no recorders')
  registerListeners([first, second])
  await inTransaction(callIn(trial.database), async (call) => {
    const things = Array.from({ length: 230 }, (_, n) => fact(thingGrew, { thingId: thingId(n), version: 1 }))
    await call.tell(things)
  })
  const worker = work([second])
  await worker.idle()
  await worker.stop()
  expect(await outcomeOf(trial.database)).toMatchObject({ effects: 230, pending: 230 })
})

/** Tells one fact as another process does: nothing in this one is told that there is news. */
const tellElsewhere = async (): Promise<void> => {
  await trial.pool.query(`
    insert into platform.head values ('${east.id}', '${stream(1)}', 1);
    insert into platform.event values
      ('${east.id}', '${thingId(1)}', '${stream(1)}', 1, 'trial.thing.grew', '{}', 'house', null, now());
    insert into platform.pending (jurisdiction_id, listener, stream, no)
    values ('${east.id}', 'trial.recorder-1', '${stream(1)}', 1)`)
}

const listeningPid = async (): Promise<number | null> => {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where query like 'listen %' and datname = current_database()`.execute(
    trial.database,
  )
  return rows[0]?.pid ?? null
}

test('a word from another process wakes a worker that hardly ever polls', async () => {
  const reactions = recorders(1)
  registerListeners(reactions)
  const worker = work(reactions, { pool: trial.pool, pollMs: 600_000 })
  await until(async () => (await listeningPid()) !== null)
  await worker.idle()
  await tellElsewhere()
  await sql`select pg_notify('wardwork_told', ${east.id})`.execute(trial.database)
  await until(isAllHeard)
  await worker.stop()
  expect(await heardOf(1)).toEqual([1])
  await until(async () => (await listeningPid()) === null)
})

test('a worker whose listening connection is cut looks at everything once it listens again', async () => {
  const reactions = recorders(1)
  registerListeners(reactions)
  const worker = work(reactions, { pool: trial.pool, pollMs: 600_000 })
  await until(async () => (await listeningPid()) !== null)
  const first = await listeningPid()
  await worker.idle()

  await sql`select pg_terminate_backend(${first})`.execute(trial.database)
  await tellElsewhere()
  await until(isAllHeard)
  await until(async () => ![null, first].includes(await listeningPid()))
  await worker.stop()
})

test('a fact whose row is gone is a failure that names the audit', async () => {
  const reactions = recorders(1)
  registerListeners(reactions)
  await grow(callIn(trial.database), thingId(1), 2)
  await sql`delete from platform.event where no = 1`.execute(trial.database)
  const worker = work(reactions, { backoffMs: () => 60_000 })
  await worker.idle()
  await worker.stop()
  expect(await listTroubles(trial.database)).toMatchObject([{ no: 1, problem: expect.stringContaining('audit') }])
})

test('a failing stream is tried again later and later, an hour at most', () => {
  expect([1, 2, 3, 12, 13, 500].map(doublingBackoffMs)).toEqual([1_000, 2_000, 4_000, 2_048_000, 3_600_000, 3_600_000])
})
