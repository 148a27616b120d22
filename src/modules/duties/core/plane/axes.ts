import { type Attribute, domainOf, type Value } from '../attribute.ts'
import type { Box, Condition } from '../box.ts'
import { type Runs, runOf, runsOf } from './runs.ts'

type Known = Exclude<Value, null>

/**
 * An attribute cut into cells: values that no condition of the list tells apart are one cell.
 *
 * Numbers and minutes are cut at the bounds that occur, `starts[i]` being the least value of cell `i` (the first is
 * unbounded below for numbers); enumerations, booleans and weekdays have a cell for each member.
 */
export type Axis = {
  readonly attribute: Attribute
  readonly cells: number
  readonly starts: readonly number[]
  readonly members: readonly Known[] | null
  readonly memberCell: ReadonlyMap<Known, number>
}

const membersOf = (attribute: Attribute): readonly Known[] | null => {
  if (attribute.kind === 'enum') return attribute.values
  if (attribute.kind === 'boolean') return [false, true]
  return attribute.kind === 'weekday' ? [1, 2, 3, 4, 5, 6, 7] : null
}

const isRange = (condition: Condition): condition is { from: number | null; to: number | null } =>
  typeof condition === 'object' && !Array.isArray(condition)

/** The axes of the declared attributes, cut at every bound that a box names. */
export const axesOf = (attributes: readonly Attribute[], boxes: Iterable<Box>): readonly Axis[] => {
  const bounds = new Map(attributes.map(({ name }) => [name, new Set<number>()]))
  for (const box of boxes) {
    for (const [name, condition] of Object.entries(box)) {
      if (!isRange(condition)) continue
      if (condition.from !== null) bounds.get(name)?.add(condition.from)
      if (condition.to !== null) bounds.get(name)?.add(condition.to)
    }
  }
  return attributes.map((attribute) => axisOf(attribute, bounds.get(attribute.name) ?? new Set()))
}

const axisOf = (attribute: Attribute, bounds: ReadonlySet<number>): Axis => {
  const members = membersOf(attribute)
  if (members !== null) {
    const memberCell = new Map(members.map((member, cell) => [member, cell]))
    return { attribute, cells: members.length, starts: [], members, memberCell }
  }
  const domain = domainOf(attribute.kind)
  const inside = [...bounds].filter(
    (bound) => (domain.from === null || bound > domain.from) && (domain.to === null || bound < domain.to),
  )
  const starts = [domain.from ?? Number.NEGATIVE_INFINITY, ...inside.sort((a, b) => a - b)]
  return { attribute, cells: starts.length, starts, members: null, memberCell: new Map() }
}

/** The cell whose least value is the greatest not above `value`. */
const startCell = (starts: readonly number[], value: number): number => {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The cell that a value of the attribute's domain lies in; -1 for a stranger. */
export const cellOf = (axis: Axis, value: Known): number => {
  if (axis.members !== null) return axis.memberCell.get(value) ?? -1
  return typeof value === 'number' ? startCell(axis.starts, value) : -1
}

/** A value of the cell: the least one, or for numbers below every bound the greatest. */
export const valueIn = (axis: Axis, cell: number): Known => {
  if (axis.members !== null) return axis.members[cell] ?? false
  const start = axis.starts[cell] ?? 0
  return Number.isFinite(start) ? start : (axis.starts[1] ?? 1) - 1
}

const rangeRuns = (axis: Axis, from: number | null, to: number | null): Runs => {
  if (axis.members !== null)
    return runsOf(
      axis.members.flatMap((member, cell) =>
        typeof member === 'number' && (from === null || member >= from) && (to === null || member < to) ? [cell] : [],
      ),
    )
  const domain = domainOf(axis.attribute.kind)
  const first = from === null || from <= (axis.starts[0] ?? 0) ? 0 : startCell(axis.starts, from)
  const isOpen = to === null || (domain.to !== null && to >= domain.to)
  return runOf(first, isOpen ? axis.cells : startCell(axis.starts, to))
}

/** The cells that a condition keeps. */
export const cellsKept = (axis: Axis, condition: Condition): Runs => {
  if (isRange(condition)) return rangeRuns(axis, condition.from, condition.to)
  const members: readonly Known[] = Array.isArray(condition) ? condition : [condition]
  return runsOf(members.map((member) => axis.memberCell.get(member) ?? -1).filter((cell) => cell >= 0))
}

/** Conditions that together keep exactly these cells: one for members, one a run for numbers and minutes. */
export const conditionsOf = (axis: Axis, runs: Runs): readonly Condition[] => {
  const { members } = axis
  const conditions: Condition[] = []
  const named: Known[] = []
  for (let at = 0; at < runs.length; at += 2) {
    const [from, to] = [runs[at] ?? 0, runs[at + 1] ?? 0]
    if (members !== null) named.push(...members.slice(from, to))
    else {
      const first = axis.starts[from] ?? 0
      conditions.push({ from: from === 0 ? null : first, to: to === axis.cells ? null : (axis.starts[to] ?? 0) })
    }
  }
  return members === null ? conditions : [memberCondition(named)]
}

const memberCondition = (members: readonly Known[]): Condition => {
  const texts = members.filter((member) => typeof member === 'string')
  if (texts.length > 0) return texts
  const numbers = members.filter((member) => typeof member === 'number')
  if (numbers.length > 0) return numbers
  return members.filter((member) => typeof member === 'boolean')
}
