import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yuanxi, yuanxiUnits } from '../../src/modules/directory/samples.ts'
import {
  addPastOrders,
  decideFor,
  findDraft,
  ListItem,
  likeliestTypeFor,
  listTypes,
  publishedVersion,
  readVersion,
  saveItem,
} from '../../src/modules/duties/index.ts'
import { yuanxiTypes } from '../../src/modules/duties/samples.ts'
import { samplePassword } from '../../src/modules/people/samples.ts'
import { accessibilityProblems, newPage, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { openHouseInABrowser, settleHouse } from '../world/house.ts'
import { openWorld, type World } from '../world/world.ts'

let world: World
let house: Awaited<ReturnType<typeof openHouseInABrowser>>
let browser: Browser

beforeAll(async () => {
  world = await openWorld()
  await settleHouse(world)
  const order = { source: 'import', attributes: {}, territoryId: yuanxi.market } as const
  await addPastOrders(
    world.call,
    Array.from({ length: 60 }, (_, at) => ({
      ...order,
      orderNo: `A-${at}`,
      typeId: at % 3 === 0 ? yuanxiTypes.debris : yuanxiTypes.lamp,
      on: `2025-0${1 + (at % 9)}-15`,
      unitId: at % 2 === 0 ? yuanxiUnits.housing : yuanxiUnits.city,
    })),
  )
  house = await openHouseInABrowser(world)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
  await world?.close()
})

const openList = async (locale: 'zh-CN' | 'en', width = 1440): Promise<Page> => {
  const page = await newPage(browser, { locale, width, baseUrl: house.baseUrl, now: '2025-09-26T16:40:00+08:00' })
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => console.error('page:', error.message))
  await page.goto('/staff/yx')
  await page.locator('input').first().fill('editor')
  await page.locator('input[type=password]').fill(samplePassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  await page.goto('/staff/yx/duties')
  await page.getByRole('treegrid').waitFor()
  return page
}

/** Chooses by name in a chooser. */
const choose = async (dialog: Locator, label: string, words: string, name: RegExp): Promise<void> => {
  await dialog.getByLabel(label, { exact: true }).fill(words)
  await dialog.getByRole('list').getByRole('button', { name }).first().click()
}

const isClean = async (page: Page): Promise<void> => {
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
}

test('the matrix says what is clear; a type opened shows both statements, what practice did, and a matter tried', async () => {
  const page = await openList('zh-CN')
  await page.getByText('12 个月 60 件中 40 件').waitFor()
  await page.getByRole('row', { name: /建筑垃圾乱倒/ }).click()
  const panel = page.getByRole('complementary', { name: '打开的事项类别' })
  await panel.getByText('牵头 · 县城管局').waitFor()
  await panel.getByText('牵头 · 县住建局').waitFor()
  await panel.getByText('过去 12 个月：20 件。').waitFor()
  await takePicture(page, 'duties-zh-CN')
  await isClean(page)

  await page.getByRole('row', { name: /占道经营/ }).click()
  await panel.getByLabel('事发地').fill('菜市')
  await panel.getByRole('button', { name: /菜市社区/ }).click()
  await panel.getByText('需要询问：面积（平方米）。').waitFor()
  await panel.getByLabel('面积（平方米）').fill('80')
  await panel.getByText('由县城管局牵头。', { exact: true }).waitFor()
  await panel.getByText('起决定作用的情况：面积（平方米） 80。').waitFor()
  await isClean(page)
  await page.context().close()
}, 120_000)

test('a file is looked at first, then imported; the draft is edited, its difference read, and published', async () => {
  const page = await openList('en', 1280)
  await page.getByRole('button', { name: /^Import/ }).click()
  const dialog = page.getByRole('dialog')
  const check = dialog.getByRole('link', { name: /Check it before you bring it/ })
  expect(await check.getAttribute('href')).toBe('/check/')
  expect((await page.request.get(`${house.baseUrl}/check/`)).status()).toBe(200)
  const bad = 'role,unit,type,place,remark\nlead,县城管局,老年助餐,,x\nlead,县城館局,老年助餐,,\n'
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(bad) })
  await dialog.getByText('One problem').waitFor()
  await dialog.getByText('list, row 3, unit').waitFor()
  await dialog.getByText('Columns that are not ours and are left out: remark.').waitFor()
  await isClean(page)

  const good = 'id,role,unit,type,place\n,lead,县城管局,老年助餐,城南街道\n'
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(good) })
  await dialog.getByText('1 duty added, 7 removed').waitFor()
  await dialog.getByRole('button', { name: 'Import into the draft' }).click()
  await dialog.getByText('In the draft now: 1 duty. No row was left out.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Edit the draft' }).click()
  await page
    .getByRole('row', { name: /Meals for the old/ })
    .getByRole('button', { name: 'Change' })
    .click()
  await dialog.getByLabel('Basis').fill('Meals order (invented)')
  await dialog.getByLabel('Conditions').fill('height>=3')
  await dialog.getByText(/names the attribute height>=3/).waitFor()
  await dialog.getByLabel('Conditions').fill('area<500')
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('cell', { name: 'Meals order (invented)' }).waitFor()
  await isClean(page)

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByText('Removed').first().waitFor()
  await isClean(page)
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  const question = { typeId: yuanxiTypes.meals, territoryId: yuanxi.market, on: '2025-09-26' }
  expect(await decideFor(world.call, { ...question, attributes: { area: 10 } })).toMatchObject({
    outcome: 'LEAD',
    units: [yuanxiUnits.city],
  })
  expect(await decideFor(world.call, { ...question, attributes: { area: 500 } })).toMatchObject({ outcome: 'GAP' })

  await page.getByRole('button', { name: /^Versions/ }).click()
  await dialog.getByRole('button', { name: 'What changed' }).first().click()
  await dialog.getByText('What changed from').waitFor()
  await dialog.getByText('Added').first().waitFor()
  await takePicture(page, 'duties-versions-en')
  await isClean(page)
  await page.context().close()
}, 120_000)

test('an item is written, changed under somebody else’s hands, given its meaning by a duty, and published', async () => {
  const page = await openList('en', 1280)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Items', exact: true }).click()
  await page
    .getByRole('row', { name: /负责城区路灯/ })
    .getByText('no duty says what it means')
    .waitFor()
  await page.getByText('1 of 1; 0 still open').waitFor()
  await isClean(page)

  // By keyboard alone: the draft is opened, the item refused at its field, then kept.
  await page.getByRole('button', { name: 'Change items in the draft' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add an item' }).focus()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Keep' }).focus()
  await page.keyboard.press('Enter')
  const text = dialog.getByLabel('Text')
  await dialog.getByText('Write the item word for word.').waitFor()
  expect(await text.getAttribute('aria-invalid')).toBe('true')
  await isClean(page)
  await text.focus()
  await page.keyboard.type('组织开展老年助餐服务')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Tab')
  await page.keyboard.type('民生服务')
  await dialog.getByRole('button', { name: 'Keep' }).focus()
  await page.keyboard.press('Enter')
  const row = page.getByRole('row', { name: /组织开展老年助餐服务/ })
  await row.getByText('not decided yet: it dispatches nothing').waitFor()
  await page.getByText('1 of 2; 1 still open').waitFor()
  await takePicture(page, 'duties-items-en')
  await isClean(page)

  // Somebody else changes the very item while it is open.
  await row.getByRole('button', { name: 'Change' }).click()
  const draft = await findDraft(world.call)
  const kept = (await readVersion(world.call, draft?.id ?? '')).content.items.find(({ number }) => number === '12')
  await saveItem(world.call, ListItem.parse({ ...kept, text: '他人改写', number: '13' }))
  await dialog.getByLabel('State', { exact: true }).selectOption('confirmed')
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
  await dialog.getByText('Somebody else has changed this since you opened it.').waitFor()
  await dialog.getByText('他人改写').waitFor()
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('2 of 2; 0 still open').waitFor()
  await row.getByText('no duty says what it means').waitFor()

  // A duty gives it its meaning; what is missing is said at each field.
  await page.getByRole('group', { name: 'Part of the draft' }).getByRole('button', { name: 'Duties' }).click()
  await page.getByRole('button', { name: 'Add a duty' }).click()
  await dialog.getByRole('button', { name: 'Keep' }).click()
  for (const wrong of ['Choose who carries it.', 'Choose a kind of matter.', 'Choose a place.'])
    await dialog.getByText(wrong).waitFor()
  await isClean(page)
  await choose(dialog, 'Unit', '城南', /城南街道|Chengnan/)
  await choose(dialog, 'Kind of matter', 'Meals', /Meals/)
  await choose(dialog, 'Place', '城南', /城南街道|Chengnan/)
  await choose(dialog, 'Item that this duty gives meaning to', '12', /助餐服务/)
  await dialog.getByLabel('To', { exact: true }).fill('2025-01-01')
  await dialog.getByLabel('From', { exact: true }).fill('2025-02-01')
  await dialog.getByText('It ends before it begins.').waitFor()
  await dialog.getByLabel('To', { exact: true }).fill('')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('row', { name: /组织开展老年助餐服务/ }).waitFor()

  // Removing the item would say which duty loses it; it stays.
  await page.getByRole('group', { name: 'Part of the draft' }).getByRole('button', { name: 'Items' }).click()
  await row.getByRole('button', { name: 'Remove' }).click()
  await dialog.getByText('One duty cites it.').waitFor()
  await isClean(page)
  await page.keyboard.press('Escape')

  // One that no duty cites goes with one more press.
  const lamps = page.getByRole('row', { name: /负责城区路灯/ })
  await lamps.getByRole('button', { name: 'Remove' }).click()
  await dialog.getByText('It goes from the draft only').waitFor()
  await dialog.getByRole('button', { name: 'Remove the item' }).click()
  await lamps.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  const { id } = await publishedVersion(world.call)
  const { content } = await readVersion(world.call, id)
  const item = content.items.find(({ number }) => number === '12')
  expect(item).toMatchObject({
    number: '12',
    section: '民生服务',
    text: '组织开展老年助餐服务',
    state: 'confirmed',
    kind: 'basic',
  })
  expect(content.duties.filter((duty) => duty.item === item?.id)).toMatchObject([
    { assignee: { unit: yuanxiUnits.south }, territory: yuanxi.south },
  ])
  await page.getByRole('button', { name: 'Items', exact: true }).click()
  await row.getByText(/^Lead · /).waitFor()
  await page.context().close()
}, 120_000)

test('a type is added below another with its words; a message then finds it; it is renamed and closed', async () => {
  const page = await openList('zh-CN', 1280)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '事项类别', exact: true }).click()
  await page
    .getByRole('row', { name: /城市管理/ })
    .getByRole('button', { name: '在其下新增' })
    .click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('请写名称。').waitFor()
  await dialog.getByLabel('名称', { exact: true }).fill('井盖缺失')
  await dialog.getByLabel('英文名称').fill('Manhole cover missing')
  await dialog.getByLabel('中文识别用词').fill(`井盖、窨井，路灯\n${'长'.repeat(41)}`)
  await dialog.getByText('“路灯”也指向路灯不亮').waitFor()
  await dialog.getByText(/太长：一个词最多 40 个字符/).waitFor()
  await dialog.getByLabel('中文识别用词').fill('井盖、窨井')
  await dialog.getByLabel('英文识别用词').fill('manhole')
  await dialog.getByLabel('紧急程度').selectOption('urgent')
  await dialog.getByLabel('编码').fill('0101')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('重复出现：0101').first().waitFor()
  await isClean(page)
  await dialog.getByLabel('编码').fill('0109')
  await takePicture(page, 'duties-type-zh-CN')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const row = page.getByRole('row', { name: /井盖/ })
  await row.getByText('紧急').waitFor()
  expect(await likeliestTypeFor(world.call, '小区门口的窨井没有盖子')).toMatchObject({
    name: '井盖缺失',
    parentId: yuanxiTypes.city,
    urgency: 'urgent',
    code: '0109',
  })
  await page.getByLabel('诉求内容').fill('村口井盖不见了')
  await page.getByText('井盖缺失 100%：井盖').waitFor()
  await takePicture(page, 'duties-types-zh-CN')
  await isClean(page)

  await row.getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('名称', { exact: true }).fill('井盖丢失')
  await dialog.getByLabel('编码').fill('0101')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('编码0101已属于另一类别。').first().waitFor()
  expect(await dialog.getByLabel('编码').getAttribute('aria-invalid')).toBe('true')
  await dialog.getByLabel('编码').fill('0109')
  await dialog.getByRole('button', { name: '保存' }).click()
  await row.getByRole('button', { name: '停用' }).click()
  await dialog.getByText('现行清单没有责任事项写到它。').waitFor()
  await isClean(page)
  await dialog.getByRole('button', { name: '停用' }).click()
  await row.getByRole('button', { name: '重新启用' }).waitFor()
  expect(await likeliestTypeFor(world.call, '小区门口的窨井没有盖子')).toBeNull()
  expect((await listTypes(world.call)).find(({ code }) => code === '0109')).toMatchObject({
    name: '井盖丢失',
    words: ['井盖', '窨井'],
    closedOn: '2025-09-26',
  })
  await isClean(page)
  await page.context().close()
}, 120_000)

test('what the draft declares: title, order, conditions; one that duties use stays', async () => {
  const page = await openList('en', 1280)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Draft a change' }).click()
  await page.getByRole('button', { name: 'Title, order and attributes' }).click()
  await dialog.getByText('a number · 1 duty uses it').click()
  await dialog.getByText('It cannot go: 1 duty uses it. Change that duty first.').waitFor()
  await dialog.getByLabel('Title').fill('')
  await dialog.getByLabel('When two statements meet').selectOption('matter')
  await dialog.getByRole('button', { name: 'Add an attribute' }).click()
  const added = dialog.locator('details').last()
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.getByText('Give the draft a title.').waitFor()
  await added.getByText('Give it a name.').waitFor()
  await isClean(page)
  await dialog.getByLabel('Title').fill('Winter list')
  await added.getByLabel('Name in files').fill('water')
  await added.getByLabel('Name in Chinese').fill('用水')
  await added.getByLabel('Name in English').fill('Water used for')
  await added.getByLabel('What it is').selectOption('enum')
  await added.getByText('Name at least one member').waitFor()
  await added.getByLabel('Members').fill('farming\nhomes')
  await takePicture(page, 'duties-header-en')
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('The draft Winter list is open.').waitFor()
  expect(await findDraft(world.call)).toMatchObject({
    order: 'matter',
    attributes: [{ name: 'area' }, { name: 'water', kind: 'enum', values: ['farming', 'homes'], label: '用水' }],
  })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByText('Water used for').waitFor()
  await dialog.getByText('When two statements meet, which counts first').waitFor()
  await isClean(page)
  await page.context().close()
}, 120_000)

test('a duty is declared nobody’s, then given to a line, weighed, led together, handed on and taken back', async () => {
  const page = await openList('en', 1280)
  const dialog = page.getByRole('dialog')
  const fresh = page.getByRole('button', { name: 'Draft a change' })
  const open = page.getByRole('button', { name: 'Edit the draft' })
  await fresh.or(open).first().waitFor()
  if (await fresh.isVisible()) await fresh.click()
  await open.click()
  await page.getByRole('button', { name: 'Add a duty' }).click()
  await choose(dialog, 'Kind of matter', 'Unpaid', /Unpaid wages/)
  await choose(dialog, 'Place', '城南', /城南街道|Chengnan/)
  const carriedBy = dialog.getByLabel('Carried by')
  for (const [kind, wrong] of [
    ['outside', 'Say where it goes.'],
    ['line', 'Choose a line.'],
    ['none', 'Say why nobody is accountable.'],
  ] as const) {
    await carriedBy.selectOption(kind)
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await dialog.getByText(wrong).waitFor()
  }
  const reason = dialog.getByLabel('Reason')
  await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
  await reason.fill('the county has no office for it')
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const row = page.getByRole('row', { name: /Unpaid wages.*Chengnan/ })
  await row.getByText('nobody (the county has no office for it)').waitFor()

  await row.getByRole('button', { name: 'Change' }).click()
  await carriedBy.selectOption('line')
  await dialog.getByLabel('Line', { exact: true }).selectOption('housing')
  await dialog.getByLabel('Level').selectOption({ label: 'county' })
  await dialog.getByText('More').click()
  await choose(dialog, 'Except places', '城南', /城南街道|Chengnan/)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.getByText('This cuts out everything the duty is about.').waitFor()
  await dialog
    .getByRole('button', { name: /城南街道|Chengnan/ })
    .last()
    .click()
  await dialog.getByLabel('Precedence').selectOption('3')
  await dialog.getByText('A takeover ends on a day').waitFor()
  await dialog.getByLabel('Force').selectOption('1')
  await dialog.getByText('Only where that very instrument reserves').waitFor()
  await dialog.getByLabel('Joint group').fill('wages')
  await dialog.getByText('Nobody coordinates this group yet').waitFor()
  await dialog.getByLabel('coordinates the group').check()
  await takePicture(page, 'duties-more-en')
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await row.getByText(/Housing and Construction Bureau/).waitFor()

  await row.getByRole('button', { name: 'Hand on' }).click()
  await dialog.getByRole('button', { name: 'Add a hand-over' }).click()
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.getByText('Choose to whom.').waitFor()
  await choose(dialog, 'To', '城南', /城南街道|Chengnan/)
  await dialog.getByLabel('Until').fill('2025-12-31')
  await dialog.getByLabel('Basis').fill('Order 3 (invented)')
  await dialog.getByRole('button', { name: 'Add a hand-over' }).click()
  const second = dialog.getByRole('group').last()
  await choose(second, 'To', '城管', /城管|City Management/)
  await second.getByLabel('Handed on by').selectOption({ index: 0 })
  await dialog.getByText(/On the same day it goes to/).waitFor()
  await second.getByLabel('Handed on by').selectOption({ index: 1 })
  await takePicture(page, 'duties-hand-on-en')
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await row.getByText(/Entrusted to .*(Chengnan|城南).* until .*2025 \(Order 3 \(invented\)\)/).waitFor()

  await row.getByRole('button', { name: 'Hand on' }).click()
  await dialog.locator('summary').last().click()
  await second.getByRole('button', { name: 'Remove' }).click()
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const draft = await findDraft(world.call)
  const { content } = await readVersion(world.call, draft?.id ?? '')
  expect(content.delegations).toMatchObject([{ kind: 'entrust', to: yuanxiUnits.south, until: '2025-12-31' }])
  expect(content.duties.find(({ jointGroup }) => jointGroup === 'wages')).toMatchObject({
    assignee: { line: 'housing', level: 3 },
    ...{ precedence: 3, force: 1, coordinator: true, exceptTerritories: [] },
  })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(
    await decideFor(world.call, { typeId: yuanxiTypes.wages, territoryId: yuanxi.market, on: '2025-09-26' }),
  ).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.housing], performs: yuanxiUnits.south })
  await page.context().close()
}, 120_000)
