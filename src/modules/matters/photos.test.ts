import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openHouse, settleHouse } from '../../../test/world/house.ts'
import { openWorld, type World } from '../../../test/world/world.ts'
import { type Id, uuidV7 } from '../../kernel/ids.ts'
import { yuanxi } from '../directory/samples.ts'
import { samplePassword } from '../people/samples.ts'
import { Report } from './core/report.ts'
import { pictures } from './samples.ts'
import { redactMatter } from './service/redact.ts'
import { reportMatter } from './service/report.ts'

let world: World
let app: FastifyInstance
beforeAll(async () => {
  world = await openWorld()
  await settleHouse(world)
  app = await openHouse(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

let count = 0
const newId = (): Id => {
  count += 1
  return uuidV7(1_758_900_000_000 + count, Uint8Array.from([9, 2, 3, 4, 5, 6, 7, 8, count >> 8, count & 255]))
}
let id: Id
let receipt = ''
beforeEach(async () => {
  id = newId()
  const said = Report.parse({ id, secret: '4TRW8XN2JCQ5', text: '路灯不亮', place: { territoryId: yuanxi.grid1 } })
  receipt = (await reportMatter(world.callAs({ kind: 'public' }, []), said)).receipt
})

const jpeg = Buffer.from(pictures.jpeg, 'base64')
const png = Buffer.from(pictures.png, 'base64')
/** The same picture with something of its own that tells it from others. */
const another = (n: number): Buffer => {
  const changed = Buffer.from(jpeg)
  // A byte of the quantisation table: another picture, still a whole one.
  changed[changed.indexOf(Buffer.from([0xff, 0xdb])) + 8] = 20 + n
  return changed
}

const formOf = (fields: Readonly<Record<string, string>>, photo: Buffer | null) => {
  const edge = 'edge-of-the-form'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file =
    photo === null
      ? []
      : [
          Buffer.from(
            `--${edge}\r\ncontent-disposition: form-data; name="photo"; filename="a.svg"\r\ncontent-type: image/svg+xml\r\n\r\n`,
          ),
          photo,
          Buffer.from('\r\n'),
        ]
  return {
    payload: Buffer.concat([Buffer.from(parts.join('')), ...file, Buffer.from(`--${edge}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}`, 'x-wardwork': '1' },
  }
}

const send = (fields: Readonly<Record<string, string>>, photo: Buffer | null = jpeg) =>
  app.inject({ method: 'POST', url: '/api/j/yx/progress/photos', ...formOf({ receipt, ...fields }, photo) })

const cookieOf = async (login: string): Promise<string> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/j/yx/session',
    headers: { 'x-wardwork': '1' },
    payload: { login, password: samplePassword },
  })
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

const sendAsUnit = async (login: string, fields: Readonly<Record<string, string>>, photo: Buffer = jpeg) => {
  const { payload, headers } = formOf(fields, photo)
  const cookie = await cookieOf(login)
  return app.inject({ method: 'POST', url: `/api/j/yx/matters/${id}/photos`, payload, headers: { ...headers, cookie } })
}

const json = async (path: string, body: object, cookie = '') =>
  app.inject({ method: 'POST', url: `/api/j/yx${path}`, headers: { 'x-wardwork': '1', cookie }, payload: body })

const progress = async (of = receipt) => (await json('/progress', { receipt: of })).json()
const pictureOf = (photoId: Id, of = receipt) => json('/progress/photo', { receipt: of, photoId })
const pictureForStaff = async (photoId: Id, login: string) =>
  app.inject({ url: `/api/j/yx/matters/${id}/photos/${photoId}`, headers: { cookie: await cookieOf(login) } })
const blobs = async (): Promise<number> =>
  (await world.pool.query('select count(*)::int as n from platform.blob')).rows[0].n

describe('a photo of a matter', () => {
  test('is seen by its reporter and by the unit, without what its file told beside the picture', async () => {
    const photoId = newId()
    const kept = await send({ id: photoId })
    expect(kept.json()).toMatchObject({
      id: photoId,
      side: 'reporter',
      mediaType: 'image/jpeg',
      widthPx: 12,
      heightPx: 8,
    })
    expect((await progress()).photos.map((one: { id: Id }) => one.id)).toEqual([photoId])
    for (const seen of [await pictureOf(photoId), await pictureForStaff(photoId, 'housing')]) {
      expect(seen.statusCode).toBe(200)
      expect(seen.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': 'inline; filename="photo.jpg"',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      })
      expect(jpeg.includes('ICC_PROFILE')).toBe(true)
      expect(seen.rawPayload.includes('ICC_PROFILE')).toBe(false)
      expect(seen.rawPayload.length).toBe(kept.json().bytes)
    }
  })

  test('sent twice is one; another one under its id is refused', async () => {
    const photoId = newId()
    const [first, again] = [await send({ id: photoId }), await send({ id: photoId })]
    expect(again.json()).toEqual(first.json())
    expect((await progress()).photos).toHaveLength(1)
    expect((await send({ id: photoId }, png)).json()).toMatchObject({
      status: 409,
      code: 'matters/other-photo-with-this-id',
    })
  })

  test('ten times at once it is still one', async () => {
    const photoId = newId()
    const all = await Promise.all(Array.from({ length: 10 }, () => send({ id: photoId })))
    expect(new Set(all.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect((await progress()).photos).toHaveLength(1)
  })

  test('three are taken, a fourth is not', async () => {
    for (const n of [1, 2, 3]) expect((await send({ id: newId() }, another(n))).statusCode).toBe(200)
    expect((await send({ id: newId() }, another(4))).json()).toMatchObject({
      status: 422,
      code: 'matters/photos-too-many',
      values: { most: 3 },
    })
  })

  test.each([
    ['no file', { id: '' }, null, 400, 'matters/photo-missing'],
    ['no id', {}, jpeg, 400, 'matters/photo-id-unreadable'],
    ['an id that is none', { id: 'one' }, jpeg, 400, 'matters/photo-id-unreadable'],
    ['something that runs', { id: 'new' }, Buffer.from('<svg onload="1"/>'), 415, 'matters/photo-not-a-picture'],
    ['too much', { id: 'new' }, Buffer.alloc(4 * 1024 * 1024 + 1, 1), 413, 'platform/file-too-large'],
    ['a wrong receipt', { id: 'new', receipt: 'YX-7K3M-92PD-4TRW-8XN2-JCQ5' }, jpeg, 404, 'matters/no-such-receipt'],
  ])('%s is refused with a sentence that names the field', async (_why, fields, photo, status, code) => {
    const asked = { ...fields, ...('id' in fields && fields.id === 'new' ? { id: newId() } : {}) }
    const refused = (await send(asked, photo)).json()
    expect(refused).toMatchObject({ status, code })
    if (code !== 'matters/no-such-receipt') expect(refused.title).toMatch(/^(?:photo|id)：/)
    expect((await progress()).photos).toEqual([])
  })

  test('a body of another kind is refused like a missing file', async () => {
    expect((await json('/progress/photos', { receipt })).json()).toMatchObject({ code: 'matters/photo-missing' })
  })

  test('nobody else sees it: not another receipt, not another unit, not a visitor', async () => {
    const photoId = newId()
    await send({ id: photoId })
    const otherId = newId()
    const other = await reportMatter(
      world.callAs({ kind: 'public' }, []),
      Report.parse({ id: otherId, secret: 'ZZZZZZZZZZZZ', text: '路灯不亮', place: { territoryId: yuanxi.grid1 } }),
    )
    expect((await pictureOf(photoId, other.receipt)).json()).toMatchObject({
      status: 404,
      code: 'matters/no-such-photo',
    })
    expect((await app.inject(`/api/j/yx/matters/${id}/photos/${photoId}`)).statusCode).toBe(401)
    const there = await app.inject({
      url: `/api/j/yx/matters/${otherId}/photos/${photoId}`,
      headers: { cookie: await cookieOf('housing') },
    })
    expect(there.json()).toMatchObject({ status: 404, code: 'matters/no-such-photo' })
  })
})

describe('a photo of the unit', () => {
  test('is seen by the reporter once an answer takes it along', async () => {
    const photoId = newId()
    expect((await sendAsUnit('housing', { id: photoId })).json()).toMatchObject({ side: 'unit', entryNo: null })
    expect((await progress()).photos).toEqual([])
    expect((await pictureOf(photoId)).statusCode).toBe(404)

    const cookie = await cookieOf('housing')
    const wrong = await json(`/matters/${id}/answer`, { text: '已修好', photoIds: [newId()] }, cookie)
    expect(wrong.json()).toMatchObject({ status: 404, code: 'matters/no-such-photo' })
    expect((await json(`/matters/${id}/answer`, { text: '已修好', photoIds: [photoId] }, cookie)).statusCode).toBe(200)
    const { photos, entries } = await progress()
    expect(photos).toMatchObject([{ id: photoId, side: 'unit', entryNo: entries.at(-1).no }])
    expect((await pictureOf(photoId)).statusCode).toBe(200)
  })

  test('may be added by the accountable unit alone', async () => {
    expect((await sendAsUnit('verifier', { id: newId() })).statusCode).toBe(403)
    expect((await sendAsUnit('hotline', { id: newId() })).statusCode).toBeGreaterThanOrEqual(403)
  })
})

describe('erasure', () => {
  test('takes the photos of a matter away for good, picture and row; nothing can be added after it', async () => {
    const before = await blobs()
    await send({ id: newId() }, another(21))
    await sendAsUnit('housing', { id: newId() }, another(22))
    expect(await blobs()).toBe(before + 2)
    expect((await json('/progress/erase', { receipt })).json().photos).toEqual([])
    expect(await blobs()).toBe(before)
    const left = await world.pool.query('select 1 from matters.photo where matter_id = $1', [id])
    expect(left.rowCount).toBe(0)
    expect((await send({ id: newId() })).json()).toMatchObject({ status: 409, code: 'matters/step-not-allowed' })
    await redactMatter(world.call, id)
  })

  test('of one matter leaves the same picture of another', async () => {
    const photoId = newId()
    await send({ id: photoId }, another(30))
    const kept = receipt
    const otherId = newId()
    const said = Report.parse({
      id: otherId,
      secret: 'ZZZZZZZZZZZZ',
      text: '路灯不亮',
      place: { territoryId: yuanxi.grid1 },
    })
    receipt = (await reportMatter(world.callAs({ kind: 'public' }, []), said)).receipt
    await send({ id: newId() }, another(30))
    await json('/progress/erase', { receipt })
    expect((await pictureOf(photoId, kept)).statusCode).toBe(200)
  })
})
