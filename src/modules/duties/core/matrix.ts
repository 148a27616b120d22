import type { Day } from '../../../kernel/day.ts'
import type { Values } from './attribute.ts'
import { byText } from './compare.ts'
import { type Decision, decide } from './decide.ts'
import type { Role } from './duty.ts'
import type { DutyIndex } from './duty-index.ts'
import type { DutyReason } from './explanation.ts'
import type { DutyList } from './list-file.ts'
import { checkPoint } from './point.ts'

/** What a decision means for a reader of the list: `crossing` is decided, but by convention only. */
export const verdicts = ['clear', 'joint', 'crossing', 'overlap', 'gap', 'vacant', 'declared', 'ask'] as const
export type Verdict = (typeof verdicts)[number]

/** A point of the matrix and how many past orders fell on it; 0 for a point that stands for its place. */
export type WeighedPoint = {
  readonly typeId: string
  readonly territoryId: string
  readonly attributes: Values
  readonly orders: number
}

/** A mark in a cell: the strongest role; vacant where nobody holds the office. */
export type Mark = { readonly role: Role; readonly vacant: boolean }

/** A column: one unit, all units of one level below the jurisdiction, a line whose office is vacant, or a destination. */
export type Column =
  | { readonly id: string; readonly unitId: string }
  | { readonly id: string; readonly level: number }
  | { readonly id: string; readonly line: string }
  | { readonly id: string; readonly outside: string }

/** One matter type: who has which part in it, and how clear that is over its points. */
export type MatrixLine = {
  readonly typeId: string
  readonly marks: Readonly<Record<string, Mark>>
  readonly orders: number
  /** Orders by verdict; points by verdict where no order is known. */
  readonly tally: Readonly<Record<Verdict, number>>
  readonly verdict: Verdict | null
  /** For an unclear verdict, the attributes that would settle it. */
  readonly ask: readonly string[]
}

export type Matrix = {
  readonly columns: readonly Column[]
  readonly lines: readonly MatrixLine[]
  readonly orders: number
  /** Over all types: orders by verdict, or points where no order is known at all. */
  readonly tally: Readonly<Record<Verdict, number>>
}

const emptyTally = (): Record<Verdict, number> => ({
  clear: 0,
  joint: 0,
  crossing: 0,
  overlap: 0,
  gap: 0,
  vacant: 0,
  declared: 0,
  ask: 0,
})

const byOutcome = {
  LEAD: 'clear',
  JOINT: 'joint',
  OVERLAP: 'overlap',
  GAP: 'gap',
  VACANT: 'vacant',
  UNRESOLVED: 'vacant',
  'DECLARED GAP': 'declared',
  ASK: 'ask',
} as const

/** What a decision means for a reader of the list. */
export const verdictOf = (decision: Pick<Decision, 'outcome' | 'flags'>): Verdict => {
  const verdict = byOutcome[decision.outcome]
  return verdict === 'clear' && decision.flags.includes('CROSSING') ? 'crossing' : verdict
}

const strength: Readonly<Record<Role, number>> = { lead: 3, assist: 2, supervise: 1, inform: 0 }

type Cells = Map<string, Mark>

const put = (cells: Cells, column: string, mark: Mark): void => {
  const there = cells.get(column)
  if (there === undefined || strength[mark.role] > strength[there.role]) cells.set(column, mark)
}

/** Which column a unit, or a line without an office, stands in. */
const columnsFor = (list: DutyList, index: DutyIndex, rootLevel: number) => {
  const serves = new Map(list.units.map((unit) => [unit.id, unit.serves]))
  const atLevel = (level: number): Column => ({ id: `level:${level}`, level })
  const ofUnit = (unit: string): Column => {
    if (unit === 'none' || unit.startsWith('outside:')) return { id: unit, outside: unit }
    const level = index.levelOf(serves.get(unit) ?? '')
    return level > rootLevel ? atLevel(level) : { id: unit, unitId: unit }
  }
  const ofVacant = (reason: DutyReason): Column | null => {
    if ('unit' in reason.assignee) return ofUnit(reason.assignee.unit)
    if (!('line' in reason.assignee)) return null
    const { line, level } = reason.assignee
    return level > rootLevel ? atLevel(level) : { id: `line:${line}`, line }
  }
  return { ofUnit, ofVacant }
}

const marksOf = (decision: Decision, columns: ReturnType<typeof columnsFor>): Placed[] => {
  const placed: Placed[] = []
  const add = (column: Column, mark: Mark): void => {
    placed.push({ column, mark })
  }
  const possible = decision.explanation.possible.flatMap(({ units }) => units)
  for (const unit of [...decision.units, ...possible]) add(columns.ofUnit(unit), { role: 'lead', vacant: false })
  for (const reason of decision.explanation.winners) {
    const column =
      reason.resolved.state === 'vacant' || reason.resolved.state === 'unresolved' ? columns.ofVacant(reason) : null
    if (column !== null) add(column, { role: 'lead', vacant: true })
  }
  for (const role of ['assist', 'supervise', 'inform'] as const)
    for (const { unit } of decision[role]) add(columns.ofUnit(unit), { role, vacant: false })
  return placed
}

type Placed = { readonly column: Column; readonly mark: Mark }

/** What the decision at one point says of the matrix. */
export type Judged = {
  readonly marks: readonly Placed[]
  readonly verdict: Verdict
  readonly ask: readonly string[]
}

/**
 * A judge of points by one list on one day: it decides, and keeps of the decision what a matrix shows.
 *
 * @param rootLevel level of the jurisdiction: units of deeper levels share a column a level
 * @returns null for a point that the list does not know (a closed place, an attribute no longer declared)
 */
export const judgeBy = (
  list: DutyList,
  index: DutyIndex,
  { on, rootLevel }: { readonly on: Day; readonly rootLevel: number },
) => {
  const columns = columnsFor(list, index, rootLevel)
  return ({ typeId, territoryId, attributes }: Omit<WeighedPoint, 'orders'>): Judged | null => {
    const checked = checkPoint(index, { matter: typeId, territory: territoryId, on, attributes })
    if (!checked.ok) return null
    const decision = decide(index, checked.value)
    return { marks: marksOf(decision, columns), verdict: verdictOf(decision), ask: decision.ask }
  }
}

/** The verdict to show: the commonest unclear one, or clear when there is no other. */
const shownVerdict = (tally: Readonly<Record<Verdict, number>>): Verdict | null => {
  const unclear = verdicts.filter((verdict) => verdict !== 'clear' && tally[verdict] > 0)
  if (unclear.length === 0) return tally.clear > 0 ? 'clear' : null
  return unclear.reduce((most, verdict) => (tally[verdict] > tally[most] ? verdict : most))
}

/** A point with what was judged of it. */
export type JudgedPoint = { readonly point: WeighedPoint; readonly judged: Judged }

const lineOf = (typeId: string, points: readonly JudgedPoint[], isLeaf: boolean): MatrixLine => {
  const cells: Cells = new Map()
  const orders = points.reduce((sum, { point }) => sum + point.orders, 0)
  const tally = emptyTally()
  const ask = new Set<string>()
  for (const { point, judged } of points) {
    for (const { column, mark } of judged.marks) put(cells, column.id, mark)
    if (orders === 0 && !isLeaf) continue
    tally[judged.verdict] += orders > 0 ? point.orders : 1
    for (const name of judged.ask) ask.add(name)
  }
  return {
    typeId,
    marks: Object.fromEntries([...cells].sort(([a], [b]) => byText(a, b))),
    orders,
    tally,
    verdict: shownVerdict(tally),
    ask: [...ask].sort(byText),
  }
}

const total = (lines: readonly MatrixLine[]): Record<Verdict, number> => {
  const sum = emptyTally()
  for (const line of lines) for (const verdict of verdicts) sum[verdict] += line.tally[verdict]
  return sum
}

/**
 * Who does what, and how clear it is: what was judged at every point, added up by matter type.
 *
 * A type that has types below it is judged only by orders that were given to it; without any it has marks, no verdict.
 */
export const matrixOf = (list: DutyList, points: readonly JudgedPoint[]): Matrix => {
  const columns = new Map(
    points.flatMap(({ judged }) => judged.marks.map(({ column }) => [column.id, column] as const)),
  )
  const parents = new Set(list.matters.map((node) => node.parent))
  const byType = Map.groupBy(points, ({ point }) => point.typeId)
  const lines = [...byType].map(([typeId, own]) => lineOf(typeId, own, !parents.has(typeId)))
  const orders = lines.reduce((sum, line) => sum + line.orders, 0)
  return {
    columns: [...columns.values()].sort((a, b) => byText(a.id, b.id)),
    lines: lines.sort((a, b) => byText(a.typeId, b.typeId)),
    orders,
    tally: total(orders > 0 ? lines.filter((line) => line.orders > 0) : lines),
  }
}
