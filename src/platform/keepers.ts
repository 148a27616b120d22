import { type Database, type JurisdictionRef, realSources } from './call.ts'
import { houseCall } from './facts/house-call.ts'
import { startRounds } from './facts/rounds.ts'
import type { Keeper } from './module.ts'

type KeepersOptions = {
  readonly database: Database
  readonly keepers: readonly Keeper[]
  readonly jurisdictions: () => Promise<readonly JurisdictionRef[]>
  readonly onFailure: (keeper: string, cause: unknown) => void
}

/** Runs keepers until stopped, each in its own time, a jurisdiction after the other; `stop` waits for what is under way. */
export const startKeepers = (options: KeepersOptions): { readonly stop: () => Promise<void> } => {
  let over = false
  const runs = options.keepers.map((keeper) => {
    const fail = (cause: unknown): void => options.onFailure(keeper.name, cause)
    const round = async (): Promise<void> => {
      for (const jurisdiction of await options.jurisdictions()) {
        if (over) return
        await keeper.keep(houseCall(options.database, jurisdiction, realSources)).catch(fail)
      }
    }
    return startRounds(keeper.everyS * 1_000, round, fail)
  })
  return {
    stop: async () => {
      over = true
      await Promise.all(runs.map((run) => run.stop()))
    },
  }
}
