import { roleNumber } from '../plane/plane.ts'
import { daysOfDuty } from './cover.ts'
import { boxesAt } from './cover-book.ts'
import { rowsMeeting } from './duty-rows.ts'
import type { Hygiene } from './finding.ts'
import { type HygieneGround, hygieneOf } from './hygiene-ground.ts'
import { pointOnTop, type TopPoint } from './on-top.ts'
import { sameMarks } from './self-supervision.ts'
import { printedDays, witnessAt } from './witness.ts'

const turnsBelow = ({ enforcementTurns: turns, index }: HygieneGround, matter: number): readonly number[] => {
  const last = index.plane.matters.end[matter] ?? 0
  return [...turns].filter((node) => node > matter && node < last)
}

/** The duties of the list of powers that may stand behind a lead somewhere. */
const powersBehind = (ground: HygieneGround, lead: number): readonly number[] => {
  const { plane } = ground.index
  const { assignee, matter, territory } = plane.duties
  const found: number[] = []
  rowsMeeting(plane, ground.powers, { matter: matter[lead] ?? 0, territory: territory[lead] ?? 0 }, (power) => {
    if (ground.same.mayBe(assignee[power] ?? 0, assignee[lead] ?? 0)) found.push(power)
  })
  return found
}

/** A point to be enforced at which the lead is on top as a unit of the list without a power; null where none is. */
const barePoint = (ground: HygieneGround, lead: number, powers: readonly number[]): TopPoint | null => {
  const { plane, window } = ground.index
  const { assignee, boxes, matter, territory } = plane.duties
  const { resolve, changes, listed } = plane.units
  const place = { matter: matter[lead] ?? 0, territory: territory[lead] ?? 0 }
  const own = assignee[lead] ?? 0
  const turns = turnsBelow(ground, place.matter)
  const [enforced = place.matter] = plane.enforced[place.matter] === 1 ? [] : turns
  const action = plane.actions[enforced] ?? -1
  const asked = boxesAt(plane, boxes[lead] ?? 0, action)
  const others = [...new Set(powers.map((power) => assignee[power] ?? 0))].filter((one) => one !== own)
  return pointOnTop(ground.index, {
    lead,
    place,
    matterMarks: turns,
    territoryMarks: [
      ...sameMarks(ground, { assignee: own, other: own }, place.territory),
      ...others.flatMap((other) => sameMarks(ground, { assignee: other, other: own }, place.territory)),
    ],
    days: daysOfDuty(plane, window, lead),
    cuts: [own, ...others].flatMap(changes),
    action,
    together: [],
    others: powers,
    at: (cell, day, valid) => {
      if (plane.enforced[cell.matter] !== 1) return null
      const unit = resolve(own, cell.territory, day)
      if (unit < 0 || listed[unit] !== 1) return null
      return { boxes: asked, without: valid.filter((one) => resolve(assignee[one] ?? 0, cell.territory, day) === unit) }
    },
  })
}

/** A lead of an enforcement matter whose unit has no power there, as a finding; null where it has, or none is needed. */
export const powerlessOf = (ground: HygieneGround, lead: number): Hygiene | null => {
  const { plane } = ground.index
  const { role, power, assignee, matter, territory } = plane.duties
  const node = matter[lead] ?? 0
  const last = plane.matters.end[node] ?? 0
  if (role[lead] !== roleNumber.lead || power[lead] === 1) return null
  if (ground.enforcedBefore[last] === ground.enforcedBefore[node]) return null
  if (!ground.same.mayBe(assignee[lead] ?? 0, assignee[lead] ?? 0)) return null
  const point = barePoint(ground, lead, powersBehind(ground, lead))
  if (point === null) return null
  return hygieneOf({
    code: 'duty-without-power',
    matter: plane.matters.ids[node] ?? '',
    territory: plane.territories.ids[territory[lead] ?? 0] ?? '',
    duties: [plane.dutyId(lead)],
    days: printedDays(point.days),
    witness: witnessAt(plane, point.cell, point),
  })
}
