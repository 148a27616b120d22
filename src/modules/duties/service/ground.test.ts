import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import type { Id } from '../../../kernel/ids.ts'
import { editionOf } from '../../directory/index.ts'
import { settleYuanxi, yuanxi } from '../../directory/samples.ts'
import { settleList, someDuties, yuanxiDuties, yuanxiTypes } from '../samples.ts'
import { openDraft, publishDraft, removeDuty } from './drafts.ts'
import { publishedVersion } from './versions.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  await settleList(world.call)
})

afterAll(() => world.close())

/** The doors of a process that has just started: its memory is its own. */
const startProcess = async () => {
  vi.resetModules()
  const [ground, dispatch, snapshots] = [
    await import('./ground.ts'),
    await import('./dispatch.ts'),
    await import('../store/snapshots.ts'),
  ]
  return { ...ground, ...dispatch, ...snapshots }
}

/** Publishes the list without one of its duties, in whichever process runs this test. */
const publishWithout = async (dutyId: Id): Promise<number> => {
  await openDraft(world.call, { id: world.sources.newId(), title: 'next' })
  const { version } = await removeDuty(world.call, dutyId)
  await publishDraft(world.call, version)
  return editionOf(world.call)
}

const listInForce = async (): Promise<Id> => (await publishedVersion(world.call)).id

/** Every kind of answer that the sample list gives: lead with assistants, overlap, gap, question, outside. */
const questions = Object.values(yuanxiTypes).flatMap((typeId) =>
  [yuanxi.market, yuanxi.south, yuanxi.county].map((territoryId) => ({ typeId, territoryId, on: '2025-09-26' })),
)

const answersOf = async (house: Awaited<ReturnType<typeof startProcess>>): Promise<string> => {
  const answers = []
  for (const question of questions) answers.push(await house.decideFor(world.call, question))
  return JSON.stringify(answers)
}

type Kept = { readonly list: { readonly duties: readonly unknown[] } }

/** Puts a list without a single duty in the place of what the snapshot holds, so that whoever reads it gives itself away. */
const poison = async (house: Awaited<ReturnType<typeof startProcess>>): Promise<void> => {
  const edition = await editionOf(world.call)
  const kept = await house.findSnapshot<Kept>(world.call, edition)
  if (kept === null) throw new Error('no snapshot was kept')
  await house.keepSnapshot(world.call, edition, { ...kept, list: { ...kept.list, duties: [] } })
}

const dutiesSeenBy = async (house: Awaited<ReturnType<typeof startProcess>>): Promise<number> =>
  (await house.inForceOf(world.call)).list.duties.length

test('a decision made from a snapshot is the one made from rows, byte for byte', async () => {
  const fromRows = await startProcess()
  expect(await fromRows.hasSnapshot(world.call, await editionOf(world.call))).toBe(false)
  const expected = await answersOf(fromRows)
  expect(expected).toContain('"OVERLAP"')

  const keeper = await startProcess()
  await keeper.keepInForce(world.call)
  expect(await keeper.hasSnapshot(world.call, await editionOf(world.call))).toBe(true)
  expect(await answersOf(await startProcess())).toBe(expected)

  await poison(keeper)
  expect(await dutiesSeenBy(await startProcess())).toBe(0)
})

test('a snapshot of another shape is never read, and the keeper writes a new one in its place', async () => {
  await sql`update duties.snapshot set shape = 'ground-0'`.execute(world.database)
  expect(await dutiesSeenBy(await startProcess())).toBe(someDuties.length)

  const keeper = await startProcess()
  await keeper.keepInForce(world.call)
  const { rows } = await sql<{ shape: string }>`select shape from duties.snapshot`.execute(world.database)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.shape).not.toBe('ground-0')
  expect(await dutiesSeenBy(await startProcess())).toBe(someDuties.length)
})

test('what another process publishes is kept ready here before anybody asks; the old snapshot is never read', async () => {
  const here = await startProcess()
  await here.keepInForce(world.call)
  await poison(here)
  const edition = await publishWithout(yuanxiDuties.wages)
  expect(await dutiesSeenBy(await startProcess())).toBe(someDuties.length - 1)

  await here.keepInForce(world.call)
  await sql`delete from duties.duty where list_id = ${await listInForce()}`.execute(world.database)
  const { edition: ready, list } = await here.inForceOf(world.call)
  expect({ ready, duties: list.duties.length }).toEqual({ ready: edition, duties: someDuties.length - 1 })
  expect(await here.hasSnapshot(world.call, edition)).toBe(true)
  expect(await dutiesSeenBy(await startProcess())).toBe(someDuties.length - 1)
})

test('a slower process never puts an older edition in the place of a newer one', async () => {
  const house = await startProcess()
  const edition = await editionOf(world.call)
  await house.keepSnapshot(world.call, edition - 1, { list: { duties: [] } })
  expect(await house.hasSnapshot(world.call, edition)).toBe(true)
  expect(await house.findSnapshot(world.call, edition - 1)).toBeNull()
})
