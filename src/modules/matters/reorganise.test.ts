import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world/world.ts'
import { type Id, uuidV7 } from '../../kernel/ids.ts'
import { reorganised } from '../directory/events.ts'
import { approveReorganisation, listUnits, proposeReorganisation, unitsOf } from '../directory/index.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../directory/samples.ts'
import { settleList } from '../duties/samples.ts'
import { Report } from './core/report.ts'
import { viewMatter } from './service/read.ts'
import { previewMatters, rehomeMatters } from './service/reorganise.ts'
import { reportMatter } from './service/report.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  await settleList(world.call)
  await sql`update directory.jurisdiction set hotline_unit_id = ${yuanxiUnits.hotline}`.execute(world.database)
})
afterAll(() => world.close())

const report = async (n: number, text: string, territoryId: Id): Promise<Id> => {
  const id = uuidV7(1_758_900_000_000 + n, Uint8Array.from([9, 9, 9, 9, 9, 9, 9, 9, 9, n]))
  const place = { territoryId, point: null, text: '' }
  await reportMatter(world.callAs({ kind: 'public' }, []), Report.parse({ id, secret: '4TRW8XN2JCQ5', text, place }))
  return id
}

const carryOut = async (n: number, plan: Parameters<typeof proposeReorganisation>[1]['plan']): Promise<void> => {
  const proposed = await proposeReorganisation(world.call, {
    id: sampleId(n),
    plan,
    effectiveOn: '2025-09-26',
    basis: '方案',
  })
  await approveReorganisation(world.call, proposed.id, proposed.version)
  const told = (await world.told()).filter(({ name }) => name === reorganised.name).at(-1)
  await rehomeMatters(world.call, reorganised.body.parse(told?.body))
}

test('open work of a unit that becomes part of another goes along: same deadline, same age, a line in the thread', async () => {
  const id = await report(1, '路灯不亮', yuanxi.grid1)
  const before = await viewMatter(world.call, id)
  const asked = {
    plan: {
      subject: 'unit',
      kind: 'merge',
      from: [yuanxiUnits.housing],
      into: { id: yuanxiUnits.city, created: null },
    },
    subject: 'unit',
    effectiveOn: '2025-09-26',
    closed: [yuanxiUnits.housing],
    successions: [],
  } satisfies Parameters<typeof previewMatters>[1]
  expect((await previewMatters(world.call, asked)).carried[0]?.count).toBe(1)

  await carryOut(0x6e0, {
    subject: 'unit',
    kind: 'merge',
    from: [yuanxiUnits.housing],
    into: { id: yuanxiUnits.city, created: null },
  })
  const after = await viewMatter(world.call, id)
  const [lead] = await listUnits(world.call, [after.matter.unitId ?? ''])
  expect(lead?.name).toBe('沅溪县城市管理局')
  expect(after.matter).toMatchObject({
    dueAt: before.matter.dueAt,
    reportedAt: before.matter.reportedAt,
    state: 'dispatched',
  })
  expect(after.assignments.filter((part) => part.role === 'lead').map((part) => part.unitId)).toEqual([
    yuanxiUnits.city,
  ])
  expect(after.entries.at(-1)).toMatchObject({ kind: 'carried' })
})

test('a matter that is over stays where it was', async () => {
  const id = await report(2, '路灯不亮', yuanxi.grid1)
  await sql`update matters.matter set state = 'withdrawn' where id = ${id}`.execute(world.database)
  const { matter } = await viewMatter(world.call, id)
  await carryOut(0x6e1, {
    subject: 'unit',
    kind: 'rename',
    from: yuanxiUnits.city,
    name: '沅溪县城市管理和综合执法局',
    shortName: null,
  })
  expect((await viewMatter(world.call, id)).matter.version).toBe(matter.version)
})

test('a place that becomes part of another takes its open matters along', async () => {
  const id = await report(3, '路灯不亮', yuanxi.peace)
  await carryOut(0x6e2, {
    subject: 'territory',
    kind: 'merge',
    from: [yuanxi.peace],
    into: { id: yuanxi.market, created: null },
  })
  const { matter } = await viewMatter(world.call, id)
  expect(matter.territoryId).not.toBe(yuanxi.peace)
  expect(matter.placePath.startsWith('/cn/hn/yx/1/')).toBe(true)
  expect((await unitsOf(world.call)).length).toBeGreaterThan(0)
})
