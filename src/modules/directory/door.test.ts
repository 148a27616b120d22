import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world/world.ts'
import { dueAt } from '../../kernel/working-time.ts'
import {
  addTerritories,
  addUnits,
  calendarOf,
  changeAliases,
  editionOf,
  findJurisdiction,
  findTerritory,
  findTerritoryByText,
  listTerritories,
  listUnits,
  matchUnits,
  NewTerritory,
  raiseEdition,
  saveBoundaries,
  settingsOf,
  territoriesOf,
  territoryAt,
  unitsOf,
} from './index.ts'
import { sampleId, settleYuanxi, someUnits, yuanxi, yuanxiUnits } from './samples.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call, { limits: { generalWorkingDays: 7 } })
})
afterAll(() => world.close())

const square = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

describe('the jurisdiction', () => {
  test('is found by its sign, with the path of its territory', async () => {
    expect(await findJurisdiction(world.database, 'yx')).toEqual(world.jurisdiction)
    expect(await findJurisdiction(world.database, 'nobody')).toBeNull()
  })
  test('keeps only what it sets itself; the rest follows the defaults', async () => {
    const { limits, returns } = await settingsOf(world.call)
    expect(limits).toMatchObject({ generalWorkingDays: 7, consultationWorkingDays: 3 })
    expect(returns.withinWorkingDays).toBe(1)
  })
  test('an edition rises by one and is told', async () => {
    const before = await editionOf(world.call)
    expect(await raiseEdition(world.call, 'duties')).toBe(before + 1)
    expect((await world.told()).at(-1)).toEqual({
      name: 'directory.edition.raised',
      body: { jurisdictionId: world.jurisdiction.id, edition: before + 1, why: 'duties' },
    })
  })
  test('its calendar knows public holidays: the limit that the rules of practice tell of', async () => {
    const calendar = await calendarOf(world.call)
    const { due } = dueAt(world.call.now, { unit: 'working-days', amount: 5 }, calendar)
    expect(due).toBe('2025-10-10T08:40:00Z')
  })
})

describe('territories', () => {
  test('a jurisdiction sees its own tree and the way up, not its neighbours', async () => {
    const names = (await territoriesOf(world.call)).map((node) => node.name)
    expect(names).toContain('湖南省')
    expect(names).toContain('第2网格')
    expect(names).not.toContain('邻县')
    expect(await findTerritory(world.call, yuanxi.elsewhere)).toBeNull()
    expect(await listTerritories(world.call, [yuanxi.elsewhere, yuanxi.south])).toHaveLength(1)
  })
  test.each([
    ['菜市社区门口的路灯不亮', yuanxi.market, []],
    ['石桥镇和平村的路坏了', yuanxi.peaceVillage, []],
    ['城南街道和平社区噪音', yuanxi.peace, []],
    ['沅溪县城南街道有积水', yuanxi.south, []],
    ['和平那边停水了', yuanxi.peace, [yuanxi.peaceVillage]],
  ])('%s', async (text, territoryId, others) => {
    expect(await findTerritoryByText(world.call, text)).toMatchObject({ territoryId, others })
  })
  test('a text without a place has none', async () => {
    expect(await findTerritoryByText(world.call, '请问怎么办理社保')).toBeNull()
  })
  test('grids are added below communities once, however often they are sent', async () => {
    const grid = NewTerritory.parse({ id: sampleId(0x900), parentId: yuanxi.peace, level: 6, name: '第1网格' })
    const [placed] = await addTerritories(world.call, [grid])
    expect(placed).toMatchObject({ path: '/cn/hn/yx/1/2/x1/', initials: 'd1wg' })
    expect(await addTerritories(world.call, [grid])).toEqual([])
  })
  test.each([
    ['a brother of the same name', { parentId: yuanxi.market, level: 6, name: '第1网格' }, 'directory/name-taken'],
    ['a level that is not deeper', { parentId: yuanxi.market, level: 5, name: '新' }, 'directory/level-not-below'],
    ['a parent of another county', { parentId: yuanxi.elsewhere, level: 4, name: '新' }, 'directory/no-such-territory'],
  ])('%s is refused and nothing is kept', async (_why, wrong, code) => {
    const right = { id: sampleId(0x901), parentId: yuanxi.market, level: 6, name: '第9网格' }
    const both = [right, { id: sampleId(0x902), ...wrong }].map((one) => NewTerritory.parse(one))
    await expect(addTerritories(world.call, both)).rejects.toMatchObject({ problem: { code } })
    expect(await findTerritory(world.call, right.id)).toBeNull()
  })
})

describe('boundaries', () => {
  test('the deepest territory whose boundary holds the point', async () => {
    await saveBoundaries(world.call, [
      { territoryId: yuanxi.county, geometry: square(110, 28, 1), feature: 'a' },
      { territoryId: yuanxi.market, geometry: square(110.2, 28.2, 0.2), feature: 'b' },
    ])
    expect(await territoryAt(world.call, { lon: 110.3, lat: 28.3 })).toMatchObject({ id: yuanxi.market })
    expect(await territoryAt(world.call, { lon: 110.9, lat: 28.9 })).toMatchObject({ id: yuanxi.county })
    expect(await territoryAt(world.call, { lon: 112, lat: 28 })).toBeNull()
  })
  test.each([
    ['another shape', { type: 'Point', coordinates: [110, 28] }, 'directory/boundary-shape'],
    [
      'an open ring',
      {
        type: 'Polygon',
        coordinates: [
          [
            [110, 28],
            [111, 28],
            [111, 29],
            [110, 29],
          ],
        ],
      },
      'directory/boundary-not-closed',
    ],
    ['metres instead of degrees', square(495_000, 3_100_000, 100), 'directory/boundary-not-wgs84'],
    ['latitude first', square(28, 60, 1), 'directory/boundary-outside'],
  ])('%s is refused, naming the feature, and nothing is kept', async (_why, geometry, code) => {
    const both = [
      { territoryId: yuanxi.bridge, geometry: square(110.5, 28.5, 0.1), feature: 'features[0] (石桥镇)' },
      { territoryId: yuanxi.south, geometry, feature: 'features[1] (城南街道)' },
    ]
    await expect(saveBoundaries(world.call, both)).rejects.toMatchObject({
      problem: { code, values: { feature: 'features[1] (城南街道)' } },
    })
    expect(await territoryAt(world.call, { lon: 110.55, lat: 28.55 })).toMatchObject({ id: yuanxi.county })
  })
})

describe('units', () => {
  test('come with all names, what they serve and their place in the tree', async () => {
    const works = (await unitsOf(world.call)).find((unit) => unit.id === yuanxiUnits.works)
    expect(works).toMatchObject({
      level: 3,
      territoryPath: '/cn/hn/yx/',
      parentId: yuanxiUnits.housing,
      successorId: null,
    })
    expect(works?.path.startsWith((await listUnits(world.call, [yuanxiUnits.housing]))[0]?.path ?? 'x')).toBe(true)
  })
  test.each([
    ['沅溪县住房和城乡建设局', yuanxiUnits.housing, 'name'],
    ['县住建局', yuanxiUnits.housing, 'short'],
    ['县建设局', yuanxiUnits.housing, 'alias'],
    ['县住房城乡建设局', yuanxiUnits.housing, 'spelling'],
    ['住建局', yuanxiUnits.housing, 'spelling'],
    ['城南街道', yuanxiUnits.south, 'short'],
  ])('%s is understood', async (name, unitId, how) => {
    expect(await matchUnits(world.call, [name])).toEqual([{ name, unitId, how, suggestions: [] }])
  })
  test('what is only like a name comes with suggestions, likeliest first', async () => {
    const [match] = await matchUnits(world.call, ['县城乡建设局'])
    expect(match?.unitId).toBeNull()
    expect(match?.suggestions[0]?.unitId).toBe(yuanxiUnits.housing)
    expect((await matchUnits(world.call, ['完全无关的公司']))[0]?.suggestions).toEqual([])
  })
  test('a name that two units carry is no match', async () => {
    await changeAliases(world.call, yuanxiUnits.city, { add: ['路政'], remove: [] })
    await changeAliases(world.call, yuanxiUnits.works, { add: ['路政'], remove: [] })
    const [match] = await matchUnits(world.call, ['路政'])
    expect(match?.unitId).toBeNull()
    expect(match?.suggestions).toHaveLength(2)
    await changeAliases(world.call, yuanxiUnits.works, { add: [], remove: ['路政'] })
    expect((await matchUnits(world.call, ['路政']))[0]?.unitId).toBe(yuanxiUnits.city)
  })
  test('sent twice they are added once; a full name in use is refused', async () => {
    expect(await addUnits(world.call, someUnits)).toEqual([])
    const twin = { ...someUnits[1], id: sampleId(0x910) } as (typeof someUnits)[number]
    await expect(addUnits(world.call, [twin])).rejects.toMatchObject({ problem: { code: 'directory/name-taken' } })
  })
})
