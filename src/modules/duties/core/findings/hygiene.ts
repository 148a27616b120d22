import type { BucketIndex } from './bucket-index.ts'
import type { Hygiene } from './finding.ts'
import { type HygieneGround, hygieneGround } from './hygiene-ground.ts'
import { powerlessOf, powerlessPoint } from './powerless.ts'
import { selfSupervisionOf, selfSupervisionsBy } from './self-supervision.ts'
import { type Counted, listedUsually, part, type Steps } from './steps.ts'
import { severalUnits, unresolvedSearch } from './unit-states.ts'
import { vacanciesOf } from './vacancies.ts'

/** The duties of any role that have a day in the window, by assignee. */
const dutiesByAssignee = ({ plane, window }: BucketIndex): ReadonlyMap<number, readonly number[]> => {
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

/** Counts findings of every code and lists the first of each. */
const countedByCode = (limit: number) => {
  const listed: Hygiene[] = []
  const totals = new Map<Hygiene['code'], number>()
  return {
    add: (code: Hygiene['code'], print: () => Hygiene): void => {
      const before = totals.get(code) ?? 0
      totals.set(code, before + 1)
      if (before < limit) listed.push(print())
    },
    counted: (): Counted<Hygiene> => ({ listed, total: totals.values().reduce((sum, one) => sum + one, 0) }),
  }
}

type Found = ReturnType<typeof countedByCode>

/** How many duties are looked at between two yields. */
const chunk = 512

/** Vacancies, and duties without a unit, of one assignee after the other. */
function* ofAssignees(ground: HygieneGround, found: Found): Steps<void> {
  const { plane, window } = ground.index
  const unresolvedOf = unresolvedSearch(plane, window)
  let seen = 0
  for (const [assignee, duties] of dutiesByAssignee(ground.index)) {
    for (const vacancy of vacanciesOf(ground, assignee, duties)) found.add('vacancy', () => vacancy)
    for (const duty of duties) {
      const unresolved = unresolvedOf(duty)
      if (unresolved !== null) found.add('unresolved', () => unresolved)
    }
    const before = seen
    seen += duties.length
    if (Math.floor(before / chunk) < Math.floor(seen / chunk)) yield seen / plane.duties.count
  }
}

/** Leads without power, by territory, so that what one needs is at hand for the next. */
function* ofLeads(ground: HygieneGround, found: Found): Steps<void> {
  const { rows, size } = ground.index
  for (let at = 0; at < size.rows; at += 1) {
    const lead = rows[at] ?? 0
    const bare = powerlessPoint(ground, lead)
    if (bare !== null) found.add('duty-without-power', () => powerlessOf(ground, lead, bare))
    if (at % chunk === chunk - 1) yield at / size.rows
  }
}

/** Leads that supervise themselves, by the territory of whoever supervises. */
function* ofSupervisors(ground: HygieneGround, found: Found): Steps<void> {
  const { supervising } = ground
  for (const [at, duty] of supervising.entries()) {
    for (const pair of selfSupervisionsBy(ground, duty))
      found.add('self-supervision', () => selfSupervisionOf(ground, pair))
    if (at % chunk === chunk - 1) yield at / supervising.length
  }
}

/**
 * What is untidy about a list without being unclear; piece by piece.
 *
 * @param index in which no duty came later
 * @param limit how many findings of each code are listed
 */
export function* hygieneSteps(index: BucketIndex, limit = listedUsually): Steps<Counted<Hygiene>> {
  const { plane, window } = index
  const found = countedByCode(limit)
  if (window.from >= window.to) return found.counted()
  const ground = hygieneGround(index)
  for (const crowd of severalUnits(plane, window)) found.add('several-units', () => crowd)
  yield* part(ofAssignees(ground, found), 0.05, 0.2)
  yield* part(ofLeads(ground, found), 0.2, 0.8)
  yield* part(ofSupervisors(ground, found), 0.8, 1)
  return found.counted()
}
