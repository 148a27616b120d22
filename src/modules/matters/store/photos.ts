import type { Selectable } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Photo } from '../core/photo.ts'
import type { PhotoTable, Tables } from './tables.ts'

/** A photo with what only the house needs to know of it. */
export type KeptPhoto = Photo & {
  readonly coReporterId: Id | null
  readonly blobId: Id
  readonly sentSha256: Uint8Array
}

const keptOf = (row: Selectable<PhotoTable>): KeptPhoto => ({
  id: row.id,
  side: row.side,
  entryNo: row.entry_no,
  mediaType: row.media_type,
  widthPx: row.width_px,
  heightPx: row.height_px,
  bytes: row.bytes,
  addedAt: row.added_at,
  coReporterId: row.co_reporter_id,
  blobId: row.blob_id,
  sentSha256: row.sent_sha256,
})

export const addPhoto = async (call: Call, matterId: Id, photo: KeptPhoto): Promise<void> => {
  await rowsOf<Tables>(call)
    .insertInto('matters.photo')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      matter_id: matterId,
      id: photo.id,
      side: photo.side,
      co_reporter_id: photo.coReporterId,
      entry_no: photo.entryNo,
      blob_id: photo.blobId,
      sent_sha256: photo.sentSha256,
      media_type: photo.mediaType,
      width_px: photo.widthPx,
      height_px: photo.heightPx,
      bytes: photo.bytes,
      added_at: photo.addedAt,
    })
    .execute()
}

/** The photos of a matter, oldest first. */
export const listPhotos = async (call: Call, matterId: Id): Promise<KeptPhoto[]> => {
  const rows = await rowsOf<Tables>(call)
    .selectFrom('matters.photo')
    .selectAll()
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(keptOf)
}

/** Gives photos of a unit to the line of the thread that shows them. */
export const attachPhotos = async (call: Call, matterId: Id, ids: readonly Id[], entryNo: number): Promise<void> => {
  if (ids.length === 0) return
  await rowsOf<Tables>(call)
    .updateTable('matters.photo')
    .set({ entry_no: entryNo })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('side', '=', 'unit')
    .where('entry_no', 'is', null)
    .where('id', 'in', [...ids])
    .execute()
}

export const deletePhotos = async (call: Call, matterId: Id, ids: readonly Id[]): Promise<void> => {
  if (ids.length === 0) return
  await rowsOf<Tables>(call)
    .deleteFrom('matters.photo')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('id', 'in', [...ids])
    .execute()
}
