import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, testJurisdiction, type World } from '../../../test/world/world.ts'
import { readConfig } from '../../platform/config.ts'
import { registerListeners } from '../../platform/facts/tell.ts'
import { newHttp } from '../../platform/http/server.ts'
import { people } from './module.ts'
import { openSample, samplePassword, wide } from './samples.ts'
import { openAccount } from './service/accounts.ts'
import { newIdentify } from './service/sessions.ts'

let world: World
let app: FastifyInstance
let secureApp: FastifyInstance

const appWith = (env: Record<string, string>): Promise<FastifyInstance> =>
  newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '10000', ...env }),
    database: world.database,
    sources: world.sources,
    modules: [people],
    findJurisdiction: async (_database, sign) => (sign === 'yx' ? testJurisdiction : sign === 'lq' ? elsewhere : null),
    identify: newIdentify(world.sources),
  })

const elsewhere = {
  ...testJurisdiction,
  id: '0199a000-0000-7000-8000-0000000000ff',
  sign: 'lq',
  territoryPath: '/cn/hn/lq/',
}

beforeAll(async () => {
  world = await openWorld()
  registerListeners([])
  app = await appWith({})
  secureApp = await appWith({ NODE_ENV: 'production' })
  await openSample(world.call, 'admin', 'administrator')
  await openSample(world.call, 'handler', 'handler')
})
afterAll(async () => {
  await app.close()
  await secureApp.close()
  await world.close()
})

type Jar = Map<string, string>

const cookiesInto = (jar: Jar, answer: LightMyRequestResponse): LightMyRequestResponse => {
  for (const { name, value } of answer.cookies) jar.set(name, value)
  return answer
}

type Wish = { readonly jar?: Jar; readonly payload?: object; readonly server?: FastifyInstance; readonly sign?: string }

const ask = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, wish: Wish = {}) => {
  const jar = wish.jar ?? new Map()
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await (wish.server ?? app).inject({
    method,
    url: `/api/j/${wish.sign ?? 'yx'}${path}`,
    headers: { 'x-wardwork': '1', 'accept-language': 'en', ...(cookie === '' ? {} : { cookie }) },
    ...(wish.payload === undefined ? {} : { payload: wish.payload }),
  })
  return cookiesInto(jar, answer)
}

const signedIn = async (login: string): Promise<Jar> => {
  const jar: Jar = new Map()
  const answer = await ask('POST', '/session', { jar, payload: { login, password: samplePassword } })
  expect(answer.statusCode).toBe(200)
  return jar
}

describe('cookies', () => {
  test('scripts cannot read them, other sites’ forms do not carry them, and one jurisdiction keeps them', async () => {
    const answer = await ask('POST', '/session', { payload: { login: 'admin', password: samplePassword } })
    expect(answer.cookies.map((cookie) => cookie.name).sort()).toEqual(['wardwork_device', 'wardwork_session'])
    for (const cookie of answer.cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api/j/yx' })
      expect(cookie).not.toHaveProperty('secure')
    }
    expect(answer.cookies.find((cookie) => cookie.name === 'wardwork_session')?.maxAge).toBe(12 * 3600)
  })

  test('in production they travel encrypted only', async () => {
    const payload = { login: 'admin', password: samplePassword }
    const answer = await ask('POST', '/session', { payload, server: secureApp })
    for (const cookie of answer.cookies) expect(cookie.secure).toBe(true)
  })
})

describe('a session by HTTP', () => {
  test('signs in, says who one is, signs out', async () => {
    const jar = await signedIn('handler')
    const me = await ask('GET', '/session', { jar })
    expect(me.json()).toMatchObject({ account: { login: 'handler' }, mustEnrol: false, secondFactor: 'optional' })
    expect(me.json().scopes[0].permissions).toContain('matters.handle')
    const out = await ask('DELETE', '/session', { jar: new Map(jar) })
    expect(out.statusCode).toBe(204)
    expect((await ask('GET', '/session', { jar })).json().code).toBe('platform/sign-in-first')
  })

  test('signing in again in the same browser ends the session it had', async () => {
    const jar = await signedIn('handler')
    const before = new Map(jar)
    await ask('POST', '/session', { jar, payload: { login: 'handler', password: samplePassword } })
    expect((await ask('GET', '/session', { jar: before })).statusCode).toBe(401)
    expect((await ask('GET', '/session', { jar })).statusCode).toBe(200)
  })

  test('the token of one jurisdiction is a stranger in another', async () => {
    const jar = await signedIn('handler')
    const answer = await ask('GET', '/session', { jar, sign: 'lq' })
    expect(answer.statusCode).toBe(401)
  })

  test('a new token comes with the next look after rights changed', async () => {
    const jar = await signedIn('handler')
    const before = jar.get('wardwork_session')
    const { id } = (await ask('GET', '/session', { jar })).json().account
    expect(jar.get('wardwork_session')).toBe(before)
    const admin = await signedIn('admin')
    const grant = await ask('POST', `/accounts/${id}/grants`, { jar: admin, payload: wide(world.call, 'verifier') })
    expect(grant.statusCode).toBe(201)
    const me = await ask('GET', '/session', { jar })
    expect(me.json().scopes).toHaveLength(2)
    expect(jar.get('wardwork_session')).not.toBe(before)
    expect((await ask('GET', '/session', { jar })).json().mustRotate).toBe(false)
    await ask('DELETE', `/grants/${grant.json().id}`, { jar: admin })
  })

  test.each([
    ['a wrong password', { login: 'admin', password: 'not it' }, 401, 'people/sign-in-refused'],
    ['no password', { login: 'admin' }, 400, 'platform/bad-request'],
    [
      'a password of ten thousand letters',
      { login: 'admin', password: 'x'.repeat(10_000) },
      400,
      'platform/bad-request',
    ],
  ])('%s', async (_why, payload, status, code) => {
    const answer = await ask('POST', '/session', { payload })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().code).toBe(code)
  })

  test('too many tries say how long to wait, in words', async () => {
    for (let i = 0; i < 5; i += 1) await ask('POST', '/session', { payload: { login: 'unlucky', password: 'x' } })
    const answer = await ask('POST', '/session', { payload: { login: 'unlucky', password: 'x' } })
    expect(answer.statusCode).toBe(429)
    expect(answer.json().title).toBe('Too many failed tries. Try again in a second.')
  })
})

describe('a first day', () => {
  test('invited, one chooses a password, sets up a second factor, sees and ends sessions, changes the password', async () => {
    const grants = [wide(world.call, 'handler')]
    const { code } = await openAccount(world.call, { login: 'new.clerk', name: 'New clerk', grants })
    const jar: Jar = new Map()
    const password = 'bicycle under rain'
    const first = await ask('POST', '/invitation', { jar, payload: { login: 'new.clerk', code, password } })
    expect(first.json()).toMatchObject({ account: { login: 'new.clerk' }, hasSecondFactor: false })

    const begun = await ask('POST', '/factor', { jar })
    expect(begun.json().uri).toMatch(/^otpauth:\/\/totp\//)
    const wrong = await ask('POST', '/factor/confirm', { jar, payload: { code: '000000' } })
    expect(wrong.json().code).toBe('people/second-factor-wrong')

    const second: Jar = new Map()
    await ask('POST', '/session', { jar: second, payload: { login: 'new.clerk', password } })
    const sessions = (await ask('GET', '/sessions', { jar })).json()
    expect(sessions).toHaveLength(2)
    expect(JSON.stringify(sessions)).not.toContain('oken')
    expect((await ask('DELETE', `/sessions/${sessions[0].id}`, { jar })).statusCode).toBe(204)
    expect((await ask('GET', '/session', { jar: second })).statusCode).toBe(401)

    const change = { current: password, next: 'umbrella over river' }
    const before = jar.get('wardwork_session')
    expect((await ask('POST', '/password', { jar, payload: change })).statusCode).toBe(204)
    expect(jar.get('wardwork_session')).not.toBe(before)
    expect((await ask('GET', '/session', { jar })).statusCode).toBe(200)
  })
})

describe('managing accounts by HTTP', () => {
  test('opens, finds, renames, invites, gives a token, closes', async () => {
    const jar = await signedIn('admin')
    const payload = { login: 'Wang.Fang', name: '王芳', grants: [wide(world.call, 'coordinator')] }
    const opened = await ask('POST', '/accounts', { jar, payload })
    expect(opened.statusCode).toBe(201)
    const { id } = opened.json()
    expect((await ask('POST', '/accounts', { jar, payload })).json().code).toBe('people/login-taken')
    const again = await ask('POST', '/accounts', { jar, payload: { ...payload, id } })
    expect(again.json()).toMatchObject({ id, code: expect.stringMatching(/-/) })
    const found = (await ask('GET', `/accounts?search=${encodeURIComponent('王芳')}`, { jar })).json()
    expect(found).toMatchObject({ rows: [{ id, login: 'wang.fang', hasPassword: false }], next: null })
    expect((await ask('PATCH', `/accounts/${id}`, { jar, payload: { name: '王方' } })).statusCode).toBe(204)
    expect((await ask('GET', `/accounts/${id}`, { jar })).json().name).toBe('王方')
    expect((await ask('POST', `/accounts/${id}/invitation`, { jar })).json().code).toMatch(/-/)
    const token = await ask('POST', `/accounts/${id}/tokens`, {
      jar,
      payload: { name: 'hotline', endsAt: '2025-12-31T00:00:00Z' },
    })
    const asSystem = await app.inject({
      url: '/api/j/yx/session',
      headers: { authorization: `Bearer ${token.json().token}` },
    })
    expect(asSystem.json()).toMatchObject({ account: { id }, session: { kind: 'system', device: 'hotline' } })
    expect((await ask('DELETE', `/accounts/${id}/sessions`, { jar })).statusCode).toBe(204)
    expect((await ask('POST', `/accounts/${id}/close`, { jar })).statusCode).toBe(204)
    expect((await ask('GET', `/accounts/${id}`, { jar })).json().endedAt).not.toBeNull()
  })

  test('roles, policy and posts are read and changed', async () => {
    const jar = await signedIn('admin')
    expect((await ask('GET', '/roles', { jar })).json()).toHaveLength(9)
    const role = { name: '档案员', permissions: ['matters.read'] }
    expect((await ask('PUT', '/roles/archivist', { jar, payload: role })).json()).toMatchObject({ builtIn: false })
    expect((await ask('DELETE', '/roles/archivist', { jar })).statusCode).toBe(204)
    const policy = (await ask('GET', '/people/policy', { jar })).json()
    expect((await ask('PUT', '/people/policy', { jar, payload: policy })).json()).toEqual(policy)
    const post = '/posts/0199a000-0000-7000-8000-0000000000e1/roles'
    const roles = [{ role: 'handler', unitId: null, territoryPath: testJurisdiction.territoryPath }]
    expect((await ask('PUT', post, { jar, payload: roles })).statusCode).toBe(200)
    expect((await ask('GET', post, { jar })).json()).toEqual(roles)
  })

  test.each([
    ['GET', '/accounts', 403],
    ['POST', '/accounts', 403],
    ['GET', '/roles', 403],
    ['PUT', '/people/policy', 403],
  ] as const)('a handler may not %s %s', async (method, path, status) => {
    const jar = await signedIn('handler')
    const payload = method === 'GET' ? {} : { payload: {} }
    expect((await ask(method, path, { jar, ...payload })).statusCode).toBe(status)
  })

  test.each([
    ['GET', '/accounts/0199a000-0000-7000-8000-00000000dead', 404],
    ['POST', '/accounts/0199a000-0000-7000-8000-00000000dead/close', 404],
    ['DELETE', '/grants/0199a000-0000-7000-8000-00000000dead', 404],
    ['DELETE', '/sessions/0199a000-0000-7000-8000-00000000dead', 404],
    ['DELETE', '/roles/emperor', 422],
    ['POST', '/identity/nowhere/begin', 404],
  ] as const)('%s %s is %i', async (method, path, status) => {
    expect((await ask(method, path, { jar: await signedIn('admin') })).statusCode).toBe(status)
  })
})
