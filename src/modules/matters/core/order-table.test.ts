import { describe, expect, test } from 'vitest'
import { momentIn, orderColumns, readOrderRow } from './order-table.ts'

const zone = 'Asia/Shanghai'

describe('a moment as a table writes it', () => {
  test.each([
    ['2025-09-26 16:40', '2025-09-26T08:40:00Z'],
    ['2025/9/26 16:40:05', '2025-09-26T08:40:05Z'],
    ['2025年9月26日 16:40', '2025-09-26T08:40:00Z'],
    ['2025-09-26T16:40:00+08:00', '2025-09-26T08:40:00Z'],
    ['2025-09-26', '2025-09-25T16:00:00Z'],
  ])('%s', (text, instant) => {
    expect(momentIn(text, zone, false)).toBe(instant)
  })
  test('a deadline that is a day ends with it', () => {
    expect(momentIn('2025-09-26', zone, true)).toBe('2025-09-26T15:59:59Z')
  })
  test.each(['2025-02-30', '26.9.', 'tomorrow', '2025-09-26 25:00', '2025-13-01T00:00:00Z'])('%s is none', (text) => {
    expect(momentIn(text, zone, false)).toBeNull()
  })
})

describe('a file of orders', () => {
  const heading = ['工单编号', '来电时间', '诉求内容', '问题分类', '事发地', '办理截止时间', '是否保密', '备注']
  const columns = orderColumns(heading)

  test('knows a hotline’s own headings, and says which it does not know', () => {
    expect(columns).toMatchObject({ missing: [], unknown: ['备注'] })
    expect(orderColumns(['标题']).missing).toEqual(['工单编号', '受理时间', '诉求内容'])
  })

  test('a good row is an order', () => {
    const { order, faults } = readOrderRow(
      ['A1', '2025-09-26 16:40', '路灯不亮', '路灯', '菜市社区', '2025-09-30', '否', ''],
      2,
      columns,
      zone,
    )
    expect(faults).toEqual([])
    expect(order).toMatchObject({
      foreignNo: 'A1',
      receivedAt: '2025-09-26T08:40:00Z',
      dueAt: '2025-09-30T15:59:59Z',
      urgency: 'general',
      confidential: false,
    })
  })

  test('every wrong cell is named by its heading', () => {
    const { order, faults } = readOrderRow(
      ['', 'soon', '路灯不亮', '', '', '2025-02-30', 'maybe', ''],
      7,
      columns,
      zone,
    )
    expect(order).toBeNull()
    expect(faults.map(({ row, column, expected }) => [row, column, expected])).toEqual([
      [7, '工单编号', 'filled'],
      [7, '来电时间', 'moment'],
      [7, '办理截止时间', 'moment'],
      [7, '是否保密', 'yes-no'],
    ])
  })
})
