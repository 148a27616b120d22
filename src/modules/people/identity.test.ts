import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fridayAfternoon, openWorld, testJurisdiction, type World } from '../../../test/world/world.ts'
import { readConfig } from '../../platform/config.ts'
import { newHttp } from '../../platform/http/server.ts'
import { people } from './module.ts'
import { openSample, samplePassword } from './samples.ts'
import { closeAccount } from './service/accounts.ts'
import { giveIdentityProviders } from './service/identities.ts'
import { newIdentify } from './service/sessions.ts'

const origin = 'http://wardwork.test'
const returnUri = `${origin}/api/j/yx/identity/city/return`
const clientId = 'wardwork'
const clientSecret = 'a secret between the two of them'

type Provider = { callback: () => Parameters<typeof createServer>[1] }
type ProviderClass = new (issuer: string, settings: object) => Provider

let world: World
let app: FastifyInstance
let providerServer: Server
let issuer: string

/** A real OpenID provider on this machine; whatever name is typed there is the person's subject. */
const startProvider = async (): Promise<void> => {
  providerServer = createServer()
  await new Promise<void>((resolve) => providerServer.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(providerServer.address() as AddressInfo).port}`
  const { Provider } = (await import('oidc-provider' as string)) as { Provider: ProviderClass }
  const client = { client_id: clientId, client_secret: clientSecret, redirect_uris: [returnUri] }
  const provider = new Provider(issuer, { clients: [client], cookies: { keys: ['of the test'] } })
  providerServer.on('request', provider.callback() as (...given: unknown[]) => void)
}

beforeAll(async () => {
  world = await openWorld()
  await startProvider()
  const city = { jurisdiction: 'yx', key: 'city', name: '市统一认证', issuer, clientId, clientSecret }
  const silent = { ...city, key: 'silent', name: '失联认证', issuer: 'http://127.0.0.1:9', strong: false }
  const foreign = { ...city, key: 'foreign', jurisdiction: 'lq', strong: false }
  giveIdentityProviders([{ ...city, strong: true }, silent, foreign])
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent' }),
    database: world.database,
    sources: world.sources,
    modules: [people],
    findJurisdiction: async (_database, sign) => (sign === 'yx' ? testJurisdiction : null),
    identify: newIdentify(world.sources),
  })
})
afterAll(async () => {
  giveIdentityProviders([])
  await app.close()
  await new Promise((resolve) => providerServer.close(resolve))
  await world.close()
})
beforeEach(() => world.setNow(fridayAfternoon))

type Jar = Map<string, string>

const keepCookies = (jar: Jar, set: readonly string[]): void => {
  for (const line of set) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
const headerOf = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

/** What a browser does at the provider: follows, types a name, agrees; until it is sent back to us. */
const visitProvider = async (url: string, subject: string): Promise<string> => {
  const jar: Jar = new Map()
  let next = url
  let form: string | null = null
  for (let step = 0; step < 12; step += 1) {
    if (next.startsWith(returnUri)) return next
    const answer: Response = await fetch(next, {
      redirect: 'manual',
      headers: {
        cookie: headerOf(jar),
        ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === null ? {} : { method: 'POST', body: form }),
    })
    keepCookies(jar, answer.headers.getSetCookie())
    const location = answer.headers.get('location')
    if (location !== null) {
      next = new URL(location, next).href
      form = null
      continue
    }
    const page = await answer.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (prompt === undefined) throw new Error(`the provider showed no form (${answer.status}): ${page.slice(0, 300)}`)
    next = new URL(/<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? next, next).href
    form = new URLSearchParams({ prompt, login: subject, password: 'anything' }).toString()
  }
  throw new Error('the provider never sent the browser back')
}

const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, jar: Jar, payload?: object) => {
  const answer = await app.inject({
    method,
    url: path.startsWith('/api') ? path : `/api/j/yx${path}`,
    headers: { host: 'wardwork.test', 'x-wardwork': '1', cookie: headerOf(jar) },
    ...(payload === undefined ? {} : { payload }),
  })
  for (const { name, value } of answer.cookies) jar.set(name, value)
  return answer
}

const begin = async (jar: Jar, how: 'begin' | 'link' = 'begin'): Promise<string> => {
  const answer = await ask('POST', `/identity/city/${how}`, jar)
  expect(answer.statusCode).toBe(200)
  return answer.json().url
}

const comeBack = (address: string, jar: Jar) => ask('GET', address.slice(origin.length), jar)

const throughProvider = async (subject: string, jar: Jar = new Map(), how: 'begin' | 'link' = 'begin') =>
  comeBack(await visitProvider(await begin(jar, how), subject), jar)

const signedIn = async (login: string): Promise<Jar> => {
  const jar: Jar = new Map()
  expect((await ask('POST', '/session', jar, { login, password: samplePassword })).statusCode).toBe(200)
  return jar
}

const refusedAs = (code: string): string => `/staff/yx/sign-in?problem=${encodeURIComponent(code)}`

describe('signing in through a provider', () => {
  test('an account links its identity once, and signs in with it from then on', async () => {
    const id = await openSample(world.call, 'linked', 'handler')
    const linked = await throughProvider('alice', await signedIn('linked'), 'link')
    expect(linked.headers.location).toBe('/staff/yx')

    const jar: Jar = new Map()
    const back = await throughProvider('alice', jar)
    expect(back.statusCode).toBe(302)
    expect(back.headers.location).toBe('/staff/yx')
    const me = (await ask('GET', '/session', jar)).json()
    expect(me).toMatchObject({ account: { id, login: 'linked' }, session: { strong: true } })
  })

  test('unlinked, the identity is a stranger’s again', async () => {
    await openSample(world.call, 'unlinker', 'handler')
    const jar = await signedIn('unlinker')
    await throughProvider('dave', jar, 'link')
    expect((await ask('GET', '/identity/links', jar)).json()).toEqual(['city'])
    expect((await ask('DELETE', '/identity/city/link', jar)).statusCode).toBe(204)
    expect((await ask('GET', '/identity/links', jar)).json()).toEqual([])
    expect((await throughProvider('dave')).headers.location).toBe(refusedAs('people/identity-unknown'))
  })

  test('a stranger with a good identity is still a stranger', async () => {
    const jar: Jar = new Map()
    const back = await throughProvider('mallory', jar)
    expect(back.headers.location).toBe(refusedAs('people/identity-unknown'))
    expect(jar.has('wardwork_session')).toBe(false)
  })

  test('an identity belongs to one account', async () => {
    await openSample(world.call, 'first', 'handler')
    await openSample(world.call, 'second', 'handler')
    await throughProvider('bob', await signedIn('first'), 'link')
    const again = await throughProvider('bob', await signedIn('second'), 'link')
    expect(again.headers.location).toBe(refusedAs('people/identity-taken'))
  })

  test('a closed account does not come in this way either', async () => {
    const id = await openSample(world.call, 'leaver', 'handler')
    await throughProvider('carol', await signedIn('leaver'), 'link')
    await closeAccount(world.call, id)
    expect((await throughProvider('carol')).headers.location).toBe(refusedAs('people/identity-unknown'))
  })
})

describe('what comes back must be what was sent', () => {
  test('to the browser that began it', async () => {
    const address = await visitProvider(await begin(new Map()), 'alice')
    expect((await comeBack(address, new Map())).headers.location).toBe(refusedAs('people/identity-refused'))
  })

  test('once', async () => {
    const jar: Jar = new Map()
    const address = await visitProvider(await begin(jar), 'alice')
    const attempt = jar.get('wardwork_identity') ?? ''
    await comeBack(address, jar)
    const replay = await comeBack(address, new Map([['wardwork_identity', attempt]]))
    expect(replay.headers.location).toBe(refusedAs('people/identity-refused'))
  })

  test('within ten minutes', async () => {
    const jar: Jar = new Map()
    const address = await visitProvider(await begin(jar), 'alice')
    world.setNow('2025-09-26T08:50:00Z')
    expect((await comeBack(address, jar)).headers.location).toBe(refusedAs('people/identity-refused'))
  })

  test('with the provider’s own code', async () => {
    const jar: Jar = new Map()
    const address = new URL(await visitProvider(await begin(jar), 'alice'))
    address.searchParams.set('code', 'made-up')
    expect((await comeBack(address.href, jar)).headers.location).toBe(refusedAs('people/identity-refused'))
  })

  test('with somebody else’s code it is refused: the verifier stays with the browser that began', async () => {
    const [mine, theirs]: [Jar, Jar] = [new Map(), new Map()]
    const address = new URL(await visitProvider(await begin(mine), 'alice'))
    const other = new URL(await visitProvider(await begin(theirs), 'mallory'))
    address.searchParams.set('code', other.searchParams.get('code') ?? '')
    expect((await comeBack(address.href, mine)).headers.location).toBe(refusedAs('people/identity-refused'))
  })

  test('and a person who said no there is not signed in here', async () => {
    const jar: Jar = new Map()
    const state = new URL(await begin(jar)).searchParams.get('state')
    const back = await comeBack(
      `${returnUri}?error=access_denied&state=${state}&iss=${encodeURIComponent(issuer)}`,
      jar,
    )
    expect(back.headers.location).toBe(refusedAs('people/identity-refused'))
  })
})

test('a provider that does not answer is said so; one of another jurisdiction is none of ours', async () => {
  expect((await ask('POST', '/identity/silent/begin', new Map())).json().code).toBe('people/provider-silent')
  expect((await ask('POST', '/identity/foreign/begin', new Map())).json().code).toBe('people/provider-unknown')
  expect((await ask('GET', '/identity', new Map())).json()).toEqual([
    { key: 'city', name: '市统一认证' },
    { key: 'silent', name: '失联认证' },
  ])
})

test('the secret and the verifier never leave the server', async () => {
  const jar: Jar = new Map()
  const url = await begin(jar)
  const { rows } = await world.pool.query(
    'select verifier, nonce from people.identity_attempt order by ends_at desc limit 1',
  )
  expect(url).not.toContain(clientSecret)
  expect(url).not.toContain(rows[0].verifier)
  expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256')
})
