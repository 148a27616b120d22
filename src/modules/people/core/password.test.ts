import { expect, test } from 'vitest'
import { mayChoosePassword } from './password.ts'

const of = { names: ['chen.wei', '陈伟'], minLength: 10 }

test.each([
  // why, password, what is said against it
  ['three words do well', 'lamp river Tuesday', null],
  ['so do Chinese ones', '路灯昨天晚上又坏了真烦人', null],
  ['nothing is asked about capitals, figures and signs', 'qzmtrkwbvh', null],
  ['nine characters', 'lamp.rive', 'people/password-too-short'],
  ['ten of them, counted as people count', '路灯又坏了真烦人啊喂', null],
  ['a letter outside the basic plane is one character', '𠮷𠮷𠮷𠮷𠮷', 'people/password-too-short'],
  ['longer than anybody types', 'ab3'.repeat(50), 'people/password-too-long'],
  ['the name twice', 'chen.weichen.wei', 'people/password-is-name'],
  ['the name with a year hung on is longer than the year', 'ChenWei_2025!', null],
  ['the name with trimmings', '**Chen.Wei**1', 'people/password-is-name'],
  ['the name in full-width letters', 'ｃｈｅｎ．ｗｅｉ１２', 'people/password-is-name'],
  ['one letter', 'aaaaaaaaaaaa', 'people/password-too-plain'],
  ['two letters in turn', 'abababababab', 'people/password-too-plain'],
  ['a year again and again', '202520252025', 'people/password-too-plain'],
  ['the alphabet', 'abcdefghijkl', 'people/password-too-plain'],
  ['backwards', 'lkjihgfedcba', 'people/password-too-plain'],
  ['a row of the keyboard', 'qwertyuiop', 'people/password-too-plain'],
  ['figures of the keyboard', '1234567890', 'people/password-too-plain'],
  ['the first of all stolen lists', 'Password2025', 'people/password-too-plain'],
  ['our own name', 'wardwork-12345', 'people/password-too-plain'],
])('%s', (_why, password, code) => {
  const answer = mayChoosePassword(password, of)
  expect(answer.ok ? null : answer.problem.code).toBe(code)
})

test('the sentence can say how long is long enough', () => {
  const answer = mayChoosePassword('short', { names: [], minLength: 14 })
  expect(answer).toMatchObject({ ok: false, problem: { status: 422, values: { min: 14 } } })
})
