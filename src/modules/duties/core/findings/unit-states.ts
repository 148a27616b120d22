import { byText } from '../compare.ts'
import type { Plane } from '../plane/plane.ts'
import { unresolved } from '../plane/resolver.ts'
import type { Runs } from '../plane/runs.ts'
import type { ServedPlace } from '../plane/unit-table.ts'
import { daysOfDuty } from './cover.ts'
import { cutDays, daysWithin, wantedDays } from './day-stretches.ts'
import type { Hygiene } from './finding.ts'
import { hygieneOf } from './hygiene-ground.ts'
import type { Window } from './survey.ts'
import { printedDays } from './witness.ts'

/** Tells of a duty whose unit does not exist yet, or is closed and has no successor, on a day of its validity. */
export const unresolvedSearch = (plane: Plane, window: Window): ((duty: number) => Hygiene | null) => {
  const known = new Map<number, Runs>()
  const daysOf = (assignee: number): Runs => {
    const before = known.get(assignee)
    if (before !== undefined) return before
    const named = plane.units.assignees[assignee]
    const isUnit = named !== undefined && 'unit' in named
    const stretches = isUnit ? cutDays(window, plane.units.changes(assignee)) : []
    const days = wantedDays(stretches, (day) => plane.units.resolve(assignee, 0, day) === unresolved)
    known.set(assignee, days)
    return days
  }
  return (duty) => {
    const runs = daysOf(plane.duties.assignee[duty] ?? 0)
    const days = runs.length === 0 ? null : daysWithin(runs, daysOfDuty(plane, window, duty))
    return days === null
      ? null
      : hygieneOf({ code: 'unresolved', duties: [plane.dutyId(duty)], days: printedDays(days) })
  }
}

const crowdOf = ({ units }: Plane, window: Window, place: ServedPlace): Hygiene | null => {
  const isThere = (unit: number, day: number) => (units.from[unit] ?? 0) <= day && (units.to[unit] ?? 0) > day
  const cuts = place.units.flatMap((unit) => [units.from[unit] ?? 0, units.to[unit] ?? 0])
  const crowded = cutDays(window, cuts)
    .map((days) => ({ ...days, present: place.units.filter((unit) => isThere(unit, days.from)) }))
    .filter(({ present }) => present.length > 1)
  const [first, last] = [crowded[0], crowded.at(-1)]
  if (first === undefined || last === undefined) return null
  const present = new Set(crowded.flatMap((one) => one.present))
  return hygieneOf({
    code: 'several-units',
    line: place.line,
    units: [...present].map((unit) => units.names[unit] ?? '').sort(byText),
    days: printedDays({ from: first.from, to: last.to }),
  })
}

/** Lines of which two units or more serve one territory on one day. */
export const severalUnits = (plane: Plane, window: Window): readonly Hygiene[] =>
  plane.units.served.flatMap((place) => {
    const found = place.units.length > 1 ? crowdOf(plane, window, place) : null
    return found === null ? [] : [{ ...found, territory: plane.territories.ids[place.territory] ?? '' }]
  })
