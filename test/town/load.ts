import type { Pool } from 'pg'
import { type Day, dayOf, type Instant, instantMs, instantOf } from '../../src/kernel/day.ts'
import { editionOf, jurisdictionOf, listJurisdictions } from '../../src/modules/directory/index.ts'
import { type Database, newCall, type Sources } from '../../src/platform/call.ts'
import { renewStatistics } from '../../src/platform/database.ts'
import { settleGround, townSign } from './load/ground.ts'
import { townIds } from './load/ids.ts'
import { settleList } from './load/list.ts'
import { type DemoReceipt, settleMatters } from './load/matters.ts'
import { colleagues, type DemoAccount, demoPassword, settlePeople } from './load/people.ts'
import { reasonsFor } from './load/reasons.ts'
import { closeLampStation } from './load/reorganise.ts'
import { buildTown } from './town.ts'

export type { DemoReceipt } from './load/matters.ts'
export type { DemoAccount } from './load/people.ts'

type LoadOptions = {
  readonly database: Database
  readonly pool: Pool
  readonly sources: Sources
  readonly seed: number
  readonly matters: number
}

/** The last day on which it has struck nine: the town stands as of nine in the morning, never in the future. */
const lastDayOpened = (now: Instant): Day => dayOf(instantOf(instantMs(now) - 9 * 3_600_000), 'Asia/Shanghai')

/**
 * Builds the demonstration county in an empty database: ground, list, people, twelve months of matters up to today.
 *
 * The same seed and day give the same rows, but for passwords and keys.
 */
export const loadTown = async (
  options: LoadOptions,
): Promise<{ accounts: readonly DemoAccount[]; matters: number; receipts: readonly DemoReceipt[] }> => {
  const { database, seed } = options
  const now = options.sources.now()
  const town = buildTown({ seed, endsOn: lastDayOpened(now) })
  const ids = townIds(seed, instantMs(`${town.dates.from}T00:00:00Z`))
  const sources: Sources = { now: () => now, newId: ids.next, random: options.sources.random }
  const settled = await settleGround(database, town, ids, sources)
  await settleList(town, settled, ids)
  await closeLampStation(town, settled, ids)
  const { accounts, deskOf } = await settlePeople(town, settled, ids)
  const reasons = await reasonsFor(settled.call, ids, await editionOf(settled.call))
  const kept = await settleMatters({ ...settled, town, ids, reasons, deskOf }, options.matters)
  await renewStatistics(database)
  return { accounts, matters: kept.count, receipts: kept.receipts }
}

/** The accounts of the demonstration, where it is what stands here; none elsewhere. */
export const demoAccounts = async (database: Database): Promise<readonly DemoAccount[]> => {
  const jurisdiction = (await listJurisdictions(database)).find((one) => one.sign === townSign)
  if (jurisdiction === undefined) return []
  const call = newCall(database, { jurisdiction, actor: { kind: 'house' }, scopes: [] })
  if (!(await jurisdictionOf(call)).isDemonstration) return []
  return colleagues.map(({ login, says }) => ({ login, password: demoPassword, role: says }))
}
