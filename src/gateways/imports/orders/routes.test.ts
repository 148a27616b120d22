import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, testJurisdiction, type World } from '../../../../test/world/world.ts'
import { settleYuanxi } from '../../../modules/directory/samples.ts'
import { duties } from '../../../modules/duties/module.ts'
import { settleList } from '../../../modules/duties/samples.ts'
import { readConfig } from '../../../platform/config.ts'
import { newHttp } from '../../../platform/http/server.ts'
import { orderImports } from './module.ts'

let world: World
let app: Awaited<ReturnType<typeof newHttp>>

const editor = {
  actor: { kind: 'account' as const, id: '0192f000-0000-7000-8000-000000000002' },
  scopes: [
    {
      permissions: ['duties.replay' as const, 'duties.edit' as const],
      unitId: null,
      territoryPath: testJurisdiction.territoryPath,
      from: null,
      to: null,
    },
  ],
}

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  await settleList(world.call)
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '1000' }),
    database: world.database,
    sources: world.sources,
    modules: [duties, orderImports],
    findJurisdiction: async (_database, sign) => (sign === 'yx' ? testJurisdiction : null),
    identify: async (_database, token) => (token === 'editor-token-0123456789' ? editor : null),
  })
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const rows = Array.from({ length: 14 }, (_, at) => {
  const unit = at % 4 === 0 ? '县住建局' : '县城管局'
  return `Y${at},2026-03-${String(at + 1).padStart(2, '0')} 09:30,电话,城市管理 > 路灯不亮,元溪县城南街道桂花社区,${unit},交办`
})
const heading = '工单编号,来电时间,受理渠道,问题分类,事发地,承办单位,办理类型'

const send = (content: string | Buffer, query = '', name = '去年工单.csv', token = 'editor-token-0123456789') => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
  return app.inject({
    method: 'POST',
    url: `/api/j/yx/replays${query}`,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' },
    payload: form,
  })
}

const get = (path: string) =>
  app.inject({ url: `/api/j/yx/${path}`, headers: { authorization: 'Bearer editor-token-0123456789' } })

test('a file is replayed, the report kept, found again, and a duty of it proposed', async () => {
  const answer = await send([heading, ...rows].join('\n'), '?learnUntil=4&compare=true')
  expect(answer.statusCode).toBe(201)
  const replay = answer.json()
  expect(replay).toMatchObject({ name: '去年工单.csv', mapping: 'hotline', orders: 14, pairs: 1, pairsSeveral: 1 })
  expect(replay.report.advisor).toMatchObject({ from: 5, n: 10 })
  expect(replay.report.lists).toMatchObject([{ name: 'in force' }])

  expect((await get(`replays/${replay.id}`)).json()).toEqual(replay)
  expect((await get('replays')).json().rows.map((row: { id: string }) => row.id)).toContain(replay.id)

  const proposal = await app.inject({
    method: 'POST',
    url: `/api/j/yx/replays/${replay.id}/proposals`,
    headers: { authorization: 'Bearer editor-token-0123456789' },
    payload: { typeRef: replay.report.clarify.rows[0].type.id },
  })
  expect(proposal.statusCode).toBe(200)
  expect((await get(`replays/${replay.id}`)).json().proposed).toHaveLength(1)

  const removed = await app.inject({
    method: 'DELETE',
    url: `/api/j/yx/replays/${replay.id}`,
    headers: { authorization: 'Bearer editor-token-0123456789' },
  })
  expect(removed.statusCode).toBe(204)
  expect((await get(`replays/${replay.id}`)).json()).toMatchObject({ code: 'duties/replay-not-found', status: 404 })
})

test.each([
  ['persons', [`${heading},来电人`, `${rows[0]},某某`].join('\n'), '', 422, 'imports/file-holds-persons'],
  ['caller labels', [`${heading},来电人标签`, `${rows[0]},x`].join('\n'), '', 422, 'imports/file-labels-callers'],
  ['a missing column', 'a,b\n1,2', '', 422, 'imports/columns-missing'],
  [
    'an unreadable time',
    [heading, rows[0]?.replace('2026-03-01 09:30', 'yesterday')].join('\n'),
    '',
    422,
    'imports/time-unreadable',
  ],
  ['a PDF', '%PDF-1.7', '', 415, 'imports/file-is-pdf'],
  ['nothing in it', '', '', 422, 'imports/file-is-empty'],
  ['an unknown mapping', heading, '?mapping=other', 400, 'platform/bad-request'],
])('%s: refused by name, nothing kept', async (_why, content, query, status, code) => {
  const before = (await get('replays')).json().rows.length
  const answer = await send(content, query)
  expect(answer.json()).toMatchObject({ code, status })
  expect((await get('replays')).json().rows.length).toBe(before)
})

test('without a session, without a form, without a file', async () => {
  expect((await send(heading, '', 'x.csv', 'nobody-token-0123456789')).statusCode).toBe(401)
  const headers = { authorization: 'Bearer editor-token-0123456789' }
  const noForm = await app.inject({ method: 'POST', url: '/api/j/yx/replays', headers, payload: { a: 1 } })
  expect(noForm.statusCode).toBeGreaterThanOrEqual(400)
  expect(noForm.statusCode).toBeLessThan(500)
  const form = new FormData()
  form.append('note', 'no file')
  const noFile = await app.inject({ method: 'POST', url: '/api/j/yx/replays', headers, payload: form })
  expect(noFile.json()).toMatchObject({ code: 'imports/no-file-sent', status: 422 })
})
