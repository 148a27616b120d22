import type { FastifyInstance, RouteOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/app.ts'
import type { Permission } from '../../src/kernel/actor.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { addUnits, NewUnit, openJurisdiction } from '../../src/modules/directory/index.ts'
import { settleYuanxi, yuanxi, yuanxiUnits } from '../../src/modules/directory/samples.ts'
import { settleList, yuanxiTypes } from '../../src/modules/duties/samples.ts'
import { Report } from '../../src/modules/matters/core/report.ts'
import { reportMatter } from '../../src/modules/matters/service/report.ts'
import { defaultRoles } from '../../src/modules/people/core/role.ts'
import { newIdentify } from '../../src/modules/people/index.ts'
import { anOrigin, openSample, samplePassword, wide } from '../../src/modules/people/samples.ts'
import { heldBy } from '../../src/modules/people/service/grants.ts'
import { signIn } from '../../src/modules/people/service/sign-in.ts'
import type { JurisdictionRef } from '../../src/platform/call.ts'
import { readConfig } from '../../src/platform/config.ts'
import { registerListeners } from '../../src/platform/facts/tell.ts'
import { type Access, accessOf } from '../../src/platform/http/access.ts'
import { newHttp } from '../../src/platform/http/server.ts'
import { openWorld, testJurisdiction, type World } from '../world/world.ts'
import { bodyOf, type JsonSchema } from './body-of.ts'

const neighbour: JurisdictionRef = {
  id: '0199a000-0000-7000-8000-00000000aaaa',
  sign: 'xn',
  timeZone: 'Asia/Shanghai',
  territoryPath: '/cn/hn/xn/',
}

type Route = { readonly method: string; readonly url: string; readonly access: Access | null }
type Kind = 'matter' | 'account' | 'grant' | 'session' | 'unit' | 'replay'

/** What a route's `:id` names, by the beginning of its address; each kind is somebody's, somewhere. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/\/matters\/:id/, 'matter'],
  [/\/accounts\/:id/, 'account'],
  [/\/grants\/:id/, 'grant'],
  [/\/sessions\/:id/, 'session'],
  [/\/directory\/units\/:id/, 'unit'],
  [/\/replays\/:id/, 'replay'],
]

/** Parameters that name nothing of anybody's place: why a foreign one of them is no question. */
const placeless: readonly (readonly [RegExp, string])[] = [
  [/\/directory\/territories\/:id/, 'the division of the country is public'],
  [
    /\/directory\/(?:posts|relations|reorganisations)\/:id/,
    'directory.edit is checked where its unit stands; an id nobody has is tried below',
  ],
  [/\/directory\/calendar\/:day/, 'a day'],
  [/\/duties\//, 'the list is one for the whole jurisdiction; its ids are tried below'],
  [/\/roles\/:key/, 'roles are the jurisdiction’s'],
  [/\/posts\/:id\/roles/, 'what goes with a post is shown and given within reach; held to that in its room'],
  [/\/identity\/:provider/, 'a provider of configuration'],
]

let world: World
let app: FastifyInstance
const routes: Route[] = []
let description: {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, JsonSchema> }
}
type Operation = { requestBody?: { content: Record<string, { schema: JsonSchema }> } }

const theirs: Record<Kind, Id> = {
  matter: '',
  account: '',
  grant: '',
  session: '',
  unit: yuanxiUnits.housing,
  replay: '',
}
const abroad: Record<Kind, Id> = { matter: '', account: '', grant: '', session: '', unit: '', replay: '' }
const tokens = new Map<string, string>()

/** The same rooms, with every route noted as it is declared. */
const watched = modules.map((room) => ({
  ...room,
  ...(room.routes === undefined
    ? {}
    : {
        routes: (async (inner, options) => {
          inner.addHook('onRoute', (route: RouteOptions) => {
            for (const method of [route.method].flat()) {
              if (method !== 'HEAD') routes.push({ method, url: route.url, access: accessOf(route) })
            }
          })
          await room.routes?.(inner, options)
        }) satisfies typeof room.routes,
      }),
}))

/** Three ways to be elsewhere: in another unit of this place, in this unit's line but another township, in both. */
const elsewhere = {
  'another unit': { unitId: yuanxiUnits.gas, territoryPath: testJurisdiction.territoryPath },
  'another township': { unitId: null, territoryPath: `${testJurisdiction.territoryPath}2/` },
  'another unit and township': { unitId: yuanxiUnits.gas, territoryPath: `${testJurisdiction.territoryPath}2/` },
}

const enter = async (login: string) => {
  const visitor = world.callAs({ kind: 'public' }, [])
  return signIn(visitor, { login, password: samplePassword }, anOrigin())
}

const settleObjects = async (): Promise<void> => {
  const there = world.callAs(
    { kind: 'house' },
    world.call.scopes.map((scope) => ({ ...scope, territoryPath: neighbour.territoryPath })),
    neighbour,
  )
  theirs.account = await openSample(world.call, 'their.handler', [
    {
      role: 'handler',
      unitId: yuanxiUnits.housing,
      territoryPath: `${testJurisdiction.territoryPath}1/`,
      from: null,
      to: null,
    },
  ])
  theirs.grant = (await heldBy(world.call, theirs.account))[0]?.id ?? ''
  theirs.session = (await enter('their.handler')).session.id
  abroad.account = await openSample(there, 'abroad', [wide(there, 'handler')])
  abroad.grant = (await heldBy(there, abroad.account))[0]?.id ?? ''
  const signed = await signIn(
    world.callAs({ kind: 'public' }, [], neighbour),
    { login: 'abroad', password: samplePassword },
    anOrigin(),
  )
  abroad.session = signed.session.id
  const unitId = world.sources.newId()
  await addUnits(there, [
    NewUnit.parse({ id: unitId, kind: 'department', name: '邻县住建局', territoryId: yuanxi.elsewhere }),
  ])
  abroad.unit = unitId

  abroad.replay = world.sources.newId()
  await sql`insert into duties.replay values (${neighbour.id}, ${abroad.replay}, 'orders.csv', 'hotline', 0, 0, 0,
    '{}', ${world.call.now}, null)`.execute(world.database)

  const report = {
    id: world.sources.newId(),
    secret: '4TRW8XN2JCQ5',
    text: '菜市场后门的路灯坏了',
    place: { territoryId: yuanxi.grid1 },
  }
  await reportMatter(world.callAs({ kind: 'public' }, []), Report.parse(report))
  theirs.matter = report.id
  abroad.matter = world.sources.newId()
  await sql`insert into matters.matter select (jsonb_populate_record(m, jsonb_build_object(
      'jurisdiction_id', ${neighbour.id}::text, 'id', ${abroad.matter}::text, 'number', 'XN-0000-0000',
      'territory_path', ${neighbour.territoryPath}::text, 'place_path', ${neighbour.territoryPath}::text))).*
    from matters.matter m where m.id = ${report.id}`.execute(world.database)
}

beforeAll(async () => {
  world = await openWorld()
  registerListeners([])
  await settleYuanxi(world.call)
  await settleList(world.call)
  await sql`update directory.jurisdiction set hotline_unit_id = ${yuanxiUnits.hotline}`.execute(world.database)
  await openJurisdiction(world.database, {
    id: neighbour.id,
    sign: neighbour.sign,
    territoryId: yuanxi.elsewhere,
    name: '邻县',
    nameEn: 'Neighbour',
    timeZone: neighbour.timeZone,
    intake: 'own',
    hotlineUnitId: null,
    languages: ['zh-CN', 'en'],
    settings: {},
    openedAt: world.call.now,
    isDemonstration: false,
  })
  await settleObjects()
  for (const role of defaultRoles) {
    for (const [how, where] of Object.entries(elsewhere)) {
      const login = `${role.key}.${how.replaceAll(' ', '-')}`
      await openSample(world.call, login, [{ role: role.key, ...where, from: null, to: null }])
      tokens.set(login, (await enter(login)).token)
    }
  }
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '1000000' }),
    database: world.database,
    sources: world.sources,
    modules: watched,
    findJurisdiction: async (_database, sign) => [testJurisdiction, neighbour].find((one) => one.sign === sign) ?? null,
    identify: newIdentify(world.sources),
  })
  description = (await app.inject('/api/openapi.json')).json()
})
afterAll(async () => {
  await app.close()
  await world.close()
})

/** Values that name somebody else's things, wherever a body asks for them. */
const foreignBody = (): Record<string, unknown> => ({
  absentId: theirs.account,
  standInId: abroad.account,
  unitId: yuanxiUnits.housing,
  leadUnitId: yuanxiUnits.housing,
  territoryPath: `${testJurisdiction.territoryPath}1/`,
  role: 'handler',
  typeId: yuanxiTypes.lamp,
  grants: [
    { role: 'handler', unitId: null, territoryPath: `${testJurisdiction.territoryPath}1/`, from: null, to: null },
  ],
  from: '2025-10-01',
  to: '2025-10-09',
})

const schemaOf = ({ method, url }: Route): JsonSchema | undefined => {
  const path = url.replace(/:(\w+)/g, '{$1}')
  return description.paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema
}

const ask = async (route: Route, wish: { sign?: string; id?: Id; token: string | null }) => {
  const schema = schemaOf(route)
  const url = route.url
    .replace(':jurisdiction', wish.sign ?? 'yx')
    .replace(/:(?:id|holdingId|photoId)/g, wish.id ?? '0199a000-0000-7000-8000-00000000dead')
    .replace(':key', 'handler')
    .replace(':day', '2025-10-01')
    .replace(':provider', 'city')
  const answer = await app.inject({
    method: route.method as 'GET',
    url,
    headers: { 'x-wardwork': '1', ...(wish.token === null ? {} : { cookie: `wardwork_session=${wish.token}` }) },
    ...(schema === undefined
      ? {}
      : { payload: bodyOf(schema, foreignBody(), description.components?.schemas) as object }),
  })
  return {
    status: answer.statusCode,
    text: answer.body,
    said: `${route.method} ${url}: ${answer.statusCode} ${answer.body.slice(0, 160)}`,
  }
}

const guarded = () => routes.filter((route) => route.access !== null && route.access.kind !== 'anyone')
const kindOf = (route: Route): Kind | null => kinds.find(([pattern]) => pattern.test(route.url))?.[1] ?? null
const needs = (route: Route, permission: Permission): boolean =>
  route.access?.kind === 'permission' && route.access.permission === permission

describe('every route', () => {
  test('says who may call it, and what its parameters name', () => {
    expect(routes.length).toBeGreaterThan(80)
    const silent = routes.filter((route) => route.access === null)
    expect(silent).toEqual([])
    const unnamed = routes
      .filter(({ url }) => /:(?!jurisdiction)/.test(url))
      .filter((route) => kindOf(route) === null && !placeless.some(([pattern]) => pattern.test(route.url)))
    expect(unnamed.map((route) => `${route.method} ${route.url}`)).toEqual([])
  })

  test('that is not for everybody refuses a visitor', async () => {
    const wrong: string[] = []
    for (const route of guarded()) {
      const { status, said } = await ask(route, { token: null })
      if (status !== 401) wrong.push(said)
    }
    expect(wrong).toEqual([])
  })

  test('refuses, in the next jurisdiction, everybody signed in here', async () => {
    const wrong: string[] = []
    for (const role of defaultRoles) {
      const token = tokens.get(`${role.key}.another-unit`) ?? ''
      for (const route of guarded()) {
        const { status, said } = await ask(route, { sign: 'xn', token })
        if (status !== 401) wrong.push(said)
      }
    }
    expect(wrong).toEqual([])
  })

  test('refuses roles that lack its permission', async () => {
    const wrong: string[] = []
    let refused = 0
    for (const role of defaultRoles) {
      const token = tokens.get(`${role.key}.another-unit`) ?? ''
      for (const route of routes) {
        if (route.access?.kind !== 'permission' || role.permissions.includes(route.access.permission)) continue
        const { status, said } = await ask(route, { token })
        refused += 1
        if (status !== 403) wrong.push(`${role.key}: ${said}`)
      }
    }
    expect(wrong).toEqual([])
    expect(refused).toBeGreaterThan(200)
  })
})

describe('what belongs to somebody else is not there', () => {
  test.each(Object.keys(elsewhere))('for every role held in %s', async (how) => {
    const wrong: string[] = []
    let tried = 0
    for (const role of defaultRoles) {
      const token = tokens.get(`${role.key}.${how.replaceAll(' ', '-')}`) ?? ''
      for (const route of guarded()) {
        const kind = kindOf(route)
        const isAllowed = route.access?.kind === 'signed-in' || role.permissions.some((one) => needs(route, one))
        const isPublic = kind === 'unit' && route.method === 'GET'
        if (kind === null || isPublic || !isAllowed) continue
        for (const id of [theirs[kind], abroad[kind]].filter((one) => one !== '')) {
          tried += 1
          const { status, said } = await ask(route, { id, token })
          if (status !== 404 && status !== 403) wrong.push(`${role.key}: ${said}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(80)
  })

  test('an id that nobody has is found by nobody', async () => {
    const wrong: string[] = []
    const asked = guarded().filter(({ method, url }) => /:(?:id|holdingId)/.test(url) && method !== 'PUT')
    for (const role of defaultRoles) {
      const token = tokens.get(`${role.key}.another-township`) ?? ''
      for (const route of asked) {
        const isAllowed = route.access?.kind === 'signed-in' || role.permissions.some((one) => needs(route, one))
        if (!isAllowed || /\/posts\/:id\/roles/.test(route.url)) continue
        const { status, said } = await ask(route, { token })
        if (status < 400 || status >= 500) wrong.push(`${role.key}: ${said}`)
      }
    }
    expect(asked.length).toBeGreaterThan(30)
    expect(wrong).toEqual([])
  })

  test('a unit of the next jurisdiction is not there for anybody', async () => {
    const wrong: string[] = []
    for (const [login, token] of tokens) {
      for (const route of guarded().filter((one) => kindOf(one) === 'unit')) {
        const { status, said } = await ask(route, { id: abroad.unit, token })
        if (status !== 404 && status !== 403) wrong.push(`${login}: ${said}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('no list shows it either', async () => {
    const wrong: string[] = []
    const hidden = [theirs, abroad].flatMap(({ matter, account, grant, session }) => [matter, account, grant, session])
    for (const [login, token] of tokens) {
      for (const route of guarded().filter(({ method, url }) => method === 'GET' && !/:(?!jurisdiction)/.test(url))) {
        const { status, text, said } = await ask(route, { token })
        if (status >= 500) wrong.push(`${login}: ${said}`)
        if (hidden.some((id) => text.includes(id))) wrong.push(`${login} sees something foreign: ${said}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('nothing of it changed', async () => {
    const still = await world.pool.query(
      `select (select count(*) from people.member where account_id in ($1, $2) and ended_at is null) as members,
              (select count(*) from people.role_grant where id in ($3, $4) and revoked_at is null) as grants,
              (select count(*) from people.session where id in ($5, $6)) as sessions`,
      [theirs.account, abroad.account, theirs.grant, abroad.grant, theirs.session, abroad.session],
    )
    expect(still.rows[0]).toEqual({ members: 2, grants: 2, sessions: 2 })
  })
})
