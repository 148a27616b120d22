import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inTransaction } from '../call.ts'
import { openDatabase } from '../database.ts'
import type { Poller } from '../module.ts'
import { pollOnce, startPollers } from './pollers.ts'
import { east, openTrial, type Trial, west } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
  await trial.pool.query(`create table trial.due (jurisdiction_id uuid not null, id int not null, done int not null default 0,
    next_at timestamptz, primary key (jurisdiction_id, id))`)
})
afterAll(() => trial.drop())

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 400 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  if (!holds()) throw new Error('waited in vain')
}

const jurisdictions = async () => [east, west]

test('what is due is done once, in its own county, however many processes look', async () => {
  await trial.pool.query(`
    insert into trial.due select '${east.id}', i, 0, now() - interval '1 minute' from generate_series(1, 50) i;
    insert into trial.due select '${west.id}', i, 0, now() + interval '1 day' from generate_series(1, 50) i`)
  const poller: Poller = {
    name: 'trial.due',
    everyS: 0.01,
    poll: (call) =>
      inTransaction(call, async (call) => {
        // Reads first and writes after, as rooms do: without the lock two of them would act on the same rows.
        const { rows } = await sql<{ id: number }>`
          select id from trial.due where jurisdiction_id = ${call.jurisdiction.id} and next_at <= ${call.now}
          order by next_at limit 7`.execute(call.database)
        await new Promise((resolve) => setTimeout(resolve, 5))
        for (const { id } of rows) {
          await sql`update trial.due set done = done + 1, next_at = null
            where jurisdiction_id = ${call.jurisdiction.id} and id = ${id}`.execute(call.database)
        }
        return rows.length
      }),
  }
  const other = openDatabase(trial.url, 4)
  const counts = await Promise.all([
    pollOnce({ database: trial.database }, poller, east),
    pollOnce({ database: other.database }, poller, east),
    pollOnce({ database: trial.database }, poller, west),
  ])
  await other.close()

  expect(counts.sort((a, b) => a - b)).toEqual([0, 0, 50])
  const { rows } = await sql<{ done: number; count: number }>`
    select done, count(*) as count from trial.due group by done order by done`.execute(trial.database)
  expect(rows).toEqual([
    { done: 0, count: 50 },
    { done: 1, count: 50 },
  ])
})

test('a poller that fails in one county goes on in the others, and is tried again', async () => {
  const failures: string[] = []
  const polled: string[] = []
  const poller: Poller = {
    name: 'trial.half-broken',
    everyS: 0.01,
    poll: async (call) => {
      polled.push(call.jurisdiction.sign)
      if (call.jurisdiction.id === east.id) throw new Error('broken in the east')
      return 0
    },
  }
  const running = startPollers({
    database: trial.database,
    pollers: [poller],
    jurisdictions,
    onFailure: (name) => failures.push(name),
  })
  await until(() => polled.length >= 4)
  await running.stop()
  expect(polled.slice(0, 4)).toEqual(['de', 'xj', 'de', 'xj'])
  expect(failures.slice(0, 2)).toEqual(['trial.half-broken', 'trial.half-broken'])
})

test('a stop waits for what is under way and begins nothing after it', async () => {
  let begun = 0
  let ended = 0
  const endless: Poller = {
    name: 'trial.endless',
    everyS: 0.01,
    poll: async () => {
      begun += 1
      await new Promise((resolve) => setTimeout(resolve, 30))
      ended += 1
      return 1
    },
  }
  const running = startPollers({ database: trial.database, pollers: [endless], jurisdictions })
  await until(() => begun > 0)
  await running.stop()
  const after = begun
  expect(ended).toBe(after)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(begun).toBe(after)
})
