import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { pathName } from '../../../modules/duties/core/replay/forest.ts'
import { dayOfMinute, unitName } from '../../../modules/duties/core/replay/order-book.ts'
import { bytesSource } from '../table/source.ts'
import { hotline } from './mapping-hotline.ts'
import { findMapping } from './mappings.ts'
import { placeInWords } from './place.ts'
import { readOrders } from './read-orders.ts'
import { openListFile, replayFile } from './replay-file.ts'
import { wallClockMinute } from './wall-clock.ts'

const heading = '工单编号,来电时间,受理渠道,来电类别,问题分类,事发地,承办单位,办理类型,退回次数/原因,是否保密'
const row = (
  over: Partial<Record<'no' | 'time' | 'type' | 'place' | 'unit' | 'how' | 'returns', string>> = {},
): string =>
  [
    over.no ?? 'Y1',
    over.time ?? '2026-03-02 09:30:00',
    '电话',
    '投诉',
    over.type ?? '城市管理>路灯不亮',
    over.place ?? '元溪县城南街道桂花社区3号',
    over.unit ?? '县住建局',
    over.how ?? '交办',
    over.returns ?? '',
    '否',
  ].join(',')

const read = (lines: readonly string[], options = {}) =>
  readOrders(bytesSource('orders.csv', Buffer.from(lines.join('\n'))), { mapping: hotline, ...options })

describe("a hotline's export", () => {
  test('type, place, unit, day and returns are understood', async () => {
    const { book, reading } = await read([heading, row({ returns: '2次：非本单位职责' })])
    expect(pathName(book.types, book.type[0] ?? 0)).toBe('城市管理 > 路灯不亮')
    expect(pathName(book.places, book.place[0] ?? 0)).toBe('城南街道 > 桂花社区')
    expect(unitName(book, book.unit[0] ?? 0)).toBe('县住建局')
    expect(dayOfMinute(book.minute[0] ?? 0)).toBe('2026-03-02')
    expect(book.returns[0]).toBe(2)
    expect(reading).toMatchObject({ rows: 1, lastUnitOnly: false, unknownColumns: [] })
  })

  test('answered at once and reminders are counted, not replayed; so are orders that no unit has', async () => {
    const lines = [
      heading,
      row(),
      row({ no: 'Y2', how: '直办' }),
      row({ no: 'Y1', how: '催办' }),
      row({ no: 'Y3', unit: '' }),
      '',
    ]
    const { book, reading } = await read(lines)
    expect(book.count).toBe(1)
    expect(reading).toMatchObject({ rows: 4, answeredAtOnce: 1, reminders: 1, withoutUnit: 1, joined: 0 })
    expect(reading.lastUnitOnly).toBe(true)
  })

  test('several rows of one number are one order: the last unit has it, a change of unit is a return', async () => {
    const { book, reading } = await read([
      heading,
      row(),
      row({ no: 'Y2' }),
      row({ unit: '县城管局' }),
      row({ unit: '县城管局' }),
    ])
    expect(book.count).toBe(2)
    expect([unitName(book, book.unit[0] ?? 0), book.returns[0]]).toEqual(['县城管局', 1])
    expect(reading).toMatchObject({ joined: 2, lastUnitOnly: false })
  })

  test('a title above the heading, renamed columns, other delimiters and unknown columns', async () => {
    const lines = ['2026年第一季度工单', heading.replace('工单编号', '工单号').replace('是否保密', '满意度'), row()]
    const { book, reading } = await read(lines.map((line) => line.replaceAll(',', '\t')))
    expect([book.count, reading.unknownColumns]).toEqual([1, ['满意度']])
  })

  test('a workbook: dates as cells, a sheet of notes before it', async () => {
    const cells = row()
      .split(',')
      .map((cell, at) => (at === 1 ? { t: 'n' as const, v: 46083.5, z: 'yyyy-mm-dd hh:mm' } : cell))
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['说明'], ['本表由热线导出']]), '说明')
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([heading.split(','), cells]), '工单')
    const bytes = write(workbook, { type: 'buffer', bookType: 'xlsx' })
    const { book } = await readOrders(bytesSource('orders.xlsx', bytes), { mapping: hotline })
    expect([book.count, book.minute[0]]).toEqual([1, wallClockMinute('2026-03-02 12:00')])
  })

  test.each([
    ['来电人', 'imports/file-holds-persons'],
    ['来电号码', 'imports/file-holds-persons'],
    ['联系电话', 'imports/file-holds-persons'],
    ['被反映人', 'imports/file-holds-persons'],
    ['身份证号', 'imports/file-holds-persons'],
    ['家庭住址', 'imports/file-holds-persons'],
    ['caller_phone', 'imports/file-holds-persons'],
    ['标签', 'imports/file-labels-callers'],
    ['来电人标签', 'imports/file-labels-callers'],
    ['重点人员类别', 'imports/file-labels-callers'],
  ])('a file with the column %s is refused, naming the column', async (column, code) => {
    await expect(read([`${heading},${column}`, `${row()},x`])).rejects.toMatchObject({
      problem: { code, values: { file: 'orders.csv', columns: column } },
    })
  })

  test('a person column is refused even where a mapping takes it for the unit', async () => {
    const mapping = { ...hotline, unit: { name: '经办人' } }
    await expect(read([heading.replace('承办单位', '经办人'), row()], { mapping })).rejects.toMatchObject({
      problem: { code: 'imports/file-holds-persons', values: { columns: '经办人' } },
    })
  })

  test('a missing column is named, with what was found instead', async () => {
    await expect(read([heading.replace('承办单位', '单位'), row()])).rejects.toMatchObject({
      problem: {
        code: 'imports/columns-missing',
        values: { missing: '承办单位 / 主办单位 / 处置单位', mapping: 'hotline' },
      },
    })
  })

  test('a bad row is refused with sheet, row, column, value and how many are like it', async () => {
    const lines = [heading, row(), row({ no: 'Y2', time: '去年' }), row({ no: 'Y3', time: '2026-02-30 10:00' })]
    await expect(read(lines)).rejects.toMatchObject({
      problem: {
        code: 'imports/time-unreadable',
        values: { sheet: 'orders', row: 3, column: '来电时间', value: '去年', rows: 2 },
      },
    })
  })

  test('asked to, bad rows are left out and listed', async () => {
    const lines = [heading, row(), row({ no: 'Y2', time: '去年' }), row({ no: 'Y3', type: '无' })]
    const { book, skipped, skippedRows, reading } = await read(lines, { skipBadRows: true })
    expect([book.count, skippedRows, reading.badRows]).toEqual([1, 2, 2])
    expect(skipped.map(({ code, values }) => [code, values.row])).toEqual([
      ['imports/time-unreadable', 3],
      ['imports/type-missing', 4],
    ])
  })

  test('a file without one dispatched order', async () => {
    await expect(read([heading, row({ unit: '' })])).rejects.toMatchObject({ problem: { code: 'imports/no-orders' } })
  })
})

test.each([
  ['2018-02-08 15:34:40', '2018-02-08 15:34'],
  ['2018/2/8 5:34', '2018-02-08 05:34'],
  ['2018年2月8日 15时34分', '2018-02-08 15:34'],
  ['20180208153440', '2018-02-08 15:34'],
  ['2018-02-08T15:34:40.123+08:00', '2018-02-08 15:34'],
  ['2024-02-29', '2024-02-29 00:00'],
])('%s is a time', (text, same) => {
  const minute = wallClockMinute(text)
  expect(Math.floor(minute ?? 0)).toBe(wallClockMinute(same))
  expect(dayOfMinute(minute ?? 0)).toBe(same.slice(0, 10))
})

test.each(['2023-02-29', '2018-13-01', '2018-02-08 24:00', '15:34', 'yesterday', ''])('%j is no time', (text) => {
  expect(wallClockMinute(text)).toBeNull()
})

test.each([
  ['某省某市元溪县城南街道桂花社区3号', ['城南街道', '桂花社区']],
  ['元溪县柳河镇石桥村委会', ['柳河镇', '石桥村']],
  ['城南街道/桂花社区居委会', ['城南街道', '桂花社区']],
  ['元溪县 > 城南街道办事处', ['城南街道']],
  ['柳河镇', ['柳河镇']],
  ['元溪县中心广场', []],
  ['', []],
])('the place %s', (text, names) => {
  expect(placeInWords(text).map(({ name }) => name)).toEqual(names)
})

describe('mappings and lists as files', () => {
  const inFolder = async <T>(
    work: (write: (name: string, content: string) => Promise<string>) => Promise<T>,
  ): Promise<T> => {
    const folder = await mkdtemp(join(tmpdir(), 'wardwork-test-'))
    try {
      return await work(async (name, content) => {
        await writeFile(join(folder, name), content)
        return join(folder, name)
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test('a mapping of the county’s own, replayed against a list of the county’s own', async () => {
    await inFolder(async (write) => {
      const mapping = await write(
        'own.json',
        JSON.stringify({
          name: 'own',
          time: 'when',
          type: { levels: [{ name: 'what' }] },
          place: { levels: [{ name: 'where' }] },
          unit: { name: 'who' },
        }),
      )
      const list = await write(
        'list.json',
        JSON.stringify({
          matters: [{ id: 'm', name: 'Lamps' }],
          territories: [{ id: 't', level: 3, name: 'North' }],
          units: [{ id: 'u', name: 'Housing', aliases: ['Housing bureau'] }],
          duties: [{ id: 'd', role: 'lead', assignee: { unit: 'u' }, matter: 'm', territory: 't' }],
        }),
      )
      const orders = await write(
        'orders.csv',
        'when,what,where,who\n2026-01-01,Lamps,North,Housing bureau\n2026-01-02,Lamps,North,Roads\n2026-01-03,Noise,North,Housing\n',
      )
      const { report } = await replayFile({ file: orders, mapping, lists: [list] })
      expect(report).toMatchObject({ orders: 3, pairs: 2, pairsSeveralUnits: 1 })
      expect(report.lists).toMatchObject([
        {
          name: 'list.json',
          judged: 1,
          agreement: { hits: 1, n: 1 },
          unmatched: {
            types: { orders: 1, names: ['Noise'] },
            places: { orders: 0 },
            units: { orders: 1, names: ['Roads'] },
          },
        },
      ])
    })
  })

  test('what is wrong with a mapping or a list is said', async () => {
    await inFolder(async (write) => {
      const broken = await write('broken.json', '{"name":')
      const short = await write('short.json', '{"name":"x","time":"when"}')
      await expect(findMapping(broken)).rejects.toMatchObject({ problem: { code: 'imports/mapping-is-wrong' } })
      await expect(findMapping(short)).rejects.toMatchObject({ problem: { code: 'imports/mapping-is-wrong' } })
      await expect(findMapping('nowhere')).rejects.toMatchObject({ problem: { code: 'imports/mapping-not-found' } })
      await expect(openListFile(broken)).rejects.toMatchObject({ problem: { code: 'imports/file-is-no-json' } })
      await expect(openListFile(short)).rejects.toMatchObject({ problem: { code: 'duties/list-refused' } })
    })
  })
})

const root = resolve(import.meta.dirname, '../../../..')
const shared = [process.env.WARDWORK_SHARED ?? '', resolve(root, '../shared'), resolve(root, '../../shared')].find(
  (folder) => folder !== '' && existsSync(join(folder, 'data/pingshan')),
)

describe('real orders, where the outside data is at hand (skipped without ../shared/data)', () => {
  test.skipIf(shared === undefined)(
    'pingshan: 7,000 orders, 422 of 1,042 pairs, advisor above its targets',
    async () => {
      const file = join(shared ?? '', 'data/pingshan/orders-2018-dev.csv')
      const { report } = await replayFile({ file, mapping: 'pingshan', learnUntil: 5000 })
      expect(report).toMatchObject({ orders: 7000, pairs: 1042, pairsSeveralUnits: 422, townships: 6, communities: 23 })
      expect(report.advisor).toMatchObject({ from: 5001, n: 2000 })
      expect(report.advisor.top1).toBeGreaterThanOrEqual(0.72)
      expect(report.advisor.top3).toBeGreaterThanOrEqual(0.865)
      expect(report.reading).toMatchObject({ unknownColumns: [], badRows: 0 })
      expect(report.drift.renamed.length).toBeGreaterThanOrEqual(20)
    },
  )

  test.skipIf(shared === undefined)('boston: 41,827 requests, department by type about 0.96', async () => {
    const file = join(shared ?? '', 'data/boston311/requests-2011-07-to-10.csv.gz')
    const { report } = await replayFile({ file, mapping: 'boston', learnUntil: 10_000 })
    expect(report.orders).toBe(41_827)
    expect(report.advisor.top1).toBeGreaterThanOrEqual(0.955)
    expect(report.reading.unknownColumns).toEqual([])
  })
})
