import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, settleHouse } from '../../../test/world/house.ts'
import { openWorld, type World } from '../../../test/world/world.ts'
import { yuanxiUnits } from '../../modules/directory/samples.ts'
import { samplePassword } from '../../modules/people/samples.ts'

let world: World
let app: FastifyInstance
let cookie = ''

beforeAll(async () => {
  world = await openWorld()
  await settleHouse(world)
  app = await openHouse(world)
  cookie = await signIn('admin')
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const signIn = async (login: string): Promise<string> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/j/yx/session',
    headers: { 'x-wardwork': '1' },
    payload: { login, password: samplePassword },
  })
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

const upload = (text: string | Buffer, mode: string, name = 'orders.csv') => {
  const boundary = 'test-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  return app.inject({
    method: 'POST',
    url: `/api/j/yx/orders/files?mode=${mode}`,
    headers: {
      'x-wardwork': '1',
      'accept-language': 'en',
      cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}

const heading = '工单编号,来电时间,诉求内容,问题分类,事发地,办理截止时间'
const lamp = 'HL-1,2025-09-26 09:00,路灯不亮,路灯不亮,菜市社区,2025-09-29 12:00'
const unclear = 'HL-2,2025-09-26 09:10,请帮帮忙,别的事,某个地方,'

test('a dry run says what would happen and keeps nothing', async () => {
  const { statusCode, ...rest } = await upload(`${heading}\n${lamp}\n${unclear}\n`, 'dry')
  const body = rest.json()
  expect(statusCode).toBe(200)
  expect(body).toMatchObject({ rows: 2, taken: 2, known: 0, faults: [] })
  expect(body.orders[1].unmatched).toEqual([
    { field: 'type', value: '别的事' },
    { field: 'place', value: '某个地方' },
  ])
  expect((await upload(`${heading}\n${lamp}\n`, 'dry')).json()).toMatchObject({ taken: 1, known: 0 })
})

test('a file comes in whole, its given deadline rules, and coming again changes nothing', async () => {
  const first = (await upload(`${heading}\n${lamp}\n${unclear}\n`, 'whole')).json()
  expect(first).toMatchObject({ taken: 2 })
  const matter = (
    await app.inject({
      url: `/api/j/yx/matters/${first.orders[0].matterId}`,
      headers: { cookie: await signIn('housing') },
    })
  ).json()
  expect(matter.matter).toMatchObject({
    unitId: yuanxiUnits.housing,
    givenDue: true,
    dueAt: '2025-09-29T04:00:00Z',
    foreignNo: 'HL-1',
  })
  expect((await upload(`${heading}\n${lamp}\n`, 'whole')).json()).toMatchObject({ taken: 0, known: 1 })
})

test('one wrong cell keeps the whole file out, and is named; skipping leaves it out and lists it', async () => {
  const bad = `${heading}\nHL-8,someday,路灯不亮,,,\nHL-9,2025-09-26 10:00,路灯不亮,,,\n`
  const refused = await upload(bad, 'whole')
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({ code: 'matters/orders-refused' })
  expect(refused.json().title).toContain('来电时间')
  const skipped = (await upload(bad, 'skip')).json()
  expect(skipped).toMatchObject({
    taken: 1,
    faults: [{ row: 2, column: '来电时间', expected: 'moment', value: 'someday' }],
  })
})

test.each([
  ['a file with persons', `${heading},来电人\n`, 422, 'imports/file-holds-persons'],
  ['a file that labels callers', `${heading},来电人标签\n`, 422, 'imports/file-labels-callers'],
  ['a file without its columns', '标题\n路灯\n', 422, 'matters/order-columns-missing'],
  ['a PDF', '%PDF-1.7\n', 415, 'imports/file-is-pdf'],
])('%s is refused by name', async (_why, text, status, code) => {
  const answer = await upload(text, 'whole')
  expect(answer.statusCode).toBe(status)
  expect(answer.json().code).toBe(code)
})

test('answers go back by API and as a file', async () => {
  const [order] = (await upload(`${heading}\nHL-20,2025-09-26 09:00,路灯不亮,路灯不亮,菜市社区,\n`, 'whole')).json()
    .orders
  const answer = await app.inject({
    method: 'POST',
    url: `/api/j/yx/matters/${order.matterId}/answer`,
    headers: { 'x-wardwork': '1', cookie: await signIn('housing') },
    payload: { text: '已修好, 请放心' },
  })
  expect(answer.statusCode).toBe(200)
  const page = (await app.inject({ url: '/api/j/yx/orders/answers', headers: { cookie } })).json()
  expect(page.rows.at(-1)).toMatchObject({ foreignNo: 'HL-20', unit: '沅溪县住房和城乡建设局', text: '已修好, 请放心' })
  const next = await app.inject({
    url: `/api/j/yx/orders/answers?after=${encodeURIComponent(`${page.rows.at(-1).answeredAt} HL-20`)}`,
    headers: { cookie },
  })
  expect(next.json()).toEqual({ rows: [], next: null })
  const file = await app.inject({ url: '/api/j/yx/orders/answers.csv', headers: { cookie } })
  expect(file.body).toContain('HL-20,')
  expect(file.body).toContain('"已修好, 请放心"')
})

test('a handler may not bring orders', async () => {
  const answer = await app.inject({ url: '/api/j/yx/orders/answers', headers: { cookie: await signIn('housing') } })
  expect(answer.statusCode).toBe(403)
})
