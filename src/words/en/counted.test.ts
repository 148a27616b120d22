import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test.each([
  ['one is one, as a number and as it is written', 1, '1 order'],
  ['one is one, as a number and as it is written', '1', '1 order'],
  ['none are more', 0, '0 orders'],
  ['thousands are parted', 1204, '1,204 orders'],
  ['what is written already stays', '1,204', '1,204 orders'],
  ['eleven ends in one and is more', '11', '11 orders'],
])('%s', (_why, count, said) => {
  expect(counted(count, 'order', 'orders')).toBe(said)
})
