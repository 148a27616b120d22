import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../../directory/samples.ts'
import { matterDispatched } from '../../matters/events.ts'
import { Duty } from '../core/duty.ts'
import { type ListItem, readListFile } from '../core/list-file.ts'
import { reactions } from '../reactions.ts'
import { settleList, someDuties, someItems, yuanxiDuties, yuanxiTypes } from '../samples.ts'
import { addPastOrders, decideFor, proposeTypesFor } from './dispatch.ts'
import {
  changeHeader,
  discardDraft,
  findDraft,
  openDraft,
  publishDraft,
  removeDuty,
  replaceContent,
  saveDuty,
  saveItem,
} from './drafts.ts'
import { previewPublishing } from './publishing.ts'
import { addTypes, changeType } from './types.ts'
import { compareVersions, exportVersion, listVersions, publishedVersion, readVersion } from './versions.ts'

let world: World
let firstList: string

const on = '2025-09-26'
const ask = (typeId: string, territoryId: string, attributes = {}) =>
  decideFor(world.call, { typeId, territoryId, on, attributes })

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  firstList = await settleList(world.call)
})

afterAll(() => world.close())

const draftOf = async () => {
  const draft = await findDraft(world.call)
  if (draft === null) throw new Error('no draft is open')
  return draft
}

test('a line at level is found at the place, with its item, and the sub-district assists', async () => {
  const decision = await ask(yuanxiTypes.lamp, yuanxi.market)
  expect(decision).toMatchObject({
    outcome: 'LEAD',
    units: [yuanxiUnits.housing],
    winners: [yuanxiDuties.lamp],
    assist: [{ unit: yuanxiUnits.south, duty: yuanxiDuties.lampAssist }],
  })
  expect(decision.explanation.winners[0]).toMatchObject({ item: yuanxiDuties.lampItem, matter: yuanxiTypes.lamp })
  expect(decision.explanation.edition).toBe(decision.edition)
})

test('two bureaus with the same statement: an overlap, provisionally with whoever had the last like matter', async () => {
  const before = await ask(yuanxiTypes.debris, yuanxi.bridge)
  expect(before).toMatchObject({
    outcome: 'OVERLAP',
    units: [yuanxiUnits.housing, yuanxiUnits.city].sort(),
    provisional: null,
  })

  const order = { source: 'import', typeId: yuanxiTypes.debris, territoryId: yuanxi.bridge, attributes: {} } as const
  await addPastOrders(world.call, [
    { ...order, orderNo: 'A-1', on: '2025-03-01', unitId: yuanxiUnits.housing },
    { ...order, orderNo: 'A-2', on: '2025-08-01', unitId: yuanxiUnits.city },
  ])
  expect((await ask(yuanxiTypes.debris, yuanxi.bridge)).provisional).toBe(yuanxiUnits.city)
})

test('an attribute nobody gave is asked for, and settles it', async () => {
  expect(await ask(yuanxiTypes.stalls, yuanxi.market)).toMatchObject({ outcome: 'ASK', ask: ['area'] })
  expect(await ask(yuanxiTypes.stalls, yuanxi.market, { area: 10 })).toMatchObject({ units: [yuanxiUnits.south] })
  expect(await ask(yuanxiTypes.stalls, yuanxi.market, { area: 50 })).toMatchObject({ units: [yuanxiUnits.city] })
})

test('nothing stated is a gap; a place outside the county and an unknown attribute are refused by name', async () => {
  expect(await ask(yuanxiTypes.meals, yuanxi.market)).toMatchObject({ outcome: 'GAP', units: [] })
  await expect(ask(yuanxiTypes.meals, yuanxi.elsewhere)).rejects.toMatchObject({
    problem: { code: 'duties/point-refused', values: { faults: [{ code: 'unknown-territory' }] } },
  })
  await expect(ask(yuanxiTypes.meals, yuanxi.market, { height: 3 })).rejects.toMatchObject({
    problem: { values: { faults: [{ code: 'unknown-attribute', found: 'height', expected: 'area' }] } },
  })
})

test('a message proposes its type', async () => {
  expect((await proposeTypesFor(world.call, '小区门口有人倒渣土'))[0]).toMatchObject({ typeId: yuanxiTypes.debris })
})

test('a dispatched matter becomes a past order, once', async () => {
  const matterId = sampleId(0x900)
  const body = {
    matterId,
    outcome: 'LEAD',
    unitId: yuanxiUnits.housing,
    typeId: yuanxiTypes.debris,
    territoryId: yuanxi.peace,
    attributes: {},
    dutyIds: [],
    edition: 1,
    dueAt: null,
  }
  const told = {
    name: matterDispatched.name,
    stream: `matter:${matterId}`,
    body,
    id: sampleId(0x901),
    no: 1,
    jurisdictionId: world.jurisdiction.id,
    toldAt: '2025-09-01T00:00:00Z',
    actorId: null,
  }
  for (const { hears, react } of reactions) if (hears.includes(told.name)) await react(world.call, told)
  for (const { hears, react } of reactions) if (hears.includes(told.name)) await react(world.call, told)
  expect((await ask(yuanxiTypes.debris, yuanxi.peace)).provisional).toBe(yuanxiUnits.housing)
})

test('a draft does not change decisions until it is published; publishing raises the edition and is told', async () => {
  const before = await ask(yuanxiTypes.meals, yuanxi.market)
  await openDraft(world.call, { id: sampleId(0x701), title: '2025-10' })
  const meals = Duty.parse({
    id: sampleId(0x610),
    role: 'lead',
    assignee: { unit: yuanxiUnits.south },
    matter: yuanxiTypes.meals,
    territory: yuanxi.south,
  })
  await saveDuty(world.call, meals)
  await removeDuty(world.call, yuanxiDuties.debrisHousing)
  await saveItem(world.call, {
    id: yuanxiDuties.lampItem,
    kind: 'basic',
    number: '41',
    section: '城乡建设',
    territory: null,
    text: '负责城区和镇区路灯的日常维护',
    state: 'confirmed',
  })
  expect(await ask(yuanxiTypes.meals, yuanxi.market)).toMatchObject({ outcome: 'GAP', edition: before.edition })

  const draft = await draftOf()
  expect(draft.number).toBe(2)
  await expect(publishDraft(world.call, draft.version - 1)).rejects.toMatchObject({
    problem: { code: 'duties/changed-meanwhile' },
  })
  const published = await publishDraft(world.call, draft.version)

  const after = await ask(yuanxiTypes.meals, yuanxi.market)
  expect(after).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.south], edition: published.edition })
  expect(after.edition).toBeGreaterThan(before.edition)
  expect(await ask(yuanxiTypes.debris, yuanxi.bridge)).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.city] })
  expect((await world.told()).at(-1)).toEqual({
    name: 'duties.list.published',
    body: { listId: sampleId(0x701), number: 2, edition: published.edition, added: 1, removed: 1, changed: 0 },
  })
})

test('the difference of two versions, field by field', async () => {
  const second = await publishedVersion(world.call)
  expect(await compareVersions(world.call, firstList, second.id)).toEqual({
    items: [
      {
        id: yuanxiDuties.lampItem,
        change: 'changed',
        fields: [{ field: 'text', before: '负责城区路灯的日常维护', after: '负责城区和镇区路灯的日常维护' }],
      },
    ],
    duties: [
      { id: yuanxiDuties.debrisHousing, change: 'removed' },
      { id: sampleId(0x610), change: 'added' },
    ],
    delegations: [],
  })
  expect((await listVersions(world.call, { limit: 10 })).rows.map((version) => version.number)).toEqual([2, 1])
  expect((await readVersion(world.call, firstList)).content.duties).toEqual(someDuties)
})

test('what names something unknown is refused and nothing is kept', async () => {
  await openDraft(world.call, { id: sampleId(0x702), title: '2025-11' })
  const before = await draftOf()
  const stray = Duty.parse({
    id: sampleId(0x611),
    role: 'lead',
    assignee: { unit: sampleId(0x3ff) },
    matter: yuanxiTypes.meals,
    territory: yuanxi.county,
  })
  await expect(saveDuty(world.call, stray)).rejects.toMatchObject({
    problem: {
      code: 'duties/list-refused',
      values: { faults: [{ code: 'unknown-unit', found: sampleId(0x3ff) }], total: 1 },
    },
  })
  expect(await draftOf()).toEqual(before)
  expect((await readVersion(world.call, before.id)).content.duties.map(({ id }) => id)).not.toContain(stray.id)
})

test('precedence over what a law reserves to another unit is not published', async () => {
  const draft = await draftOf()
  const reserved = { ...someDuties[2], id: sampleId(0x612), force: 3 } as Duty
  const lifted = { ...someDuties[3], id: sampleId(0x613), precedence: 5 } as Duty
  await saveDuty(world.call, reserved)
  await saveDuty(world.call, lifted)
  const seen = (await draftOf()).version
  const faults = [{ code: 'reservation', id: lifted.id, found: reserved.id }]
  const preview = await previewPublishing(world.call, 'zh-CN')
  expect(preview).toMatchObject({ draft: { version: seen }, faults, total: 1 })
  expect(preview.changes.duties.map(({ id, change }) => [id, change])).toContainEqual([lifted.id, 'added'])
  await expect(publishDraft(world.call, seen)).rejects.toMatchObject({
    problem: { code: 'duties/not-publishable', values: { faults } },
  })
  expect((await publishedVersion(world.call)).id).not.toBe(draft.id)
})

test('an attribute that duties use cannot be taken away', async () => {
  const draft = await draftOf()
  await expect(
    changeHeader(world.call, { title: draft.title, order: draft.order, attributes: [] }, draft.version),
  ).rejects.toMatchObject({
    problem: { values: { faults: [{ code: 'unknown-attribute', found: 'area' }, { code: 'unknown-attribute' }] } },
  })
})

test('one draft at a time; opening the same one twice is opening it once; discarding leaves the list in force', async () => {
  const inForce = await publishedVersion(world.call)
  const draft = await draftOf()
  expect((await openDraft(world.call, { id: draft.id, title: draft.title })).id).toBe(draft.id)
  await expect(openDraft(world.call, { id: sampleId(0x703), title: 'x' })).rejects.toMatchObject({
    problem: { code: 'duties/draft-open' },
  })
  await discardDraft(world.call)
  expect(await findDraft(world.call)).toBeNull()
  expect(await publishedVersion(world.call)).toEqual(inForce)
})

test('exported and imported again it is the identical list', async () => {
  const inForce = await publishedVersion(world.call)
  const exported = await exportVersion(world.call, inForce.id)
  const again = readListFile(JSON.parse(JSON.stringify(exported)))
  if (!again.ok) throw new Error(JSON.stringify(again.problem))
  await openDraft(world.call, { id: sampleId(0x704), title: '再次导入' })
  await replaceContent(world.call, again.value.list)
  expect(await exportVersion(world.call, sampleId(0x704))).toEqual(exported)
  expect(await compareVersions(world.call, inForce.id, sampleId(0x704))).toEqual({
    items: [],
    duties: [],
    delegations: [],
  })
  await discardDraft(world.call)
})

test('types: a code stands once, an older look is refused, a closed type is proposed no more', async () => {
  const [type] = await addTypes(world.call, [
    {
      id: sampleId(0x510),
      parentId: yuanxiTypes.city,
      name: '井盖缺失',
      nameEn: null,
      code: '0110',
      words: ['井盖'],
      wordsEn: [],
      urgency: null,
      action: null,
    },
  ])
  if (type === undefined) throw new Error('nothing added')
  expect((await proposeTypesFor(world.call, '井盖丢了'))[0]?.typeId).toBe(type.id)
  const { id: _id, parentId: _parent, path: _path, ...change } = type
  await expect(changeType(world.call, type.id, { ...change, code: '0101' })).rejects.toMatchObject({
    problem: { code: 'duties/code-taken' },
  })
  const closed = await changeType(world.call, type.id, { ...change, closedOn: '2025-10-01' })
  expect(closed.version).toBe(2)
  await expect(changeType(world.call, type.id, change)).rejects.toMatchObject({
    problem: { code: 'duties/changed-meanwhile' },
  })
  expect(await proposeTypesFor(world.call, '井盖丢了')).toEqual([])
})

test('an editor of one sub-district changes what applies there, and nothing else', async () => {
  await openDraft(world.call, { id: sampleId(0x705), title: '街道修改' })
  const south = {
    permissions: ['duties.edit', 'duties.publish'],
    unitId: null,
    territoryPath: '/cn/hn/yx/1/',
    from: null,
    to: null,
  } as const
  const editor = world.callAs({ kind: 'account', id: sampleId(0xa02) }, [
    { ...south, permissions: [...south.permissions] },
  ])
  const there = Duty.parse({ ...someDuties[4], id: sampleId(0x650) })
  const { version } = await saveDuty(editor, there)
  const refused = { problem: { code: 'duties/not-your-place', status: 403 } }
  await expect(saveDuty(editor, { ...there, territory: yuanxi.county })).rejects.toMatchObject(refused)
  await expect(saveDuty(editor, { ...there, id: yuanxiDuties.lamp })).rejects.toMatchObject(refused)
  await expect(removeDuty(editor, yuanxiDuties.lamp)).rejects.toMatchObject(refused)
  await expect(saveItem(editor, { ...someItems[0], id: sampleId(0x651) } as ListItem)).rejects.toMatchObject(refused)
  await expect(publishDraft(editor, version)).rejects.toMatchObject(refused)
  await expect(discardDraft(editor)).rejects.toMatchObject(refused)
  await expect(
    replaceContent(editor, { order: 'territory', attributes: [], items: [], duties: [], delegations: [] }),
  ).rejects.toMatchObject(refused)
  await expect(addTypes(editor, [])).rejects.toMatchObject(refused)
  expect((await draftOf()).version).toBe(version)
  await removeDuty(editor, there.id)
  await discardDraft(world.call)
})

test('another jurisdiction sees nothing of it', async () => {
  const stranger = world.callAs({ kind: 'house' }, [], {
    ...world.jurisdiction,
    id: sampleId(0xfff),
    territoryPath: '/cn/hn/xn/',
  })
  await expect(readVersion(stranger, firstList)).rejects.toMatchObject({ problem: { code: 'duties/not-in-list' } })
  expect((await listVersions(stranger, { limit: 10 })).rows).toEqual([])
})
