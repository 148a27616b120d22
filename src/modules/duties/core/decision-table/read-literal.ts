import { ahead, type Cursor, fault, inside, needs, seesSign, seesWord, skips } from './cursor.ts'
import { type Decimal, decimalIn, floorOf, negated, plus, times, whole } from './decimal.ts'
import type { LineKind, Literal } from './literal.ts'
import { dayNumberIn, dayNumberOf, instantIn, momentIn, monthsIn, secondsIn, spanIn } from './temporal.ts'

const nothing: Literal = { kind: 'null' }

type Readers = readonly (readonly [LineKind, (text: string) => Decimal | null])[]

const dateReaders: Readers = [['date', dayNumberIn]]
const timeReaders: Readers = [['time', secondsIn]]
const momentReaders: Readers = [
  ['moment', momentIn],
  ['instant', instantIn],
]
const durationReaders: Readers = [
  ['span', spanIn],
  ['months', monthsIn],
]

/** A literal behind `@`: the text says what it is. */
const markedReaders: Readers = [...dateReaders, ...timeReaders, ...momentReaders, ...durationReaders]

const worded = (cursor: Cursor, text: string, readers: Readers): Literal => {
  for (const [kind, reader] of readers) {
    const at = reader(text)
    if (at !== null) return { kind, at }
  }
  return fault(cursor, { code: 'syntax', name: text }, nothing)
}

/** The names that a date, a time or a duration is built with, word by word. */
const builders = [
  { words: ['date', 'and', 'time'], readers: momentReaders },
  { words: ['date'], readers: dateReaders },
  { words: ['time'], readers: timeReaders },
  { words: ['duration'], readers: durationReaders },
] as const

const builderAhead = (cursor: Cursor) =>
  builders.find(
    ({ words }) => words.every((word, step) => seesWord(cursor, word, step)) && seesSign(cursor, '(', words.length),
  )

const argumentsIn = (cursor: Cursor): readonly Literal[] => {
  const found: Literal[] = []
  if (skips(cursor, ')')) return found
  do found.push(readLiteral(cursor))
  while (cursor.fault === null && skips(cursor, ','))
  needs(cursor, ')')
  return found
}

const wholeNumbers = (parts: readonly Literal[]): readonly number[] =>
  parts.flatMap((part) => (part.kind === 'number' && part.at.scale === 0 ? [Number(floorOf(part.at))] : []))

const ofNumbers = (kind: string, numbers: readonly number[]): Literal | null => {
  const [first = 0, second = 0, third = 0] = numbers
  const two = (value: number): string => `${value}`.padStart(2, '0')
  const at =
    kind === 'date' ? dayNumberOf(first, second, third) : secondsIn(`${two(first)}:${two(second)}:${two(third)}`)
  return at === null ? null : { kind: kind === 'date' ? 'date' : 'time', at }
}

const secondsOfDay = 86_400n

/** A date, time or duration from what stands in the parentheses behind its name. */
const built = (cursor: Cursor, name: string, readers: Readers, parts: readonly Literal[]): Literal => {
  const [first = nothing, second = nothing] = parts
  if (parts.length === 1 && first.kind === 'string') return worded(cursor, first.value, readers)
  const numbers = wholeNumbers(parts)
  const counted = numbers.length === 3 && parts.length === 3 && (name === 'date' || name === 'time')
  const found = counted ? ofNumbers(name, numbers) : null
  if (found !== null) return found
  if (name === 'date and time' && parts.length === 2 && first.kind === 'date' && second.kind === 'time')
    return { kind: 'moment', at: plus(whole(first.at.digits * secondsOfDay), second.at) }
  return fault(cursor, { code: 'function', name }, nothing)
}

const reserved: readonly string[] = ['and', 'or', 'in', 'between']
const phrases: readonly string[] = ['if', 'for', 'some', 'every', 'function', 'not']

/** A name that is no constant: a variable, or a function when parentheses follow. */
const stranger = (cursor: Cursor): Literal => {
  const words: string[] = []
  while (ahead(cursor).kind === 'name' && !(words.length > 0 && reserved.includes(ahead(cursor).text))) {
    words.push(ahead(cursor).text)
    cursor.at += 1
    if (seesSign(cursor, '.') && ahead(cursor, 1).kind === 'name') {
      words.push('.')
      cursor.at += 1
    }
  }
  const name = words.join(' ').replaceAll(' . ', '.')
  if (phrases.includes(words[0] ?? '')) return fault(cursor, { code: 'operator', name: words[0] ?? '' }, nothing)
  return fault(cursor, { code: seesSign(cursor, '(') ? 'function' : 'variable', name }, nothing)
}

const constants: Readonly<Record<string, Literal>> = {
  true: { kind: 'boolean', value: true },
  false: { kind: 'boolean', value: false },
  null: nothing,
}

const named = (cursor: Cursor): Literal => {
  const builder = builderAhead(cursor)
  if (builder !== undefined) {
    cursor.at += builder.words.length + 1
    const parts = inside(cursor, argumentsIn, [])
    if (cursor.fault !== null) return nothing
    return built(cursor, builder.words.join(' '), builder.readers, parts)
  }
  const constant = constants[ahead(cursor).text]
  const more = ahead(cursor, 1).kind === 'name' && !reserved.includes(ahead(cursor, 1).text)
  if (constant === undefined || more || !Object.hasOwn(constants, ahead(cursor).text)) return stranger(cursor)
  cursor.at += 1
  return constant
}

const primary = (cursor: Cursor): Literal => {
  const token = ahead(cursor)
  if (token.kind === 'name') return named(cursor)
  if (token.kind === 'number') {
    cursor.at += 1
    const at = decimalIn(token.text)
    return at === null ? fault(cursor, { code: 'limit', name: token.text }, nothing) : { kind: 'number', at }
  }
  if (token.kind === 'string') {
    cursor.at += 1
    return { kind: 'string', value: token.text }
  }
  if (skips(cursor, '@')) {
    const marked = ahead(cursor)
    cursor.at += 1
    return marked.kind === 'string'
      ? worded(cursor, marked.text, markedReaders)
      : fault(cursor, { code: 'syntax', name: '@' }, nothing)
  }
  if (skips(cursor, '(')) {
    const found = inside(cursor, readLiteral, nothing)
    needs(cursor, ')')
    return found
  }
  return fault(cursor, { code: token.text === '?' ? 'operator' : 'syntax', name: token.text || 'end' }, nothing)
}

type Counting = (a: Decimal, b: Decimal) => Decimal

const counted = (cursor: Cursor, sign: string, count: Counting, [left, right]: readonly [Literal, Literal]): Literal =>
  left.kind === 'number' && right.kind === 'number'
    ? { kind: 'number', at: count(left.at, right.at) }
    : fault(cursor, { code: 'operator', name: sign }, nothing)

const signedOne = (cursor: Cursor): Literal => {
  if (!skips(cursor, '-')) return primary(cursor)
  const found = inside(cursor, signedOne, nothing)
  if (found.kind === 'number' || found.kind === 'span' || found.kind === 'months')
    return { kind: found.kind, at: negated(found.at) }
  return fault(cursor, { code: 'operator', name: '-' }, nothing)
}

const product = (cursor: Cursor): Literal => {
  let found = signedOne(cursor)
  while (cursor.fault === null) {
    if (seesSign(cursor, '/') || seesSign(cursor, '**'))
      return fault(cursor, { code: 'operator', name: ahead(cursor).text }, nothing)
    if (!skips(cursor, '*')) return found
    found = counted(cursor, '*', times, [found, signedOne(cursor)])
  }
  return nothing
}

/** Reads one constant; sums and products of numbers are counted out exactly. */
export const readLiteral = (cursor: Cursor): Literal => {
  let found = product(cursor)
  while (cursor.fault === null) {
    if (skips(cursor, '+')) found = counted(cursor, '+', plus, [found, product(cursor)])
    else if (skips(cursor, '-')) found = counted(cursor, '-', (a, b) => plus(a, negated(b)), [found, product(cursor)])
    else return found
  }
  return nothing
}
