import { commonBox } from '../plane/cell-box.ts'
import { cellOutside } from './duty-region.ts'
import { rowsMeeting } from './duty-rows.ts'
import type { Hygiene } from './finding.ts'
import { firstFrom } from './first-from.ts'
import { type HygieneGround, hygieneOf } from './hygiene-ground.ts'
import type { Place } from './meeting-buckets.ts'
import { pointOnTop, type TopPoint } from './on-top.ts'
import { commonDays, deeperPlace } from './pairs.ts'
import { printedDays, witnessAt } from './witness.ts'

/** The territories below a node at which an assignee may be a unit of another's: what is beside them needs no look. */
export const sameMarks = (
  { same, index }: HygieneGround,
  { assignee, other }: { readonly assignee: number; readonly other: number },
  territory: number,
): readonly number[] => {
  const places = same.places(assignee, other)
  const last = firstFrom(places, index.plane.territories.end[territory] ?? 0)
  return places.slice(firstFrom(places, territory + 1), last)
}

/** A few cells where little begins: the first points below matters, in places under the last and the first of the marks. */
export const quietCells = (
  { matters, quiet }: HygieneGround,
  below: { readonly matters: readonly number[]; readonly territory: number },
  marks: readonly number[],
): readonly Place[] => {
  const places = new Set([quiet.below(marks.at(-1) ?? below.territory), quiet.below(marks[0] ?? below.territory)])
  return below.matters.flatMap((node) =>
    [...places].map((territory) => ({ matter: matters.nodes[matters.before[node] ?? 0] ?? node, territory })),
  )
}

/** A point at which the lead is on top, the other applies, and both are the same unit of the list; null where none is. */
const commonPoint = (ground: HygieneGround, lead: number, other: number): TopPoint | null => {
  const { plane } = ground.index
  const { assignee, boxes } = plane.duties
  const [own, supervisor] = [assignee[lead] ?? 0, assignee[other] ?? 0]
  const both = (plane.boxes.sets[boxes[lead] ?? 0] ?? []).flatMap((one) =>
    (plane.boxes.sets[boxes[other] ?? 0] ?? []).flatMap((two) => commonBox(one, two) ?? []),
  )
  const place = deeperPlace(plane, lead, other)
  const marks = [
    ...sameMarks(ground, { assignee: own, other: supervisor }, place.territory),
    ...(own === supervisor ? [] : sameMarks(ground, { assignee: supervisor, other: own }, place.territory)),
  ]
  const { resolve, listed } = plane.units
  return pointOnTop(ground.index, {
    lead,
    places: [place],
    first: quietCells(ground, { matters: [place.matter], territory: place.territory }, marks),
    matterMarks: [],
    territoryMarks: marks,
    days: commonDays(ground.index, lead, other),
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

/** The pair as a finding. */
export const selfSupervisionOf = ({ index: { plane } }: HygieneGround, pair: SelfSupervision): Hygiene => {
  const { lead, other, point } = pair
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

/** A lead that is on top while another duty, the same unit, supervises; and one such point. */
export type SelfSupervision = { readonly lead: number; readonly other: number; readonly point: TopPoint }

/** Every pair that a duty to supervise makes with leads. */
export const selfSupervisionsBy = (ground: HygieneGround, other: number): readonly SelfSupervision[] => {
  const { plane } = ground.index
  const place = { matter: plane.duties.matter[other] ?? 0, territory: plane.duties.territory[other] ?? 0 }
  const found: SelfSupervision[] = []
  rowsMeeting(plane, ground.leads, place, (lead) => {
    const point = mayMeet(ground, lead, other) ? commonPoint(ground, lead, other) : null
    if (point !== null) found.push({ lead, other, point })
  })
  return found
}
