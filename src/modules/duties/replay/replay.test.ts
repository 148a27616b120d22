import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReport } from '../../../../test/oracle/replay/report.ts'
import { openWorld, testJurisdiction, type World } from '../../../../test/world/world.ts'
import { settleYuanxi } from '../../directory/samples.ts'
import { ReplayReport } from '../core/replay/report.ts'
import { settleList } from '../samples.ts'
import { discardDraft, findDraft } from '../service/drafts.ts'
import { readVersion } from '../service/versions.ts'
import { findReplay, keepReplay, listInForce, listReplays, proposeItem, removeReplay } from './service.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  await settleList(world.call)
})
afterAll(() => world.close())

const keep = () => keepReplay(world.call, { id: world.sources.newId(), report: aReport() })

const refusedWith = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: { problem?: { code: string } }) => error.problem?.code ?? String(error),
  )

test('a replay is kept whole, told once, and listed newest first', async () => {
  const report = aReport()
  const id = world.sources.newId()
  const kept = await keepReplay(world.call, { id, report })
  expect(ReplayReport.parse(kept.report)).toEqual(report)
  expect(kept).toMatchObject({ id, name: 'orders.csv', mapping: 'hotline', orders: 24, pairs: 2, pairsSeveral: 1 })

  await keepReplay(world.call, { id, report })
  const told = (await world.told()).filter(({ name, body }) => name === 'duties.replay.kept' && body.replayId === id)
  expect(told).toEqual([{ name: 'duties.replay.kept', body: { replayId: id, orders: 24 } }])

  const newer = await keep()
  const first = await listReplays(world.call, { limit: 1 })
  expect(first.rows.map((row) => row.id)).toEqual([newer.id])
  const second = await listReplays(world.call, { limit: 1, after: first.next ?? '' })
  expect(second.rows.map((row) => row.id)).toEqual([id])
})

test('one click proposes an open item of the draft, with what practice says; a second click proposes nothing new', async () => {
  const { id } = await keep()
  const asked = { replayId: id, typeRef: 'road/lamp', locale: 'en' as const }
  const proposed = await proposeItem(world.call, asked)
  expect(await proposeItem(world.call, asked)).toEqual(proposed)

  const draft = await findDraft(world.call)
  const { content } = await readVersion(world.call, draft?.id ?? '')
  const item = content.items.filter((one) => one.id === proposed.itemId)
  expect(item).toMatchObject([{ state: 'open', kind: 'basic' }])
  expect(item[0]?.text).toBe(
    'ROAD > ROAD/LAMP: one unit for the whole county. Practice 2026-03-01 – 2026-03-12, 12 orders: U1 75%, U2 25%.',
  )
  expect((await findReplay(world.call, id)).proposed).toEqual([{ typeRef: 'road/lamp', itemId: proposed.itemId }])
  await discardDraft(world.call)
})

test('two clicks at the same time propose one item', async () => {
  const { id } = await keep()
  const asked = { replayId: id, typeRef: 'road/lamp', locale: 'zh-CN' as const }
  const both = await Promise.all([proposeItem(world.call, asked), proposeItem(world.call, asked)])
  expect(both[0]).toEqual(both[1])
  await discardDraft(world.call)
})

test('a clear type, an unknown replay: refused, nothing opened', async () => {
  const { id } = await keep()
  expect(await refusedWith(proposeItem(world.call, { replayId: id, typeRef: 'waste/bulky', locale: 'en' }))).toBe(
    'duties/nothing-to-clarify',
  )
  const unknown = world.sources.newId()
  expect(await refusedWith(proposeItem(world.call, { replayId: unknown, typeRef: 'road/lamp', locale: 'en' }))).toBe(
    'duties/replay-not-found',
  )
  expect(await findDraft(world.call)).toBeNull()
})

test('removed: gone with its proposals, and the item stays in the draft', async () => {
  const { id } = await keep()
  const { itemId } = await proposeItem(world.call, { replayId: id, typeRef: 'road/lamp', locale: 'en' })
  await removeReplay(world.call, id)
  expect(await refusedWith(findReplay(world.call, id))).toBe('duties/replay-not-found')
  expect(await refusedWith(removeReplay(world.call, id))).toBe('duties/replay-not-found')
  const draft = await findDraft(world.call)
  const { content } = await readVersion(world.call, draft?.id ?? '')
  expect(content.items.map((item) => item.id)).toContain(itemId)
  await discardDraft(world.call)
})

test('whoever may act in one township only sees no replay of the county, and neither does a neighbour', async () => {
  const { id } = await keep()
  const scope = { permissions: ['duties.replay' as const, 'duties.edit' as const], unitId: null, from: null, to: null }
  const clerk = { kind: 'account' as const, id: world.sources.newId() }
  const township = world.callAs(clerk, [{ ...scope, territoryPath: `${testJurisdiction.territoryPath}south/` }])
  expect(await refusedWith(findReplay(township, id))).toBe('platform/not-permitted')
  expect(await refusedWith(proposeItem(township, { replayId: id, typeRef: 'road/lamp', locale: 'en' }))).toBe(
    'platform/not-permitted',
  )
  const elsewhere = {
    ...testJurisdiction,
    id: '0199a000-0000-7000-8000-0000000000ff',
    sign: 'zz',
    territoryPath: '/cn/hn/zz/',
  }
  const neighbour = world.callAs(clerk, [{ ...scope, territoryPath: '/cn/hn/zz/' }], elsewhere)
  expect(await refusedWith(findReplay(neighbour, id))).toBe('duties/replay-not-found')
  expect((await listReplays(neighbour, { limit: 10 })).rows).toEqual([])
})

test('the list in force is given whole, to be replayed against', async () => {
  const list = await listInForce(world.call)
  expect(list?.duties.length).toBeGreaterThan(0)
  expect(list?.matters.length).toBeGreaterThan(0)
})
