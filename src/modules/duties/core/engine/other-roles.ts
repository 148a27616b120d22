import type { Plane } from '../plane/plane.ts'
import { type Growing, growing, push } from './growing.ts'
import { blockWidth, type RowTable, rowKey, rowWidth } from './row-table.ts'
import { assigneeOf, extraOf, isLastRow, type PlanePoint, roleOf, rowApplies } from './scan.ts'
import { begin, seekerOf, standing } from './standing.ts'

/** The parts of one role: units and the rows of the duties that say so, strongest statement first. */
export type RoleParts = { readonly units: Growing; readonly rows: Growing }

/** Parts by role number (1 assist, 2 supervise, 3 inform); `isOpen` when one depends on what is unknown. */
export type LeanParts = { isOpen: boolean; readonly byRole: readonly RoleParts[] }

/** Finds the parts besides the lead; its answer is filled anew by the next call. */
export const partsFinder = (plane: Plane, others: RowTable): ((point: PlanePoint, leads: Growing) => LeanParts) => {
  const { rows } = others
  const seeker = seekerOf({ ground: plane, table: others, order: plane.order })
  const own = standing()
  const applying = [growing(), growing(), growing(), growing()]
  const byRole = applying.map(() => ({ units: growing(), rows: growing() }))
  const found: LeanParts = { isOpen: false, byRole }

  const collect = (first: number, point: PlanePoint): void => {
    for (let row = first; ; row += 1) {
      const applies = rowApplies(plane, others, row, point)
      if (applies === 1) {
        const list = applying[roleOf(others, row)]
        if (list !== undefined) push(list, row)
      } else if (applies === -1) found.isOpen = true
      if (isLastRow(others, row)) return
    }
  }

  /** Rows of one key lie in one bucket, lowest duty first. */
  const isBefore = (a: number, b: number): boolean => {
    const difference = (rows[a * rowWidth + rowKey] ?? 0) - (rows[b * rowWidth + rowKey] ?? 0)
    return difference === 0 ? a < b : difference > 0
  }

  /** Few apply at one point: sorted by insertion, in place. */
  const sortRows = ({ items, count }: Growing): void => {
    for (let at = 1; at < count; at += 1) {
      const row = items[at] ?? 0
      let to = at
      for (; to > 0 && isBefore(row, items[to - 1] ?? 0); to -= 1) items[to] = items[to - 1] ?? 0
      items[to] = row
    }
  }

  const isLead = (leads: Growing, unit: number): boolean => {
    for (let at = 0; at < leads.count; at += 1) if (leads.items[at] === unit) return true
    return false
  }

  const fill = (list: Growing, parts: RoleParts, point: PlanePoint, leads: Growing): void => {
    sortRows(list)
    let replacing = -1
    for (let at = 0; at < list.count; at += 1) {
      const row = list.items[at] ?? 0
      const key = rows[row * rowWidth + rowKey] ?? 0
      if (replacing >= 0 && key < replacing) return
      const extra = extraOf(others, row)
      if (replacing < 0 && extra !== 0 && plane.extras.all[extra]?.replaces === true) replacing = key
      const unit = plane.units.resolve(assigneeOf(others, row), point.territory, point.day)
      if (unit < 0 || isLead(leads, unit)) continue
      push(parts.units, unit)
      push(parts.rows, row)
    }
  }

  return (point, leads) => {
    found.isOpen = false
    for (const list of applying) list.count = 0
    for (const parts of byRole) {
      parts.units.count = 0
      parts.rows.count = 0
    }
    begin(own, plane.matters, point.matter)
    let block = others.nearest[point.territory] ?? -1
    while (block >= 0) {
      const head = block * blockWidth
      for (let row = seeker.nextBucket(own, head); row >= 0; row = seeker.nextBucket(own, head)) collect(row, point)
      block = seeker.blockAfter(own, head)
    }
    for (let role = 1; role < applying.length; role += 1) {
      const [list, parts] = [applying[role], byRole[role]]
      if (list !== undefined && parts !== undefined) fill(list, parts, point, leads)
    }
    return found
  }
}
