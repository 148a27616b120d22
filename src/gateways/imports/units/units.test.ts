import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { linesOf, unitsOf } from '../../../modules/directory/index.ts'
import { settleYuanxi, someUnits, yuanxi, yuanxiUnits } from '../../../modules/directory/samples.ts'
import { addUnitsOf, previewUnits } from './add.ts'
import { readUnits } from './read.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
})
afterAll(() => world.close())

const sheet = (name: string, ...lines: readonly string[]) =>
  lines.map((line, at) => ({ sheet: name, row: at + 1, cells: line.split(',') }))

const read = (...lines: readonly string[]) => {
  const units = readUnits(sheet('单位', ...lines))
  if (units === null) throw new Error('no sheet of units')
  return units
}

test('the sheet of units is found among others, below a title, in either language', () => {
  const others = sheet('责任事项', '编号,角色,单位,事项类别', '1,牵头,甲局,路灯')
  const chinese = readUnits([...others, ...sheet('单位', '全县单位一览', '名称,简称,备注', "甲局,甲,'=x")])
  expect(chinese).toMatchObject({
    rows: 1,
    unknownColumns: ['备注'],
    units: [{ name: '甲局', shortName: '甲', row: 3 }],
  })
  expect(readUnits(sheet('units', 'name,short name,kind', 'A bureau,A,institution'))).toMatchObject({
    units: [{ name: 'A bureau', shortName: 'A', kind: 'institution' }],
  })
  expect(readUnits([...others, ...sheet('事项类别', '名称', '路灯')])).toBeNull()
})

test.each([
  ['石桥镇人民政府', 'government'],
  ['城南街道办事处', 'government'],
  ['菜市社区居民委员会', 'committee'],
  ['中共沅溪县委政法委', 'party'],
  ['沅溪县自来水有限公司', 'enterprise'],
  ['沅溪县政务热线中心', 'institution'],
  ['沅溪县水利局', 'department'],
])('%s is read as %s where no kind is given', (name, kind) => {
  expect(read('名称', name).units).toMatchObject([{ kind }])
})

test('every wrong cell is named; rows that stand twice, and places and parents that nobody has', async () => {
  const given = read(
    '名称,上级单位,服务区域,成立日期,单位类型',
    '水利局,,无此镇,,',
    ',,,,',
    '水利局,,,,',
    '农业局,无此单位,,昨天,委办局',
    '林业局,林业局,,,',
  )
  const { faults, added } = await previewUnits(world.call, given)
  expect(added).toBe(0)
  expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [4, '名称', 'twice'],
    [5, '单位类型', 'kind'],
    [5, '成立日期', 'day'],
    [2, '服务区域', 'place'],
    [6, '上级单位', 'parent'],
  ])
  await expect(addUnitsOf(world.call, given, { skipBadRows: false })).rejects.toMatchObject({
    problem: { code: 'imports/units-refused', values: { total: 5 } },
  })
  expect(await unitsOf(world.call)).toHaveLength(someUnits.length)
})

test('those here already and those that are no more are left; the others come with parent, line and place', async () => {
  const given = read(
    '名称,上级单位,服务区域,条线,撤销日期,别名',
    '灌溉所,水利局,,水利,,',
    '水利局,县政府,石桥镇,水利,,县水务局；水利水电局',
    '沅溪县住房和城乡建设局,,,,,',
    '旧局,,,,2020-01-01,',
  )
  const done = await addUnitsOf(world.call, given, { skipBadRows: false })
  expect(done).toMatchObject({ rows: 4, added: 2, known: 1, ended: 1, addedLines: ['水利'], faults: [] })
  const named = new Map((await unitsOf(world.call)).map((unit) => [unit.name, unit]))
  const water = named.get('水利局')
  const line = (await linesOf(world.call)).find((one) => one.name === '水利')
  expect(line?.code).toMatch(/^[a-z]/)
  expect(water).toMatchObject({
    parentId: yuanxiUnits.government,
    territoryId: yuanxi.bridge,
    lineId: line?.id,
    aliases: ['县水务局', '水利水电局'],
  })
  expect(named.get('灌溉所')).toMatchObject({ parentId: water?.id, territoryId: yuanxi.county, lineId: line?.id })
  expect(await addUnitsOf(world.call, given, { skipBadRows: false })).toMatchObject({
    added: 0,
    known: 3,
    addedLines: [],
  })
})

test('two that belong to each other are named; left out when asked, with what hangs on them', async () => {
  const given = read('名称,上级单位', '甲局,乙局', '乙局,甲局', '丙所,甲局', '丁局,')
  await expect(addUnitsOf(world.call, given, { skipBadRows: false })).rejects.toMatchObject({
    problem: { code: 'imports/units-refused', values: { total: 3 } },
  })
  const done = await addUnitsOf(world.call, given, { skipBadRows: true })
  expect(done).toMatchObject({ added: 1, faults: [{ row: 2 }, { row: 3 }, { row: 4, code: 'parent' }] })
  const names = (await unitsOf(world.call)).map((unit) => unit.name)
  expect(['甲局', '乙局', '丙所', '丁局'].filter((name) => names.includes(name))).toEqual(['丁局'])
})
