import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import type { Matter } from '../../src/modules/matters/core/matter.ts'
import type { Photo } from '../../src/modules/matters/core/photo.ts'
import { postForFile, postForm, postJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** A photo that was chosen: with its final id, so that it may be sent twice, drawn anew, and where this page shows it. */
export type ChosenPhoto = { readonly id: Id; readonly file: Blob; readonly address: string }

const formOf = (photo: ChosenPhoto, fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, id: photo.id })) form.set(name, value)
  form.set('photo', photo.file, 'photo.jpg')
  return form
}

/** Sends a photo of the reporter, by the receipt. */
export const useSendPhoto = (sign: string, receipt: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (photo: ChosenPhoto) => postForm<Photo>(`${apiOf(sign)}/progress/photos`, formOf(photo, { receipt })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['matters', sign] }),
  })
}

/** Answers with photos: they arrive first, then the answer takes them along. Sent again, nothing is there twice. */
export const useAnswer = (sign: string, id: Id) => {
  const client = useQueryClient()
  const matter = `${apiOf(sign)}/matters/${id}`
  return useMutation({
    mutationFn: async ({ text, photos }: { readonly text: string; readonly photos: readonly ChosenPhoto[] }) => {
      for (const photo of photos) await postForm<Photo>(`${matter}/photos`, formOf(photo, {}))
      const along = photos.length === 0 ? {} : { photoIds: photos.map((photo) => photo.id) }
      return postJson<Matter>(`${matter}/answer`, { text, ...along })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['matters', sign] }),
  })
}

/** Where staff find the picture of a photo. */
export const photoAddress = (sign: string, id: Id, photoId: Id): string =>
  `${apiOf(sign)}/matters/${id}/photos/${photoId}`

/** The picture of a photo for whoever holds the receipt, which travels in the body. */
export const pictureQuery = (sign: string, receipt: string, photoId: Id) =>
  queryOptions({
    queryKey: ['pictures', sign, receipt, photoId],
    queryFn: async () => URL.createObjectURL(await postForFile(`${apiOf(sign)}/progress/photo`, { receipt, photoId })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
