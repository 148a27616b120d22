import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problem, refuse } from '../../kernel/problem.ts'
import type { Database } from '../call.ts'
import { realSources } from '../call.ts'
import { readConfig } from '../config.ts'
import type { Module, Routes } from '../module.ts'
import { anyone, callFor, requires, signedIn } from './access.ts'
import type { HttpPorts } from './ports.ts'
import { newHttp } from './server.ts'

const yuanxi = {
  id: '0192f000-0000-7000-8000-000000000001',
  sign: 'yx',
  timeZone: 'Asia/Shanghai',
  territoryPath: '/c/',
}
const clerk = {
  actor: { kind: 'account' as const, id: '0192f000-0000-7000-8000-000000000002' },
  scopes: [
    { permissions: ['matters.read' as const], unitId: null, territoryPath: '/c/', from: null, to: '2100-01-01' },
  ],
}
const lapsed = { ...clerk, scopes: clerk.scopes.map((scope) => ({ ...scope, to: '2020-01-01' })) }

const tooOld = problem('test/too-old', 409)

const routes: Routes = async (app) => {
  const params = z.object({ jurisdiction: z.string() })
  const body = z.object({ name: z.string().min(2), age: z.number() })
  app.get('/j/:jurisdiction/open', { onRequest: anyone('a test'), schema: { params } }, async (request) => ({
    sign: callFor(request).jurisdiction.sign,
    actor: callFor(request).actor.kind,
  }))
  app.post(
    '/j/:jurisdiction/people',
    {
      onRequest: requires('matters.read'),
      schema: { summary: 'Add somebody', params, body, response: { 200: body } },
      config: { problems: [tooOld] },
    },
    async (request) => (request.body.age > 100 ? refuse(tooOld, { age: request.body.age }) : request.body),
  )
  app.get('/j/:jurisdiction/me', { onRequest: signedIn(), schema: { params } }, async () => ({ in: true }))
  app.get('/j/:jurisdiction/bug', { onRequest: anyone('a test'), schema: { params } }, async () => {
    throw new Error('secret detail')
  })
}

// The machinery is asked for no row here: jurisdiction and sessions come from ports of the test.
const noDatabase = {} as Database

const portsWith = (room: Module): HttpPorts => ({
  config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '100' }),
  database: noDatabase,
  sources: realSources,
  modules: [room],
  findJurisdiction: async (_database, sign) => (sign === 'yx' ? yuanxi : null),
  identify: async (_database, token) =>
    ({ 'clerk-token-0123456789': clerk, 'lapsed-token-0123456789': lapsed })[token] ?? null,
})

let app: Awaited<ReturnType<typeof newHttp>>
beforeAll(async () => {
  app = await newHttp(portsWith({ name: 'test', routes }))
})

const ours = { 'x-wardwork': '1', 'accept-language': 'en' }
const asClerk = { cookie: 'wardwork_session=clerk-token-0123456789' }
const add = (headers: Record<string, string>, payload: object) =>
  app.inject({ method: 'POST', url: '/api/j/yx/people', headers, payload })

describe('who may call', () => {
  test('a route that forgets to say who may call it keeps the house from starting', async () => {
    const forgetful: Routes = async (room) => {
      room.get('/j/:jurisdiction/forgot', async () => 'open to all')
    }
    await expect(newHttp(portsWith({ name: 'forgetful', routes: forgetful }))).rejects.toThrow(
      'does not say who may call',
    )
  })

  test.each([
    ['nobody signed in', {}, 401, 'platform/sign-in-first'],
    ['an unknown token', { cookie: 'wardwork_session=nobody-token-0123456789' }, 401, 'platform/sign-in-first'],
    ['a role that has ended', { cookie: 'wardwork_session=lapsed-token-0123456789' }, 403, 'platform/not-permitted'],
  ])('%s is refused before the body is read', async (_why, who, status, code) => {
    const answer = await add({ ...ours, ...who }, { nonsense: true })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code, status })
  })

  test('the right role passes, by cookie and by bearer token', async () => {
    const person = { name: 'Li', age: 30 }
    expect((await add({ ...ours, ...asClerk }, person)).json()).toEqual(person)
    expect((await add({ authorization: 'Bearer clerk-token-0123456789' }, person)).json()).toEqual(person)
  })

  test('an unknown jurisdiction is not found', async () => {
    expect((await app.inject('/api/j/zz/open')).json()).toMatchObject({ code: 'platform/not-found', status: 404 })
  })
})

describe('a write from elsewhere does nothing', () => {
  test.each([
    ['without our header', {}],
    ['with our header, from another origin', { 'x-wardwork': '1', origin: 'https://evil.example' }],
  ])('%s', async (_why, headers) => {
    const answer = await add({ ...asClerk, ...headers }, { name: 'Li', age: 30 })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().code).toBe('platform/cross-site')
  })
})

describe('problems', () => {
  test('a wrong body names its fields, in the language asked for', async () => {
    const english = await add({ ...ours, ...asClerk }, { name: 'L' })
    expect(english.statusCode).toBe(400)
    expect(english.json().fields.map((one: { field: string }) => one.field)).toEqual(['body.name', 'body.age'])
    const chinese = await add({ ...ours, ...asClerk, 'accept-language': 'zh-CN' }, { name: 'L' })
    expect(chinese.json().fields[0].message).toMatch(/[一-龥]/)
  })

  test('a refusal keeps its code, values and status', async () => {
    const answer = await add({ ...ours, ...asClerk }, { name: 'Li', age: 130 })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'test/too-old', values: { age: 130 } })
  })

  test('a bug is a 500 with a request id and no detail', async () => {
    const answer = await app.inject({ url: '/api/j/yx/bug' })
    expect(answer.statusCode).toBe(500)
    expect(answer.json().instance).toBe(answer.headers['x-request-id'])
    expect(answer.body).not.toContain('secret')
  })

  test('an unknown address and an unreadable body are problem documents too', async () => {
    expect((await app.inject('/api/no-such-thing')).json().code).toBe('platform/not-found')
    const broken = await app.inject({
      method: 'POST',
      url: '/api/j/yx/people',
      headers: { ...ours, ...asClerk, 'content-type': 'application/json' },
      payload: '{"name":',
    })
    expect(broken.json()).toMatchObject({ status: 400, code: 'platform/bad-request' })
  })
})

test('the description lists routes with what they refuse', async () => {
  const document = (await app.inject('/api/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths['/api/j/{jurisdiction}/people'].post.responses).sort()).toEqual(['200', '409'])
})

test('pages may load nothing from elsewhere, and be framed nowhere', async () => {
  const policy = (await app.inject('/healthz')).headers['content-security-policy']
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('one address cannot ask without end', async () => {
  const answers = await Promise.all(Array.from({ length: 130 }, () => app.inject('/api/j/yx/open')))
  expect(answers.some((answer) => answer.statusCode === 429)).toBe(true)
})

test('the type of a refusal leads to a page that says what it means, in the language asked for', async () => {
  const app = await newHttp(portsWith({ name: 'test', routes }))
  const refused = await app.inject({ url: '/api/j/yx/me' })
  const [path = '', anchor = ''] = refused.json().type.split('#')
  const read = async (url: string, language: string) =>
    (await app.inject({ url, headers: { 'accept-language': language } })).body
  const chinese = await read(path, 'zh-CN,zh;q=0.9')
  expect(chinese).toContain('<html lang="zh-CN">')
  expect(chinese).toContain(`<div id="${anchor}"><dt><code>${refused.json().code}</code></dt>`)
  expect(await read(path, 'en')).toContain('<html lang="en">')
  expect(await read(`${path}?lang=en`, 'zh-CN')).toContain('<html lang="en">')
  expect(await read(`${path}?lang=xx`, 'zh-CN')).toContain('<html lang="zh-CN">')
  expect(chinese).not.toMatch(/undefined|NaN|\[object/)
  await app.close()
})
