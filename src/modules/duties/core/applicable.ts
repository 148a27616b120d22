import type { Value } from './attribute.ts'
import { type Box, holds } from './box.ts'
import type { Duty, Role } from './duty.ts'
import type { DutyIndex } from './duty-index.ts'
import { partOf, rowKey } from './engine/block-layout.ts'
import { dutyOf, eachRow, type PlanePoint, roleOf, rowApplies } from './engine/scan.ts'
import type { Key } from './key.ts'
import { cellOf } from './plane/axes.ts'
import { unpackKey } from './plane/packed-key.ts'
import { roleNumber } from './plane/plane.ts'
import type { Point } from './point.ts'

/** A duty that may apply at a point, with the boxes that what is known leaves open (clipped to what is unknown). */
export type Candidate = { readonly duty: Duty; readonly key: Key; readonly boxes: readonly Box[] }

export type Known = ReadonlyMap<string, Exclude<Value, null>>

/** The box without the attributes that are known; null when a known value lies outside it. */
const openPart = (box: Box, known: Known): Box | null => {
  const open: Record<string, Box[string]> = {}
  for (const [name, condition] of Object.entries(box)) {
    const value = known.get(name)
    if (value === undefined) open[name] = condition
    else if (!holds(condition, value)) return null
  }
  return open
}

/** The point in numbers of the plane; what is not known has the cell -1. */
export const planePointOf = (index: DutyIndex, point: Point, known: Known): PlanePoint => {
  const { plane } = index
  const cells = new Int32Array(plane.axes.length).fill(-1)
  for (const [at, axis] of plane.axes.entries()) {
    const value = known.get(axis.attribute.name)
    if (value !== undefined) cells[at] = cellOf(axis, value)
  }
  return {
    matter: plane.matters.numberOf(point.matter),
    territory: plane.territories.numberOf(point.territory),
    day: plane.dayOf(point.on),
    cells,
  }
}

/** The duties of a role whose region and days hold the point and whose conditions its known values do not rule out. */
export const candidatesAt = (index: DutyIndex, point: Point, role: Role, known: Known): Candidate[] => {
  const { plane, table } = index
  const at = planePointOf(index, point, known)
  const found: Candidate[] = []
  eachRow({ ground: plane, table, part: partOf(roleNumber[role]) }, at, (row) => {
    const duty = index.duties[dutyOf(table, row)]
    if (duty === undefined || roleOf(table, row) !== roleNumber[role] || rowApplies(plane, table, row, at) === 0) return
    const boxes = duty.boxes.map((box) => openPart(box, known)).filter((box) => box !== null)
    found.push({ duty, key: unpackKey(table.memory[row + rowKey] ?? 0, plane.order), boxes })
  })
  return found
}
