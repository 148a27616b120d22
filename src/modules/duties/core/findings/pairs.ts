import { type CellBox, commonBox, wholeBox } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import { cellOutside } from './duty-region.ts'
import type { Place } from './meeting-buckets.ts'
import type { Window } from './survey.ts'

type Ground = { readonly plane: Plane; readonly window: Window }

/** The days of the window on which both are valid; none where `to` is not after `from`. */
export const commonDays = ({ plane, window }: Ground, a: number, b: number): Window => {
  const { from, to } = plane.duties
  return {
    from: Math.max(window.from, from[a] ?? 0, from[b] ?? 0),
    to: Math.min(window.to, to[a] ?? 0, to[b] ?? 0),
  }
}

/** Where the nodes of two duties meet: the deeper of each; their nodes must be comparable. */
export const deeperPlace = ({ duties }: Plane, a: number, b: number): Place => ({
  matter: Math.max(duties.matter[a] ?? 0, duties.matter[b] ?? 0),
  territory: Math.max(duties.territory[a] ?? 0, duties.territory[b] ?? 0),
})

/** Whether two duties with comparable nodes and different assignees apply together at a point of the window. */
export const rivalsMeet = (ground: Ground, a: number, b: number): boolean => {
  const { plane } = ground
  const { assignee, boxes, extra } = plane.duties
  if (assignee[a] === assignee[b]) return false
  const days = commonDays(ground, a, b)
  if (days.from >= days.to || !plane.boxes.meet(boxes[a] ?? 0, boxes[b] ?? 0)) return false
  if (extra[a] === 0 && extra[b] === 0) return true
  return cellOutside(plane, deeperPlace(plane, a, b), [a, b]) !== null
}

/** A box in which two sets of boxes that meet both hold. */
export const meetingBox = ({ boxes }: Plane, a: number, b: number): CellBox => {
  for (const one of boxes.sets[a] ?? [])
    for (const other of boxes.sets[b] ?? []) {
      const common = commonBox(one, other)
      if (common !== null) return common
    }
  return wholeBox
}
