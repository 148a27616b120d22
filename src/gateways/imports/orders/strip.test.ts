import { Writable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesSource } from '../table/source.ts'
import { hotline } from './mapping-hotline.ts'
import { columnKind } from './person-columns.ts'
import { readOrders } from './read-orders.ts'
import { type StripReport, stripOrders } from './strip.ts'

const collect = () => {
  const chunks: Buffer[] = []
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  return { output, text: () => Buffer.concat(chunks).toString('utf8') }
}

const strip = async (text: string): Promise<{ report: StripReport; text: string }> => {
  const { output, text: written } = collect()
  const report = await stripOrders({ source: bytesSource('orders.csv', Buffer.from(text)), output })
  return { report, text: written() }
}

const heading = '工单编号,来电人,来电号码,标签,来电时间,问题分类,事发地,承办单位,诉求内容'

test('person columns and labels go, texts are masked, the rest stays as it was', async () => {
  const { report, text } = await strip(
    [
      heading,
      '13800000001,王小明,13812345678,常客,2026-03-02 09:30,路灯,城南街道,县住建局,"王先生说路灯坏了，请回电13812345678"',
      '13800000002,李四,13912345678,,2026-03-02 09:40,噪音,城南街道,县环保局,夜里施工',
    ].join('\n'),
  )
  expect(text).toBe(
    [
      '工单编号,来电时间,问题分类,事发地,承办单位,诉求内容',
      '13800000001,2026-03-02 09:30,路灯,城南街道,县住建局,〔某〕先生说路灯坏了，请回电〔☎〕',
      '13800000002,2026-03-02 09:40,噪音,城南街道,县环保局,夜里施工',
      '',
    ].join('\n'),
  )
  expect(report).toEqual({
    file: 'orders.csv',
    rows: 2,
    phones: 1,
    identities: 0,
    mails: 0,
    cards: 0,
    names: 1,
    maskedRows: 1,
    droppedColumns: ['来电人', '来电号码', '标签'],
    keptColumns: ['工单编号', '来电时间', '问题分类', '事发地', '承办单位', '诉求内容'],
  })
})

test('names that stood in a person column are masked wherever the row says them again', async () => {
  const { report, text } = await strip(
    [
      '编号,来电人,被反映人,承办单位,内容',
      '1,王小明,"李四、城南建材有限公司",县城管局,李四夜里装卸，王小明家睡不着；城南建材有限公司不管',
      '2,市民,,县城管局,市民王小明路过',
    ].join('\n'),
  )
  expect(text).toBe(
    [
      '编号,承办单位,内容',
      '1,县城管局,〔某〕夜里装卸，〔某〕家睡不着；城南建材有限公司不管',
      '2,县城管局,市民王小明路过',
      '',
    ].join('\n'),
  )
  expect(report.names).toBe(2)
})

test('what comes out can be replayed, what went in cannot', async () => {
  const lines = [heading, '1,王小明,13812345678,,2026-03-02 09:30,路灯,城南街道,县住建局,坏了'].join('\n')
  const read = (text: string) => readOrders(bytesSource('o.csv', Buffer.from(text)), { mapping: hotline })
  await expect(read(lines)).rejects.toMatchObject({ problem: { code: 'imports/file-labels-callers' } })
  expect((await read((await strip(lines)).text)).book.count).toBe(1)
})

test('no person column of any row survives, whatever else the file holds', async () => {
  const secret = fc.stringMatching(/^秘密[a-z]{5}$/)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(secret, secret), { minLength: 1, maxLength: 6 }), async (people) => {
      const lines = people.map(([name, phone]) => `1,${name},${phone},,2026-03-02,路灯,城南街道,县住建局,坏了`)
      const { text } = await strip([heading, ...lines].join('\n'))
      expect(text).not.toContain('秘密')
    }),
    { numRuns: 30 },
  )
})

test('cells that a spreadsheet would run are written as text', async () => {
  const { text } = await strip('编号,内容\n1,"=HYPERLINK(""http://x"")"\n2,-3\n')
  expect(text).toBe('编号,内容\n1,"\'=HYPERLINK(""http://x"")"\n2,-3\n')
})

test.each([
  ['来电时间', 'other'],
  ['来电类别', 'other'],
  ['工单编号', 'other'],
  ['承办单位', 'other'],
  ['承办单位名称', 'other'],
  ['neighborhood', 'other'],
  ['location_street_name', 'other'],
  ['department', 'other'],
  ['DISPOSE_UNIT_NAME', 'other'],
  ['来电人姓名', 'person'],
  ['手机号码', 'person'],
  ['Caller Phone', 'person'],
  ['被投诉人', 'person'],
  ['坐席工号', 'person'],
  ['重点人群', 'label'],
  ['label', 'label'],
])('the column %s is %s', (name, kind) => {
  expect(columnKind(name)).toBe(kind)
})
