import { fewestClauses } from './fewest-clauses.ts'
import type { Gap, Reason } from './findings.ts'
import { daysOver, fixedAction, type Ground, type GroundPoint, standsAt, together, type Values } from './ground.ts'
import { covers, within } from './plain-list.ts'

/** What nobody leads in one cell on one run of days. */
type Missing = {
  readonly matter: string
  readonly territory: string
  readonly run: number
  readonly where: readonly number[]
  readonly reason: Reason
}

/** The worlds whose values, with the action as asked, are all among those of the points. */
const allActions = (ground: Ground, points: readonly GroundPoint[], action: string | null): number[] => {
  const found = new Set(points.map((point) => point.world))
  if (action === null) return [...found].sort((a, b) => a - b)
  const asked = (ground.alike.get('action') ?? []).find((alike) => alike.includes(action))
  const without = (values: Values) => JSON.stringify({ ...values, action: asked })
  const named = new Set([...found].map((world) => without(ground.worlds[world] as Values)))
  return ground.worlds.flatMap((values, world) => (named.has(without(values)) ? [world] : []))
}

const reasonAt = (ground: Ground, cell: { matter: string; territory: string }, run: number): Reason => {
  const leads = ground.duties.filter(
    (duty) => duty.role === 'lead' && covers(ground.list, duty, cell.matter, cell.territory),
  )
  const on = ground.runs.map((days) => leads.some((duty) => within(duty.from, duty.to, days.from)))
  if (on[run] === true) return 'conditions'
  if (on.slice(0, run).includes(true)) return 'expires'
  return on.includes(true) ? 'begins' : 'none'
}

const missingOf = (ground: Ground): Missing[] => {
  const empty = ground.points.filter(
    (point) => point.leads.length === 0 && standsAt(ground, point, fixedAction(ground.list, point.matter)),
  )
  const byRun = Map.groupBy(empty, (point) => together(point.matter, point.territory, point.run))
  return [...byRun.values()].map((points) => {
    const { matter, territory, run } = points[0] as GroundPoint
    const where = allActions(ground, points, fixedAction(ground.list, matter))
    return { matter, territory, run, where, reason: reasonAt(ground, { matter, territory }, run) }
  })
}

/** Runs that follow each other joined to one stretch of days, cell by cell. */
const stretches = (ground: Ground, missing: readonly Missing[]) => {
  const alike = Map.groupBy(missing, (one) => together(one.matter, one.territory, one.where.join(), one.reason))
  return [...alike.values()].flatMap((ones) => {
    const runs = ones.map((one) => one.run).sort((a, b) => a - b)
    const firsts = runs.filter((run) => !runs.includes(run - 1))
    return firsts.map((first) => {
      let last = first
      while (runs.includes(last + 1)) last += 1
      return { ...(ones[0] as Missing), days: daysOver(ground, [first, last]) }
    })
  })
}

/**
 * Regions without a lead.
 *
 * Cells that miss the same on the same stretch of days for the same reason: first all territories of a matter, then all
 * matters with those territories.
 */
export const bruteGaps = (ground: Ground): Gap[] => {
  const cells = stretches(ground, missingOf(ground)).map((one) => ({
    ...one,
    what: together(one.days.from, one.days.to, one.where.join(), one.reason),
  }))
  const byMatter = Map.groupBy(cells, (one) => together(one.matter, one.what))
  const sets = [...byMatter.values()].map((ones) => ({
    ...(ones[0] as (typeof cells)[number]),
    territories: ones.map((one) => one.territory).sort(),
  }))
  const regions = Map.groupBy(sets, (one) => together(one.what, ...one.territories))
  return [...regions.values()].map((ones) => {
    const { days, where, reason, territories } = ones[0] as (typeof sets)[number]
    const matters = ones.map((one) => one.matter).sort()
    return {
      kind: 'gap',
      matters,
      territories: fewestClauses(ground, territories),
      days,
      where,
      reason,
      size: matters.length * territories.length,
    }
  })
}
