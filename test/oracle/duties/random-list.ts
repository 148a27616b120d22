import type { Dice } from './dice.ts'
import {
  conditionHolds,
  type PlainAttribute,
  type PlainBox,
  type PlainDuty,
  type PlainList,
  type PlainPoint,
} from './plain-list.ts'
import {
  anyDuty,
  assigneeOf,
  boxesOn,
  delegationsOf,
  matterNodes,
  type Surroundings,
  someAttributes,
  span,
  territoryNodes,
  unitRows,
} from './random-parts.ts'
import { belowOrSelf, shapedDuties } from './shapes.ts'

/** The day on which lists without a window of their own are looked at. */
export const today = '2025-03-01'

const windows = [
  { from: '2025-01-01', to: '2026-01-01' },
  { from: '2025-05-01', to: '2025-11-15' },
  { from: '2025-07-01', to: '2025-07-02' },
  { from: '2024-01-01', to: '2027-01-01' },
]

/** A random list of the file format, small enough that every value of every attribute can be tried. */
export const randomList = (dice: Dice): PlainList => {
  // Crowded lists make ties, joint groups and vacancies within them common.
  const isCrowded = dice.chance(0.4)
  const matters = matterNodes(dice, isCrowded ? 1 + dice.roll(3) : 2 + dice.roll(6))
  const territories = territoryNodes(dice, isCrowded ? 1 + dice.roll(3) : 2 + dice.roll(7))
  const attributes = someAttributes(dice)
  const units = unitRows(dice, territories, 2 + dice.roll(5))
  const at = { matters, territories, attributes, units, isCrowded }
  const any = Array.from({ length: dice.roll(isCrowded ? 9 : 6) }, (_, number) => anyDuty(dice, `d${number}`, at))
  const duties = [...any, ...shapedDuties(dice, at, any.length)]
  return {
    order: dice.pick(['territory', 'matter'] as const),
    domain: dice.pick(['leaf', 'all'] as const),
    window: dice.chance(0.4) ? null : dice.pick(windows),
    matters,
    territories,
    attributes,
    units,
    duties,
    delegations: duties.filter(() => dice.chance(0.12)).flatMap((duty) => delegationsOf(dice, duty, units)),
  }
}

/** Values that make a difference: the generator's bounds and their neighbours. */
const interestingValues = (attribute: PlainAttribute): readonly unknown[] => {
  if (attribute.kind === 'number') return [-1, 0, 1, 2, 3, 4, 5]
  if (attribute.kind === 'minutes') return [0, 479, 480, 700, 960, 1439]
  if (attribute.kind === 'weekday') return [1, 2, 3, 4, 5, 6, 7]
  if (attribute.kind === 'enum') return attribute.values ?? []
  return [true, false]
}

const valueAt = (dice: Dice, attribute: PlainAttribute, box: PlainBox): unknown => {
  const values = interestingValues(attribute)
  const wanted = attribute.name in box ? values.filter((value) => conditionHolds(box[attribute.name], value)) : values
  return dice.pick(wanted.length > 0 && dice.chance(0.7) ? wanted : values)
}

/** A random point of a list, mostly where some duty applies; about a third of its attributes are unknown. */
export const randomPoint = (dice: Dice, list: PlainList): PlainPoint => {
  const near = list.duties.length > 0 && dice.chance(0.7) ? dice.pick(list.duties) : null
  const [first] = near?.boxes ?? []
  return {
    matter: near === null ? dice.pick(list.matters).id : belowOrSelf(dice, list.matters, near.matter),
    territory: near === null ? dice.pick(list.territories).id : belowOrSelf(dice, list.territories, near.territory),
    on: dice.pick(['2025-02-01', '2025-04-01', '2025-12-31', '2026-05-01']),
    attributes: Object.fromEntries(
      list.attributes
        .filter(() => dice.chance(0.65))
        .map((attribute) => [attribute.name, valueAt(dice, attribute, first ?? {})]),
    ),
  }
}

/** One edit of a list's duties: what is added or put in place of what has its id, and what goes. */
export type Edit = { readonly put: readonly PlainDuty[]; readonly remove: readonly string[] }

const changed = (dice: Dice, duty: PlainDuty, at: Surroundings & { readonly isCrowded: boolean }): PlainDuty => {
  const way = dice.roll(6)
  if (way === 0) return { ...duty, assignee: assigneeOf(dice, at.units) }
  if (way === 1) return { ...duty, boxes: boxesOn(dice, at.attributes) }
  if (way === 2) return { ...duty, ...span(dice, 0.5) }
  if (way === 3) return { ...duty, precedence: dice.roll(3), force: dice.roll(2) }
  if (way === 4) return { ...duty, exceptTerritories: dice.chance(0.5) ? [] : [dice.pick(at.territories).id] }
  return anyDuty(dice, duty.id, at)
}

/** A random edit of a list: a duty added, changed or taken out, sometimes several at once. */
export const randomEdit = (dice: Dice, list: PlainList, number: number): Edit => {
  const at = { ...list, isCrowded: dice.chance(0.5) }
  const way = list.duties.length === 0 ? 0 : dice.roll(4)
  if (way === 0) return { put: [anyDuty(dice, `e${number}`, at)], remove: [] }
  if (way === 1) return { put: [], remove: [dice.pick(list.duties).id] }
  if (way === 2) return { put: [changed(dice, dice.pick(list.duties), at)], remove: [] }
  const gone = dice.pick(list.duties).id
  const kept = list.duties.filter((duty) => duty.id !== gone)
  const other = kept.length > 0 ? [changed(dice, dice.pick(kept), at)] : []
  return { put: [anyDuty(dice, `e${number}`, at), ...other], remove: [gone] }
}

/** The list after an edit; what named a duty that is gone goes with it. */
export const edited = (list: PlainList, { put, remove }: Edit): PlainList => {
  const gone = new Set([...remove, ...put.map((duty) => duty.id)])
  const duties = [...list.duties.filter((duty) => !gone.has(duty.id)), ...put]
  return {
    ...list,
    duties,
    delegations: list.delegations.filter((one) => !gone.has(one.duty)),
  }
}
