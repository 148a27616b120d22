import type { Database } from '../call.ts'
import { metrics } from '../metrics.ts'
import { startRounds } from './rounds.ts'
import { sealDelayS } from './seal.ts'
import { countPending } from './troubles.ts'

/** Puts the depth of every listener's queue and the delay of the seal into the metrics, as they are now. */
export const measureFacts = async (database: Database): Promise<void> => {
  const counts = await countPending(database)
  metrics.pendingFacts.reset()
  for (const [listener, count] of counts) metrics.pendingFacts.set({ listener }, count)
  metrics.sealDelaySeconds.set(await sealDelayS(database))
}

/** Keeps the metrics of the facts fresh until stopped; while the database is away they stay as they were. */
export const startMeasuring = (options: {
  readonly database: Database
  readonly everyMs?: number
  readonly onFailure?: (cause: unknown) => void
}): { readonly stop: () => Promise<void> } =>
  startRounds(
    options.everyMs ?? 15_000,
    () => measureFacts(options.database),
    (cause) => options.onFailure?.(cause),
  )
