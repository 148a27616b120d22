import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world/world.ts'
import type { Permission } from '../../kernel/actor.ts'
import { readConfig } from '../../platform/config.ts'
import { newHttp } from '../../platform/http/server.ts'
import {
  addPosts,
  addRelations,
  addUnits,
  findJurisdiction,
  linesOf,
  NewUnit,
  openJurisdiction,
  saveLines,
} from './index.ts'
import { directoryWith } from './module.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from './samples.ts'

let world: World
let app: FastifyInstance

const scope = (permissions: Permission[], territoryPath = '/cn/hn/yx/') => ({
  permissions,
  unitId: null,
  territoryPath,
  from: null,
  to: null,
})

/** Who carries which token: a reader, an editor of everything, and an editor of one sub-district. */
const people = new Map([
  ['reader-token-0123456789', [scope(['directory.read'])]],
  ['editor-token-0123456789', [scope(['directory.read', 'directory.edit', 'directory.import'])]],
  ['south-token-0123456789', [scope(['directory.read', 'directory.edit', 'directory.import'], '/cn/hn/yx/1/')]],
])

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent' }),
    database: world.database,
    sources: world.sources,
    modules: [
      directoryWith([
        async (_call, { closed }) => ({
          room: 'matters',
          carried: [{ label: { 'zh-CN': '在办事项', en: 'Open matters' }, count: closed.length, note: null }],
          findings: [],
        }),
      ]),
    ],
    findJurisdiction,
    identify: async (_database, token) => {
      const scopes = people.get(token)
      return scopes === undefined ? null : { actor: { kind: 'account', id: sampleId(0x999) }, scopes }
    },
  })
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const ask = async (who: string, method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object) => {
  const headers = { authorization: `Bearer ${who}-token-0123456789`, 'accept-language': 'en' }
  const answer = await app.inject({
    method,
    url: `/api/j/yx${url}`,
    headers,
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const names = (rows: readonly { name: string }[]): string[] => rows.map((row) => row.name)

describe('before anybody signs in', () => {
  test('everybody may know which jurisdictions there are, and whether people work today', async () => {
    const { jurisdictions } = (await app.inject('/api/site')).json()
    expect(jurisdictions).toMatchObject([
      { sign: 'yx', hotlineNumber: '12345', isDemonstration: false, today: { day: '2025-09-26', isWorkingDay: true } },
    ])
  })
  test('and say where something is', async () => {
    const below = (await app.inject('/api/j/yx/places')).json()
    expect(below).toMatchObject([{ name: '城南街道', level: 4, hasChildren: true }, { name: '石桥镇' }])
    const grids = (await app.inject(`/api/j/yx/places?parentId=${yuanxi.market}`)).json()
    expect(grids).toMatchObject([{ name: '第1网格', hasChildren: false }, { name: '第2网格' }])
    expect((await app.inject(`/api/j/yx/places?parentId=${yuanxi.elsewhere}`)).json()).toEqual([])
  })
  test('but look at no unit', async () => {
    expect((await app.inject('/api/j/yx/directory/tree')).statusCode).toBe(401)
  })
})

describe('looking around', () => {
  test('the tree opens at the jurisdiction, with the way down to it, and level by level', async () => {
    const top = (await ask('reader', 'GET', '/directory/tree')).body
    expect(names(top.trail)).toEqual(['湖南省', '沅溪县'])
    expect(names(top.rows)).toEqual(['县政府', '县住建局', '县城管局', '县12345热线办', '城南街道', '石桥镇'])
    const parts = (await ask('reader', 'GET', `/directory/tree?under=${yuanxiUnits.housing}&is=unit`)).body
    expect(parts.rows).toMatchObject([{ name: '市政设施所', kind: 'institution', hasChildren: true }])
    const south = (await ask('reader', 'GET', `/directory/tree?under=${yuanxi.south}`)).body
    expect(south.rows.map((row: { is: string }) => row.is)).toEqual(['unit', 'territory', 'territory'])
  })
  test('lines show their units, those of no line last', async () => {
    const { lines } = (await ask('reader', 'GET', '/directory/lines')).body
    expect(lines.map((one: { line: { code: string } | null }) => one.line?.code ?? null)).toEqual([
      'city',
      'housing',
      null,
    ])
    expect(names(lines[1].units)).toEqual(['县住建局', '市政设施所'])
  })
  test.each([
    ['by name', '住房', '县住建局'],
    ['by another name', '县建设局', '县住建局'],
    ['by initials', 'szss', '市政设施所'],
    ['a territory by initials', 'sqz', '石桥镇'],
    ['a territory by code', '431299', '沅溪县'],
    ['a territory by its code with all zeros', '431299000000', '沅溪县'],
  ])('search finds %s', async (_why, q, name) => {
    const { rows } = (await ask('reader', 'GET', `/directory/search?q=${encodeURIComponent(q)}`)).body
    expect(rows.map((one: { row: { name: string } }) => one.row.name)).toContain(name)
  })
  test('a search says in both languages where something lies, as far as it has English names', async () => {
    const { rows } = (await ask('reader', 'GET', `/directory/search?q=${encodeURIComponent('第1网格')}`)).body
    expect(rows).toMatchObject([
      { under: ['城南街道', '菜市社区居委会'], underEn: ['Chengnan Sub-district', 'Caishi Community'] },
    ])
  })
  test('a search treats % as a letter', async () => {
    expect((await ask('reader', 'GET', '/directory/search?q=%25')).body.rows).toEqual([])
  })
  test('a unit shows its place, names, relations; who may only read sees no way to edit', async () => {
    const page = (await ask('reader', 'GET', `/directory/units/${yuanxiUnits.works}`)).body
    expect(page).toMatchObject({ unit: { name: '市政设施所' }, line: { code: 'housing' }, mayEdit: false })
    expect(names(page.trail)).toEqual(['沅溪县住房和城乡建设局'])
    expect((await ask('editor', 'GET', `/directory/units/${yuanxiUnits.works}`)).body.mayEdit).toBe(true)
    const graph = (await ask('reader', 'GET', `/directory/units/${yuanxiUnits.works}/graph`)).body
    expect(graph.edges.map((edge: { kind: string }) => edge.kind).sort()).toEqual([
      'leads',
      'part',
      'part',
      'stationed',
    ])
    expect(graph.nodes).toHaveLength(5)
  })
  test('a territory shows its codes and who serves it', async () => {
    const page = (await ask('reader', 'GET', `/directory/territories/${yuanxi.county}`)).body
    expect(page.codes).toMatchObject([{ system: 'stats', code: '431299' }])
    expect(names(page.units)).toContain('县住建局')
  })
  test.each([
    ['a unit that is not there', `/directory/units/${sampleId(1)}`, 404],
    ['a territory of another county', `/directory/territories/${yuanxi.elsewhere}`, 404],
    ['the tree below another county', `/directory/tree?under=${yuanxi.elsewhere}`, 404],
    ['an id that is none', '/directory/units/none', 400],
  ])('%s: refused', async (_why, url, status) => {
    expect((await ask('reader', 'GET', url)).status).toBe(status)
  })
})

describe('changing', () => {
  const cleaning = { id: sampleId(0xa00), kind: 'institution', name: '环卫所', territoryId: yuanxi.county }

  test('a reader may not', async () => {
    expect(await ask('reader', 'POST', '/directory/units', cleaning)).toMatchObject({ status: 403 })
  })
  test('an editor sets up a unit once, however often it is sent', async () => {
    const first = await ask('editor', 'POST', '/directory/units', cleaning)
    expect(first).toMatchObject({ status: 200, body: { name: '环卫所', initials: 'hws', version: 1 } })
    expect((await ask('editor', 'POST', '/directory/units', cleaning)).body).toEqual(first.body)
    expect((await ask('editor', 'POST', '/directory/units', { ...cleaning, id: sampleId(0xa01) })).body.code).toBe(
      'directory/name-taken',
    )
  })
  test('two who change the same unit do not undo each other', async () => {
    const change = {
      version: 1,
      kind: 'institution',
      shortName: '环卫',
      nameEn: null,
      lineId: null,
      officeHours: null,
      roundTheClock: true,
    }
    expect((await ask('editor', 'PATCH', `/directory/units/${cleaning.id}`, change)).body).toMatchObject({
      version: 2,
      shortName: '环卫',
    })
    expect((await ask('editor', 'PATCH', `/directory/units/${cleaning.id}`, change)).body.code).toBe(
      'directory/changed-meanwhile',
    )
  })
  test.each([
    [
      'a unit of the county',
      'PATCH',
      `/directory/units/${yuanxiUnits.housing}`,
      {
        version: 1,
        kind: 'department',
        shortName: null,
        nameEn: null,
        lineId: null,
        officeHours: null,
        roundTheClock: false,
      },
    ],
    ['a unit for the county', 'POST', '/directory/units', { ...cleaning, id: sampleId(0xa02), name: '别的所' }],
    [
      'a grid elsewhere',
      'POST',
      '/directory/territories',
      { id: sampleId(0xa03), parentId: yuanxi.peaceVillage, level: 6, name: '网格' },
    ],
    [
      'a post of the county',
      'POST',
      '/directory/posts',
      {
        id: sampleId(0xa04),
        unitId: yuanxiUnits.housing,
        kind: 'staff',
        name: '岗',
        nameEn: null,
        from: null,
        to: null,
      },
    ],
    [
      'a relation of county units',
      'POST',
      '/directory/relations',
      {
        id: sampleId(0xa05),
        kind: 'guides',
        fromUnitId: yuanxiUnits.housing,
        toUnitId: yuanxiUnits.south,
        people: null,
        from: null,
        to: null,
      },
    ],
    ['lines', 'PUT', '/directory/lines', [{ id: sampleId(0xa06), code: 'x', name: 'x', nameEn: null, closedOn: null }]],
    ['a day of the calendar', 'PUT', '/directory/calendar/2026-03-03', { isOpen: false, name: '节', nameEn: 'Fair' }],
    [
      'a reorganisation',
      'POST',
      '/directory/reorganisations',
      {
        id: sampleId(0xa07),
        plan: { subject: 'unit', kind: 'close', from: yuanxiUnits.gas, successorId: null },
        effectiveOn: '2025-09-26',
        basis: 'x',
      },
    ],
  ] as const)('whoever is given only a sub-district cannot change %s', async (_what, method, url, payload) => {
    expect(await ask('south', method, url, payload)).toMatchObject({
      status: 403,
      body: { code: 'directory/not-yours' },
    })
  })
  test('but a grid of the sub-district they can add', async () => {
    const grid = { id: sampleId(0xa08), parentId: yuanxi.peace, level: 6, name: '第1网格' }
    expect((await ask('south', 'POST', '/directory/territories', grid)).body).toMatchObject({
      path: '/cn/hn/yx/1/2/x1/',
    })
  })
  test('a day of the jurisdiction’s own changes its working time, and back', async () => {
    const rule = { isOpen: false, name: '赶集节', nameEn: 'Market fair' }
    await ask('editor', 'PUT', '/directory/calendar/2025-09-26', rule)
    expect((await ask('reader', 'GET', '/directory/calendar')).body).toEqual([{ day: '2025-09-26', ...rule }])
    expect((await app.inject('/api/site')).json().jurisdictions[0].today.isWorkingDay).toBe(false)
    expect((await ask('editor', 'DELETE', '/directory/calendar/2025-09-26')).status).toBe(200)
    expect((await ask('editor', 'DELETE', '/directory/calendar/2025-09-26')).status).toBe(404)
  })
  test('settings: only what is set is kept, and the edition rises', async () => {
    const { body: before } = await ask('reader', 'GET', '/directory/jurisdiction')
    const { name, nameEn, intake, languages } = before
    const change = {
      name,
      nameEn,
      intake,
      languages,
      hotlineUnitId: yuanxiUnits.hotline,
      settings: { limits: { generalWorkingDays: 4 } },
    }
    const { body } = await ask('editor', 'PUT', '/directory/jurisdiction', change)
    expect(body).toMatchObject({
      settings: { limits: { generalWorkingDays: 4 } },
      hotlineUnitId: yuanxiUnits.hotline,
      edition: before.edition + 1,
    })
    expect(body.settings.limits).toEqual({ generalWorkingDays: 4 })
    expect(
      (await ask('editor', 'PUT', '/directory/jurisdiction', { ...change, hotlineUnitId: sampleId(1) })).status,
    ).toBe(404)
  })
})

describe('the days of the country, and settings as they are sent', () => {
  test('public holidays and make-up days of a year come with those around it', async () => {
    const { body } = await ask('reader', 'GET', '/directory/calendar/country?year=2025')
    const on = (day: string) => body.days.find((one: { day: string }) => one.day === day)
    expect(on('2025-10-01')).toMatchObject({ isOpen: false, name: '国庆节' })
    expect(on('2025-09-28')).toMatchObject({ isOpen: true })
    expect(on('2024-10-01')).toBeDefined()
    expect(on('2023-10-01')).toBeUndefined()
    expect(body.unknownFrom).toMatch(/^20\d\d-01-01$/)
  })
  test('two who change it at once: the second one is refused, and saves over what the first one kept', async () => {
    const { body: before } = await ask('reader', 'GET', '/directory/jurisdiction')
    const { name, nameEn, intake, languages, hotlineUnitId, settings } = before
    const put = (seen: number, change: object) =>
      ask('editor', 'PUT', `/directory/jurisdiction?seen=${seen}`, {
        ...{ name, nameEn, intake, languages, hotlineUnitId, settings },
        ...change,
      })
    const first = await put(before.version, { nameEn: 'Yuanxi' })
    expect(first).toMatchObject({ status: 200, body: { version: before.version + 1 } })
    expect(await put(before.version, { name: '沅溪' })).toMatchObject({
      status: 409,
      body: { code: 'directory/changed-meanwhile', values: { name: before.name } },
    })
    expect((await ask('reader', 'GET', '/directory/jurisdiction')).body).toMatchObject({ name, nameEn: 'Yuanxi' })
    expect((await put(before.version + 1, { nameEn })).status).toBe(200)
    expect((await put(0, {})).status).toBe(400)
  })
  test('a clock that would run for no time is refused at its field; a second factor is not kept here', async () => {
    const { body: before } = await ask('reader', 'GET', '/directory/jurisdiction')
    const { name, nameEn, intake, languages, hotlineUnitId } = before
    const put = (settings: object) =>
      ask('editor', 'PUT', '/directory/jurisdiction', { name, nameEn, intake, languages, hotlineUnitId, settings })
    expect(await put({ limits: { generalWorkingDays: 0 } })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'body.settings.limits.generalWorkingDays' }] },
    })
    const { status, body } = await put({ secondFactor: 'required', limits: { extensionsAtMost: 0 } })
    expect(status).toBe(200)
    expect(body.settings).toEqual({ limits: { extensionsAtMost: 0 } })
  })
})

describe('posts', () => {
  const postId = sampleId(0xb00)
  const hold = (n: number, from: string, to: string | null, isActing = false) =>
    ask('editor', 'POST', `/directory/posts/${postId}/holders`, {
      id: sampleId(n),
      accountId: sampleId(0x990 + n),
      isActing,
      from,
      to,
    })

  test('one holder and one acting holder at a time; without both, a vacancy', async () => {
    await ask('editor', 'POST', '/directory/posts', {
      id: postId,
      unitId: yuanxiUnits.works,
      kind: 'dispatch',
      name: '派单岗',
      nameEn: null,
      from: null,
      to: null,
    })
    const posts = async () => (await ask('reader', 'GET', `/directory/units/${yuanxiUnits.works}`)).body.posts
    expect(await posts()).toMatchObject([{ holder: null, acting: null }])
    expect((await hold(0xb01, '2025-01-01', null)).status).toBe(200)
    expect((await hold(0xb02, '2025-09-01', '2025-10-12', true)).status).toBe(200)
    expect((await hold(0xb03, '2025-06-01', '2025-07-01')).body.code).toBe('directory/post-held-already')
    expect(await posts()).toMatchObject([{ holder: { id: sampleId(0xb01) }, acting: { id: sampleId(0xb02) } }])
    const found = (await ask('reader', 'GET', `/directory/search?q=${encodeURIComponent('派单')}`)).body.rows
    expect(found).toMatchObject([{ row: { name: '市政设施所' }, by: { how: 'post', text: '派单岗' } }])
    const ended = await ask('editor', 'POST', `/directory/posts/${postId}/holders/${sampleId(0xb01)}/end`, {
      on: '2025-09-20',
    })
    expect(ended.body.to).toBe('2025-09-20')
    expect(await posts()).toMatchObject([{ holder: null }])
  })
})

describe('boundaries', () => {
  const ring = [
    [110, 28],
    [110.1, 28],
    [110.1, 28.1],
    [110, 28.1],
    [110, 28],
  ]
  const feature = (properties: object, coordinates: unknown = [ring]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates },
  })
  const upload = async (who: string, text: string, query = '') => {
    const edge = '----edge'
    const payload = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="a.geojson"\r\nContent-Type: application/json\r\n\r\n${text}\r\n--${edge}--\r\n`
    const headers = {
      authorization: `Bearer ${who}-token-0123456789`,
      'content-type': `multipart/form-data; boundary=${edge}`,
    }
    const answer = await app.inject({ method: 'POST', url: `/api/j/yx/directory/boundaries${query}`, headers, payload })
    return { status: answer.statusCode, body: answer.json() }
  }
  const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

  test('a file of two, one by code and one by name, is kept and drawn', async () => {
    expect(
      (await upload('editor', file(feature({ code: '431299000000' }), feature({ name: '城南街道' })))).body,
    ).toEqual({
      kept: 2,
      refused: [],
    })
    expect((await app.inject('/api/j/yx/places/areas')).json().features).toMatchObject([
      { properties: { name: '城南街道', level: 4 } },
    ])
  })
  test('one bad feature refuses the file and is named; asked to skip, the good ones are kept', async () => {
    const text = file(
      feature({ name: '石桥镇' }),
      feature({ name: '无此镇' }),
      feature({ name: '和平村委会' }, [ring.slice(0, 4)]),
    )
    const refused = await upload('editor', text)
    expect(refused).toMatchObject({ status: 422, body: { code: 'directory/boundary-file-refused' } })
    expect(
      refused.body.values.problems.map((one: { code: string; values: { feature: string } }) => [
        one.code,
        one.values.feature,
      ]),
    ).toEqual([
      ['directory/boundary-nobody', 'features[1] (无此镇)'],
      ['directory/boundary-not-closed', 'features[2] (和平村委会)'],
    ])
    expect(await upload('editor', text, '?skipBad=true')).toMatchObject({ status: 200, body: { kept: 1 } })
  })
  test.each([
    ['no JSON', '{"type":', 'directory/boundary-file-unreadable'],
    ['a single feature', JSON.stringify(feature({ name: '石桥镇' })), 'directory/boundary-file-unreadable'],
  ])('%s is refused', async (_why, text, code) => {
    expect(await upload('editor', text)).toMatchObject({ status: 422, body: { code } })
  })
  test('nobody draws outside their reach', async () => {
    expect(await upload('south', file(feature({ name: '石桥镇' })))).toMatchObject({ status: 403 })
    expect((await ask('editor', 'POST', '/directory/boundaries')).body.code).toBe('directory/no-file')
  })
})

test('a reorganisation is previewed with what every room says, proposed and approved', async () => {
  const plan = { subject: 'unit', kind: 'move', from: yuanxiUnits.works, parentId: null }
  const preview = await ask('editor', 'POST', '/directory/reorganisations/preview', { plan, effectiveOn: '2025-09-26' })
  expect(preview.body).toMatchObject({
    opened: 2,
    closed: 2,
    parts: [{ room: 'directory' }, { room: 'matters', carried: [{ count: 2 }] }],
  })

  const proposal = { id: sampleId(0xc00), plan, effectiveOn: '2025-09-26', basis: '县编发〔2025〕9号' }
  expect((await ask('editor', 'POST', '/directory/reorganisations', proposal)).body).toMatchObject({
    state: 'proposed',
    version: 1,
  })
  const approved = await ask('editor', 'POST', `/directory/reorganisations/${proposal.id}/approve`, { version: 1 })
  expect(approved.body.state).toBe('done')
  const page = (await ask('reader', 'GET', `/directory/units/${yuanxiUnits.works}`)).body
  expect(page.after).toMatchObject([{ name: '市政设施所', on: '2025-09-26' }])
  const before = (await ask('reader', 'GET', '/directory/tree?on=2025-09-25')).body
  expect(names(before.rows)).not.toContain('市政设施所')
  expect(names((await ask('reader', 'GET', '/directory/tree')).body.rows)).toContain('市政设施所')
  expect((await ask('reader', 'GET', '/directory/reorganisations')).body).toHaveLength(1)
})

test.each([
  ['a NUL in a search', 'GET', '/directory/search?q=%00', undefined],
  [
    'a NUL in a name',
    'POST',
    '/directory/units',
    { id: sampleId(0xe00), kind: 'office', name: 'a\u0000b', territoryId: yuanxi.county },
  ],
  [
    'a lone surrogate in a name',
    'POST',
    '/directory/units',
    { id: sampleId(0xe01), kind: 'office', name: 'a\ud800b', territoryId: yuanxi.county },
  ],
  ['a far day', 'PUT', '/directory/calendar/9999-12-31', { isOpen: true, name: 'x', nameEn: 'x' }],
] as const)('%s is answered, never a failure of ours', async (_why, method, url, payload) => {
  expect((await ask('editor', method, url, payload)).status).toBeLessThan(500)
})

test('an id that another jurisdiction uses is refused: neither taken over nor a failure of ours', async () => {
  const neighbour = { ...world.jurisdiction, id: sampleId(0xf00), sign: 'xn', territoryPath: '/cn/hn/xn/' }
  await openJurisdiction(world.database, {
    id: neighbour.id,
    sign: 'xn',
    territoryId: yuanxi.elsewhere,
    name: '邻县',
    nameEn: 'Neighbour',
    timeZone: 'Asia/Shanghai',
    intake: 'own',
    hotlineUnitId: null,
    languages: ['zh-CN'],
    settings: {},
    openedAt: world.call.now,
  })
  const theirs = world.callAs({ kind: 'house' }, [], neighbour)
  const units = [0xf01, 0xf02].map((n) =>
    NewUnit.parse({ id: sampleId(n), kind: 'office', name: `邻${n}`, territoryId: yuanxi.elsewhere }),
  )
  await addUnits(theirs, units)
  await saveLines(theirs, [{ id: sampleId(0xf03), code: 'theirs', name: '邻条线', nameEn: null, closedOn: null }])
  const span = { from: null, to: null }
  const relation = {
    id: sampleId(0xf04),
    kind: 'leads' as const,
    fromUnitId: sampleId(0xf01),
    toUnitId: sampleId(0xf02),
    people: null,
    ...span,
  }
  await addRelations(theirs, [relation])
  await addPosts(theirs, [
    { id: sampleId(0xf05), unitId: sampleId(0xf01), kind: 'head', name: '主任', nameEn: null, ...span },
  ])

  const ours = { fromUnitId: yuanxiUnits.housing, toUnitId: yuanxiUnits.city }
  const answers = [
    await ask('editor', 'POST', '/directory/units', { ...units[0], territoryId: yuanxi.county }),
    await ask('editor', 'PUT', '/directory/lines', [
      { id: sampleId(0xf03), code: 'ours', name: 'x', nameEn: null, closedOn: null },
    ]),
    await ask('editor', 'POST', '/directory/relations', { ...relation, ...ours }),
    await ask('editor', 'POST', '/directory/posts', {
      id: sampleId(0xf05),
      unitId: yuanxiUnits.city,
      kind: 'head',
      name: 'x',
      nameEn: null,
      ...span,
    }),
  ]
  expect(answers.map((answer) => answer.body.code)).toEqual(answers.map(() => 'directory/id-taken'))
  expect(await linesOf(theirs)).toMatchObject([{ name: '邻条线' }])
})
