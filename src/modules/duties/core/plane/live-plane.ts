import type { Assignee, Duty } from '../duty.ts'
import type { DutyList } from '../list-file.ts'
import { type Axis, cellOf } from './axes.ts'
import { noEnd, noStart } from './day-number.ts'
import { emptyColumns, type Plane, planeGround, writeDuty } from './plane.ts'

/** A plane whose duties come and go. A duty that is gone keeps its number and is valid on no day. */
export type LivePlane = {
  readonly plane: Plane
  /** Whether the plane can take a duty: it has room, and knows its bounds and its assignee. */
  readonly takes: (duty: Duty) => boolean
  /** The number of the duty that it adds. */
  readonly add: (duty: Duty) => number
  readonly remove: (row: number) => void
  /** The number of a duty that is there; -1 where none is. */
  readonly rowOf: (id: string) => number
}

/** Every unit, and every line at every level that a duty names. */
const assigneesOf = (list: DutyList): readonly Assignee[] => {
  const lines = new Set(list.units.flatMap(({ line }) => (line === null ? [] : [line])))
  const levels = new Set(list.territories.map(({ level }) => level))
  return [
    ...list.units.map(({ id }) => ({ unit: id })),
    ...[...lines].flatMap((line) => [...levels].map((level) => ({ line, level }))),
    { none: '' },
  ]
}

const isCut = (axis: Axis, bound: number | null | undefined): boolean => {
  if (bound === null || bound === undefined) return true
  const [least = 0] = axis.starts
  return bound <= least || axis.starts[cellOf(axis, bound)] === bound
}

/** Whether the axes are cut wherever a box of the duty begins or ends. */
const areCut = (axes: readonly Axis[], duty: Duty): boolean =>
  duty.boxes.every((box) =>
    axes.every((axis) => {
      const condition = box[axis.attribute.name]
      if (axis.members !== null || typeof condition !== 'object' || Array.isArray(condition)) return true
      return isCut(axis, condition.from) && (isCut(axis, condition.to) || isPastEnd(axis, condition.to))
    }),
  )

const minutesOfDay = 1440

const isPastEnd = ({ attribute }: Axis, bound: number | null): boolean =>
  attribute.kind === 'minutes' && bound !== null && bound >= minutesOfDay

/** @param room how many duties can be added */
export const livePlane = (list: DutyList, room: number): LivePlane => {
  const ground = planeGround(list, list.duties, assigneesOf(list))
  const most = list.duties.length + room
  const columns = emptyColumns(most)
  columns.count = 0
  const ids: string[] = []
  const rows = new Map<string, number>()
  const add = (duty: Duty): number => {
    const row = columns.count
    columns.count = row + 1
    ids[row] = duty.id
    rows.set(duty.id, row)
    writeDuty(ground, columns, row, duty)
    return row
  }
  for (const duty of list.duties) add(duty)
  return {
    plane: { ...ground, duties: columns, dutyId: (row) => ids[row] ?? '' },
    takes: (duty) => columns.count < most && ground.units.assigneeOf(duty.assignee) >= 0 && areCut(ground.axes, duty),
    add,
    remove: (row) => {
      columns.from[row] = noEnd
      columns.to[row] = noStart
      rows.delete(ids[row] ?? '')
    },
    rowOf: (id) => rows.get(id) ?? -1,
  }
}
