import { expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { wordsOf } from '../../../words/index.ts'
import { decide } from './decide.ts'
import { buildIndex } from './duty-index.ts'
import { conditionsInWords } from './findings/condition-sentences.ts'
import { readListFile } from './list-file.ts'
import { namesAlone, namesOf } from './names.ts'
import { explainInWords } from './sentences.ts'

const { list } = must(
  readListFile({
    matters: [{ id: 'noise' }],
    territories: [{ id: 'county', level: 3 }],
    attributes: [
      { name: 'amount', kind: 'number', scale: 2, label: '金额' },
      { name: 'time', kind: 'minutes', label: '时间' },
      { name: 'day', kind: 'weekday', label: '日子' },
      { name: 'action', kind: 'enum', values: ['dispose', 'enforce'], label: '行为' },
      { name: 'shop', kind: 'enum', values: ['food', 'other'], label: '店铺' },
      { name: 'zone', kind: 'boolean', zone: true, label: '开发区' },
    ],
    units: [{ id: 'housing' }],
    duties: [
      {
        id: 'd1',
        role: 'lead',
        assignee: { unit: 'housing' },
        matter: 'noise',
        territory: 'county',
        boxes: [
          {
            amount: { from: null, to: 50_000 },
            time: { from: 1320, to: 1440 },
            day: [6, 7],
            action: ['dispose'],
            shop: ['food'],
            zone: true,
          },
        ],
      },
    ],
  }),
)
const attributes = new Map(list.attributes.map((one) => [one.name, one]))

const saidOf = (locale: 'zh-CN' | 'en') => {
  const { duties, findings } = wordsOf(locale)
  const names = namesOf(list, namesAlone, { ...duties, isEnglish: locale === 'en' })
  const values = { amount: 30_000, time: 1325, day: 6, action: 'dispose', shop: 'food', zone: true }
  const point = { matter: 'noise', territory: 'county', on: '2025-09-26', attributes: values }
  const { sentences } = explainInWords({ words: duties.explain, names }, decide(buildIndex(list), point))
  const speaker = { words: findings.said.conditions, names, attributes }
  return {
    mattered: sentences.find(({ about }) => about === 'asked')?.text,
    conditions: conditionsInWords(speaker, list.duties[0]?.boxes ?? []),
    weekdays: conditionsInWords(speaker, [{ day: { from: 2, to: 4 } }]),
  }
}

test('values are called the same in explanations and in findings, in English', () => {
  expect(saidOf('en')).toEqual({
    mattered: 'What decided it: 金额 300.00, 时间 22:05, 日子 Sat, 行为 dispose, 店铺 "food" and 开发区 yes.',
    conditions: '金额 below 500.00, 时间 22:00-24:00, 日子: Sat, Sun, 行为: dispose, 店铺: "food", in or with 开发区',
    weekdays: '日子: Tue, Wed',
  })
})

test('values are called the same in explanations and in findings, in Chinese', () => {
  expect(saidOf('zh-CN')).toEqual({
    mattered: '起决定作用的情况：金额 300.00、时间 22:05、日子 周六、行为 处置、店铺 “food”、开发区 是。',
    conditions: '金额不满500.00，时间22:00至24:00，日子为周六、周日，行为为处置，店铺为“food”，属于开发区',
    weekdays: '日子为周二、周三',
  })
})
