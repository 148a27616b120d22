import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { Id } from '../../kernel/ids.ts'
import { auditFacts, listNewestRoots } from './audit.ts'
import { canonicalEvent } from './canonical.ts'
import { chainedRoot, leafHash, merkleRoot } from './merkle.ts'
import { aboutBatch, listSealedRows, sealAll, sealBatch, sealDelayS } from './seal.ts'
import { registerListeners } from './tell.ts'
import { callIn, east, grow, openTrial, type Trial, thingId, west } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
  registerListeners([])
})
afterAll(() => trial.drop())

beforeEach(async () => {
  await trial.pool.query('truncate platform.head, platform.event, platform.seal, platform.unsealed, trial.thing')
  for (let round = 0; round < 4; round += 1) {
    for (const n of [1, 2, 3]) await grow(callIn(trial.database, n === 3 ? west : east), thingId(n), 2)
    await sealAll({ database: trial.database, atMost: 3 })
  }
})

const run = async (statement: string): Promise<void> => {
  const { rowCount } = await trial.pool.query(statement)
  expect(rowCount).toBeGreaterThan(0)
}

/** The nth fact of thing 1, which was sealed in the county of the east. */
const factId = async (no: number): Promise<Id> => {
  const { rows } = await sql<{ id: Id }>`
    select id from platform.event where stream = ${`thing:${thingId(1)}`} and no = ${no}`.execute(trial.database)
  if (rows[0] === undefined) throw new Error('no such fact')
  return rows[0].id
}

const batchOf = async (id: Id): Promise<number> => {
  const { rows } = await sql<{ no: number }>`
    select no from platform.seal where ${id}::uuid = any(event_ids)`.execute(trial.database)
  return Number(rows[0]?.no)
}

test('a county that nobody touched is in order, and every fact is in exactly one batch', async () => {
  const report = await auditFacts(trial.database)
  expect(report).toMatchObject({ facts: 24, unsealed: 0, findings: [] })
  expect(report.roots).toEqual(await listNewestRoots(trial.database))
  expect(report.roots.map((root) => root.jurisdictionId)).toEqual([east.id, west.id])
  const { rows } = await sql<{ facts: number; batches: number }>`
    select count(distinct id) as facts, count(*) as batches
    from (select unnest(event_ids) as id from platform.seal) sealed`.execute(trial.database)
  expect(rows).toEqual([{ facts: 24, batches: 24 }])
})

test.each([
  ['body', `body = jsonb_set(body, '{version}', '77')`],
  ['a digit behind the point', `body = jsonb_set(body, '{version}', ((body ->> 'version') || '.0')::jsonb)`],
  ['name', `name = 'trial.thing.shrank'`],
  ['moment, by a microsecond', `told_at = told_at + interval '1 microsecond'`],
  ['actor', `actor_kind = 'public'`],
])('an altered fact is named: %s', async (_what, change) => {
  const id = await factId(4)
  await run(`update platform.event set ${change} where id = '${id}'`)
  const { findings } = await auditFacts(trial.database)
  expect(findings).toEqual([
    {
      kind: 'factAltered',
      jurisdictionId: east.id,
      batch: await batchOf(id),
      eventId: id,
      stream: `thing:${thingId(1)}`,
      no: 4,
    },
  ])
})

test('of several altered facts the one sealed first comes first', async () => {
  const [later, earlier] = [await factId(7), await factId(2)]
  await run(`update platform.event set name = 'trial.thing.shrank' where id in ('${later}', '${earlier}')`)
  const { findings } = await auditFacts(trial.database)
  expect(findings.map((finding) => finding.eventId)).toEqual([earlier, later])
})

test('a removed fact is named, with the number that its stream now lacks', async () => {
  const id = await factId(5)
  await run(`delete from platform.event where id = '${id}'`)
  const { findings } = await auditFacts(trial.database)
  expect(findings).toMatchObject([
    { kind: 'factRemoved', eventId: id, batch: expect.any(Number) },
    { kind: 'numberMissing', stream: `thing:${thingId(1)}`, no: 5 },
  ])
})

test('a fact removed before it was sealed is named, even when its row for the seal goes too', async () => {
  await grow(callIn(trial.database), thingId(1), 2)
  const id = await factId(9)
  await run(`delete from platform.event where id = '${id}'`)
  expect((await auditFacts(trial.database)).findings).toMatchObject([
    { kind: 'factRemoved', eventId: id, batch: null },
    { kind: 'numberMissing', no: 9 },
  ])

  await run(`delete from platform.unsealed where event_id = '${id}'`)
  expect((await auditFacts(trial.database)).findings).toMatchObject([{ kind: 'numberMissing', no: 9 }])
})

test('the last fact of a stream is missed too', async () => {
  const id = await factId(8)
  await run(`delete from platform.event where id = '${id}'`)
  expect((await auditFacts(trial.database)).findings).toMatchObject([
    { kind: 'factRemoved', eventId: id },
    { kind: 'numberMissing', no: 8 },
  ])
})

test('an added fact is named', async () => {
  await run(`
    insert into platform.event (jurisdiction_id, id, stream, no, name, body, actor_kind, told_at)
    select jurisdiction_id, '${thingId(900)}', stream, 9, name, body, actor_kind, told_at
    from platform.event where id = '${await factId(8)}'`)
  const { findings } = await auditFacts(trial.database)
  const stream = `thing:${thingId(1)}`
  expect(findings).toMatchObject([
    { kind: 'factAdded', eventId: thingId(900), stream, no: 9, batch: null },
    { kind: 'headDiffers', stream, no: 8 },
  ])
})

test('a fact slipped into the queue of the seal is named by its number', async () => {
  await run(`
    insert into platform.event (jurisdiction_id, id, stream, no, name, body, actor_kind, told_at)
    select jurisdiction_id, '${thingId(900)}', stream, 12, name, body, actor_kind, told_at
    from platform.event where id = '${await factId(8)}'`)
  await run(`insert into platform.unsealed values ('${east.id}', '${thingId(900)}', now())`)
  await sealAll({ database: trial.database })
  expect((await auditFacts(trial.database)).findings).toMatchObject([{ kind: 'numberMissing', no: 9 }])
})

test.each([
  ['its moment', `sealed_at = sealed_at + interval '1 second'`],
  ['its root', `root = sha256('x')`],
  ['its Merkle root', `merkle_root = sha256('x')`],
])('an altered batch is named: %s', async (_what, change) => {
  await run(`update platform.seal set ${change} where jurisdiction_id = '${east.id}' and no = 2`)
  const { findings } = await auditFacts(trial.database)
  expect(findings[0]).toMatchObject({ kind: 'batchAltered', jurisdictionId: east.id, batch: 2, eventId: null })
})

test('a removed batch is named, and its facts with it', async () => {
  await run(`delete from platform.seal where jurisdiction_id = '${east.id}' and no = 2`)
  const { findings } = await auditFacts(trial.database)
  expect(findings[0]).toMatchObject({ kind: 'batchMissing', batch: 2 })
  expect(findings.filter((finding) => finding.kind === 'factAdded').length).toBeGreaterThan(0)
})

/** What an owner of the database can do who knows our code: alter a fact and make every later seal fit. */
const rewriteThePast = async (): Promise<void> => {
  await run(`update platform.event set body = jsonb_set(body, '{version}', '77') where id = '${await factId(2)}'`)
  const seals = await trial.pool.query<{ no: string; sealed_at: string; event_ids: Id[] }>(
    `select no, sealed_at, event_ids from platform.seal where jurisdiction_id = '${east.id}' order by no`,
  )
  let previous: Buffer | null = null
  for (const { no, sealed_at, event_ids } of seals.rows) {
    const rows = await listSealedRows(trial.database, east.id, event_ids)
    const leaves = event_ids.map((id) => {
      const row = rows.find((row) => row.id === id)
      if (row === undefined) throw new Error('no row')
      return leafHash(canonicalEvent(east.id, row))
    })
    const root: Buffer = chainedRoot(previous, aboutBatch(east.id, Number(no), sealed_at), merkleRoot(leaves))
    const marks = Buffer.concat(leaves.map((leaf) => leaf.subarray(0, 8)))
    await trial.pool.query(
      'update platform.seal set marks = $1, merkle_root = $2, root = $3 where jurisdiction_id = $4 and no = $5',
      [marks, merkleRoot(leaves), root, east.id, no],
    )
    previous = root
  }
}

test('a past rewritten as a whole differs from a root that was filed outside', async () => {
  const filed = await listNewestRoots(trial.database)
  await rewriteThePast()
  expect((await auditFacts(trial.database)).findings).toEqual([])

  const { findings } = await auditFacts(trial.database, { filed })
  expect(findings).toMatchObject([{ kind: 'rootDiffers', jurisdictionId: east.id, batch: filed[0]?.no }])
})

test('an end that was cut off is missed by a root that was filed outside', async () => {
  const filed = await listNewestRoots(trial.database)
  await run(`delete from platform.seal where jurisdiction_id = '${west.id}'`)
  await run(`delete from platform.event where jurisdiction_id = '${west.id}'`)
  await run(`delete from platform.head where jurisdiction_id = '${west.id}'`)
  expect((await auditFacts(trial.database)).findings).toEqual([])
  expect((await auditFacts(trial.database, { filed })).findings).toMatchObject([
    { kind: 'batchMissing', jurisdictionId: west.id, batch: filed[1]?.no },
  ])
})

test('a fact that is gone before it was sealed does not stop the seal; its delay goes on to show it', async () => {
  await grow(callIn(trial.database, east), thingId(1), 3)
  await run(`delete from platform.event where id = '${await factId(9)}'`)
  expect(await sealAll({ database: trial.database })).toBe(2)
  expect(await sealDelayS(trial.database, Temporal.Now.instant().add({ minutes: 5 }).toString())).toBeGreaterThan(290)
  expect((await auditFacts(trial.database)).findings[0]).toMatchObject({ kind: 'factRemoved', batch: null })
})

test('a county that cannot be sealed does not keep the others from it', async () => {
  await grow(callIn(trial.database, east), thingId(1))
  await grow(callIn(trial.database, west), thingId(3))
  await trial.pool.query(
    `alter table platform.seal add constraint none_here check (jurisdiction_id <> '${east.id}') not valid`,
  )
  const stopped: unknown[] = []
  try {
    const sealed = await sealAll({ database: trial.database, onFailure: (county) => stopped.push(county) })
    expect({ sealed, stopped }).toEqual({ sealed: 1, stopped: [east.id] })
  } finally {
    await trial.pool.query('alter table platform.seal drop constraint none_here')
  }
})

test('facts that are told while another is sealing wait for the next batch', async () => {
  await grow(callIn(trial.database), thingId(1), 3)
  const now = '2026-01-01T00:00:00.000Z'
  const counts = await Promise.all([1, 2, 3].map(() => sealBatch(trial.database, east.id, now)))
  expect(counts.sort()).toEqual([0, 0, 3])
})

test('the delay is the age of the oldest fact that is not sealed', async () => {
  const now = Temporal.Now.instant().add({ seconds: 90 }).toString()
  expect(await sealDelayS(trial.database, now)).toBe(0)
  await grow(callIn(trial.database), thingId(1))
  expect(await sealDelayS(trial.database, now)).toBeGreaterThan(85)
  await sealAll({ database: trial.database })
  expect(await sealDelayS(trial.database, now)).toBe(0)
})
