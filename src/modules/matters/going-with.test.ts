import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world/world.ts'
import type { Permission } from '../../kernel/actor.ts'
import { type Id, uuidV7 } from '../../kernel/ids.ts'
import type { Call } from '../../platform/call.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../directory/samples.ts'
import { settleList } from '../duties/samples.ts'
import { JoinWish } from './core/co-reporter.ts'
import { QueueQuery } from './core/queue.ts'
import { Report } from './core/report.ts'
import { pictures } from './samples.ts'
import { alikeTo } from './service/alike.ts'
import { answersPage } from './service/answers.ts'
import {
  addPhotoByReceipt,
  eraseByReceipt,
  photoByReceipt,
  supplementByReceipt,
  withdrawByReceipt,
} from './service/by-receipt.ts'
import { joinToAnother, partFromAnother } from './service/going-with.ts'
import { joinMatter } from './service/join.ts'
import { progressOf } from './service/progress.ts'
import { queuePage, viewMatter } from './service/read.ts'
import { reportMatter } from './service/report.ts'
import { answerMatter, claimMatter, closeMatter } from './service/steps.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  await settleList(world.call)
  await sql`update directory.jurisdiction set hotline_unit_id = ${yuanxiUnits.hotline}`.execute(world.database)
})
afterAll(() => world.close())

let count = 0
const newId = (): Id => {
  count += 1
  return uuidV7(1_758_900_000_000 + count, Uint8Array.from([9, 2, 3, 4, 5, 6, 7, 8, count >> 8, count & 255]))
}

const resident = () => world.callAs({ kind: 'public' }, [])
const colleague = (n: number, unitId: Id | null, permissions: Permission[], territoryPath = '/cn/hn/yx/'): Call =>
  world.callAs({ kind: 'account', id: sampleId(0x900 + n) }, [
    { permissions, unitId, territoryPath, from: null, to: null },
  ])
const handler = (unitId: Id) => colleague(1, unitId, ['matters.read', 'matters.handle', 'matters.join'])
const atHousing = () => handler(yuanxiUnits.housing)
const verifier = () => colleague(4, null, ['matters.read', 'matters.close'])

const lamp = '我家三单元门口的路灯不亮'
const report = (text = lamp, more: Record<string, unknown> = {}) => {
  const place = { territoryId: yuanxi.grid1 }
  return reportMatter(resident(), Report.parse({ id: newId(), secret: '4TRW8XN2JCQ5', text, place, ...more }))
}
type Reported = Awaited<ReturnType<typeof report>>

let main: Reported
let twin: Reported
beforeEach(async () => {
  main = await report()
  twin = await report('门口路灯坏了好几天', { contact: { name: '李后来', phone: '13900139000' } })
})

const kindsOf = async (id: Id) => (await viewMatter(atHousing(), id)).entries.map(({ kind }) => kind)
const join = (call = atHousing()) => joinToAnother(call, twin.id, { mainId: main.id })
const photo = () => ({ id: newId(), sent: Buffer.from(pictures.jpeg, 'base64') })

describe('what may be the same thing', () => {
  test('the same type beside it is found, the same place first; another type elsewhere is not', async () => {
    const beside = await report(lamp, { place: { territoryId: yuanxi.market } })
    await report('拖欠工资两个月', { place: { territoryId: yuanxi.market } })
    const { rows } = await alikeTo(atHousing(), twin.id)
    const at = (id: Id) => rows.findIndex((row) => row.id === id)
    expect(rows[at(main.id)]).toMatchObject({ sameType: true, samePlace: true, hours: 0, reporters: 1 })
    expect(at(twin.id)).toBe(-1)
    expect(rows.every((row) => row.sameType || row.samePlace)).toBe(true)
    if (at(beside.id) >= 0) expect(at(beside.id)).toBeGreaterThan(at(main.id))
  })

  test('a confidential one, one that is over, and one out of reach are not offered', async () => {
    const secret = await report(lamp, { confidential: true })
    await withdrawByReceipt(resident(), main.receipt)
    const ids = (await alikeTo(atHousing(), twin.id)).rows.map((row) => row.id)
    expect(ids).not.toContain(secret.id)
    expect(ids).not.toContain(main.id)
    await expect(alikeTo(handler(yuanxiUnits.city), twin.id)).rejects.toMatchObject({
      problem: { code: 'matters/no-such-matter' },
    })
  })
})

describe('staff join one to the other', () => {
  test('it leaves the queue, is told in both stories, and both name each other', async () => {
    expect(await join()).toMatchObject({ state: 'joined', goesWith: main.id, handlerId: null })
    expect((await kindsOf(twin.id)).at(-1)).toBe('went-with')
    const view = await viewMatter(atHousing(), main.id)
    expect(view).toMatchObject({ reporters: 2, joined: [{ id: twin.id, number: twin.number }] })
    expect(view.entries.at(-1)).toMatchObject({
      kind: 'joined',
      values: { coReporterId: twin.id, number: twin.number },
    })
    expect((await viewMatter(atHousing(), twin.id)).goesWith).toMatchObject({ id: main.id, number: main.number })
    const open = await queuePage(atHousing(), QueueQuery.parse({ view: 'open', limit: 200 }))
    expect(open.rows.map((row) => row.id)).not.toContain(twin.id)
    const done = await queuePage(atHousing(), QueueQuery.parse({ view: 'done', limit: 200 }))
    expect(done.rows.map((row) => row.id)).toContain(twin.id)
    const told = (await world.told()).filter(({ name }) => name === 'matters.matter.went-with')
    expect(told.at(-1)?.body).toEqual({ matterId: twin.id, withId: main.id })
  })

  test('its reporter keeps the receipt and their words, and follows the other one to its end', async () => {
    const sent = photo()
    await addPhotoByReceipt(resident(), twin.receipt, sent)
    await join()
    await claimMatter(atHousing(), main.id)
    await answerMatter(atHousing(), main.id, { text: '灯泡已经更换。' })
    await closeMatter(verifier(), main.id, { finding: '' })
    const seen = await progressOf(resident(), twin.receipt)
    expect(seen).toMatchObject({ number: twin.number, text: '门口路灯坏了好几天', state: 'closed', hasContact: true })
    expect(seen.photos.map(({ id }) => id)).toEqual([sent.id])
    expect((await photoByReceipt(resident(), twin.receipt, sent.id)).mediaType).toBe('image/jpeg')
    expect(seen.entries.map(({ no }) => no)).toEqual(seen.entries.map((_entry, at) => at + 1))
    expect(seen.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reported', 'went-with', 'answered']))
    expect(seen.entries.filter(({ kind }) => kind === 'reported')).toHaveLength(1)
    expect(JSON.stringify(seen)).not.toContain(lamp)
    expect(JSON.stringify(await progressOf(resident(), main.receipt))).not.toContain('门口路灯坏了好几天')
  })

  test('one that came by file is answered to its hotline with the answer of the other one', async () => {
    const orderNo = `GD-${count}`
    await sql`update matters.matter set foreign_no = ${orderNo}, channel = 'import', receipt_hash = null
              where id = ${twin.id}`.execute(world.database)
    await join()
    await claimMatter(atHousing(), main.id)
    await answerMatter(atHousing(), main.id, { text: '灯泡已经更换。' })
    const importer = colleague(5, null, ['matters.read', 'matters.import'])
    const { rows } = await answersPage(importer, { limit: 200 })
    expect(rows.find(({ foreignNo }) => foreignNo === orderNo)).toMatchObject({
      ...{ number: twin.number, state: 'answered', text: '灯泡已经更换。' },
    })
  })

  test('the sooner deadline of both counts from then on', async () => {
    const soon = '2025-09-26T09:00:00Z'
    await sql`update matters.matter set due_at = ${soon}, given_due = true where id = ${twin.id}`.execute(
      world.database,
    )
    await join()
    const { matter, assignments } = await viewMatter(atHousing(), main.id)
    expect(matter).toMatchObject({ dueAt: expect.stringMatching(/^2025-09-26/), givenDue: true })
    expect(assignments.find(({ role }) => role === 'lead')?.dueAt).toBe(matter.dueAt)
  })

  test.each([
    ['itself', 'same', async () => joinToAnother(atHousing(), main.id, { mainId: main.id })],
    [
      'one that is over',
      'over',
      async () => {
        await withdrawByReceipt(resident(), main.receipt)
        return join(colleague(6, null, ['matters.read', 'matters.join']))
      },
    ],
    [
      'one that goes with another already',
      'over',
      async () => {
        await join()
        return joinToAnother(atHousing(), main.id, { mainId: twin.id })
      },
    ],
    [
      'a confidential one',
      'confidential',
      async () => {
        const secret = await report(lamp, { confidential: true })
        return joinToAnother(atHousing(), secret.id, { mainId: main.id })
      },
    ],
    [
      'while others go with it',
      'others',
      async () => {
        const said = { id: newId(), secret: 'ZZZZZZZZZZZZ', text: '这边路灯坏了', number: twin.number }
        await joinMatter(resident(), JoinWish.parse({ ...said, place: { territoryId: yuanxi.grid1 } }))
        return join()
      },
    ],
  ] as const)('not with %s', async (_what, why, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ problem: { code: 'matters/cannot-go-with', values: { why } } })
  })

  test('only whoever answers for both may do it; one out of reach, or of elsewhere, is not there', async () => {
    const code = (call: Call, mainId: Id = main.id) =>
      joinToAnother(call, twin.id, { mainId }).then(
        () => null,
        (refused: { problem: { code: string } }) => refused.problem.code,
      )
    expect(await code(handler(yuanxiUnits.city))).toBe('matters/no-such-matter')
    expect(await code(colleague(7, null, ['matters.read']))).toBe('matters/not-your-unit')
    expect(await code(atHousing(), sampleId(0xeee))).toBe('matters/no-such-matter')
    expect((await viewMatter(atHousing(), twin.id)).matter.state).toBe('dispatched')
  })

  test('two clerks who join them to each other at once: one of them is refused, nothing goes round in a circle', async () => {
    const both = await Promise.allSettled([
      join(),
      joinToAnother(colleague(2, yuanxiUnits.housing, ['matters.read', 'matters.join']), main.id, { mainId: twin.id }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('and back', () => {
  test('parted with a reason, the list is asked anew, its age stays, and what was added comes along', async () => {
    const before = (await viewMatter(atHousing(), twin.id)).matter
    await join()
    await supplementByReceipt(resident(), twin.receipt, { text: '我说的是二单元。' })
    const parted = await partFromAnother(atHousing(), twin.id, { reason: '不是同一盏灯' })
    expect(parted).toMatchObject({ state: 'dispatched', goesWith: null, unitId: yuanxiUnits.housing })
    expect(parted).toMatchObject({ reportedAt: before.reportedAt, dueAt: before.dueAt })
    expect((await kindsOf(twin.id)).slice(-4)).toEqual(['went-with', 'supplemented', 'parted', 'dispatched'])
    const left = await viewMatter(atHousing(), main.id)
    expect(left).toMatchObject({ reporters: 1, joined: [] })
    expect(left.entries.at(-1)).toMatchObject({ kind: 'left', text: '不是同一盏灯' })
    const seen = await progressOf(resident(), twin.receipt)
    expect(seen).toMatchObject({ state: 'dispatched', mayWithdraw: true })
    expect(seen.entries.map(({ text }) => text)).toEqual(expect.arrayContaining(['我说的是二单元。', '不是同一盏灯']))
    expect(JSON.stringify(await progressOf(resident(), main.receipt))).not.toContain('不是同一盏灯')
    await join()
    expect(await viewMatter(atHousing(), main.id)).toMatchObject({ reporters: 2 })
  })

  test('what goes with nothing cannot be parted', async () => {
    await expect(partFromAnother(atHousing(), main.id, { reason: '不是' })).rejects.toMatchObject({
      problem: { code: 'matters/step-not-allowed' },
    })
  })

  test('its reporter takes it back: both stories say so, and the other one goes on', async () => {
    await join()
    await withdrawByReceipt(resident(), twin.receipt)
    expect(await progressOf(resident(), twin.receipt)).toMatchObject({ state: 'withdrawn', mayWithdraw: false })
    expect(await viewMatter(atHousing(), main.id)).toMatchObject({ reporters: 1, matter: { state: 'dispatched' } })
  })

  test('its reporter is erased: nothing of their words is left on either page', async () => {
    twin = await report('这盏路灯只有我说过')
    await join()
    await supplementByReceipt(resident(), twin.receipt, { text: '我说的是五单元。' })
    await eraseByReceipt(resident(), twin.receipt)
    const pages = JSON.stringify([await viewMatter(atHousing(), main.id), await viewMatter(atHousing(), twin.id)])
    for (const words of ['这盏路灯只有我说过', '我说的是五单元。']) expect(pages).not.toContain(words)
    expect(pages).toContain(lamp)
  })
})
