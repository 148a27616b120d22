import type { Plane } from '../plane/plane.ts'
import { rowKey, rowWidth } from './block-layout.ts'
import { type Growing, growing, push } from './growing.ts'
import type { RowTable } from './row-table.ts'
import { assigneeOf, extraOf, isLastRow, type PlanePoint, roleOf, rowApplies } from './scan.ts'

/** The parts of one role: units and the rows of the duties that say so, strongest statement first. */
export type RoleParts = { readonly units: Growing; readonly rows: Growing }

/** Parts by role number (1 assist, 2 supervise, 3 inform); `isOpen` when one depends on what is unknown. */
export type LeanParts = { isOpen: boolean; readonly byRole: readonly RoleParts[] }

/** Gathers the parts besides the lead; what it finds is filled anew from `begin` on. */
export type PartsGatherer = {
  readonly begin: () => void
  /** Takes the rows of a bucket that apply at the point. */
  readonly take: (first: number, point: PlanePoint) => void
  /** Finds the parts, once all rows are taken; those who lead are left out. */
  readonly settle: (point: PlanePoint, leads: Growing) => void
  readonly found: LeanParts
}

export const partsGatherer = (plane: Plane, table: RowTable): PartsGatherer => {
  const { memory } = table
  const applying = [growing(), growing(), growing(), growing()]
  const byRole = applying.map(() => ({ units: growing(), rows: growing() }))
  const found: LeanParts = { isOpen: false, byRole }
  let isAny = false

  const begin = (): void => {
    found.isOpen = false
    if (!isAny) return
    isAny = false
    for (const list of applying) list.count = 0
    for (const parts of byRole) {
      parts.units.count = 0
      parts.rows.count = 0
    }
  }

  const take = (first: number, point: PlanePoint): void => {
    for (let row = first; ; row += rowWidth) {
      const applies = rowApplies(plane, table, row, point)
      if (applies === 1) {
        const list = applying[roleOf(table, row)]
        if (list !== undefined) push(list, row)
        isAny = true
      } else if (applies === -1) found.isOpen = true
      if (isLastRow(table, row)) return
    }
  }

  /** Rows of one key lie in one bucket, lowest duty first. */
  const isBefore = (a: number, b: number): boolean => {
    const difference = (memory[a + rowKey] ?? 0) - (memory[b + rowKey] ?? 0)
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
      const key = memory[row + rowKey] ?? 0
      if (replacing >= 0 && key < replacing) return
      const extra = extraOf(table, row)
      if (replacing < 0 && extra !== 0 && plane.extras.all[extra]?.replaces === true) replacing = key
      const unit = plane.units.resolve(assigneeOf(table, row), point.territory, point.day)
      if (unit < 0 || isLead(leads, unit)) continue
      push(parts.units, unit)
      push(parts.rows, row)
    }
  }

  const settle = (point: PlanePoint, leads: Growing): void => {
    if (!isAny) return
    for (let role = 1; role < applying.length; role += 1) {
      const [list, parts] = [applying[role], byRole[role]]
      if (list !== undefined && parts !== undefined && list.count > 0) fill(list, parts, point, leads)
    }
  }
  return { begin, take, settle, found }
}
