import type { OrderMapping } from './mapping.ts'

/**
 * A 12345 hotline's own export, in its own words.
 *
 * Rows answered at once (直办) and reminders (催办) are counted, not replayed; several rows of one number are one order.
 * Person columns must have been taken out before (`wardwork orders strip`).
 */
export const hotline: OrderMapping = {
  name: 'hotline',
  order: ['工单编号', '工单号', '编号'],
  time: ['来电时间', '受理时间', '登记时间'],
  type: {
    path: ['问题分类', '诉求分类', '事项分类'],
    separators: ['>', '＞', '/', '／', '\\', '|', '—', '–', '→', '-'],
  },
  place: { address: ['事发地', '事发地址', '事发区域'] },
  unit: { name: ['承办单位', '主办单位', '处置单位'], separators: ['、', '；', ';', '，', ',', '\n'] },
  source: ['受理渠道', '来源渠道', '诉求来源'],
  returns: ['退回次数/原因', '退回次数', '退单次数'],
  handling: { column: ['办理类型', '办理方式'], answeredAtOnce: ['直办', '直接办结', '直接答复'], reminder: ['催办'] },
  unknown: ['-', '—', '无', '不详', '未知'],
  ignored: [
    '来电类别',
    '诉求类别',
    '办理截止时间',
    '退回原因',
    '延期',
    '延期次数',
    '办结时间',
    '是否保密',
    '回访结果',
    '协办单位',
    '诉求标题',
    '诉求内容',
    '办理结果',
  ],
}
