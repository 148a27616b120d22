import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Instant } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { type Call, inTransaction, lockName, rowsOf } from './call.ts'

export const fileTooLarge = problem('platform/file-too-large', 413)

type Tables = {
  'platform.blob': {
    jurisdiction_id: Id
    id: Id
    sha256: Uint8Array | null
    media_type: string
    bytes: number
    kept_at: Instant
  }
  'platform.blob_chunk': { jurisdiction_id: Id; blob_id: Id; no: number; content: Uint8Array }
  'platform.blob_owner': { jurisdiction_id: Id; blob_id: Id; owner: string }
}

const chunkBytes = 256 * 1024

/** A file as it is kept; `id` is its own, whoever keeps it. */
export type Blob = { readonly id: Id; readonly mediaType: string; readonly bytes: number }

/** Bytes as they arrive: a request's part, a file, or a list with one buffer. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Passes bytes on and refuses with `fileTooLarge` as soon as more than `maxBytes` have come, not after all of them.
 *
 * @param field what the sentence calls it
 */
export const atMost = async function* (
  bytes: Bytes,
  { maxBytes, field }: { readonly maxBytes: number; readonly field: string },
): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const piece of bytes) {
    seen += piece.byteLength
    if (seen > maxBytes) refuse(fileTooLarge, { field, limitKb: Math.floor(maxBytes / 1024) })
    yield piece
  }
}

/** All of it in memory, for what has to be looked at whole; refuses as `atMost` does. */
export const readAtMost = async (
  bytes: Bytes,
  limit: { readonly maxBytes: number; readonly field: string },
): Promise<Uint8Array> => Buffer.concat(await Array.fromAsync(atMost(bytes, limit)))

/** Cuts bytes into chunks of one size, the last one smaller. */
const inChunks = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  for await (const piece of bytes) {
    held.push(piece)
    heldBytes += piece.byteLength
    if (heldBytes < chunkBytes) continue
    let whole = Buffer.concat(held)
    for (; whole.byteLength >= chunkBytes; whole = whole.subarray(chunkBytes)) yield whole.subarray(0, chunkBytes)
    held = [whole]
    heldBytes = whole.byteLength
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}

const here = (call: Call, id: Id) => ({ jurisdiction_id: call.jurisdiction.id, blob_id: id })

/** Writes the chunks of a file that is arriving; returns its hash and size. */
const writeChunks = async (
  call: Call,
  id: Id,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ sha256: Uint8Array; size: number }> => {
  const hash = createHash('sha256')
  let no = 0
  let size = 0
  for await (const content of inChunks(bytes)) {
    no += 1
    size += content.byteLength
    hash.update(content)
    await rowsOf<Tables>(call)
      .insertInto('platform.blob_chunk')
      .values({ ...here(call, id), no, content })
      .execute()
  }
  return { sha256: hash.digest(), size }
}

const blobs = (call: Call) =>
  rowsOf<Tables>(call).selectFrom('platform.blob').where('jurisdiction_id', '=', call.jurisdiction.id)

/** Whoever puts or lets go of this content waits for the other: it is there once, or not at all. */
const lockContent = (call: Call, sha256: Uint8Array): Promise<void> =>
  lockName(call, `platform.blob:${Buffer.from(sha256).toString('hex')}`)

const dropBlob = async (call: Call, id: Id): Promise<void> => {
  await rowsOf<Tables>(call)
    .deleteFrom('platform.blob')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .execute()
}

/** A file to keep: for whom, what it is, its bytes, and how many of them at most. */
export type NewBlob = {
  /** Who keeps it, `room.thing:<id>`; letting go names the same owner. */
  readonly owner: string
  readonly mediaType: string
  readonly from: Bytes
  readonly maxBytes: number
  /** What a refusal calls it. */
  readonly field: string
}

/**
 * Keeps a file in this transaction, chunk by chunk, and refuses with `fileTooLarge` while too much arrives.
 *
 * The same content is kept once in a jurisdiction, however many keep it. The transaction stays open for as long as
 * bytes arrive: what comes from a slow connection is read first, with `readAtMost`.
 */
export const putBlob = (call: Call, { owner, mediaType, from, ...limit }: NewBlob): Promise<Blob> =>
  inTransaction(call, async (call) => {
    const own = call.newId()
    await rowsOf<Tables>(call)
      .insertInto('platform.blob')
      .values({
        jurisdiction_id: call.jurisdiction.id,
        id: own,
        sha256: null,
        media_type: mediaType,
        bytes: 0,
        kept_at: call.now,
      })
      .execute()
    const { sha256, size } = await writeChunks(call, own, atMost(from, limit))

    await lockContent(call, sha256)
    const known = await blobs(call).select('id').where('sha256', '=', sha256).executeTakeFirst()
    if (known === undefined) {
      await rowsOf<Tables>(call)
        .updateTable('platform.blob')
        .set({ sha256, bytes: size })
        .where('jurisdiction_id', '=', call.jurisdiction.id)
        .where('id', '=', own)
        .execute()
    } else await dropBlob(call, own)

    const id = known?.id ?? own
    await rowsOf<Tables>(call)
      .insertInto('platform.blob_owner')
      .values({ ...here(call, id), owner })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { id, mediaType, bytes: size }
  })

const chunksOf = async function* (call: Call, id: Id): AsyncGenerator<Uint8Array> {
  for (let no = 1; ; no += 1) {
    const row = await rowsOf<Tables>(call)
      .selectFrom('platform.blob_chunk')
      .select('content')
      .where('jurisdiction_id', '=', call.jurisdiction.id)
      .where('blob_id', '=', id)
      .where('no', '=', no)
      .executeTakeFirst()
    if (row === undefined) return
    yield row.content
  }
}

/** A file and its bytes, read a chunk at a time as they are asked for; null when nobody keeps it any more. */
export const getBlob = async (call: Call, id: Id): Promise<(Blob & { readonly content: Readable }) | null> => {
  const row = await blobs(call).select(['media_type', 'bytes']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return { id, mediaType: row.media_type, bytes: row.bytes, content: Readable.from(chunksOf(call, id)) }
}

/**
 * Lets go of a file in this transaction; whoever lets go last removes it for good. Doing it again changes nothing.
 *
 * @param owner as it was put
 */
export const removeBlob = (call: Call, id: Id, owner: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const kept = await blobs(call).select('sha256').where('id', '=', id).executeTakeFirst()
    if (kept?.sha256 == null) return
    await lockContent(call, kept.sha256)
    await rowsOf<Tables>(call)
      .deleteFrom('platform.blob_owner')
      .where('jurisdiction_id', '=', call.jurisdiction.id)
      .where('blob_id', '=', id)
      .where('owner', '=', owner)
      .execute()
    const { rows } = await sql<{ kept: boolean }>`select exists (select from platform.blob_owner
      where jurisdiction_id = ${call.jurisdiction.id} and blob_id = ${id}) as kept`.execute(call.database)
    if (rows[0]?.kept !== true) await dropBlob(call, id)
  })
