import { expect, test } from 'vitest'
import { MatterType } from '../../../src/modules/duties/core/matter-type.ts'
import { longWordIn, sharedWords, typeLines, wordsIn } from './type-words.ts'

const idOf = (no: number): string => `0199a000-0000-7000-8000-${String(no).padStart(12, '0')}`

const aType = (no: number, parent: number | null, rest: Partial<MatterType>): MatterType =>
  MatterType.parse({
    id: idOf(no),
    version: 1,
    parentId: parent === null ? null : idOf(parent),
    path: `/${no}/`,
    code: null,
    name: `类别${no}`,
    nameEn: null,
    words: [],
    wordsEn: [],
    urgency: null,
    action: null,
    closedOn: null,
    ...rest,
  })

const types = [
  aType(1, null, { code: '10', name: '城市管理' }),
  aType(2, 1, { code: '10-10', name: '路灯不亮', words: ['路灯'] }),
  aType(3, 1, { code: '10-9', name: '占道经营', wordsEn: ['Hawker'] }),
  aType(4, null, { code: '9', name: '助餐' }),
  aType(5, 3, { name: '早市', closedOn: '2025-01-01', words: ['早市'] }),
]
const shown = (search: string): string[] => typeLines(types, search).map(({ type, depth }) => `${depth} ${type.name}`)

test.each([
  [
    'commas of both scripts, lines and semicolons part words',
    '路灯，灯不亮、街灯\n灯杆;  lamp ',
    ['路灯', '灯不亮', '街灯', '灯杆', 'lamp'],
  ],
  ['a word stands once, and empty ones are none', '路灯,,路灯,', ['路灯']],
  ['a space is part of a word', 'street light', ['street light']],
])('%s', (_why, text, words) => {
  expect(wordsIn(text)).toEqual(words)
})

test('a word of 41 characters is too long, one of 40 is not', () => {
  expect(longWordIn(['a', 'x'.repeat(40)])).toBeNull()
  expect(longWordIn(['a', 'x'.repeat(41)])).toBe('x'.repeat(41))
})

test('a word that another open type has, whatever its case; its own and closed ones do not count', () => {
  const shared = (words: readonly string[]) =>
    sharedWords(words, types, idOf(2)).map(([word, { name }]) => [word, name])
  expect(shared(['路灯', 'hawker', '早市', '助餐'])).toEqual([
    ['hawker', '占道经营'],
    ['助餐', '助餐'],
  ])
})

test('types stand below their parents, by code as people count', () => {
  expect(shown('')).toEqual(['0 助餐', '0 城市管理', '1 占道经营', '2 早市', '1 路灯不亮'])
})

test('a search keeps what says it, with the types above', () => {
  expect(shown('hawk')).toEqual(['0 城市管理', '1 占道经营'])
  expect(shown('早市')).toEqual(['0 城市管理', '1 占道经营', '2 早市'])
  expect(shown('10-10')).toEqual(['0 城市管理', '1 路灯不亮'])
  expect(shown('nothing')).toEqual([])
})
