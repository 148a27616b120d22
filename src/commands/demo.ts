import { type DemoAccount, type DemoReceipt, demoAccounts, loadTown } from '../../test/town/load.ts'
import { townSeed } from '../../test/town/town.ts'
import { listJurisdictions } from '../app.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { realSources } from '../platform/call.ts'
import {
  beginDemonstration,
  clearUnfinished,
  demonstrationState,
  finishDemonstration,
} from '../platform/demonstration.ts'
import { migrate } from '../platform/migrate.ts'
import { wordsOf } from '../words/index.ts'
import type { OpenHouse } from './house.ts'
import { tell, terminalLocale } from './say.ts'

const demoExists = problem('platform/demo-exists', 409)

type DemoOptions = {
  /** The same seed and day give the same county. */
  readonly seed: number
  readonly matters: number
}

const defaults: DemoOptions = { seed: townSeed, matters: 20_000 }

/** What a visitor needs: accounts, and receipts of matters to follow as a resident; the receipts are told once. */
export type Demo = { readonly accounts: readonly DemoAccount[]; readonly receipts: readonly DemoReceipt[] }

const build = async (house: OpenHouse, options: DemoOptions): Promise<Demo> => {
  const words = wordsOf(terminalLocale()).platform.serve
  const { database, pool } = house
  if ((await demonstrationState(database)) === 'unfinished') {
    tell(words.unfinishedDemo)
    await clearUnfinished(database)
    await migrate(house.url)
  }
  const [first] = await listJurisdictions(database)
  if (first !== undefined) refuse(demoExists, { sign: first.sign })
  tell(words.buildingDemo)
  await beginDemonstration(database, realSources.now())
  const demo = await loadTown({ database, pool, sources: realSources, ...options })
  await finishDemonstration(database, realSources.now())
  return demo
}

/**
 * The demonstration county on the first run: built when there is no jurisdiction at all, and built anew when building
 * it broke off.
 *
 * @returns its accounts while it is the demonstration that stands here; null where real jurisdictions are
 */
export const ensureDemo = async (house: OpenHouse): Promise<Demo | null> => {
  const isUnfinished = (await demonstrationState(house.database)) === 'unfinished'
  if (isUnfinished || (await listJurisdictions(house.database)).length === 0) return build(house, defaults)
  const accounts = await demoAccounts(house.database)
  return accounts.length === 0 ? null : { accounts, receipts: [] }
}

/** `wardwork demo`: builds the demonstration county; refuses where any jurisdiction is there already. */
export const demo = (house: OpenHouse, options: DemoOptions): Promise<Demo> => build(house, options)
