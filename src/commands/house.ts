import { listJurisdictions, modules } from '../app.ts'
import { masterKeys } from '../platform/crypto/master-keys.ts'
import { type OpenDatabase, openDatabase } from '../platform/database.ts'
import { startMeasuring } from '../platform/facts/measure.ts'
import { startPollers } from '../platform/facts/pollers.ts'
import { startSealing } from '../platform/facts/seal.ts'
import { registerListeners } from '../platform/facts/tell.ts'
import { startWorker } from '../platform/facts/worker.ts'
import { startKeepers } from '../platform/keepers.ts'
import { migrate } from '../platform/migrate.ts'
import { openServer } from '../platform/postgres/server.ts'
import { wordsOf } from '../words/index.ts'
import { stateDir } from './root.ts'
import { sayProblem, tell, terminalLocale } from './say.ts'

/** A database of the house, migrated, with everybody registered who listens. */
export type OpenHouse = OpenDatabase & { readonly url: string; readonly kind: 'bundled' | 'external' }

/** Takes the vault's keys from the configuration; outside production a development key stands in, and is said. */
const openVault = (): void => {
  if (masterKeys().isDevelopment) tell(wordsOf(terminalLocale()).platform.serve.developmentKey)
}

/**
 * Opens the house's database for one command and closes it again, whatever happens.
 *
 * @param role `serve` for the app, of which one at a time works on a bundled server; `command` joins it
 */
export const withHouse = async <T>(role: 'serve' | 'command', work: (house: OpenHouse) => Promise<T>): Promise<T> => {
  const server = await openServer({ stateDir: stateDir(), role })
  try {
    await migrate(server.url)
    openVault()
    registerListeners(modules.flatMap((room) => room.reactions ?? []))
    const open = openDatabase(server.url)
    try {
      return await work({ ...open, url: server.url, kind: server.kind })
    } finally {
      await open.close()
    }
  } finally {
    await server.stop()
  }
}

/** Starts what keeps this process ready to answer: the lists in force, up to date within a second. */
export const startKeeping = (house: OpenHouse): { readonly stop: () => Promise<void> } =>
  startKeepers({
    database: house.database,
    keepers: modules.flatMap((room) => room.keepers ?? []),
    jurisdictions: () => listJurisdictions(house.database),
    onFailure: (name, cause) => console.error(`keeper ${name} failed: ${sayProblem(cause)}`),
  })

/** Starts what works behind the pages: reactions, what falls due, the seal. Returns how to stop it. */
export const startWork = (
  house: OpenHouse,
): { readonly stop: () => Promise<void>; readonly idle: () => Promise<void> } => {
  const jurisdictions = () => listJurisdictions(house.database)
  const worker = startWorker({
    database: house.database,
    pool: house.pool,
    reactions: modules.flatMap((room) => room.reactions ?? []),
    jurisdictions,
    onFailure: ({ listener, no, attempts, problem }) =>
      console.error(`reaction ${listener} failed on fact ${no}, attempt ${attempts}: ${problem}`),
  })
  const pollers = startPollers({
    database: house.database,
    pollers: modules.flatMap((room) => room.pollers ?? []),
    jurisdictions,
    onFailure: (name, cause) => console.error(`poller ${name} failed: ${sayProblem(cause)}`),
  })
  const sealing = startSealing({
    database: house.database,
    onFailure: (_jurisdiction, cause) => console.error(`sealing failed: ${sayProblem(cause)}`),
  })
  const measuring = startMeasuring({ database: house.database })
  return {
    idle: worker.idle,
    stop: async () => {
      await Promise.all([worker.stop(), pollers.stop(), sealing.stop(), measuring.stop()])
    },
  }
}
