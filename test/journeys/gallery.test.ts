import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPages } from '../../web/build.ts'
import { webConfig } from '../../web/vite.config.ts'
import { accessibilityProblems, newPage, openBrowser, overflowPx, takePicture, type Visitor } from '../browser.ts'

const made = fileURLToPath(new URL('../../dist/gallery', import.meta.url))
const address = 'http://gallery.test'
let browser: Browser

beforeAll(async () => {
  const root = fileURLToPath(new URL('./gallery', import.meta.url))
  const config = webConfig(made)
  const rolldownOptions = { input: join(root, 'index.html') }
  await buildPages(() => build({ ...config, root, build: { ...config.build, rolldownOptions } }))
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const openGallery = async (visitor: Visitor): Promise<Page> => {
  const page = await newPage(browser, { now: '2025-09-29T08:47:00+08:00', ...visitor })
  await page.context().route(`${address}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    return pathname.startsWith('/test-font/') ? route.fallback() : route.fulfill({ path: join(made, pathname) })
  })
  await page.goto(`${address}/index.html`)
  await page.locator('.map-canvas[data-drawn=true]').waitFor({ state: 'attached' })
  await page.locator('.chart svg').first().waitFor({ state: 'attached' })
  return page
}

test.each([
  ['wide', 'zh-CN', 1440],
  ['wide-en', 'en', 1440],
  ['laptop', 'zh-CN', 1180],
] as const)('the kit, %s: nothing for axe to say, nobody scrolls sideways', async (name, locale, width) => {
  const page = await openGallery({ locale, width })
  await takePicture(page, `gallery-${name}`)
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await page.context().close()
})

test('a click on the map chooses the area under it', async () => {
  const page = await openGallery({})
  const canvas = page.locator('.map canvas')
  const box = await canvas.boundingBox()
  expect(box).not.toBeNull()
  await canvas.click({ position: { x: 20, y: 120 } })
  await expect.poll(() => page.locator('output').textContent()).not.toBe('b')
  await page.context().close()
})

test('keys: ? lists them, Esc closes the list, a letter does its act, the matrix is walked with arrows', async () => {
  const page = await openGallery({ width: 1180 })
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  expect(await dialog.textContent()).toContain('写答复')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('e')
  expect(await page.locator('.panel.open').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  expect(await page.locator('.panel.open').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('.panel.open').count()).toBe(0)

  await page.getByRole('row', { name: /城市管理/ }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(
    await page
      .locator('.matrix')
      .getByRole('row', { name: /油烟污染/ })
      .count(),
  ).toBe(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await page.locator('tr[aria-selected=true]').first().textContent()).toContain('市容环境')
  await page.context().close()
})

test('the language is switched at once, for the ear too, and remembered', async () => {
  const page = await openGallery({})
  await page.getByRole('button', { name: /English/ }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByText('by convention only').first().waitFor()
  await page.reload()
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.context().close()
})
