import type { Box } from './item.ts'

/** Declared attributes of the county's list. Money in cents, area in square metres, time in minutes of the day. */
export const attributes = [
  {
    name: 'action',
    kind: 'enum',
    values: ['report', 'dissuade', 'dispose', 'enforce', 'serve'],
    label: '行为',
    labelEn: 'Action',
  },
  { name: 'amount', kind: 'number', scale: 2, label: '金额（元）', labelEn: 'Amount, yuan' },
  { name: 'area', kind: 'number', scale: 0, label: '面积（平方米）', labelEn: 'Area, m²' },
  { name: 'time', kind: 'minutes', label: '时间', labelEn: 'Time of day' },
] as const

/** Only where one of these things is to be done. */
export const actions = (...wanted: readonly string[]): readonly Box[] => [{ action: wanted }]

/** Emergency aid: below 2,000 yuan, and from 2,000 yuan on. */
export const below2000: readonly Box[] = [{ amount: { from: null, to: 200_000 } }]
export const from2000: readonly Box[] = [{ amount: { from: 200_000, to: null } }]

/** Illegal buildings: below 100 square metres, and from 300 on. Between the two nobody leads. */
export const below100: readonly Box[] = [{ action: ['enforce'], area: { from: null, to: 100 } }]
export const from300: readonly Box[] = [{ action: ['enforce'], area: { from: 300, to: null } }]

/** Building noise between 06:00 and 22:00, and from 22:00 to 06:00. */
export const byDay: readonly Box[] = [{ time: { from: 360, to: 1320 } }]
export const atNight: readonly Box[] = [{ time: { from: 1320, to: 1440 } }, { time: { from: 0, to: 360 } }]
