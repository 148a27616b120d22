import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { findJurisdiction } from '../../../modules/directory/index.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../../../modules/directory/samples.ts'
import { discardDraft, exportVersion, findDraft, listTypes, readVersion } from '../../../modules/duties/index.ts'
import { duties } from '../../../modules/duties/module.ts'
import { settleList, someDuties, yuanxiDuties, yuanxiTypes } from '../../../modules/duties/samples.ts'
import { readConfig } from '../../../platform/config.ts'
import { newHttp } from '../../../platform/http/server.ts'
import { dutyListImports } from '../../imports/duty-list/gateway.ts'
import { dutyListExports } from './gateway.ts'

let world: World
let app: Awaited<ReturnType<typeof newHttp>>
let listId: string

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  listId = await settleList(world.call)
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '10000' }),
    database: world.database,
    sources: world.sources,
    modules: [duties, dutyListImports, dutyListExports],
    findJurisdiction,
    identify: async () => ({
      actor: { kind: 'account', id: sampleId(0xa01) },
      scopes: [
        {
          permissions: ['duties.read', 'duties.edit'],
          unitId: null,
          territoryPath: world.jurisdiction.territoryPath,
          from: null,
          to: null,
        },
      ],
    }),
  })
})

afterAll(async () => {
  await app.close()
  await world.close()
})

const session = { 'x-wardwork': '1', cookie: 'wardwork_session=editor-token-0000001' }

const download = async (file: string, language = 'zh-CN') => {
  const answer = await app.inject({
    url: `/api/j/yx/duties/versions/${listId}/${file}`,
    headers: { ...session, 'accept-language': language },
  })
  expect(answer.statusCode).toBe(200)
  return answer.rawPayload
}

const upload = async (name: string, bytes: Buffer | string, mode: 'dry' | 'whole' | 'skip') => {
  const boundary = 'wardwork-boundary'
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const answer = await app.inject({
    method: 'POST',
    url: `/api/j/yx/duties/imports?mode=${mode}`,
    headers: { ...session, 'accept-language': 'en', 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}

test.each([
  ['list.xlsx', 'zh-CN'],
  ['list.xlsx', 'en'],
  ['list.csv', 'zh-CN'],
  ['list.json', 'en'],
])('%s written in %s and imported again is the identical list', async (file, language) => {
  const before = await exportVersion(world.call, listId)
  const { status, body } = await upload(file, await download(file, language), 'whole')
  expect(body).toMatchObject({
    problems: [],
    unknownColumns: [],
    addedTypes: 0,
    changedTypes: 0,
    changes: { duties: { added: 0, removed: 0, changed: 0 } },
  })
  expect(status).toBe(200)
  expect(await exportVersion(world.call, body.draft.id)).toEqual(before)
  await discardDraft(world.call)
})

const heading = '编号,角色,单位,事项类别,区域,条件,备注'
const lines = (...rows: readonly string[]): string => [heading, ...rows].join('\n')

test('a dry run tells every problem with its row and keeps nothing', async () => {
  const { status, body } = await upload(
    '清单.csv',
    lines('1,牵头,县建设局,路灯不亮,,,', '2,牵头,住房城乡建设局,路灯不亮,,面积50以上,', '3,牵头,县住房局,路灯,南街,,x'),
    'dry',
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({
    rows: 3,
    duties: 2,
    draft: null,
    skipped: [],
    unknownColumns: [{ column: '备注' }],
    understood: [
      { found: '县建设局', unitId: yuanxiUnits.housing, how: 'alias' },
      { found: '住房城乡建设局', unitId: yuanxiUnits.housing, how: 'spelling' },
    ],
    changes: { duties: { added: 2, removed: someDuties.length } },
  })
  expect(body.problems).toMatchObject([
    { sheet: '清单', row: 4, column: '单位', code: 'unknown-unit' },
    { row: 4, column: '事项类别', code: 'unknown-type', suggestion: '路灯不亮' },
    { row: 4, column: '区域', code: 'unknown-territory' },
  ])
  expect(await findDraft(world.call)).toBeNull()
})

test('with a bad row nothing is imported; asked to skip, the rest is and the row is listed', async () => {
  const file = lines('1,牵头,县城管局,路灯不亮,城南街道,,', '2,牵头,无此单位,路灯不亮,,,')
  const refused = await upload('清单.csv', file, 'whole')
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'duties/import-refused', values: { total: 1, problems: [{ row: 3, column: '单位' }] } },
  })
  expect(await findDraft(world.call)).toBeNull()

  const skipped = await upload('清单.csv', file, 'skip')
  expect(skipped).toMatchObject({ status: 200, body: { duties: 1, skipped: [{ sheet: '清单', row: 3 }] } })
  const { content } = await readVersion(world.call, skipped.body.draft.id)
  expect(content.duties).toMatchObject([
    { assignee: { unit: yuanxiUnits.city }, matter: yuanxiTypes.lamp, territory: yuanxi.south },
  ])
  expect(content.items.map(({ id }) => id)).toEqual([yuanxiDuties.lampItem])
  await discardDraft(world.call)
})

test('a list file of another house is understood by its names; its types are added', async () => {
  const foreign = {
    matters: [
      { id: 'm1', name: '城市管理' },
      { id: 'm2', parent: 'm1', name: '井盖缺失', words: ['井盖'] },
    ],
    territories: [{ id: 't1', level: 3, name: '沅溪县' }],
    units: [{ id: 'u1', name: '县城管局' }],
    items: [{ id: 'i1', text: '负责井盖', number: '7' }],
    duties: [{ id: 'd1', role: 'lead', assignee: { unit: 'u1' }, matter: 'm2', territory: 't1', item: 'i1' }],
    delegations: [{ duty: 'd1', kind: 'entrust', to: 'u1' }],
  }
  const {
    duties: [duty],
    ...rest
  } = foreign
  const wrong = await upload('list.json', JSON.stringify({ ...rest, duties: [{ ...duty, matter: 'm9' }] }), 'dry')
  expect(wrong.body).toMatchObject({
    code: 'duties/list-refused',
    values: { faults: [{ code: 'unknown-type', found: 'm9' }, { code: 'cycle' }] },
  })

  const { status, body } = await upload('list.json', JSON.stringify({ ...foreign, delegations: [] }), 'whole')
  expect({ status, body }).toMatchObject({ status: 200, body: { problems: [], addedTypes: 1, duties: 1 } })
  const added = (await listTypes(world.call)).find((type) => type.name === '井盖缺失')
  expect(added).toMatchObject({ parentId: yuanxiTypes.city, words: ['井盖'] })
  const { content } = await readVersion(world.call, body.draft.id)
  expect(content.duties).toMatchObject([
    { matter: added?.id, territory: yuanxi.county, assignee: { unit: yuanxiUnits.city } },
  ])
  expect(content.duties[0]?.item).toBe(content.items[0]?.id)
  await discardDraft(world.call)
})

test.each([
  ['no JSON', 'list.json', '{"duties":', 'imports/file-is-no-json'],
  ['a PDF', 'list.pdf', '%PDF-1.7 …', 'imports/file-is-pdf'],
  ['an empty file', 'list.csv', '', 'imports/file-is-empty'],
  ['a page without a table', 'list.xls', '<html><body>nothing</body></html>', 'imports/page-without-table'],
  ['a file of no known columns', 'list.csv', 'a,b\nc,d', 'duties/import-refused'],
])('%s is refused by name', async (_why, name, bytes, code) => {
  const { status, body } = await upload(name, bytes, 'whole')
  expect(body.code).toBe(code)
  expect(body.title).not.toBe(code)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test('a text that looks like a formula is guarded in CSV and read back plain', async () => {
  const file = ['编号,角色,单位,事项类别,职责内容', "1,牵头,县城管局,路灯不亮,'=SUM(A1)"].join('\n')
  const { body } = await upload('清单.csv', file, 'whole')
  listId = body.draft.id
  expect((await readVersion(world.call, listId)).content.duties[0]?.scope).toBe('=SUM(A1)')
  expect((await download('list.csv')).toString()).toContain("'=SUM(A1)")
})

test('zero characters and halves of a pair in a file are left out, not crashed on', async () => {
  const list = await exportVersion(world.call, listId)
  const halves = { ...list, duties: list.duties.map((duty) => ({ ...duty, scope: 'x\ud800y\u0000z' })) }
  const { status, body } = await upload('list.json', JSON.stringify(halves), 'whole')
  expect(status).toBe(200)
  expect((await readVersion(world.call, body.draft.id)).content.duties[0]?.scope).toBe('x\ufffdyz')
})
