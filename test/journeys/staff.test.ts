import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnswerWish } from '../../src/modules/matters/core/steps.ts'
import { pictures } from '../../src/modules/matters/samples.ts'
import { buildWeb } from '../../web/build.ts'
import { accessibilityProblems, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { areas, counts, matter, me, places, preview, queue, receipt, site } from './screens/county.ts'
import { accounts, found, grants, ordersTaken, revealed, roles, versions } from './screens/county-desk.ts'
import { openScreen, refusing } from './screens/open.ts'

let browser: Browser
let folder = ''

beforeAll(async () => {
  folder = (await buildWeb()).folder
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const id = queue.rows[0]?.id ?? ''
const picture = { mediaType: 'image/png', bytes: Buffer.from(pictures.png, 'base64') }
const answers = {
  ...Object.fromEntries(
    matter.photos.map((photo) => [`GET /api/j/yx/matters/${matter.matter.id}/photos/${photo.id}`, picture]),
  ),
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
      'GET /api/j/yx/identity': [{ key: 'county', name: '县统一认证' }],
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

test('accounts: search, roles of one, a role given, a one-time code shown once', async () => {
  const given: unknown[] = []
  const one = accounts.rows[1]?.id ?? ''
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/people',
    answers: {
      ...answers,
      'GET /api/j/yx/accounts': accounts,
      'GET /api/j/yx/roles': roles,
      [`GET /api/j/yx/accounts/${one}/grants`]: grants,
      [`POST /api/j/yx/accounts/${one}/grants`]: (request: { postDataJSON: () => unknown }) => {
        given.push(request.postDataJSON())
        return grants[0]
      },
      [`POST /api/j/yx/accounts/${one}/invitation`]: { code: 'KD7F-2M9Q' },
    },
  })
  await page.getByRole('button', { name: accounts.rows[1]?.name ?? '' }).click()
  await page.locator('.panel').getByText('部门承办人').waitFor()
  await page.locator('.panel').getByText('县住房和城乡建设局 · 城南街道').waitFor()
  await takePicture(page, 'people')
  expect(await accessibilityProblems(page)).toEqual([])

  await page
    .locator('.panel')
    .getByRole('button', { name: /授予角色/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('角色').selectOption('verifier')
  expect(await accessibilityProblems(page)).toEqual([])
  await dialog.getByRole('button', { name: '授予', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(given).toEqual([{ role: 'verifier', unitId: null, territoryPath: '/a/b/c/', from: null, to: null }])

  await page.locator('.panel').getByRole('button', { name: '新的一次性代码' }).click()
  await page.getByText('KD7F-2M9Q').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})

test('a second factor that the jurisdiction asks for is set up before anything else', async () => {
  let isSet = false
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx',
    visitor: { locale: 'en' },
    answers: {
      ...answers,
      'GET /api/j/yx/session': () => ({ ...me, secondFactor: 'required', mustEnrol: !isSet, hasSecondFactor: isSet }),
      'POST /api/j/yx/factor': { uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', secret: 'JBSWY3DPEHPK3PXP' },
      'POST /api/j/yx/factor/confirm': () => {
        isSet = true
        return { recoveryCodes: ['aaaa-bbbb', 'cccc-dddd'] }
      },
    },
  })
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByText('JBSW Y3DP EHPK 3PXP').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByLabel('First number it shows').fill('123456')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('cccc-dddd').waitFor()
  await page.getByRole('button', { name: 'I wrote them down' }).click()
  await page.locator('.queue tbody tr').first().waitFor()
  await page.context().close()
})

test('the contact shows only for a stated purpose, and for as long as the vault says', async () => {
  const wished: unknown[] = []
  const page = await openScreen(browser, {
    folder,
    path: `/staff/yx/matters/${id}`,
    answers: {
      ...answers,
      [`POST /api/j/yx/matters/${id}/reveal`]: (request: { postDataJSON: () => unknown }) => {
        wished.push(request.postDataJSON())
        return revealed
      },
    },
  })
  await page.getByRole('button', { name: '说明用途后查看' }).click()
  await page.getByRole('dialog').getByRole('radio').nth(1).check()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('dialog').locator('.primary').click()
  await page.getByText('13900000000').waitFor()
  expect(wished).toEqual([{ purpose: 'visit', reason: '' }])
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})

test('the body of the hotline names a lead: units found by name, a reason that everybody reads', async () => {
  const named: unknown[] = []
  const page = await openScreen(browser, {
    folder,
    path: `/staff/yx/matters/${id}`,
    answers: {
      ...answers,
      'GET /api/j/yx/directory/search': found,
      [`POST /api/j/yx/matters/${id}/name`]: (request: { postDataJSON: () => unknown }) => {
        named.push(request.postDataJSON())
        return matter.matter
      },
    },
  })
  await page.locator('.thread').waitFor()
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').first().fill('水利')
  await dialog.getByRole('button', { name: '沅溪县水利局' }).click()
  await dialog.locator('textarea').fill('河道边的倾倒由水利局先办。')
  expect(await accessibilityProblems(page)).toEqual([])
  await takePicture(page, 'name-lead')
  await dialog.locator('.primary').click()
  await dialog.waitFor({ state: 'hidden' })
  expect(named).toEqual([{ unitId: found.rows[0]?.row.id, assistIds: [], reason: '河道边的倾倒由水利局先办。' }])
  await page.context().close()
})

test('orders of another hotline are tried first: what is wrong is named cell by cell, then the good rows come in', async () => {
  const modes: (string | null)[] = []
  const page = await openScreen(browser, {
    folder,
    path: '/staff/yx/imports',
    answers: {
      ...answers,
      'POST /api/j/yx/orders/files': (request: { url: () => string }) => {
        modes.push(new URL(request.url()).searchParams.get('mode'))
        return ordersTaken
      },
    },
  })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from('工单编号\n') })
  await page.getByRole('button', { name: '先看会怎样' }).click()
  await page.getByText('第 3 行').waitFor()
  await takePicture(page, 'imports')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: '只收对的行' }).click()
  await page.getByText('收了 2 件').waitFor()
  expect(modes).toEqual(['dry', 'skip'])
  expect(await page.getByRole('link', { name: '下载答复' }).getAttribute('href')).toBe('/api/j/yx/orders/answers.csv')
  await page.context().close()
})

test('a session that ended while somebody worked leads to sign-in, and back to the very page', async () => {
  let isOver = false
  const page = await openScreen(browser, {
    folder,
    path: `/staff/yx/matters/${id}`,
    answers: {
      ...answers,
      'GET /api/j/yx/identity': [],
      'GET /api/j/yx/session': () => (isOver ? refusing(401, 'people/session-over') : me),
      'POST /api/j/yx/session': () => {
        isOver = false
        return me
      },
      [`POST /api/j/yx/matters/${id}/note`]: () => {
        isOver = true
        return refusing(401, 'people/session-over')
      },
    },
  })
  await page.locator('.thread').waitFor()
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByRole('textbox').fill('今天下午去现场。')
  await page.getByRole('dialog').locator('.primary').click()
  await page.locator('input[type=password]').fill('a long enough secret')
  await page.locator('input').first().fill('liumin')
  await page.locator('button[type=submit]').click()
  await page.locator('.thread').waitFor()
  expect(page.url()).toContain(`/staff/yx/matters/${id}`)
  await page.context().close()
})

test('on a narrow screen the side bar waits behind a button and closes with Esc', async () => {
  const page = await openScreen(browser, { folder, path: '/staff/yx', visitor: { width: 800, height: 900 }, answers })
  await page.locator('.queue tbody tr').first().waitFor()
  expect(await page.getByRole('link', { name: '登记事项' }).isVisible()).toBe(false)
  await page.getByRole('button', { name: '菜单' }).click()
  await page.getByRole('link', { name: '登记事项' }).waitFor()
  await takePicture(page, 'narrow')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '登记事项' }).waitFor({ state: 'hidden' })
  expect(await overflowPx(page)).toBe(0)
  await page.context().close()
})

test('a question that the list asks is answered in its own terms, and the list is asked again', async () => {
  const supplied: unknown[] = []
  const asking = {
    ...matter,
    matter: { ...matter.matter, state: 'waiting', waitsFor: 'attribute', outcome: 'ASK' },
    decision: { outcome: 'ASK', flags: [], ask: ['time'], edition: 12, explanation: { lost: [] } },
    because: null,
  }
  const page = await openScreen(browser, {
    folder,
    path: `/staff/yx/matters/${id}`,
    answers: {
      ...answers,
      [`GET /api/j/yx/matters/${id}`]: asking,
      'GET /api/j/yx/duties/versions': versions,
      [`POST /api/j/yx/matters/${id}/supply`]: (request: { postDataJSON: () => unknown }) => {
        supplied.push(request.postDataJSON())
        return matter.matter
      },
    },
  })
  await page.getByText('还要知道').waitFor()
  await page.getByText('发生的时间').first().waitFor()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('发生的时间').fill('22:30')
  expect(await accessibilityProblems(page)).toEqual([])
  await dialog.locator('.primary').click()
  await dialog.waitFor({ state: 'hidden' })
  expect(supplied).toEqual([{ attributes: { time: 1350 } }])
  await page.context().close()
})

test.each(['zh-CN', 'en'] as const)(
  'the queue looks as its reader wants in %s, and the browser remembers it',
  async (locale) => {
    const asked: string[] = []
    const page = await openScreen(browser, {
      folder,
      path: '/staff/yx',
      visitor: { locale, width: 1440 },
      answers: {
        ...answers,
        'GET /api/j/yx/matters': (request: { url: () => string }) => {
          asked.push(new URL(request.url()).searchParams.get('sort') ?? '')
          return queue
        },
      },
    })
    const isEnglish = locale === 'en'
    await page.locator('.queue tbody tr').first().waitFor()
    const heightOf = async () => (await page.locator('.queue tbody tr').first().boundingBox())?.height ?? 0
    const before = await heightOf()
    await page.getByLabel(isEnglish ? 'Order' : '排序').selectOption('place')
    await page.getByRole('button', { name: isEnglish ? 'Compact' : '紧凑' }).press('Enter')
    await page.locator('.queue-columns summary').press('Enter')
    const column = page.getByRole('checkbox', { name: isEnglish ? 'Our part' : '我们的部分' })
    await column.press(' ')
    expect(await accessibilityProblems(page)).toEqual([])
    await takePicture(page, `queue-look-${locale}`)
    await page.locator('.queue-columns summary').press('Enter')
    expect(await page.getByRole('columnheader').count()).toBe(5)
    expect(await heightOf()).toBeLessThan(before)

    await page.reload()
    await page.locator('.queue[data-density=compact] tbody tr').first().waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(5)
    expect(asked.at(-1)).toBe('place')
    expect(await page.getByLabel(isEnglish ? 'Order' : '排序').inputValue()).toBe('place')
    expect(await overflowPx(page)).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
    await takePicture(page, `queue-compact-${locale}`)
    await page.context().close()
  },
)

test('photos of a matter and what others said who reported it: small, opened large, the answer with its own', async () => {
  const sent: string[] = []
  const page = await openScreen(browser, {
    folder,
    path: `/staff/yx/matters/${id}`,
    visitor: { locale: 'en', width: 1280 },
    answers: {
      ...answers,
      [`POST /api/j/yx/matters/${id}/photos`]: () => {
        sent.push('photo')
        return matter.photos[0]
      },
      [`POST /api/j/yx/matters/${id}/answer`]: (request: { postDataJSON: () => unknown }) => {
        sent.push(`answer with ${AnswerWish.parse(request.postDataJSON()).photoIds?.length}`)
        return matter.matter
      },
    },
  })
  await page.getByRole('button', { name: 'Open large: Photo 2 from the reporter' }).click()
  await page.getByRole('dialog').getByRole('img', { name: 'Photo 2 from the reporter' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText('我们楼下的下水道也堵了').waitFor()
  expect(await page.getByText('3 people reported this').count()).toBeGreaterThan(0)
  await takePicture(page, 'matter-photos')

  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('管道已疏通')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(pictures.jpeg, 'base64') })
  await dialog.locator('.photos li').first().waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await takePicture(page, 'answer-photo')
  await dialog.locator('.primary').click()
  await expect.poll(() => sent).toEqual(['photo', 'answer with 1'])
  await page.context().close()
})
