import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Permission } from '../../kernel/actor.ts'
import { realSources } from '../call.ts'
import { readConfig } from '../config.ts'
import { newHttp } from '../http/server.ts'
import { parseRoot } from './finding.ts'
import { facts } from './routes.ts'
import { sealAll } from './seal.ts'
import { registerListeners } from './tell.ts'
import { callIn, east, grow, openTrial, recorders, type Trial, thingId, west } from './trial.ts'
import { startWorker } from './worker.ts'

let trial: Trial
let app: Awaited<ReturnType<typeof newHttp>>
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent' }),
    database: trial.database,
    sources: realSources,
    modules: [facts],
    findJurisdiction: async (_database, sign) => [east, west].find((county) => county.sign === sign) ?? null,
    identify: async (_database, token, { territoryPath }) => {
      const permissions: Permission[] = token.startsWith('operator') ? ['platform.operate'] : ['matters.read']
      const scopes = [{ permissions, unitId: null, territoryPath, from: null, to: null }]
      return { actor: { kind: 'account', id: thingId(77) }, scopes }
    },
  })
  registerListeners(recorders(1))
  await grow(callIn(trial.database, east), thingId(1), 2)
  await grow(callIn(trial.database, west), thingId(1))
  const [recorder] = recorders(1)
  if (recorder === undefined) throw new Error('no recorder')
  const worker = startWorker({
    database: trial.database,
    reactions: [{ ...recorder, react: () => Promise.reject(new Error('out of order')) }],
    jurisdictions: async () => [east, west],
    backoffMs: () => 600_000,
  })
  await worker.idle()
  await worker.stop()
})
afterAll(async () => {
  await app.close()
  await trial.drop()
})

const ask = (method: 'GET' | 'POST', url: string, body?: object, who = 'operator-token-0123456789') =>
  app.inject({
    method,
    url: `/api${url}`,
    headers: { 'x-wardwork': '1', authorization: `Bearer ${who}` },
    ...(body === undefined ? {} : { payload: body }),
  })

const key = { listener: 'trial.recorder-1', stream: `thing:${thingId(1)}`, no: 1 }

test('an operator sees the troubles of the own county only', async () => {
  const answer = await ask('GET', '/j/de/reactions/troubles')
  expect(answer.statusCode).toBe(200)
  expect(answer.json().troubles).toMatchObject([
    { ...key, jurisdictionId: east.id, attempts: 1, problem: 'Error: out of order', waitingBehind: 1 },
  ])
})

test('setting aside needs a reason, is told, and can be taken back', async () => {
  expect((await ask('POST', '/j/de/reactions/set-aside', { ...key, why: '  ' })).statusCode).toBe(400)
  expect((await ask('POST', '/j/de/reactions/set-aside', { ...key, why: 'closed by hand' })).json()).toEqual({
    done: true,
  })
  expect((await ask('GET', '/j/de/reactions/troubles')).json().troubles[0]).toMatchObject({
    setAsideWhy: 'closed by hand',
  })
  expect((await ask('POST', '/j/de/reactions/retry', key)).statusCode).toBe(200)

  const { rows } = await trial.pool.query(
    `select name, body, actor_id from platform.event where stream = 'listener:trial.recorder-1' order by no`,
  )
  const body = { listener: key.listener, heardStream: key.stream, no: 1 }
  expect(rows).toEqual([
    { name: 'platform.reaction.set-aside', body, actor_id: thingId(77) },
    { name: 'platform.reaction.retried', body, actor_id: thingId(77) },
  ])
})

test('what does not wait cannot be moved', async () => {
  for (const step of ['retry', 'set-aside']) {
    const answer = await ask('POST', `/j/de/reactions/${step}`, { ...key, no: 99, why: 'no reason' })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'platform/heard-already'])
  }
})

test('the newest root is there to be filed', async () => {
  await sealAll({ database: trial.database })
  const root = parseRoot((await ask('GET', '/j/xj/seal/root')).json().root)
  expect(root).toMatchObject({ jurisdictionId: west.id, no: 1 })
})

test.each(['reactions/troubles', 'seal/root'])('whoever does not operate the house does not see %s', async (path) => {
  const answer = await ask('GET', `/j/de/${path}`, undefined, 'clerk-token-0123456789')
  expect(answer.statusCode).toBe(403)
})
