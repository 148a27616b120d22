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
const nameOf = ({ text }: ListItem): string => text

const duty = Duty.parse({
  id: 'd',
  role: 'assist',
  assignee: { line: 'housing', level: 3 },
  matter: 'm',
  territory: 't',
  exceptTerritories: ['hole'],
  boxes: [{ area: { from: 50, to: null } }],
  from: '2025-01-01',
  precedence: 2,
  jointGroup: 'g',
  coordinator: true,
  kind: 'cooperating',
  basis: 'law',
  item: 'i',
  scope: 'repairs',
})
const row = { duty, who: 'Housing', type: 'Lamp', where: 'County', conditions: '面积>=50', item }
const written: Written = writtenOf(row, nameOf)

test('what is not touched comes back as it was, with all that the form does not show', () => {
  expect(dutyOf(written, attributes)).toEqual(duty)
})

test('a unit that is chosen takes the place of the line; taken away again, the line stays', () => {
  const replaced = { ...written, unit: [choiceOf('u', 'Unit')] }
  expect(dutyOf(replaced, attributes)?.assignee).toEqual({ unit: 'u' })
  expect(dutyOf({ ...replaced, unit: [] }, attributes)?.assignee).toEqual({ line: 'housing', level: 3 })
})

test('an item that is taken away is cited no more', () => {
  expect(dutyOf({ ...written, item: [] }, attributes)?.item).toBeNull()
})

test('a new duty names everything that it cannot do without, and is none until then', () => {
  const empty = writtenOf(null, nameOf)
  expect(wrongInDuty(empty, attributes, words)).toEqual({
    assignee: words.editing.wrong.unit,
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
