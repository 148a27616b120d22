import {
  asking,
  type Coordinate,
  kindsNamed,
  lineOf,
  type Ruler,
  rankOf,
  ranksOf,
  rulerOf,
  valueCoordinates,
} from './coordinate.ts'
import type { Literal, ValueKind } from './literal.ts'
import { partsOf, type UnaryTest, valuesOf } from './unary-test.ts'
import { type Reading, read, unread } from './unsupported.ts'

/** From one coordinate to another, both included. */
export type Span = { readonly from: number; readonly to: number }

/** A column cut into its coordinates, in the order in which it is swept. */
export type Column = {
  readonly name: string
  readonly kind: ValueKind | null
  readonly coordinates: readonly Coordinate[]
  /** Where allowed values leave a hole: these coordinates do not follow on the ones before. */
  readonly breaks: ReadonlySet<number>
  /** A text column that names single values only and is closed by nothing: which texts may come is unknown. */
  readonly open: boolean
  /** Swept value by value: booleans, texts without an order, and whatever lists its allowed values. */
  readonly byValue: boolean
  readonly ruler: Ruler
}

/** What a column is built from: the tests of its cells and of its allowed values, nearest first. */
export type ColumnTests = {
  readonly name: string
  readonly kinds: readonly ValueKind[]
  readonly allowed: readonly UnaryTest[]
  readonly cells: readonly UnaryTest[]
}

const kindOf = ({ kinds, allowed, cells, name }: ColumnTests): Reading<ValueKind | null> => {
  const named = kindsNamed([...allowed, ...cells])
  if (named.length > 1) return unread('mixed-kinds', `${name}: ${named.join(', ')}`)
  const [kind] = named
  if (kind !== undefined && kinds.length > 0 && !kinds.includes(kind))
    return unread('mixed-kinds', `${name}: ${kinds.join(', ')}, ${kind}`)
  return read(kind ?? kinds[0] ?? null)
}

const bothBooleans: readonly Literal[] = [
  { kind: 'boolean', value: false },
  { kind: 'boolean', value: true },
]

const nullFirst = (ruler: Ruler): readonly Literal[] => (ruler.named ? [{ kind: 'null' }] : [])

const isRange = (test: UnaryTest): boolean => partsOf(test).some((part) => part.test === 'range')

/** Every coordinate of a column that is swept value by value, before allowed values close it; null for a line. */
const valueCandidates = (tests: ColumnTests, kind: ValueKind | null, ruler: Ruler): readonly Coordinate[] | null => {
  const declared = tests.allowed.map(valuesOf).find((values) => values !== null)
  if (declared !== undefined && declared !== null) return valueCoordinates(ruler, declared)
  if (kind === 'boolean') return valueCoordinates(ruler, [...nullFirst(ruler), ...bothBooleans])
  const texts = kind === 'string' && ruler.literals.length > 0 && ![...tests.cells, ...tests.allowed].some(isRange)
  return texts ? [...valueCoordinates(ruler, [...nullFirst(ruler), ...ruler.literals]), { at: 'other' }] : null
}

const listsValues = (test: UnaryTest): boolean => test.test === 'any' || valuesOf(test) !== null

/** Builds a column; refused where its constants are not all of the kind it is declared to be. */
export const columnOf = (tests: ColumnTests): Reading<Column> => {
  const kind = kindOf(tests)
  if (!kind.ok) return kind
  const ruler = rulerOf([...tests.allowed, ...tests.cells])
  const values = valueCandidates(tests, kind.value, ruler)
  const all = values ?? [...valueCoordinates(ruler, nullFirst(ruler)), ...lineOf(ruler)]
  const byValue = values !== null
  const coordinates: Coordinate[] = []
  const breaks = new Set<number>()
  let last = -1
  const allowed = tests.allowed.map((test) => asking(ruler, test))
  for (const [place, coordinate] of all.entries()) {
    if (!allowed.every((allows) => allows(coordinate))) continue
    const follows = byValue || last === place - 1 || coordinates.every((one) => one.at === 'null')
    if (!follows) breaks.add(coordinates.length)
    coordinates.push(coordinate)
    last = place
  }
  const named = tests.cells.some((test) => test.test !== 'any')
  const open = kind.value === 'string' && tests.allowed.every(isAny) && named && tests.cells.every(listsValues)
  return read({ name: tests.name, kind: kind.value, coordinates, breaks, open, byValue, ruler })
}

const isAny = (test: UnaryTest): boolean => test.test === 'any'

/** Joins what touches or overlaps. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const found: { from: number; to: number }[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const open = found.at(-1)
    if (open !== undefined && from <= open.to + 1) open.to = Math.max(open.to, to)
    else found.push({ from, to })
  }
  return found
}

const asked = (column: Column, test: UnaryTest): readonly Span[] => {
  const takes = asking(column.ruler, test)
  return joined(column.coordinates.flatMap((coordinate, at) => (takes(coordinate) ? [{ from: at, to: at }] : [])))
}

const rankAt = (coordinate: Coordinate | undefined): number =>
  coordinate !== undefined && 'rank' in coordinate ? coordinate.rank : -2

/** The first coordinate of a line whose rank is not below this one. */
const placeOf = ({ coordinates }: Column, rank: number): number => {
  let [low, high] = [0, coordinates.length]
  while (low < high) {
    const half = (low + high) >> 1
    if (rankAt(coordinates[half]) < rank) low = half + 1
    else high = half
  }
  return low
}

/** Ranges, values and lists of them on a line, found without looking at every coordinate; null for other tests. */
const found = (column: Column, test: UnaryTest): readonly Span[] | null => {
  if (test.test === 'some') {
    const parts = test.of.map((part) => found(column, part))
    return parts.includes(null) ? null : parts.flatMap((spans) => spans ?? [])
  }
  if (test.test === 'range') {
    const [lowest, highest] = ranksOf(column.ruler, test)
    const [from, to] = [placeOf(column, lowest), placeOf(column, highest + 1) - 1]
    return from <= to ? [{ from, to }] : []
  }
  if (test.test !== 'equals' || test.value.kind === 'null') return null
  const rank = rankOf(column.ruler, test.value)
  const at = placeOf(column, rank)
  return rankAt(column.coordinates[at]) === rank ? [{ from: at, to: at }] : []
}

/** The coordinates at which a test holds, as spans that do not touch. */
export const spansOf = (column: Column, test: UnaryTest): readonly Span[] => {
  const last = column.coordinates.length - 1
  if (test.test === 'any') return last < 0 ? [] : [{ from: 0, to: last }]
  const spans = column.byValue ? null : found(column, test)
  return spans === null ? asked(column, test) : joined(spans)
}
