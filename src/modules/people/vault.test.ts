import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fridayAfternoon, openWorld, testJurisdiction, type World } from '../../../test/world/world.ts'
import type { Scope } from '../../kernel/actor.ts'
import { inTransaction } from '../../platform/call.ts'
import { giveMasterKeys, type MasterKeys, masterKeys, readMasterKeys } from '../../platform/crypto/master-keys.ts'
import { keyState, rewrapKeys } from './service/keys.ts'
import {
  erasePerson,
  hasContact,
  keepContact,
  keepOriginalText,
  listReveals,
  listRevealsInFull,
  markConfidential,
  readRevealed,
  revealContact,
} from './service/vault.ts'

const housing = '0199a000-0000-7000-8000-0000000000c1'
const water = '0199a000-0000-7000-8000-0000000000c2'
const clerkId = '0199a000-0000-7000-8000-00000000000a'
const otherId = '0199a000-0000-7000-8000-00000000000b'
const where = { territoryPath: `${testJurisdiction.territoryPath}t1/`, unitIds: [housing] }

const usual = masterKeys()
let world: World
let matterId: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.setNow(fridayAfternoon)
  matterId = world.sources.newId()
})
afterEach(() => giveMasterKeys(usual))

const scope = (unitId: string | null): Scope => ({
  permissions: ['people.reveal'],
  unitId,
  territoryPath: testJurisdiction.territoryPath,
  from: null,
  to: null,
})
const handler = () => world.callAs({ kind: 'account', id: clerkId }, [scope(housing)])
const hotline = () => world.callAs({ kind: 'account', id: otherId }, [scope(null)])
const stranger = () => world.callAs({ kind: 'account', id: otherId }, [scope(water)])

const reporter = { name: '陈静', phone: '13800138000', address: '幸福路 8 号', note: '晚上六点后' }
const keepReporter = (confidential = false) =>
  keepContact(world.call, { matterId, party: 'reporter', contact: reporter, confidential })
const look = (call = handler()) => revealContact(call, { matterId, where, purpose: 'visit' })
const toldOfVault = async () => (await world.told()).filter((fact) => fact.body.matterId === matterId)

const wholeSchema = async (): Promise<string> => {
  const { rows: tables } = await world.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('people', 'platform') and table_type = 'BASE TABLE'`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await world.pool.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`)
    parts.push(...rows.map((row) => row.line))
  }
  return parts.join('\n')
}

const keysOf = (configured: string): MasterKeys => {
  const answer = readMasterKeys(configured, true)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

describe('keeping', () => {
  test('a contact comes back whole, to whom it may', async () => {
    const contactId = await keepReporter()
    await keepContact(world.call, { matterId, party: 'reported', contact: { name: '某餐馆老板' } })
    await keepOriginalText(world.call, { matterId, text: '请打13800138000，路灯坏了' })
    const { contacts, originals, reveal } = await look()
    expect(contacts).toEqual([
      { id: contactId, party: 'reporter', email: '', ...reporter },
      expect.objectContaining({ party: 'reported', name: '某餐馆老板', phone: '' }),
    ])
    expect(originals.map((one) => one.text)).toEqual(['请打13800138000，路灯坏了'])
    expect(reveal).toMatchObject({ matterId, accountId: clerkId, unitId: housing, purpose: 'visit' })
    expect(await hasContact(world.call, matterId)).toEqual({ reporter: true, reported: true })
  })

  test('nothing of it is readable in any column, and facts say only ids', async () => {
    await keepReporter()
    await keepOriginalText(world.call, { matterId, text: '请打13800138000' })
    await look()
    const everything = await wholeSchema()
    for (const secret of ['陈静', '13800138000', '幸福路']) {
      expect(everything).not.toContain(secret)
      expect(everything).not.toContain(Buffer.from(secret).toString('hex'))
    }
    for (const { body } of await toldOfVault()) {
      expect(
        Object.keys(body).every((key) => /^(?:matterId|contactId|revealId|unitId|party|purpose|until)$/.test(key)),
      ).toBe(true)
    }
  })

  test('two matters of the same person share nothing', async () => {
    const first = matterId
    await keepReporter()
    matterId = world.sources.newId()
    await keepReporter()
    const { rows } = await world.pool.query(
      'select key_id, ciphertext from people.vault_contact where matter_id in ($1, $2)',
      [first, matterId],
    )
    expect(rows).toHaveLength(2)
    expect(rows[0].key_id).not.toBe(rows[1].key_id)
    expect(rows[0].ciphertext.equals(rows[1].ciphertext)).toBe(false)
  })

  test('an empty contact is refused', async () => {
    await expect(keepContact(world.call, { matterId, party: 'reporter', contact: {} })).rejects.toThrow()
  })

  test('it is kept with the matter or not at all', async () => {
    const failing = inTransaction(world.call, async (call) => {
      await keepContact(call, { matterId, party: 'reporter', contact: reporter })
      throw new Error('the matter could not be saved')
    })
    await expect(failing).rejects.toThrow('could not be saved')
    expect(await hasContact(world.call, matterId)).toEqual({ reporter: false, reported: false })
    expect(await toldOfVault()).toEqual([])
  })

  test('a ciphertext moved to another matter does not open', async () => {
    await keepReporter()
    const elsewhere = world.sources.newId()
    await world.pool.query('update people.vault_contact set matter_id = $1 where matter_id = $2', [elsewhere, matterId])
    await expect(revealContact(handler(), { matterId: elsewhere, where, purpose: 'visit' })).rejects.toThrow()
    const full = await listRevealsInFull(world.call, elsewhere, { limit: 10 })
    expect(full.rows).toEqual([])
  })
})

describe('revealing', () => {
  test('is noted and told, and the reporter sees which unit and why', async () => {
    await keepReporter()
    await revealContact(handler(), { matterId, where, purpose: 'danger', reason: '楼体开裂，找13900139000' })
    expect(await listReveals(world.call, matterId)).toEqual([
      {
        unitId: housing,
        purpose: 'danger',
        reason: '楼体开裂，找〔☎〕',
        from: fridayAfternoon,
        until: '2025-09-26T09:10:00Z',
      },
    ])
    const full = await listRevealsInFull(world.call, matterId, { limit: 10 })
    expect(full.rows).toMatchObject([{ accountId: clerkId }])
    expect((await toldOfVault()).at(-1)).toMatchObject({
      name: 'people.contact.revealed',
      body: { matterId, purpose: 'danger', unitId: housing },
    })
  })

  test('lasts for its time and no longer; then a purpose is asked for again', async () => {
    await keepReporter()
    await look()
    world.setNow('2025-09-26T09:09:59Z')
    expect((await readRevealed(handler(), matterId)).contacts).toHaveLength(1)
    world.setNow('2025-09-26T09:10:00Z')
    await expect(readRevealed(handler(), matterId)).rejects.toMatchObject({ problem: { code: 'people/reveal-over' } })
    await look()
    expect(await listReveals(world.call, matterId)).toHaveLength(2)
  })

  test('is for the one who stated the purpose, while the role lasts', async () => {
    await keepReporter()
    await look()
    await expect(readRevealed(hotline(), matterId)).rejects.toMatchObject({ problem: { code: 'people/reveal-over' } })
    const dismissed = world.callAs({ kind: 'account', id: clerkId }, [])
    await expect(readRevealed(dismissed, matterId)).rejects.toMatchObject({ problem: { code: 'people/reveal-over' } })
  })

  test.each([
    ['a unit without a part in it', () => stranger(), false, 'people/may-not-reveal'],
    [
      'somebody without the permission',
      () => world.callAs({ kind: 'account', id: clerkId }, []),
      false,
      'people/may-not-reveal',
    ],
    ['the handling unit, of a confidential matter', () => handler(), true, 'people/confidential'],
  ])('refuses %s, and notes nothing', async (_why, call, confidential, code) => {
    await keepReporter(confidential)
    const before = await toldOfVault()
    await expect(look(call())).rejects.toMatchObject({ problem: { code } })
    expect(await listReveals(world.call, matterId)).toEqual([])
    expect(await toldOfVault()).toEqual(before)
  })

  test('a confidential matter opens to the hotline; marked later, it closes to the unit', async () => {
    await keepReporter()
    await keepOriginalText(world.call, { matterId, text: '原文' })
    await look()
    await markConfidential(world.call, matterId, true)
    await expect(look()).rejects.toMatchObject({ problem: { code: 'people/confidential' } })
    await expect(readRevealed(handler(), matterId)).rejects.toMatchObject({ problem: { code: 'people/confidential' } })
    expect((await look(hotline())).contacts).toHaveLength(1)
  })

  test('says who may look before it says whether there is anything', async () => {
    await expect(look(stranger())).rejects.toMatchObject({ problem: { code: 'people/may-not-reveal' } })
    await expect(look()).rejects.toMatchObject({ problem: { code: 'people/contact-unknown' } })
  })
})

describe('erasing', () => {
  test('destroys the keys: a ciphertext copied before can never be read again', async () => {
    await keepReporter()
    await keepOriginalText(world.call, { matterId, text: '请打13800138000' })
    await revealContact(handler(), { matterId, where, purpose: 'danger', reason: '楼体开裂' })
    const copied = await world.pool.query('select * from people.vault_contact where matter_id = $1', [matterId])
    expect(await erasePerson(world.call, matterId)).toBe(2)

    const keys = await world.pool.query(
      'select wrapped, master_key_id, destroyed_at from people.person_key where id = $1',
      [copied.rows[0].key_id],
    )
    expect(keys.rows).toMatchObject([{ wrapped: null, master_key_id: null }])
    await expect(look()).rejects.toMatchObject({ problem: { code: 'people/contact-erased' } })
    await expect(readRevealed(handler(), matterId)).rejects.toMatchObject({
      problem: { code: 'people/contact-erased' },
    })
    expect(await hasContact(world.call, matterId)).toEqual({ reporter: false, reported: false })
    expect((await toldOfVault()).at(-1)).toMatchObject({ name: 'people.contact.erased', body: { matterId, keys: 2 } })
  })

  test('keeps that it was looked at, without the words; erasing twice destroys nothing more', async () => {
    await keepReporter()
    await revealContact(handler(), { matterId, where, purpose: 'danger', reason: '楼体开裂' })
    await erasePerson(world.call, matterId)
    expect(await listReveals(world.call, matterId)).toMatchObject([{ purpose: 'danger', reason: '' }])
    expect(await erasePerson(world.call, matterId)).toBe(0)
  })

  test('leaves other matters alone', async () => {
    await keepReporter()
    const kept = matterId
    matterId = world.sources.newId()
    await keepReporter()
    await erasePerson(world.call, matterId)
    expect((await revealContact(handler(), { matterId: kept, where, purpose: 'visit' })).contacts).toHaveLength(1)
  })
})

describe('rotating the master key', () => {
  test('new key first, old one beside it, rewrap, then the old one may go', async () => {
    await keepReporter()
    const [one, two] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
    while ((await rewrapKeys(world.call)) > 0);
    giveMasterKeys(keysOf(`two:${two}`))
    await expect(look()).rejects.toMatchObject({ problem: { code: 'platform/vault-key-unknown' } })

    const both = keysOf(`two:${two},one:${one}`)
    giveMasterKeys({ ...both, byId: new Map([...both.byId, ...usual.byId]) })
    expect((await keyState(world.call)).map((state) => state.isCurrent)).toEqual([false])
    expect((await look()).contacts).toHaveLength(1)
    while ((await rewrapKeys(world.call)) > 0);
    expect(await keyState(world.call)).toMatchObject([{ masterKeyId: 'two', isCurrent: true, isConfigured: true }])

    giveMasterKeys(keysOf(`two:${two}`))
    expect((await look()).contacts[0]).toMatchObject(reporter)

    giveMasterKeys({ ...usual, byId: new Map([...usual.byId, ...both.byId]) })
    while ((await rewrapKeys(world.call)) > 0);
  })

  test('does not bring erased keys back', async () => {
    await keepReporter()
    await erasePerson(world.call, matterId)
    giveMasterKeys({ ...keysOf(`two:${randomBytes(32).toString('base64')}`), byId: usual.byId })
    const { rows } = await world.pool.query(
      'select count(*) as n from people.person_key where destroyed_at is not null and wrapped is not null',
    )
    expect(rows[0].n).toBe(0)
  })
})
