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
  ['in full-width figures', '１３８００１３８０００', '〔☎〕'],
  ['spoken', '我的号码是幺三八零零幺三八零零零', '我的号码是〔☎〕'],
  ['a spoken number of lamps is none', '一共坏了一十三盏', '一共坏了一十三盏'],
  ['a landline', '居委会0731-87654321', '居委会〔☎〕'],
  ['in brackets', '(0731)87654321', '〔☎〕'],
  ['an identity number', `身份证${identity}，女`, '身份证〔ID〕，女'],
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
