import { expect, test } from 'vitest'
import { alikeOf, byLikeness, mayBeOne, neighbourhoodOf } from './alike.ts'

const here = { typeId: 't', placePath: '/a/b/c/', point: { lon: 112.2, lat: 25.9 }, reportedAt: '2025-09-26T08:00:00Z' }

test('what speaks for it: type, place, metres, hours', () => {
  const there = { ...here, point: { lon: 112.2, lat: 25.901 }, reportedAt: '2025-09-27T10:00:00Z' }
  expect(alikeOf(here, there)).toEqual({ sameType: true, samePlace: true, distanceM: 111, hours: 26 })
  expect(alikeOf(there, here)).toEqual(alikeOf(here, there))
  expect(alikeOf(here, { ...there, point: null }).distanceM).toBeNull()
})

test.each([
  ['one type anywhere near', { typeId: 't', point: null }, true],
  ['another type at the very spot', { typeId: 'u', point: { lon: 112.2001, lat: 25.9 } }, true],
  ['another type half a kilometre away', { typeId: 'u', point: { lon: 112.205, lat: 25.9 } }, false],
  ['another type, and nobody knows where exactly', { typeId: 'u', point: null }, false],
  ['two that nobody understood', { typeId: null, point: null }, false],
])('%s', (_why, change, expected) => {
  expect(mayBeOne(alikeOf({ ...here, typeId: change.typeId === null ? null : 't' }, { ...here, ...change }))).toBe(
    expected,
  )
})

test('the same type comes first, then the same place, then the nearest, then the nearest in time', () => {
  const at = (sameType: boolean, samePlace: boolean, distanceM: number | null, hours: number) => ({
    sameType,
    samePlace,
    distanceM,
    hours,
  })
  const order = [
    at(true, true, 10, 9),
    at(true, true, 20, 1),
    at(true, true, null, 0),
    at(true, false, 5, 0),
    at(false, true, 0, 0),
  ]
  expect([...order].reverse().sort(byLikeness)).toEqual(order)
})

test.each([
  ['a community: all of its township', '/n/c/t/v/', '/n/c/t/'],
  ['a township: all of the county', '/n/c/t/', '/n/c/'],
  ['the county stays the county', '/n/c/', '/n/c/'],
])('the neighbourhood of %s', (_why, path, expected) => {
  expect(neighbourhoodOf(path, '/n/c/')).toBe(expected)
})
