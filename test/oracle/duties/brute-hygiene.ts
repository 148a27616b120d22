import type { Hygiene } from './findings.ts'
import { daysOver, fixedAction, type Ground, type GroundPoint, standsAt, together } from './ground.ts'
import { ancestors, covers, follow, type PlainDuty, type PlainNode, serverOf, within } from './plain-list.ts'

/** The runs of a duty's validity on which something holds. */
const runsWhere = (ground: Ground, duty: PlainDuty, isSo: (day: string) => boolean): number[] =>
  ground.runs.flatMap(({ from }, run) => (within(duty.from, duty.to, from) && isSo(from) ? [run] : []))

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
    return ground.list.territories
      .filter((node) => node.level === level && reaches(ground, duty, node.id))
      .map(({ id }) => {
        const runs = runsWhere(ground, duty, (day) => serverOf(ground.list, line, id, day) === '?vacant')
        return { line, level, territory: id, duty: duty.id, runs }
      })
      .filter(({ runs }) => runs.length > 0)
  })
  return [...Map.groupBy(found, (one) => together(one.line, one.level, one.territory)).values()].map((ones) => {
    const { line, level, territory } = ones[0] as (typeof found)[number]
    const days = daysOver(
      ground,
      ones.flatMap(({ runs }) => runs),
    )
    const duties = sorted(ones.map((one) => one.duty))
    return { kind: 'hygiene', code: 'vacancy', line, level, territory, duties, days }
  })
}

const unresolved = (ground: Ground): Hygiene[] =>
  ground.duties.flatMap((duty): Hygiene[] => {
    const { unit } = duty.assignee
    if (unit === undefined) return []
    const runs = runsWhere(ground, duty, (day) => follow(ground.list, unit, day) === '?unresolved')
    if (runs.length === 0) return []
    return [{ kind: 'hygiene', code: 'unresolved', duties: [duty.id], days: daysOver(ground, runs) }]
  })

const severalUnits = (ground: Ground): Hygiene[] => {
  const serving = ground.list.units.filter((unit) => unit.line !== null && unit.serves !== null)
  const groups = Map.groupBy(serving, (unit) => together(unit.line as string, unit.serves as string))
  return [...groups.values()].flatMap((units): Hygiene[] => {
    const [{ line, serves }] = units as [(typeof units)[number]]
    const crowds = ground.runs
      .map(({ from }, run) => ({ run, present: units.filter((unit) => within(unit.from, unit.to, from)) }))
      .filter(({ present }) => present.length > 1)
    if (crowds.length === 0 || line === null || serves === null) return []
    const ids = sorted(crowds.flatMap(({ present }) => present.map((unit) => unit.id)))
    const days = daysOver(
      ground,
      crowds.map(({ run }) => run),
    )
    return [{ kind: 'hygiene', code: 'several-units', line, territory: serves, units: ids, days }]
  })
}

/** The unit of the list that a duty is at a point; null for a destination outside, nobody, and what has no unit. */
const ownUnit = (ground: Ground, duty: PlainDuty, point: GroundPoint): string | null => {
  const name = ground.unitAt(duty, point.territory, point.run)
  return ground.list.units.some((unit) => unit.id === name) ? name : null
}

type Seen = { readonly duties: readonly PlainDuty[]; readonly run: number }

/** Of nodes on one line the one that lies deepest. */
const deepest = (nodes: readonly PlainNode[], ids: readonly string[]): string | undefined =>
  ids.find((id) => ids.every((other) => ancestors(nodes, id).includes(other)))

/** One finding for each set of duties, at the deeper of their nodes, over all days on which it was seen. */
const findingsOf = (ground: Ground, code: Hygiene['code'], seen: readonly Seen[]): Hygiene[] =>
  [...Map.groupBy(seen, ({ duties }) => together(...duties.map(({ id }) => id))).values()].map((ones) => {
    const { duties } = ones[0] as Seen
    const nodesOf = (side: 'matter' | 'territory') => duties.map((duty) => duty[side])
    const days = daysOver(
      ground,
      ones.map(({ run }) => run),
    )
    return {
      kind: 'hygiene',
      code,
      matter: deepest(ground.list.matters, nodesOf('matter')) ?? '',
      territory: deepest(ground.list.territories, nodesOf('territory')) ?? '',
      duties: duties.map(({ id }) => id),
      days,
    }
  })

const selfSupervision = (ground: Ground): Hygiene[] => {
  const seen = ground.points.flatMap((point) =>
    point.top.flatMap((lead) =>
      point.applicable
        .filter((other) => other.role === 'supervise')
        .filter((other) => {
          const unit = ownUnit(ground, lead, point)
          return unit !== null && unit === ownUnit(ground, other, point)
        })
        .map((other) => ({ duties: [lead, other], run: point.run })),
    ),
  )
  return findingsOf(ground, 'self-supervision', seen)
}

const isEnforced = (ground: Ground, matter: string): boolean =>
  ground.list.matters.find((node) => node.id === matter)?.action === 'enforce'

const withoutPower = (ground: Ground): Hygiene[] => {
  const enforced = ground.points.filter(
    (point) => isEnforced(ground, point.matter) && standsAt(ground, point, fixedAction(ground.list, point.matter)),
  )
  const bare = enforced.flatMap((point) => {
    const powers = point.applicable.filter((duty) => duty.kind === 'power').map((duty) => ownUnit(ground, duty, point))
    return point.top
      .filter((lead) => {
        const unit = ownUnit(ground, lead, point)
        return lead.kind !== 'power' && unit !== null && !powers.includes(unit)
      })
      .map((lead) => ({ duties: [lead], run: point.run }))
  })
  return findingsOf(ground, 'duty-without-power', bare)
}

/** What is untidy about a list without being unclear. */
export const bruteHygiene = (ground: Ground): Hygiene[] => [
  ...vacancies(ground),
  ...unresolved(ground),
  ...severalUnits(ground),
  ...selfSupervision(ground),
  ...withoutPower(ground),
]
