import { joined, type Picture, standsAt, viewOf } from './picture.ts'

/** Markers of segments that describe the picture itself: tables, frames, scans, restarts. */
const isOfThePicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdf)

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Where the coded picture that begins at `from` ends: at the next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return -1
}

/**
 * What is kept of an application's segment: the head of JFIF without its thumbnail, which may show what the picture no
 * longer does, and Adobe's, which says how colours were coded.
 */
const applicationPart = (marker: number, segment: Uint8Array): Uint8Array | null => {
  const name = String.fromCharCode(...segment.subarray(4, 9))
  if (marker === 0xe0 && name === 'JFIF\0' && segment.length >= 18) {
    const head = segment.slice(0, 18)
    head.set([0, 16], 2)
    head.set([0, 0], 16)
    return head
  }
  return marker === 0xee && name === 'Adobe' && segment.length === 16 ? segment : null
}

type Read = { readonly kept: Uint8Array[]; size: { readonly widthPx: number; readonly heightPx: number } | null }

/** Reads one segment with a length; returns where the next begins, or -1 when it is damaged. */
const readSegment = (bytes: Uint8Array, at: number, read: Read): number => {
  const marker = bytes[at + 1] ?? 0
  const length = at + 4 <= bytes.length ? viewOf(bytes).getUint16(at + 2) : 0
  const end = at + 2 + length
  if (length < 2 || end > bytes.length) return -1
  if (isFrame(marker) && length >= 8) {
    read.size = { heightPx: viewOf(bytes).getUint16(at + 5), widthPx: viewOf(bytes).getUint16(at + 7) }
  }
  const upTo = marker === 0xda ? endOfScan(bytes, end) : end
  if (upTo === -1) return -1
  const kept = isOfThePicture(marker) ? bytes.subarray(at, upTo) : applicationPart(marker, bytes.subarray(at, end))
  if (kept !== null) read.kept.push(kept)
  return upTo
}

/**
 * A JPEG without anything but its picture: Exif with place and camera, XMP, IPTC, colour profiles, comments, thumbnails
 * and whatever follows its end are left out.
 *
 * @returns null when it is no whole JPEG
 * @source ITU-T T.81, annex B
 */
export const cleanJpeg = (bytes: Uint8Array): Picture | null => {
  if (!standsAt(bytes, 0, [0xff, 0xd8, 0xff])) return null
  const read: Read = { kept: [bytes.subarray(0, 2)], size: null }
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    if (bytes[at + 1] === 0xff) {
      at += 1
      continue
    }
    if (bytes[at + 1] === 0xd9) {
      const { size, kept } = read
      return size === null
        ? null
        : { mediaType: 'image/jpeg', ...size, bytes: joined([...kept, bytes.subarray(at, at + 2)]) }
    }
    at = readSegment(bytes, at, read)
    if (at === -1) return null
  }
  return null
}
