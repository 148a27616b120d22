import type { Hygiene } from './findings.ts'
import { fixedAction, type Ground, type GroundPoint, standsAt, together } from './ground.ts'
import { ancestors, covers, follow, type PlainDuty, serverOf, within } from './plain-list.ts'

const runsOf = (ground: Ground, duty: PlainDuty): string[] =>
  ground.runs.map((run) => run.from).filter((day) => within(duty.from, duty.to, day))

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

/** Whether the duty reaches a place at or below the territory. */
const reaches = (ground: Ground, duty: PlainDuty, territory: string): boolean =>
  ground.matters.some((matter) =>
    ground.territories.some(
      (place) =>
        ancestors(ground.list.territories, place).includes(territory) && covers(ground.list, duty, matter, place),
    ),
  )

const vacancies = (ground: Ground): Hygiene[] => {
  const found = ground.duties.flatMap((duty) => {
    const { line, level } = duty.assignee
    if (line === undefined || level === undefined) return []
    const vacant = ground.list.territories
      .filter((node) => node.level === level && reaches(ground, duty, node.id))
      .filter((node) => runsOf(ground, duty).some((day) => serverOf(ground.list, line, node.id, day) === '?vacant'))
    return vacant.map((node) => ({ line, level, territory: node.id, duty: duty.id }))
  })
  return [...Map.groupBy(found, (one) => together(one.line, one.level, one.territory)).values()].map((ones) => {
    const { line, level, territory } = ones[0] as (typeof found)[number]
    return { kind: 'hygiene', code: 'vacancy', line, level, territory, duties: sorted(ones.map((one) => one.duty)) }
  })
}

const unresolved = (ground: Ground): Hygiene[] =>
  ground.duties
    .filter(({ assignee, ...duty }) => {
      const { unit } = assignee
      const days = runsOf(ground, { assignee, ...duty })
      return unit !== undefined && days.some((day) => follow(ground.list, unit, day) === '?unresolved')
    })
    .map((duty) => ({ kind: 'hygiene', code: 'unresolved', duties: [duty.id] }))

const severalUnits = (ground: Ground): Hygiene[] => {
  const serving = ground.list.units.filter((unit) => unit.line !== null && unit.serves !== null)
  const groups = Map.groupBy(serving, (unit) => together(unit.line as string, unit.serves as string))
  return [...groups.values()].flatMap((units): Hygiene[] => {
    const [{ line, serves }] = units as [(typeof units)[number]]
    const crowds = ground.runs
      .map((run) => units.filter((unit) => within(unit.from, unit.to, run.from)))
      .filter((present) => present.length > 1)
    if (crowds.length === 0 || line === null || serves === null) return []
    const ids = sorted(crowds.flat().map((unit) => unit.id))
    return [{ kind: 'hygiene', code: 'several-units', line, territory: serves, units: ids }]
  })
}

/** The unit of the list that a duty is at a point; null for a destination outside, nobody, and what has no unit. */
const ownUnit = (ground: Ground, duty: PlainDuty, point: GroundPoint): string | null => {
  const name = ground.unitAt(duty, point.territory, point.run)
  return ground.list.units.some((unit) => unit.id === name) ? name : null
}

const selfSupervision = (ground: Ground): Hygiene[] => {
  const pairs = ground.points.flatMap((point) =>
    point.top.flatMap((lead) =>
      point.applicable
        .filter((other) => other.role === 'supervise')
        .filter((other) => {
          const unit = ownUnit(ground, lead, point)
          return unit !== null && unit === ownUnit(ground, other, point)
        })
        .map((other) => together(lead.id, other.id)),
    ),
  )
  return sorted(pairs).map((pair) => ({ kind: 'hygiene', code: 'self-supervision', duties: pair.split('\u0000') }))
}

const isEnforced = (ground: Ground, matter: string): boolean =>
  ground.list.matters.find((node) => node.id === matter)?.action === 'enforce'

const withoutPower = (ground: Ground): Hygiene[] => {
  const enforced = ground.points.filter(
    (point) => isEnforced(ground, point.matter) && standsAt(ground, point, fixedAction(ground.list, point.matter)),
  )
  const bare = enforced.flatMap((point) => {
    const powers = point.applicable.filter((duty) => duty.kind === 'power').map((duty) => ownUnit(ground, duty, point))
    return point.top.filter((lead) => {
      const unit = ownUnit(ground, lead, point)
      return lead.kind !== 'power' && unit !== null && !powers.includes(unit)
    })
  })
  return sorted(bare.map((duty) => duty.id)).map((id) => ({
    kind: 'hygiene',
    code: 'duty-without-power',
    duties: [id],
  }))
}

/** What is untidy about a list without being unclear. */
export const bruteHygiene = (ground: Ground): Hygiene[] => [
  ...vacancies(ground),
  ...unresolved(ground),
  ...severalUnits(ground),
  ...selfSupervision(ground),
  ...withoutPower(ground),
]
