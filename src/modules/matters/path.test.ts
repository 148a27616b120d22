import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world/world.ts'
import type { Permission } from '../../kernel/actor.ts'
import type { Id } from '../../kernel/ids.ts'
import { uuidV7 } from '../../kernel/ids.ts'
import type { Call } from '../../platform/call.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../directory/samples.ts'
import { settleList, yuanxiDuties, yuanxiTypes } from '../duties/samples.ts'
import { QueueQuery } from './core/queue.ts'
import { Report } from './core/report.ts'
import { eraseByReceipt, supplementByReceipt, withdrawByReceipt } from './service/by-receipt.ts'
import { previewMatter } from './service/preview.ts'
import { progressOf } from './service/progress.ts'
import { queueCounts, queuePage, viewMatter } from './service/read.ts'
import { reportMatter } from './service/report.ts'
import { revealMatter } from './service/reveal.ts'
import {
  answerMatter,
  claimMatter,
  closeMatter,
  nameLead,
  noteMatter,
  reopenMatter,
  supplyMatter,
} from './service/steps.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  await settleList(world.call)
  await sql`update directory.jurisdiction set hotline_unit_id = ${yuanxiUnits.hotline}`.execute(world.database)
})
afterAll(() => world.close())

let count = 0
let id: Id
beforeEach(() => {
  count += 1
  id = uuidV7(1_758_900_000_000 + count, Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, count >> 8, count & 255]))
})

const secret = '4TRW8XN2JCQ5'

const said = (text: string, rest: Record<string, unknown> = {}) =>
  Report.parse({ id, secret, text, place: { territoryId: yuanxi.grid1 }, ...rest })

const resident = () => world.callAs({ kind: 'public' }, [])

const colleague = (n: number, unitId: Id | null, permissions: Permission[], territoryPath = '/cn/hn/yx/'): Call =>
  world.callAs({ kind: 'account', id: sampleId(0x900 + n) }, [
    { permissions, unitId, territoryPath, from: null, to: null },
  ])

const handling: Permission[] = ['matters.read', 'matters.handle', 'people.reveal']
const atHousing = () => colleague(1, yuanxiUnits.housing, handling)
const atCity = () => colleague(2, yuanxiUnits.city, handling)
const atHotline = () => colleague(3, yuanxiUnits.hotline, ['matters.read', 'matters.dispatch', 'matters.handle'])
const verifier = () => colleague(4, null, ['matters.read', 'matters.close'])
const inBridge = () => colleague(5, null, ['matters.read'], '/cn/hn/yx/2/')

const queueOf = (call: Call, rest: Record<string, unknown> = {}) => queuePage(call, QueueQuery.parse(rest))

describe('a street lamp is out', () => {
  test('from words to the unit, with the reason and a deadline that knows the holiday', async () => {
    const receipt = await reportMatter(resident(), said('菜市场后门的路灯坏了三天，晚上看不见'))
    expect(receipt.receipt).toBe(`${receipt.number}-4TRW-8XN2-JCQ5`)

    const seen = await viewMatter(atHousing(), id)
    expect(seen.matter).toMatchObject({
      state: 'dispatched',
      outcome: 'LEAD',
      unitId: yuanxiUnits.housing,
      typeId: yuanxiTypes.lamp,
    })
    expect(seen.because).toMatchObject({
      dutyId: yuanxiDuties.lamp,
      number: '41',
      text: '负责城区路灯的日常维护',
      basis: '沅溪县城市照明管理办法（虚构）',
    })
    expect(seen.assignments.map(({ unitId, role }) => [unitId, role])).toEqual([
      [yuanxiUnits.housing, 'lead'],
      [yuanxiUnits.south, 'assist'],
    ])
    expect(seen.clock?.dueAt).toBe('2025-10-10T08:40:00Z')
    expect(seen.clock?.explanation?.makeUpDays).toEqual(['2025-09-28'])
    expect(seen.names.units[yuanxiUnits.housing]?.shortName).toBe('县住建局')
    expect(seen.names.territories[seen.matter.territoryId]).toMatchObject({
      within: '菜市社区居委会',
      withinEn: 'Caishi Community',
    })
  })

  test('the unit sees it in its queue, others do not', async () => {
    await reportMatter(resident(), said('路灯不亮'))
    const ids = async (call: Call) => (await queueOf(call, { limit: 200 })).rows.map((row) => row.id)
    expect(await ids(atHousing())).toContain(id)
    expect(await ids(atCity())).not.toContain(id)
    expect(await ids(inBridge())).not.toContain(id)
    await expect(viewMatter(atCity(), id)).rejects.toMatchObject({ problem: { code: 'matters/no-such-matter' } })
    await expect(claimMatter(atCity(), id)).rejects.toMatchObject({ problem: { code: 'matters/no-such-matter' } })
  })

  test('taken on, answered, verified by somebody else; the resident reads all of it', async () => {
    const { receipt } = await reportMatter(resident(), said('路灯不亮'))
    await claimMatter(atHousing(), id)
    await noteMatter(atHousing(), id, { text: '灯杆编号待查' })
    await answerMatter(atHousing(), id, { text: '已更换灯泡，电话 13800138000' })
    const answered = await progressOf(resident(), receipt)
    expect(answered.state).toBe('answered')
    expect(answered.lead?.name).toBe('沅溪县住房和城乡建设局')
    expect(answered.entries.map((entry) => entry.kind)).toEqual(['reported', 'dispatched', 'claimed', 'answered'])
    expect(answered.entries.at(-1)?.text).not.toContain('13800138000')

    const selfClosing = colleague(1, null, ['matters.read', 'matters.close'])
    await expect(closeMatter(selfClosing, id, { finding: '' })).rejects.toMatchObject({
      problem: { code: 'matters/not-independent' },
    })
    await closeMatter(verifier(), id, { finding: '现场已亮' })
    expect((await progressOf(resident(), receipt)).state).toBe('closed')
  })

  test('everything is told in order, without a word or a person', async () => {
    await reportMatter(
      resident(),
      said('路灯不亮，请联系 13800138000', { contact: { name: '王小明', phone: '13800138000' } }),
    )
    const told = (await world.told()).filter(({ body }) => body.matterId === id)
    expect(told.map(({ name }) => name)).toEqual([
      'people.contact.kept',
      'matters.matter.reported',
      'matters.matter.dispatched',
    ])
    expect(JSON.stringify(told)).not.toMatch(/13800138000|王小明|路灯/)
  })

  test('sent twice it is one matter with one receipt; another message under its id is refused', async () => {
    const first = await reportMatter(resident(), said('路灯不亮'))
    expect(await reportMatter(resident(), said('路灯不亮'))).toEqual(first)
    expect((await viewMatter(atHousing(), id)).entries.filter((entry) => entry.kind === 'reported')).toHaveLength(1)
    await expect(reportMatter(resident(), said('别的事', { secret: 'ZZZZZZZZZZZZ' }))).rejects.toMatchObject({
      problem: { code: 'matters/other-matter-with-this-id' },
    })
  })

  test('ten times at once it is still one matter', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => reportMatter(resident(), said('路灯不亮'))))
    expect(new Set(all.map(({ receipt }) => receipt)).size).toBe(1)
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from matters.entry where matter_id = ${id} and kind = 'reported'`.execute(
      world.database,
    )
    expect(rows[0]?.n).toBe(1)
  })
})

test('urgent: half an hour to the first contact, then five working days from when it came', async () => {
  const { receipt } = await reportMatter(resident(), said('路灯不亮'))
  await sql`update matters.matter set urgency = 'urgent' where id = ${id}`.execute(world.database)
  await supplyMatter(colleague(6, null, ['matters.read', 'matters.dispatch']), id, { urgency: 'urgent' })
  expect((await progressOf(resident(), receipt)).clock?.dueAt).toBe('2025-09-26T09:10:00Z')
  await claimMatter(atHousing(), id)
  const { clock } = await progressOf(resident(), receipt)
  expect(clock?.dueAt).toBe('2025-10-10T08:40:00Z')
  expect(clock?.explanation?.limit).toEqual({ unit: 'working-days', amount: 5 })
  expect((await viewMatter(atHousing(), id)).assignments[0]?.dueAt).toBe('2025-10-10T08:40:00Z')
})

describe('what the list does not decide waits with the hotline', () => {
  test.each([
    ['nothing in the words names a type', '请帮帮忙', 'type', null],
    ['two bureaus tie', '有人倒建筑垃圾', 'negotiation', 'OVERLAP'],
    ['nobody leads', '老年食堂停业了', 'negotiation', 'GAP'],
    ['the area decides', '门口占道经营', 'attribute', 'ASK'],
  ])('%s', async (_why, text, waitsFor, outcome) => {
    await reportMatter(resident(), said(text))
    const { matter } = await viewMatter(atHotline(), id)
    expect(matter).toMatchObject({ state: 'waiting', waitsFor, outcome, unitId: yuanxiUnits.hotline })
    expect((await queueOf(atHotline(), { view: 'waiting', limit: 200 })).rows.map((row) => row.id)).toContain(id)
  })

  test('the answer to the question goes to the list again', async () => {
    await reportMatter(resident(), said('门口占道经营'))
    const supplied = await supplyMatter(atHotline(), id, { attributes: { area: 80 } })
    expect(supplied).toMatchObject({ state: 'dispatched', outcome: 'LEAD', unitId: yuanxiUnits.city })
    expect((await viewMatter(atCity(), id)).matter.attributes).toEqual({ area: 80 })
  })

  test('the hotline names a lead and says why; a department cannot', async () => {
    await reportMatter(resident(), said('有人倒建筑垃圾'))
    const wish = { unitId: yuanxiUnits.city, assistIds: [yuanxiUnits.south], reason: '渣土车从城区出来' }
    await expect(nameLead(atCity(), id, wish)).rejects.toMatchObject({ problem: { code: 'matters/no-such-matter' } })
    const named = await nameLead(atHotline(), id, wish)
    expect(named).toMatchObject({ state: 'dispatched', outcome: 'NAMED', unitId: yuanxiUnits.city })
    expect((await viewMatter(atCity(), id)).entries.at(-2)).toMatchObject({ kind: 'named', text: '渣土车从城区出来' })
  })

  test('a matter sent back is work again for everybody who had a part in it', async () => {
    await reportMatter(resident(), said('菜市社区路灯不亮'))
    await claimMatter(atHousing(), id)
    await answerMatter(atHousing(), id, { text: '已更换灯泡' })
    const parts = async () =>
      (await viewMatter(atHousing(), id)).assignments.map(({ state, doneAt }) => [state, doneAt])
    expect((await parts()).map(([state]) => state)).toEqual(['done', 'done'])
    await reopenMatter(verifier(), id, { reason: '当晚又不亮了' })
    expect(await parts()).toEqual([
      ['open', null],
      ['open', null],
    ])
    expect((await queueOf(atHousing(), { limit: 200 })).rows.map((row) => row.id)).toContain(id)
  })

  test('a matter for arbitration goes to the hotline, which tells the reporter where to turn', async () => {
    await reportMatter(resident(), said('老板拖欠工资'))
    expect((await viewMatter(atHotline(), id)).matter).toMatchObject({
      state: 'dispatched',
      unitId: yuanxiUnits.hotline,
    })
  })
})

describe('the receipt', () => {
  test('a wrong secret and an unknown number are answered alike', async () => {
    const { number } = await reportMatter(resident(), said('路灯不亮'))
    for (const receipt of [`${number}-ZZZZ-ZZZZ-ZZZZ`, 'YX-0000-0000-4TRW-8XN2-JCQ5', 'nonsense']) {
      await expect(progressOf(resident(), receipt)).rejects.toMatchObject({
        problem: { code: 'matters/no-such-receipt' },
      })
    }
  })

  test('its holder adds something and takes the matter back; once answered it cannot be taken back', async () => {
    const { receipt } = await reportMatter(resident(), said('路灯不亮'))
    await supplementByReceipt(resident(), receipt, { text: '今晚更暗了' })
    expect((await viewMatter(atHousing(), id)).entries.at(-1)).toMatchObject({
      kind: 'supplemented',
      text: '今晚更暗了',
    })
    await withdrawByReceipt(resident(), receipt)
    expect((await progressOf(resident(), receipt)).state).toBe('withdrawn')
    await expect(withdrawByReceipt(resident(), receipt)).rejects.toMatchObject({
      problem: { code: 'matters/step-not-allowed' },
    })
  })
})

describe('who reported', () => {
  const contact = { name: '王小明', phone: '13800138000' }

  test('phones in the text are masked everywhere outside the vault; a reveal has a purpose and is shown', async () => {
    const { receipt } = await reportMatter(resident(), said('路灯不亮，打我电话 138 0013 8000', { contact }))
    expect((await viewMatter(atHousing(), id)).text).not.toMatch(/138/)
    const { contacts, originals } = await revealMatter(atHousing(), id, { purpose: 'visit' })
    expect(contacts[0]).toMatchObject({ name: '王小明', phone: '13800138000' })
    expect(originals[0]?.text).toContain('138 0013 8000')
    const { reveals } = await progressOf(resident(), receipt)
    expect(reveals).toMatchObject([{ unit: { shortName: '县住建局' }, purpose: 'visit' }])
  })

  test('a confidential matter shows its contact to no handling unit', async () => {
    await reportMatter(resident(), said('路灯不亮', { contact, confidential: true }))
    await expect(revealMatter(atHousing(), id, { purpose: 'visit' })).rejects.toMatchObject({
      problem: { status: 403 },
    })
  })

  test('erased at the reporter’s wish: contact, text, title and search words are gone, the decision stays', async () => {
    const { receipt } = await reportMatter(resident(), said('菜市场路灯不亮', { contact }))
    await eraseByReceipt(resident(), receipt)
    const { rows } = await queueOf(atHousing(), { words: '菜市', limit: 200 })
    expect(rows.map((row) => row.id)).not.toContain(id)
    const seen = await viewMatter(atHousing(), id)
    expect(seen).toMatchObject({ text: null, matter: { title: seen.matter.number, outcome: 'LEAD' } })
    await expect(revealMatter(atHousing(), id, { purpose: 'visit' })).rejects.toMatchObject({
      problem: { status: 410 },
    })
  })
})

describe('the queue', () => {
  test('pages hold every matter once, what falls due first comes first', async () => {
    const ids: Id[] = []
    let after: string | undefined
    do {
      const page = await queueOf(world.call, { limit: 3, ...(after === undefined ? {} : { after }) })
      ids.push(...page.rows.map((row) => row.id))
      after = page.next ?? undefined
    } while (after !== undefined)
    const all = (await queueOf(world.call, { limit: 200 })).rows
    expect(ids).toEqual(all.map((row) => row.id))
    expect(new Set(ids).size).toBe(ids.length)
    const dues = all.map((row) => row.dueAt ?? '9')
    expect(dues).toEqual([...dues].sort())
  })

  test('counts are those of the tabs', async () => {
    const counts = await queueCounts(atHotline(), undefined)
    for (const view of ['open', 'waiting', 'done'] as const) {
      expect(counts[view]).toBe((await queueOf(atHotline(), { view, limit: 200 })).rows.length)
    }
  })

  test('two Chinese characters find a matter', async () => {
    await reportMatter(resident(), said('河边路灯杆倒了'))
    expect((await queueOf(world.call, { words: '灯杆', limit: 200 })).rows.map((row) => row.id)).toEqual([id])
  })
})

test('a preview says how it is understood and who would lead, and keeps nothing', async () => {
  const before = await world.told()
  const preview = await previewMatter(resident(), {
    text: '菜市社区路灯不亮 13800138000',
    place: { territoryId: null, point: null, text: '' },
    typeId: null,
    attributes: {},
  })
  expect(preview).toMatchObject({
    type: { id: yuanxiTypes.lamp, name: '路灯不亮' },
    place: { id: yuanxi.market },
    outcome: 'LEAD',
    lead: { shortName: '县住建局' },
    assists: [{ shortName: '城南街道' }],
    because: { number: '41' },
    masked: true,
  })
  expect(await world.told()).toEqual(before)
})
