import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fact } from '../../kernel/fact.ts'
import { inTransaction } from '../call.ts'
import { registerListeners, tellFacts } from './tell.ts'
import { callIn, east, grow, leafFell, openTrial, recorders, type Trial, thingGrew, thingId, west } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
  registerListeners(recorders(2))
})
afterAll(() => trial.drop())

const numbersOf = async (stream: string, jurisdictionId = east.id): Promise<number[]> => {
  const { rows } = await sql<{ no: number }>`
    select no from platform.event where jurisdiction_id = ${jurisdictionId} and stream = ${stream} order by no`.execute(
    trial.database,
  )
  return rows.map((row) => row.no)
}

test('facts of a stream are numbered from one, in the order in which they are told', async () => {
  const call = callIn(trial.database)
  await grow(call, thingId(1), 2)
  await grow(call, thingId(1), 3)

  expect(await numbersOf(`thing:${thingId(1)}`)).toEqual([1, 2, 3, 4, 5])
  const { rows } = await sql<{ version: number }>`
    select (body ->> 'version')::int as version from platform.event
    where stream = ${`thing:${thingId(1)}`} order by no`.execute(trial.database)
  expect(rows.map((row) => row.version)).toEqual([1, 2, 3, 4, 5])
})

test('each listener has a row for each fact that it hears, and the seal has one for every fact', async () => {
  const call = callIn(trial.database)
  await inTransaction(call, (call) =>
    call.tell([fact(thingGrew, { thingId: thingId(2), version: 1 }), fact(leafFell, { leafId: thingId(2) })]),
  )

  const { rows } = await sql<{ listener: string; stream: string; no: number }>`
    select listener, stream, no from platform.pending where stream like ${`%${thingId(2)}`} order by listener`.execute(
    trial.database,
  )
  const stream = `thing:${thingId(2)}`
  expect(rows).toEqual([
    { listener: 'trial.recorder-1', stream, no: 1 },
    { listener: 'trial.recorder-2', stream, no: 1 },
  ])
  const unsealed = await sql<{ count: number }>`
    select count(*) as count from platform.unsealed join platform.event on event.id = unsealed.event_id
    where stream like ${`%${thingId(2)}`}`.execute(trial.database)
  expect(unsealed.rows[0]?.count).toBe(2)
})

test('a transaction that is rolled back leaves no fact and no gap', async () => {
  const call = callIn(trial.database)
  await grow(call, thingId(3))
  const fallsOver = inTransaction(call, async (call) => {
    await grow(call, thingId(3), 4)
    throw new Error('changed its mind')
  })
  await expect(fallsOver).rejects.toThrow('changed its mind')
  await grow(call, thingId(3))

  expect(await numbersOf(`thing:${thingId(3)}`)).toEqual([1, 2])
})

test('two counties number the same stream apart', async () => {
  await grow(callIn(trial.database, east), thingId(4))
  await grow(callIn(trial.database, west), thingId(4))
  expect(await numbersOf(`thing:${thingId(4)}`, east.id)).toEqual([1])
  expect(await numbersOf(`thing:${thingId(4)}`, west.id)).toEqual([1])
})

test('tellers that tell the same streams in different orders do not stand in each other’s way', async () => {
  const told = (n: number) => fact(thingGrew, { thingId: thingId(n), version: 1 })
  const rounds = Array.from({ length: 60 }, (_, i) => {
    const facts = i % 2 === 0 ? [told(5), told(6), told(7)] : [told(7), told(6), told(5)]
    return inTransaction(callIn(trial.database), (call) => call.tell(facts))
  })
  await Promise.all(rounds)
  for (const n of [5, 6, 7]) expect(await numbersOf(`thing:${thingId(n)}`)).toHaveLength(60)
})

test('thousands of facts are told at once', async () => {
  await grow(callIn(trial.database), thingId(8), 12_500)
  const numbers = await numbersOf(`thing:${thingId(8)}`)
  expect(numbers).toHaveLength(12_500)
  expect(numbers.at(-1)).toBe(12_500)
})

test('facts of many streams told at once are each numbered in their own', async () => {
  const order = [10, 11, 10, 12, 11, 10]
  await inTransaction(callIn(trial.database), async (call) => {
    const facts = order.map((n, i) => fact(thingGrew, { thingId: thingId(n), version: i + 1 }))
    await call.tell([...facts, fact(leafFell, { leafId: thingId(10) })])
    await call.tell(facts.slice(0, 1))
  })
  const { rows } = await sql<{ stream: string; versions: number[] }>`
    select stream, array_agg((body ->> 'version')::int order by no) as versions from platform.event
    where stream in (${sql.join([10, 11, 12].map((n) => `thing:${thingId(n)}`))})
    group by stream order by stream`.execute(trial.database)
  expect(rows.map((row) => row.versions)).toEqual([[1, 3, 6, 1], [2, 5], [4]])
  const pending = await sql<{ count: number }>`
    select count(*) as count from platform.pending join platform.event using (jurisdiction_id, stream, no)
    where stream in (${sql.join([10, 11, 12].map((n) => `thing:${thingId(n)}`))})`.execute(trial.database)
  expect(pending.rows[0]?.count).toBe(14)
})

test('telling outside a transaction is an error', async () => {
  const call = callIn(trial.database)
  await expect(call.tell([fact(leafFell, { leafId: thingId(9) })])).rejects.toThrow('inside a transaction')
  await expect(tellFacts(call, [fact(leafFell, { leafId: thingId(9) })])).rejects.toThrow('inside a transaction')
})

test('two reactions of one name are refused at start', () => {
  const [one] = recorders(1)
  if (one === undefined) throw new Error('no recorder')
  expect(() => registerListeners([one, one])).toThrow('trial.recorder-1')
})
