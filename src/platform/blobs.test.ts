import { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openWorld, type World } from '../../test/world/world.ts'
import { restoreBackup } from './backup/restore.ts'
import { writeBackup } from './backup/write.ts'
import { atMost, getBlob, putBlob, removeBlob } from './blobs.ts'
import { inTransaction } from './call.ts'
import { openDatabase } from './database.ts'
import { createTestDatabase } from './postgres/test-server.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Bytes that repeat nowhere near a chunk's length, and differ by `seed`. */
const bytesOf = (length: number, seed = 1): Buffer =>
  Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8) * 7 + seed * 13) & 255))

const put = (owner: string, content: Buffer, maxBytes = 4_000_000) =>
  putBlob(world.call, { owner, mediaType: 'image/png', from: [content], maxBytes, field: 'photo' })

const contentOf = async (id: string): Promise<Buffer | null> => {
  const blob = await getBlob(world.call, id)
  return blob === null ? null : buffer(blob.content)
}

const countOf = async (table: string): Promise<number> =>
  (await world.pool.query(`select count(*)::int as n from platform.${table}`)).rows[0].n

test.each([
  ['one byte', 1],
  ['a chunk less one', 262_143],
  ['exactly a chunk', 262_144],
  ['a chunk and one', 262_145],
  ['many chunks', 1_000_000],
])('%s comes back as it went in', async (_why, length) => {
  const content = bytesOf(length)
  const blob = await put('test.one:a', content)
  expect(blob.bytes).toBe(length)
  expect((await contentOf(blob.id))?.equals(content)).toBe(true)
  await removeBlob(world.call, blob.id, 'test.one:a')
})

test('the same content is kept once, and goes when the last owner lets go', async () => {
  const content = bytesOf(300_000, 2)
  const [a, b] = [await put('test.a:1', content), await put('test.b:1', content)]
  expect(b.id).toBe(a.id)
  expect(await countOf('blob')).toBe(1)
  await removeBlob(world.call, a.id, 'test.a:1')
  await removeBlob(world.call, a.id, 'test.a:1')
  expect((await contentOf(a.id))?.equals(content)).toBe(true)
  await removeBlob(world.call, a.id, 'test.b:1')
  expect(await contentOf(a.id)).toBeNull()
  expect([await countOf('blob'), await countOf('blob_chunk'), await countOf('blob_owner')]).toEqual([0, 0, 0])
})

test('put and let go at once, many times: never content without owner, never owner without content', async () => {
  const content = bytesOf(5_000, 3)
  await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const blob = await put(`test.race:${n}`, content)
      await removeBlob(world.call, blob.id, `test.race:${n}`)
    }),
  )
  expect([await countOf('blob'), await countOf('blob_chunk'), await countOf('blob_owner')]).toEqual([0, 0, 0])
})

test('too much is refused while it arrives, and leaves nothing', async () => {
  let given = 0
  const endless = async function* () {
    for (;;) {
      given += 1
      yield bytesOf(100_000)
    }
  }
  const putting = putBlob(world.call, {
    owner: 'test.big:1',
    mediaType: 'image/png',
    from: endless(),
    maxBytes: 1_000_000,
    field: 'photo',
  })
  await expect(putting).rejects.toMatchObject({
    problem: { code: 'platform/file-too-large', values: { field: 'photo', limitKb: 976 } },
  })
  expect(given).toBe(11)
  expect([await countOf('blob'), await countOf('blob_chunk')]).toEqual([0, 0])
})

test('exactly the limit is taken', async () => {
  const limit = { maxBytes: 10, field: 'photo' }
  expect(Buffer.concat(await Array.fromAsync(atMost([bytesOf(10)], limit)))).toHaveLength(10)
  await expect(Array.fromAsync(atMost([bytesOf(11)], limit))).rejects.toMatchObject({ problem: { status: 413 } })
})

test('what is rolled back was never kept', async () => {
  const broken = inTransaction(world.call, async (call) => {
    await putBlob(call, {
      owner: 'test.c:1',
      mediaType: 'image/png',
      from: [bytesOf(9)],
      maxBytes: 100,
      field: 'photo',
    })
    throw new Error('the owner could not be kept')
  })
  await expect(broken).rejects.toThrow('the owner could not be kept')
  expect(await countOf('blob')).toBe(0)
})

test('another jurisdiction’s file is not there', async () => {
  const blob = await put('test.d:1', bytesOf(20, 5))
  const neighbour = { ...world.jurisdiction, id: '0199a000-0000-7000-8000-00000000aaaa', sign: 'xn' }
  const there = world.callAs({ kind: 'house' }, [], neighbour)
  expect(await getBlob(there, blob.id)).toBeNull()
  await removeBlob(there, blob.id, 'test.d:1')
  expect(await contentOf(blob.id)).not.toBeNull()
  await removeBlob(world.call, blob.id, 'test.d:1')
})

test('a backup brings every file back', async () => {
  const content = bytesOf(700_000, 7)
  const blob = await put('test.backup:1', content)
  const pieces: Buffer[] = []
  const to = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece)
      done()
    },
  })
  await writeBackup(world.url, to, { createdAt: world.call.now, version: '0.1.0' })
  const other = await createTestDatabase(inject('serverUrl'))
  try {
    await restoreBackup(other.url, Readable.from(pieces))
    const open = openDatabase(other.url, 2)
    const restored = await getBlob({ ...world.call, database: open.database }, blob.id)
    expect(restored === null ? null : (await buffer(restored.content)).equals(content)).toBe(true)
    await open.close()
  } finally {
    await other.drop()
  }
})
