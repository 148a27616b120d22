import { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { fileTooLarge } from '../../../platform/blobs.ts'
import { anyone, callFor, notFound, requires } from '../../../platform/http/access.ts'
import { endingTheConnection, openUpload, readUpload, sendFile, type Upload } from '../../../platform/http/upload.ts'
import type { Routes } from '../../../platform/module.ts'
import { Photo, photoBytesAtMost } from '../core/photo.ts'
import * as problems from '../core/problems.ts'
import { addPhotoByReceipt, photoByReceipt } from '../service/by-receipt.ts'
import { findByReceipt } from '../service/progress.ts'
import { mustReach, photoOfMatter } from '../service/read.ts'
import { addPhotoOfUnit } from '../service/steps.ts'

import { fewTries, forStaff, held, here, one, onOne, tags } from './said.ts'

const refused = [
  problems.photoMissing,
  problems.photoIdUnreadable,
  problems.photoNotAPicture,
  problems.photoTooWide,
  problems.photosTooMany,
  problems.otherPhotoWithThisId,
  problems.stepNotAllowed,
  fileTooLarge,
]

const description =
  'multipart/form-data; id, a UUID made by the sender, comes before the file photo: JPEG, PNG or still WebP, at most 4 MB.'

const idIn = ({ fields }: Upload): Id => Id.safeParse(fields.id).data ?? refuse(problems.photoIdUnreadable)

/** Photos of a matter: by the receipt for whoever reported it, by reach for staff. */
export const forPhotos: Routes = async (app) => {
  const because = 'a resident adds photos, and sees them again, without an account'
  app.post(
    '/j/:jurisdiction/progress/photos',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'Add a photo to your matter',
        description: `${description} The receipt comes first of all.`,
        tags,
        consumes: ['multipart/form-data'],
        params: here,
        response: { 200: Photo },
      },
      config: { ...fewTries, problems: [notFound, problems.noSuchReceipt, ...refused] },
    },
    (request, reply) =>
      endingTheConnection(reply, async () => {
        const upload = (await openUpload(request, photoBytesAtMost)) ?? refuse(problems.photoMissing)
        const call = callFor(request)
        const receipt = upload.fields.receipt ?? ''
        await findByReceipt(call, receipt)
        const id = idIn(upload)
        return addPhotoByReceipt(call, receipt, { id, sent: await readUpload(upload, photoBytesAtMost) })
      }),
  )
  app.post(
    '/j/:jurisdiction/progress/photo',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'One photo of your matter, or of its answer',
        tags,
        params: here,
        body: held.extend({ photoId: Id }),
      },
      config: {
        rateLimit: { max: 120, timeWindow: 60_000 },
        problems: [notFound, problems.noSuchReceipt, problems.noSuchPhoto],
      },
    },
    async (request, reply) =>
      sendFile(reply, await photoByReceipt(callFor(request), request.body.receipt, request.body.photoId)),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/photos',
    {
      onRequest: requires('matters.handle'),
      schema: {
        summary: 'Add a photo that goes with the next answer',
        description,
        tags,
        consumes: ['multipart/form-data'],
        params: one,
        response: { 200: Photo },
      },
      config: { problems: [...onOne, ...refused] },
    },
    (request, reply) =>
      endingTheConnection(reply, async () => {
        const call = callFor(request)
        await mustReach(call, request.params.id)
        const upload = (await openUpload(request, photoBytesAtMost)) ?? refuse(problems.photoMissing)
        const id = idIn(upload)
        return addPhotoOfUnit(call, request.params.id, { id, sent: await readUpload(upload, photoBytesAtMost) })
      }),
  )
  app.get(
    '/j/:jurisdiction/matters/:id/photos/:photoId',
    {
      onRequest: requires('matters.read'),
      schema: { summary: 'One photo of a matter', tags, params: one.extend({ photoId: Id }) },
      config: { problems: [...forStaff, problems.noSuchPhoto] },
    },
    async (request, reply) =>
      sendFile(reply, await photoOfMatter(callFor(request), request.params.id, request.params.photoId)),
  )
}
