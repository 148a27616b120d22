import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fridayAfternoon, openWorld, testJurisdiction, type World } from '../../../test/world/world.ts'
import type { Scope } from '../../kernel/actor.ts'
import type { Id } from '../../kernel/ids.ts'
import { inTransaction } from '../../platform/call.ts'
import { registerListeners } from '../../platform/facts/tell.ts'
import { startWorker } from '../../platform/facts/worker.ts'
import { addPosts, endHolding, holdPost, listTerritories, type Plan } from '../directory/index.ts'
import { settleYuanxi, yuanxi, yuanxiUnits } from '../directory/samples.ts'
import { approveReorganisation, proposeReorganisation } from '../directory/service/reorganisations.ts'
import { scopesOf, scopesOn } from './core/grant.ts'
import { reactions } from './reactions.ts'
import { openSample, wide } from './samples.ts'
import {
  closeAccount,
  type FirstGrant,
  inviteAgain,
  listAccounts,
  loadAccount,
  namesOf,
  openAccount,
  renameAccount,
} from './service/accounts.ts'
import { dayIn, grantRole, heldBy, listGrants, revokeGrant } from './service/grants.ts'
import { givePostRoles, lockPost, postRoles } from './service/posts.ts'
import { rehome } from './service/reorganise.ts'
import { changeRole, removeRole, rolesIn } from './service/roles.ts'
import { endStandIn, listAbsentColleagues, listStandIns, takeOver } from './service/stand-ins.ts'

const root = testJurisdiction.territoryPath
const [south, bridge] = [`${root}1/`, `${root}2/`]

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
})
afterAll(() => world.close())
beforeEach(() => world.setNow(fridayAfternoon))

const scope = (over: Partial<Scope> = {}): Scope => ({
  permissions: ['people.read', 'people.edit'],
  unitId: null,
  territoryPath: root,
  from: null,
  to: null,
  ...over,
})
const adminId = '0199a000-0000-7000-8000-0000000000a1'
const admin = () => world.callAs({ kind: 'account', id: adminId }, [scope()])
const southAdmin = () => world.callAs({ kind: 'account', id: adminId }, [scope({ territoryPath: south })])
const housingAdmin = () => world.callAs({ kind: 'account', id: adminId }, [scope({ unitId: yuanxiUnits.housing })])

const over = (territoryPath: string, role = 'coordinator', more: Partial<FirstGrant> = {}): FirstGrant => ({
  ...wide(world.call, role),
  territoryPath,
  ...more,
})

let count = 0
const open = (held: readonly FirstGrant[], call = world.call): Promise<Id> => {
  count += 1
  return openAccount(call, { login: `clerk${count}`, name: `Clerk ${count}`, grants: held }).then(({ id }) => id)
}

const refusal = (code: string) => ({ problem: { code } })

const scopesOfAccount = async (id: Id, day = dayIn(world.call)) =>
  scopesOn(scopesOf(await heldBy(world.call, id), await rolesIn(world.call)), day)

describe('opening an account', () => {
  test('gives it its first roles and tells it without a name', async () => {
    const id = await open([over(south, 'handler', { unitId: yuanxiUnits.housing })], admin())
    const told = (await world.told()).filter((fact) => fact.body.accountId === id)
    expect(told.map((fact) => fact.name)).toEqual(['people.account.opened', 'people.role.granted'])
    expect(JSON.stringify(told)).not.toContain('Clerk')
    expect(await scopesOfAccount(id)).toMatchObject([{ unitId: yuanxiUnits.housing, territoryPath: south }])
  })

  test('a name is taken whatever its capitals, and nothing half-made remains', async () => {
    await openAccount(world.call, { login: 'Li.Na', name: 'Li Na', grants: [over(root)] })
    const before = (await world.told()).length
    const twice = openAccount(world.call, { login: 'LI.NA', name: 'Another', grants: [over(root)] })
    await expect(twice).rejects.toMatchObject(refusal('people/login-taken'))
    expect((await world.told()).length).toBe(before)
  })

  test('sent twice it is one account, at once or later; the last code is the one that counts', async () => {
    const opening = { id: world.sources.newId(), login: 'twice.sent', name: 'Twice', grants: [over(root)] }
    const answers = await Promise.all([openAccount(admin(), opening), openAccount(admin(), opening)])
    expect(answers.map((answer) => answer.id)).toEqual([opening.id, opening.id])
    expect(await heldBy(world.call, opening.id)).toHaveLength(1)
    const { rows } = await world.pool.query('select count(*) as n from people.invitation where account_id = $1', [
      opening.id,
    ])
    expect(rows[0].n).toBe(1)
    const other = openAccount(admin(), { ...opening, login: 'another.login' })
    await expect(other).rejects.toMatchObject(refusal('people/login-taken'))
  })

  test('somebody who manages a township gives a role there, or opens nothing', async () => {
    await expect(open([], southAdmin())).rejects.toMatchObject(refusal('people/outside-your-scope'))
    await expect(open([over(bridge)], southAdmin())).rejects.toMatchObject(refusal('people/outside-your-scope'))
    expect(await scopesOfAccount(await open([over(south)], southAdmin()))).toHaveLength(1)
  })

  test('a unit nobody has, a role nobody knows', async () => {
    const unit = over(root, 'handler', { unitId: '0199a000-0000-7000-8000-00000000dead' })
    await expect(open([unit])).rejects.toMatchObject(refusal('people/unit-unknown'))
    await expect(open([over(root, 'emperor')])).rejects.toMatchObject(refusal('people/role-unknown'))
  })
})

describe('seeing accounts', () => {
  test('a township sees those who hold something there, others are not found', async () => {
    const [here, there] = [await open([over(south)]), await open([over(bridge)])]
    expect((await loadAccount(southAdmin(), here)).id).toBe(here)
    await expect(loadAccount(southAdmin(), there)).rejects.toMatchObject(refusal('people/account-unknown'))
    await expect(listGrants(southAdmin(), there)).rejects.toMatchObject(refusal('people/account-unknown'))
    const seen = (await listAccounts(southAdmin(), { limit: 200 })).rows.map((account) => account.id)
    expect(seen).toContain(here)
    expect(seen).not.toContain(there)
  })

  test('a unit’s administrator sees the unit', async () => {
    const inside = await open([over(root, 'handler', { unitId: yuanxiUnits.housing })])
    const outside = await open([over(root, 'handler', { unitId: yuanxiUnits.city })])
    const seen = (await listAccounts(housingAdmin(), { limit: 200 })).rows.map((account) => account.id)
    expect(seen).toContain(inside)
    expect(seen).not.toContain(outside)
  })

  test('of somebody with two roles only the one in reach is shown', async () => {
    const id = await open([over(south), over(bridge, 'verifier')])
    expect((await loadAccount(admin(), id)).roles).toEqual(['coordinator', 'verifier'])
    expect((await listGrants(southAdmin(), id)).map((grant) => grant.territoryPath)).toEqual([south])
    expect(await listGrants(admin(), id)).toHaveLength(2)
    expect((await listGrants(southAdmin(), id))[0]).toMatchObject({
      ...{ territoryName: '城南街道', territoryNameEn: 'Chengnan Sub-district' },
      ...{ unitName: null, unitNameEn: null },
    })
    expect((await loadAccount(southAdmin(), id)).roles).toEqual(['coordinator'])
  })

  test('pages follow each other without a gap, and a search is only letters', async () => {
    for (let i = 0; i < 5; i += 1) {
      await openAccount(world.call, { login: `page%${i}`.replace('%', '_'), name: 'Paged', grants: [over(root)] })
    }
    const all: string[] = []
    let after: string | undefined
    do {
      const page = await listAccounts(admin(), { limit: 2, search: 'PAGE_', ...(after === undefined ? {} : { after }) })
      all.push(...page.rows.map((account) => account.login))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(all).toEqual(['page_0', 'page_1', 'page_2', 'page_3', 'page_4'])
    expect((await listAccounts(admin(), { limit: 10, search: 'pag%' })).rows).toEqual([])
    expect((await listAccounts(admin(), { limit: 10, search: 'paged' })).rows).toHaveLength(5)
  })

  test('names are given by id to whoever shows who did something', async () => {
    const id = await open([over(root)])
    const names = await namesOf(world.call, [id, adminId])
    expect([...names.keys()]).toEqual([id])
  })
})

describe('granting and revoking', () => {
  test('a role held from - to gives its scope on those days', async () => {
    const id = await open([over(south, 'planner')])
    await grantRole(admin(), { accountId: id, ...over(root, 'verifier', { from: '2025-10-01', to: '2025-11-01' }) })
    expect(await scopesOfAccount(id, '2025-09-30')).toHaveLength(1)
    expect(await scopesOfAccount(id, '2025-10-01')).toHaveLength(2)
    expect(await scopesOfAccount(id, '2025-11-01')).toHaveLength(1)
    world.setNow('2025-11-01T02:00:00Z')
    expect((await loadAccount(admin(), id)).roles).toEqual(['planner'])
  })

  test('revoked, it gives nothing, and stays in the history', async () => {
    const id = await open([over(south)])
    const [grant] = await heldBy(world.call, id)
    await revokeGrant(admin(), grant?.id ?? '')
    expect(await scopesOfAccount(id)).toEqual([])
    expect(await listGrants(admin(), id)).toMatchObject([{ revokedAt: fridayAfternoon }])
    await expect(revokeGrant(admin(), grant?.id ?? '')).rejects.toMatchObject(refusal('people/grant-ended'))
  })

  test('out of reach it is not there', async () => {
    const id = await open([over(bridge)])
    const [grant] = await heldBy(world.call, id)
    await expect(revokeGrant(southAdmin(), grant?.id ?? '')).rejects.toMatchObject(refusal('people/grant-unknown'))
  })

  test('a closed account gets nothing more', async () => {
    const id = await open([over(south)])
    await closeAccount(admin(), id)
    const more = grantRole(admin(), { accountId: id, ...over(south) })
    await expect(more).rejects.toMatchObject(refusal('people/account-closed'))
    expect(await heldBy(world.call, id)).toEqual([])
    await expect(closeAccount(admin(), id)).rejects.toMatchObject(refusal('people/account-closed'))
  })

  test('whoever manages a township cannot take over an account that reaches beyond it', async () => {
    const id = await open([over(south), over(root, 'verifier')])
    await expect(inviteAgain(southAdmin(), id)).rejects.toMatchObject(refusal('people/outside-your-scope'))
    await expect(renameAccount(southAdmin(), id, 'Mine')).rejects.toMatchObject(refusal('people/outside-your-scope'))
    const machine = await open([over(root, 'operator')])
    await expect(inviteAgain(admin(), machine)).rejects.toMatchObject(refusal('people/beyond-your-roles'))
    expect(await inviteAgain(admin(), id)).toMatch(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}$/)
  })

  test('the last administrator stays, by revoking, closing or changing the role', async () => {
    const [one, two] = [await open([over(root, 'administrator')]), await open([over(root, 'administrator')])]
    const [first] = await heldBy(world.call, one)
    await revokeGrant(admin(), first?.id ?? '')
    const [last] = await heldBy(world.call, two)
    await expect(revokeGrant(admin(), last?.id ?? '')).rejects.toMatchObject(refusal('people/last-administrator'))
    await expect(closeAccount(admin(), two)).rejects.toMatchObject(refusal('people/last-administrator'))
    const less = changeRole(admin(), { key: 'administrator', name: null, permissions: ['people.read'] })
    await expect(less).rejects.toMatchObject(refusal('people/last-administrator'))
  })

  test('two administrators who dismiss each other at once: one stays', async () => {
    const held = await Promise.all([1, 2].map(() => open([over(root, 'administrator')])))
    const others = (await listAccounts(admin(), { limit: 200 })).rows.filter((account) => !held.includes(account.id))
    for (const { id } of others) {
      for (const grant of await heldBy(world.call, id)) {
        if (grant.role === 'administrator') await revokeGrant(admin(), grant.id)
      }
    }
    const outcomes = await Promise.allSettled(held.map((id) => closeAccount(admin(), id)))
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('roles', () => {
  test('what a role allows changes for everybody who holds it, at once', async () => {
    const id = await open([over(root, 'planner')])
    await changeRole(admin(), { key: 'planner', name: '规划', permissions: ['matters.read'] })
    expect(await scopesOfAccount(id)).toMatchObject([{ permissions: ['matters.read'] }])
    await removeRole(admin(), 'planner')
    expect((await scopesOfAccount(id))[0]?.permissions).toContain('duties.replay')
    await expect(removeRole(admin(), 'planner')).rejects.toMatchObject(refusal('people/role-built-in'))
  })

  test('an own role goes once nobody holds it', async () => {
    await changeRole(admin(), { key: 'archivist', name: '档案员', permissions: ['matters.read'] })
    const id = await open([over(root, 'archivist')])
    await expect(removeRole(admin(), 'archivist')).rejects.toMatchObject(refusal('people/role-in-use'))
    const [grant] = await heldBy(world.call, id)
    await revokeGrant(admin(), grant?.id ?? '')
    await removeRole(admin(), 'archivist')
    expect((await rolesIn(world.call)).map((role) => role.key)).not.toContain('archivist')
  })

  test('nobody adds to a role they hold themselves', async () => {
    const id = await openSample(world.call, 'self.server', 'administrator')
    const self = world.callAs({ kind: 'account', id }, [scope()])
    const more = changeRole(self, { key: 'administrator', name: null, permissions: ['people.edit', 'people.reveal'] })
    await expect(more).rejects.toMatchObject(refusal('people/own-account'))
  })
})

describe('standing in for a colleague', () => {
  const days = { from: '2025-10-01', to: '2025-10-15' }

  test('gives the absent one’s roles for those days, and says whose queue it is', async () => {
    const [absentId, standInId] = [await open([over(south, 'handler')]), await open([over(bridge)])]
    expect(await takeOver(admin(), { absentId, standInId, ...days })).toBe(1)
    expect(await scopesOfAccount(standInId, '2025-09-30')).toHaveLength(1)
    const [own, taken] = await scopesOfAccount(standInId, '2025-10-01')
    expect(own?.territoryPath).toBe(bridge)
    expect(taken).toMatchObject({ territoryPath: south, from: days.from, to: days.to })
    expect(await scopesOfAccount(standInId, '2025-10-15')).toHaveLength(1)

    const self = () => world.callAs({ kind: 'account', id: standInId }, [])
    expect(await listAbsentColleagues(self())).toEqual([])
    world.setNow('2025-10-08T02:00:00Z')
    expect(await listAbsentColleagues(self())).toEqual([absentId])
    expect(await listStandIns(world.call, absentId)).toEqual([{ absentId, standInId, ...days }])
    world.setNow('2025-10-20T02:00:00Z')
    expect(await listStandIns(world.call, absentId)).toEqual([])
  })

  test('arranged again, it replaces what was; ended, it is over', async () => {
    const [absentId, standInId] = [await open([over(south, 'handler')]), await open([over(bridge)])]
    await takeOver(admin(), { absentId, standInId, ...days })
    await takeOver(admin(), { absentId, standInId, from: '2025-10-01', to: '2025-10-08' })
    expect(await listStandIns(world.call, absentId)).toMatchObject([{ to: '2025-10-08' }])
    await endStandIn(admin(), { absentId, standInId })
    expect(await listStandIns(world.call, absentId)).toEqual([])
    await expect(endStandIn(admin(), { absentId, standInId })).rejects.toMatchObject(refusal('people/grant-unknown'))
  })

  test('needs the right to grant everything that passes on', async () => {
    const [absentId, standInId] = [await open([over(south), over(bridge)]), await open([over(south)])]
    const wish = { absentId, standInId, ...days }
    await expect(takeOver(southAdmin(), wish)).rejects.toMatchObject(refusal('people/outside-your-scope'))
    expect(await listStandIns(world.call, absentId)).toEqual([])
  })
})

const settle = async (): Promise<void> => {
  const { database, sources } = world
  const jurisdictions = async () => [testJurisdiction]
  const worker = startWorker({ database, reactions, jurisdictions, sources, pollMs: 20 })
  await worker.idle()
  await worker.stop()
}

describe('posts', () => {
  const postId = '0199a000-0000-7000-8000-0000000000e1'
  const postRole = { role: 'coordinator', unitId: yuanxiUnits.south, territoryPath: south }

  beforeAll(async () => {
    registerListeners(reactions)
    const post = { id: postId, unitId: yuanxiUnits.south, kind: 'dispatch' as const, name: '调度岗', nameEn: null }
    await addPosts(world.call, [{ ...post, from: null, to: null }])
  })

  const hold = async (accountId: Id, over: { isActing?: boolean; from: string; to: string | null }): Promise<Id> => {
    const id = world.sources.newId()
    await holdPost(world.call, { id, postId, accountId, isActing: false, ...over })
    await settle()
    return id
  }

  test('whoever holds one has its roles, an acting holder for its days', async () => {
    const [holder, acting] = [await open([]), await open([])]
    await givePostRoles(admin(), postId, [postRole])
    const holdingId = await hold(holder, { from: '2025-01-01', to: null })
    await hold(acting, { isActing: true, from: '2025-10-01', to: '2025-10-15' })
    expect(await scopesOfAccount(holder)).toMatchObject([{ unitId: yuanxiUnits.south, territoryPath: south }])
    expect(await scopesOfAccount(acting, '2025-09-30')).toEqual([])
    expect(await scopesOfAccount(acting, '2025-10-14')).toHaveLength(1)
    expect(await scopesOfAccount(acting, '2025-10-15')).toEqual([])

    await endHolding(world.call, postId, holdingId, '2025-09-01')
    await settle()
    expect(await scopesOfAccount(holder)).toEqual([])
  })

  test('a role given to the post later reaches its holders, one taken away leaves them', async () => {
    const holder = await open([])
    await givePostRoles(admin(), postId, [])
    await hold(holder, { from: '2025-09-01', to: null })
    expect(await scopesOfAccount(holder)).toEqual([])
    await givePostRoles(admin(), postId, [postRole])
    expect(await scopesOfAccount(holder)).toHaveLength(1)
    await givePostRoles(admin(), postId, [{ ...postRole, role: 'handler' }])
    const held = await scopesOfAccount(holder)
    expect(held).toHaveLength(1)
    expect(held[0]?.permissions).not.toContain('matters.dispatch')
  })

  test('a post’s roles are given within one’s reach only', async () => {
    const wish = [{ ...postRole, territoryPath: bridge }]
    await expect(givePostRoles(southAdmin(), postId, wish)).rejects.toMatchObject(refusal('people/outside-your-scope'))
    await givePostRoles(admin(), postId, [postRole])
    expect(await postRoles(southAdmin(), postId)).toEqual([postRole])
    const bridgeAdmin = world.callAs({ kind: 'account', id: adminId }, [scope({ territoryPath: bridge })])
    expect(await postRoles(bridgeAdmin, postId)).toEqual([])
  })
})

describe('a reorganisation takes people along', () => {
  beforeAll(() => registerListeners(reactions))

  const reorganise = async (plan: Plan): Promise<void> => {
    const proposal = { id: world.sources.newId(), plan, effectiveOn: '2025-09-26', basis: '县编发〔2025〕9号' }
    const { id, version } = await proposeReorganisation(world.call, proposal)
    await approveReorganisation(world.call, id, version)
    await settle()
  }
  const created = {
    shortName: null,
    kind: 'institution' as const,
    lineId: null,
    territoryId: yuanxi.county,
    parentId: null,
  }

  test('a unit merged into another: roles by hand and by post go on there', async () => {
    const byHand = await open([over(root, 'handler', { unitId: yuanxiUnits.city })])
    const byPost = await open([])
    const post = { id: world.sources.newId(), unitId: yuanxiUnits.city, kind: 'staff' as const, name: '办事员' }
    await addPosts(world.call, [{ ...post, nameEn: null, from: null, to: null }])
    const holding = { id: world.sources.newId(), postId: post.id, accountId: byPost, isActing: false }
    await holdPost(world.call, { ...holding, from: '2025-01-01', to: null })
    await givePostRoles(admin(), post.id, [over(root, 'handler', { unitId: yuanxiUnits.city })])
    await settle()

    const into = { id: world.sources.newId(), created: { ...created, name: '县城市运行中心' } }
    await reorganise({ subject: 'unit', kind: 'merge', from: [yuanxiUnits.city], into })
    for (const id of [byHand, byPost]) {
      const units = (await scopesOfAccount(id, '2025-09-26')).map((scope) => scope.unitId)
      expect(units).toContain(into.id)
    }
    expect((await scopesOfAccount(byHand, '2025-09-25')).map((scope) => scope.unitId)).toEqual([yuanxiUnits.city])
  })

  test('a post that somebody else brings in line is waited for', async () => {
    const [fromId, toId] = [world.sources.newId(), world.sources.newId()]
    const sent = { fromId, fromUnitId: yuanxiUnits.gas, toId, toUnitId: yuanxiUnits.south }
    const reorganised = { reorganisationId: world.sources.newId(), subject: 'unit' as const, effectiveOn: '2025-09-26' }
    let isDone = false
    let going: Promise<void> = Promise.resolve()
    await inTransaction(world.call, async (call) => {
      await lockPost(call, toId)
      going = rehome(world.call, { ...reorganised, posts: [sent] }).then(() => {
        isDone = true
      })
      await delay(300)
      expect(isDone).toBe(false)
    })
    await going
    expect(isDone).toBe(true)
  })

  test('a unit split in two: a post sent to the second part takes its holder and its roles there', async () => {
    const unitId = yuanxiUnits.gas
    const [stays, goes] = [await open([]), await open([])]
    const posts = [stays, goes].map((accountId, i) => ({ accountId, id: world.sources.newId(), name: `岗位${i}` }))
    for (const { accountId, id, name } of posts) {
      await addPosts(world.call, [{ id, unitId, kind: 'staff', name, nameEn: null, from: null, to: null }])
      const holding = { id: world.sources.newId(), postId: id, accountId, isActing: false }
      await holdPost(world.call, { ...holding, from: '2025-01-01', to: null })
      await givePostRoles(admin(), id, [over(root, 'handler', { unitId })])
    }
    await settle()

    const into = ['燃气一科', '燃气二科'].map((name) => ({ id: world.sources.newId(), created: { ...created, name } }))
    const [first, second] = into.map(({ id }) => id)
    const sent = [{ postId: posts[1]?.id ?? '', intoId: second ?? '' }]
    await reorganise({ subject: 'unit', kind: 'split', from: unitId, into, children: [], posts: sent })
    const unitsOfAccount = async (id: string) => (await scopesOfAccount(id, '2025-09-26')).map((scope) => scope.unitId)
    expect(await unitsOfAccount(stays)).toContain(first)
    expect(await unitsOfAccount(stays)).not.toContain(second)
    expect(await unitsOfAccount(goes)).toContain(second)
    expect(await unitsOfAccount(goes)).not.toContain(first)
  })

  test('a township split in two: whoever coordinated it coordinates both parts', async () => {
    const id = await open([over(bridge)])
    const part = (name: string) => ({
      id: world.sources.newId(),
      created: { name, level: 4 as const, parentId: yuanxi.county },
    })
    const into = [part('石桥东镇'), part('石桥西镇')]
    await reorganise({ subject: 'territory', kind: 'split', from: yuanxi.bridge, into, children: [] })
    const paths = (
      await listTerritories(
        world.call,
        into.map((one) => one.id),
      )
    ).map((territory) => territory.path)
    const held = (await scopesOfAccount(id)).map((scope) => scope.territoryPath)
    expect(held).toEqual(expect.arrayContaining([bridge, ...paths]))
    expect(held).toHaveLength(3)
  })
})
