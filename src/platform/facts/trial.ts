import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { type Fact, fact, factKind } from '../../kernel/fact.ts'
import { Id } from '../../kernel/ids.ts'
import { type Call, type Database, inTransaction, type JurisdictionRef, newCall, realSources } from '../call.ts'
import { openDatabase } from '../database.ts'
import type { Reaction } from '../module.ts'
import { createTestDatabase } from '../postgres/test-server.ts'

/** A database of its own for a trial of the machinery, with two tables that record what happened. */
export type Trial = {
  readonly url: string
  readonly database: Database
  readonly pool: pg.Pool
  readonly drop: () => Promise<void>
}

const tables = `
  create schema trial;
  create table trial.effect (
    jurisdiction_id uuid not null, listener text not null, stream text not null,
    position bigint not null, no bigint not null, primary key (jurisdiction_id, listener, stream, position));
  create table trial.thing (
    jurisdiction_id uuid not null, id uuid not null, version bigint not null, primary key (jurisdiction_id, id));`

/** Makes a fresh database on the test server, a copy of the migrated template. */
export const openTrial = async (serverUrl: string, template: string): Promise<Trial> => {
  const made = await createTestDatabase(serverUrl, template)
  const { database, pool, close } = openDatabase(made.url)
  await pool.query(tables)

  const drop = async (): Promise<void> => {
    await close()
    await made.drop()
  }
  return { url: made.url, database, pool, drop }
}

/** Two counties that share a server. */
export const [east, west]: readonly [JurisdictionRef, JurisdictionRef] = [
  { id: '01910000-0000-7000-8000-000000000001', sign: 'de', timeZone: 'Asia/Shanghai', territoryPath: '/1/' },
  { id: '01910000-0000-7000-8000-000000000002', sign: 'xj', timeZone: 'Asia/Shanghai', territoryPath: '/2/' },
]

/** A thing grew by one version. */
export const thingGrew = factKind(
  'trial.thing.grew',
  z.object({ thingId: Id, version: z.int().min(1) }),
  (body) => `thing:${body.thingId}`,
)

/** Something nobody listens to happened. */
export const leafFell = factKind('trial.leaf.fell', z.object({ leafId: Id }), (body) => `leaf:${body.leafId}`)

/** The nth thing of a trial. */
export const thingId = (n: number): Id => `01910000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`

export const callIn = (database: Database, jurisdiction: JurisdictionRef = east): Call =>
  newCall(database, { jurisdiction, actor: { kind: 'house' }, scopes: [] }, realSources)

/** Grows a thing by `times` versions in one transaction and tells each: a use case like any other. */
export const grow = (call: Call, id: Id, times = 1): Promise<void> =>
  inTransaction(call, async (call) => {
    const { rows } = await sql<{ version: number }>`
      insert into trial.thing as thing (jurisdiction_id, id, version) values (${call.jurisdiction.id}, ${id}, ${times})
      on conflict (jurisdiction_id, id) do update set version = thing.version + ${times}
      returning version`.execute(call.database)
    const version = Number(rows[0]?.version)
    const facts: Fact[] = Array.from({ length: times }, (_, i) =>
      fact(thingGrew, { thingId: id, version: version - times + 1 + i }),
    )
    await call.tell(facts)
  })

/** Listeners that note what they hear, in the order in which they hear it. */
export const recorders = (count: number, before: () => Promise<void> = async () => undefined): Reaction[] =>
  Array.from({ length: count }, (_, i) => ({
    listener: `trial.recorder-${i + 1}`,
    hears: [thingGrew.name],
    react: async (call, told) => {
      await before()
      await sql`
        insert into trial.effect (jurisdiction_id, listener, stream, position, no)
        select ${call.jurisdiction.id}, ${`trial.recorder-${i + 1}`}, ${told.stream},
          coalesce(max(position), 0) + 1, ${told.no}::bigint
        from trial.effect
        where jurisdiction_id = ${call.jurisdiction.id} and listener = ${`trial.recorder-${i + 1}`}
          and stream = ${told.stream}`.execute(call.database)
      await before()
    },
  }))

/** What a trial ended with: everything told, and every effect that is missing, doubled or out of order. */
export type Outcome = {
  readonly told: number
  readonly effects: number
  readonly pending: number
  readonly misplaced: number
  readonly gaps: number
}

/** Reads the outcome: `misplaced` counts effects whose place in their stream is not their number. */
export const outcomeOf = async (database: Database): Promise<Outcome> => {
  const { rows } = await sql<Outcome>`
    select (select count(*) from platform.event) as told,
      (select count(*) from trial.effect) as effects,
      (select count(*) from platform.pending) as pending,
      (select count(*) from trial.effect where position <> no) as misplaced,
      (select count(*) from platform.head where no <> (
        select count(*) from platform.event
        where event.jurisdiction_id = head.jurisdiction_id and event.stream = head.stream
          and event.no between 1 and head.no)) as gaps`.execute(database)
  if (rows[0] === undefined) throw new Error('no outcome')
  return rows[0]
}
