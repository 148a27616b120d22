import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { isStatistical, levelOfCode } from '../../../modules/directory/core/division.ts'
import { importDivisions, openJurisdiction } from '../../../modules/directory/index.ts'
import { divisionsFolder, importDivisionsOf, readDivisions } from './import.ts'
import { divisionFiles, readDivision } from './read.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** How many lines of a file begin with a code: what the import should have found. */
const linesWith = async (file: string, prefix: string): Promise<number> =>
  (await readFile(join(divisionsFolder(), file), 'utf8')).split('\n').filter((line) => line.startsWith(prefix)).length

const countBy = async (column: string): Promise<Record<string, number>> => {
  const { rows } = await sql<{ key: string; n: number }>`
    select ${sql.ref(column)}::text as key, count(*)::int as n from directory.territory group by 1`.execute(
    world.database,
  )
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]))
}

describe('one county of the list', () => {
  test('comes with everything below it and the way up, each in its place', async () => {
    const done = await importDivisionsOf(world.database, '430121')
    const townships = await linesWith('streets.csv', '430121')
    const communities = await linesWith('villages.csv', '430121')
    expect(done).toMatchObject({ given: 3 + townships + communities, added: 3 + townships + communities, renamed: 0 })
    expect(await countBy('level')).toEqual({ 0: 1, 1: 1, 2: 1, 3: 1, 4: townships, 5: communities })
    const { rows } = await sql`
      select territory.name, territory.path, territory.initials from directory.territory
      join directory.territory_code code on code.territory_id = territory.id where code.code = '430121'`.execute(
      world.database,
    )
    expect(rows).toEqual([{ name: '长沙县', path: '/cn/43/01/21/', initials: 'csx' }])
  })
  test('run again, it adds nothing; the whole city adds what was not there', async () => {
    const before = await countBy('level')
    expect((await importDivisionsOf(world.database, '430121')).added).toBe(0)
    expect(await countBy('level')).toEqual(before)
    const city = await importDivisionsOf(world.database, '4301')
    expect(city.added).toBe(city.given - (before['4'] ?? 0) - (before['5'] ?? 0) - 3)
  })
  test('two imports at once add every node once', async () => {
    const [one, two] = await Promise.all([
      importDivisionsOf(world.database, '4331'),
      importDivisionsOf(world.database, '4331'),
    ])
    expect([one.given, one.added + two.added]).toEqual([two.given, one.given - 1])
  })
  test('every path lies below its parent’s', async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from directory.territory child join directory.territory parent on parent.id = child.parent_id
      where not starts_with(child.path, parent.path) or child.level <= parent.level`.execute(world.database)
    expect(rows).toEqual([{ n: 0 }])
  })
  test('a name that differs here is told and left: renaming is a reorganisation', async () => {
    await sql`update directory.territory set name = '星沙县' where path = '/cn/43/01/21/'`.execute(world.database)
    const { renamed, examples } = await importDivisionsOf(world.database, '430121')
    expect([renamed, examples]).toEqual([1, [{ code: '430121', here: '星沙县', there: '长沙县' }]])
  })
  test('a code given up and used again gets a node of its own beside the old one', async () => {
    await sql`update directory.territory_code set to_on = '2025-01-01' where code = '430121001'`.execute(world.database)
    await sql`update directory.territory set closed_on = '2025-01-01' where path = '/cn/43/01/21/001/'`.execute(
      world.database,
    )
    const { added } = await importDivisionsOf(world.database, '430121001')
    const { rows } = await sql<{ path: string; to: string | null }>`
      select path, closed_on as to from directory.territory where path like '/cn/43/01/21/001%' and level = 4 order by path`.execute(
      world.database,
    )
    // The township anew; its communities' codes are still in force at the old place, and stay there.
    expect(added).toBe(1)
    expect(rows.map((row) => row.to)).toEqual([null, '2025-01-01'].sort().reverse())
    expect(rows.map((row) => row.path).every((path) => /^\/cn\/43\/01\/21\/001(-[0-9a-f]{6})?\/$/.test(path))).toBe(
      true,
    )
  })
  test('raises the edition of those who live there', async () => {
    const { rows } = await sql<{ id: string }>`select id from directory.territory where path = '/cn/43/01/21/'`.execute(
      world.database,
    )
    await openJurisdiction(world.database, {
      id: world.jurisdiction.id,
      sign: 'csx',
      territoryId: rows[0]?.id ?? '',
      name: '长沙县',
      nameEn: 'Changsha County',
      timeZone: 'Asia/Shanghai',
      intake: 'own',
      hotlineUnitId: null,
      languages: ['zh-CN'],
      settings: {},
      openedAt: world.call.now,
    })
    await importDivisionsOf(world.database, '430121')
    expect((await world.told()).map((fact) => fact.body)).toMatchObject([{ edition: 2, why: 'territories' }])
  })
})

describe('bad input leaves nothing behind', () => {
  test.each(['9', '4399', '431299999'])('%s is a code that the list does not have', async (prefix) => {
    const before = await countBy('level')
    await expect(importDivisionsOf(world.database, prefix)).rejects.toMatchObject({
      problem: { code: 'directory/no-such-province', values: { code: prefix } },
    })
    expect(await countBy('level')).toEqual(before)
  })
  test('a line that cannot be read is named with its file and number', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wardwork-divisions-'))
    try {
      for (const { file } of divisionFiles) await copyFile(join(divisionsFolder(), file), join(folder, file))
      await writeFile(
        join(folder, 'areas.csv'),
        'code,name,cityCode,provinceCode\n431299,"新县",4312,43\n,"?",4312,43\n',
      )
      const before = await countBy('level')
      await expect(importDivisions(world.database, readDivisions(folder, '43'))).rejects.toMatchObject({
        problem: { code: 'directory/division-unreadable', values: { where: 'areas.csv, line 3' } },
      })
      expect(await countBy('level')).toEqual(before)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
  test('a node below one that the list does not have is refused', async () => {
    const orphans = async function* () {
      yield [{ code: '439999', parentCode: '4399', name: '孤县' }]
    }
    await expect(importDivisions(world.database, orphans())).rejects.toMatchObject({
      problem: { code: 'directory/division-without-parent' },
    })
  })
})

test.each([
  [
    '110101001001,"多福巷社区居委会",110101001,11,1101,110101',
    { code: '110101001001', name: '多福巷社区居委会', parentCode: '110101001' },
  ],
  ['11,"北京市"', { code: '11', name: '北京市', parentCode: '' }],
])('%s is read', (line, division) => {
  expect(readDivision(line, 'x')).toEqual({ ok: true, value: division })
})

test.each([
  ['11', '北京市', 1, false],
  ['1101', '市辖区', 2, true],
  ['441900', '东莞市', 3, true],
  ['130171', '石家庄高新技术产业开发区', 3, true],
  ['420626400', '湖北保康经济开发区管理委员会', 4, true],
  ['430121001', '星沙街道', 4, false],
  ['360681504598', '耳口林场虚拟生活区', 5, true],
  ['430121001001', '一个社区居委会', 5, false],
])('%s %s is of level %i', (code, name, level, statistical) => {
  expect(levelOfCode(code)).toBe(level)
  expect(isStatistical({ code, name, parentCode: '' })).toBe(statistical)
})
