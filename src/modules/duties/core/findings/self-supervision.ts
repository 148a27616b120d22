import { commonBox } from '../plane/cell-box.ts'
import { cellOutside } from './duty-region.ts'
import { rowsMeeting } from './duty-rows.ts'
import type { Hygiene } from './finding.ts'
import { type HygieneGround, hygieneOf } from './hygiene-ground.ts'
import { pointOnTop, type TopPoint } from './on-top.ts'
import { commonDays, deeperPlace } from './pairs.ts'
import { printedDays, witnessAt } from './witness.ts'

/** The territories below a node at which an assignee may be a unit of another's: what is beside them needs no look. */
export const sameMarks = (
  { same, index }: HygieneGround,
  { assignee, other }: { readonly assignee: number; readonly other: number },
  territory: number,
): readonly number[] => {
  const last = index.plane.territories.end[territory] ?? 0
  return same.places(assignee, other).filter((node) => node > territory && node < last)
}

/** A point at which the lead is on top, the other applies, and both are the same unit of the list; null where none is. */
const commonPoint = (ground: HygieneGround, lead: number, other: number): TopPoint | null => {
  const { plane } = ground.index
  const { assignee, boxes } = plane.duties
  const days = commonDays(ground.index, lead, other)
  const [own, supervisor] = [assignee[lead] ?? 0, assignee[other] ?? 0]
  const both = (plane.boxes.sets[boxes[lead] ?? 0] ?? []).flatMap((one) =>
    (plane.boxes.sets[boxes[other] ?? 0] ?? []).flatMap((two) => commonBox(one, two) ?? []),
  )
  const place = deeperPlace(plane, lead, other)
  const { resolve, listed } = plane.units
  return pointOnTop(ground.index, {
    lead,
    place,
    matterMarks: [],
    territoryMarks: [
      ...sameMarks(ground, { assignee: own, other: supervisor }, place.territory),
      ...sameMarks(ground, { assignee: supervisor, other: own }, place.territory),
    ],
    days,
    cuts: [...plane.units.changes(own), ...plane.units.changes(supervisor)],
    action: -1,
    together: [other],
    others: [],
    at: ({ territory }, day) => {
      const unit = resolve(own, territory, day)
      const isSame = unit >= 0 && listed[unit] === 1 && unit === resolve(supervisor, territory, day)
      return isSame ? { boxes: both, without: [] } : null
    },
  })
}

/** Whether a lead and a duty to supervise can meet at all; a quick no. */
const mayMeet = (ground: HygieneGround, lead: number, other: number): boolean => {
  const { plane } = ground.index
  const { assignee, boxes } = plane.duties
  if (!ground.same.mayBe(assignee[lead] ?? 0, assignee[other] ?? 0)) return false
  const days = commonDays(ground.index, lead, other)
  if (days.from >= days.to || !plane.boxes.meet(boxes[lead] ?? 0, boxes[other] ?? 0)) return false
  return cellOutside(plane, deeperPlace(plane, lead, other), [lead, other]) !== null
}

/** The pair as a finding; null where the lead is never on top while the other, the same unit, supervises. */
export const selfSupervisionOf = (ground: HygieneGround, lead: number, other: number): Hygiene | null => {
  const { plane } = ground.index
  const point = mayMeet(ground, lead, other) ? commonPoint(ground, lead, other) : null
  if (point === null) return null
  const place = deeperPlace(plane, lead, other)
  return hygieneOf({
    code: 'self-supervision',
    matter: plane.matters.ids[place.matter] ?? '',
    territory: plane.territories.ids[place.territory] ?? '',
    units: [
      plane.units.names[plane.units.resolve(plane.duties.assignee[lead] ?? 0, point.cell.territory, point.day)] ?? '',
    ],
    duties: [plane.dutyId(lead), plane.dutyId(other)],
    days: printedDays(point.days),
    witness: witnessAt(plane, point.cell, point),
  })
}

/** Every pair that a duty to supervise makes with leads. */
export const selfSupervisionsOf = (ground: HygieneGround, other: number): readonly Hygiene[] => {
  const { plane } = ground.index
  const place = { matter: plane.duties.matter[other] ?? 0, territory: plane.duties.territory[other] ?? 0 }
  const found: Hygiene[] = []
  rowsMeeting(plane, ground.leads, place, (lead) => {
    const one = selfSupervisionOf(ground, lead, other)
    if (one !== null) found.push(one)
  })
  return found
}
