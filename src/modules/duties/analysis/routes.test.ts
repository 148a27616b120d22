import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import type { Permission } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { readConfig } from '../../../platform/config.ts'
import { newHttp } from '../../../platform/http/server.ts'
import { findJurisdiction } from '../../directory/index.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../../directory/samples.ts'
import { Finding } from '../core/findings/finding.ts'
import { FindingRow, GapReportView, KeptAnalysis } from '../core/findings/kept.ts'
import { OpenedFinding } from '../core/findings/opened.ts'
import { duties } from '../module.ts'
import { settleList, someDuties, yuanxiDuties, yuanxiTypes } from '../samples.ts'
import { addPastOrders } from '../service/dispatch.ts'
import { openDraft, saveDuty } from '../service/drafts.ts'
import { runAnalyses } from './run.ts'

let world: World
let app: Awaited<ReturnType<typeof newHttp>>
let inForceId: Id

type Holder = { readonly permissions: readonly Permission[]; readonly part?: string }

/** Whoever asks, by the beginning of the token; `part` is the part of the county that they hold. */
const tokens: Readonly<Record<string, Holder>> = {
  'nobody-token-000000001': { permissions: [] },
  'reader-token-000000001': { permissions: ['duties.read'] },
  'editor-token-000000001': { permissions: ['duties.read', 'duties.edit'] },
  'township-token-0000001': { permissions: ['duties.read', 'duties.edit'], part: '1/' },
}

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  inForceId = await settleList(world.call)
  const order = { source: 'import', attributes: {}, territoryId: yuanxi.peaceVillage, on: '2025-06-01' } as const
  await addPastOrders(world.call, [
    { ...order, orderNo: 'R-1', typeId: yuanxiTypes.meals, unitId: yuanxiUnits.city },
    { ...order, orderNo: 'R-2', typeId: yuanxiTypes.meals, unitId: yuanxiUnits.city },
    { ...order, orderNo: 'R-3', typeId: yuanxiTypes.meals, unitId: yuanxiUnits.housing },
  ])
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '10000' }),
    database: world.database,
    sources: world.sources,
    modules: [duties],
    findJurisdiction,
    identify: async (_database, token) => {
      const holder = tokens[token]
      if (holder === undefined) return null
      const territoryPath = `${world.jurisdiction.territoryPath}${holder.part ?? ''}`
      const scope = { permissions: [...holder.permissions], unitId: null, territoryPath, from: null, to: null }
      return { actor: { kind: 'account', id: sampleId(0xa01) }, scopes: [scope] }
    },
  })
})

afterAll(async () => {
  await app.close()
  await world.close()
})

type Asked = { readonly as?: string; readonly payload?: object; readonly language?: string }

const ask = async (method: 'GET' | 'POST', path: string, { as = 'editor', payload, language = 'en' }: Asked = {}) => {
  const token = Object.keys(tokens).find((one) => one.startsWith(as))
  const answer = await app.inject({
    method,
    url: `/api/j/yx/duties${path}`,
    headers: {
      'x-wardwork': '1',
      'accept-language': language,
      ...(token === undefined ? {} : { cookie: `wardwork_session=${token}` }),
    },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}

const newId = (): Id => world.sources.newId()

const runAll = async (): Promise<void> => {
  while ((await runAnalyses(world.call, () => false)) > 0);
}

const start = async (listId: Id, id: Id = newId()) => {
  const { body } = await ask('POST', `/versions/${listId}/analyses`, { payload: { id } })
  return KeptAnalysis.parse(body)
}

/** A finished analysis of the list in force. */
const finished = async (): Promise<KeptAnalysis> => {
  const { id } = await start(inForceId)
  await runAll()
  return KeptAnalysis.parse((await ask('GET', `/analyses/${id}`)).body)
}

test('an analysis is asked for once by its id, waits, and is then done with its counts', async () => {
  const id = newId()
  const asked = await ask('POST', `/versions/${inForceId}/analyses`, { payload: { id } })
  expect(asked).toMatchObject({ status: 200, body: { id, listId: inForceId, state: 'asked', share: 0, counts: null } })
  expect(await ask('POST', `/versions/${inForceId}/analyses`, { payload: { id } })).toEqual(asked)
  expect(await ask('GET', `/analyses/${id}`, { as: 'reader' })).toEqual(asked)
  expect((await ask('GET', `/versions/${inForceId}/analysis`)).body.id).toBe(id)
  expect(await ask('GET', `/versions/${inForceId}/analysis?state=done`)).toMatchObject({
    status: 404,
    body: { code: 'duties/no-analysis' },
  })

  await runAll()
  const { status, body } = await ask('GET', `/analyses/${id}`, { as: 'reader' })
  expect(status).toBe(200)
  expect(KeptAnalysis.parse(body)).toMatchObject({ state: 'done', share: 1, counts: { overlap: 1 } })
  expect((await ask('GET', `/versions/${inForceId}/analysis?state=done`)).body).toEqual(body)
})

test.each([
  ['a stranger', 'stranger', 401],
  ['someone without the duty list', 'nobody', 403],
] as const)('%s may not ask for anything', async (_who, as, status) => {
  const { id } = await start(inForceId)
  const post = { as, payload: { id: newId() } }
  expect(await ask('POST', `/versions/${inForceId}/analyses`, post)).toMatchObject({ status })
  expect(await ask('POST', `/analyses/${id}/cancel`, { as })).toMatchObject({ status })
  for (const path of [
    `/versions/${inForceId}/analysis`,
    `/analyses/${id}`,
    `/analyses/${id}/findings`,
    `/analyses/${id}/findings/1`,
    `/analyses/${id}/gaps`,
    `/analyses/${id}/changes?since=${id}`,
  ])
    expect({ path, ...(await ask('GET', path, { as })) }).toMatchObject({ path, status })
  expect((await ask('GET', `/analyses/${id}`)).body.state).toBe('asked')
  await runAll()
})

test('who only reads, or holds a part of the county, may look but neither start nor cancel', async () => {
  const { id } = await start(inForceId)
  for (const [as, code] of [
    ['reader', 'platform/not-permitted'],
    ['township', 'duties/not-your-place'],
  ] as const) {
    const post = { as, payload: { id: newId() } }
    expect({ as, ...(await ask('POST', `/versions/${inForceId}/analyses`, post)) }).toMatchObject({ as, status: 403 })
    const refused = await ask('POST', `/analyses/${id}/cancel`, { as })
    expect({ as, ...refused }).toMatchObject({ as, status: 403, body: { code } })
    expect((await ask('GET', `/analyses/${id}`, { as })).body.state).toBe('asked')
  }
  await runAll()
})

test('one that waits is cancelled at once and has nothing; one that is over is not cancelled', async () => {
  const { id } = await start(inForceId)
  const cancelled = await ask('POST', `/analyses/${id}/cancel`)
  expect(cancelled).toMatchObject({ status: 200, body: { id, state: 'cancelled', counts: null } })
  await runAll()
  expect((await ask('GET', `/analyses/${id}`)).body).toEqual(cancelled.body)
  expect((await ask('GET', `/analyses/${id}/findings`)).body).toEqual({ rows: [], next: null })
  expect(await ask('GET', `/analyses/${id}/gaps`)).toMatchObject({
    status: 404,
    body: { code: 'duties/no-gap-report' },
  })
  expect(await ask('POST', `/analyses/${id}/cancel`)).toMatchObject({
    status: 409,
    body: { code: 'duties/analysis-over', values: { state: 'cancelled' } },
  })
})

test('findings come in pages, by kind, in the language asked for; one is opened', async () => {
  const { id, kept } = await finished()
  const first = await ask('GET', `/analyses/${id}/findings?limit=2`, { as: 'reader' })
  expect(first.body.rows).toHaveLength(2)
  const rest = await ask('GET', `/analyses/${id}/findings?limit=100&after=${first.body.next}`, { as: 'reader' })
  const rows: FindingRow[] = [...first.body.rows, ...rest.body.rows].map((row) => FindingRow.parse(row))
  expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: kept }, (_, at) => at + 1))

  const overlaps = await ask('GET', `/analyses/${id}/findings?kind=overlap`, { language: 'zh-CN' })
  expect(overlaps.body.rows).toMatchObject([
    { finding: { kind: 'overlap' }, text: expect.stringContaining('县住建局') },
  ])
  expect(await ask('GET', `/analyses/${id}/findings?kind=nothing`)).toMatchObject({ status: 400 })

  const no = overlaps.body.rows[0]?.no
  const opened = OpenedFinding.parse((await ask('GET', `/analyses/${id}/findings/${no}`)).body)
  expect(opened.rows.map(({ duty }) => duty.id)).toEqual([yuanxiDuties.debrisCity, yuanxiDuties.debrisHousing])
  expect(await ask('GET', `/analyses/${id}/findings/${kept + 1}`)).toMatchObject({
    status: 404,
    body: { code: 'duties/no-finding' },
  })
  expect(await ask('GET', `/analyses/${newId()}/findings`)).toMatchObject({ status: 404 })
})

test('its gaps are rolled up: where most happened comes first, with the statement that would close it', async () => {
  const { id } = await finished()
  const { status, body } = await ask('GET', `/analyses/${id}/gaps`, { as: 'reader' })
  expect(status).toBe(200)
  const report = GapReportView.parse(body)
  expect(report.rows).toHaveLength(report.total)
  expect(report.rows.reduce((sum, row) => sum + row.size, 0)).toBe(report.size)
  const [first] = report.rows
  expect(first).toMatchObject({
    matter: yuanxiTypes.meals,
    past: 3,
    headline: expect.stringMatching(/^Meals for the old in 沅溪县: nobody leads \d+ cells; past matters there: 3$/),
    draft: { matter: yuanxiTypes.meals, assignee: { unit: yuanxiUnits.city }, source: 'practice' },
  })
  expect(first?.proposed).toMatch(/^Proposed: 县城管局 leads Meals for the old in 沅溪县/)
  expect(report.names[yuanxiUnits.city]).toBe('县城管局')
  const chinese = GapReportView.parse((await ask('GET', `/analyses/${id}/gaps`, { language: 'zh-CN' })).body)
  expect(chinese.rows[0]?.proposed).toMatch(/^建议：.*由县城管局主办。$/)
})

test('what a draft closes and opens is told against the list in force', async () => {
  const before = await finished()
  const draft = await openDraft(world.call, { id: newId(), title: 'mended' })
  const [housing, wages] = [yuanxiDuties.debrisHousing, yuanxiDuties.wages].map((id) =>
    someDuties.find((duty) => duty.id === id),
  )
  if (housing === undefined || wages === undefined) throw new Error('the sample is gone')
  await saveDuty(world.call, { ...housing, role: 'assist' })
  await saveDuty(world.call, { ...wages, id: newId(), assignee: { unit: yuanxiUnits.housing } })
  const { id } = await start(draft.id)
  await runAll()

  const { status, body } = await ask('GET', `/analyses/${id}/changes?since=${before.id}`, { as: 'reader' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ closed: { overlap: 1 }, opened: { overlap: 1 } })
  const kindsOf = (rows: readonly { finding: unknown }[]) => rows.map(({ finding }) => Finding.parse(finding).kind)
  expect(kindsOf(body.closedRows)).toContain('overlap')
  expect(body.openedRows[0]?.text).toContain('Unpaid wages')
  expect(await ask('GET', `/analyses/${id}/changes?since=${newId()}`)).toMatchObject({
    status: 404,
    body: { code: 'duties/no-analysis' },
  })
  expect(await ask('GET', `/analyses/${id}/changes`)).toMatchObject({ status: 400 })
})
