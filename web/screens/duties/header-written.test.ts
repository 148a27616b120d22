import { expect, test } from 'vitest'
import { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import { Duty } from '../../../src/modules/duties/core/duty.ts'
import { wordsOf } from '../../../src/words/index.ts'
import {
  type AttributeWritten,
  attributeOf,
  misfitsIn,
  usesOf,
  writtenOfAttribute,
  wrongInAttribute,
} from './header-written.ts'

const words = wordsOf('en').duties.editing.wrong
const written = (rest: Partial<AttributeWritten>): AttributeWritten => ({
  ...writtenOfAttribute(Attribute.parse({ name: 'area', kind: 'number' })),
  ...rest,
})

test.each([
  Attribute.parse({ name: 'amount', kind: 'number', scale: 2, label: '金额', labelEn: 'Amount' }),
  Attribute.parse({ name: 'action', kind: 'enum', values: ['report', 'dispose'] }),
  Attribute.parse({ name: 'park', kind: 'boolean', zone: true }),
  Attribute.parse({ name: 'time', kind: 'minutes' }),
])('what is not touched comes back as it was: $name', (attribute) => {
  expect(attributeOf(writtenOfAttribute(attribute))).toEqual(attribute)
})

test('what a kind has no use for is not kept', () => {
  const changed = written({ kind: 'weekday', scale: '2', members: 'a\nb', zone: true })
  expect(attributeOf(changed)).toMatchObject({ kind: 'weekday', scale: 0, values: [], zone: false })
})

test.each([
  ['no name', written({ name: ' ' }), [], { name: words.name }],
  ['the name of another', written({ key: 'new' }), [written({})], { name: words.twice('area') }],
  ['its own name', written({}), [written({})], {}],
  ['decimals that are no digit', written({ scale: '1.5' }), [], { scale: words.scale }],
  ['no member', written({ kind: 'enum', members: ' \n' }), [], { members: words.members }],
  ['a member twice', written({ kind: 'enum', members: 'a\nb\n a ' }), [], { members: words.twice('a') }],
  ['members where none are needed', written({ kind: 'boolean', members: 'a\na', scale: 'x' }), [], {}],
])('%s', (_why, one, others, wrong) => {
  expect(wrongInAttribute(one, others, words)).toEqual(wrong)
})

const aDuty = (id: string, boxes: Duty['boxes']): Duty =>
  Duty.parse({ id, role: 'lead', assignee: { none: 'x' }, matter: 'm', territory: 't', boxes })

test('a duty counts once for an attribute, however many of its boxes name it', () => {
  const duties = [aDuty('1', [{ area: [1] }, { area: [2], time: [3] }]), aDuty('2', [{ area: [1] }]), aDuty('3', [{}])]
  expect([...usesOf(duties)]).toEqual([
    ['area', 2],
    ['time', 1],
  ])
})

test('duties of a refusal are counted once for each attribute whose condition no longer fits', () => {
  const fault = { code: 'unknown-attribute', part: 'duties', found: 'area', expected: null } as const
  const faults = [
    { ...fault, id: '1', field: 'boxes.0.area' },
    { ...fault, id: '1', field: 'boxes.1.area' },
    { ...fault, id: '2', field: 'boxes.0.area' },
    { ...fault, id: '2', field: 'assignee' },
    { ...fault, id: 'x', field: 'boxes.0.area', part: 'attributes' },
  ]
  expect([...misfitsIn(faults)]).toEqual([['area', 2]])
})
