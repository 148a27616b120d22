import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yuanxi, yuanxiUnits } from '../../src/modules/directory/samples.ts'
import { runAnalyses } from '../../src/modules/duties/analysis/run.ts'
import { Duty } from '../../src/modules/duties/core/duty.ts'
import { addPastOrders, decideFor, openDraft, saveDuty } from '../../src/modules/duties/index.ts'
import { someDuties, yuanxiDuties, yuanxiTypes } from '../../src/modules/duties/samples.ts'
import { openSample, samplePassword } from '../../src/modules/people/samples.ts'
import { accessibilityProblems, newPage, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { openHouseInABrowser, settleHouse } from '../world/house.ts'
import { openWorld, type World } from '../world/world.ts'

let world: World
let house: Awaited<ReturnType<typeof openHouseInABrowser>>
let browser: Browser

beforeAll(async () => {
  world = await openWorld()
  await settleHouse(world)
  await openSample(world.call, 'reader', 'verifier')
  const order = { source: 'import', attributes: {}, territoryId: yuanxi.market, typeId: yuanxiTypes.debris } as const
  await addPastOrders(
    world.call,
    Array.from({ length: 30 }, (_, at) => ({
      ...order,
      orderNo: `A-${at}`,
      on: `2025-0${1 + (at % 9)}-15`,
      unitId: at % 3 === 0 ? yuanxiUnits.housing : yuanxiUnits.city,
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

const enter = async (login: string, locale: 'zh-CN' | 'en', width: number): Promise<Page> => {
  const page = await newPage(browser, { locale, width, baseUrl: house.baseUrl, now: '2025-09-26T16:40:00+08:00' })
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => console.error('page:', error.message))
  await page.goto('/staff/yx')
  await page.locator('input').first().fill(login)
  await page.locator('input[type=password]').fill(samplePassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  return page
}

const isClean = async (page: Page): Promise<void> => {
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
}

/** What the worker does once a second: runs the analyses that wait. */
const analyseNow = async (): Promise<void> => {
  while ((await runAnalyses(world.call, () => false)) > 0);
}

const on = '2025-09-26'
const duty = (id: string) => someDuties.find((one) => one.id === id) ?? someDuties[0]

/** A draft in which nobody leads street lights in Shiqiao any more, and two lead unpaid wages. */
const plant = async () => {
  const { id } = await openDraft(world.call, { id: world.sources.newId(), title: 'planted' })
  await saveDuty(world.call, Duty.parse({ ...duty(yuanxiDuties.lamp), territory: yuanxi.south }))
  const wages = duty(yuanxiDuties.wages)
  await saveDuty(
    world.call,
    Duty.parse({ ...wages, id: world.sources.newId(), assignee: { unit: yuanxiUnits.housing }, from: '2025-06-01' }),
  )
  return id
}

const decided = (typeId: string) =>
  decideFor(world.call, { typeId, territoryId: yuanxi.peaceVillage, on, attributes: { area: 10 } })

test('the list in force is analysed by itself; its counts lead to the findings', async () => {
  const page = await enter('editor', 'zh-CN', 1440)
  await page.goto('/staff/yx/duties')
  const card = page.getByRole('region', { name: '清单分析' })
  await card.getByText('还没有分析').waitFor()
  await isClean(page)
  await analyseNow()
  await card.getByRole('link', { name: /职责交叉/ }).waitFor()
  await card.getByText(/截至2025年9月26日/).waitFor()
  await takePicture(page, 'findings-card-zh-CN')
  await isClean(page)

  await card.getByRole('link', { name: /职责交叉/ }).click()
  const panel = page.getByRole('complementary', { name: '打开的问题' })
  await panel.getByText('牵头 · 县城管局').waitFor()
  await panel.getByText('牵头 · 县住建局').waitFor()
  await panel.getByText('过去 12 个月：这些事项和地点共 30 件，县城管局办了 20 件，县住建局办了 10 件。').waitFor()
  await takePicture(page, 'findings-zh-CN')
  await isClean(page)

  await panel.getByRole('button', { name: '试一试' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('县住建局、县城管局都被列为牵头，分量相同。').waitFor()
  await takePicture(page, 'findings-tried-zh-CN')
  await isClean(page)
  await page.keyboard.press('Escape')

  await page.getByRole('group', { name: '问题种类' }).getByRole('button', { name: /^全部/ }).click()
  await page.getByRole('table').getByText('规范性问题', { exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.waitForURL(/no=2/)
  await page.keyboard.press('ArrowUp')
  await page.waitForURL(/no=1/)
  await page.context().close()
}, 120_000)

test('an editor analyses a draft with a gap and an overlap, opens each, mends it, and reads that it is closed', async () => {
  await analyseNow()
  const draftId = await plant()
  const page = await enter('editor', 'en', 1440)
  await page.goto('/staff/yx/duties?view=draft')
  const card = page.getByRole('region', { name: 'Analysis' })
  await card.getByText('No analysis yet').waitFor()
  await page.getByRole('heading', { name: 'Duty list' }).click()
  await page.keyboard.press('a')
  await card.getByText('Waiting for its turn').waitFor()
  await isClean(page)
  await analyseNow()
  await card.getByText(/^This change closes nothing, opens .*1 overlap/).waitFor()
  await takePicture(page, 'findings-draft-en')
  await isClean(page)

  await card.getByRole('link', { name: 'Show what it closes and opens' }).click()
  const opened = page.getByRole('table', { name: /^Opened/ })
  await opened.getByText(/lead Unpaid wages/).waitFor()
  await opened
    .getByText(/nobody leads Street light out|Nobody leads Street light out/)
    .first()
    .waitFor()
  await takePicture(page, 'findings-changes-en')
  await isClean(page)

  // The overlap: which text is the older one, where for instance, and the newer one made to assist.
  await page.goto(`/staff/yx/findings?version=${draftId}&kind=overlap`)
  await page.getByRole('button', { name: /lead Unpaid wages/ }).click()
  const panel = page.getByRole('complementary', { name: 'The finding that is opened' })
  await panel.getByText(/^For instance: Unpaid wages in /).waitFor()
  await panel.getByRole('button', { name: /^End the older one, .* before 1 Jun 2025/ }).waitFor()
  await takePicture(page, 'findings-overlap-en')
  await isClean(page)
  await panel.getByRole('button', { name: /^Change the duty of .*Housing/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Role', { exact: true }).selectOption('assist')
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Kept in the draft planted.').waitFor()
  await card.getByText('The draft has changed since this analysis: analyse again.').waitFor()
  await isClean(page)

  // The gap: a duty that closes it is filled in already but for who carries it.
  await page.goto(`/staff/yx/findings?version=${draftId}&kind=gap`)
  await page
    .getByRole('button', { name: /Street light out/ })
    .first()
    .click()
  await panel.getByText(/^For instance: Street light out in /).waitFor()
  await takePicture(page, 'findings-gap-en')
  await panel
    .getByRole('button', { name: /^Write a duty for Street light out/ })
    .first()
    .click()
  await dialog.getByLabel('Unit', { exact: true }).fill('住建')
  await dialog
    .getByRole('list')
    .getByRole('button', { name: /住建|Housing/ })
    .first()
    .click()
  await takePicture(page, 'findings-closing-en')
  await isClean(page)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: /^Analyse again/ }).click()
  await card.getByText('Waiting for its turn').waitFor()
  await analyseNow()
  // Both are closed; neighbours still answer differently, because the new duty stands beside a line's.
  await card.getByText('This change closes nothing, opens 1 uneven answer.').waitFor()
  await takePicture(page, 'findings-mended-en')

  await isClean(page)
  await page.context().close()
}, 120_000)

test('on a narrow screen the finding is a drawer; whoever only reads is told who settles it', async () => {
  const page = await enter('reader', 'en', 1280)
  await page.goto('/staff/yx/findings')
  expect(await page.getByRole('button', { name: /^Analyse/ }).count()).toBe(0)
  await page.setViewportSize({ width: 1100, height: 900 })
  await page.getByRole('button', { name: /lead Construction waste/ }).click()
  const panel = page.getByRole('complementary', { name: 'The finding that is opened' })
  await panel.getByText('The editors of the list settle it.').waitFor()
  await isClean(page)
  await page.keyboard.press('Escape')
  await page.context().close()
  expect(await decided(yuanxiTypes.lamp)).toMatchObject({ outcome: 'LEAD' })
}, 120_000)

test('gaps are rolled up: a row says who could close them, and its statement is written into the draft from there', async () => {
  await analyseNow()
  const page = await enter('reader', 'zh-CN', 1280)
  await page.goto('/staff/yx/findings')
  await page.getByRole('group', { name: '显示内容' }).getByRole('button', { name: '职责空白汇总' }).click()
  const rolled = page.getByRole('region', { name: '职责空白汇总' })
  await rolled
    .getByText(/沅溪县的.*个单元无单位主办/)
    .first()
    .waitFor()
  expect(await rolled.getByRole('button').count()).toBe(0)
  await takePicture(page, 'findings-gaps-zh-CN')
  await isClean(page)
  await page.context().close()

  const desk = await enter('editor', 'en', 1440)
  await desk.goto('/staff/yx/findings?view=gaps')
  const row = desk
    .getByRole('region', { name: 'Gaps by kind and place' })
    .getByRole('listitem')
    .filter({ hasText: 'Meals for the old' })
  await row.getByText(/^Proposed: .* leads Meals for the old in 沅溪县 from 2025-09-26 on\./).waitFor()
  await takePicture(desk, 'findings-gaps-en')
  await isClean(desk)
  await row.getByRole('button', { name: 'Write this duty' }).click()
  const form = desk.getByRole('dialog')
  await form.getByText('Meals for the old').first().waitFor()
  await takePicture(desk, 'findings-gaps-written-en')
  await isClean(desk)
  await desk.context().close()
}, 120_000)
