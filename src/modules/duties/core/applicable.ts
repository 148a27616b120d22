import type { Value } from './attribute.ts'
import { type Box, holds } from './box.ts'
import type { Duty, Role } from './duty.ts'
import type { DutyIndex } from './duty-index.ts'
import { partOf, rowKey } from './engine/block-layout.ts'
import { dutyOf, eachRow, type PlanePoint, rowApplies } from './engine/scan.ts'
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

/** The rows of a role, with their duties, of all buckets above a point: to look among them more than once. */
export type Reaching = readonly { readonly row: number; readonly duty: Duty }[]

export const reachingAt = (index: DutyIndex, point: Point, role: Role): Reaching => {
  const { plane, table } = index
  const found: { row: number; duty: Duty }[] = []
  const place = {
    matter: plane.matters.numberOf(point.matter),
    territory: plane.territories.numberOf(point.territory),
  }
  eachRow({ ground: plane, table, part: partOf(roleNumber[role]) }, place, (row) => {
    const duty = index.duties[dutyOf(table, row)]
    if (duty !== undefined && duty.role === role) found.push({ row, duty })
  })
  return found
}

/** Of the duties that reach a point those whose region and days hold it and whose conditions what is known leaves open. */
export const candidatesAmong = (index: DutyIndex, reaching: Reaching, point: Point, known: Known): Candidate[] => {
  const { plane, table } = index
  const at = planePointOf(index, point, known)
  return reaching.flatMap(({ row, duty }) => {
    if (rowApplies(plane, table, row, at) === 0) return []
    const boxes = duty.boxes.map((box) => openPart(box, known)).filter((box) => box !== null)
    return [{ duty, key: unpackKey(table.memory[row + rowKey] ?? 0, plane.order), boxes }]
  })
}

/** The duties of a role whose region and days hold the point and whose conditions its known values do not rule out. */
export const candidatesAt = (index: DutyIndex, point: Point, role: Role, known: Known): Candidate[] =>
  candidatesAmong(index, reachingAt(index, point, role), point, known)
