import { roleNumber } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import type { Hygiene } from './finding.ts'
import { hygieneGround } from './hygiene-ground.ts'
import { powerlessOf } from './powerless.ts'
import { selfSupervisionsOf } from './self-supervision.ts'
import { severalUnits, unresolvedSearch } from './unit-states.ts'
import { vacanciesOf } from './vacancies.ts'

/** The duties of any role that have a day in the window, by assignee. */
export const dutiesByAssignee = ({ plane, window }: BucketIndex): ReadonlyMap<number, readonly number[]> => {
  const { duties } = plane
  const found = new Map<number, number[]>()
  for (let duty = 0; duty < duties.count; duty += 1) {
    if ((duties.from[duty] ?? 0) >= window.to || (duties.to[duty] ?? 0) <= window.from) continue
    const assignee = duties.assignee[duty] ?? 0
    const known = found.get(assignee)
    if (known === undefined) found.set(assignee, [duty])
    else known.push(duty)
  }
  return found
}

/** What is untidy about a list without being unclear. */
export const findHygiene = (index: BucketIndex): readonly Hygiene[] => {
  const { plane, window } = index
  if (window.from >= window.to) return []
  const ground = hygieneGround(index)
  const unresolvedOf = unresolvedSearch(plane, window)
  const found: Hygiene[] = [...severalUnits(plane, window)]
  const add = (one: Hygiene | null): void => {
    if (one !== null) found.push(one)
  }
  for (const [assignee, duties] of dutiesByAssignee(index)) {
    for (const vacancy of vacanciesOf(ground, assignee, duties)) found.push(vacancy)
    for (const duty of duties) {
      add(unresolvedOf(duty))
      add(powerlessOf(ground, duty))
      if (plane.duties.role[duty] === roleNumber.supervise)
        for (const one of selfSupervisionsOf(ground, duty)) found.push(one)
    }
  }
  return found
}
