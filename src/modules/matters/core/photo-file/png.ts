import { joined, lettersAt, type Picture, standsAt, viewOf } from './picture.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Chunks that the picture needs; texts, times, places, animations and profiles are none of them. */
const ofThePicture: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'])

/**
 * A PNG without anything but its picture.
 *
 * @returns null when it is no whole PNG
 * @source ISO/IEC 15948, clause 5
 */
export const cleanPng = (bytes: Uint8Array): Picture | null => {
  if (!standsAt(bytes, 0, signature) || bytes.length < 33 || lettersAt(bytes, 12) !== 'IHDR') return null
  const view = viewOf(bytes)
  const size = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) }
  const kept = [bytes.subarray(0, 8)]
  let hasPicture = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const name = lettersAt(bytes, at + 4)
    if (end > bytes.length) return null
    if (ofThePicture.has(name)) kept.push(bytes.subarray(at, end))
    hasPicture ||= name === 'IDAT'
    if (name === 'IEND') return hasPicture ? { mediaType: 'image/png', ...size, bytes: joined(kept) } : null
    at = end
  }
  return null
}
