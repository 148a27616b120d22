import type { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'
import type { Call } from '../call.ts'

/** A kind of work that needs no order: mail, webhooks, imports, nightly runs. */
export type JobKind<Data extends z.ZodType = z.ZodType> = {
  /** `room.purpose`, never changed once shipped (jobs that wait carry it). */
  readonly name: string
  /** Ids, codes and numbers; what they stand for is read when the job runs, so that an erased text stays erased. */
  readonly data: Data
  /** How often it is tried again after a failure, later and later. */
  readonly retries: number
  /** Longest time of one run, in seconds. */
  readonly atMostS: number
}

/** Declares a kind of job. */
export const jobKind = <Data extends z.ZodType<Record<string, unknown>>>(
  name: string,
  data: Data,
  limits: { readonly retries?: number; readonly atMostS?: number } = {},
): JobKind<Data> => ({ name, data, retries: limits.retries ?? 8, atMostS: limits.atMostS ?? 300 })

/** A job as it runs. Its id is the same at every try: the key by which a receiver knows that it had it before. */
export type RunningJob<Data> = { readonly id: Id; readonly data: Data; readonly signal: AbortSignal }

/** What does the work of a kind, at least once, outside any transaction. */
export type JobHandler = {
  readonly kind: JobKind
  /** When it runs by itself in every jurisdiction, as cron in the jurisdiction's time zone; its data are then empty. */
  readonly cron?: string
  readonly run: (call: Call, job: RunningJob<unknown>) => Promise<void>
}

/** A handler whose data are of its kind's shape. */
export const jobHandler = <Data extends z.ZodType>(
  kind: JobKind<Data>,
  run: (call: Call, job: RunningJob<z.infer<Data>>) => Promise<void>,
  cron?: string,
): JobHandler => ({
  kind,
  ...(cron === undefined ? {} : { cron }),
  run: (call, job) => run(call, { ...job, data: kind.data.parse(job.data) }),
})
