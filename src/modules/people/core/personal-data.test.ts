import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalData, isIdentityNumber, maskPersonalData } from './personal-data.ts'

// Numbers nobody has: regions that do not exist, and the block kept for films and tests.
const identity = '990101199003070015'

test('the invented identity number is of the right shape', () => {
  expect(isIdentityNumber(identity)).toBe(true)
  expect(isIdentityNumber(`${identity.slice(0, 17)}0`)).toBe(false)
  expect(isIdentityNumber('990101199013070012')).toBe(false)
})

test.each([
  // why, text, what remains
  ['nothing to hide', '幸福路口的路灯坏了三天', '幸福路口的路灯坏了三天'],
  ['a mobile number', '请打13800138000联系我', '请打〔☎〕联系我'],
  ['with spaces', '电话 138 0013 8000。', '电话 〔☎〕。'],
  ['with dashes and the country', '+86 138-0013-8000', '〔☎〕'],
  ['in other groups', '请打 1300 0000 000', '请打 〔☎〕'],
  ['figure by figure', '13-0 0 0 0 0 0 0 0 0 是我的', '〔☎〕 是我的'],
  ['in other groups, with the country', '+86 1300 0000 000', '〔☎〕'],
  ['two of them, close together', '13000000000 13100000000', '〔☎〕 〔☎〕'],
  ['with an extension', '座机0731-82345678转801', '座机〔☎〕'],
  ['a short one after the word for it', '联系电话：8234567', '联系电话：〔☎〕'],
  ['a short one after the word for it, spoken', '电话八二三四五六七', '电话〔☎〕'],
  ['a public number', '拨打12345后又拨打110', '拨打12345后又拨打110'],
  ['an order number', '工单20180208153440123已办结', '工单20180208153440123已办结'],
  ['an amount', '欠薪1234567元', '欠薪1234567元'],
  ['a house number', '桂花路138号1234室', '桂花路138号1234室'],
  ['an identity number in groups', '号码 990101 19900307 0015。', '号码 〔ID〕。'],
  ['an identity number of the old kind after the word for it', '身份证号：430211750101123', '身份证号：〔ID〕'],
  ['in full-width figures', '１３８００１３８０００', '〔☎〕'],
  ['spoken', '我的号码是幺三八零零幺三八零零零', '我的号码是〔☎〕'],
  ['a spoken number of lamps is none', '一共坏了一十三盏', '一共坏了一十三盏'],
  ['a landline', '居委会0731-87654321', '居委会〔☎〕'],
  ['in brackets', '(0731)87654321', '〔☎〕'],
  ['an identity number', `身份证${identity}，女`, '身份证〔ID〕，女'],
  ['an identity number with a figure mistyped', '号码43020219900307001X', '号码〔ID〕'],
  ['one with figures amiss after the word for it', '身份证号430202199913990017', '身份证号〔ID〕'],
  ['a mail address', 'write to li.na@example.com now', 'write to 〔@〕 now'],
  ['a bank card', '卡号6222 0200 0000 0000 000', '卡号〔¥〕'],
  ['two things', '13800138000或li@example.com', '〔☎〕或〔@〕'],
  ['letters before a number', 'tel13800138000', 'tel〔☎〕'],
  ['an order number of eighteen figures', '工单 202509260000123456', '工单 202509260000123456'],
  ['a longer number is not a phone', '编号9138001380001234', '编号9138001380001234'],
  ['a day and a time', '2025-09-26 16:40 至 2025-10-10', '2025-09-26 16:40 至 2025-10-10'],
  ['a price', '共 12,345.67 元', '共 12,345.67 元'],
])('%s', (_why, text, masked) => {
  expect(maskPersonalData(text).text).toBe(masked)
})

const figures = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const phone = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), figures(9)).map((parts) => parts.join(''))
const words = fc.stringMatching(/^[路灯坏了a-z ，。]{0,12}$/)

test('whatever surrounds a phone, nothing is found after masking and the words stay', () => {
  fc.assert(
    fc.property(words, phone, words, (before, number, after) => {
      const masked = maskPersonalData(`${before}${number}${after}`)
      expect(masked.text).toBe(`${before}〔☎〕${after}`)
      expect(findPersonalData(masked.text)).toEqual([])
    }),
  )
})

test('spots are in order, inside the text and apart', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, phone), { maxLength: 8 }), (parts) => {
      const text = parts.join('、')
      let end = 0
      for (const spot of findPersonalData(text)) {
        expect(spot.start).toBeGreaterThanOrEqual(end)
        expect(spot.end).toBeLessThanOrEqual(text.length)
        end = spot.end
      }
    }),
  )
})

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A made-up number with the right check character. */
const anIdentity = fc
  .tuple(fc.integer({ min: 0, max: 899_999 }), fc.nat(999), fc.nat(999))
  .map(([area, day, order]) => {
    const birth = `19${String(60 + (day % 40))}0${1 + (day % 9)}1${day % 10}`
    const seventeen = `${100_000 + area}${birth}${String(order).padStart(3, '0')}`
    const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0)
    return seventeen + '10X98765432'[sum % 11]
  })

test('every identity number with the right check character is masked, wherever it stands', () => {
  fc.assert(
    fc.property(anIdentity, (number) => {
      expect(maskPersonalData(`身份证${number}，请核实`).text).toBe('身份证〔ID〕，请核实')
    }),
  )
})

test('masking twice changes nothing', () => {
  const piece = fc.oneof(anIdentity, phone, words, fc.constantFrom('电话', '转801', '0731-82345678', ' ', '身份证'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const once = maskPersonalData(pieces.join('')).text
      expect(maskPersonalData(once).text).toBe(once)
    }),
  )
})
