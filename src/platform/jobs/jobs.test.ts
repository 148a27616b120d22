import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'
import { inTransaction } from '../call.ts'
import { callIn, east, openTrial, type Trial, west } from '../facts/trial.ts'
import { type JobHandler, jobHandler, jobKind } from './job.ts'
import { countFailedJobs, openJobs, sendJob, startJobs } from './jobs.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
})
afterAll(() => trial.drop())

let stop: () => Promise<void> = async () => undefined
afterEach(async () => {
  await stop()
  stop = async () => undefined
})

const letter = jobKind('trial.letter', z.object({ letterId: z.string() }), { retries: 0 })
const nightly = jobKind('trial.nightly', z.object({}))

type Run = { readonly id: Id; readonly sign: string; readonly letterId: string }
const runs: Run[] = []

const write = jobHandler(letter, async (call, job) => {
  if (job.data.letterId === 'torn') throw new Error('no stamp for "Li Lei"')
  runs.push({ id: job.id, sign: call.jurisdiction.sign, letterId: job.data.letterId })
})

const optionsWith = (handlers: readonly JobHandler[], failures: string[] = []) => ({
  url: trial.url,
  database: trial.database,
  handlers,
  jurisdictions: async () => [east, west],
  pollS: 0.5,
  onFailure: (job: string, problem: string) => void failures.push(`${job} ${problem}`),
})

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 400; i += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('waited in vain')
}

test('a job runs after the commit, under the id it was sent with, in its county; after a roll-back never', async () => {
  stop = (await startJobs(optionsWith([write]))).stop
  const undone = inTransaction(callIn(trial.database, east), async (call) => {
    await sendJob(call, letter, { letterId: 'undone' })
    throw new Error('changed its mind')
  })
  await expect(undone).rejects.toThrow('changed its mind')
  const id = await inTransaction(callIn(trial.database, west), (call) => sendJob(call, letter, { letterId: 'one' }))

  await until(() => runs.length > 0)
  expect(runs).toEqual([{ id, sign: 'xj', letterId: 'one' }])
})

test('a job that fails is given up after its tries, and its reason names nobody', async () => {
  const failures: string[] = []
  stop = (await startJobs(optionsWith([write], failures))).stop
  await inTransaction(callIn(trial.database), (call) => sendJob(call, letter, { letterId: 'torn' }))
  await until(async () => (await countFailedJobs(trial.database)).get('trial.letter') === 1)

  expect(failures).toEqual(['trial.letter Error: no stamp for …'])
  const { rows } = await trial.pool.query(`select output::text from pgboss.job where state = 'failed'`)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.output).not.toContain('Li Lei')
})

test('a process that only sends leaves the work to others', async () => {
  runs.length = 0
  const sender = await openJobs(optionsWith([write]))
  await inTransaction(callIn(trial.database), (call) => sendJob(call, letter, { letterId: 'left' }))
  await sender.stop()
  expect(runs).toEqual([])

  stop = (await startJobs(optionsWith([write]))).stop
  await until(() => runs.length > 0)
  expect(runs[0]?.letterId).toBe('left')
})

test('nightly runs are planned for every county in its own time', async () => {
  stop = (await startJobs(optionsWith([jobHandler(nightly, async () => undefined, '15 2 * * *')]))).stop
  const { rows } = await trial.pool.query('select key, cron, timezone from pgboss.schedule order by key')
  expect(rows).toEqual([
    { key: east.id, cron: '15 2 * * *', timezone: 'Asia/Shanghai' },
    { key: west.id, cron: '15 2 * * *', timezone: 'Asia/Shanghai' },
  ])
})

test('sending outside a transaction, without open jobs or in another shape is an error', async () => {
  const call = callIn(trial.database)
  const inside = (data: { letterId: string }) => inTransaction(call, (call) => sendJob(call, letter, data))
  await expect(inside({ letterId: 'x' })).rejects.toThrow('not open')
  stop = (await startJobs(optionsWith([write]))).stop
  await expect(sendJob(call, letter, { letterId: 'x' })).rejects.toThrow('inside a transaction')
  await expect(inside({} as { letterId: string })).rejects.toThrow('letterId')
})
