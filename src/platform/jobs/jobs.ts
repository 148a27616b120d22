import { sql } from 'kysely'
import { fromKysely, type Job, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'
import { type Call, type Database, type JurisdictionRef, realSources, type Sources } from '../call.ts'
import { connectionOf } from '../database.ts'
import { houseCall } from '../facts/house-call.ts'
import { reasonOf } from '../facts/reason.ts'
import type { JobHandler, JobKind } from './job.ts'

type Envelope = { readonly jurisdictionId: Id; readonly data: unknown }

type JobsOptions = {
  readonly url: string
  readonly database: Database
  readonly handlers: readonly JobHandler[]
  readonly jurisdictions: () => Promise<readonly JurisdictionRef[]>
  readonly sources?: Sources
  readonly pollS?: number
  /** Told which job failed and why; it is tried again as its kind says. */
  readonly onFailure?: (job: string, problem: string) => void
}

// One per process: whoever tells a job has only the call at hand.
let boss: PgBoss | null = null

const open = async (options: JobsOptions, works: boolean): Promise<PgBoss> => {
  if (boss !== null) throw new Error('jobs are open in this process already')
  const opened = new PgBoss({
    connectionString: connectionOf(options.url).connectionString ?? options.url,
    application_name: 'wardwork-jobs',
    max: works ? 4 : 1,
    supervise: works,
    schedule: works,
  })
  opened.on('error', (cause) => options.onFailure?.('pg-boss', reasonOf(cause)))
  await opened.start()
  for (const { kind } of options.handlers) {
    const { retries, atMostS } = kind
    await opened.createQueue(kind.name, {
      retryLimit: retries,
      retryBackoff: true,
      retryDelay: 5,
      retryDelayMax: 3_600,
      expireInSeconds: atMostS,
    })
  }
  boss = opened
  return opened
}

const close = async (opened: PgBoss): Promise<void> => {
  boss = null
  await opened.stop({ graceful: true, timeout: 20_000 })
}

const runJob = async (options: JobsOptions, handler: JobHandler, job: Job<Envelope>): Promise<void> => {
  const { jurisdictionId, data } = job.data
  const jurisdiction = (await options.jurisdictions()).find(({ id }) => id === jurisdictionId)
  if (jurisdiction === undefined) throw new Error('the jurisdiction of this job is unknown')
  const call = houseCall(options.database, jurisdiction, options.sources ?? realSources)
  try {
    await handler.run(call, { id: job.id, data, signal: job.signal })
  } catch (cause) {
    const problem = reasonOf(cause)
    options.onFailure?.(handler.kind.name, problem)
    // What is kept of a failure is a reason without values: the error itself may name a person.
    throw new Error(problem)
  }
}

const planNights = async (opened: PgBoss, options: JobsOptions): Promise<void> => {
  for (const { kind, cron } of options.handlers) {
    if (cron === undefined) continue
    for (const { id, timeZone } of await options.jurisdictions()) {
      await opened.schedule(kind.name, cron, { jurisdictionId: id, data: {} }, { tz: timeZone, key: id })
    }
  }
}

/** Lets this process send jobs that others work on. */
export const openJobs = async (options: JobsOptions): Promise<{ readonly stop: () => Promise<void> }> => {
  const opened = await open(options, false)
  return { stop: () => close(opened) }
}

/** Sends and works on jobs until stopped; `stop` waits up to 20 seconds for what is running. */
export const startJobs = async (options: JobsOptions): Promise<{ readonly stop: () => Promise<void> }> => {
  const opened = await open(options, true)
  for (const handler of options.handlers) {
    await opened.work<Envelope>(handler.kind.name, { pollingIntervalSeconds: options.pollS ?? 1 }, async (jobs) => {
      for (const job of jobs) await runJob(options, handler, job)
    })
  }
  await planNights(opened, options)
  return { stop: () => close(opened) }
}

/**
 * Sends a job in the call's transaction: it runs after the commit, at least once; after a roll-back never.
 *
 * @param options `afterS`: not before so many seconds from now
 * @returns the job's id, which stays the same at every try
 * @throws outside a transaction, or when jobs are not open (programming errors)
 */
export const sendJob = async <Data extends z.ZodType>(
  call: Call,
  kind: JobKind<Data>,
  data: z.infer<Data>,
  options: { readonly afterS?: number } = {},
): Promise<Id> => {
  if (!call.inTransaction) throw new Error('jobs are sent inside a transaction: wrap the use case in inTransaction')
  if (boss === null) throw new Error('jobs are not open in this process')
  const id = call.newId()
  const envelope: Envelope = { jurisdictionId: call.jurisdiction.id, data: kind.data.parse(data) }
  const kept = await boss.send(kind.name, envelope, {
    id,
    db: fromKysely(call.database),
    ...(options.afterS === undefined ? {} : { startAfter: options.afterS }),
  })
  if (kept === null) throw new Error(`job ${kind.name} was not taken`)
  return id
}

/** How many jobs of each kind were given up after all their tries; empty where there never were jobs. */
export const countFailedJobs = async (database: Database): Promise<ReadonlyMap<string, number>> => {
  const known = await sql<{ job: string | null }>`select to_regclass('pgboss.job')::text as job`.execute(database)
  if (known.rows[0]?.job == null) return new Map()
  const { rows } = await sql<{ name: string; count: number }>`
    select name, count(*) as count from pgboss.job where state = 'failed' group by name order by name`.execute(database)
  return new Map(rows.map((row) => [row.name, row.count]))
}
