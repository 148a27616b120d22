import { joined, lettersAt, type Picture, viewOf } from './picture.ts'

type Size = { readonly widthPx: number; readonly heightPx: number }

const int24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)

/** How large the picture of a chunk is; null where the chunk does not say. */
const sizeIn = (name: string, content: Uint8Array): Size | null => {
  if (content.length < 10) return null
  const view = viewOf(content)
  if (name === 'VP8 ') return { widthPx: view.getUint16(6, true) & 0x3fff, heightPx: view.getUint16(8, true) & 0x3fff }
  if (name === 'VP8X') return { widthPx: int24(content, 4) + 1, heightPx: int24(content, 7) + 1 }
  if (name !== 'VP8L' || content[0] !== 0x2f) return null
  const packed = view.getUint32(1, true)
  return { widthPx: (packed & 0x3fff) + 1, heightPx: ((packed >> 14) & 0x3fff) + 1 }
}

/** Of what an extended file announces, only that it has transparency stays true. */
const hasAlpha = 0x10

const onlyAlphaAnnounced = (chunk: Uint8Array): Uint8Array => {
  const changed = chunk.slice()
  changed[8] = (changed[8] ?? 0) & hasAlpha
  return changed
}

const ofThePicture: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH'])

const headOf = (length: number): Uint8Array => {
  const head = new Uint8Array(12)
  head.set([0x52, 0x49, 0x46, 0x46], 0)
  viewOf(head).setUint32(4, length + 4, true)
  head.set([0x57, 0x45, 0x42, 0x50], 8)
  return head
}

/**
 * A still WebP without anything but its picture.
 *
 * @returns null when it is no whole WebP, or moves
 * @source RFC 9649
 */
export const cleanWebp = (bytes: Uint8Array): Picture | null => {
  if (bytes.length < 20 || lettersAt(bytes, 0) !== 'RIFF' || lettersAt(bytes, 8) !== 'WEBP') return null
  const view = viewOf(bytes)
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true))
  const kept: Uint8Array[] = []
  let size: Size | null = null
  let hasPicture = false
  for (let at = 12; at + 8 <= end; ) {
    const name = lettersAt(bytes, at)
    const length = view.getUint32(at + 4, true)
    const next = at + 8 + length + (length % 2)
    if (next > end) return null
    const chunk = bytes.subarray(at, next)
    size ??= sizeIn(name, chunk.subarray(8, 8 + length))
    if (name === 'VP8X') kept.push(onlyAlphaAnnounced(chunk))
    if (ofThePicture.has(name)) kept.push(chunk)
    hasPicture ||= name === 'VP8 ' || name === 'VP8L'
    at = next
  }
  if (size === null || !hasPicture) return null
  const content = joined(kept)
  return { mediaType: 'image/webp', ...size, bytes: joined([headOf(content.length), content]) }
}
