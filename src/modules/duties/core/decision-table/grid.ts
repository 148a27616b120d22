import { type Budget, spend } from './budget.ts'
import { type Column, columnOf, type Span, spansOf } from './column.ts'
import { readUnaryTests } from './read-tests.ts'
import type { Axis, Rule } from './slabs.ts'
import { type DecisionTable, type InputColumn, type Said, tableLimits } from './table.ts'
import { anything, partsOf, type UnaryTest } from './unary-test.ts'
import type { Unsupported } from './unsupported.ts'

/** A table ready to be swept: its columns, and every rule as spans of their coordinates. */
export type Grid = {
  readonly columns: readonly Column[]
  readonly axes: readonly Axis[]
  readonly rules: readonly Rule[]
}

/** A column that may ask for the same value twice in the file, with all its cells, rule by rule. */
type Asked = { readonly inputs: readonly InputColumn[]; readonly places: readonly number[] }

const askedOnce = (inputs: readonly InputColumn[]): readonly Asked[] => {
  const byName = Map.groupBy(inputs.keys(), (place) => inputs[place]?.name ?? '')
  return [...byName.values()].map((places) => ({
    places,
    inputs: places.flatMap((place) => inputs[place] ?? []),
  }))
}

const every = (tests: readonly UnaryTest[]): UnaryTest => {
  const asking = tests.filter((test) => test.test !== 'any')
  const [first = anything] = asking
  return asking.length < 2 ? first : { test: 'every', of: asking }
}

/** What one part of a test costs: to be read, ranked and looked up. */
const partCost = 400

/** Reads texts as tests, each text once, and keeps what is not understood; reads nothing more once the budget is spent. */
const reader = (unsupported: Unsupported[], budget: Budget): ((said: Said) => UnaryTest) => {
  const known = new Map<string, UnaryTest>()
  return ({ text, line }) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    if (budget.spent !== null) return anything
    const tests = readUnaryTests(text)
    spend(budget, 'work', partCost * (tests.ok ? partsOf(tests.value).length : 1))
    if (!tests.ok) unsupported.push({ code: tests.code, name: tests.name, line })
    else known.set(text, tests.value)
    return tests.ok ? tests.value : anything
  }
}

/** Allowed values of a column that no rule asks about: what is not understood there changes no finding. */
const understood = (inputs: readonly InputColumn[]): readonly UnaryTest[] =>
  inputs.flatMap(({ allowed }) =>
    allowed.flatMap(({ text }) => {
      const tests = readUnaryTests(text)
      return tests.ok ? [tests.value] : []
    }),
  )

const limitFaults = ({ inputs, rules, line }: DecisionTable): readonly Unsupported[] => {
  const over = (name: string, found: number, most: number): readonly Unsupported[] =>
    found > most ? [{ code: 'limit', name: `${name}: ${found} > ${most}`, line }] : []
  return [...over('inputs', inputs.length, tableLimits.inputs), ...over('rules', rules.length, tableLimits.rules)]
}

const sameKinds = (inputs: readonly InputColumn[]): InputColumn['kinds'] =>
  inputs.map(({ kinds }) => kinds).find((kinds) => kinds.length > 0) ?? []

/** Turns a table into a grid, or names everything in it that is not read. */
export const gridOf = (
  table: DecisionTable,
  budget: Budget,
): { readonly grid: Grid } | { readonly unsupported: readonly Unsupported[] } => {
  const unsupported: Unsupported[] = [...limitFaults(table)]
  if (unsupported.length > 0) return { unsupported }
  const testOf = reader(unsupported, budget)
  const columns: Column[] = []
  const spans: (readonly Span[])[][] = table.rules.map(() => [])
  for (const { inputs, places } of askedOnce(table.inputs)) {
    const cells = table.rules.map((rule) =>
      every(places.map((place) => testOf(rule.cells[place] ?? { text: '', line: 0 }))),
    )
    const nothingAsked = cells.every((cell) => cell.test === 'any')
    const allowed = nothingAsked ? understood(inputs) : inputs.flatMap((input) => input.allowed.map(testOf))
    const [{ name, line } = { name: '', line: table.line }] = inputs
    const column = columnOf({ name, kinds: sameKinds(inputs), allowed, cells })
    if (!column.ok) {
      unsupported.push({ code: column.code, name: column.name, line })
      continue
    }
    columns.push(column.value)
    const known = new Map<UnaryTest, readonly Span[]>()
    for (const [at, cell] of cells.entries()) {
      const found = known.get(cell) ?? measured(column.value, cell, budget)
      known.set(cell, found)
      spans[at]?.push(found)
    }
  }
  if (unsupported.length > 0) return { unsupported }
  const axes = columns.map(({ coordinates, breaks }) => ({ length: coordinates.length, breaks }))
  return { grid: { columns, axes, rules: spans.map((one, at) => ({ no: at + 1, spans: one })) } }
}

const measured = (column: Column, test: UnaryTest, budget: Budget): readonly Span[] =>
  spend(budget, 'work', column.coordinates.length * partsOf(test).length) ? spansOf(column, test) : []
