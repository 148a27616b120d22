import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { metrics } from '../metrics.ts'
import { measureFacts, startMeasuring } from './measure.ts'
import { sealAll } from './seal.ts'
import { registerListeners } from './tell.ts'
import { callIn, grow, openTrial, recorders, type Trial, thingId } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
})
afterAll(() => trial.drop())

const shown = async (name: string): Promise<string[]> =>
  (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith(name))

test('operators see how much each listener has not heard, and how old the oldest unsealed fact is', async () => {
  registerListeners(recorders(2))
  await grow(callIn(trial.database), thingId(1), 3)
  await measureFacts(trial.database)
  expect(await shown('wardwork_pending_facts')).toEqual([
    'wardwork_pending_facts{listener="trial.recorder-1"} 3',
    'wardwork_pending_facts{listener="trial.recorder-2"} 3',
  ])
  expect(Number((await shown('wardwork_seal_delay_seconds'))[0]?.split(' ')[1])).toBeGreaterThan(0)

  await trial.pool.query(`delete from platform.pending where listener = 'trial.recorder-2'`)
  await sealAll({ database: trial.database })
  const measuring = startMeasuring({ database: trial.database })
  await measuring.stop()
  expect(await shown('wardwork_pending_facts')).toEqual(['wardwork_pending_facts{listener="trial.recorder-1"} 3'])
  expect(await shown('wardwork_seal_delay_seconds')).toEqual(['wardwork_seal_delay_seconds 0'])
})
