import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePassword } from '../../src/modules/people/samples.ts'
import { accessibilityProblems, newPage, openBrowser, overflowPx } from '../browser.ts'
import { openHouseInABrowser, settleHouse } from '../world/house.ts'
import { openWorld, type World } from '../world/world.ts'

let world: World
let house: Awaited<ReturnType<typeof openHouseInABrowser>>
let browser: Browser

beforeAll(async () => {
  world = await openWorld()
  await settleHouse(world)
  house = await openHouseInABrowser(world)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
  await world?.close()
})

const visit = async (locale: 'zh-CN' | 'en', width: number): Promise<Page> => {
  const page = await newPage(browser, { locale, width, baseUrl: house.baseUrl, now: '2025-09-26T16:40:00+08:00' })
  page.setDefaultTimeout(15_000)
  return page
}

const signIn = async (login: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Page> => {
  const page = await visit(locale, 1440)
  await page.goto('/staff/yx')
  await page.locator('input').first().fill(login)
  await page.locator('input[type=password]').fill(samplePassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  await page.locator('main h1').first().waitFor()
  return page
}

const isClean = async (page: Page): Promise<void> => {
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
}

test('a resident reports a lamp on the phone; the bureau answers; the centre closes; the resident reads all of it', async () => {
  const phone = await visit('zh-CN', 360)
  await phone.goto('/')
  await phone.locator('textarea').fill('菜市社区菜市场后门的路灯坏了三天，我的电话 13800138000')
  await phone.getByText('大概由').waitFor()
  await phone.getByText('县住房和城乡建设局').first().waitFor()
  await isClean(phone)
  await phone.getByRole('button', { name: '提交' }).click()
  const receipt = await phone.locator('h1.receipt').textContent()
  expect(receipt).toMatch(/^YX-.{4}-.{4}-.{4}-.{4}-.{4}$/)

  const desk = await signIn('housing')
  const line = desk.locator('.queue tbody tr', { hasText: '路灯坏了三天' })
  await line.getByText('县住建局').waitFor()
  await isClean(desk)
  expect(await desk.content()).not.toContain('13800138000')
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Enter')
  await desk.getByText('负责城区路灯的日常维护').first().waitFor()
  await isClean(desk)
  await desk.keyboard.press('a')
  await desk.getByText('签收').last().waitFor()
  await desk.keyboard.press('e')
  await desk.locator('textarea').last().fill('已更换灯泡，今晚可以亮。')
  await desk.getByRole('dialog').getByRole('button', { name: '发出答复' }).click()
  await desk.locator('.thread').getByText('已更换灯泡，今晚可以亮。').waitFor()

  const centre = await signIn('verifier')
  await centre.goto(desk.url())
  await centre.getByRole('button', { name: '核实办结' }).click()
  await centre.getByRole('dialog').getByRole('button', { name: '办结', exact: true }).click()
  await centre.getByText('已办结').first().waitFor()
  await isClean(centre)

  await phone.goto(`/yx/progress#${receipt}`)
  await phone.getByText('已更换灯泡，今晚可以亮。').waitFor()
  await phone.getByText('已办结').first().waitFor()
  await isClean(phone)
}, 120_000)

test('what the list does not decide reaches the hotline, which names a lead', async () => {
  const phone = await visit('en', 360)
  await phone.goto('/')
  await phone.locator('textarea').fill('有人在河边倒建筑垃圾')
  await phone.getByRole('button', { name: /submit|send/i }).click()
  await phone.locator('h1.receipt').waitFor()

  const hotline = await signIn('hotline', 'en')
  await hotline.locator('.queue tbody tr', { hasText: '建筑垃圾' }).first().waitFor()
  await isClean(hotline)
}, 120_000)

test('two report one lamp; the bureau joins them, and parts them again with a reason that the second one reads', async () => {
  const report = async (text: string): Promise<{ phone: Page; receipt: string }> => {
    const phone = await visit('zh-CN', 360)
    await phone.goto('/')
    await phone.locator('textarea').fill(text)
    await phone.getByText('大概由').waitFor()
    await phone.getByRole('button', { name: '提交' }).click()
    return { phone, receipt: (await phone.locator('h1.receipt').textContent()) ?? '' }
  }
  const first = await report('菜市社区文化广场的路灯不亮')
  const second = await report('菜市社区文化广场那盏路灯坏了')

  const desk = await signIn('housing')
  await desk.locator('.queue tbody tr', { hasText: '文化广场那盏路灯坏了' }).getByText('文化广场那盏路灯坏了').click()
  const alike = desk.getByRole('listitem').filter({ hasText: '文化广场的路灯不亮' })
  await alike.getByRole('button', { name: /^并案/ }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('另一件不再列入队列').waitFor()
  await isClean(desk)
  await dialog.getByRole('radio', { name: /文化广场的路灯不亮/ }).check()
  await dialog.getByRole('button', { name: '并案', exact: true }).click()
  await desk.getByText('已并入同一件事的另一事项').waitFor()
  await isClean(desk)

  const follow = async (): Promise<void> => {
    await second.phone.goto('about:blank')
    await second.phone.goto(`/yx/progress#${second.receipt}`)
  }
  await follow()
  await second.phone.getByText('并入了同一件事的另一事项').waitFor()
  await isClean(second.phone)

  await desk.getByRole('button', { name: '改为单独办理' }).click()
  await dialog.locator('textarea').fill('广场东侧的另一盏')
  await dialog.getByRole('button', { name: '分出' }).click()
  await desk.locator('.thread').getByText('广场东侧的另一盏').waitFor()
  await follow()
  await second.phone.getByText('广场东侧的另一盏').waitFor()
  for (const page of [first.phone, second.phone, desk]) await page.context().close()
}, 120_000)
