import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }

const chunksOf = (png: Buffer): { readonly kind: string; readonly data: Buffer }[] => {
  const chunks = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ kind: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

/** Undoes the filters of PNG, line by line, in place. */
const unfilter = (raw: Buffer, stride: number, step: number): Buffer => {
  const lines = Buffer.alloc((raw.length / (stride + 1)) * stride)
  for (let y = 0; y * (stride + 1) < raw.length; y += 1) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= step ? (lines[at - step] ?? 0) : 0
      const above = y > 0 ? (lines[at - stride] ?? 0) : 0
      const corner = x >= step && y > 0 ? (lines[at - stride - step] ?? 0) : 0
      const added = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0
      lines[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + added
    }
  }
  return lines
}

/** Reads what a browser writes: eight bits a channel, RGB or RGBA, not interlaced. */
const pixelsOf = (png: Buffer): Pixels => {
  const chunks = chunksOf(png)
  const head = chunks.find(({ kind }) => kind === 'IHDR')?.data
  if (head === undefined || head[8] !== 8 || ![2, 6].includes(head[9] ?? 0)) throw new Error('not a PNG of a browser')
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3]
  const raw = inflateSync(Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data)))
  const lines = unfilter(raw, width * channels, channels)
  const rgb = new Uint8Array(width * height * 3)
  for (let i = 0; i < width * height; i += 1)
    for (let channel = 0; channel < 3; channel += 1) rgb[i * 3 + channel] = lines[i * channels + channel] ?? 0
  return { width, height, rgb }
}

const colourAt = (rgb: Uint8Array, i: number): number =>
  ((rgb[i * 3] ?? 0) << 16) | ((rgb[i * 3 + 1] ?? 0) << 8) | (rgb[i * 3 + 2] ?? 0)

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** At most 256 colours: the most frequent first, but none too near to one that is in already. */
const paletteOf = (counts: ReadonlyMap<number, number>): number[] => {
  const frequent = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour)
  for (let apart = 24; ; apart += 24) {
    const palette: number[] = []
    for (const colour of frequent) {
      if (palette.length > 256) break
      if (palette.every((one) => distance(one, colour) >= apart)) palette.push(colour)
    }
    if (palette.length <= 256) return palette
  }
}

const nearestIn = (palette: readonly number[], colour: number): number =>
  palette.reduce((best, one, at) => (distance(one, colour) < distance(palette[best] ?? 0, colour) ? at : best), 0)

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** The same picture with at most 256 colours: a screen of text takes a third of the bytes and looks the same. */
export const smallPng = (png: Buffer): Buffer => {
  const { width, height, rgb } = pixelsOf(png)
  const counts = new Map<number, number>()
  for (let i = 0; i < width * height; i += 1) {
    const colour = colourAt(rgb, i)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = paletteOf(counts)
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)]))
  const lines = Buffer.alloc((width + 1) * height)
  for (let i = 0; i < width * height; i += 1) lines[i + Math.floor(i / width) + 1] = indexOf.get(colourAt(rgb, i)) ?? 0

  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const data = deflateSync(lines, { level: 9, memLevel: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
