import type { Value } from '../attribute.ts'
import { valueIn } from '../plane/axes.ts'
import { type CellBox, keptOn } from '../plane/cell-box.ts'
import { dayText } from '../plane/day-number.ts'
import type { Plane } from '../plane/plane.ts'
import type { Days, Witness } from './finding.ts'
import type { Place } from './meeting-buckets.ts'
import type { Window } from './survey.ts'

/** Days `[from, to)` as a finding names them. */
export const printedDays = ({ from, to }: Window): Days => ({ from: dayText(from), to: dayText(to) })

/** A point of a cell, a day and a box, with a value for every attribute. */
export const witnessAt = (plane: Plane, cell: Place, at: { readonly day: number; readonly box: CellBox }): Witness => {
  const attributes: Record<string, Value> = {}
  for (const [number, axis] of plane.axes.entries())
    attributes[axis.attribute.name] = valueIn(axis, keptOn(at.box, number)?.[0] ?? 0)
  return {
    matter: plane.matters.ids[cell.matter] ?? '',
    territory: plane.territories.ids[cell.territory] ?? '',
    on: dayText(at.day),
    attributes,
  }
}
