import { sql } from 'kysely'
import type pg from 'pg'
import { inject } from 'vitest'
import { type Actor, Permission, type Scope } from '../../src/kernel/actor.ts'
import type { Instant } from '../../src/kernel/day.ts'
import { type Id, uuidV7 } from '../../src/kernel/ids.ts'
import { type Call, type Database, type JurisdictionRef, newCall, type Sources } from '../../src/platform/call.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { createTestDatabase } from '../../src/platform/postgres/test-server.ts'

/** A database of a test's own, a fixed clock, counting ids, and calls into it. Nothing of ours is mocked. */
export type World = {
  readonly url: string
  readonly database: Database
  readonly pool: pg.Pool
  readonly sources: Sources
  readonly jurisdiction: JurisdictionRef
  /** A call of the house with every permission over the whole jurisdiction, at the world's present moment. */
  readonly call: Call
  readonly callAs: (actor: Actor, scopes: readonly Scope[], jurisdiction?: JurisdictionRef) => Call
  /** Moves the clock; calls made afterwards see it. */
  readonly setNow: (now: Instant) => void
  /** Everything told so far, oldest first: name and body. */
  readonly told: () => Promise<{ name: string; body: Record<string, unknown> }[]>
  readonly close: () => Promise<void>
}

/** Friday 26 September 2025, 16:40 in Shanghai: before a make-up Sunday and the long October holiday. */
export const fridayAfternoon: Instant = '2025-09-26T08:40:00Z'

/** A county of no particular name; its rows are made by whoever needs them. */
export const testJurisdiction: JurisdictionRef = {
  id: '0199a000-0000-7000-8000-000000000001',
  sign: 'yx',
  timeZone: 'Asia/Shanghai',
  territoryPath: '/cn/hn/yx/',
}

/** Ids that count: `…-0001`, `…-0002`, so that a test reads the same every time. */
export const countingIds = (): (() => Id) => {
  let count = 0
  return () => {
    count += 1
    const tail = [0, 0, 0, 0, 0, 0, count >> 24, count >> 16, count >> 8, count].map((byte) => byte & 0xff)
    return uuidV7(1_758_000_000_000, Uint8Array.from(tail))
  }
}

const everything = (territoryPath: string): Scope => ({
  permissions: Permission.options,
  unitId: null,
  territoryPath,
  from: null,
  to: null,
})

/** Opens a world on a fresh copy of the migrated template. Close it in `afterAll`. */
export const openWorld = async (): Promise<World> => {
  const made = await createTestDatabase(inject('serverUrl'), inject('template'))
  const open = openDatabase(made.url, 6)
  let now = fridayAfternoon
  let seed = 0
  const nextByte = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >> 16) & 0xff
  }
  const sources: Sources = {
    now: () => now,
    newId: countingIds(),
    random: (bytes) => Uint8Array.from({ length: bytes }, nextByte),
  }
  const callAs = (actor: Actor, scopes: readonly Scope[], jurisdiction = testJurisdiction): Call =>
    newCall(open.database, { jurisdiction, actor, scopes }, sources)
  return {
    url: made.url,
    database: open.database,
    pool: open.pool,
    sources,
    jurisdiction: testJurisdiction,
    get call() {
      return callAs({ kind: 'house' }, [everything(testJurisdiction.territoryPath)])
    },
    callAs,
    setNow: (moment) => {
      now = moment
    },
    told: async () => {
      const read = sql<{
        name: string
        body: Record<string, unknown>
      }>`select name, body from platform.event order by told_at, id`
      return (await read.execute(open.database)).rows
    },
    close: async () => {
      await open.close()
      await made.drop()
    },
  }
}
