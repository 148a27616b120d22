import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JoinWish } from '../../src/modules/matters/core/co-reporter.ts'
import { PreviewWish, Report } from '../../src/modules/matters/core/report.ts'
import { pictures } from '../../src/modules/matters/samples.ts'
import { buildWeb, type WebBuild } from '../../web/build.ts'
import { accessibilityProblems, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { areas, id, places, preview, progress, receipt, site } from './screens/county.ts'
import { lost, openScreen, refusing } from './screens/open.ts'

let browser: Browser
let folder = ''
let firstLoads: WebBuild['firstLoads'] = []

beforeAll(async () => {
  const made = await buildWeb()
  folder = made.folder
  firstLoads = made.firstLoads
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const answers = {
  'GET /api/site': site,
  'POST /api/j/yx/preview': preview,
  'GET /api/j/yx/places': places,
  'GET /api/j/yx/places/areas': areas,
  'POST /api/j/yx/reports': receipt,
  'POST /api/j/yx/progress': progress,
  'POST /api/j/yx/progress/photo': { mediaType: 'image/png', bytes: Buffer.from(pictures.png, 'base64') },
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

test('a first visit loads less than 200 kB, compressed', () => {
  const resident = firstLoads.find((one) => one.entry === 'resident')
  expect(resident).toBeDefined()
  expect((resident?.scriptGzipBytes ?? 0) + (resident?.styleGzipBytes ?? 0)).toBeLessThan(200_000)
})

test('a receipt typed by hand is read, kept ones are listed and forgotten, the matter is taken back', async () => {
  const sent: unknown[] = []
  const page = await openScreen(browser, {
    folder,
    path: '/yx/progress',
    visitor: { width: 360, height: 800 },
    answers: {
      ...answers,
      'POST /api/j/yx/progress/withdraw': (request: { postDataJSON: () => unknown }) => {
        sent.push(request.postDataJSON())
        return { ...progress, state: 'withdrawn', mayWithdraw: false }
      },
    },
  })
  await page.getByRole('textbox').fill('yx 7k3m')
  await page.locator('button[type=submit]').click()
  await page.getByText('回执不完整').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('textbox').fill('yx 7k3m 92pd 4trw 8xn2 jcq5')
  await page.locator('button[type=submit]').click()
  await page.locator('.ribbon').waitFor()

  await page.getByRole('button', { name: '撤回' }).click()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('dialog').locator('.primary').click()
  await page.getByText('已撤回').first().waitFor()
  expect(sent).toEqual([{ receipt: receipt.receipt }])
  expect(await page.getByRole('button', { name: '撤回' }).count()).toBe(0)
  await page.context().close()
})

test('an answered matter shows the answer first', async () => {
  const entry = {
    ...progress.entries[0],
    no: 9,
    kind: 'answered',
    unitId: Object.keys(progress.names.units)[0],
    text: '管道已疏通，井盖已换。',
  }
  const answered = { ...progress, state: 'answered', entries: [...progress.entries, entry] }
  const page = await openScreen(browser, {
    folder,
    path: `/yx/progress#${receipt.receipt}`,
    visitor: { locale: 'en', width: 360, height: 800 },
    answers: { ...answers, 'POST /api/j/yx/progress': answered },
  })
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  expect(await page.locator('.said').textContent()).toBe('管道已疏通，井盖已换。')
  expect(await page.locator('.ribbon').count()).toBe(0)
  expect(await accessibilityProblems(page)).toEqual([])
  await takePicture(page, 'answered-en')
  await page.context().close()
})

test('where a hotline takes the messages, the page says so and calls it', async () => {
  const [county] = site.jurisdictions
  const page = await openScreen(browser, {
    folder,
    path: '/yx',
    visitor: { width: 360, height: 800 },
    answers: { ...answers, 'GET /api/site': { ...site, jurisdictions: [{ ...county, intake: 'companion' }] } },
  })
  await page.getByRole('link', { name: /12345/ }).waitFor()
  expect(await page.getByRole('link', { name: /12345/ }).getAttribute('href')).toBe('tel:12345')
  expect(await page.locator('textarea').count()).toBe(0)
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await page.context().close()
})

test.each(['zh-CN', 'en'] as const)(
  'who does what is answered in %s without reporting, with its reason',
  async (locale) => {
    const [county] = site.jurisdictions
    const asked: { typeId: string | null; place: { territoryId: string | null } }[] = []
    const page = await openScreen(browser, {
      folder,
      path: '/yx',
      visitor: { locale, width: 360, height: 800 },
      answers: {
        ...answers,
        'GET /api/site': { ...site, jurisdictions: [{ ...county, intake: 'companion' }] },
        'POST /api/j/yx/preview': (request: { postDataJSON: () => unknown }) => {
          const wish = PreviewWish.parse(request.postDataJSON())
          asked.push(wish)
          return wish.typeId === null ? preview : { ...preview, lead: null, because: null, assists: [], outcome: 'GAP' }
        },
      },
    })
    const isEnglish = locale === 'en'
    await page
      .getByRole('main')
      .getByRole('link', { name: isEnglish ? 'Who does what' : '谁负责什么' })
      .click()
    await page.getByRole('textbox').first().fill('下水道堵了')
    await page.locator('.because').first().waitFor()
    const said = (await page.locator('.because').first().textContent()) ?? ''
    expect(said).toContain(isEnglish ? 'Housing bureau is accountable' : '由沅溪县住房和城乡建设局负责')
    expect(said).toContain(preview.because?.text)
    expect(said).toContain(preview.because?.basis)
    expect(await page.getByRole('link', { name: /12345/ }).getAttribute('href')).toBe('tel:12345')
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)
    await page.locator('.map-canvas[data-drawn=true]').waitFor({ state: 'attached' })
    await takePicture(page, `who-${locale}`)

    await page.getByRole('radio').last().check()
    await page.getByText(isEnglish ? 'The list names nobody here' : '清单在这里没有写明单位').waitFor()
    expect(asked.at(-1)?.typeId).toBe(preview.proposals.at(-1)?.id)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  },
)

test('an address that leads nowhere says so, on a phone too', async () => {
  const page = await openScreen(browser, { folder, path: '/zz', visitor: { width: 360 }, answers })
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})

test('without a connection the message waits on the page and goes by itself, once, when there is one', async () => {
  let isAway = true
  let arrived = 0
  const page = await openScreen(browser, {
    folder,
    path: '/yx',
    visitor: { width: 360, height: 800 },
    answers: {
      ...answers,
      'POST /api/j/yx/reports': () => {
        if (isAway) return lost
        arrived += 1
        return receipt
      },
    },
  })
  await page.getByRole('textbox').fill(text)
  await page.locator('.understood').waitFor()
  await page.locator('.button.big').click()
  await page.getByText('一有网络就自动提交').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  isAway = false
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('heading', { name: receipt.receipt }).waitFor()
  expect(arrived).toBe(1)
  await page.context().close()
})

test('a browser that cannot count days by itself learns it, and shows the page like any other', async () => {
  const page = await openScreen(browser, {
    folder,
    path: '/yx',
    visitor: { locale: 'en', width: 360 },
    answers,
    before: () => Reflect.deleteProperty(globalThis, 'Temporal'),
  })
  await page.getByRole('textbox').first().waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})

test.each([
  ['OVERLAP', '清单上有几家单位'],
  ['GAP', '清单没有写明由谁负责'],
  ['VACANT', '现在空缺'],
  ['ASK', '还要问清一点'],
])('before sending, %s is said in words a resident can use', async (outcome, said) => {
  const page = await openScreen(browser, {
    folder,
    path: '/yx',
    visitor: { width: 360, height: 800 },
    answers: {
      ...answers,
      'POST /api/j/yx/preview': { ...preview, outcome, lead: null, assists: [], because: null },
    },
  })
  await page.getByRole('textbox').fill(text)
  await page.locator('.understood .because').waitFor()
  expect(await page.locator('.understood .because').textContent()).toContain(said)
  await page.context().close()
})

/** A JPEG as a phone makes it: with the place where it was taken. */
const fromAPhone = (): Buffer => {
  const jpeg = Buffer.from(pictures.jpeg, 'base64')
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from('Exif\0\0GPS 28.2282,112.9388')])
  exif.writeUInt16BE(exif.length - 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
}

test.each(['zh-CN', 'en'] as const)(
  'photos go after the message in %s, drawn anew; one that did not arrive is sent again',
  async (locale) => {
    const bodies: Buffer[] = []
    let isAway = true
    const page = await openScreen(browser, {
      folder,
      path: '/yx',
      visitor: { locale, width: 360, height: 900 },
      answers: {
        ...answers,
        'POST /api/j/yx/progress/photos': (request: { postDataBuffer: () => Buffer | null }) => {
          bodies.push(request.postDataBuffer() ?? Buffer.alloc(0))
          if (!isAway) return progress.photos[0]
          isAway = false
          return refusing(503, 'platform/not-ready')
        },
      },
    })
    const isEnglish = locale === 'en'
    await page.getByRole('textbox').fill(text)
    await page.locator('.understood').waitFor()
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
    await page.locator('input[type=file]').setInputFiles(file('notes.jpg', Buffer.from('no picture')))
    await page.getByText('notes.jpg').waitFor()
    const four = [1, 2, 3, 4].map((n) => file(`${n}.jpg`, fromAPhone()))
    await page.locator('input[type=file]').setInputFiles(four)
    await page.locator('.photos li').nth(2).waitFor()
    expect(await page.locator('.photos li').count()).toBe(3)
    await page.getByText(isEnglish ? 'Only 3 photos' : '最多 3 张照片').waitFor()
    await page.getByRole('button', { name: isEnglish ? 'Take photo 3 away' : '去掉照片 3' }).click()
    expect(await page.locator('.photos li').count()).toBe(2)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)
    await takePicture(page, `report-photos-${locale}`)

    await page.locator('.button.big').click()
    await page.getByRole('heading', { name: receipt.receipt }).waitFor()
    await page.getByRole('alert').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await takePicture(page, `photos-on-the-way-${locale}`)
    await page.getByRole('alert').getByRole('button').click()
    await page.getByText(isEnglish ? 'Photo 1 arrived' : '照片 1 已送到').waitFor()
    await page.getByText(isEnglish ? 'Photo 2 arrived' : '照片 2 已送到').waitFor()
    expect(bodies).toHaveLength(3)
    for (const body of bodies) {
      expect(body.includes('GPS')).toBe(false)
      expect(body.includes(receipt.receipt)).toBe(true)
    }
    const idIn = (body: Buffer): string | undefined => /name="id"\r\n\r\n([\w-]+)/.exec(body.toString('latin1'))?.[1]
    expect(new Set(bodies.map(idIn)).size).toBe(2)
    await page.context().close()
  },
)

test('a photo of one’s own is shown on the progress page, and opens large', async () => {
  const page = await openScreen(browser, {
    folder,
    path: `/yx/progress#${receipt.receipt}`,
    visitor: { width: 360, height: 800 },
    answers,
  })
  await page.getByRole('heading', { name: '您的照片' }).waitFor()
  await page.getByRole('button', { name: '看大图：您的照片 1' }).click()
  const large = page.getByRole('dialog').getByRole('img', { name: '您的照片 1' })
  await large.waitFor()
  expect(await large.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(12)
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await takePicture(page, 'progress-photo')
  await page.context().close()
})

test.each(['zh-CN', 'en'] as const)(
  'what others reported is mine too in %s: one press, taken back, sent with it',
  async (locale) => {
    const sent: unknown[] = []
    const page = await openScreen(browser, {
      folder,
      path: '/yx',
      visitor: { locale, width: 360, height: 900 },
      answers: {
        ...answers,
        'POST /api/j/yx/reports/join': (request: { postDataJSON: () => unknown }) => {
          sent.push(JoinWish.parse(request.postDataJSON()))
          return receipt
        },
      },
    })
    const isEnglish = locale === 'en'
    await page.getByRole('textbox').fill(text)
    const mine = page.getByRole('button', { name: isEnglish ? 'That is mine too' : '一起关注' })
    await mine.click()
    await page.getByRole('button', { name: isEnglish ? 'It is something else' : '不是一回事' }).click()
    expect(await mine.getAttribute('aria-pressed')).toBe('false')
    await mine.click()
    const submit = page.locator('.button.big')
    expect(await submit.textContent()).toContain(isEnglish ? 'Join this matter' : '一起关注这件事')
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await overflowPx(page)).toBe(0)
    await takePicture(page, `join-${locale}`)
    await submit.click()
    await page.getByRole('heading', { name: receipt.receipt }).waitFor()
    expect(sent).toMatchObject([{ number: 'YX-7K2M-10PD', typeId: id('b1'), text }])
    await page.context().close()
  },
)
