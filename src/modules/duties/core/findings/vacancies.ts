import { byText } from '../compare.ts'
import { vacant } from '../plane/resolver.ts'
import type { Runs } from '../plane/runs.ts'
import { daysOfDuty } from './cover.ts'
import { cutDays, daysWithin, wantedDays } from './day-stretches.ts'
import { ranksWithout } from './domain-points.ts'
import type { Hygiene } from './finding.ts'
import { type HygieneGround, hygieneOf } from './hygiene-ground.ts'
import { printedDays } from './witness.ts'

type Vacancy = { readonly duties: number[]; from: number; to: number }

/** Whether the duty has a cell at or below the territory, which is comparable with its own. */
const reaches = ({ index, matters, territories }: HygieneGround, duty: number, territory: number): boolean => {
  const { plane } = index
  const extra = plane.extras.all[plane.duties.extra[duty] ?? 0]
  if (plane.duties.extra[duty] === 0 || extra === undefined) return true
  const node = Math.max(plane.duties.territory[duty] ?? 0, territory)
  const matter = plane.duties.matter[duty] ?? 0
  return (
    ranksWithout(plane.matters, matters, { node: matter, holes: extra.matterHoles }).length > 0 &&
    ranksWithout(plane.territories, territories, { node, holes: extra.territoryHoles }).length > 0
  )
}

/**
 * The vacancies of one line at one level, territory by territory.
 *
 * @param assignee a line at a level
 * @param duties all that name it and have a day in the window
 */
export const vacanciesOf = (ground: HygieneGround, assignee: number, duties: readonly number[]): readonly Hygiene[] => {
  const { plane, window } = ground.index
  const named = plane.units.assignees[assignee]
  if (named === undefined || !('line' in named)) return []
  const stretches = cutDays(window, plane.units.changes(assignee))
  const empty = new Map<number, Runs>()
  const emptyAt = (territory: number): Runs => {
    const known = empty.get(territory)
    if (known !== undefined) return known
    const days = wantedDays(stretches, (day) => plane.units.resolve(assignee, territory, day) === vacant)
    empty.set(territory, days)
    return days
  }

  const found = new Map<number, Vacancy>()
  const look = (duty: number, territory: number): void => {
    const runs = emptyAt(territory)
    if (runs.length === 0) return
    const days = daysWithin(runs, daysOfDuty(plane, window, duty))
    if (days === null || !reaches(ground, duty, territory)) return
    const known = found.get(territory) ?? { duties: [], ...days }
    known.duties.push(duty)
    known.from = Math.min(known.from, days.from)
    known.to = Math.max(known.to, days.to)
    found.set(territory, known)
  }

  for (const duty of duties) {
    const own = plane.duties.territory[duty] ?? 0
    const above = ground.levels.above(named.level, own)
    if (above >= 0) look(duty, above)
    else for (const territory of ground.levels.below(named.level, own)) look(duty, territory)
  }
  return [...found].map(([territory, vacancy]) =>
    hygieneOf({
      code: 'vacancy',
      line: named.line,
      level: named.level,
      territory: plane.territories.ids[territory] ?? '',
      duties: vacancy.duties.map(plane.dutyId).sort(byText),
      days: printedDays(vacancy),
    }),
  )
}
