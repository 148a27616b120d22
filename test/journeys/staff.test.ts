import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../web/build.ts'
import { accessibilityProblems, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { areas, counts, matter, me, places, preview, queue, receipt, site } from './screens/county.ts'
import { openScreen, refusing } from './screens/open.ts'

let browser: Browser
let folder = ''

beforeAll(async () => {
  folder = (await buildWeb()).folder
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const id = queue.rows[0]?.id ?? ''
const answers = {
  'GET /api/site': site,
  'GET /api/j/yx/session': me,
  'GET /api/j/yx/matters': queue,
  'GET /api/j/yx/matters/counts': counts,
  [`GET /api/j/yx/matters/${id}`]: matter,
  'GET /api/j/yx/places': places,
  'GET /api/j/yx/places/areas': areas,
  'POST /api/j/yx/preview': preview,
}

test.each([
  ['zh-CN', 1440],
  ['en', 1100],
] as const)('the queue in %s at %d px, worked without a mouse: walk, select, take on, open', async (locale, width) => {
  const claimed: string[] = []
  const claim = (one: string) => () => {
    claimed.push(one)
    return queue.rows[0]
  }
  const second = queue.rows[1]?.id ?? ''
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx',
    visitor: { locale, width },
    answers: {
      ...answers,
      [`POST /api/j/yx/matters/${id}/claim`]: claim(id),
      [`POST /api/j/yx/matters/${second}/claim`]: refusing(409, 'matters/changed-meanwhile'),
    },
  })
  await page.locator('.queue tbody tr').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await takePicture(page, `queue-${locale}`)
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)

  await page.keyboard.press('a')
  await page.getByRole('status').filter({ hasText: '1' }).waitFor()
  expect(claimed).toEqual([id])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.locator('.thread').waitFor()
  expect(page.url()).toContain(`/staff/yx/matters/${id}`)
  await page.locator('.map-canvas[data-drawn=true]').waitFor({ state: 'attached' })
  await takePicture(page, `matter-${locale}`)
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await page.context().close()
})

test('an answer is written with a key and sent once; the problem of a refusal is said', async () => {
  const sent: unknown[] = []
  const page = await openScreen(browser, {
    folder,
    path: `/staff/yx/matters/${id}`,
    answers: {
      ...answers,
      [`POST /api/j/yx/matters/${id}/answer`]: (request: { postDataJSON: () => unknown }) => {
        sent.push(request.postDataJSON())
        return refusing(409, 'matters/changed-meanwhile')
      },
    },
  })
  await page.locator('.thread').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('dialog').getByRole('textbox').fill('管道已疏通。')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('dialog').locator('.primary').click()
  await page.getByRole('alert').filter({ hasText: '期间有人改动了这件事项' }).waitFor()
  expect(sent).toEqual([{ text: '管道已疏通。' }])
  await page.context().close()
})

test('without a session the address leads to sign-in and back', async () => {
  let isIn = false
  const page = await openScreen(browser, {
    folder,
    path: `/staff/yx/matters/${id}`,
    answers: {
      ...answers,
      'GET /api/j/yx/session': () => (isIn ? me : refusing(401, 'platform/sign-in-first')),
      'POST /api/j/yx/session': (request: { postDataJSON: () => { code?: string } }) => {
        if (request.postDataJSON().code === undefined) return refusing(401, 'people/second-factor-needed')
        isIn = true
        return me
      },
    },
  })
  await page.getByRole('textbox').first().fill('liumin')
  await page.locator('input[type=password]').fill('a long enough secret')
  await page.locator('button[type=submit]').click()
  await page.locator('input[autocomplete=one-time-code]').fill('123456')
  await takePicture(page, 'sign-in')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.locator('button[type=submit]').click()
  await page.locator('.thread').waitFor()
  expect(page.url()).toContain(`/staff/yx/matters/${id}`)
  await page.context().close()
})

test('a clerk writes a message down for somebody', async () => {
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/register',
    answers: { ...answers, 'POST /api/j/yx/matters': receipt },
  })
  await page.locator('textarea').fill('菜市场后门下水道堵了三天')
  await page.locator('.understood').waitFor()
  await page.locator('.map-canvas[data-drawn=true]').waitFor({ state: 'attached' })
  await takePicture(page, 'register')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.locator('button[type=submit]').click()
  await page.getByText(receipt.receipt).waitFor()
  await page.context().close()
})
