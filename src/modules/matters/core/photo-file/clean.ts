import { type Answer, no, yes } from '../../../../kernel/problem.ts'
import { photoNotAPicture, photoTooWide } from '../problems.ts'
import { cleanJpeg } from './jpeg.ts'
import type { Picture } from './picture.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

/** How wide and high a picture may be, px: more would cost whoever opens it too much. */
const longestSidePx = 8_192

/**
 * A photo with nothing in it but its picture, whatever its name or its sender say it is: the first bytes decide, and
 * only what the picture needs is kept - not where it was taken, by which camera, when, nor by whom.
 *
 * Turned photos lie as their sensor saw them: the mark that turns them goes too, so senders draw them anew first.
 */
export const cleanPhoto = (bytes: Uint8Array): Answer<Picture> => {
  const picture = cleanJpeg(bytes) ?? cleanPng(bytes) ?? cleanWebp(bytes)
  if (picture === null || picture.widthPx < 1 || picture.heightPx < 1) return no(photoNotAPicture)
  if (Math.max(picture.widthPx, picture.heightPx) > longestSidePx) return no(photoTooWide, { most: longestSidePx })
  return yes(picture)
}
