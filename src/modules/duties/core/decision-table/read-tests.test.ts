import { expect, test } from 'vitest'
import { columnOf, spansOf } from './column.ts'
import { readUnaryTests } from './read-tests.ts'
import type { UnaryTest } from './unary-test.ts'

const understood = (text: string): UnaryTest => {
  const tests = readUnaryTests(text)
  if (!tests.ok) throw new Error(`${text}: ${tests.code} ${tests.name}`)
  return tests.value
}

/** Whether a cell takes a value, both as FEEL text. */
const takes = (cell: string, value: string): boolean => {
  const cells = [understood(cell), understood(value), understood('null')]
  const column = columnOf({ name: 'x', kinds: [], allowed: [], cells })
  if (!column.ok) throw new Error(`${cell} and ${value}: ${column.name}`)
  const [place] = spansOf(column.value, cells[1] ?? cells[0] ?? { test: 'any' })
  return spansOf(column.value, cells[0] ?? { test: 'any' }).some(
    ({ from, to }) => place !== undefined && from <= place.from && to >= place.from,
  )
}

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(' | '))

test.each([
  // why, cell, values it takes, values it does not take
  ['nothing asked', '', '1 | null', ''],
  ['a dash', ' - ', '1 | null | "a"', ''],
  ['only a comment', '// any\n', '1', ''],
  ['one number', '18', '18 | 18.0 | 1.8e1', '18.01 | null'],
  ['a negative number', '-1.50', '-1.5', '1.5'],
  ['without a zero before the point', '.5', '0.5 | 0.50', '5'],
  ['digits that no float tells apart', '0.1000000000000000000001', '0.1000000000000000000001', '0.1'],
  ['less', '< 5', '4.999 | -1', '5 | null'],
  ['at most', '<=5', '5', '5.0001'],
  ['more', '>5', '5.0001', '5'],
  ['at least', '>= 5', '5 | 6', '4'],
  ['a comment behind', '>= 5 // grown up', '5', '4'],
  ['a comment inside', '[1 /* from */ .. 2]', '1.5', '3'],
  ['both ends in', '[1..5]', '1 | 5', '0 | 6'],
  ['both ends out, round', '(1..5)', '2', '1 | 5'],
  ['both ends out, reversed', ']1..5[', '2', '1 | 5'],
  ['one end out', '[1..5[', '1', '5'],
  ['the other end out', ']1..5]', '5', '1'],
  ['without spaces and with points', '[1.5..2.5)', '1.5 | 2', '2.5'],
  ['the wrong way round', '[5..1]', '', '1 | 3 | 5'],
  ['a list of values', '1, 3,5', '1 | 3 | 5', '2'],
  ['a list of ranges', '< 1, [3..4], 9', '0 | 3 | 9', '1 | 5'],
  ['a list in brackets', '[1, 3]', '1 | 3', '2'],
  ['not a value', 'not(1)', '2 | null', '1'],
  ['not a list', 'not( 1, [3..4) )', '2 | 4', '1 | 3'],
  ['a range inside not gives no answer for null', 'not(< 5)', '5', '4 | null'],
  ['not a range with a round end', 'not([1..5))', '5 | 0', '1 | 4'],
  ['null', 'null', 'null', '1'],
  ['not null', 'not(null)', '1 | 0', 'null'],
  ['null in a list', '1, null', '1 | null', '2'],
  ['equals', '= 3', '3', '4'],
  ['differs', '!= 3', '4 | null', '3'],
  ['the value by its sign', '? > 3', '4', '3'],
  ['the value twice', '? > 3 and ? <= 5', '4 | 5', '3 | 6'],
  ['the value or', '? < 3 or ? = 7', '2 | 7', '3'],
  ['the value in a range', '? in [1..5)', '1', '5'],
  ['the value in a list', '? in (1, > 5)', '1 | 6', '2'],
  ['the value between', '? between 1 and 5', '1 | 5', '6'],
  ['the value not', 'not(? > 3)', '3', '4 | null'],
  ['not inside', 'not(? = 3) and ? < 5', '4', '3 | 5'],
  ['in parentheses', '(3)', '3', '4'],
  ['a question in parentheses', '(? > 3)', '4', '3'],
  ['counted out', '2 * (3 + 4) - 1', '13', '14'],
  ['minus in front of parentheses', '>= -(2 + 0.5)', '-2.5', '-2.6'],
  ['a text', '"Dog"', '"Dog"', '"dog" | null'],
  ['a text with quotation marks', '"a \\"b\\""', '"a \\"b\\""', '"a b"'],
  ['a text by its numbers', '"\\u4e00\\U01F600"', '"一😀"', '"一"'],
  ['a text that looks like a comment', '"// no"', '"// no"', '""'],
  ['a list of texts', '"a","b"', '"a" | "b"', '"c"'],
  ['a text that has a comma', '"a,b"', '"a,b"', '"a"'],
  ['not a text', 'not("a","b")', '"c"', '"a" | "b"'],
  ['texts in order', '["b".."d")', '"b" | "cat"', '"a" | "d"'],
  ['texts before', '< "b"', '"a" | ""', '"b"'],
  ['true', 'true', 'true', 'false'],
  ['not true', 'not(true)', 'false', 'true'],
  ['true or false', 'true, false', 'true | false', 'null'],
  ['a date', 'date("2024-02-29")', '@"2024-02-29" | date(2024, 2, 29)', '@"2024-03-01"'],
  ['dates', '[date("2024-01-01")..date("2024-12-31")]', '@"2024-12-31"', '@"2025-01-01"'],
  ['a date before Christ', '< @"0001-01-01"', '@"-0044-03-15"', '@"0001-01-01"'],
  ['a time', '>= time("08:30:00")', '@"08:30:00" | time(9, 0, 0)', '@"08:29:59.9"'],
  ['a date and time', '< date and time("2024-01-01T12:00:00")', '@"2024-01-01T11:59:59.5"', '@"2024-01-01T12:00:00"'],
  ['of a date and a time', 'date and time(date("2024-01-01"), time("12:00:00"))', '@"2024-01-01T12:00:00"', ''],
  ['with an offset', '@"2024-01-01T12:00:00+08:00"', '@"2024-01-01T04:00:00Z"', '@"2024-01-01T12:00:00Z"'],
  ['a duration', '> duration("PT24H")', '@"P1DT1S" | duration("P2D")', '@"P1D"'],
  ['a negative duration', '< duration("PT0S")', '-@"PT1S" | @"-PT1S"', '@"PT0S"'],
  ['months', '[duration("P1Y")..@"P18M"]', '@"P12M" | @"P1Y6M"', '@"P11M"'],
])('%s', (_why, cell, inside, outside) => {
  for (const value of list(inside)) expect(takes(cell, value), `${cell} takes ${value}`).toBe(true)
  for (const value of list(outside)) expect(takes(cell, value), `${cell} takes ${value}`).toBe(false)
})

test.each([
  // cell, what stands in the way, its name
  ['limit', 'variable', 'limit'],
  ['< credit limit', 'variable', 'credit limit'],
  ['[1..applicant.age]', 'variable', 'applicant.age'],
  ['[min..5]', 'variable', 'min'],
  ['Winter', 'variable', 'Winter'],
  ['not(x)', 'variable', 'x'],
  ['true story', 'variable', 'true story'],
  ['today()', 'function', 'today'],
  ['< string length("abc")', 'function', 'string length'],
  ['date(birthday)', 'variable', 'birthday'],
  ['date("2024-01-01", 1)', 'function', 'date'],
  ['duration(1)', 'function', 'duration'],
  ['contains(?, "a")', 'function', 'contains'],
  ['if ? > 1 then true else false', 'operator', 'if'],
  ['some x in ? satisfies x > 1', 'operator', 'some'],
  ['1 / 3', 'operator', '/'],
  ['2 ** 3', 'operator', '**'],
  ['"a" + "b"', 'operator', '+'],
  ['@"2024-01-01" + @"P1D"', 'operator', '+'],
  ['? + 1 > 3', 'operator', '+'],
  ['? instance of number', 'operator', 'instance'],
  ['not("a"), "b"', 'operator', 'not'],
  ['1 or 2', 'operator', 'or'],
  ['> true', 'operator', '..'],
  ['[1.."a"]', 'mixed-kinds', 'number..string'],
  ['date("2023-02-29")', 'syntax', '2023-02-29'],
  ['time("25:00:00")', 'syntax', '25:00:00'],
  ['@"2024-01-01T10:00:00@Europe/Paris"', 'syntax', '2024-01-01T10:00:00@Europe/Paris'],
  ['duration("P1Y1D")', 'syntax', 'P1Y1D'],
  ['[1..2', 'syntax', '['],
  ['1 2', 'syntax', '1 2'],
  ['"open', 'syntax', '"open'],
  ['1..2', 'syntax', '1..2'],
  ['1 /* never closed', 'syntax', '1 /* never closed'],
  ['{a: 1}', 'syntax', '{'],
  ['>', 'syntax', 'end'],
  ['1,', 'syntax', 'end'],
  [`${'('.repeat(9)}1${')'.repeat(9)}`, 'limit', '('],
  [`1${'0'.repeat(1001)}`, 'limit', `1${'0'.repeat(119)}`],
])('%s is refused by name', (cell, code, name) => {
  expect(readUnaryTests(cell)).toEqual({ ok: false, code, name })
})
