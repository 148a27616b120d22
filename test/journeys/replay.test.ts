import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WholeReplay } from '../../src/modules/duties/core/replay/kept.ts'
import { buildWeb } from '../../web/build.ts'
import { accessibilityProblems, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { yuanxiReport } from '../oracle/replay/yuanxi.ts'
import { me, site } from './screens/county.ts'
import { openScreen, refusing } from './screens/open.ts'

let browser: Browser
let folder = ''

beforeAll(async () => {
  folder = (await buildWeb()).folder
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const id = '0199a000-0000-7000-8000-00000000ab01'
const report = yuanxiReport()
const whole = (proposed: readonly string[] = []) =>
  WholeReplay.parse({
    id,
    name: '去年工单.csv',
    mapping: 'hotline',
    orders: report.orders,
    pairs: report.pairs,
    pairsSeveral: report.pairsSeveralUnits,
    madeAt: '2025-09-29T00:40:00Z',
    report,
    proposed: proposed.map((typeRef) => ({ typeRef, itemId: id })),
  })
const kept = () => {
  const { report: _report, proposed: _proposed, ...row } = whole()
  return row
}

const answers = {
  'GET /api/site': site,
  'GET /api/j/yx/session': me,
  'GET /api/j/yx/matters/counts': { counts: {}, atMost: 99 },
}

test.each([
  ['zh-CN', 1440],
  ['en', 1440],
  ['zh-CN', 1100],
] as const)(
  'the report in %s at %d px: figures, duties to clarify, curve; one click proposes an item',
  async (locale, width) => {
    const proposed: string[] = []
    const page = await openScreen(browser, {
      folder,
      path: `/staff/yx/replays/${id}`,
      visitor: { locale, width },
      answers: {
        ...answers,
        [`GET /api/j/yx/replays/${id}`]: () => whole(proposed),
        [`POST /api/j/yx/replays/${id}/proposals`]: (request: { postDataJSON: () => { typeRef: string } }) => {
          proposed.push(request.postDataJSON().typeRef)
          return { itemId: id }
        },
      },
    })
    await page.locator('.chart svg').first().waitFor()
    await takePicture(page, `replay-report-${locale}-${width}`)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)

    const first = report.clarify.rows[0]
    const row = page.locator('tbody tr').first()
    expect(await row.textContent()).toContain(first?.type.name)
    await row.getByRole('button').click()
    await row.locator('.stamp.good').waitFor()
    expect(proposed).toEqual([first?.type.id])
    await page.context().close()
  },
)

test('a file is brought, and the report opens', async () => {
  const asked: string[] = []
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/replays',
    visitor: { locale: 'zh-CN' },
    answers: {
      ...answers,
      'GET /api/j/yx/replays': { rows: [kept()], next: null },
      [`GET /api/j/yx/replays/${id}`]: whole(),
      'POST /api/j/yx/replays': (request: { url: () => string }) => {
        asked.push(new URL(request.url()).searchParams.get('mapping') ?? '')
        return whole()
      },
    },
  })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
  await takePicture(page, 'replays-zh-CN')
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await page.locator('select').selectOption('pingshan')
  await page.locator('form button[type=submit]').click()
  await page.locator('.replay-figures').waitFor()
  expect(asked).toEqual(['pingshan'])
  await page.context().close()
})

test('a file with persons is refused in words, and the form stays filled in', async () => {
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/replays',
    visitor: { locale: 'zh-CN' },
    answers: {
      ...answers,
      'GET /api/j/yx/replays': { rows: [], next: null },
      'POST /api/j/yx/replays': refusing(422, 'imports/file-holds-persons', { file: 'a.csv', columns: '来电人' }),
    },
  })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
  await page.locator('form button[type=submit]').click()
  const notice = page.getByRole('alert')
  await notice.waitFor()
  expect(await notice.textContent()).toContain('来电人')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})
