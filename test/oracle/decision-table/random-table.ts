import { type Dice, diceOf } from '../duties/dice.ts'

/**
 * A place in a column: 2i + 1 is literal i, 2i what lies before it; -1 is null, 99 any text not named.
 * Only the places listed exist: no day lies between two neighbouring days, no value besides the allowed ones.
 */
export type RandomColumn = {
  readonly name: string
  readonly type: string
  readonly literals: readonly string[]
  readonly shown: readonly unknown[]
  readonly places: readonly number[]
  readonly allowed: string | null
  readonly isLine: boolean
  readonly isOpenText: boolean
}

/** One cell by its parts; `out` stands for `not(…)`. */
export type Cell = {
  readonly text: string
  readonly out: boolean
  readonly any: boolean
  readonly parts: readonly (
    | { readonly equals: number }
    | { readonly from: number; readonly to: number; readonly fromIn: boolean; readonly toIn: boolean }
  )[]
}

export type RandomTable = {
  readonly columns: readonly RandomColumn[]
  readonly rules: readonly { readonly cells: readonly Cell[]; readonly output: string }[]
  readonly policy: string
  readonly ranked: readonly string[]
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

const numbers = ['-0.30', '.1', '0.2', '12345678901234567890.5', '12345678901234567890.6']
const shownNumbers = [-0.3, 0.1, 0.2, '12345678901234567890.5', '12345678901234567890.6']
const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-05']
const months = ['P11M', 'P1Y', 'P2Y']
const times = ['08:00:00', '08:00:01', '22:30:00']

const line = { isLine: true, isOpenText: false, allowed: null } as const
const listed = { isLine: false, isOpenText: false } as const

type Maker = (dice: Dice, name: string) => RandomColumn

const numberColumn: Maker = (dice, name) => {
  const [allowed, places] = dice.pick([
    [null, upTo(11)],
    ['>= -0.3', upTo(11).slice(1)],
    ['[-.3..0.2], > 12345678901234567890.5', [1, 2, 3, 4, 5, 8, 9, 10]],
  ] as const)
  return { ...line, name, type: 'number', literals: numbers, shown: shownNumbers, places, allowed }
}

const makers: readonly Maker[] = [
  numberColumn,
  (_dice, name) => {
    const literals = days.map((day) => `date("${day}")`)
    return { ...line, name, type: 'date', literals, shown: days, places: [0, 1, 3, 5, 6, 7, 8] }
  },
  (_dice, name) => {
    const literals = months.map((one) => `duration("${one}")`)
    return { ...line, name, type: 'yearMonthDuration', literals, shown: months, places: [0, 1, 3, 4, 5, 6] }
  },
  (_dice, name) => ({
    ...line,
    name,
    type: 'time',
    literals: times.map((time) => `@"${time}"`),
    shown: times,
    places: upTo(7),
  }),
  (_dice, name) => ({
    ...listed,
    name,
    type: 'boolean',
    literals: ['false', 'true'],
    shown: [false, true],
    places: [1, 3],
    allowed: null,
  }),
  (_dice, name) => ({
    ...listed,
    name,
    type: 'string',
    literals: ['"Cat"', '"Dog"', '"\\u9c7c"', '"a \\"b\\""'],
    shown: ['Cat', 'Dog', '鱼', 'a "b"'],
    places: [5, 1, 7, 3],
    allowed: '"鱼", "Cat", "a \\"b\\"", "Dog"',
  }),
  (_dice, name) => ({
    ...listed,
    name,
    type: 'string',
    literals: ['"Cat"', '"Dog"', '"Fish"'],
    shown: ['Cat', 'Dog', 'Fish'],
    places: [1, 3, 5, 99],
    allowed: null,
    isOpenText: true,
  }),
]

const rangeText = (
  column: RandomColumn,
  part: { from: number; to: number; fromIn: boolean; toIn: boolean },
  dice: Dice,
) => {
  const [from, to] = [column.literals[part.from] ?? '', column.literals[part.to] ?? '']
  if (part.from < 0) return `${part.toIn ? '<=' : '<'} ${to}`
  if (part.to > 90) return `${part.fromIn ? '>=' : '>'}${from}`
  const opening = part.fromIn ? '[' : dice.pick(['(', ']'])
  return `${opening}${from}..${to}${part.toIn ? ']' : dice.pick([')', '['])}`
}

const partOf = (dice: Dice, column: RandomColumn) => {
  const literal = dice.roll(column.literals.length)
  if (!column.isLine || dice.chance(0.3))
    return { part: { equals: 2 * literal + 1 }, text: column.literals[literal] ?? '' }
  const other = literal + dice.roll(column.literals.length - literal)
  const [from, to] = dice.pick([
    [literal, other],
    [-1, literal],
    [literal, 99],
  ] as const)
  const part = { from, to, fromIn: dice.chance(0.5), toIn: dice.chance(0.5) }
  return { part, text: rangeText(column, part, dice) }
}

const cellOf = (dice: Dice, column: RandomColumn, single: boolean): Cell => {
  if (dice.chance(0.3)) return { text: dice.pick(['-', '', ' - ']), out: false, any: true, parts: [] }
  const made = upTo(1 + dice.roll(2)).map(() => partOf(dice, column))
  if (column.type !== 'boolean' && column.allowed === null && dice.chance(0.1))
    made.push({ part: { equals: -1 }, text: 'null' })
  const joined = made.map(({ text }) => text).join(', ')
  const out = !single && dice.chance(0.2)
  return { text: out ? `not( ${joined} )` : joined, out, any: false, parts: made.map(({ part }) => part) }
}

const policies = ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT']

const namesNull = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => cell.parts.some((part) => 'equals' in part && part.equals === -1))

/** Only what the cells name is a text of its own; null is a value where some cell asks for it. */
const withPlaces = (column: RandomColumn, cells: readonly Cell[]): RandomColumn => {
  const named = new Set(cells.flatMap((cell) => cell.parts.flatMap((part) => ('equals' in part ? [part.equals] : []))))
  const own = column.isOpenText ? column.places.filter((place) => place === 99 || named.has(place)) : column.places
  return { ...column, places: namesNull(cells) ? [-1, ...own] : own }
}

/** A small table that one seed makes the same everywhere. */
export const randomTable = (seed: number): RandomTable => {
  const dice = diceOf(seed)
  const raw = upTo(1 + dice.roll(3)).map((at) => dice.pick(makers)(dice, `c${at}`))
  const single = dice.chance(0.3)
  const outputs = ['"x"', '"y"', '"z"'].slice(0, 1 + dice.roll(3))
  const rules = upTo(1 + dice.roll(5)).map(() => ({
    cells: raw.map((column) => cellOf(dice, column, single)),
    output: dice.pick(outputs),
  }))
  const columns = raw.map((column, at) =>
    withPlaces(
      column,
      rules.flatMap((rule) => rule.cells[at] ?? []),
    ),
  )
  return {
    columns,
    rules,
    policy: dice.pick(policies),
    ranked: dice.pick([
      ['"y"', '"x"', '"z"'],
      ['"z"', '"y"', '"x"'],
    ]),
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const inputText = (column: RandomColumn): string => {
  const allowed = column.allowed === null ? '' : `<inputValues><text>${escaped(column.allowed)}</text></inputValues>`
  return `<input><inputExpression typeRef="${column.type}"><text>${column.name}</text></inputExpression>${allowed}</input>`
}

/** The table as a DMN file. */
export const tableText = ({ columns, rules, policy, ranked }: RandomTable): string => {
  const rows = rules.map(({ cells, output }) => {
    const inputs = cells.map(({ text }) => `<inputEntry><text>${escaped(text)}</text></inputEntry>`).join('')
    return `<rule>${inputs}<outputEntry><text>${output}</text></outputEntry></rule>`
  })
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d" name="D">
    <decisionTable id="t" hitPolicy="${policy}">${columns.map(inputText).join('')}
    <output typeRef="string"><outputValues><text>${ranked.join(',')}</text></outputValues></output>
    ${rows.join('\n')}</decisionTable></decision></definitions>`
}
