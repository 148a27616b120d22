import { compareDecimals, type Decimal, decimalText, floorOf } from './decimal.ts'
import { dateText, momentText, monthsText, spanText, timeText } from './temporal.ts'

/** Kinds of values on a line; moments and times with an offset stand on a line of their own, in universal time. */
export type LineKind = 'number' | 'date' | 'time' | 'moment' | 'instant' | 'span' | 'months'

/** What a column may be made of. */
export type ValueKind = LineKind | 'string' | 'boolean'

/** One constant of a decision table. `at` counts days, months or seconds where it is no number. */
export type Literal =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: LineKind; readonly at: Decimal }

/** A value as the answer prints it: a number where a number says it exactly, a text otherwise. */
export type Shown = number | string | boolean | null

const exactNumber = (value: Decimal): Shown => {
  const text = decimalText(value)
  const number = Number(text)
  return `${number}` === text ? number : text
}

const texts: Readonly<Record<LineKind, (at: Decimal) => Shown>> = {
  number: exactNumber,
  date: (at) => dateText(floorOf(at)),
  time: timeText,
  moment: momentText,
  instant: (at) => `${momentText(at)}Z`,
  span: spanText,
  months: (at) => monthsText(floorOf(at)),
}

export const shown = (literal: Literal): Shown => {
  if (literal.kind === 'null') return null
  if (literal.kind === 'string' || literal.kind === 'boolean') return literal.value
  return texts[literal.kind](literal.at)
}

/** The same text for the same value, whatever way it was written. */
export const keyOf = (literal: Literal): string => {
  if (literal.kind === 'null') return 'null'
  if (literal.kind === 'string' || literal.kind === 'boolean') return `${literal.kind} ${literal.value}`
  return `${literal.kind} ${decimalText(literal.at)}`
}

/** Orders values of one kind: numbers and times by size, texts by their characters, false before true. */
export const compareLiterals = (a: Literal, b: Literal): number => {
  if ('at' in a && 'at' in b) return compareDecimals(a.at, b.at)
  const [left, right] = [shown(a) ?? '', shown(b) ?? '']
  if (left === right) return 0
  return left < right ? -1 : 1
}

const inWholeSteps: readonly ValueKind[] = ['date', 'months']

/** True when nothing lies between two neighbouring values: days and months go in whole steps, texts grow by a character. */
export const touch = (a: Literal, b: Literal): boolean => {
  if (a.kind === 'string' && b.kind === 'string') return b.value === `${a.value}\0`
  if (!('at' in a && 'at' in b) || !inWholeSteps.includes(a.kind)) return false
  return floorOf(b.at) === floorOf(a.at) + 1n
}
