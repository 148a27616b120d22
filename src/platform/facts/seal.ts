import { sql } from 'kysely'
import type { Instant } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Database, realSources } from '../call.ts'
import { canonicalEvent, type SealedRow } from './canonical.ts'
import { chainedRoot, leafHash, merkleRoot } from './merkle.ts'
import { startRounds } from './rounds.ts'

/** How many bytes of each leaf are kept beside the root, to tell which fact was altered. */
export const markBytes = 8

const batchSize = 5_000

/** The text of a batch that the chain covers beside its facts. */
export const aboutBatch = (jurisdictionId: Id, no: number, sealedAt: Instant): string =>
  JSON.stringify([jurisdictionId, no, Temporal.Instant.from(sealedAt).toString()])

const rowOfEvent = sql`event.id, event.stream, event.no, event.name, event.actor_kind, event.actor_id,
  event.body::text as body, to_char(event.told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as told_at`

/** The events of these ids as the seal reads them, in no order. */
export const listSealedRows = async (
  database: Database,
  jurisdictionId: Id,
  ids: readonly Id[],
): Promise<SealedRow[]> => {
  const { rows } = await sql<SealedRow>`
    select ${rowOfEvent} from platform.event
    where jurisdiction_id = ${jurisdictionId} and id = any(${[...ids]}::uuid[])`.execute(database)
  return rows
}

const lastSeal = async (database: Database, jurisdictionId: Id): Promise<{ no: number; root: Buffer } | null> => {
  const { rows } = await sql<{ no: number; root: Buffer }>`
    select no, root from platform.seal where jurisdiction_id = ${jurisdictionId} order by no desc limit 1`.execute(
    database,
  )
  return rows[0] ?? null
}

/** What waits for the seal, oldest id first. A row whose fact is gone is left to tell the audit. */
const listUnsealed = async (database: Database, jurisdictionId: Id, atMost: number): Promise<SealedRow[]> => {
  const { rows } = await sql<SealedRow>`
    select ${rowOfEvent} from platform.unsealed
    join platform.event on event.jurisdiction_id = unsealed.jurisdiction_id and event.id = unsealed.event_id
    where unsealed.jurisdiction_id = ${jurisdictionId} order by unsealed.event_id limit ${atMost}`.execute(database)
  return rows
}

/** One sealer at a time per jurisdiction; whoever comes second leaves it to the first. */
const isAlone = async (database: Database, jurisdictionId: Id): Promise<boolean> => {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`seal:${jurisdictionId}`}, 0)) as alone`.execute(database)
  return rows[0]?.alone === true
}

/**
 * Seals what waits in a jurisdiction, as one batch of at most `atMost` facts.
 *
 * Each jurisdiction has a chain of its own: its batches stay in one shard, and it can move with its seals.
 *
 * @returns how many facts were sealed; 0 also when somebody else is sealing
 */
export const sealBatch = (database: Database, jurisdictionId: Id, now: Instant, atMost = batchSize): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    if (!(await isAlone(transaction, jurisdictionId))) return 0
    const rows = await listUnsealed(transaction, jurisdictionId, atMost)
    if (rows.length === 0) return 0
    const ids = rows.map((row) => row.id)
    const leaves = rows.map((row) => leafHash(canonicalEvent(jurisdictionId, row)))
    const previous = await lastSeal(transaction, jurisdictionId)

    const no = (previous?.no ?? 0) + 1
    const marks = Buffer.concat(leaves.map((leaf) => leaf.subarray(0, markBytes)))
    const batchRoot = merkleRoot(leaves)
    const root = chainedRoot(previous?.root ?? null, aboutBatch(jurisdictionId, no, now), batchRoot)

    // The number is a primary key: should two sealers ever run at once, one of them fails whole.
    await sql`
      insert into platform.seal (jurisdiction_id, no, sealed_at, event_ids, marks, merkle_root, root)
      values (${jurisdictionId}, ${no}, ${now}, ${ids}::uuid[], ${marks}, ${batchRoot}, ${root})`.execute(transaction)
    await sql`
      delete from platform.unsealed
      where jurisdiction_id = ${jurisdictionId} and event_id = any(${ids}::uuid[])`.execute(transaction)
    return ids.length
  })

const listUnsealedJurisdictions = async (database: Database): Promise<Id[]> => {
  const { rows } = await sql<{ jurisdiction_id: Id }>`
    select jurisdiction_id from platform.unsealed group by jurisdiction_id`.execute(database)
  return rows.map((row) => row.jurisdiction_id)
}

type SealingOptions = {
  readonly database: Database
  readonly now?: () => Instant
  readonly everyMs?: number
  /** Facts in one batch. */
  readonly atMost?: number
  /** Told when a jurisdiction could not be sealed; the others are. */
  readonly onFailure?: (jurisdictionId: Id | null, cause: unknown) => void
}

/** Seals everything that waits at this moment, a batch after the other. @returns how many facts */
export const sealAll = async (options: SealingOptions): Promise<number> => {
  const { database, now = realSources.now, atMost = batchSize, onFailure } = options
  let sealed = 0
  for (const jurisdictionId of await listUnsealedJurisdictions(database)) {
    try {
      let count = atMost
      while (count === atMost) {
        count = await sealBatch(database, jurisdictionId, now(), atMost)
        sealed += count
      }
    } catch (cause) {
      onFailure?.(jurisdictionId, cause)
    }
  }
  return sealed
}

/** Seals once a second until stopped; any number of processes may do so. */
export const startSealing = (options: SealingOptions): { readonly stop: () => Promise<void> } =>
  startRounds(
    options.everyMs ?? 1_000,
    () => sealAll(options),
    (cause) => options.onFailure?.(null, cause),
  )

/** Age in seconds of the oldest fact that is not yet sealed; 0 when everything is. An alarm belongs above 60. */
export const sealDelayS = async (database: Database, now: Instant = realSources.now()): Promise<number> => {
  const { rows } = await sql<{ seconds: number | null }>`
    select extract(epoch from ${now}::timestamptz - min(told_at))::float8 as seconds from platform.unsealed`.execute(
    database,
  )
  return Math.max(0, rows[0]?.seconds ?? 0)
}
