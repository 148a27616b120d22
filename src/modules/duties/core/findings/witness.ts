import type { Value } from '../attribute.ts'
import type { Box } from '../box.ts'
import { valueIn } from '../plane/axes.ts'
import { boxWithin, type CellBox, canonicalBoxes, keptOn, printedBoxes } from '../plane/cell-box.ts'
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

/** How many of the widest boxes every other is held against. */
const widest = 32

/** Boxes with the same union, most of those left out that lie in a wider one. */
const withoutInner = (boxes: readonly CellBox[]): readonly CellBox[] => {
  const sorted = boxes.toSorted((a, b) => a.axes.length - b.axes.length)
  const kept: CellBox[] = []
  for (const box of sorted) if (!kept.slice(0, widest).some((wide) => boxWithin(box, wide))) kept.push(box)
  return kept
}

/** A union of boxes in its one form, in the words of the list. */
export const printedUnion = (plane: Plane, boxes: readonly CellBox[]): readonly Box[] =>
  canonicalBoxes(plane.axes, withoutInner(boxes)).flatMap((box) => printedBoxes(plane.axes, box))
