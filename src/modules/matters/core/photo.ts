import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

/** How many photos one reporter adds to a matter, and a unit to one answer. */
export const photosAtMost = 3

/** How large one photo may be when it arrives. Browsers send far less: they draw it anew, at most 1,600 px wide. */
export const photoBytesAtMost = 4 * 1024 * 1024

/** Kinds of picture that are taken; nothing that could run or refer elsewhere. */
export const PhotoType = z.enum(['image/jpeg', 'image/png', 'image/webp'])
export type PhotoType = z.infer<typeof PhotoType>

/** Whose photo it is: a reporter's, or one that a unit adds to its answer. */
export const PhotoSide = z.enum(['reporter', 'unit'])
export type PhotoSide = z.infer<typeof PhotoSide>

/** A photo of a matter, without its picture. */
export const Photo = z.object({
  id: Id,
  side: PhotoSide,
  /** The line of the thread it belongs to, once a unit's answer took it along. */
  entryNo: z.number().int().nullable(),
  mediaType: PhotoType,
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  bytes: z.number().int(),
  addedAt: Instant,
})
export type Photo = z.infer<typeof Photo>
