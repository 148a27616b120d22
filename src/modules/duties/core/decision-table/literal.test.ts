import { expect, test } from 'vitest'
import { compareDecimals, decimalIn, decimalText, floorOf, middle } from './decimal.ts'
import { keyOf, type Literal, shown, touch } from './literal.ts'
import { readConstant } from './read-tests.ts'

const decimal = (text: string) => decimalIn(text) ?? { digits: 0n, scale: 0 }
const constant = (text: string): Literal => readConstant(text) ?? { kind: 'null' }

test.each([
  // text, the same written out in full, the whole number not above it
  ['007', '7', 7n],
  ['1.50', '1.5', 1n],
  ['-0.5', '-0.5', -1n],
  ['-3', '-3', -3n],
  ['1.25e2', '125', 125n],
  ['12e-4', '0.0012', 0n],
  ['-1e3', '-1000', -1000n],
  ['100', '100', 100n],
])('%s is %s', (text, full, floor) => {
  expect(decimalText(decimal(text))).toBe(full)
  expect(floorOf(decimal(text))).toBe(floor)
})

test.each(['', '.', '-', '1.', 'a', '1e99999', '1e2000', '1'.repeat(1001)])('"%s" is no number', (text) => {
  expect(decimalIn(text)).toBeNull()
})

test('numbers are compared exactly, however long they are', () => {
  const a = decimal('9007199254740993.0000000000000000001')
  const b = decimal('9007199254740993.0000000000000000002')
  expect(compareDecimals(a, b)).toBeLessThan(0)
  expect(compareDecimals(b, a)).toBeGreaterThan(0)
  expect(compareDecimals(decimal('1.0'), decimal('1'))).toBe(0)
  expect(decimalText(middle(a, b))).toBe('9007199254740993.00000000000000000015')
})

test.each([
  // constant, as the answer prints it
  ['0.10', 0.1],
  ['12345678901234567890', '12345678901234567890'],
  ['1e300', `1${'0'.repeat(300)}`],
  ['0.0000001', '0.0000001'],
  ['"x"', 'x'],
  ['true', true],
  ['date("2024-02-29")', '2024-02-29'],
  ['@"-0044-03-15"', '-0044-03-15'],
  ['@"1969-12-31"', '1969-12-31'],
  ['@"08:30"', '08:30:00'],
  ['@"08:30:00.250"', '08:30:00.25'],
  ['@"1969-12-31T23:59:59.5"', '1969-12-31T23:59:59.5'],
  ['date and time("2024-01-01")', '2024-01-01T00:00:00'],
  ['@"2024-01-01T00:00:00-01:30"', '2024-01-01T01:30:00Z'],
  ['duration("P18M")', 'P1Y6M'],
  ['duration("-P2Y")', '-P2Y'],
  ['duration("P0M")', 'P0M'],
  ['duration("PT36H")', 'P1DT12H'],
  ['duration("-PT90.5S")', '-PT1M30.5S'],
  ['duration("P0D")', 'P0D'],
])('%s is printed as %s', (text, printed) => {
  expect(shown(constant(text))).toBe(printed)
})

test.each([
  // why, one, the next, whether anything lies between
  ['days follow each other', '@"2024-02-29"', '@"2024-03-01"', true],
  ['a day lies between', '@"2024-02-28"', '@"2024-03-01"', false],
  ['months follow each other', '@"P11M"', '@"P1Y"', true],
  ['numbers never do', '1', '2', false],
  ['seconds never do', '@"08:00:00"', '@"08:00:01"', false],
])('%s', (_why, one, next, expected) => {
  expect(touch(constant(one), constant(next))).toBe(expected)
})

test('the same value has one key, whatever way it is written', () => {
  expect(keyOf(constant('@"P12M"'))).toBe(keyOf(constant('duration("P1Y")')))
  expect(keyOf(constant('1.0'))).toBe(keyOf(constant('1')))
  expect(keyOf(constant('"1"'))).not.toBe(keyOf(constant('1')))
  expect(keyOf(constant('"null"'))).not.toBe(keyOf(constant('null')))
})
