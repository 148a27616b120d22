import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Report } from '../../src/modules/matters/core/report.ts'
import { buildWeb } from '../../web/build.ts'
import { accessibilityProblems, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { areas, places, preview, progress, receipt, site } from './screens/county.ts'
import { openScreen, refusing } from './screens/open.ts'

let browser: Browser
let folder = ''

beforeAll(async () => {
  folder = (await buildWeb()).folder
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const answers = {
  'GET /api/site': site,
  'POST /api/j/yx/reports/preview': preview,
  'GET /api/j/yx/places': places,
  'GET /api/j/yx/places/areas': areas,
  'POST /api/j/yx/reports': receipt,
  'POST /api/j/yx/progress': progress,
}
const text = '城南菜市场后门的下水道堵了三天，污水流到路上，味道很大，早上老人买菜滑倒了一个。'

test.each([
  ['zh-CN', 400],
  ['en', 360],
] as const)(
  'a resident reports in %s at %d px: understood first, sent once more without harm, receipt kept',
  async (locale, width) => {
    const sent: unknown[] = []
    let isAway = true
    const page = await openScreen(browser, {
      folder,
      path: '/',
      visitor: { locale, width, height: 900 },
      answers: {
        ...answers,
        'POST /api/j/yx/reports': (request: { postDataJSON: () => unknown }) => {
          sent.push(Report.parse(request.postDataJSON()))
          if (!isAway) return receipt
          isAway = false
          return refusing(503, 'platform/not-ready')
        },
      },
    })
    await page.getByRole('textbox').fill(text)
    await page.locator('.understood').waitFor()
    await page.locator('.map-canvas[data-drawn=true]').waitFor({ state: 'attached' })
    await takePicture(page, `report-${locale}`)
    expect(await page.locator('.understood').textContent()).toContain(
      locale === 'en' ? 'Housing bureau' : '住房和城乡建设局',
    )
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)

    await page.locator('.button.big').click()
    await page.getByRole('alert').waitFor()
    await page.locator('.button.big').click()
    await page.getByRole('heading', { name: receipt.receipt }).waitFor()
    expect(sent[0]).toEqual(sent[1])
    expect(await accessibilityProblems(page)).toEqual([])
    await takePicture(page, `sent-${locale}`)

    await page.locator('.button.primary.big').click()
    await page.locator('.ribbon').waitFor()
    await takePicture(page, `progress-${locale}`)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)
    expect(page.url()).toContain('#YX-')
    await page.context().close()
  },
)
