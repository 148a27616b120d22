import type { Literal } from './literal.ts'

/** One end of a range. */
export type End = { readonly at: Literal; readonly included: boolean }

/** What a cell asks of the value of its column. */
export type UnaryTest =
  | { readonly test: 'any' }
  | { readonly test: 'equals'; readonly value: Literal }
  | { readonly test: 'range'; readonly from: End | null; readonly to: End | null }
  | { readonly test: 'some'; readonly of: readonly UnaryTest[] }
  | { readonly test: 'every'; readonly of: readonly UnaryTest[] }
  | { readonly test: 'none'; readonly of: readonly UnaryTest[] }

export const anything: UnaryTest = { test: 'any' }

/** The tests inside a test, itself included, depth first. */
export const partsOf = (test: UnaryTest): readonly UnaryTest[] =>
  'of' in test ? [test, ...test.of.flatMap(partsOf)] : [test]

/** Every constant that a test names. */
export const literalsOf = (test: UnaryTest): readonly Literal[] =>
  partsOf(test).flatMap((part) => {
    if (part.test === 'equals') return [part.value]
    if (part.test === 'range') return [part.from, part.to].flatMap((end) => (end === null ? [] : [end.at]))
    return []
  })

/** The values of a test that only lists values, in its order; null when it asks anything else. */
export const valuesOf = (test: UnaryTest): readonly Literal[] | null => {
  if (test.test === 'equals') return [test.value]
  if (test.test !== 'some') return null
  const lists = test.of.map(valuesOf)
  return lists.includes(null) ? null : lists.flatMap((list) => list ?? [])
}

/**
 * Whether a test holds, in the three values of FEEL: null where the question has no answer, as `null < 5`.
 *
 * @param single answers a test without parts
 */
export const holds = (test: UnaryTest, single: (part: UnaryTest) => boolean | null): boolean | null => {
  if (!('of' in test)) return single(test)
  const answers = test.of.map((part) => holds(part, single))
  const [settling, other] = test.test === 'every' ? [false, true] : [true, false]
  const joined = answers.includes(settling) ? settling : answers.includes(null) ? null : other
  return test.test === 'none' && joined !== null ? !joined : joined
}
