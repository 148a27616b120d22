import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yuanxi, yuanxiUnits } from '../../src/modules/directory/samples.ts'
import { addPastOrders, decideFor } from '../../src/modules/duties/index.ts'
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
    .getByRole('button')
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
