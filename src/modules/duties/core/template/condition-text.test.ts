import { expect, test } from 'vitest'
import { Attribute } from '../attribute.ts'
import { conditionsIn, conditionsText } from './condition-text.ts'

const attributes = [
  { name: 'area', kind: 'number', label: '面积' },
  { name: 'amount', kind: 'number', scale: 2, label: '金额' },
  { name: 'shop', kind: 'enum', values: ['food', 'drink', 'other'], label: '商铺' },
  { name: 'zone', kind: 'boolean', zone: true, label: '开发区' },
  { name: 'time', kind: 'minutes', label: '时间' },
  { name: 'day', kind: 'weekday', label: '星期' },
].map((one) => Attribute.parse(one))

test.each([
  ['an empty cell is always', '', [{}]],
  ['symbols', '面积>=50；面积<100', [{ area: { from: 50, to: 100 } }]],
  ['以上 and 以下 include the bound', '面积50以上100以下', [{ area: { from: 50, to: 101 } }]],
  ['超过 and 不满 exclude it', '面积超过50不满100平方米', [{ area: { from: 51, to: 100 } }]],
  ['不超过 is not 超过', '面积不超过100', [{ area: { from: null, to: 101 } }]],
  ['以内 includes, with a unit between', '面积100平方米以内', [{ area: { from: null, to: 101 } }]],
  ['decimals of the scale', '金额≥12.5', [{ amount: { from: 1250, to: null } }]],
  ['names in either language', 'amount<0.01', [{ amount: { from: null, to: 1 } }]],
  ['members', '商铺=food，other', [{ shop: ['food', 'other'] }]],
  ['a zone', '开发区=是', [{ zone: true }]],
  ['in the zone or not', '开发区=是，否', [{ zone: [true, false] }]],
  ['not in the zone', '开发区：否', [{ zone: false }]],
  [
    'two boxes over midnight',
    '时间>=22:00 或 时间<6:00',
    [{ time: { from: 1320, to: null } }, { time: { from: null, to: 360 } }],
  ],
  ['weekdays as people say them', '星期=周六,星期日', [{ day: [6, 7] }]],
  ['several conditions at once', '面积>=50且开发区=是', [{ area: { from: 50, to: null }, zone: true }]],
])('%s', (_why, text, boxes) => {
  expect(conditionsIn(text, attributes)).toEqual({ boxes, problems: [] })
})

test.each([
  ['an attribute nobody declared', '高度>=3', { code: 'unknown-attribute', found: '高度>=3' }],
  ['a member nobody declared', '商铺=cars', { code: 'unknown-value', found: 'cars' }],
  ['a number that is none', '面积>=many', { code: 'bad-condition', found: '>=many' }],
  ['more decimals than the scale', '金额>=1.234', { code: 'bad-condition' }],
  ['an hour that does not exist', '时间>=25:00', { code: 'bad-condition' }],
  ['a truth that is none', '开发区=maybe', { code: 'bad-condition' }],
  ['half a choice of truths', '开发区=是,', { code: 'bad-condition' }],
  ['a name alone', '面积', { code: 'bad-condition' }],
])('%s is refused', (_why, text, problem) => {
  expect(conditionsIn(text, attributes).problems).toEqual([expect.objectContaining(problem)])
})

test('what is written is read back', () => {
  const boxes = [
    { area: { from: null, to: null }, shop: ['food'] },
    {},
    { zone: [true, false] },
    { amount: { from: -150, to: 99999 }, time: { from: 0, to: 1440 }, day: [1, 7], zone: false },
  ]
  expect(conditionsIn(conditionsText(boxes, attributes), attributes)).toEqual({ boxes, problems: [] })
  const labelled = conditionsText(boxes, attributes, ({ name, label }) => label ?? name)
  expect(labelled).toContain('商铺=food')
  expect(conditionsIn(labelled, attributes)).toEqual({ boxes, problems: [] })
})
