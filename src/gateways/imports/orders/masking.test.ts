import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalPatterns } from '../../../../test/house/personal-patterns.ts'
import { isIdentityNumber } from '../../../modules/people/core/personal-data.ts'
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

describe('phones', () => {
  test.each([
    ['a mobile number', '请回电13812345678谢谢', '请回电〔☎〕谢谢'],
    ['with the country', '电话+86 138-1234-5678', '电话〔☎〕'],
    ['in full-width digits', '电话１３８１２３４５６７８。', '电话〔☎〕。'],
    ['a landline', '座机0731-82345678转801', '座机〔☎〕'],
    ['in Chinese figures', '请拨一三八零零一三八零零零找我', '请拨〔☎〕找我'],
    ['in groups of four', '138 1234 5678', '〔☎〕'],
    ['with brackets', '(0731)82345678', '〔☎〕'],
    ['after the word for it', '联系电话：8234567', '联系电话：〔☎〕'],
  ])('%s', (_why, text, masked) => {
    expect(maskText(text)).toMatchObject({ text: masked, phones: 1, identities: 0 })
  })

  test.each([
    ['an order number', '工单20180208153440123已办结'],
    ['an amount', '欠薪1234567元'],
    ['a public number', '拨打12345后又拨打110'],
    ['a date and time', '2018-02-08 15:34:40来电'],
    ['a house number', '桂花路138号1234室'],
  ])('%s stays', (_why, text) => {
    expect(maskText(text).text).toBe(text)
  })
})

describe('identity numbers', () => {
  test('every number with the right check digit is masked, wherever it stands', () => {
    fc.assert(
      fc.property(anIdentity, (identity) => {
        expect(isIdentityNumber(identity)).toBe(true)
        expect(maskText(`身份证${identity}，请核实`)).toMatchObject({
          text: '身份证〔ID〕，请核实',
          identities: 1,
          phones: 0,
        })
      }),
    )
  })

  test('a wrong check digit is no identity number', () => {
    fc.assert(
      fc.property(anIdentity, fc.integer({ min: 1, max: 9 }), (identity, step) => {
        const last = identity.at(-1)
        fc.pre(last !== 'X')
        const wrong = identity.slice(0, -1) + ((Number(last) + step) % 10)
        expect(isIdentityNumber(wrong)).toBe(false)
      }),
    )
  })

  test('written in groups, and the old kind after the word for it', () => {
    const identity = identityOf(30_211, 123, 45)
    const grouped = `${identity.slice(0, 6)} ${identity.slice(6, 14)} ${identity.slice(14)}`
    expect(maskText(`号码 ${grouped}。`).text).toBe('号码 〔ID〕。')
    expect(maskText('身份证号：430211750101123').text).toBe('身份证号：〔ID〕')
  })
})

test('mail addresses', () => {
  expect(maskText('请发到 li.ming@example.com，谢谢')).toMatchObject({ text: '请发到 〔@〕，谢谢', mails: 1 })
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
