import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { smallPng } from './small-png.ts'

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const chunk = (kind: string, data: Buffer): Buffer =>
  Buffer.concat([word(data.length), Buffer.from(kind, 'latin1'), data, word(0)])

/** A PNG of RGB lines, each with the filter it is told to have been written with. */
const pngOf = (
  width: number,
  lines: readonly { readonly filter: number; readonly bytes: readonly number[] }[],
): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([word(width), word(lines.length), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.from(lines.flatMap(({ filter, bytes }) => [filter, ...bytes])))),
    chunk('IEND', Buffer.alloc(0)),
  ])

/** The colours of a small picture, line by line. */
const coloursIn = (png: Buffer): number[][] => {
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [head, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((kind) => parts.get(kind) ?? Buffer.alloc(0))
  const width = head?.readUInt32BE(0) ?? 0
  const raw = inflateSync(data ?? Buffer.alloc(0))
  const lines: number[][] = []
  for (let at = 0; at < raw.length; at += width + 1)
    lines.push(
      [...raw.subarray(at + 1, at + 1 + width)].flatMap((i) => [...(palette?.subarray(i * 3, i * 3 + 3) ?? [])]),
    )
  return lines
}

test.each([
  ['none', 0, [10, 20, 30, 200, 100, 0], [10, 20, 30, 200, 100, 0]],
  ['left', 1, [10, 20, 30, 190, 80, 226], [10, 20, 30, 200, 100, 0]],
  ['above', 2, [9, 18, 27, 196, 95, 250], [10, 20, 30, 200, 100, 0]],
  ['mean of both', 3, [10, 19, 29, 193, 88, 238], [10, 20, 30, 200, 100, 0]],
  ['the nearest of three', 4, [9, 18, 27, 190, 80, 226], [10, 20, 30, 200, 100, 0]],
])('a line filtered by %s reads as it was', (_name, filter, bytes, plain) => {
  const first = { filter: 0, bytes: [1, 2, 3, 4, 5, 6] }
  expect(coloursIn(smallPng(pngOf(2, [first, { filter, bytes }])))[1]).toEqual(plain)
})

test('more than 256 colours become 256, each near to what it was', () => {
  const line = Array.from({ length: 400 }, (_, i) => [i % 256, (i * 7) % 256, (i * 13) % 256]).flat()
  const [kept = []] = coloursIn(smallPng(pngOf(400, [{ filter: 0, bytes: line }])))
  expect(new Set(Array.from({ length: 400 }, (_, i) => kept.slice(i * 3, i * 3 + 3).join())).size).toBeLessThanOrEqual(
    256,
  )
  expect(Math.max(...line.map((value, i) => Math.abs(value - (kept[i] ?? 0))))).toBeLessThan(32)
})
