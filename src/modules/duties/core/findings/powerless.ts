import { type Plane, roleNumber } from '../plane/plane.ts'
import { daysOfDuty } from './cover.ts'
import { boxesAt } from './cover-book.ts'
import { isWithinRegion } from './duty-region.ts'
import { rowsMeeting } from './duty-rows.ts'
import type { Hygiene } from './finding.ts'
import { firstFrom } from './first-from.ts'
import { type HygieneGround, hygieneOf } from './hygiene-ground.ts'
import { pointOnTop, type TopPoint } from './on-top.ts'
import { quietCells, sameMarks } from './self-supervision.ts'
import { printedDays, witnessAt } from './witness.ts'

/** Where enforcement begins or ends strictly below a matter. */
const turnsBelow = ({ enforcementTurns: turns, index }: HygieneGround, matter: number): readonly number[] => {
  const end = firstFrom(turns, index.plane.matters.end[matter] ?? 0)
  return [...turns.subarray(firstFrom(turns, matter + 1), end)]
}

/** The topmost nodes at or below a matter that ask for enforcement. */
const enforcedTops = ({ enforced, matters }: Plane, matter: number, turns: readonly number[]): readonly number[] => {
  if (enforced[matter] === 1) return [matter]
  const tops: number[] = []
  for (const node of turns) {
    const last = tops.at(-1)
    if (enforced[node] === 1 && (last === undefined || node >= (matters.end[last] ?? 0))) tops.push(node)
  }
  return tops
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

/** Whether a duty of the list of powers alone gives the lead's unit the power wherever it leads. */
const standsBehind = ({ index }: HygieneGround, power: number, lead: number): boolean => {
  const { plane, window } = index
  const { assignee, boxes, from, to } = plane.duties
  const days = daysOfDuty(plane, window, lead)
  return (
    assignee[power] === assignee[lead] &&
    (boxes[power] === 0 || boxes[power] === boxes[lead]) &&
    (from[power] ?? 0) <= days.from &&
    (to[power] ?? 0) >= days.to &&
    isWithinRegion(plane, lead, power)
  )
}

/** How many enforcement matters are tried one by one before all are looked at. */
const cellsTried = 6

/** A point to be enforced at which the lead is on top as a unit of the list without a power; null where none is. */
const barePoint = (ground: HygieneGround, lead: number, powers: readonly number[]): TopPoint | null => {
  const { plane, window } = ground.index
  const { assignee, boxes, matter, territory } = plane.duties
  const { resolve, changes, listed } = plane.units
  const place = { matter: matter[lead] ?? 0, territory: territory[lead] ?? 0 }
  const own = assignee[lead] ?? 0
  const turns = turnsBelow(ground, place.matter)
  const tops = enforcedTops(plane, place.matter, turns)
  const action = plane.actions[tops[0] ?? place.matter] ?? -1
  const asked = boxesAt(plane, boxes[lead] ?? 0, action)
  const others = [...new Set(powers.map((power) => assignee[power] ?? 0))].filter((one) => one !== own)
  const ownPlaces = sameMarks(ground, { assignee: own, other: own }, place.territory)
  return pointOnTop(ground.index, {
    lead,
    places: tops.map((top) => ({ matter: top, territory: place.territory })),
    first: quietCells(ground, { matters: tops.slice(0, cellsTried), territory: place.territory }, ownPlaces),
    matterMarks: turns,
    territoryMarks: [
      ...ownPlaces,
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

/** A point at which a lead of an enforcement matter is a unit without a power; null where it has, or needs none. */
export const powerlessPoint = (ground: HygieneGround, lead: number): TopPoint | null => {
  const { plane } = ground.index
  const { role, power, assignee, matter } = plane.duties
  const node = matter[lead] ?? 0
  const last = plane.matters.end[node] ?? 0
  if (role[lead] !== roleNumber.lead || power[lead] === 1) return null
  if (ground.enforcedBefore[last] === ground.enforcedBefore[node]) return null
  if (!ground.same.mayBe(assignee[lead] ?? 0, assignee[lead] ?? 0)) return null
  const powers = powersBehind(ground, lead)
  if (powers.some((one) => standsBehind(ground, one, lead))) return null
  return barePoint(ground, lead, powers)
}

/** The lead as a finding. */
export const powerlessOf = ({ index: { plane } }: HygieneGround, lead: number, point: TopPoint): Hygiene =>
  hygieneOf({
    code: 'duty-without-power',
    matter: plane.matters.ids[plane.duties.matter[lead] ?? 0] ?? '',
    territory: plane.territories.ids[plane.duties.territory[lead] ?? 0] ?? '',
    duties: [plane.dutyId(lead)],
    days: printedDays(point.days),
    witness: witnessAt(plane, point.cell, point),
  })
