import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalPatterns } from '../../../../test/house/personal-patterns.ts'
import { maskText } from './masking.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A made-up number with the right check digit. */
const identityOf = (area: number, day: number, order: number): string => {
  const birth = `19${String(60 + (day % 40))}0${1 + (day % 9)}1${day % 10}`
  const seventeen = `${100_000 + area}${birth}${String(order).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0)
  return seventeen + '10X98765432'[sum % 11]
}

const anIdentity = fc
  .tuple(fc.integer({ min: 0, max: 899_999 }), fc.nat(999), fc.nat(999))
  .map(([area, day, order]) => identityOf(area, day, order))

test('what intake masks is masked here too, and counted by kind', () => {
  const masked = maskText(
    '王先生 1300 0000 000，身份证号：430211750101123，卡号6222 0200 0000 0000 000，li@example.com',
  )
  expect(masked).toEqual({
    text: '〔某〕先生 〔☎〕，身份证号：〔ID〕，卡号〔¥〕，〔@〕',
    phones: 1,
    identities: 1,
    mails: 1,
    cards: 1,
    names: 1,
  })
})

describe('names', () => {
  test.each([
    ['before a form of address', '王小明先生来电反映路灯不亮', '〔某〕先生来电反映路灯不亮'],
    ['a surname alone', '李女士投诉', '〔某〕女士投诉'],
    ['a double surname', '欧阳先生说', '〔某〕先生说'],
    ['after a word that introduces', '来电人：张三丰，反映噪音', '来电人：〔某〕，反映噪音'],
    ['I am called', '我叫陈静，住在桂花社区', '我叫〔某〕，住在桂花社区'],
  ])('%s', (_why, text, masked) => {
    expect(maskText(text)).toMatchObject({ text: masked, names: 1 })
  })

  test.each([
    ['a unit', '请住建局处理'],
    ['a place', '黄花镇石桥村'],
    ['a polite word alone', '老师好'],
    ['words of work', '反映人行道破损'],
  ])('%s stays', (_why, text) => {
    expect(maskText(text).text).toBe(text)
  })
})

test('a search written apart from the masking finds nothing in what was masked', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
  const spaced = (text: string, gap: string) => text.replaceAll(/(\d{4})(?=\d)/g, `$1${gap}`)
  const phone = fc
    .tuple(fc.constantFrom('13', '15', '18', '19'), digits(9), fc.constantFrom('', ' ', '-'))
    .map(([start, rest, gap]) => spaced(start + rest, gap))
  const landline = fc.tuple(fc.constantFrom('010', '0731', '0755'), digits(7)).map(([area, rest]) => `${area}-8${rest}`)
  const mail = fc.tuple(fc.stringMatching(/^[a-z]{2,8}$/), fc.constantFrom('example.com', 'mail.example.org'))
  const secret = fc.oneof(
    phone,
    landline,
    anIdentity,
    mail.map((parts) => parts.join('@')),
  )
  const around = fc.constantFrom('请回电', '，', '。谢谢', '：', ' ', '号码是', '找我')
  fc.assert(
    fc.property(fc.array(fc.tuple(around, secret, around), { minLength: 1, maxLength: 4 }), (pieces) => {
      expect(findPersonalPatterns(maskText(pieces.flat().join('')).text)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('masking twice changes nothing', () => {
  const piece = fc.oneof(
    anIdentity,
    fc.constantFrom('13812345678', '王先生', '来电人：李四，', '电话', '路灯', ' ', '0731-82345678'),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const once = maskText(pieces.join('')).text
      expect(maskText(once).text).toBe(once)
    }),
  )
})
