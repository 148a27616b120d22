import { Secret } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fridayAfternoon, openWorld, testJurisdiction, type World } from '../../../test/world/world.ts'
import { instantMs, instantOf } from '../../kernel/day.ts'
import type { JurisdictionRef } from '../../platform/call.ts'
import { codeAt } from '../../platform/crypto/one-time-codes.ts'
import { defaultPolicy } from './core/policy.ts'
import { openSample, anOrigin as originAt, samplePassword, wide } from './samples.ts'
import {
  changePolicy,
  closeAccount,
  endAllSessions,
  inviteAgain,
  issueSystemToken,
  openAccount,
  removeFactor,
  welcomeGuest,
} from './service/accounts.ts'
import { beginFactor, confirmFactorOf, removeOwnFactor } from './service/factors.ts'
import { grantRole } from './service/grants.ts'
import { changePassword, redeemInvitation } from './service/passwords.ts'
import { listSessions, newIdentify, rotateSession, signOut } from './service/sessions.ts'
import { signIn } from './service/sign-in.ts'
import { sweep } from './service/sweep.ts'
import type { Origin } from './service/tries.ts'

const neighbour: JurisdictionRef = {
  id: '0199a000-0000-7000-8000-000000000002',
  sign: 'lq',
  timeZone: 'Asia/Shanghai',
  territoryPath: '/cn/hn/lq/',
}

let world: World
let desk = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.setNow(fridayAfternoon)
  desk += 1
})

/** Each test has a desk of its own: failures of one do not hold up the next. */
const anOrigin = (over: Partial<Origin> = {}): Origin => originAt({ address: `192.0.2.${desk}`, ...over })

const later = (seconds: number): void => world.setNow(instantOf(instantMs(fridayAfternoon) + seconds * 1000))

const visitor = (jurisdiction = testJurisdiction) => world.callAs({ kind: 'public' }, [], jurisdiction)
const as = (id: string) => world.callAs({ kind: 'account', id }, [])
const house = (jurisdiction: JurisdictionRef) => world.callAs({ kind: 'house' }, [], jurisdiction)
const identify = (token: string, jurisdiction = testJurisdiction) =>
  newIdentify(world.sources)(world.database, token, jurisdiction)

let count = 0
const newLogin = (): string => {
  count += 1
  return `person${count}`
}

const enter = (login: string, over: { password?: string; code?: string } = {}, origin = anOrigin()) =>
  signIn(visitor(), { login, password: samplePassword, ...over }, origin)

const refusedWith = async (work: Promise<unknown>): Promise<string> => {
  const outcome = await work.then(
    () => null,
    (error: { problem?: { code: string } }) => error,
  )
  return outcome?.problem?.code ?? `not refused: ${outcome}`
}

describe('signing in', () => {
  test('name and password give a session with the scopes of one’s roles', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const { token, session } = await enter(` ${login.toUpperCase()} `)
    expect(session).toMatchObject({ accountId: id, device: 'Edge, Windows', strong: false })
    const known = await identify(token)
    expect(known?.actor).toEqual({ kind: 'account', id })
    expect(known?.scopes).toMatchObject([{ territoryPath: testJurisdiction.territoryPath, unitId: null }])
    expect(known?.scopes[0]?.permissions).toContain('matters.handle')
  })

  test('a wrong password, an unknown name, a closed account and one without a password answer alike', async () => {
    const [known, closed, fresh] = [newLogin(), newLogin(), newLogin()]
    await openSample(world.call, known, 'handler')
    await closeAccount(world.call, await openSample(world.call, closed, 'handler'))
    await openAccount(world.call, { login: fresh, name: fresh, grants: [wide(world.call, 'handler')] })
    for (const wish of [
      [known, 'not it'],
      ['nobody', samplePassword],
      [closed, samplePassword],
      [fresh, ''],
    ] as const) {
      expect(await refusedWith(enter(wish[0], { password: wish[1] }))).toBe('people/sign-in-refused')
    }
  })

  test('nothing of the token, the address or the name typed is in the database', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    const { token, deviceToken } = await enter(login, {}, anOrigin({ address: '203.0.113.77' }))
    await refusedWith(enter('13800138000', {}, anOrigin({ address: '203.0.113.77' })))
    const { rows } = await world.pool.query<{ line: string }>(
      `select to_jsonb(s)::text as line from people.session s
       union all select to_jsonb(d)::text from people.device d
       union all select to_jsonb(f)::text from people.sign_in_failure f`,
    )
    const all = rows.map((row) => row.line).join('\n')
    for (const secret of [token, deviceToken, '203.0.113.77', '13800138000']) expect(all).not.toContain(secret)
  })
})

describe('a session', () => {
  test('of one jurisdiction does not work in another', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    const { token } = await enter(login)
    expect(await identify(token)).not.toBeNull()
    expect(await identify(token, neighbour)).toBeNull()
  })

  test('ends when idle too long, and at its end however busy', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    const { token } = await enter(login)
    later(89 * 60)
    expect(await identify(token)).not.toBeNull()
    later(89 * 60 + 90 * 60)
    expect(await identify(token)).toBeNull()

    world.setNow(fridayAfternoon)
    const busy = (await enter(login)).token
    for (let minutes = 60; minutes < 12 * 60; minutes += 60) {
      later(minutes * 60)
      expect(await identify(busy)).not.toBeNull()
    }
    later(12 * 3600)
    expect(await identify(busy)).toBeNull()
  })

  test('signed out is over, other sessions of the account go on', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    const [one, two] = [await enter(login), await enter(login)]
    await signOut(visitor(), one.token)
    expect(await identify(one.token)).toBeNull()
    expect(await identify(two.token)).not.toBeNull()
  })

  test('rotated: the new token works, the old one for the requests under way, then it ends the session', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    const { token } = await enter(login)
    const rotated = await rotateSession(visitor(), token)
    const next = rotated?.token ?? ''
    expect(next).not.toBe(token)
    expect(await identify(next)).not.toBeNull()
    expect(await identify(token)).not.toBeNull()
    expect(await rotateSession(visitor(), token)).toBeNull()

    later(31)
    expect(await identify(token)).toBeNull()
    expect(await identify(next)).toBeNull()
  })

  test('asks for a new token when roles change, and shows them at once', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const { token } = await enter(login)
    expect(await identify(token)).toMatchObject({ mustRotate: false })
    await grantRole(world.call, { accountId: id, ...wide(world.call, 'verifier') })
    const known = await identify(token)
    expect(known?.mustRotate).toBe(true)
    expect(known?.scopes).toHaveLength(2)
  })

  test('an administrator ends them all, closing the account as well', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const { token } = await enter(login)
    await endAllSessions(world.call, id)
    expect(await identify(token)).toBeNull()
    const again = await enter(login)
    await closeAccount(world.call, id)
    expect(await identify(again.token)).toBeNull()
  })

  test('a system’s token has no idleness but an end', async () => {
    const id = await openSample(world.call, newLogin(), 'service-agent')
    const endsAt = '2025-12-31T16:00:00Z'
    const token = await issueSystemToken(world.call, id, { name: 'hotline', endsAt })
    world.setNow('2025-12-31T15:59:59Z')
    expect((await identify(token))?.actor.id).toBe(id)
    world.setNow(endsAt)
    expect(await identify(token)).toBeNull()
    world.setNow(fridayAfternoon)
    const late = issueSystemToken(world.call, id, { name: 'hotline', endsAt: '2030-01-01T00:00:00Z' })
    expect(await refusedWith(late)).toBe('people/token-too-long')
  })
})

describe('lock-out', () => {
  const guess = (login: string, address: string) =>
    refusedWith(enter(login, { password: 'a guess' }, anOrigin({ address })))

  test('the sixth guess from one address waits, even with the right password', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    for (let i = 0; i < 5; i += 1) expect(await guess(login, '198.51.100.1')).toBe('people/sign-in-refused')
    const waiting = enter(login, {}, anOrigin({ address: '198.51.100.1' }))
    await expect(waiting).rejects.toMatchObject({ problem: { code: 'people/try-again-later', values: { waitS: 1 } } })
    later(1)
    expect((await enter(login, {}, anOrigin({ address: '198.51.100.1' }))).token).toBeTruthy()
  })

  test('a hundred at once are a hundred tries, not one', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess(login, '198.51.100.2')))
    expect(answers.filter((code) => code === 'people/sign-in-refused')).toHaveLength(5)
    expect(answers.filter((code) => code === 'people/try-again-later')).toHaveLength(25)
  })

  test('the owner gets in from elsewhere, and from the same office with a browser known before', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    const { deviceToken } = await enter(login, {}, anOrigin({ address: '198.51.100.3' }))
    for (let i = 0; i < 8; i += 1) await guess(login, '198.51.100.3')
    expect(await guess(login, '198.51.100.3')).toBe('people/try-again-later')
    expect((await enter(login, {}, anOrigin({ address: '192.0.2.199' }))).token).toBeTruthy()
    const known = anOrigin({ address: '198.51.100.3', deviceToken })
    expect((await enter(login, {}, known)).deviceToken).toBe(deviceToken)
  })

  test('a device cookie of another account, or one made up, helps nobody', async () => {
    const [victim, attacker] = [newLogin(), newLogin()]
    await openSample(world.call, victim, 'handler')
    await openSample(world.call, attacker, 'handler')
    const { deviceToken } = await enter(attacker, {}, anOrigin({ address: '198.51.100.4' }))
    for (let i = 0; i < 5; i += 1) await guess(victim, '198.51.100.4')
    const borrowed = anOrigin({ address: '198.51.100.4', deviceToken })
    expect(await refusedWith(enter(victim, {}, borrowed))).toBe('people/try-again-later')
  })

  test('an unknown name is held up just as a known one', async () => {
    for (let i = 0; i < 5; i += 1) expect(await guess('no.such.person', '198.51.100.5')).toBe('people/sign-in-refused')
    expect(await guess('no.such.person', '198.51.100.5')).toBe('people/try-again-later')
  })

  test('an invitation opens the door while guesses hold the account up', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    for (let i = 0; i < 5; i += 1) await guess(login, '198.51.100.6')
    const code = await inviteAgain(world.call, id)
    const wish = { login, code, password: 'bicycle under rain' }
    const { token } = await redeemInvitation(visitor(), wish, anOrigin({ address: '198.51.100.6' }))
    expect((await identify(token))?.actor.id).toBe(id)
  })

  test('what is over is forgotten', async () => {
    const login = newLogin()
    await openSample(world.call, login, 'handler')
    await enter(login)
    await guess(login, '198.51.100.7')
    later(13 * 3600)
    expect(await sweep(world.call)).toBeGreaterThan(1)
    const { rows } = await world.pool.query(
      'select (select count(*) from people.session where ends_at < $1) +' +
        ' (select count(*) from people.sign_in_failure) as left',
      [instantOf(instantMs(fridayAfternoon) + 13 * 3_600_000)],
    )
    expect(rows[0].left).toBe(0)
  })
})

describe('passwords', () => {
  test('changing it needs the present one, ends other sessions and renews this one', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const [mine, other] = [await enter(login), await enter(login)]
    const from = { token: mine.token, origin: anOrigin({ deviceToken: mine.deviceToken }) }
    const next = 'bicycle under rain'
    const wrong = changePassword(as(id), { current: 'not it', next }, from)
    expect(await refusedWith(wrong)).toBe('people/password-wrong')
    const short = changePassword(as(id), { current: samplePassword, next: 'short' }, from)
    expect(await refusedWith(short)).toBe('people/password-too-short')
    const same = changePassword(as(id), { current: samplePassword, next: samplePassword }, from)
    expect(await refusedWith(same)).toBe('people/password-unchanged')

    later(5)
    const issued = await changePassword(as(id), { current: samplePassword, next }, from)
    expect(await identify(issued?.token ?? '')).not.toBeNull()
    expect(await identify(other.token)).toBeNull()
    expect(await refusedWith(enter(login))).toBe('people/sign-in-refused')
    expect((await enter(login, { password: next })).token).toBeTruthy()
    expect((await world.told()).at(-1)).toEqual({ name: 'people.password.changed', body: { accountId: id } })
  })

  test('an invitation works once, in time, for its own name, and only the newest', async () => {
    const login = newLogin()
    const { id, code } = await openAccount(world.call, { login, name: login, grants: [wide(world.call, 'handler')] })
    const redeem = (over: object, seconds = 0) => {
      later(seconds)
      return redeemInvitation(visitor(), { login, code, password: 'bicycle under rain', ...over }, anOrigin())
    }
    expect(await refusedWith(redeem({ login: 'nobody' }))).toBe('people/invitation-over')
    expect(await refusedWith(redeem({ code: 'ABCD-EFGH' }))).toBe('people/invitation-over')
    expect(await refusedWith(redeem({ code: 'ABCD-EFGH', password: 'weak' }))).toBe('people/invitation-over')
    expect(await refusedWith(redeem({ password: `${login}1${login}` }))).toBe('people/password-is-name')

    const newest = await inviteAgain(world.call, id)
    expect(await refusedWith(redeem({}))).toBe('people/invitation-over')
    const typed = newest.toLowerCase().replaceAll('-', ' ')
    expect((await redeem({ code: typed })).session.accountId).toBe(id)
    expect(await refusedWith(redeem({ code: newest }))).toBe('people/invitation-over')

    const unused = await inviteAgain(world.call, id)
    expect(await refusedWith(redeem({ code: unused }, 72 * 3600))).toBe('people/invitation-over')
  })
})

describe('a second factor', () => {
  const secretOf = (text: string) => new Uint8Array(Secret.fromBase32(text).buffer)
  const codeNow = (secret: string) => codeAt(secretOf(secret), instantMs(world.sources.now()))

  const enrol = async (login: string, id: string) => {
    const { token } = await enter(login)
    const { secret } = await beginFactor(as(id), 'Wardwork yx')
    const confirmed = await confirmFactorOf(as(id), codeNow(secret), token)
    return { secret, ...confirmed }
  }

  test('is asked for once confirmed, and a code works once', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const { token } = await enter(login)
    const { secret, uri } = await beginFactor(as(id), 'Wardwork yx')
    expect(uri).toContain(secret)
    expect((await enter(login)).session.strong).toBe(false)
    expect(await refusedWith(confirmFactorOf(as(id), '000000', token))).toBe('people/second-factor-wrong')

    const { issued, recoveryCodes } = await confirmFactorOf(as(id), codeNow(secret), token)
    expect(recoveryCodes).toHaveLength(8)
    expect((await identify(issued?.token ?? ''))?.session.strong).toBe(true)
    expect(await refusedWith(enter(login))).toBe('people/second-factor-needed')
    expect(await refusedWith(enter(login, { code: codeNow(secret) }))).toBe('people/second-factor-wrong')
    later(60)
    expect((await enter(login, { code: codeNow(secret) })).session.strong).toBe(true)
    expect(await refusedWith(enter(login, { code: codeNow(secret) }))).toBe('people/second-factor-wrong')
  })

  test('lost: a recovery code helps once, an administrator always', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const { recoveryCodes } = await enrol(login, id)
    const [first = ''] = recoveryCodes
    expect((await enter(login, { code: first.toLowerCase() })).session.strong).toBe(true)
    expect(await refusedWith(enter(login, { code: first }))).toBe('people/second-factor-wrong')
    await removeFactor(world.call, id)
    expect((await enter(login)).session.strong).toBe(false)
  })

  test('the secret is nowhere to be read, and gone with its key', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const { secret, issued } = await enrol(login, id)
    const { rows } = await world.pool.query(
      `select f.ciphertext, k.wrapped from people.second_factor f
       join people.person_key k on k.jurisdiction_id = f.jurisdiction_id and k.id = f.key_id where f.account_id = $1`,
      [id],
    )
    const bytes = Buffer.from(secretOf(secret))
    for (const column of [rows[0].ciphertext, rows[0].wrapped]) {
      expect(column.includes(bytes)).toBe(false)
      expect(column.includes(bytes.toString('base64'))).toBe(false)
    }
    const from = { token: issued?.token ?? '', origin: anOrigin() }
    expect(await refusedWith(removeOwnFactor(as(id), 'not it', from))).toBe('people/password-wrong')
    const weaker = await removeOwnFactor(as(id), samplePassword, from)
    expect((await identify(weaker?.token ?? ''))?.session.strong).toBe(false)
    const left = await world.pool.query('select count(*) as n from people.second_factor where account_id = $1', [id])
    expect(left.rows[0].n).toBe(0)
  })

  test('required: a session without one may do nothing but set it up', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    await changePolicy(world.call, { ...defaultPolicy, secondFactor: 'required' })
    try {
      const { token } = await enter(login)
      expect(await identify(token)).toMatchObject({ mustEnrol: true, scopes: [] })
      const { secret } = await beginFactor(as(id), 'Wardwork yx')
      const { issued } = await confirmFactorOf(as(id), codeNow(secret), token)
      const known = await identify(issued?.token ?? '')
      expect(known?.mustEnrol).toBe(false)
      expect(known?.scopes).toHaveLength(1)
      const from = { token: issued?.token ?? '', origin: anOrigin() }
      expect(await refusedWith(removeOwnFactor(as(id), samplePassword, from))).toBe('people/factor-required')
    } finally {
      await changePolicy(world.call, defaultPolicy)
    }
  })

  test('off: none can be begun', async () => {
    const id = await openSample(world.call, newLogin(), 'handler')
    await changePolicy(world.call, { ...defaultPolicy, secondFactor: 'off' })
    expect(await refusedWith(beginFactor(as(id), 'Wardwork yx'))).toBe('people/factor-off')
    await changePolicy(world.call, defaultPolicy)
  })
})

describe('an account that serves in two jurisdictions', () => {
  test('signs in to each, with its own roles, and is closed at home', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const there = house(neighbour)
    const guest = { accountId: id, homeId: testJurisdiction.id, login: 'visitor', name: 'Visitor' }
    await welcomeGuest(there, guest, [wide(there, 'planner')])
    const wish = { login: 'visitor', password: samplePassword }
    const { token } = await signIn(visitor(neighbour), wish, anOrigin())
    const known = await identify(token, neighbour)
    expect(known?.actor.id).toBe(id)
    expect(known?.scopes.map((scope) => scope.territoryPath)).toEqual([neighbour.territoryPath])
    expect(known?.scopes[0]?.permissions).not.toContain('matters.handle')
    expect(await identify(token)).toBeNull()
    expect(await refusedWith(inviteAgain(there, id))).toBe('people/account-unknown')

    await closeAccount(world.call, id)
    expect(await identify(token, neighbour)).toBeNull()
    expect(await refusedWith(signIn(visitor(neighbour), wish, anOrigin()))).toBe('people/sign-in-refused')
  })

  test('a password changed at home ends the sessions elsewhere', async () => {
    const login = newLogin()
    const id = await openSample(world.call, login, 'handler')
    const there = house(neighbour)
    const guest = { accountId: id, homeId: testJurisdiction.id, login, name: login }
    await welcomeGuest(there, guest, [wide(there, 'planner')])
    const { token } = await signIn(visitor(neighbour), { login, password: samplePassword }, anOrigin())
    const mine = await enter(login)
    later(1)
    const next = { current: samplePassword, next: 'bicycle under rain' }
    await changePassword(as(id), next, { token: mine.token, origin: anOrigin() })
    expect(await identify(token, neighbour)).toBeNull()
  })
})

test('one sees one’s own sessions', async () => {
  const [mine, hers] = [newLogin(), newLogin()]
  const id = await openSample(world.call, mine, 'handler')
  await openSample(world.call, hers, 'handler')
  const { session } = await enter(mine)
  await enter(hers)
  expect((await listSessions(as(id))).map((one) => one.id)).toEqual([session.id])
})
