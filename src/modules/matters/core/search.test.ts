import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchWords } from './search.ts'

test.each([
  ['pairs of characters', '下水道', ['下水', '水道']],
  ['a character alone', '堵', ['堵']],
  ['numbers and words apart from Chinese', 'K9县路灯 Broken', ['broken', 'k9', '县路', '路灯']],
  ['full width as half width', 'ＡＢ１', ['ab1']],
  ['nothing', '……！', []],
])('%s', (_why, text, words) => {
  expect(searchWords(text)).toEqual([...words].sort())
})

test('every Chinese word of two or more characters is found in any text that holds it', () => {
  const han = fc.string({ unit: fc.constantFrom('路', '灯', '坏', '了', '水', '管'), minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(han, han, han, (before, word, after) => {
      const held = new Set(searchWords(`${before}${word}${after}`))
      expect(searchWords(word).every((one) => held.has(one))).toBe(true)
    }),
  )
})
