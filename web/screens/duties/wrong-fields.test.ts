import { expect, test } from 'vitest'
import { wordsOf } from '../../../src/words/index.ts'
import { faultsIn, isSaidAt, wrongFieldsIn } from './wrong-fields.ts'

const words = wordsOf('en').duties
const refused = (values: Readonly<Record<string, unknown>>) => ({ code: 'duties/list-refused', status: 422, values })
const fault = { part: 'items', id: 'i', found: 'x', expected: null }

test('a fault is said at its field, the first of a field only, and only of this part', () => {
  const faults = [
    { ...fault, code: 'unknown-territory', field: 'territory' },
    { ...fault, code: 'duplicate', field: 'territory' },
    { ...fault, code: 'unknown-unit', field: 'assignee', part: 'duties' },
  ]
  expect(wrongFieldsIn(words, refused({ faults }), 'items')).toEqual({
    territory: 'names the territory x, which is not there',
  })
})

test('what the server could not read is said at the field, however deep it lies', () => {
  const wrongFields = [
    { field: 'body.words.3', message: 'too long' },
    { field: 'body.name', message: 'too short' },
    { nothing: true },
  ]
  expect(wrongFieldsIn(words, refused({ wrongFields }), 'matters')).toEqual({ words: 'too long', name: 'too short' })
})

test('values that are no faults are left alone', () => {
  expect(faultsIn(refused({ faults: [null, 3, { code: 'never-heard-of', part: 'items', field: 'x' }] }))).toEqual([])
  expect(faultsIn(refused({ faults: 'none' }))).toEqual([])
})

test('all is said at the fields only where each of them is shown', () => {
  expect(isSaidAt({ name: 'too short', code: 'taken' }, ['name', 'code', 'words'])).toBe(true)
  expect(isSaidAt({ name: 'too short', id: 'no UUID' }, ['name', 'code'])).toBe(false)
  expect(isSaidAt({}, ['name'])).toBe(false)
})
