import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { inTransaction } from '../../../platform/call.ts'
import { NewTerritory } from '../core/territory.ts'
import { sampleId, settleYuanxi, yuanxi } from '../samples.ts'
import { calendarOf, editionOf, raiseEdition } from './jurisdictions.ts'
import { keptPerEdition } from './kept.ts'
import { setDay } from './settings.ts'
import { findTerritoryByText } from './territories.ts'
import { addTerritories } from './territory-editing.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
})
afterAll(() => world.close())

const aCommunity = (n: number, name: string) =>
  NewTerritory.parse({ id: sampleId(n), parentId: yuanxi.south, level: 5, name })

test('asked for again at the same edition it is not made again; another edition or mark makes it anew', async () => {
  let made = 0
  const count = keptPerEdition(async () => {
    made += 1
    return made
  })
  const ask = async (mark?: string) => count(world.call, await editionOf(world.call), mark)
  expect([await ask(), await ask()]).toEqual([1, 1])
  expect([await ask('2025-09-27'), await ask('2025-09-27')]).toEqual([2, 2])
  await raiseEdition(world.call, 'units')
  expect(await ask('2025-09-27')).toBe(3)
})

test('what is made while the edition is being raised is answered, and not kept', async () => {
  let made = 0
  const slow = keptPerEdition(async (call) => {
    made += 1
    if (made === 1) await raiseEdition(call, 'units')
    return made
  })
  const edition = await editionOf(world.call)
  expect(await slow(world.call, edition)).toBe(1)
  expect(await slow(world.call, edition)).toBe(2)
})

test('a place is found as soon as it is there', async () => {
  expect(await findTerritoryByText(world.call, '橘洲社区路灯不亮')).toBeNull()
  await addTerritories(world.call, [aCommunity(0x150, '橘洲社区')])
  expect(await findTerritoryByText(world.call, '橘洲社区路灯不亮')).toMatchObject({ territoryId: sampleId(0x150) })
})

test('a place that was taken back with its transaction is never found, whatever edition comes next', async () => {
  const edition = await editionOf(world.call)
  const undone = inTransaction(world.call, async (call) => {
    await addTerritories(call, [aCommunity(0x151, '浮云社区')])
    expect(await findTerritoryByText(call, '浮云社区有积水')).toMatchObject({ territoryId: sampleId(0x151) })
    throw new Error('not after all')
  })
  await expect(undone).rejects.toThrow('not after all')
  await addTerritories(world.call, [aCommunity(0x152, '望岳社区')])
  expect(await editionOf(world.call)).toBe(edition + 1)
  expect(await findTerritoryByText(world.call, '浮云社区有积水')).toBeNull()
  expect(await findTerritoryByText(world.call, '望岳社区有积水')).toMatchObject({ territoryId: sampleId(0x152) })
})

test('a day of one’s own counts as soon as it is set', async () => {
  expect((await calendarOf(world.call)).days['2026-05-20']).toBeUndefined()
  const rule = { isOpen: false, name: '县庆日', nameEn: 'County day' }
  await setDay(world.call, '2026-05-20', rule)
  expect((await calendarOf(world.call)).days['2026-05-20']).toEqual(rule)
})
