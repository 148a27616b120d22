// `node test/pictures.ts [ADDRESS]`: takes the pictures of README and guides from a running demonstration, into
// docs/pictures. Without an address it starts a demonstration of its own, on a temporary state, and removes it again.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Locale } from '../src/words/index.ts'
import { newPage, openBrowser, takePicture } from './browser.ts'
import { smallPng } from './small-png.ts'
import { demoPassword } from './town/load/people.ts'
import { pastOrdersOf } from './town/past-orders.ts'
import { buildTown, townSeed } from './town/town.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pictureFolder = join(root, 'docs/pictures')
const [largestKb, allKb] = [250, 2_000]

type House = { readonly address: string; readonly stop: () => Promise<void> }

/** The address that the start prints once everything stands. */
const addressIn = async (house: ChildProcess): Promise<string> => {
  if (house.stderr === null) throw new Error('the house says nothing')
  for await (const line of createInterface({ input: house.stderr })) {
    console.error(`  ${line}`)
    const address = /^Wardwork is ready: (\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('the house stopped before it was ready')
}

/** A demonstration of our own, on a free port and a state that nobody keeps. */
const startHouse = async (): Promise<House> => {
  // The house makes the folder itself: its database may have to run as somebody else.
  const state = join(tmpdir(), `wardwork-pictures-${process.pid}`)
  const house = spawn(process.execPath, ['src/main.ts', 'all'], {
    cwd: root,
    env: { ...process.env, WARDWORK_STATE: state, WARDWORK_LANG: 'en', WARDWORK_LOG: 'silent', PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => house.once('exit', resolve))
  const stop = async (): Promise<void> => {
    house.kill('SIGTERM')
    await ended
    rmSync(state, { recursive: true, force: true })
  }
  try {
    return { address: await addressIn(house), stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** The pages opened so far; the last one shows what went wrong. */
const pages: Page[] = []

/** Requests of a page that are not answered yet. */
const waiting = new WeakMap<Page, Set<unknown>>()

const watch = (page: Page): void => {
  const open = new Set<unknown>()
  waiting.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  // What the page before this one asked for may never be answered.
  page.on('domcontentloaded', () => open.clear())
}

/** Waits until nothing was asked for half a second. */
const untilQuiet = async (page: Page): Promise<void> => {
  let quiet = 0
  for (let tries = 0; quiet < 5; tries += 1) {
    if (tries > 300) throw new Error(`${page.url()} waits for what is not answered`)
    await page.waitForTimeout(100)
    quiet = waiting.get(page)?.size === 0 ? quiet + 1 : 0
  }
}

type Studio = { readonly browser: Browser; readonly address: string }
type View = { readonly locale: Locale; readonly width?: number; readonly height?: number }

const open = async ({ browser, address }: Studio, { locale, width = 1440, height = 900 }: View): Promise<Page> => {
  const page = await newPage(browser, { locale, width, height, baseUrl: address })
  page.setDefaultTimeout(30_000)
  watch(page)
  pages.push(page)
  return page
}

const signIn = async (studio: Studio, login: string, view: View): Promise<Page> => {
  const page = await open(studio, view)
  await page.goto('/staff/xt')
  await page.locator('input').first().fill(login)
  await page.locator('input[type=password]').fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  await page.locator('main h1').first().waitFor()
  return page
}

/** Maps draw letters themselves, and draw boxes for those whose font is not there yet. */
const loadFonts = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())))

/** Waits until a map shows more than its ground: an empty one is a picture of a few hundred bytes. */
const untilDrawn = async (page: Page, map: Locator): Promise<void> => {
  for (let tries = 0; (await map.screenshot()).length < 4_000; tries += 1) {
    if (tries > 100) throw new Error('a map stays empty')
    await page.waitForTimeout(200)
  }
}

/** Keeps what the window shows, once fonts are there and nothing is loading. */
const keep = async (page: Page, name: string, locale: Locale): Promise<void> => {
  await untilQuiet(page)
  for (const map of await page.locator('figure.map').all()) await untilDrawn(page, map)
  await page.evaluate(() => document.fonts.ready)
  const png = smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  writeFileSync(join(pictureFolder, `${name}.${locale}.png`), png)
  const kb = Math.round(png.length / 1_000)
  console.log(`${name}.${locale}.png  ${kb} kB`)
  if (kb > largestKb) throw new Error(`${name} is larger than ${largestKb} kB: show less of the page`)
}

/** What the resident of the pictures says; it is for the bureau that one of the printed accounts works in. */
const said: Readonly<Record<Locale, string>> = {
  'zh-CN': '龙泉街道秀峰社区菜市场后门的下水道堵了三天，污水漫到路上，早上有老人滑倒了。',
  en: 'Drain blocked behind the market in 秀峰社区. Sewage has been on the road for three days, an old man slipped this morning.',
}

const phone = { width: 400, height: 860 }

/** A blocked drain on the phone: understood before it is sent. Returns the receipt. */
const reportDrain = async (studio: Studio, locale: Locale): Promise<string> => {
  const page = await open(studio, { locale, ...phone })
  await page.goto('/xt')
  await loadFonts(page)
  await page.locator('textarea').fill(said[locale])
  await page.locator('.because, .because-line').first().waitFor()
  await keep(page, 'report', locale)
  await page.locator('main button[type=submit], main .button.primary').last().click()
  const receipt = (await page.locator('h1.receipt').textContent()) ?? ''
  await page.context().close()
  return receipt
}

/** The unit takes the matter and says what comes next; its page is kept. */
const workOn = async (studio: Studio, number: string, locale: Locale): Promise<void> => {
  const page = await signIn(studio, 'housing', { locale })
  await keep(page, 'queue', locale)
  await loadFonts(page)
  await page.locator('.queue tbody tr', { hasText: number }).first().click()
  await page.locator('.thread').waitFor()
  await page.keyboard.press('a')
  await page.waitForFunction(() => document.querySelectorAll('.thread > *').length > 3)
  await keep(page, 'matter', locale)
  await page.context().close()
}

const showProgress = async (studio: Studio, receipt: string, locale: Locale): Promise<void> => {
  const page = await open(studio, { locale, ...phone })
  await page.goto(`/xt/progress#${receipt}`)
  await page.locator('.thread').waitFor()
  await keep(page, 'progress', locale)
  await page.context().close()
}

const showList = async (studio: Studio, locale: Locale): Promise<void> => {
  const page = await signIn(studio, 'editor', { locale })
  await page.goto('/staff/xt/duties')
  await page.getByRole('treegrid').waitFor()
  await keep(page, 'duties', locale)
  await page.context().close()
}

const showDirectory = async (studio: Studio, locale: Locale): Promise<void> => {
  const page = await signIn(studio, 'admin', { locale })
  await page.goto('/staff/xt/directory')
  await loadFonts(page)
  const items = page.locator('[role=tree] [role=treeitem]')
  await items.and(page.locator('[aria-expanded=false]')).first().focus()
  await page.keyboard.press('ArrowRight')
  // The city's housing bureau comes first, the county's own below its government.
  await items
    .filter({ hasText: /住建局|Housing/ })
    .nth(1)
    .click()
  await page.locator('.graph').waitFor()
  await keep(page, 'directory', locale)
  await page.context().close()
}

/** Brings the county's own past orders, and keeps what they say. */
const showReplay = async (studio: Studio, orders: string, locale: Locale): Promise<void> => {
  const page = await signIn(studio, 'editor', { locale })
  await page.goto('/staff/xt/replays')
  await page.locator('input[type=file]').setInputFiles(orders)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(/replays\/./, { timeout: 120_000 })
  await page.locator('.chart svg').first().waitFor()
  await keep(page, 'replay', locale)
  await page.context().close()
}

const takeAll = async (studio: Studio, orders: string): Promise<void> => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const receipt = await reportDrain(studio, locale)
    await workOn(studio, receipt.split('-').slice(0, 3).join('-'), locale)
    await showProgress(studio, receipt, locale)
    await showList(studio, locale)
    await showDirectory(studio, locale)
    await showReplay(studio, orders, locale)
  }
  const kb = readdirSync(pictureFolder).reduce((sum, file) => sum + statSync(join(pictureFolder, file)).size / 1_000, 0)
  console.log(`together ${Math.round(kb)} kB`)
  if (kb > allKb) throw new Error(`the pictures take more than ${allKb} kB together`)
}

const [given] = process.argv.slice(2)
const house: House = given === undefined ? await startHouse() : { address: given, stop: async () => undefined }
const folder = mkdtempSync(join(tmpdir(), 'wardwork-orders-'))
const browser = await openBrowser()
try {
  mkdirSync(pictureFolder, { recursive: true })
  const orders = join(folder, 'orders.csv')
  writeFileSync(orders, pastOrdersOf(buildTown({ seed: townSeed, endsOn: Temporal.Now.plainDateISO().toString() })))
  await takeAll({ browser, address: house.address }, orders)
} catch (cause) {
  const last = pages.at(-1)
  if (last !== undefined) console.error(`${last.url()} looks as in ${await takePicture(last, 'failed')}`)
  throw cause
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
  await house.stop()
}
