import { compareLiterals, keyOf, type Literal, touch, type ValueKind } from './literal.ts'
import { holds, literalsOf, partsOf, type UnaryTest } from './unary-test.ts'

/**
 * A smallest part of a column: no test of the table tells two of its values apart.
 *
 * `other` is every text that the column does not name. `rank` orders values and the open intervals between them.
 */
export type Coordinate =
  | { readonly at: 'null' }
  | { readonly at: 'value'; readonly literal: Literal; readonly rank: number }
  | { readonly at: 'between'; readonly after: Literal | null; readonly before: Literal | null; readonly rank: number }
  | { readonly at: 'other' }

/** The constants of a column in their order, and the rank of each: 1, 3, 5 and so on; null is none of them. */
export type Ruler = {
  readonly literals: readonly Literal[]
  readonly rank: ReadonlyMap<string, number>
  readonly named: boolean
}

/** The ruler of everything that these tests name. `named` says that null is among it. */
export const rulerOf = (tests: readonly UnaryTest[]): Ruler => {
  const byKey = new Map<string, Literal>()
  for (const test of new Set(tests)) for (const literal of literalsOf(test)) byKey.set(keyOf(literal), literal)
  const literals = [...byKey.values()].filter((literal) => literal.kind !== 'null').sort(compareLiterals)
  const rank = new Map(literals.map((literal, place) => [keyOf(literal), 2 * place + 1]))
  return { literals, rank, named: byKey.has('null') }
}

export const rankOf = (ruler: Ruler, literal: Literal): number => ruler.rank.get(keyOf(literal)) ?? -1

/** True when nothing comes before this value: midnight among times, the empty text among texts. */
const isFirst = (literal: Literal): boolean =>
  (literal.kind === 'time' && literal.at.digits === 0n) || (literal.kind === 'string' && literal.value === '')

/** The whole line: every constant, and every open interval that is not empty. */
export const lineOf = ({ literals }: Ruler): readonly Coordinate[] => {
  const line: Coordinate[] = []
  let after: Literal | null = null
  for (const [place, literal] of literals.entries()) {
    const empty = after === null ? isFirst(literal) : touch(after, literal)
    if (!empty) line.push({ at: 'between', after, before: literal, rank: 2 * place })
    line.push({ at: 'value', literal, rank: 2 * place + 1 })
    after = literal
  }
  line.push({ at: 'between', after, before: null, rank: 2 * literals.length })
  return line
}

/** Values of a closed column, in the order given. */
export const valueCoordinates = (ruler: Ruler, literals: readonly Literal[]): readonly Coordinate[] => {
  const distinct = new Map(literals.map((literal) => [keyOf(literal), literal]))
  return [...distinct.values()].map((literal) =>
    literal.kind === 'null' ? { at: 'null' } : { at: 'value', literal, rank: rankOf(ruler, literal) },
  )
}

/** The ranks that a range takes in, both included. */
export const ranksOf = (
  ruler: Ruler,
  { from, to }: Extract<UnaryTest, { test: 'range' }>,
): readonly [number, number] => [
  from === null ? -1 : rankOf(ruler, from.at) + (from.included ? 0 : 1),
  to === null ? Number.POSITIVE_INFINITY : rankOf(ruler, to.at) - (to.included ? 0 : 1),
]

/** A question about one coordinate; null where FEEL gives no answer. */
export type Question = (coordinate: Coordinate) => boolean | null

/** Turns one part of a test into a question, its constants ranked once. */
const questionOf = (ruler: Ruler, part: UnaryTest): Question => {
  if (part.test === 'equals') {
    if (part.value.kind === 'null') return ({ at }) => at === 'null'
    const rank = rankOf(ruler, part.value)
    return (coordinate) => coordinate.at === 'value' && coordinate.rank === rank
  }
  if (part.test !== 'range') return () => true
  const [lowest, highest] = ranksOf(ruler, part)
  return (coordinate) => {
    if (coordinate.at === 'null') return null
    return coordinate.at !== 'other' && coordinate.rank >= lowest && coordinate.rank <= highest
  }
}

/** Whether a test holds at a coordinate; ranks the constants of the test once. */
export const asking = (ruler: Ruler, test: UnaryTest): ((coordinate: Coordinate) => boolean) => {
  const questions = new Map(partsOf(test).map((part) => [part, questionOf(ruler, part)]))
  return (coordinate) => holds(test, (part) => questions.get(part)?.(coordinate) ?? null) === true
}

/** The kinds of the constants that tests name, null left out. */
export const kindsNamed = (tests: readonly UnaryTest[]): readonly ValueKind[] => {
  const kinds = new Set<ValueKind>()
  for (const test of new Set(tests)) for (const { kind } of literalsOf(test)) if (kind !== 'null') kinds.add(kind)
  return [...kinds]
}
