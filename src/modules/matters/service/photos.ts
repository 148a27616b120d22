import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { getBlob, putBlob, removeBlob } from '../../../platform/blobs.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { isOpen, type Matter } from '../core/matter.ts'
import { type Photo, type PhotoSide, photoBytesAtMost, photosAtMost } from '../core/photo.ts'
import { cleanPhoto } from '../core/photo-file/clean.ts'
import { noSuchPhoto, otherPhotoWithThisId, photosTooMany, stepNotAllowed } from '../core/problems.ts'
import { photoAdded } from '../events.ts'
import { saveMatter } from '../store/matters.ts'
import { addPhoto, deletePhotos, type KeptPhoto, listPhotos } from '../store/photos.ts'

/** A photo as it is sent: its final id, whose it is, and its bytes as they came. */
export type NewPhoto = {
  readonly id: Id
  readonly side: PhotoSide
  readonly coReporterId: Id | null
  readonly sent: Uint8Array
}

/** A photo as people see it: without where it lies, and whose among several reporters. */
export const shownPhoto = ({ blobId: _blob, sentSha256: _hash, coReporterId: _whose, ...photo }: KeptPhoto): Photo =>
  photo

/** Whether a reporter sees it: their own, and what units added to their answers. */
export const isOwnPhoto = (photo: KeptPhoto, coReporterId: Id | null): boolean =>
  photo.side === 'unit' ? photo.entryNo !== null : photo.coReporterId === coReporterId

const ownerOf = (matterId: Id, photoId: Id): string => `matters.photo:${matterId}:${photoId}`

const remove = async (call: Call, matterId: Id, photos: readonly KeptPhoto[]): Promise<void> => {
  await deletePhotos(
    call,
    matterId,
    photos.map((photo) => photo.id),
  )
  for (const photo of photos) await removeBlob(call, photo.blobId, ownerOf(matterId, photo.id))
}

/** Three for each reporter; a unit's photos that no answer took along make way for newer ones. */
const makeRoom = async (call: Call, matterId: Id, there: readonly KeptPhoto[], photo: NewPhoto): Promise<void> => {
  const alike = there.filter((one) => one.side === photo.side && one.coReporterId === photo.coReporterId)
  const waiting = alike.filter((one) => one.entryNo === null)
  if (waiting.length < photosAtMost) return
  if (photo.side === 'reporter') refuse(photosTooMany, { most: photosAtMost })
  await remove(call, matterId, waiting.slice(0, 1))
}

/**
 * Keeps a photo of a matter that this transaction holds: only its picture, whatever else its file brought. The same
 * photo sent twice is one; another one under its id is refused.
 */
export const keepPhoto = async (call: Call, matter: Matter, photo: NewPhoto): Promise<Photo> => {
  const sentSha256 = createHash('sha256').update(photo.sent).digest()
  const there = await listPhotos(call, matter.id)
  const same = there.find((one) => one.id === photo.id)
  if (same !== undefined) {
    const isAgain =
      sentSha256.equals(same.sentSha256) && same.side === photo.side && same.coReporterId === photo.coReporterId
    return isAgain ? shownPhoto(same) : refuse(otherPhotoWithThisId)
  }
  if (!isOpen(matter)) refuse(stepNotAllowed, { step: 'photo', state: matter.state })
  const { bytes, ...picture } = must(cleanPhoto(photo.sent))
  await makeRoom(call, matter.id, there, photo)

  must(await saveMatter(call, { ...matter, version: matter.version + 1 }))
  const blob = await putBlob(call, {
    owner: ownerOf(matter.id, photo.id),
    mediaType: picture.mediaType,
    from: [bytes],
    maxBytes: photoBytesAtMost,
    field: 'photo',
  })
  const kept: KeptPhoto = {
    ...picture,
    id: photo.id,
    side: photo.side,
    coReporterId: photo.coReporterId,
    entryNo: null,
    bytes: bytes.byteLength,
    blobId: blob.id,
    sentSha256,
    addedAt: call.now,
  }
  await addPhoto(call, matter.id, kept)
  const { id: photoId, side } = photo
  await call.tell([fact(photoAdded, { matterId: matter.id, photoId, side, bytes: kept.bytes })])
  return shownPhoto(kept)
}

/** Takes photos of a matter away for good: one reporter's, or with nobody left to answer to, the units' too. */
export const removePhotos = (
  call: Call,
  matterId: Id,
  { coReporterId, others }: { readonly coReporterId: Id | null; readonly others: 'none' | 'remain' },
): Promise<void> =>
  inTransaction(call, async (call) => {
    const there = await listPhotos(call, matterId)
    const isGone = (photo: KeptPhoto): boolean =>
      photo.side === 'unit' ? others === 'none' : photo.coReporterId === coReporterId
    await remove(call, matterId, there.filter(isGone))
  })

/** A picture on its way to whoever may see it. */
export type OpenPhoto = {
  readonly mediaType: string
  readonly bytes: number
  readonly name: string
  readonly content: Readable
}

/** Opens the picture of one of these photos; every other one is answered alike. */
export const openPhoto = async (call: Call, photos: readonly KeptPhoto[], id: Id): Promise<OpenPhoto> => {
  const photo = photos.find((one) => one.id === id) ?? refuse(noSuchPhoto)
  const blob = (await getBlob(call, photo.blobId)) ?? refuse(noSuchPhoto)
  const ending = photo.mediaType.replace('image/', '').replace('jpeg', 'jpg')
  return { mediaType: photo.mediaType, bytes: blob.bytes, name: `photo.${ending}`, content: blob.content }
}
