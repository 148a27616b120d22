import type { Column } from './column.ts'
import type { Coordinate } from './coordinate.ts'
import { type Decimal, floorOf, middle, negated, plus, whole } from './decimal.ts'
import { type LineKind, type Literal, type Shown, shown } from './literal.ts'

const one = whole(1n)

const ceiling = (value: Decimal): bigint => -floorOf(negated(value))

const less = (a: Decimal, b: Decimal): boolean => plus(a, negated(b)).digits < 0n

/** A plain number strictly between two: a whole one where there is room. */
const inside = (after: Decimal | null, before: Decimal | null): Decimal => {
  if (after === null) return before === null ? whole(0n) : whole(ceiling(before) - 1n)
  const next = plus(whole(floorOf(after)), one)
  return before === null || less(next, before) ? next : middle(after, before)
}

const atOf = (literal: Literal | null): Decimal | null => (literal !== null && 'at' in literal ? literal.at : null)

const midnight = whole(0n)
const secondsOfDay = whole(86_400n)

const onLine = (kind: LineKind, after: Decimal | null, before: Decimal | null): Literal => {
  if (kind !== 'time') return { kind, at: inside(after, before) }
  return { kind, at: after === null ? midnight : inside(after, before ?? secondsOfDay) }
}

const textBetween = (after: string, before: string | null): string => {
  const tries = [`${after}a`, `${after} `, `${after}\u0001`]
  return tries.find((text) => before === null || text < before) ?? `${after}\0`
}

const newText = (column: Column): string => {
  const taken = new Set(column.ruler.literals.map(shown))
  let text = 'other'
  while (taken.has(text)) text = `${text}*`
  return text
}

const textOf = (literal: Literal | null): string | null => (literal?.kind === 'string' ? literal.value : null)

const between = (column: Column, after: Literal | null, before: Literal | null): Shown => {
  const { kind } = column
  if (kind === null || kind === 'boolean') return null
  if (kind !== 'string') return shown(onLine(kind, atOf(after), atOf(before)))
  return after === null ? '' : textBetween(textOf(after) ?? '', textOf(before))
}

/** One value of a coordinate, as the answer prints it. */
export const sampleAt = (column: Column, coordinate: Coordinate): Shown => {
  if (coordinate.at === 'null') return null
  if (coordinate.at === 'other') return newText(column)
  if (coordinate.at === 'value') return shown(coordinate.literal)
  return between(column, coordinate.after, coordinate.before)
}
