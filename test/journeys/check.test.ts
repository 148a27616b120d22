import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDecisionTables } from '../../src/gateways/imports/dmn/read.ts'
import { openDutyList } from '../../src/gateways/imports/duty-list/read.ts'
import { readTable } from '../../src/gateways/imports/table/read-table.ts'
import { bytesSource, fileSource } from '../../src/gateways/imports/table/source.ts'
import { analyse } from '../../src/modules/duties/core/analyse.ts'
import type { DutyList } from '../../src/modules/duties/core/list-file.ts'
import { type Database, realSources } from '../../src/platform/call.ts'
import { readConfig } from '../../src/platform/config.ts'
import { servePages } from '../../src/platform/http/pages.ts'
import { newHttp } from '../../src/platform/http/server.ts'
import { wordsOf } from '../../src/words/index.ts'
import { buildWeb } from '../../web/build.ts'
import { accessibilityProblems, newPage, openBrowser, overflowPx, takePicture, type Visitor } from '../browser.ts'
import { decisionTable, jsonFile, largeList, plantedList, templateFile, textFile } from './screens/checked-files.ts'

const saved = fileURLToPath(new URL('../../dist/saved-check', import.meta.url))
// The page asks the server for nothing but itself.
const noDatabase = {} as Database

let browser: Browser
let app: Awaited<ReturnType<typeof newHttp>>
let served = ''

beforeAll(async () => {
  const { folder } = await buildWeb()
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '1000' }),
    database: noDatabase,
    sources: realSources,
    modules: [],
    findJurisdiction: async () => null,
    identify: async () => null,
  })
  await servePages(app, folder)
  served = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  const page = await newPage(browser, { locale: 'en' })
  await page.goto(`${served}/check/`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save this page' }).click(),
  ])
  await mkdir(saved, { recursive: true })
  await download.saveAs(join(saved, download.suggestedFilename()))
  await page.context().close()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const savedPage = (): string => pathToFileURL(join(saved, 'wardwork-check.html')).href

type Opened = { readonly page: Page; readonly asked: string[]; readonly workers: string[] }

/** Opens the page and notes whatever it asks for beside itself. */
const open = async (address: string, visitor: Visitor = {}, before?: () => void): Promise<Opened> => {
  const page = await newPage(browser, visitor)
  const [asked, workers]: [string[], string[]] = [[], []]
  page.on('pageerror', (error) => console.error('page:', error.message))
  page.on('worker', (worker) => workers.push(worker.url()))
  if (before !== undefined) await page.addInitScript(before)
  await page.goto(address)
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:') && !request.url().includes('/test-font/')) asked.push(request.url())
  })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, asked, workers }
}

const bring = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type=file]').setInputFiles(files)

const resultOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const kindsShown = async (page: Page, name: string): Promise<string[]> => {
  const card = resultOf(page, name)
  await card.waitFor()
  return card.locator('.check-kind .stamp-text').allTextContents()
}

/** What the command counts, as the page's stamps say it. */
const kindsOf = (list: DutyList, locale: 'zh-CN' | 'en'): string[] => {
  const { counts } = analyse(list, { crossingsListed: 1_000 })
  const names = wordsOf(locale).findings.report.kinds
  return Object.entries(names).flatMap(([kind, name]) => {
    const count = Object.entries(counts).find(([one]) => one === kind)?.[1] ?? 0
    return count === 0 ? [] : [`${name} ${count}`]
  })
}

test.each([
  ['zh-CN', 1280, 'file'],
  ['en', 360, 'file'],
  ['en', 1280, 'served'],
] as const)(
  'a template, a list and decision tables in %s at %d px (%s): what the command counts, and nothing leaves the page',
  async (locale, width, from) => {
    const { page, asked, workers } = await open(from === 'file' ? savedPage() : `${served}/check/`, { locale, width })
    const template = await templateFile('清单.xlsx')
    await bring(page, [template, jsonFile('list.json', plantedList), textFile('tables.dmn', decisionTable)])

    const read = await openDutyList(bytesSource(template.name, template.buffer))
    const today = Temporal.Now.plainDateISO()
    const window = { from: today.toString(), to: today.add({ days: 366 }).toString() }
    expect(await kindsShown(page, '清单.xlsx')).toEqual(kindsOf({ ...read, window }, locale))
    expect(await kindsShown(page, 'list.json')).toEqual(kindsOf(plantedList, locale))
    const tables = checkDecisionTables(decisionTable)
    if (!tables.ok) throw new Error('the decision table was not read')
    const said = wordsOf(locale).check.decisionTables.kinds
    expect(await kindsShown(page, 'tables.dmn')).toEqual([
      `${said.gap} ${tables.counts.gap}`,
      `${said.overlap} ${tables.counts.overlap}`,
      `${said.conflict} ${tables.counts.conflict}`,
    ])

    expect(workers.length).toBe(3)
    expect(asked).toEqual([])
    expect(await overflowPx(page)).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  },
)

test('everybody gets the page, under a policy that lets nothing out', async () => {
  const answer = await fetch(`${served}/check`)
  expect(answer.status).toBe(200)
  expect(new URL(answer.url).pathname).toBe('/check/')
  const policy = answer.headers.get('content-security-policy') ?? ''
  for (const rule of ["default-src 'none'", "connect-src 'none'", "frame-ancestors 'none'"])
    expect(policy.split('; ')).toContain(rule)
  expect(policy).not.toContain("'self'")
})

test('the page can reach no address and keeps nothing, even in another language', async () => {
  const { page } = await open(`${served}/check/`, { locale: 'zh-CN' })
  await bring(page, jsonFile('list.json', plantedList))
  await resultOf(page, 'list.json').waitFor()
  await page.getByRole('button', { name: 'EN' }).click()
  await page.getByRole('heading', { name: 'Check a duty list' }).waitFor()
  const reached = await page.evaluate(async () => {
    const answer = await fetch('/check/').then(
      () => 'reached',
      () => 'blocked',
    )
    return { answer, kept: localStorage.length + sessionStorage.length, cookie: document.cookie }
  })
  expect(reached).toEqual({ answer: 'blocked', kept: 0, cookie: '' })
  expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0)
  await page.context().close()
})

test('a finding opened shows both duties word for word, an example, and by the keyboard; one kind alone can be shown', async () => {
  const { page } = await open(savedPage(), { locale: 'en' })
  await bring(page, jsonFile('list.json', plantedList))
  const card = resultOf(page, 'list.json')
  const overlap = card.getByRole('button', { name: /with equal right/ })
  await overlap.focus()
  await page.keyboard.press('Enter')
  const detail = card.locator('.check-detail')
  for (const text of [
    '县公安局',
    '治安管理处罚法',
    '受理并查处社会生活噪声',
    '县生态环境局',
    '负责社会生活噪声污染防治',
  ])
    expect(await detail.textContent()).toContain(text)
  expect(await detail.textContent()).toContain('Noise in squares in')
  expect(await accessibilityProblems(page)).toEqual([])

  await card.getByRole('button', { name: /Gaps \d/ }).click()
  expect(await card.getByRole('button', { name: /with equal right/ }).count()).toBe(0)
  await card.getByText(/statements? that would close/).click()
  expect(await card.locator('.check-closing').textContent()).toContain('Proposed:')
  await page.context().close()
})

test('limits decide whether it passes', async () => {
  const { page } = await open(savedPage(), { locale: 'en' })
  await bring(page, textFile('tables.dmn', decisionTable))
  await page.getByText('Does not pass').waitFor()
  await page.getByLabel('Gaps at most').fill('1')
  await page.getByLabel('Overlaps at most').fill('1')
  await page.getByText('Passes: within the limits').waitFor()
  await page.context().close()
})

test.each(['xlsx', 'docx', 'html'] as const)(
  'the report as %s is made in the page and says what was found',
  async (format) => {
    const { page, asked } = await open(savedPage(), { locale: 'en' })
    await bring(page, [jsonFile('list.json', plantedList), jsonFile('again.json', plantedList)])
    await resultOf(page, 'again.json').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `as ${format.toUpperCase()}` }).click(),
    ])
    const path = join(saved, `report.${format}`)
    await download.saveAs(path)
    const bytes = await readFile(path)
    if (format === 'xlsx') {
      const rows = await Array.fromAsync(readTable(fileSource(path)))
      expect(rows.flatMap(({ cells }) => cells).join('\n')).toContain(
        'lead Noise in squares in 沅溪县 with equal right',
      )
    }
    if (format === 'docx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
    if (format === 'html') expect(bytes.toString()).toContain('lead Noise in squares in 沅溪县 with equal right')
    expect(asked).toEqual([])
    await page.context().close()
  },
)

test('faulty rows are a table of sheet, row, column and what was expected; other files are refused with what to do', async () => {
  const { page } = await open(savedPage(), { locale: 'en', width: 360 })
  await bring(page, [
    textFile('faulty.csv', '角色,单位,事项类别,区域,生效日期\n牵头,县水务局,漏水,沅溪县,去年\n'),
    textFile('list.pdf', '%PDF-1.7 rows'),
    textFile('broken.json', '{"matters": ['),
    textFile('open.dmn', decisionTable.replace('>= 65', 'limit')),
  ])
  const faults = resultOf(page, 'faulty.csv')
  expect(await faults.locator('tbody tr').first().textContent()).toMatch(/faulty2生效日期.*去年.*2025-03-02/)
  expect(await resultOf(page, 'list.pdf').textContent()).toContain('Open it in WPS or Word')
  expect(await resultOf(page, 'broken.json').textContent()).toContain('is not valid JSON')
  expect(await resultOf(page, 'open.dmn').textContent()).toContain('The variable limit may have any value')
  expect(await page.getByText('Not judged: 4 files could not be read').count()).toBe(1)
  expect(await overflowPx(page)).toBe(0)
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})

test('files dropped anywhere on the page are checked', async () => {
  const { page } = await open(savedPage(), { locale: 'zh-CN' })
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.json'))
    return transfer
  }, JSON.stringify(plantedList))
  for (const event of ['dragover', 'drop']) await page.dispatchEvent('h1', event, { dataTransfer: dropped })
  expect(await kindsShown(page, 'dropped.json')).toEqual(kindsOf(plantedList, 'zh-CN'))
  await page.context().close()
})

test('pasted rows are checked like a file', async () => {
  const { page } = await open(savedPage(), { locale: 'en' })
  await page.getByText('Paste instead').click()
  await page.getByRole('textbox').fill('角色\t单位\t事项类别\n牵头\t县水务局\t漏水\n牵头\t县住建局\t漏水\n')
  await page.getByRole('button', { name: 'Check the text' }).click()
  expect(await kindsShown(page, 'pasted.csv')).toEqual(['Overlaps 1'])
  await page.context().close()
})

/** Runs in the page: presses the button beside a progress bar as soon as that has moved, between two pieces of work. */
const cancelOnceItMoves = (): void => {
  const press = (): void => {
    const bar = document.querySelector('progress')
    if (bar !== null && bar.value > 0) bar.parentElement?.querySelector('button')?.click()
  }
  new MutationObserver(press).observe(document.body, { subtree: true, childList: true, attributes: true })
}

test('where no worker can start the page computes by itself, piece by piece, and can be cancelled', async () => {
  const without = (): void => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new Error('no worker here')
        }
      },
    })
  }
  const { page, workers } = await open(savedPage(), { locale: 'en' }, without)
  await bring(page, jsonFile('list.json', plantedList))
  expect(await kindsShown(page, 'list.json')).toEqual(kindsOf(plantedList, 'en'))
  await page.evaluate(cancelOnceItMoves)
  await bring(page, jsonFile('large.json', largeList(20_000)))
  await page.getByText('Cancelled.').waitFor()
  expect(await page.getByRole('region', { name: 'large.json' }).count()).toBe(0)
  await bring(page, textFile('tables.dmn', decisionTable))
  await resultOf(page, 'tables.dmn').waitFor()
  expect(workers).toEqual([])
  await page.context().close()
})

test('a long check says how far it is and ends when it is cancelled', async () => {
  const { page } = await open(savedPage(), { locale: 'en' })
  const path = join(saved, 'large.json')
  await writeFile(path, JSON.stringify(largeList(60_000)))
  await bring(page, path)
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Cancelled.').waitFor()
  await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBe(0)
  expect(await page.getByRole('region', { name: 'large.json' }).count()).toBe(0)
  await bring(page, jsonFile('list.json', plantedList))
  await resultOf(page, 'list.json').waitFor()
  await page.context().close()
})

test.each([
  ['zh-CN', 1280],
  ['en', 360],
] as const)('it looks as it should in %s at %d px', async (locale, width) => {
  const { page } = await open(`${served}/check/`, { locale, width, isPolicyLifted: true })
  await takePicture(page, `check-empty-${locale}`)
  await bring(page, [
    await templateFile('清单.xlsx'),
    textFile('tables.dmn', decisionTable),
    textFile('faulty.csv', '角色,单位,事项类别,生效日期\n牵头,县水务局,漏水,去年\n'),
  ])
  await resultOf(page, 'faulty.csv').waitFor()
  await page.locator('.check-sentence').first().click()
  await page.locator('.check-detail').waitFor()
  expect(await takePicture(page, `check-${locale}`)).toContain('check-')
  await page.context().close()
})
