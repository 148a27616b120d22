import { expect, test } from 'vitest'
import { diffEntries } from './diff.ts'

test('added, removed and changed field by field; the same stays silent', () => {
  const before = [
    { id: 'b', text: '路灯', boxes: [{ amount: { from: 0, to: 5 } }] },
    { id: 'a', text: 'same', boxes: [] },
    { id: 'c', text: 'gone', boxes: [] },
  ]
  const after = [
    { id: 'a', boxes: [], text: 'same' },
    { id: 'b', text: '路灯照明', boxes: [{ amount: { to: 5, from: 0 } }] },
    { id: 'd', text: 'new', boxes: [] },
  ]
  expect(diffEntries(before, after)).toEqual([
    { id: 'b', change: 'changed', fields: [{ field: 'text', before: '路灯', after: '路灯照明' }] },
    { id: 'c', change: 'removed' },
    { id: 'd', change: 'added' },
  ])
})

test('a field that appears or goes is a change; the order of a list counts', () => {
  expect(diffEntries([{ id: 'a', holes: ['x', 'y'] }], [{ id: 'a', holes: ['y', 'x'], basis: 'law' }])).toEqual([
    {
      id: 'a',
      change: 'changed',
      fields: [
        { field: 'holes', before: ['x', 'y'], after: ['y', 'x'] },
        { field: 'basis', before: null, after: 'law' },
      ],
    },
  ])
})

test('a version differs from itself in nothing', () => {
  const version = [{ id: 'a', text: 'x', nested: { b: 1, a: [null, { c: undefined }] } }]
  expect(diffEntries(version, structuredClone(version))).toEqual([])
})
