import {
  ahead,
  atEnd,
  type Cursor,
  cursorOver,
  fault,
  inside,
  needs,
  seesSign,
  seesWord,
  skips,
  skipsWord,
  tries,
} from './cursor.ts'
import type { Literal } from './literal.ts'
import { readLiteral } from './read-literal.ts'
import { tokensIn } from './scanner.ts'
import { anything, type End, type UnaryTest } from './unary-test.ts'
import { type Reading, read, unread } from './unsupported.ts'

/** A test, and whether it is said with `?`: only such may be joined by `and` and `or`. */
type Asked = { readonly test: UnaryTest; readonly asks: boolean }

const plain = (test: UnaryTest): Asked => ({ test, asks: false })
const some = (of: readonly UnaryTest[]): UnaryTest =>
  of.length === 1 && of[0] !== undefined ? of[0] : { test: 'some', of }

/** The longest cell, in characters. */
export const maxCellLength = 20_000

const comparisons: readonly string[] = ['<=', '>=', '<', '>', '!=', '=']

const rangeOf = (cursor: Cursor, from: End | null, to: End | null): UnaryTest => {
  const ends = [from, to].flatMap((end) => (end === null ? [] : [end.at]))
  if (ends.some((end) => end.kind === 'null' || end.kind === 'boolean'))
    return fault(cursor, { code: 'operator', name: '..' }, anything)
  if (ends.length === 2 && ends[0]?.kind !== ends[1]?.kind)
    return fault(cursor, { code: 'mixed-kinds', name: `${ends[0]?.kind}..${ends[1]?.kind}` }, anything)
  return { test: 'range', from, to }
}

const comparisonAhead = (cursor: Cursor): string | null => comparisons.find((one) => seesSign(cursor, one)) ?? null

const comparison = (cursor: Cursor, sign: string): UnaryTest => {
  cursor.at += 1
  const at = readLiteral(cursor)
  if (sign === '=') return { test: 'equals', value: at }
  if (sign === '!=') return { test: 'none', of: [{ test: 'equals', value: at }] }
  const end: End = { at, included: sign.endsWith('=') }
  return sign.startsWith('<') ? rangeOf(cursor, null, end) : rangeOf(cursor, end, null)
}

const openings: readonly string[] = ['[', '(', ']']

const lowerEnd = (cursor: Cursor): End | null => {
  const opening = openings.find((one) => skips(cursor, one))
  if (opening === undefined) return null
  const at = readLiteral(cursor)
  return skips(cursor, '..') ? { at, included: opening === '[' } : null
}

/** `[1..5)`, `]1..5[` and the like; null when no range stands here. */
const interval = (cursor: Cursor): UnaryTest | null => {
  const from = tries(cursor, lowerEnd)
  if (from === null) return null
  const at = readLiteral(cursor)
  const included = skips(cursor, ']')
  if (!included && !skips(cursor, ')')) needs(cursor, '[')
  return rangeOf(cursor, from, { at, included })
}

const listed = (cursor: Cursor): UnaryTest => {
  needs(cursor, '[')
  const values: Literal[] = []
  while (cursor.fault === null && !seesSign(cursor, ']')) {
    values.push(readLiteral(cursor))
    if (!skips(cursor, ',')) break
  }
  needs(cursor, ']')
  return { test: 'some', of: values.map((value) => ({ test: 'equals', value })) }
}

/** What follows `?`: a comparison, `in` a range or list, or `between`. */
const asked = (cursor: Cursor): UnaryTest => {
  const sign = comparisonAhead(cursor)
  if (sign !== null) return comparison(cursor, sign)
  if (skipsWord(cursor, 'in')) {
    if (!seesSign(cursor, '(')) return single(cursor).test
    const range = interval(cursor)
    if (range !== null) return range
    needs(cursor, '(')
    const found = inside(cursor, testsIn, anything)
    needs(cursor, ')')
    return found
  }
  if (!skipsWord(cursor, 'between'))
    return fault(cursor, { code: 'operator', name: ahead(cursor).text || '?' }, anything)
  const from = readLiteral(cursor)
  if (!skipsWord(cursor, 'and')) return fault(cursor, { code: 'syntax', name: 'between' }, anything)
  return rangeOf(cursor, { at: from, included: true }, { at: readLiteral(cursor), included: true })
}

const negation = (cursor: Cursor): Asked => {
  cursor.at += 2
  const { test, asks } = inside(cursor, disjunction, plain(anything))
  needs(cursor, ')')
  if (!asks) fault(cursor, { code: 'operator', name: 'not' }, null)
  return { test: { test: 'none', of: [test] }, asks: true }
}

const grouped = (cursor: Cursor): Asked => {
  needs(cursor, '(')
  const found = inside(cursor, disjunction, plain(anything))
  needs(cursor, ')')
  return found
}

const equal = (cursor: Cursor): Asked => plain({ test: 'equals', value: readLiteral(cursor) })

/** True when a constant ends where a test may end. */
const closed = (cursor: Cursor): boolean =>
  atEnd(cursor) || seesSign(cursor, ',') || seesSign(cursor, ')') || seesWord(cursor, 'and') || seesWord(cursor, 'or')

const closedValue = (cursor: Cursor): Asked | null => {
  const found = equal(cursor)
  return closed(cursor) ? found : null
}

const single = (cursor: Cursor): Asked => {
  const sign = comparisonAhead(cursor)
  if (sign !== null) return plain(comparison(cursor, sign))
  if (skips(cursor, '?')) return { test: asked(cursor), asks: true }
  if (seesWord(cursor, 'not') && seesSign(cursor, '(', 1)) return negation(cursor)
  const range = interval(cursor)
  if (range !== null) return plain(range)
  if (seesSign(cursor, '[')) return plain(listed(cursor))
  if (!seesSign(cursor, '(')) return equal(cursor)
  return tries(cursor, closedValue) ?? grouped(cursor)
}

type Joint = { readonly word: 'and' | 'or'; readonly test: 'every' | 'some'; readonly piece: (cursor: Cursor) => Asked }

const joined = (cursor: Cursor, { word, test, piece }: Joint): Asked => {
  const first = piece(cursor)
  const parts = [first]
  while (cursor.fault === null && skipsWord(cursor, word)) parts.push(piece(cursor))
  if (parts.length === 1) return first
  if (!parts.every((part) => part.asks)) fault(cursor, { code: 'operator', name: word }, null)
  return { test: { test, of: parts.map((part) => part.test) }, asks: true }
}

const conjunction = (cursor: Cursor): Asked => joined(cursor, { word: 'and', test: 'every', piece: single })
const disjunction = (cursor: Cursor): Asked => joined(cursor, { word: 'or', test: 'some', piece: conjunction })

const testsIn = (cursor: Cursor): UnaryTest => {
  const found: UnaryTest[] = []
  do found.push(disjunction(cursor).test)
  while (cursor.fault === null && skips(cursor, ','))
  return some(found)
}

const negated = (cursor: Cursor): UnaryTest => {
  cursor.at += 2
  const of = inside(cursor, testsIn, anything)
  needs(cursor, ')')
  return { test: 'none', of: of.test === 'some' ? of.of : [of] }
}

/**
 * Reads a cell of a decision table, or allowed values.
 *
 * @returns what is asked of the value; an empty cell and `-` ask nothing. Refused by name: variables, functions, and whatever cannot be counted out here
 * @source docs/sources.md#dmn
 */
export const readUnaryTests = (text: string): Reading<UnaryTest> => {
  if (text.length > maxCellLength) return unread('limit', text)
  const tokens = tokensIn(text)
  if (tokens === null) return unread('syntax', text.trim())
  if (tokens.length === 0 || (tokens.length === 1 && tokens[0]?.text === '-' && tokens[0].kind === 'sign'))
    return read(anything)
  const cursor = cursorOver(tokens)
  const whole = tries(cursor, (at) => (seesWord(at, 'not') && seesSign(at, '(', 1) ? wholeNegation(at) : null))
  const test = whole ?? testsIn(cursor)
  if (cursor.fault === null && !atEnd(cursor)) fault(cursor, { code: 'syntax', name: text.trim() }, null)
  return cursor.fault === null ? read(test) : unread(cursor.fault.code, cursor.fault.name)
}

const wholeNegation = (cursor: Cursor): UnaryTest | null => {
  const found = negated(cursor)
  return atEnd(cursor) ? found : null
}

/** Reads a cell that holds one constant, such as an output; null when it holds anything else. */
export const readConstant = (text: string): Literal | null => {
  const tokens = text.length > maxCellLength ? null : tokensIn(text)
  if (tokens === null || tokens.length === 0) return null
  const cursor = cursorOver(tokens)
  const found = readLiteral(cursor)
  return cursor.fault === null && atEnd(cursor) ? found : null
}
