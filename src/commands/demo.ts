import { type DemoAccount, type DemoReceipt, demoAccounts, loadTown } from '../../test/town/load.ts'
import { townSeed } from '../../test/town/town.ts'
import { listJurisdictions } from '../app.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { realSources } from '../platform/call.ts'
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
  tell(words.buildingDemo)
  return loadTown({ database: house.database, pool: house.pool, sources: realSources, ...options })
}

/**
 * The demonstration county on the first run: built when there is no jurisdiction at all.
 *
 * @returns its accounts while it is the demonstration that stands here; null where real jurisdictions are
 */
export const ensureDemo = async (house: OpenHouse): Promise<Demo | null> => {
  if ((await listJurisdictions(house.database)).length === 0) return build(house, defaults)
  const accounts = await demoAccounts(house.database)
  return accounts.length === 0 ? null : { accounts, receipts: [] }
}

/** `wardwork demo`: builds the demonstration county; refuses where any jurisdiction is there already. */
export const demo = async (house: OpenHouse, options: DemoOptions): Promise<Demo> => {
  const [first] = await listJurisdictions(house.database)
  if (first !== undefined) refuse(demoExists, { sign: first.sign })
  return build(house, options)
}
