import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import type { Permission } from '../../../kernel/actor.ts'
import { readConfig } from '../../../platform/config.ts'
import { newHttp } from '../../../platform/http/server.ts'
import { findJurisdiction } from '../../directory/index.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../../directory/samples.ts'
import { DutyList } from '../core/list-file.ts'
import { duties } from '../module.ts'
import { settleList, yuanxiDuties, yuanxiTypes } from '../samples.ts'

let world: World
let app: Awaited<ReturnType<typeof newHttp>>
let firstList: string

const tokens: Readonly<Record<string, readonly Permission[]>> = {
  'reader-token-000000001': ['duties.read'],
  'editor-token-000000001': ['duties.read', 'duties.edit'],
  'chief-token-0000000001': ['duties.read', 'duties.edit', 'duties.publish'],
}

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  firstList = await settleList(world.call)
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '10000' }),
    database: world.database,
    sources: world.sources,
    modules: [duties],
    findJurisdiction,
    identify: async (_database, token) => {
      const permissions = tokens[token]
      if (permissions === undefined) return null
      const scope = {
        permissions: [...permissions],
        unitId: null,
        territoryPath: world.jurisdiction.territoryPath,
        from: null,
        to: null,
      }
      return { actor: { kind: 'account', id: sampleId(0xa01) }, scopes: [scope] }
    },
  })
})

afterAll(async () => {
  await app.close()
  await world.close()
})

type Asked = { readonly as?: string; readonly payload?: object; readonly language?: string }

const ask = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { as = 'chief', payload, language = 'en' }: Asked = {},
) => {
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

test('the matrix: a row a type, units and deeper levels as columns, a verdict each', async () => {
  const { status, body } = await ask('GET', '/matrix', { as: 'reader', language: 'zh-CN' })
  expect(status).toBe(200)
  expect(body.columns).toEqual([
    { id: yuanxiUnits.housing, unitId: yuanxiUnits.housing, level: null, outside: null, name: '县住建局' },
    { id: yuanxiUnits.city, unitId: yuanxiUnits.city, level: null, outside: null, name: '县城管局' },
    { id: 'level:4', unitId: null, level: 4, outside: null, name: null },
    { id: 'outside:arbitration', unitId: null, level: null, outside: 'arbitration', name: null },
  ])
  const rowOf = (id: string) => body.rows.find((row: { typeId: string }) => row.typeId === id)
  expect(rowOf(yuanxiTypes.lamp)).toMatchObject({
    verdict: 'clear',
    marks: { [yuanxiUnits.housing]: { role: 'lead', vacant: false }, 'level:4': { role: 'assist', vacant: false } },
  })
  expect(rowOf(yuanxiTypes.debris)).toMatchObject({ verdict: 'overlap', tally: { overlap: 2 } })
  expect(rowOf(yuanxiTypes.meals)).toMatchObject({ verdict: 'gap', marks: {} })
  expect(rowOf(yuanxiTypes.stalls)).toMatchObject({ verdict: 'ask', ask: ['area'] })
  expect(rowOf(yuanxiTypes.city)).toMatchObject({ parentId: null, verdict: null })
  expect(body.tally).toMatchObject({ clear: 4, overlap: 2, gap: 2, ask: 2 })
})

test('a type opened: its statements, whose they are, and the item behind them', async () => {
  const { body } = await ask('GET', `/matrix/${yuanxiTypes.lamp}`)
  expect(body.statements[0]).toMatchObject({
    who: 'Housing and Construction Bureau (county level, Housing and construction)',
    where: '沅溪县',
    inherited: false,
    item: { number: '41' },
  })
  expect((await ask('GET', `/matrix/${sampleId(0x5ff)}`)).status).toBe(404)
})

test('trying a matter tells who and why, in the language asked for', async () => {
  const payload = { typeId: yuanxiTypes.lamp, territoryId: yuanxi.market }
  const english = await ask('POST', '/decide', { payload })
  expect(english.status).toBe(200)
  expect(english.body.decision).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.housing] })
  expect(english.body.spoken.headline).toBe('Housing and Construction Bureau is accountable.')
  const chinese = await ask('POST', '/decide', { payload, language: 'zh-CN' })
  expect(chinese.body.spoken.headline).toBe('由县住建局牵头。')
  expect((await ask('POST', '/decide', { payload: { ...payload, attributes: { height: 1 } } })).body.code).toBe(
    'duties/point-refused',
  )
  expect((await ask('POST', '/decide', { payload: { ...payload, typeId: 'lamp' } })).status).toBe(400)
})

test.each([
  ['nobody signed in', 'nobody', 'GET', '/matrix', 401],
  ['a reader may not open a draft', 'reader', 'POST', '/draft', 403],
  ['an editor may not publish', 'editor', 'POST', '/draft/publish', 403],
  ['a reader may not add types', 'reader', 'POST', '/types', 403],
] as const)('%s', async (_why, as, method, path, status) => {
  const payload = path === '/types' ? { types: [] } : { id: sampleId(0x7ff), title: 'x', seen: 1 }
  expect((await ask(method, path, method === 'GET' ? { as } : { as, payload })).status).toBe(status)
})

test('from draft to version: edit, refuse by name, publish, compare', async () => {
  expect(
    (
      await ask('PUT', `/draft/duties/${sampleId(0x620)}`, {
        payload: { role: 'lead', assignee: { none: '' }, matter: 'a', territory: 'b' },
      })
    ).body.code,
  ).toBe('duties/no-draft')
  const opened = await ask('POST', '/draft', { as: 'editor', payload: { id: sampleId(0x720), title: '2025-12' } })
  expect(opened.body).toMatchObject({ number: 2, version: 1, basedOn: firstList })

  const meals = {
    role: 'lead',
    assignee: { unit: yuanxiUnits.south },
    matter: yuanxiTypes.meals,
    territory: yuanxi.south,
  }
  const saved = await ask('PUT', `/draft/duties/${sampleId(0x620)}?seen=1`, { payload: meals })
  expect(saved.body).toMatchObject({ version: 2 })
  expect((await ask('PUT', `/draft/duties/${sampleId(0x620)}?seen=1`, { payload: meals })).status).toBe(409)

  const stray = await ask('PUT', `/draft/duties/${sampleId(0x621)}`, { payload: { ...meals, item: sampleId(0x6ff) } })
  expect(stray).toMatchObject({
    status: 422,
    body: { code: 'duties/list-refused', values: { faults: [{ code: 'unknown-item' }] } },
  })

  const items = await ask('PUT', `/draft/items/${sampleId(0x622)}`, {
    payload: { kind: 'basic', text: '老年助餐服务', state: 'confirmed' },
  })
  expect(items.body).toMatchObject({ version: 3 })
  const handedOn = await ask('PUT', '/draft/delegations', {
    payload: {
      delegations: [{ duty: sampleId(0x620), kind: 'entrust', to: yuanxiUnits.works, from: null, until: null }],
    },
  })
  expect(handedOn.body).toMatchObject({ version: 4 })

  const handOn = (links: readonly object[], seen = 4) =>
    ask('PUT', `/draft/duties/${sampleId(0x620)}/delegations?seen=${seen}`, { payload: { delegations: links } })
  const toTwo = await handOn([
    { kind: 'entrust', to: yuanxiUnits.works, from: '2025-01-01' },
    { kind: 'transfer', to: yuanxiUnits.city },
  ])
  expect(toTwo).toMatchObject({ status: 422, body: { values: { faults: [{ code: 'two-delegations' }] } } })
  const toNobody = await handOn([{ kind: 'entrust', to: sampleId(0x999) }])
  expect(toNobody.body.values.faults).toMatchObject([{ code: 'unknown-unit', field: 'to' }])
  expect((await handOn([], 3)).body.code).toBe('duties/changed-meanwhile')
  expect((await handOn([{ kind: 'lend', to: yuanxiUnits.works }])).status).toBe(400)
  expect((await handOn([{ kind: 'entrust', to: yuanxiUnits.works }])).body).toMatchObject({ version: 5 })
  const row = await ask('GET', `/versions/${sampleId(0x720)}/duties/${sampleId(0x620)}`)
  expect(row.body.handedOn).toEqual([
    {
      kind: 'entrust',
      to: { id: yuanxiUnits.works, name: expect.any(String) },
      by: null,
      from: null,
      until: null,
      basis: null,
    },
  ])
  const nowhere = await ask('PUT', `/draft/duties/${sampleId(0x62f)}/delegations`, { payload: { delegations: [] } })
  expect(nowhere).toMatchObject({ status: 404, body: { code: 'duties/not-in-list' } })

  const ofNoLine = await ask('PUT', `/draft/duties/${sampleId(0x620)}`, {
    payload: { ...meals, assignee: { line: 'magic', level: 3 } },
  })
  expect(ofNoLine.body.values.faults).toMatchObject([{ code: 'unknown-line', field: 'assignee', found: 'magic' }])

  const header = await ask('PUT', '/draft/header', {
    payload: {
      title: '2025-12',
      order: 'matter',
      attributes: [
        { name: 'area', kind: 'number', label: '面积（平方米）', labelEn: 'Area, m²' },
        { name: 'park', kind: 'boolean', zone: true, labelEn: 'In the park' },
      ],
    },
  })
  expect(header.body).toMatchObject({ version: 6, order: 'matter' })
  const published = await ask('POST', '/draft/publish', { payload: { seen: 6 } })
  expect(published).toMatchObject({ status: 200, body: { state: 'published', number: 2 } })

  const diff = await ask('GET', `/versions/${sampleId(0x720)}/diff?since=${firstList}`)
  expect(diff.body).toMatchObject({
    duties: [
      { id: sampleId(0x620), change: 'added', name: 'Lead · 城南街道 · Meals for the old · Chengnan Sub-district' },
    ],
    items: [{ change: 'added', name: '老年助餐服务' }],
    delegations: [{ change: 'added' }],
    header: [{ field: 'order', before: 'territory', after: 'matter' }],
    attributes: [{ id: 'park', change: 'added', name: 'In the park' }],
  })
  expect((await ask('GET', '/versions')).body.rows.map((row: { number: number }) => row.number)).toEqual([2, 1])
  const trial = await ask('POST', '/decide', { payload: { typeId: yuanxiTypes.meals, territoryId: yuanxi.market } })
  expect(trial.body.decision).toMatchObject({ units: [yuanxiUnits.south], performs: yuanxiUnits.works })
})

test('a version as a file is a list that can be read again', async () => {
  const { body } = await ask('GET', `/versions/${firstList}/list.json`)
  expect(DutyList.parse(body)).toEqual(body)
  expect(body.duties.map((duty: { id: string }) => duty.id)).toContain(yuanxiDuties.lamp)
})

test('the duties of a version as a table, a page at a time, and by what they say', async () => {
  const path = `/versions/${firstList}/duties`
  const first = await ask('GET', `${path}?limit=3`, { language: 'zh-CN' })
  expect(first.body.rows[0]).toMatchObject({
    who: '县住建局（县级住房城乡建设条线）',
    type: '路灯不亮',
    where: '沅溪县',
    item: { number: '41' },
  })
  const rest = await ask('GET', `${path}?after=${first.body.next}`)
  expect(first.body.rows.length + rest.body.rows.length).toBe(7)
  const found = await ask('GET', `${path}?search=${encodeURIComponent('占道')}`, { language: 'zh-CN' })
  expect(found.body.rows.map((row: { conditions: string }) => row.conditions)).toEqual([
    '面积（平方米）<50',
    '面积（平方米）>=50',
  ])
})

test('the items of a version in list order, with what each means, by kind, state and word', async () => {
  const path = `/versions/${firstList}/items`
  const { body } = await ask('GET', path)
  expect(body).toMatchObject({
    rows: [
      {
        item: { number: '41', state: 'confirmed' },
        where: null,
        meanings: [{ dutyId: yuanxiDuties.lamp, said: expect.stringMatching(/^Lead · Housing .* · Street light out/) }],
      },
    ],
    next: null,
    states: { confirmed: 1, standing: 0, abolished: 0, open: 0 },
  })
  const found = async (query: string): Promise<number> => (await ask('GET', `${path}?${query}`)).body.rows.length
  expect(await found(`search=${encodeURIComponent('路灯')}`)).toBe(1)
  expect(await found('search=nothing-of-the-kind')).toBe(0)
  expect([await found('kind=basic'), await found('kind=power')]).toEqual([1, 0])
  expect([await found('state=confirmed'), await found('state=open')]).toEqual([1, 0])
  expect((await ask('GET', `${path}?state=lost`)).status).toBe(400)
  expect((await ask('GET', `/versions/${sampleId(0x7fe)}/items`)).status).toBe(404)
})

test('items of a draft come a page at a time, each once, nine before ten', async () => {
  const { body: draft } = await ask('POST', '/draft', {
    as: 'editor',
    payload: { id: sampleId(0x725), title: 'pages' },
  })
  for (const number of ['10', '9', '11'])
    await ask('PUT', `/draft/items/${sampleId(0x680 + Number(number))}`, {
      payload: { number, section: '民生服务', text: `条目 ${number}`, territory: yuanxi.south },
    })
  const search = `search=${encodeURIComponent('民生')}`
  const first = await ask('GET', `/versions/${draft.id}/items?${search}&limit=2`)
  const rest = await ask('GET', `/versions/${draft.id}/items?${search}&limit=2&after=${first.body.next}`)
  const rows = [...first.body.rows, ...rest.body.rows]
  expect(rows.map(({ item }) => item.number)).toEqual(['9', '10', '11'])
  expect(rows[0]).toMatchObject({ where: 'Chengnan Sub-district', meanings: [] })
  expect(first.body.states).toMatchObject({ open: 3 })
  expect(rest.body.next).toBeNull()
  await ask('DELETE', '/draft')
})

test('types: proposed from a text, added, changed', async () => {
  expect((await ask('POST', '/types/propose', { payload: { text: '路灯坏了' } })).body[0]).toMatchObject({
    typeId: yuanxiTypes.lamp,
  })
  const added = await ask('POST', '/types', {
    payload: { types: [{ id: sampleId(0x530), name: '井盖缺失', parentId: yuanxiTypes.city }] },
  })
  expect(added).toMatchObject({ status: 200, body: [{ name: '井盖缺失', version: 1 }] })
  const stray = await ask('POST', '/types', {
    payload: { types: [{ id: sampleId(0x531), name: 'x', parentId: sampleId(0x5fe) }] },
  })
  expect(stray.body.values.faults).toMatchObject([{ code: 'unknown-type' }])
  const changed = await ask('PUT', `/types/${sampleId(0x530)}`, {
    payload: { version: 1, name: '井盖丢失', words: ['井盖'] },
  })
  expect(changed.body).toMatchObject({ version: 2, name: '井盖丢失', words: ['井盖'] })
})

test('texts that PostgreSQL cannot keep are refused, not crashed on', async () => {
  await ask('POST', '/draft', { as: 'editor', payload: { id: sampleId(0x730), title: '2026-01' } })
  for (const text of ['a\u0000b', '\ud800']) {
    const item = await ask('PUT', `/draft/items/${sampleId(0x640)}`, { payload: { text } })
    expect(item.status, `item ${JSON.stringify(text)}`).toBeLessThan(500)
    const trial = await ask('POST', '/decide', {
      payload: { typeId: yuanxiTypes.lamp, territoryId: yuanxi.market, attributes: { [text]: text } },
    })
    expect(trial.status).toBeLessThan(500)
    const duty = {
      role: 'lead',
      assignee: { none: text },
      matter: yuanxiTypes.meals,
      territory: yuanxi.county,
      basis: text,
    }
    expect((await ask('PUT', `/draft/duties/${sampleId(0x641)}`, { payload: duty })).status).toBeLessThan(500)
    const type = { id: sampleId(0x540), name: text, words: [text] }
    expect((await ask('POST', '/types', { payload: { types: [type] } })).status).toBeLessThan(500)
    const header = { title: text, order: 'territory', attributes: [{ name: 'x', kind: 'enum', values: [text] }] }
    expect((await ask('PUT', '/draft/header', { payload: header })).status).toBeLessThan(500)
  }
  await ask('DELETE', '/draft')
})
