import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, testJurisdiction, type World } from '../../../../test/world/world.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inTransaction } from '../../../platform/call.ts'
import { raiseEdition } from '../../directory/index.ts'
import { settleYuanxi, yuanxi, yuanxiUnits } from '../../directory/samples.ts'
import { analyse } from '../core/analyse.ts'
import { Attribute } from '../core/attribute.ts'
import { Duty } from '../core/duty.ts'
import type { KeptAnalysis } from '../core/findings/kept.ts'
import { settleList, someAttributes, someDuties, yuanxiDuties, yuanxiTypes } from '../samples.ts'
import { addPastOrders } from '../service/dispatch.ts'
import { discardDraft, findDraft, openDraft, publishDraft, replaceContent, saveDuty } from '../service/drafts.ts'
import { exportVersion, publishedVersion } from '../service/versions.ts'
import { openFinding } from './opened.ts'
import { runAnalyses } from './run.ts'
import { askAnalysis, cancelAnalysis, compareAnalyses, findAnalysis, lastAnalysis, listFindings } from './service.ts'

let world: World
let inForceId: Id

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  inForceId = await settleList(world.call)
})

afterAll(() => world.close())

const today = '2025-09-26'
const locale = 'en' as const
const newId = (): Id => world.sources.newId()
const run = (): Promise<number> => runAnalyses(world.call, () => false)

/** Runs whatever waits, until nothing does. */
const runAll = async (): Promise<void> => {
  for (let runs = 0; (await run()) > 0; runs += 1) expect(runs).toBeLessThan(10)
}

const findingsOf = async (id: Id) =>
  (await listFindings(world.call, { id, page: { limit: 100 }, locale })).rows.map(({ finding }) => finding)

const refusedWith = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: { problem?: { code: string } }) => error.problem?.code ?? String(error),
  )

const untilState = async (id: Id, state: KeptAnalysis['state']): Promise<void> => {
  for (;;) {
    const now = await findAnalysis(world.call, id)
    if (now.state === state) return
    if (now.state === 'failed') throw new Error(now.problem ?? '')
    await rest(20)
  }
}

const draftNow = async () => (await findDraft(world.call)) ?? openDraft(world.call, { id: newId(), title: 'draft' })

const keepContent = async (attributes: readonly Attribute[], duties: readonly Duty[]): Promise<Id> => {
  const { id } = await draftNow()
  const parts = { items: [], delegations: [] }
  await replaceContent(world.call, {
    ...parts,
    order: 'territory',
    attributes: [...someAttributes, ...attributes],
    duties: [...someDuties.map((duty) => ({ ...duty, item: null })), ...duties],
  })
  return id
}

/** Makes the draft one that takes half a minute to analyse: boxes that cut each other over and over. */
const makeSlow = (): Promise<Id> => {
  const names = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5']
  const units = [yuanxiUnits.city, yuanxiUnits.housing, yuanxiUnits.gas]
  let seed = 7
  const upTo = (most: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >> 8) % most
  }
  const range = () => {
    const from = upTo(900)
    return { from, to: from + 300 + upTo(300) }
  }
  const duties = Array.from({ length: 40 }, (_, at) =>
    Duty.parse({
      ...{ id: newId(), role: 'lead', matter: yuanxiTypes.city, territory: yuanxi.county },
      assignee: { unit: units[at % units.length] },
      boxes: [Object.fromEntries(names.map((name) => [name, range()]))],
    }),
  )
  return keepContent(
    names.map((name) => Attribute.parse({ name, kind: 'number' })),
    duties,
  )
}

const makeQuick = (listId: Id): Promise<void> => keepContent([], []).then((id) => expect(id).toBe(listId))

const inForce = async (): Promise<Id> => (await publishedVersion(world.call)).id

const rooms = (path: string): string => new URL(`../../../${path}`, import.meta.url).href

/** Another process of the house, which does nothing but run analyses. */
const runInAnotherProcess = () => {
  const actor = { jurisdiction: testJurisdiction, actor: { kind: 'house' }, scopes: [] }
  const code = `Promise.all([
      import('${rooms('platform/database.ts')}'),
      import('${rooms('platform/call.ts')}'),
      import('${rooms('modules/duties/analysis/run.ts')}'),
    ]).then(([{ openDatabase }, { newCall, realSources }, { runAnalyses }]) => {
      const { database } = openDatabase('${world.url}', 4)
      return runAnalyses(newCall(database, ${JSON.stringify(actor)}, realSources), () => false)
    })`
  return spawn(process.execPath, ['--eval', code], { stdio: 'inherit' })
}

const neighbour = {
  id: '0199a000-0000-7000-8000-00000000aaaa',
  sign: 'xn',
  timeZone: 'Asia/Shanghai',
  territoryPath: '/cn/hn/xn/',
} as const

test('the list in force is analysed by itself, and what is kept is what the analysis finds', async () => {
  expect(await run()).toBe(1)
  const kept = await lastAnalysis(world.call, inForceId)
  const { counts, findings } = analyse(await exportVersion(world.call, inForceId), { today })
  expect(kept).toMatchObject({ state: 'done', share: 1, fromOn: today, toOn: '2026-09-27', kept: findings.length })
  expect(kept.counts).toEqual(counts)
  expect(counts).toMatchObject({ overlap: 1 })
  expect(await findingsOf(kept.id)).toEqual(findings)
  expect(await run()).toBe(0)
})

test('its findings come in pages and by kind, each with its sentence and its duties', async () => {
  const { id } = await lastAnalysis(world.call, inForceId)
  const all = await findingsOf(id)
  const first = await listFindings(world.call, { id, page: { limit: 1 }, locale })
  const rest = await listFindings(world.call, { id, page: { limit: 100, after: first.next ?? '' }, locale })
  expect([...first.rows, ...rest.rows].map(({ finding }) => finding)).toEqual(all)

  const overlaps = await listFindings(world.call, { id, kind: 'overlap', page: { limit: 10 }, locale })
  expect(overlaps.rows).toHaveLength(1)
  expect(overlaps.rows[0]?.text).toMatch(/lead Construction waste in 沅溪县 with equal right\.$/)
  expect(overlaps.rows[0]?.duties.map((duty) => duty.id)).toEqual([yuanxiDuties.debrisCity, yuanxiDuties.debrisHousing])
  expect(overlaps.rows[0]?.duties[0]?.said).toContain('Construction waste')
})

test('a finding opened: its duties, an instance that holds, and who had such orders in the last year', async () => {
  const order = { source: 'import', attributes: {}, territoryId: yuanxi.market, on: '2025-06-01' } as const
  const city = { ...order, typeId: yuanxiTypes.debris, unitId: yuanxiUnits.city }
  await addPastOrders(world.call, [
    { ...city, orderNo: 'F-1' },
    { ...city, orderNo: 'F-2' },
    { ...city, orderNo: 'F-3', unitId: yuanxiUnits.housing },
    { ...city, orderNo: 'F-4', typeId: yuanxiTypes.lamp },
    { ...city, orderNo: 'F-5', on: '2023-06-01' },
  ])
  const { id } = await lastAnalysis(world.call, inForceId)
  const { rows } = await listFindings(world.call, { id, kind: 'overlap', page: { limit: 1 }, locale })
  const opened = await openFinding(world.call, { id, no: rows[0]?.no ?? 0, locale })
  expect(opened.rows.map(({ duty }) => duty.id)).toEqual([yuanxiDuties.debrisCity, yuanxiDuties.debrisHousing])
  expect(opened.instance).toMatchObject({ typeId: yuanxiTypes.debris, type: 'Construction waste', on: today })
  expect(opened.instance).toMatchObject({ known: '', attributes: { area: expect.any(Number) } })
  expect(opened.past).toMatchObject({
    orders: 3,
    units: [
      { unitId: yuanxiUnits.city, orders: 2 },
      { unitId: yuanxiUnits.housing, orders: 1 },
    ],
  })
  expect(opened.names[yuanxiTypes.debris]).toBe('Construction waste')
  expect(await refusedWith(openFinding(world.call, { id, no: 9_999, locale }))).toBe('duties/no-finding')
})

test('a gap opened shows who leads up to it: the one whose conditions stop short, or nobody', async () => {
  const { id } = await lastAnalysis(world.call, inForceId)
  const { rows } = await listFindings(world.call, { id, kind: 'gap', page: { limit: 10 }, locale })
  const rowsAbout = async (typeId: string) => {
    const row = rows.find(({ finding }) => finding.kind === 'gap' && finding.matters.includes(typeId))
    const opened = await openFinding(world.call, { id, no: row?.no ?? 0, locale })
    return [opened.instance?.known.replace(/-?\d+$/, 'n'), ...opened.rows.map(({ duty }) => duty.id)]
  }
  expect(await rowsAbout(yuanxiTypes.stalls)).toEqual(['Area, m²: n', yuanxiDuties.stallsLarge])
  expect(await rowsAbout(yuanxiTypes.meals)).toEqual([''])
})

test('asked twice with one id is one; what it finds and closes is told against another', async () => {
  const draft = await openDraft(world.call, { id: newId(), title: 'mended' })
  const debris = someDuties.find(({ id }) => id === yuanxiDuties.debrisHousing)
  if (debris === undefined) throw new Error('the sample is gone')
  await saveDuty(world.call, { ...debris, role: 'assist' })

  const id = newId()
  const asked = await askAnalysis(world.call, { id, listId: draft.id })
  expect(asked).toMatchObject({ state: 'asked', counts: null })
  expect(await askAnalysis(world.call, { id, listId: draft.id })).toEqual(asked)
  await runAll()
  expect(await run()).toBe(0)
  const done = await findAnalysis(world.call, id)
  expect(done).toMatchObject({ state: 'done', listVersion: draft.version + 1, counts: { overlap: 0 } })

  const before = await lastAnalysis(world.call, inForceId, 'done')
  const changes = await compareAnalyses(world.call, { before: before.id, after: id, locale })
  expect(changes.closed).toMatchObject({ overlap: 1, gap: 0 })
  expect(changes.opened).toMatchObject({ overlap: 0, gap: 0 })
  expect(changes.closedRows).toMatchObject([{ finding: { kind: 'overlap' } }])
  expect((await openFinding(world.call, { id: before.id, no: changes.closedRows[0]?.no ?? 0, locale })).text).toBe(
    changes.closedRows[0]?.text,
  )
})

test('a later analysis of the same version takes the place of an earlier one', async () => {
  const { listId, id: earlier } = await lastAnalysis(world.call, inForceId)
  const id = newId()
  await askAnalysis(world.call, { id, listId })
  expect((await lastAnalysis(world.call, listId, 'done')).id).toBe(earlier)
  await runAll()
  expect(await findAnalysis(world.call, id)).toMatchObject({ state: 'done' })
  expect(await refusedWith(findAnalysis(world.call, earlier))).toBe('duties/no-analysis')
})

test('a process that is killed while it runs one: the next process runs it again', async () => {
  const listId = await makeSlow()
  const id = newId()
  await askAnalysis(world.call, { id, listId })
  const child = runInAnotherProcess()
  await untilState(id, 'running')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await findAnalysis(world.call, id)).toMatchObject({ state: 'running', counts: null })

  await makeQuick(listId)
  await runAll()
  expect(await findAnalysis(world.call, id)).toMatchObject({ state: 'done', share: 1 })
  expect((await findingsOf(id)).length).toBeGreaterThan(0)
}, 60_000)

test('a process that is told to stop ends its thread and leaves the analysis waiting', async () => {
  const listId = await makeSlow()
  const id = newId()
  await askAnalysis(world.call, { id, listId })
  let isOver = false
  const running = runAnalyses(world.call, () => isOver)
  await untilState(id, 'running')
  isOver = true
  expect(await running).toBe(0)
  expect(await findAnalysis(world.call, id)).toMatchObject({ state: 'running', counts: null })
  await cancelAnalysis(world.call, id)
}, 60_000)

test('cancelled while it runs: the thread ends within seconds, and nothing of it is kept', async () => {
  const listId = await makeSlow()
  const id = newId()
  await askAnalysis(world.call, { id, listId })
  const running = run()
  await untilState(id, 'running')
  expect(await cancelAnalysis(world.call, id)).toMatchObject({ state: 'cancelled' })
  const begun = performance.now()
  await running
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(await findAnalysis(world.call, id)).toMatchObject({ state: 'cancelled', counts: null, kept: 0 })
  expect(await findingsOf(id)).toEqual([])
  expect(await refusedWith(cancelAnalysis(world.call, id))).toBe('duties/analysis-over')
  await discardDraft(world.call)
  expect(await refusedWith(findAnalysis(world.call, id))).toBe('duties/no-analysis')
}, 60_000)

test('after publishing, and again whenever the edition is raised, the list in force is analysed by itself', async () => {
  const draft = await openDraft(world.call, { id: newId(), title: 'second' })
  await publishDraft(world.call, draft.version)
  expect(await refusedWith(lastAnalysis(world.call, draft.id))).toBe('duties/no-analysis')
  await runAll()
  const first = await lastAnalysis(world.call, draft.id)
  expect(first).toMatchObject({ state: 'done' })

  const edition = await inTransaction(world.call, (call) => raiseEdition(call, 'units'))
  expect(first.edition).toBeLessThan(edition)
  await runAll()
  expect(await lastAnalysis(world.call, draft.id)).toMatchObject({ state: 'done', edition })
  expect(await run()).toBe(0)
})

test('a neighbour knows nothing of it, and whoever holds a part of the county asks for nothing', async () => {
  const { id, listId } = await lastAnalysis(world.call, await inForce())
  const abroad = world.callAs({ kind: 'house' }, [], neighbour)
  expect(await refusedWith(findAnalysis(abroad, id))).toBe('duties/no-analysis')
  expect(await refusedWith(lastAnalysis(abroad, listId))).toBe('duties/no-analysis')
  expect(await refusedWith(listFindings(abroad, { id, page: { limit: 10 }, locale }))).toBe('duties/no-analysis')
  expect(await refusedWith(openFinding(abroad, { id, no: 1, locale }))).toBe('duties/no-analysis')
  expect(await refusedWith(compareAnalyses(abroad, { before: id, after: id, locale }))).toBe('duties/no-analysis')
  expect(await refusedWith(cancelAnalysis(abroad, id))).toBe('duties/no-analysis')
  expect(await refusedWith(askAnalysis(abroad, { id: newId(), listId }))).toBe('duties/not-in-list')

  const scope = { unitId: null, territoryPath: `${testJurisdiction.territoryPath}1/`, from: null, to: null }
  const township = world.callAs({ kind: 'account', id: newId() }, [{ ...scope, permissions: ['duties.edit'] }])
  expect(await refusedWith(askAnalysis(township, { id: newId(), listId }))).toBe('duties/not-your-place')
  expect(await refusedWith(cancelAnalysis(township, id))).toBe('duties/not-your-place')
})
