import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Jurisdiction } from '../../src/modules/directory/core/jurisdiction.ts'
import { CountryDays } from '../../src/modules/directory/core/views.ts'
import { defaultPolicy } from '../../src/modules/people/core/policy.ts'
import { buildWeb } from '../../web/build.ts'
import { accessibilityProblems, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { counts, me, queue, site } from './screens/county.ts'
import { openScreen, refusing } from './screens/open.ts'

let browser: Browser
let folder = ''

beforeAll(async () => {
  folder = (await buildWeb()).folder
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const jurisdiction = Jurisdiction.parse({
  version: 3,
  id: '0199a000-0000-7000-8000-0000000000e1',
  sign: 'yx',
  territoryId: '0199a000-0000-7000-8000-0000000000e2',
  name: '沅溪县',
  nameEn: 'Yuanxi County',
  timeZone: 'Asia/Shanghai',
  intake: 'companion',
  hotlineUnitId: null,
  languages: ['zh-CN', 'en'],
  settings: { limits: { consultationWorkingDays: 2 } },
  edition: 4,
  openedAt: '2025-01-01T00:00:00Z',
  isDemonstration: false,
})

const holidays = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => ({
  ...{ day: `2025-10-${day}`, isOpen: false },
  ...{ name: '国庆节', nameEn: 'National Day' },
}))
const country = CountryDays.parse({
  days: [{ day: '2025-09-28', isOpen: true, name: '国庆节', nameEn: 'National Day' }, ...holidays],
  unknownFrom: '2026-01-01',
})

const sent = (kept: unknown[], answer: unknown) => (request: { postDataJSON: () => unknown }) => {
  kept.push(request.postDataJSON())
  return answer
}

const answers = {
  'GET /api/site': site,
  'GET /api/j/yx/session': me,
  'GET /api/j/yx/matters': queue,
  'GET /api/j/yx/matters/counts': counts,
  'GET /api/j/yx/directory/jurisdiction': jurisdiction,
  'GET /api/j/yx/directory/calendar': [],
  'GET /api/j/yx/directory/calendar/country': country,
  'GET /api/j/yx/people/policy': defaultPolicy,
}

test('settings: what is wrong is said at its field, a deadline shows what a limit does, only what differs is sent', async () => {
  const kept: unknown[] = []
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/jurisdiction',
    visitor: { locale: 'en', width: 1280 },
    answers: { ...answers, 'PUT /api/j/yx/directory/jurisdiction': sent(kept, jurisdiction) },
  })
  const general = page.getByLabel('General, working days')
  await general.fill('0')
  await page.getByText('A whole number from 1 to 1000.').waitFor()
  await page.getByRole('button', { name: 'Keep the changes' }).click()
  expect(kept).toEqual([])

  await general.fill('2')
  await page.getByText(/2 working days from Mon 29 Sep 08:47.*due Thu 9 Oct 08:47/).waitFor()
  await page.getByText(/5 working days from Mon 29 Sep 08:47.*1-8 Oct closed/).waitFor()
  await takePicture(page, 'settings-en')
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await page.getByRole('button', { name: 'Keep the changes' }).click()
  await page.getByText(/^Kept\. Clocks that run/).waitFor()
  expect(kept).toEqual([
    {
      ...{ name: '沅溪县', nameEn: 'Yuanxi County', intake: 'companion' },
      ...{ hotlineUnitId: null, languages: ['zh-CN', 'en'] },
      settings: { limits: { consultationWorkingDays: 2, generalWorkingDays: 2 } },
    },
  ])
  await page.context().close()
})

test('somebody else kept other settings meanwhile: theirs stay; the same one is named with what it says now', async () => {
  const kept: unknown[] = []
  const theirs = { ...jurisdiction, version: 4, nameEn: 'Yuanxi', settings: { limits: { generalWorkingDays: 9 } } }
  let isChanged = false
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/jurisdiction',
    visitor: { locale: 'en', width: 1280 },
    answers: {
      ...answers,
      'GET /api/j/yx/directory/jurisdiction': () => (isChanged ? theirs : jurisdiction),
      'PUT /api/j/yx/directory/jurisdiction': (request: { url: () => string; postDataJSON: () => unknown }) => {
        isChanged = true
        if (request.url().endsWith('seen=3')) return refusing(409, 'directory/changed-meanwhile', { name: '沅溪县' })
        kept.push(request.postDataJSON())
        return { ...theirs, version: 5, settings: { limits: { generalWorkingDays: 7 } } }
      },
    },
  })
  await page.getByText('Recorded for later').waitFor()
  expect(await page.getByLabel('Return within, working days').isVisible()).toBe(false)
  await page.getByLabel('General, working days').fill('7')
  await page.getByRole('button', { name: 'Keep the changes' }).click()
  const clash = page.getByRole('alert').filter({ hasText: 'Somebody else has changed this' })
  await clash
    .getByRole('listitem')
    .filter({ hasText: 'General, working days' })
    .getByText('9', { exact: true })
    .waitFor()
  expect(await clash.getByRole('listitem').count()).toBe(1)
  await takePicture(page, 'settings-clash-en')
  expect(await accessibilityProblems(page)).toEqual([])
  expect(kept).toEqual([])
  await clash.getByRole('button', { name: 'Keep mine' }).click()
  await page.getByText(/^Kept\. Clocks that run/).waitFor()
  expect(kept).toMatchObject([{ nameEn: 'Yuanxi', settings: { limits: { generalWorkingDays: 7 } } }])
  expect(await page.getByLabel('Name in English').inputValue()).toBe('Yuanxi')
  await page.context().close()
})

test('the second factor is set where signing in reads it', async () => {
  const kept: unknown[] = []
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/jurisdiction',
    answers: { ...answers, 'PUT /api/j/yx/people/policy': sent(kept, { ...defaultPolicy, secondFactor: 'required' }) },
  })
  await page.getByLabel('二次验证').selectOption('required')
  await page.getByRole('button', { name: '保存账号安全设置' }).click()
  await page.getByText('已保存。', { exact: true }).waitFor()
  expect(kept).toEqual([{ ...defaultPolicy, secondFactor: 'required' }])
  await page.context().close()
})

test('the calendar: a day of its own needs a reason, shows the deadline it moves, and follows the country again', async () => {
  const [set, cleared]: [unknown[], string[]] = [[], []]
  const fair = { day: '2025-09-30', isOpen: false, name: '赶集节', nameEn: '赶集节' }
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/calendar',
    visitor: { width: 1280 },
    answers: {
      ...answers,
      'GET /api/j/yx/directory/calendar': () => (set.length > cleared.length ? [fair] : []),
      'PUT /api/j/yx/directory/calendar/2025-09-30': sent(set, { done: true }),
      'DELETE /api/j/yx/directory/calendar/2025-09-30': () => {
        cleared.push('2025-09-30')
        return { done: true }
      },
    },
  })
  await page.getByRole('button', { name: '10月1日 星期三, 节假日, 国庆节' }).waitFor()
  await page.getByRole('button', { name: '9月28日 星期日, 调休上班, 国庆节' }).waitFor()
  await takePicture(page, 'calendar-zh-CN')
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)

  await page.getByRole('button', { name: '9月30日 星期二, 工作日' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('自9月29日（周一）15:45起5个工作日').first().waitFor()
  await dialog.getByRole('button', { name: '设定这一天' }).click()
  await dialog.getByText('请写明事由。').waitFor()
  expect(set).toEqual([])
  await dialog.getByLabel('事由（中文）').fill('赶集节')
  expect(await accessibilityProblems(page)).toEqual([])
  await dialog.getByRole('button', { name: '设定这一天' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(set).toEqual([{ isOpen: false, name: '赶集节', nameEn: '赶集节' }])

  await page.getByRole('button', { name: '修改 2025年9月30日' }).click()
  await dialog.getByRole('button', { name: '恢复与全国一致' }).click()
  await page.getByText('本地与全国一致。').waitFor()
  expect(cleared).toEqual(['2025-09-30'])
  await page.getByRole('button', { name: '下一年' }).click()
  await page.getByText('2026年1月1日起的放假安排尚未公布').waitFor()
  await page.context().close()
})

test('a change that is refused says why', async () => {
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/jurisdiction',
    answers: { ...answers, 'PUT /api/j/yx/directory/jurisdiction': refusing(403, 'directory/not-yours') },
  })
  await page.getByLabel('英文名称').fill('Yuanxi')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.getByText('超出').first().waitFor()
  await page.context().close()
})
