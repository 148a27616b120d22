import { type DemoAccount, demoAccounts, loadTown } from '../../test/town/load.ts'
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

const defaults: DemoOptions = { seed: 1, matters: 20_000 }

const build = async (house: OpenHouse, options: DemoOptions): Promise<readonly DemoAccount[]> => {
  const words = wordsOf(terminalLocale()).platform.serve
  tell(words.buildingDemo)
  const { accounts } = await loadTown({ database: house.database, pool: house.pool, sources: realSources, ...options })
  return accounts
}

/**
 * The demonstration county on the first run: built when there is no jurisdiction at all.
 *
 * @returns its accounts while it is the demonstration that stands here; null where real jurisdictions are
 */
export const ensureDemo = async (house: OpenHouse): Promise<{ readonly accounts: readonly DemoAccount[] } | null> => {
  if ((await listJurisdictions(house.database)).length === 0) return { accounts: await build(house, defaults) }
  const accounts = await demoAccounts(house.database)
  return accounts.length === 0 ? null : { accounts }
}

/** `wardwork demo`: builds the demonstration county; refuses where any jurisdiction is there already. */
export const demo = async (house: OpenHouse, options: DemoOptions): Promise<readonly DemoAccount[]> => {
  const [first] = await listJurisdictions(house.database)
  if (first !== undefined) refuse(demoExists, { sign: first.sign })
  return build(house, options)
}
