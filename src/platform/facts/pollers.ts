import { sql } from 'kysely'
import { type Database, type JurisdictionRef, realSources, type Sources } from '../call.ts'
import type { Poller } from '../module.ts'
import { houseCall } from './house-call.ts'
import { startRounds } from './rounds.ts'

type PollersOptions = {
  readonly database: Database
  readonly pollers: readonly Poller[]
  readonly jurisdictions: () => Promise<readonly JurisdictionRef[]>
  readonly sources?: Sources
  /** Told which poller failed; it is tried again after its time, the other counties are polled all the same. */
  readonly onFailure?: (poller: string, cause: unknown) => void
}

/** A poller that says it acted is asked again at once, so that a backlog is gone soon; at most this often in a row. */
const roundsInARow = 100

/**
 * Runs `work` unless somebody else runs something of this name.
 *
 * A transaction holds the lock and does nothing else: it ends with the process, so nobody is locked out by a crash, and
 * what the poller does stands in transactions of its own.
 */
const alone = (database: Database, name: string, work: () => Promise<void>): Promise<void> =>
  database.transaction().execute(async (guard) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(guard)
    const { rows } = await sql<{ alone: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as alone`.execute(guard)
    if (rows[0]?.alone === true) await work()
  })

/**
 * Runs one poller once in one jurisdiction, unless it is running there already, in whichever process.
 *
 * @param isOver asked between rounds, so that a backlog does not hold up a stop
 * @returns on how many things it acted
 */
export const pollOnce = async (
  options: Pick<PollersOptions, 'database' | 'sources'>,
  poller: Poller,
  jurisdiction: JurisdictionRef,
  isOver: () => boolean = () => false,
): Promise<number> => {
  const { database, sources = realSources } = options
  let acted = 0
  await alone(database, `poll:${poller.name}:${jurisdiction.id}`, async () => {
    for (let round = 0; round < roundsInARow && !isOver(); round += 1) {
      const count = await poller.poll(houseCall(database, jurisdiction, sources), isOver)
      acted += count
      if (count === 0) break
    }
  })
  return acted
}

/**
 * Runs pollers until stopped, each in its own time, a jurisdiction after the other.
 *
 * @returns `stop` waits for what is under way
 */
export const startPollers = (options: PollersOptions): { readonly stop: () => Promise<void> } => {
  let over = false
  const fail = (poller: Poller) => (cause: unknown) => options.onFailure?.(poller.name, cause)

  const runs = options.pollers.map((poller) => {
    const round = async (): Promise<void> => {
      for (const jurisdiction of await options.jurisdictions()) {
        if (over) return
        await pollOnce(options, poller, jurisdiction, () => over).catch(fail(poller))
      }
    }
    return startRounds(poller.everyS * 1_000, round, fail(poller))
  })

  return {
    stop: async () => {
      over = true
      await Promise.all(runs.map((run) => run.stop()))
    },
  }
}
