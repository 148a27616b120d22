import { expect, test } from 'vitest'
import { type MatrixRow, nextRow, shownRows } from './matrix-rows.ts'

const row = (id: string, parentId: string | null): MatrixRow => ({ id, name: id, parentId, marks: {} })
const rows = [row('city', null), row('waste', 'city'), row('rubble', 'waste'), row('fumes', 'waste'), row('fire', null)]
const namesWhileShut = (...shut: string[]) => shownRows(rows, new Set(shut)).map((one) => one.row.id)

test('a row knows how deep it lies', () => {
  expect(shownRows(rows, new Set()).map((one) => one.level)).toEqual([1, 2, 3, 3, 1])
})

test('shutting a row hides everything below it, also what is open inside', () => {
  expect(namesWhileShut('waste')).toEqual(['city', 'waste', 'fire'])
  expect(namesWhileShut('city')).toEqual(['city', 'fire'])
})

test.each([
  // from, key, to
  ['city', 'ArrowDown', 'waste'],
  ['city', 'ArrowUp', null],
  ['fire', 'ArrowDown', null],
  ['fumes', 'ArrowLeft', 'waste'],
  ['city', 'ArrowLeft', null],
  ['waste', 'ArrowRight', 'rubble'],
  ['rubble', 'ArrowRight', null],
  ['rubble', 'Home', 'city'],
  ['rubble', 'End', 'fire'],
  ['rubble', 'x', null],
])('from %s with %s to %s', (from, key, to) => {
  expect(nextRow(shownRows(rows, new Set()), from, key)).toBe(to)
})
