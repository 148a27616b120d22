import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictures } from '../../samples.ts'
import { cleanPhoto } from './clean.ts'

const jpeg = Buffer.from(pictures.jpeg, 'base64')
const png = Buffer.from(pictures.png, 'base64')
const webp = Buffer.from(pictures.webp, 'base64')

const secret = 'GPS 28.2282,112.9388 of 13800138000'

/** A segment or chunk put in after the head of a file. */
const inJpeg = (marker: number, content: string): Buffer => {
  const segment = Buffer.concat([Buffer.from([0xff, marker, 0, 0]), Buffer.from(content, 'latin1')])
  segment.writeUInt16BE(segment.length - 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}
const inPng = (name: string, content: string): Buffer => {
  const inner = Buffer.concat([Buffer.from(name), Buffer.from(content, 'latin1')])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(inner))
  return Buffer.concat([png.subarray(0, 33), length, inner, sum, png.subarray(33)])
}
const inWebp = (name: string, content: string): Buffer => {
  const padded = content.length % 2 === 0 ? content : `${content}\0`
  const head = Buffer.from(`${name}\0\0\0\0`)
  head.writeUInt32LE(content.length, 4)
  const whole = Buffer.concat([webp, head, Buffer.from(padded, 'latin1')])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

const cleaned = (bytes: Uint8Array) => {
  const answer = cleanPhoto(bytes)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

describe('only the picture is kept', () => {
  test.each([
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a WebP', webp, 'image/webp'],
  ])('%s keeps its kind and size; cleaned again it stays as it is', (_why, bytes, mediaType) => {
    const once = cleaned(bytes)
    expect(once).toMatchObject({ mediaType, widthPx: 12, heightPx: 8 })
    expect(Buffer.from(once.bytes).toString('latin1')).not.toMatch(/ICC_PROFILE|ICCP|acsp/)
    expect(Buffer.from(cleaned(once.bytes).bytes).equals(Buffer.from(once.bytes))).toBe(true)
  })

  test.each([
    ['Exif in a JPEG', inJpeg(0xe1, `Exif\0\0${secret}`)],
    ['XMP in a JPEG', inJpeg(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`)],
    ['IPTC in a JPEG', inJpeg(0xed, `Photoshop 3.0\0${secret}`)],
    ['a comment in a JPEG', inJpeg(0xfe, secret)],
    ['a thumbnail of its own in a JPEG', inJpeg(0xe0, `JFXX\0\x10${secret}`)],
    ['a second picture after the end of a JPEG', Buffer.concat([jpeg, Buffer.from(secret)])],
    ['words in a PNG', inPng('tEXt', `Comment\0${secret}`)],
    ['Exif in a PNG', inPng('eXIf', secret)],
    ['a chunk nobody knows in a PNG', inPng('prVt', secret)],
    ['something after the end of a PNG', Buffer.concat([png, Buffer.from(secret)])],
    ['Exif in a WebP', inWebp('EXIF', secret)],
    ['XMP in a WebP', inWebp('XMP ', secret)],
    ['something after the end of a WebP', Buffer.concat([webp, Buffer.from(secret)])],
  ])('%s is left out', (_why, bytes) => {
    expect(bytes.includes(secret)).toBe(true)
    const picture = cleaned(bytes)
    expect(Buffer.from(picture.bytes).includes(secret)).toBe(false)
    const plain = [jpeg, png, webp].map((one) => Buffer.from(cleaned(one).bytes))
    expect(plain.some((one) => one.equals(Buffer.from(picture.bytes)))).toBe(true)
  })
})

test('the head of a JPEG stays, without the thumbnail in it', () => {
  const picture = cleaned(inJpeg(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01${secret}`))
  expect(Buffer.from(picture.bytes).includes(secret)).toBe(false)
  expect(picture.bytes.slice(4, 20)).toEqual(
    Uint8Array.from([0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0].slice(0, 16)),
  )
})

describe('anything else is refused', () => {
  test.each([
    ['nothing', ''],
    ['a drawing that may run', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['a page', '<!doctype html><p>hello'],
    ['a moving picture', 'GIF89a\x01\0\x01\0'],
    ['only the first bytes of a JPEG', '\xff\xd8\xff\xe0'],
    ['a PDF', '%PDF-1.7'],
  ])('%s', (_why, content) => {
    expect(cleanPhoto(Buffer.from(content, 'latin1'))).toMatchObject({
      ok: false,
      problem: { code: 'matters/photo-not-a-picture', status: 415 },
    })
  })

  test('a picture that only says it is enormous', () => {
    const enormous = Buffer.from(png)
    enormous.writeUInt32BE(60_000, 16)
    expect(cleanPhoto(enormous)).toMatchObject({ ok: false, problem: { code: 'matters/photo-too-wide' } })
  })

  test('a picture that was cut anywhere, or had bytes changed: an answer, never an exception', () => {
    const files = fc.constantFrom(jpeg, png, webp)
    fc.assert(
      fc.property(
        files,
        fc.nat(700),
        fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 4 }),
        (file, cut, changes) => {
          const bytes = Uint8Array.from(file.subarray(0, Math.max(1, file.length - cut)))
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          const answer = cleanPhoto(bytes)
          if (answer.ok) expect(answer.value.bytes.length).toBeLessThanOrEqual(bytes.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
