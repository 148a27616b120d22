import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuidV7 } from '../../../kernel/ids.ts'
import { numberOf, readReceipt, receiptOf, secretFrom } from './receipt.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('a receipt reads back, however people type it', () => {
  fc.assert(
    fc.property(bytes(10), bytes(12), fc.nat(), (forId, forSecret, epochMs) => {
      const number = numberOf('yx', uuidV7(epochMs, forId))
      const secret = secretFrom(forSecret)
      const receipt = receiptOf(number, secret)
      const read = { number, secret }
      expect(readReceipt(receipt)).toEqual(read)
      expect(readReceipt(` ${receipt.toLowerCase()} `)).toEqual(read)
      expect(readReceipt(receipt.replaceAll('-', ' '))).toEqual(read)
      expect(readReceipt(receipt.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(read)
    }),
  )
})

test.each([
  ['nothing', ''],
  ['a number without the secret', 'YX-7K3M-92PD'],
  ['a letter that is in no receipt', 'YX-7K3M-92PD-4TRW-8XN2-JCQU'],
  ['one letter too many', 'YX-7K3M-92PD-4TRW-8XN2-JCQ55'],
])('%s is no receipt', (_why, typed) => {
  expect(readReceipt(typed)).toBe(null)
})

test('the number comes from the last 40 bits of the id', () => {
  expect(numberOf('yx', '0192f000-0000-7000-8000-000000000000')).toBe('YX-0000-0000')
  expect(numberOf('yx', '0192f000-0000-7000-8000-00ffffffffff')).toBe('YX-ZZZZ-ZZZZ')
})
