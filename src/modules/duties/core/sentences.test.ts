import { expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { wordsOf } from '../../../words/index.ts'
import { decide } from './decide.ts'
import { buildIndex } from './duty-index.ts'
import { readListFile } from './list-file.ts'
import { explainInWords, type Names } from './sentences.ts'

const called: Readonly<Record<string, string>> = {
  housing: '县住建局',
  city: '县城管局',
  works: '市政所',
  south: '城南街道',
  lamp: '路灯不亮',
  county: '沅溪县',
  town: '城南',
}
const nameOf = (id: string): string => called[id] ?? id

const names = (locale: 'zh-CN' | 'en'): Names => {
  const words = wordsOf(locale).duties
  return {
    unit: nameOf,
    type: nameOf,
    territory: nameOf,
    attribute: nameOf,
    value: (_, value) => String(value),
    line: nameOf,
    destination: nameOf,
    level: (level) => words.levels[level] ?? String(level),
    role: (role) => words.roles[role],
    kind: (kind) => (kind === 'basic' ? words.kinds.basic : kind),
    item: (id) => (id === 'i41' ? { number: '41', text: '负责路灯维护' } : null),
  }
}

const { list } = must(
  readListFile({
    matters: [{ id: 'lamp' }],
    territories: [
      { id: 'county', level: 3 },
      { id: 'town', parent: 'county', level: 4 },
    ],
    attributes: [{ name: 'height', kind: 'number' }],
    units: [{ id: 'housing' }, { id: 'city' }, { id: 'works' }, { id: 'south' }],
    duties: [
      {
        id: 'd1',
        role: 'lead',
        assignee: { unit: 'housing' },
        matter: 'lamp',
        territory: 'town',
        item: 'i41',
        basis: '照明办法',
      },
      {
        id: 'd2',
        role: 'lead',
        assignee: { unit: 'city' },
        matter: 'lamp',
        territory: 'county',
        boxes: [{ height: { from: 5 } }],
      },
      { id: 'd3', role: 'assist', assignee: { unit: 'south' }, matter: 'lamp', territory: 'town' },
    ],
    delegations: [{ duty: 'd1', kind: 'entrust', to: 'works', basis: '委托书' }],
  }),
)

const said = (locale: 'zh-CN' | 'en', territory: string, attributes = {}) => {
  const decision = decide(buildIndex(list, 3), { matter: 'lamp', territory, on: '2025-09-26', attributes })
  const { headline, sentences } = explainInWords(
    { words: wordsOf(locale).duties.explain, names: names(locale) },
    decision,
  )
  return [headline, ...sentences.map(({ text }) => text)]
}

test('a clear lead with what lost, who performs and who assists, in Chinese', () => {
  expect(said('zh-CN', 'town', { height: 9 })).toEqual([
    '由县住建局牵头。',
    '城南的“路灯不亮”由县住建局牵头。',
    '基本履职第41项：负责路灯维护。',
    '依据：照明办法。',
    '委托市政所具体办理（委托书），责任不变。',
    '县城管局也有条目，但另一条目的区域更具体。',
    '城南街道协助。',
    '按第3版、2025-09-26当日的清单认定。',
  ])
})

test('a question, with what would come of each answer, in English', () => {
  expect(said('en', 'county')).toEqual([
    'One more thing must be known.',
    'Ask for: height.',
    'Possible: The list says nothing here.',
    'Possible: 县城管局 is accountable.',
    'Decided for 2025-09-26 by edition 3.',
  ])
})

test('a gap says what happens next; what decided it is named', () => {
  expect(said('en', 'county', { height: 1 })).toEqual([
    'The list says nothing here.',
    'What decided it: height 1.',
    "The hotline's body negotiates a lead; the list's editors see it as a gap.",
    'Decided for 2025-09-26 by edition 3.',
  ])
})
