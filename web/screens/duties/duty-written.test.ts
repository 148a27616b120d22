import { expect, test } from 'vitest'
import { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import { Duty } from '../../../src/modules/duties/core/duty.ts'
import { ListItem } from '../../../src/modules/duties/core/list-file.ts'
import { wordsOf } from '../../../src/words/index.ts'
import { choiceOf } from '../../api/choice.ts'
import { dutyOf, type Written, writtenOf, wrongInDuty } from './duty-written.ts'

const words = wordsOf('en').duties
const attributes = [Attribute.parse({ name: 'area', kind: 'number', label: '面积' })]
const item = ListItem.parse({ id: 'i', number: '41', text: '路灯维护', kind: 'cooperating' })
const naming = { nameOf: ({ text }: ListItem): string => text, destinations: { court: 'court' } }

const duty = Duty.parse({
  id: 'd',
  role: 'assist',
  assignee: { line: 'housing', level: 3 },
  matter: 'm',
  territory: 't',
  exceptMatters: ['lights'],
  exceptTerritories: ['hole'],
  boxes: [{ area: { from: 50, to: null } }],
  from: '2025-01-01',
  precedence: 2,
  force: 1,
  replaces: true,
  jointGroup: 'g',
  coordinator: true,
  kind: 'cooperating',
  basis: 'law',
  item: 'i',
  scope: 'repairs',
})
const exceptPlaces = [{ id: 'hole', name: 'The lake' }]
const row = {
  ...{ duty, who: 'Housing', type: 'Lamp', where: 'County', conditions: '面积>=50', item },
  ...{ exceptTypes: [{ id: 'lights', name: 'Lights' }], exceptPlaces, handedOn: [] },
}
const written: Written = writtenOf(row, naming)

test('what is not touched comes back as it was, with all that the form does not show', () => {
  expect(dutyOf(written, attributes)).toEqual(duty)
})

test.each([
  ['a unit', { kind: 'unit', unit: [choiceOf('u', 'Unit')] }, { unit: 'u' }],
  ['a line at a level', { kind: 'line', line: 'water', level: '2' }, { line: 'water', level: 2 }],
  ['a destination that is known', { kind: 'outside', outside: 'court' }, { outside: 'court' }],
  ['any other destination', { kind: 'outside', outside: 'elsewhere', elsewhere: ' notary ' }, { outside: 'notary' }],
  ['nobody, with a reason', { kind: 'none', reason: 'no law yet' }, { none: 'no law yet' }],
] as const)('it can be carried by %s, and read back it is the same', (_why, change, assignee) => {
  const changed = dutyOf({ ...written, assignee: { ...written.assignee, ...change } }, attributes)
  expect(changed?.assignee).toEqual(assignee)
  expect(dutyOf(writtenOf({ ...row, duty: { ...duty, assignee } }, naming), attributes)?.assignee).toEqual(assignee)
})

test.each([
  ['no unit', { kind: 'unit', unit: [] }, words.editing.wrong.assignee.unit],
  ['no line', { kind: 'line', line: '' }, words.editing.wrong.assignee.line],
  ['no destination', { kind: 'outside', outside: 'elsewhere', elsewhere: ' ' }, words.editing.wrong.assignee.outside],
  ['no reason', { kind: 'none', reason: ' ' }, words.editing.wrong.assignee.none],
] as const)('%s: said at the assignee', (_why, change, said) => {
  const lacking = { ...written, assignee: { ...written.assignee, ...change } }
  expect(wrongInDuty(lacking, attributes, words)).toEqual({ assignee: said })
  expect(dutyOf(lacking, attributes)).toBeNull()
})

test('what cuts out all that the duty is about is said at the hole', () => {
  const nothing = { ...written, exceptTypes: written.type, exceptPlaces: written.place }
  const { nothingLeft } = words.editing.wrong
  expect(wrongInDuty(nothing, attributes, words)).toEqual({
    exceptMatters: nothingLeft,
    exceptTerritories: nothingLeft,
  })
})

test('a coordinator of no group coordinates nothing', () => {
  expect(dutyOf({ ...written, jointGroup: ' ' }, attributes)).toMatchObject({ jointGroup: null, coordinator: false })
})

test('a place that is cut out can be taken back', () => {
  expect(written.exceptPlaces).toEqual([choiceOf('hole', 'The lake')])
  expect(dutyOf({ ...written, exceptPlaces: [] }, attributes)?.exceptTerritories).toEqual([])
})

test('an item that is taken away is cited no more', () => {
  expect(dutyOf({ ...written, item: [] }, attributes)?.item).toBeNull()
})

test('a new duty names everything that it cannot do without, and is none until then', () => {
  const empty = writtenOf(null, naming)
  expect(wrongInDuty(empty, attributes, words)).toEqual({
    assignee: words.editing.wrong.assignee.unit,
    matter: words.editing.wrong.type,
    territory: words.editing.wrong.place,
  })
  expect(dutyOf(empty, attributes)).toBeNull()
})

test.each([
  ['a day later', '2025-01-01', '2025-01-02', false],
  ['no end', '2025-01-01', '', false],
  ['no beginning', '', '2025-01-01', false],
  ['the same day', '2025-01-01', '2025-01-01', true],
  ['a day earlier', '2025-01-02', '2025-01-01', true],
])('it ends before it begins: %s', (_why, from, to, isWrong) => {
  expect('to' in wrongInDuty({ ...written, from, to }, attributes, words)).toBe(isWrong)
})

test('a condition on something that is not declared is said at the conditions', () => {
  expect(wrongInDuty({ ...written, conditions: 'height>=3' }, attributes, words).boxes).toMatch(/height/)
})
