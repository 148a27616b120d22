import type { Day } from '../../../../kernel/day.ts'
import { addDays } from '../../../../kernel/day.ts'
import { actionAttribute, defaultAction, enforcement } from '../attribute.ts'
import type { Box } from '../box.ts'
import type { Assignee, Duty } from '../duty.ts'
import type { DutyList, KeyOrder } from '../list-file.ts'
import { type Axis, axesOf, cellOf } from './axes.ts'
import { type BoxBook, boxBook } from './box-book.ts'
import { type CellBox, cellBoxOf } from './cell-box.ts'
import { dayNumbers, noEnd, noStart } from './day-number.ts'
import { type ExtraBook, extraBook } from './extras.ts'
import { type NumberedTree, numberTree } from './number-tree.ts'
import { packKey } from './packed-key.ts'
import { type UnitTable, unitTable } from './unit-table.ts'

/** The roles as the columns hold them. */
export const roleNumber = { lead: 0, assist: 1, supervise: 2, inform: 3 } as const

/** Duties in columns: one number a duty and column. Nodes, assignees, box sets and extras are numbers of the plane. */
export type DutyColumns = {
  readonly count: number
  /** `roleNumber`. */
  readonly role: Uint8Array
  readonly matter: Int32Array
  readonly territory: Int32Array
  readonly assignee: Int32Array
  readonly boxes: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly key: Int32Array
  readonly extra: Int32Array
  /** 1 for a duty of the list of powers. */
  readonly power: Uint8Array
}

/**
 * A list as numbers: both trees numbered in pre-order, conditions cut into cells, days as integers, everything that
 * repeats (box sets, assignees, holes) kept once. What decisions and the analysis work on.
 */
export type Plane = {
  readonly order: KeyOrder
  readonly domain: 'leaf' | 'all'
  readonly matters: NumberedTree
  readonly territories: NumberedTree
  /** The declared level of each territory. */
  readonly levels: Uint8Array
  readonly axes: readonly Axis[]
  /** The axis of the attribute `action`; -1 where none is declared. */
  readonly actionAxis: number
  /** The cell of the action that each matter asks for; -1 where the list declares no such action. */
  readonly actions: Int32Array
  /** 1 for a matter that itself asks for enforcement, declared as an action or not. */
  readonly enforced: Uint8Array
  readonly boxes: BoxBook
  readonly extras: ExtraBook
  readonly units: UnitTable
  readonly duties: DutyColumns
  readonly dutyId: (duty: number) => string
  readonly dayOf: (day: Day) => number
}

/** The number of constrained attributes of boxes; all functional zones together count once. */
export const constrained = (axes: readonly Axis[], boxes: readonly CellBox[]): number => {
  const narrowed = new Set<number>()
  for (const box of boxes) for (const axis of box.axes) narrowed.add(axes[axis]?.attribute.zone ? -1 : axis)
  return narrowed.size
}

const actionsOf = (list: Pick<DutyList, 'matters'>, matters: NumberedTree, axis: Axis | undefined): Int32Array => {
  const asked = new Int32Array(matters.count).fill(-1)
  if (axis === undefined) return asked
  for (const node of list.matters) asked[matters.numberOf(node.id)] = cellOf(axis, node.action ?? defaultAction)
  return asked
}

const enforcedOf = (list: Pick<DutyList, 'matters'>, matters: NumberedTree): Uint8Array => {
  const enforced = new Uint8Array(matters.count)
  for (const node of list.matters) if (node.action === enforcement) enforced[matters.numberOf(node.id)] = 1
  return enforced
}

/** Columns for so many duties, all zero: filled by whoever makes duties without objects. */
export const emptyColumns = (count: number) => ({
  count,
  role: new Uint8Array(count),
  matter: new Int32Array(count),
  territory: new Int32Array(count),
  assignee: new Int32Array(count),
  boxes: new Int32Array(count),
  from: new Int32Array(count),
  to: new Int32Array(count),
  key: new Int32Array(count),
  extra: new Int32Array(count),
  power: new Uint8Array(count),
})

/** Everything of the plane but its duties: what one more duty is numbered by. */
export type PlaneGround = Omit<Plane, 'duties' | 'dutyId'>

/** Number of the extra that a duty has. */
const extraOf = (ground: PlaneGround, duty: Duty): number =>
  ground.extras.numberOf({
    matterHoles: duty.exceptMatters.map(ground.matters.numberOf).sort((a, b) => a - b),
    territoryHoles: duty.exceptTerritories.map(ground.territories.numberOf).sort((a, b) => a - b),
    jointGroup: duty.jointGroup,
    coordinator: duty.coordinator,
    replaces: duty.replaces,
  })

/** Writes a duty into a row of columns. Its attributes, bounds and assignee must be among those the ground was made of. */
export const writeDuty = (ground: PlaneGround, columns: DutyColumns, row: number, duty: Duty): void => {
  const boxes = duty.boxes.flatMap((box) => cellBoxOf(ground.axes, box) ?? [])
  const [matter, territory] = [ground.matters.numberOf(duty.matter), ground.territories.numberOf(duty.territory)]
  columns.role[row] = roleNumber[duty.role]
  columns.matter[row] = matter
  columns.territory[row] = territory
  columns.assignee[row] = ground.units.assigneeOf(duty.assignee)
  columns.boxes[row] = ground.boxes.numberOf(boxes)
  columns.from[row] = duty.from === null ? noStart : ground.dayOf(duty.from)
  columns.to[row] = duty.to === null ? noEnd : ground.dayOf(duty.to)
  columns.extra[row] = extraOf(ground, duty)
  columns.power[row] = duty.kind === 'power' ? 1 : 0
  columns.key[row] = packKey(
    {
      precedence: duty.precedence,
      force: duty.force,
      territory: ground.levels[territory] ?? 0,
      matter: ground.matters.depth[matter] ?? 0,
      conditions: constrained(ground.axes, boxes),
    },
    ground.order,
  )
}

/** Duties as columns of a ground; a duty is the number of its place. */
export const columnsOf = (ground: PlaneGround, duties: readonly Duty[]): DutyColumns => {
  const columns = emptyColumns(duties.length)
  for (const [row, duty] of duties.entries()) writeDuty(ground, columns, row, duty)
  return columns
}

const levelsOf = (list: Pick<DutyList, 'territories'>, territories: NumberedTree): Uint8Array => {
  const levels = new Uint8Array(territories.count)
  for (const node of list.territories) levels[territories.numberOf(node.id)] = node.level
  return levels
}

/** What the duties of a list will name: a ground can be made of it before there is any duty. */
export type Named = { readonly boxes: Iterable<Box>; readonly assignees: Iterable<Assignee> }

/** The ground of a list that `readListFile` accepted, for duties that name no other boxes and assignees than these. */
export const groundOf = (list: Omit<DutyList, 'duties'>, named: Named): PlaneGround => {
  const matters = numberTree(list.matters)
  const territories = numberTree(list.territories)
  const levels = levelsOf(list, territories)
  const dayOf = dayNumbers()
  const axes = axesOf(list.attributes, named.boxes)
  const actionAxis = axes.findIndex((axis) => axis.attribute.name === actionAttribute)
  return {
    order: list.order,
    domain: list.domain,
    matters,
    territories,
    levels,
    axes,
    actionAxis,
    actions: actionsOf(list, matters, axes[actionAxis]),
    enforced: enforcedOf(list, matters),
    boxes: boxBook(),
    extras: extraBook(),
    units: unitTable(list.units, named.assignees, { territories, levels, dayOf }),
    dayOf,
  }
}

/**
 * The ground of a list that `readListFile` accepted, for these duties.
 *
 * @param others assignees that duties may come to name besides
 */
export const planeGround = (list: DutyList, duties: readonly Duty[], others: readonly Assignee[] = []): PlaneGround =>
  groundOf(list, {
    boxes: duties.flatMap((duty) => duty.boxes),
    assignees: [...duties.map((duty) => duty.assignee), ...others],
  })

/** The plane of a list that `readListFile` accepted; duties are numbered as the list gives them. */
export const planeOf = (list: DutyList): Plane => {
  const ground = planeGround(list, list.duties)
  return {
    ...ground,
    duties: columnsOf(ground, list.duties),
    dutyId: (duty) => list.duties[duty]?.id ?? '',
  }
}

/** The days that an analysis looks at, as numbers: the list's own window, or 366 days from today. */
export const windowOf = (list: DutyList, dayOf: (day: Day) => number, today: Day) => {
  const window = list.window ?? { from: today, to: addDays(today, 366) }
  return { from: dayOf(window.from), to: dayOf(window.to) }
}
