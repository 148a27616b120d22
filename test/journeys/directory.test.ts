import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Permission } from '../../src/kernel/actor.ts'
import { addPosts, findJurisdiction, holdPost, saveBoundaries } from '../../src/modules/directory/index.ts'
import { directoryWith } from '../../src/modules/directory/module.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../../src/modules/directory/samples.ts'
import { readConfig } from '../../src/platform/config.ts'
import { newHttp } from '../../src/platform/http/server.ts'
import type { Locale } from '../../src/words/index.ts'
import { buildWeb } from '../../web/build.ts'
import { accessibilityProblems, newPage, openBrowser, overflowPx, takePicture } from '../browser.ts'
import { openWorld, type World } from '../world/world.ts'

let world: World
let app: FastifyInstance
let browser: Browser
let folder = ''

const clerk = sampleId(0x999)
const address = 'http://wardwork.test'

const aSquare = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

const settle = async (): Promise<void> => {
  await settleYuanxi(world.call)
  const post = { unitId: yuanxiUnits.works, nameEn: null, from: null, to: null }
  await addPosts(world.call, [
    { ...post, id: sampleId(0xd01), kind: 'head', name: '所长', nameEn: 'Head' },
    { ...post, id: sampleId(0xd02), kind: 'duty', name: '值班岗', nameEn: 'On duty' },
  ])
  const holding = { postId: sampleId(0xd01), isActing: false, from: '2023-05-01', to: null }
  await holdPost(world.call, { ...holding, id: sampleId(0xd03), accountId: clerk })
  await saveBoundaries(world.call, [
    { territoryId: yuanxi.south, geometry: aSquare(110, 28, 0.2), feature: 'south' },
    { territoryId: yuanxi.bridge, geometry: aSquare(110.2, 28, 0.2), feature: 'bridge' },
  ])
}

beforeAll(async () => {
  world = await openWorld()
  await settle()
  const scopes = [{ permissions: Permission.options, unitId: null, territoryPath: '/cn/hn/yx/', from: null, to: null }]
  app = await newHttp({
    config: readConfig({ WARDWORK_LOG: 'silent', WARDWORK_REQUESTS_PER_MINUTE: '10000' }),
    database: world.database,
    sources: world.sources,
    modules: [
      directoryWith([
        async (_call, { closed }) => ({
          room: 'matters',
          carried: [
            {
              label: { 'zh-CN': '在办事项随转', en: 'Open matters carried' },
              count: 23 * closed.length,
              note: { 'zh-CN': '时限不变', en: 'same limits' },
            },
          ],
          findings: [
            {
              stamp: 'vacant',
              what: { 'zh-CN': '县级住建条线不再有市政单位', en: 'The county housing line has no municipal unit left' },
              where: { 'zh-CN': '燃气安全 协助（清单 205）', en: 'Gas safety, assists (item 205)' },
              remedy: { 'zh-CN': '改由县住建局本级', en: 'Give it to the bureau itself' },
              href: null,
            },
          ],
        }),
      ]),
    ],
    findJurisdiction,
    identify: async () => ({ actor: { kind: 'account', id: clerk }, scopes }),
  })
  folder = (await buildWeb()).folder
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await world?.close()
})

/** What rooms after the directory answer here: who is signed in, and whose account it is. */
const told: Readonly<Record<string, unknown>> = {
  '/api/j/yx/session': {
    account: { id: clerk, login: 'liumin', name: '刘敏' },
    scopes: [{ permissions: Permission.options, unitId: null, territoryPath: '/cn/hn/yx/', from: null, to: null }],
  },
  [`/api/j/yx/accounts/${clerk}`]: { id: clerk, login: 'chengang', name: '陈刚' },
}

const fileFor = (pathname: string): string => {
  const exact = join(folder, pathname)
  return existsSync(exact) && statSync(exact).isFile() ? exact : join(folder, 'staff/index.html')
}

/** Opens the built staff page against the real server of this test. */
const open = async (path: string, locale: Locale, width = 1440): Promise<Page> => {
  const page = await newPage(browser, { locale, width, height: 900, now: '2025-09-26T16:40:00+08:00' })
  page.on('pageerror', (error) => console.error('page:', error.message))
  await page.context().route(`${address}/**`, async (route, request) => {
    const url = new URL(request.url())
    if (url.pathname.startsWith('/test-font/')) return route.fallback()
    if (!url.pathname.startsWith('/api/')) return route.fulfill({ path: fileFor(url.pathname) })
    if (told[url.pathname] !== undefined) return route.fulfill({ json: told[url.pathname] })
    const { host: _host, origin: _origin, ...headers } = request.headers()
    const answer = await app.inject({
      method: request.method() as 'GET' | 'POST' | 'PUT',
      url: url.pathname + url.search,
      headers: { ...headers, authorization: 'Bearer clerk-token-0123456789' },
      ...(request.postDataBuffer() === null ? {} : { payload: request.postDataBuffer() ?? '' }),
    })
    return route.fulfill({
      status: answer.statusCode,
      contentType: String(answer.headers['content-type']),
      body: answer.body,
    })
  })
  await page.goto(`${address}${path}`)
  return page
}

test('the tree is walked without a mouse, down to a unit with its relations and posts', async () => {
  const page = await open('/staff/yx/directory', 'zh-CN')
  const tree = page.getByRole('tree')
  await tree.waitFor()
  expect(await tree.getByRole('treeitem').allTextContents()).toContain('▸县住建局部门')

  await tree.getByRole('treeitem', { name: /县住建局/ }).focus()
  await page.keyboard.press('ArrowRight')
  await tree.getByRole('treeitem', { name: /市政设施所/ }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '市政设施所' }).waitFor()
  expect(new URL(page.url()).searchParams.get('unit')).toBe(yuanxiUnits.works)
  await page.locator('.graph').waitFor()
  expect(await page.locator('.graph-edge text').allTextContents()).toContain('派驻 2 人')
  expect(await page.locator('main').textContent()).toContain('陈刚')
  await page.getByText('空缺').first().waitFor()
  await takePicture(page, 'directory-zh-CN')
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await overflowPx(page)).toBe(0)
  await page.context().close()
})

test('a reorganisation is previewed with what it breaks, submitted and approved; the tree then shows it', async () => {
  const page = await open(`/staff/yx/directory?unit=${yuanxiUnits.works}`, 'zh-CN')
  await page.getByRole('button', { name: '调整机构' }).click()
  await page.getByRole('button', { name: '并入' }).click()
  await page.getByLabel('名称', { exact: true }).fill('县城市运行中心')
  await page.getByLabel('依据').fill('县编发〔2025〕9号')
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByText('县级住建条线不再有市政单位').waitFor()
  await takePicture(page, 'directory-reorganise-zh-CN')
  expect(await accessibilityProblems(page)).toEqual([])

  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByText('已生效').waitFor()
  await page.getByText(/撤销，现为县城市运行中心/).waitFor()
  await page.getByRole('link', { name: '县城市运行中心' }).click()
  await page.getByRole('heading', { name: '县城市运行中心' }).waitFor()
  await page.getByRole('treeitem', { name: /县城市运行中心/, selected: true }).waitFor()
  expect(await page.locator('main').textContent()).toContain('陈刚')
  await page.context().close()
})

test('an administrator names the unit that negotiates what has no clear owner', async () => {
  const page = await open(`/staff/yx/directory?unit=${yuanxiUnits.housing}`, 'zh-CN')
  await page.getByRole('button', { name: '修改' }).click()
  await page.getByRole('button', { name: '责任不明的事项改由它协商' }).click()
  await page.getByText('责任不明的事项由本单位协商。').waitFor()
  await takePicture(page, 'directory-unit-edit-zh-CN')
  expect(await accessibilityProblems(page)).toEqual([])
  const settings = await app.inject({
    url: '/api/j/yx/directory/jurisdiction',
    headers: { authorization: 'Bearer clerk-token-0123456789' },
  })
  expect(settings.json()).toMatchObject({ hotlineUnitId: yuanxiUnits.housing, intake: 'own' })
  await page.context().close()
})

test('in English: search, lines and the map lead to the same pages', async () => {
  const page = await open('/staff/yx/directory', 'en')
  await page.getByRole('searchbox', { name: 'Find units and places' }).fill('县建设局')
  const found = page.getByRole('button', { name: /Housing and Construction Bureau/ })
  await found.waitFor()
  expect(await found.textContent()).toContain('also: 县建设局')
  await found.click()
  await page.getByRole('heading', { name: 'Housing and Construction Bureau' }).waitFor()
  await page.getByRole('searchbox', { name: 'Find units and places' }).fill('')
  await page.getByRole('button', { name: 'By line' }).click()
  await page.getByText('City management').click()
  await page.getByRole('button', { name: /县城管局/ }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])

  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await page.locator('.map-canvas[data-drawn=true]').first().waitFor({ state: 'attached' })
  const ring = [
    [110, 28.2],
    [110.4, 28.2],
    [110.4, 28.4],
    [110, 28.4],
    [110, 28.2],
  ]
  const feature = (name: string, coordinates: unknown) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates },
  })
  const file = { type: 'FeatureCollection', features: [feature('沅溪县', [ring]), feature('无此镇', [ring])] }
  const upload = { name: 'areas.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(file)) }
  await page.getByLabel('Upload boundaries (GeoJSON)').setInputFiles(upload)
  await page.getByText('features[1] (无此镇) names no territory here.', { exact: false }).waitFor()
  await page.getByLabel('Keep the good ones and skip what is refused').check()
  await page.getByLabel('Upload boundaries (GeoJSON)').setInputFiles(upload)
  await page.getByText('1 boundary kept · 1 feature refused').waitFor()
  await takePicture(page, 'directory-map-en')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})

test('a split asks where each child and each post goes, and the preview says it again', async () => {
  await addPosts(world.call, [
    {
      id: sampleId(0xd04),
      unitId: yuanxiUnits.housing,
      kind: 'staff',
      name: '燃气岗',
      nameEn: null,
      from: null,
      to: null,
    },
  ])
  const page = await open(`/staff/yx/directory?unit=${yuanxiUnits.housing}`, 'zh-CN')
  await page.getByRole('button', { name: '调整机构' }).click()
  await page.getByRole('button', { name: '拆分为' }).click()
  await page.locator('textarea').fill('县住房局\n县建设局')
  await page.getByRole('group', { name: '下级' }).getByLabel('县城市运行中心').selectOption('县建设局')
  await page.getByLabel('燃气岗').selectOption('县建设局')
  await page.getByLabel('依据').fill('县编发〔2025〕11号')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: '预览' }).click()
  const second = page.getByRole('row', { name: /县建设局/ })
  await second.waitFor()
  expect(await second.textContent()).toMatch(/县城市运行中心.*燃气岗/)
  expect(await page.getByRole('row', { name: /县住房局/ }).textContent()).not.toMatch(/运行中心|燃气岗/)
  await takePicture(page, 'directory-split-zh-CN')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.context().close()
})
