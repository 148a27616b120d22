import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world/world.ts'
import type { Permission } from '../../kernel/actor.ts'
import { type Id, uuidV7 } from '../../kernel/ids.ts'
import type { Call } from '../../platform/call.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../directory/samples.ts'
import { settleList } from '../duties/samples.ts'
import { erasePerson } from '../people/index.ts'
import { JoinWish } from './core/co-reporter.ts'
import { QueueQuery } from './core/queue.ts'
import { Report } from './core/report.ts'
import { pictures } from './samples.ts'
import { addPhotoByReceipt, eraseByReceipt, supplementByReceipt, withdrawByReceipt } from './service/by-receipt.ts'
import { joinMatter } from './service/join.ts'
import { previewMatter } from './service/preview.ts'
import { progressOf } from './service/progress.ts'
import { queuePage, viewMatter } from './service/read.ts'
import { redactMatter } from './service/redact.ts'
import { reportMatter } from './service/report.ts'
import { revealMatter } from './service/reveal.ts'
import { answerMatter, closeMatter } from './service/steps.ts'

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
  return uuidV7(1_758_900_000_000 + count, Uint8Array.from([7, 2, 3, 4, 5, 6, 7, 8, count >> 8, count & 255]))
}

const resident = () => world.callAs({ kind: 'public' }, [])
const colleague = (n: number, unitId: Id | null, permissions: Permission[]): Call =>
  world.callAs({ kind: 'account', id: sampleId(0x900 + n) }, [
    { permissions, unitId, territoryPath: '/cn/hn/yx/', from: null, to: null },
  ])
const atHousing = () => colleague(1, yuanxiUnits.housing, ['matters.read', 'matters.handle', 'people.reveal'])
const verifier = () => colleague(4, null, ['matters.read', 'matters.close'])

const first = { name: '张先到', phone: '13800138000' }
const second = { name: '李后来', phone: '13900139000' }
const place = { territoryId: yuanxi.grid1 }

let id: Id
let number = ''
let receipt = ''
beforeEach(async () => {
  id = newId()
  const said = { id, secret: '4TRW8XN2JCQ5', text: '我家三单元门口的路灯不亮', place, contact: first }
  ;({ number, receipt } = await reportMatter(resident(), Report.parse(said)))
})

const wish = (more: Record<string, unknown> = {}) =>
  JoinWish.parse({ id: newId(), secret: 'ZZZZZZZZZZZZ', text: '这边路灯坏了', place, contact: second, number, ...more })
const join = async (more: Record<string, unknown> = {}) => joinMatter(resident(), wish(more))

describe('that is mine too', () => {
  test('what is similar nearby is offered before sending, with how many reported it', async () => {
    await join()
    const asked = { text: '路灯不亮', place: wish().place, typeId: null, attributes: {} }
    const { similar } = await previewMatter(resident(), asked)
    expect(similar.find((one) => one.number === number)).toMatchObject({ reporters: 2, mayJoin: true })
  })

  test('a receipt of their own: their words, who is accountable, by when; nothing of the first reporter', async () => {
    const joined = await join()
    expect(joined.receipt).not.toContain(number)
    const seen = await progressOf(resident(), joined.receipt)
    expect(seen).toMatchObject({
      number: joined.number,
      text: '这边路灯坏了',
      state: 'dispatched',
      mayWithdraw: true,
      hasContact: true,
      lead: { name: '沅溪县住房和城乡建设局' },
    })
    expect(JSON.stringify(seen)).not.toMatch(/三单元|张先到/)
    expect(JSON.stringify(seen)).not.toContain(number)
    const theirs = await progressOf(resident(), receipt)
    expect(JSON.stringify(theirs)).not.toMatch(/这边路灯|李后来/)
    expect(JSON.stringify(theirs)).not.toContain(joined.id)
  })

  test('staff see how many reported it, in the queue and on its page, and what they said', async () => {
    await join()
    await join()
    const view = await viewMatter(atHousing(), id)
    expect(view.reporters).toBe(3)
    expect(view.alsoSaid.map((one) => one.text)).toEqual(['这边路灯坏了', '这边路灯坏了'])
    const { rows } = await queuePage(atHousing(), QueueQuery.parse({ limit: 200 }))
    expect(rows.find((row) => row.id === id)?.reporters).toBe(3)
  })

  test('the answer reaches all; what each adds only the unit', async () => {
    const joined = await join()
    await supplementByReceipt(resident(), receipt, { text: '先到的人补充' })
    await supplementByReceipt(resident(), joined.receipt, { text: '后来的人补充' })
    await answerMatter(atHousing(), id, { text: '灯泡已换' })
    const [one, two] = [await progressOf(resident(), receipt), await progressOf(resident(), joined.receipt)]
    for (const seen of [one, two]) expect(seen.entries.at(-1)).toMatchObject({ kind: 'answered', text: '灯泡已换' })
    expect(JSON.stringify(one)).not.toContain('后来的人补充')
    expect(JSON.stringify(two)).not.toContain('先到的人补充')
    const texts = (await viewMatter(atHousing(), id)).entries.map((entry) => entry.text)
    expect(texts).toEqual(expect.arrayContaining(['先到的人补充', '后来的人补充']))
  })

  test('twice is once, also ten times at once; under a used id nothing else', async () => {
    const one = wish()
    const all = await Promise.all(Array.from({ length: 10 }, () => joinMatter(resident(), one)))
    expect(new Set(all.map((made) => made.receipt)).size).toBe(1)
    expect((await viewMatter(atHousing(), id)).reporters).toBe(2)
    await expect(joinMatter(resident(), { ...one, secret: 'YYYYYYYYYYYY' })).rejects.toMatchObject({
      problem: { code: 'matters/other-matter-with-this-id' },
    })
    const reported = await reportMatter(resident(), Report.parse({ ...one }))
    expect(reported.receipt).toBe(all[0]?.receipt)
    expect((await viewMatter(atHousing(), id)).reporters).toBe(2)
  })

  test('facts hold ids only', async () => {
    const joined = await join()
    const told = (await world.told()).filter(({ body }) => body.matterId === id || body.matterId === joined.id)
    expect(told.map(({ name }) => name)).toContain('matters.matter.joined')
    expect(JSON.stringify(told)).not.toMatch(/路灯|李后来|13900139000/)
  })
})

describe('what may not be joined', () => {
  const refused = { problem: { code: 'matters/not-to-join', status: 409 } }
  test.each([
    ['a number nobody has', { number: 'YX-0000-0000' }],
    ['about something else', { text: '有人倒建筑垃圾' }],
    ['somewhere else', { place: { territoryId: yuanxi.bridge } }],
    ['nowhere in particular', { place: {}, text: '路灯不亮' }],
  ])('%s', async (_why, more) => {
    await expect(join(more)).rejects.toMatchObject(refused)
  })

  test('a matter that is answered, closed or withdrawn', async () => {
    await answerMatter(atHousing(), id, { text: '灯泡已换' })
    await expect(join()).rejects.toMatchObject(refused)
    await closeMatter(verifier(), id, { finding: '' })
    await expect(join()).rejects.toMatchObject(refused)
  })

  test('a confidential one', async () => {
    await sql`update matters.matter set confidential = true where id = ${id}`.execute(world.database)
    await expect(join()).rejects.toMatchObject(refused)
  })
})

describe('one of several reporters', () => {
  test('who joined and takes it back leaves; the matter goes on', async () => {
    const joined = await join()
    await withdrawByReceipt(resident(), joined.receipt)
    await withdrawByReceipt(resident(), joined.receipt)
    expect(await progressOf(resident(), joined.receipt)).toMatchObject({ state: 'withdrawn', mayWithdraw: false })
    expect(await progressOf(resident(), receipt)).toMatchObject({ state: 'dispatched', mayWithdraw: true })
    expect((await viewMatter(atHousing(), id)).reporters).toBe(1)
  })

  test('the first one cannot take it from the others', async () => {
    await join()
    expect((await progressOf(resident(), receipt)).mayWithdraw).toBe(false)
    await expect(withdrawByReceipt(resident(), receipt)).rejects.toMatchObject({
      problem: { code: 'matters/others-joined' },
    })
  })

  test('every one learns that the unit looked at the contact, of themselves alone', async () => {
    const joined = await join()
    const { contacts } = await revealMatter(atHousing(), id, { purpose: 'visit', reason: '约时间' })
    expect(contacts.map((contact) => contact.name)).toEqual(['张先到', '李后来'])
    for (const one of [receipt, joined.receipt]) {
      const seen = await progressOf(resident(), one)
      expect(seen.reveals).toHaveLength(1)
      expect(seen.entries.filter((entry) => entry.kind === 'contact-revealed')).toHaveLength(1)
    }
  })

  test('erased, the first leaves the others: their words, photos, contact, and the answer', async () => {
    const joined = await join()
    const sent = Buffer.from(pictures.jpeg, 'base64')
    await addPhotoByReceipt(resident(), receipt, { id: newId(), sent })
    const theirPhoto = newId()
    await addPhotoByReceipt(resident(), joined.receipt, { id: theirPhoto, sent })
    await supplementByReceipt(resident(), joined.receipt, { text: '后来的人补充' })
    await answerMatter(atHousing(), id, { text: '灯泡已换' })
    await eraseByReceipt(resident(), receipt)

    const gone = await progressOf(resident(), receipt)
    expect(gone).toMatchObject({ text: null, hasContact: false, photos: [] })
    const left = await progressOf(resident(), joined.receipt)
    expect(left).toMatchObject({ text: '这边路灯坏了', hasContact: true, photos: [{ id: theirPhoto }] })
    expect(left.entries.map((entry) => entry.text)).toEqual(expect.arrayContaining(['后来的人补充', '灯泡已换']))
    const view = { ...(await viewMatter(atHousing(), id)), nearby: [] }
    expect(JSON.stringify(view)).not.toContain('三单元')
    expect((await revealMatter(atHousing(), id, { purpose: 'visit', reason: '' })).contacts).toMatchObject([second])
  })

  test('erased, who joined leaves the first; with the last one what all were told goes too', async () => {
    const joined = await join()
    await supplementByReceipt(resident(), joined.receipt, { text: '后来的人补充' })
    await answerMatter(atHousing(), id, { text: '灯泡已换' })
    await erasePerson(world.call, joined.id)
    await redactMatter(world.call, joined.id)
    await redactMatter(world.call, joined.id)

    expect(await progressOf(resident(), joined.receipt)).toMatchObject({ text: null, hasContact: false })
    expect((await progressOf(resident(), receipt)).text).toBe('我家三单元门口的路灯不亮')
    const view = { ...(await viewMatter(atHousing(), id)), nearby: [] }
    expect(JSON.stringify(view)).not.toMatch(/这边路灯|后来的人/)
    expect(view.entries.filter((entry) => entry.kind === 'contact-erased')).toHaveLength(1)

    await eraseByReceipt(resident(), receipt)
    const { entries } = await viewMatter(atHousing(), id)
    expect(entries.map((entry) => entry.text)).not.toContain('灯泡已换')
  })
})
