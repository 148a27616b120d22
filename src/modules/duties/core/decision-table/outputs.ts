import { keyOf, type Literal } from './literal.ts'
import { readConstant, readUnaryTests } from './read-tests.ts'
import type { DecisionTable, OutputColumn, Said, TableRule } from './table.ts'
import { valuesOf } from './unary-test.ts'

/** What an output says: constants are the same however they are written, anything else is compared as it is written. */
const outputKey = ({ text }: Said): string => {
  const constant = readConstant(text)
  return constant === null ? `said ${text.trim().replace(/\s+/g, ' ')}` : keyOf(constant)
}

/** One text for everything that a rule puts out: two rules with the same text answer the same. */
export const outputKeys = (rules: readonly TableRule[]): readonly string[] =>
  rules.map((rule) => JSON.stringify(rule.outputs.map(outputKey)))

const ranking = ({ ranked }: OutputColumn): ReadonlyMap<string, number> | null => {
  if (ranked === null) return null
  const tests = readUnaryTests(ranked.text)
  const values: readonly Literal[] | null = tests.ok ? valuesOf(tests.value) : null
  return values === null
    ? null
    : new Map(values.toReversed().map((value, at) => [keyOf(value), values.length - 1 - at]))
}

/** Negative when the first list of ranks decides before the second. */
export const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  const place = a.findIndex((rank, at) => rank !== b[at])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}

/**
 * The ranks of every rule's outputs under PRIORITY, the lowest deciding: outputs from left to right, each by the order of its declared values.
 *
 * @returns null when no output declares an order, or a rule puts out what is not declared: then nobody can tell which decides
 */
export const outputRanks = ({ outputs, rules }: DecisionTable): readonly (readonly number[])[] | null => {
  const rankings = outputs.map(ranking)
  const places = rankings.flatMap((ranks, at) => (ranks === null ? [] : [{ ranks, at }]))
  if (places.length === 0) return null
  const ranked = rules.map((rule) =>
    places.map(({ ranks, at }) => ranks.get(outputKey(rule.outputs[at] ?? { text: '', line: 0 })) ?? null),
  )
  const known: (readonly number[])[] = []
  for (const ranks of ranked) {
    const all = ranks.flatMap((rank) => (rank === null ? [] : [rank]))
    if (all.length < ranks.length) return null
    known.push(all)
  }
  return known
}
