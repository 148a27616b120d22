import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { utils, type WorkSheet, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../kernel/problem.ts'
import { readTable } from './read-table.ts'
import { readWholeTable } from './read-whole.ts'
import { bytesSource, fileSource, streamSource } from './source.ts'
import type { TableLimits, TableRow } from './table-row.ts'

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

// 工单,街道 / 路灯,龙田 as GB18030 bytes, written by hand: Node decodes that encoding and does not encode it.
const gb18030 = Buffer.from('b9a4b5a52cbdd6b5c00ac2b7b5c62cc1faccef0a', 'hex')

const wholeLimits = { maxBytes: 2 ** 26, maxUnpackedBytes: 2 ** 29, maxRows: 20_000_000 }

const refusalIn = (error: unknown): string => (error instanceof Refusal ? error.problem.code : String(error))

/** Reads as the server does, and sees that whoever has no more than a browser reads or refuses the same. */
const rowsFrom = async (name: string, bytes: Uint8Array, limits: TableLimits = {}): Promise<TableRow[]> => {
  const streamed = Array.fromAsync(readTable(bytesSource(name, bytes), limits))
  const whole = readWholeTable({ name, bytes }, { ...wholeLimits, ...limits })
  const [expected, found] = await Promise.all([streamed.catch(refusalIn), whole.catch(refusalIn)])
  expect(found).toEqual(expected)
  return streamed
}

const cellsFrom = async (name: string, bytes: Uint8Array) => (await rowsFrom(name, bytes)).map(({ cells }) => cells)

const workbook = (sheets: Record<string, WorkSheet>, bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return write(book, { type: 'buffer', bookType })
}

type ZipEntry = { readonly name: string; readonly content: Buffer; readonly says?: number }

/** A ZIP archive; `says` lies about the unpacked size. */
const zip = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, says } of entries) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(says ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, more, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end])
}

describe('text', () => {
  test.each([
    ['UTF-8', utf8('工单,街道\n路灯,龙田\n')],
    ['UTF-8 with a mark', utf8('\ufeff工单,街道\r\n路灯,龙田\r\n')],
    ['GB18030', gb18030],
    ['UTF-16 with a mark, tabs', Buffer.from('\ufeff工单\t街道\n路灯\t龙田\n', 'utf16le')],
    ['semicolons', utf8('工单;街道\n路灯;龙田')],
    ['packed with gzip', gzipSync(utf8('工单,街道\n路灯,龙田\n'))],
  ])('%s is read as the same table', async (_why, bytes) => {
    expect(await cellsFrom('orders.csv', bytes)).toEqual([
      ['工单', '街道'],
      ['路灯', '龙田'],
    ])
  })

  test('Chinese that first comes after more than a window of ASCII is recognised in either encoding', async () => {
    const ascii = utf8('a,b\n'.repeat(40_000))
    const last = async (tail: Buffer) => (await cellsFrom('late.csv', Buffer.concat([ascii, tail]))).at(-1)
    expect(await last(utf8('路灯,龙田'))).toEqual(['路灯', '龙田'])
    expect(await last(gb18030)).toEqual(['路灯', '龙田'])
  })

  test('characters cut between chunks are put together', async () => {
    const bytes = Buffer.concat([utf8('标题\n'), utf8('路灯不亮，'.repeat(2000)), utf8('完')])
    const drops = async function* () {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    }
    const rows = await Array.fromAsync(readTable(streamSource('drops.csv', drops())))
    expect(rows.length).toBe(2)
    expect(rows[1]?.cells.join('，')).toBe(`${'路灯不亮，'.repeat(2000)}完`)
  })

  test('neither a title above nor commas in a text decide what separates cells', async () => {
    const lines = ['2026年工单', '编号\t内容', '1\t路灯，坏了，三天了，没人修', '2\t好, 谢谢, 再见']
    expect(await cellsFrom('t.csv', utf8(lines.join('\n')))).toEqual(lines.map((line) => line.split('\t')))
  })

  test('row numbers count quoted line breaks once and empty rows too, as Excel shows them', async () => {
    const rows = await rowsFrom('list.csv', utf8('a,b\n"two\nlines",1\n\nc,d\n'))
    expect(rows.map(({ sheet, row, cells }) => [sheet, row, cells.join('|')])).toEqual([
      ['list', 1, 'a|b'],
      ['list', 2, 'two\nlines|1'],
      ['list', 3, ''],
      ['list', 4, 'c|d'],
    ])
  })

  test('whatever cells are written come back', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '').trim())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), async (table) => {
        const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(await cellsFrom('any.csv', utf8(`h1,h2,h3\n${text}`))).toEqual([['h1', 'h2', 'h3'], ...table])
      }),
      { numRuns: 60 },
    )
  })
})

describe('workbooks', () => {
  const sheet = utils.aoa_to_sheet([
    ['编号', '日期', '时刻', '金额'],
    [1, { t: 'n', v: 46083, z: 'yyyy/m/d' }, { t: 'n', v: 46083.5, z: 'yyyy/m/d h:mm' }, 0.1],
    [],
    [20181231123456, null, true, '文字 '],
  ])

  test.each([
    ['xlsx', 'xlsx'],
    ['old .xls', 'biff8'],
  ] as const)('%s: every sheet in order, dates as ISO, numbers whole, empty rows kept', async (_why, bookType) => {
    const rows = await rowsFrom('list', workbook({ 职责: sheet, 单位: utils.aoa_to_sheet([['名称']]) }, bookType))
    expect(rows).toEqual([
      { sheet: '职责', row: 1, cells: ['编号', '日期', '时刻', '金额'] },
      { sheet: '职责', row: 2, cells: ['1', '2026-03-02', '2026-03-02 12:00:00', '0.1'] },
      { sheet: '职责', row: 3, cells: [] },
      { sheet: '职责', row: 4, cells: ['20181231123456', '', 'true', '文字'] },
      { sheet: '单位', row: 1, cells: ['名称'] },
    ])
  })

  test('an HTML table saved as .xls is read, in GB18030 too', async () => {
    const page = Buffer.concat([utf8('<html><body><table><tr><td>'), gb18030, utf8('</td><td>001</td></tr></table>')])
    expect((await cellsFrom('old.xls', page))[0]?.at(-1)).toBe('001')
    expect((await cellsFrom('old.xls', page))[0]?.[0]).toContain('工单')
  })

  test('more rows than one batch arrive whole and in order', async () => {
    const many = utils.aoa_to_sheet(Array.from({ length: 5001 }, (_, index) => [index]))
    const rows = await cellsFrom('many.xlsx', workbook({ one: many }))
    expect(rows.map(([cell]) => Number(cell))).toEqual(Array.from({ length: 5001 }, (_, index) => index))
  })
})

describe('what is refused, and by which name', () => {
  const book = (...more: ZipEntry[]) => zip([{ name: 'xl/workbook.xml', content: utf8('<workbook/>') }, ...more])
  const zeros = Buffer.alloc(3 * 2 ** 20)
  const small = { maxUnpackedBytes: 2 ** 20 }

  test.each([
    ['nothing in it', Buffer.alloc(0), {}, 'imports/file-is-empty'],
    ['a PDF', utf8('%PDF-1.7 …'), {}, 'imports/file-is-pdf'],
    ['a Word document', zip([{ name: 'word/document.xml', content: utf8('x') }]), {}, 'imports/file-is-word-document'],
    ['another archive', zip([{ name: 'readme.txt', content: utf8('x') }]), {}, 'imports/file-is-no-table'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {}, 'imports/file-is-no-table'],
    ['a page without a table', utf8('<!doctype html><p>登录</p>'), {}, 'imports/page-without-table'],
    ['a macro workbook', book({ name: 'xl/vbaProject.bin', content: utf8('x') }), {}, 'imports/workbook-has-macros'],
    ['a zip bomb', book({ name: 'xl/sheet1.xml', content: zeros }), small, 'imports/workbook-unpacks-too-large'],
    [
      'a zip bomb that lies about its size',
      book({ name: 'xl/sheet1.xml', content: zeros, says: 10 }),
      small,
      'imports/workbook-unpacks-too-large',
    ],
    ['a gzip bomb', gzipSync(Buffer.alloc(3 * 2 ** 20, 'a,b\n')), small, 'imports/workbook-unpacks-too-large'],
    [
      'half a workbook',
      workbook({ one: utils.aoa_to_sheet([['a']]) }).subarray(0, 900),
      {},
      'imports/workbook-is-damaged',
    ],
    ['a workbook of nonsense', book(), {}, 'imports/workbook-is-damaged'],
    ['half a gzip file', gzipSync(utf8('a,b\n'.repeat(900))).subarray(0, 30), {}, 'imports/workbook-is-damaged'],
    ['too many bytes', utf8('a,b\n'.repeat(100)), { maxBytes: 100 }, 'imports/file-too-large'],
    ['too many rows', utf8('a,b\n'.repeat(100)), { maxRows: 10 }, 'imports/too-many-rows'],
  ])('%s', async (_why, bytes, limits, code) => {
    await expect(rowsFrom('brought', bytes, limits)).rejects.toMatchObject({ problem: { code } })
  })

  test('a locked workbook and an old macro workbook, by the names inside the compound file', async () => {
    const compound = (inside: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')])
    const codeOf = (inside: string) => rowsFrom('old.xls', compound(inside)).catch((error) => error.problem.code)
    expect(await codeOf('EncryptedPackage')).toBe('imports/workbook-is-locked')
    expect(await codeOf('_VBA_PROJECT')).toBe('imports/workbook-has-macros')
    expect(await codeOf('WordDocument')).toBe('imports/file-is-no-table')
  })

  test('a quotation mark never closed, naming the row', async () => {
    await expect(rowsFrom('q.csv', utf8('a,b\n1,2\n"3,4\n5,6\n'))).rejects.toMatchObject({
      problem: { code: 'imports/quote-not-closed', values: { file: 'q.csv', row: 3 } },
    })
  })

  test('bytes that are no text, naming the line', async () => {
    const broken = Buffer.concat([utf8('工单\n'), utf8('路灯\n'), Buffer.from('ff80ff', 'hex')])
    await expect(rowsFrom('b.csv', broken)).rejects.toMatchObject({
      problem: { code: 'imports/text-in-no-known-encoding' },
    })
  })

  test('a file too large is refused while it streams: the rest is never asked for', async () => {
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 1
        yield utf8('a,b\n'.repeat(1000))
      }
    }
    const reading = Array.fromAsync(readTable(streamSource('endless.csv', endless()), { maxBytes: 100_000 }))
    await expect(reading).rejects.toMatchObject({ problem: { code: 'imports/file-too-large', status: 413 } })
    expect(given).toBeLessThan(30)
  })

  test('a missing file', async () => {
    await expect(Array.fromAsync(readTable(fileSource('/nowhere/orders.csv')))).rejects.toMatchObject({
      problem: { code: 'imports/file-not-found' },
    })
  })
})

test('whoever stops early leaves nothing running', async () => {
  let closed = false
  const rows = async function* () {
    try {
      for (;;) yield utf8('a,b\n'.repeat(5000))
    } finally {
      closed = true
    }
  }
  for await (const { row } of readTable(streamSource('long.csv', rows()))) if (row === 3) break
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(closed).toBe(true)
})
