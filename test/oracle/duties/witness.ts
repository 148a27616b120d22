import type { Clause, Finding, Hygiene } from './findings.ts'
import { type Alike, fixedAction, type Ground, type GroundPoint, standsAt, tiedUnits } from './ground.ts'
import { ancestors, type PlainDuty } from './plain-list.ts'

/** A point as a finding prints it: a value for every attribute. */
export type Witness = {
  readonly matter: string
  readonly territory: string
  readonly on: string
  readonly attributes: Readonly<Record<string, unknown>>
}

const isOf = (kind: string, value: unknown): boolean => {
  if (kind === 'boolean') return typeof value === 'boolean'
  return kind === 'enum' ? typeof value === 'string' : Number.isSafeInteger(value)
}

/** The set of alike values in which a value lies: of numbers, the one with the greatest that is not greater. */
const alikeOf = (ground: Ground, name: string, value: unknown): Alike | undefined => {
  const sets = ground.alike.get(name) ?? []
  if (typeof value !== 'number') return sets.find((alike) => alike.includes(value))
  return sets.findLast((alike) => (alike[0] as number) <= value)
}

/** The point of the ground in which a witness lies; undefined where it is no point of the domain and the window. */
const pointAt = (ground: Ground, witness: Witness): GroundPoint | undefined => {
  const run = ground.runs.findIndex((days) => days.from <= witness.on && witness.on < days.to)
  const isWhole = ground.list.attributes.every(({ name, kind }) => isOf(kind, witness.attributes[name]))
  if (!isWhole || Object.keys(witness.attributes).length !== ground.list.attributes.length) return undefined
  const world = ground.worlds.findIndex((values) =>
    Object.entries(values).every(([name, alike]) => alike === alikeOf(ground, name, witness.attributes[name])),
  )
  return ground.points.find(
    (point) =>
      point.matter === witness.matter &&
      point.territory === witness.territory &&
      point.run === run &&
      point.world === world,
  )
}

const isIn = (ground: Ground, place: string, clauses: readonly Clause[]): boolean => {
  const line = ancestors(ground.list.territories, place)
  return clauses.some((clause) => line.includes(clause.in) && !clause.except.some((hole) => line.includes(hole)))
}

const hygieneHolds = (ground: Ground, finding: Hygiene, point: GroundPoint): boolean => {
  const [first, second] = finding.duties ?? []
  const unitOf = (duty: PlainDuty) => ground.unitAt(duty, point.territory, point.run)
  const lead = point.top.find((duty) => duty.id === first)
  if (finding.code === 'self-supervision') {
    const other = point.applicable.find((duty) => duty.id === second)
    return lead !== undefined && other !== undefined && unitOf(lead) === unitOf(other)
  }
  if (finding.code !== 'duty-without-power') return true
  const powers = point.applicable.filter((duty) => duty.kind === 'power').map(unitOf)
  const isAtAction = standsAt(ground, point, fixedAction(ground.list, point.matter))
  return lead !== undefined && isAtAction && !powers.includes(unitOf(lead))
}

const leads = (point: GroundPoint, id: string): boolean => point.leads.some((duty) => duty.id === id)

const holdsAt = (ground: Ground, finding: Finding, point: GroundPoint): boolean => {
  if (finding.kind === 'overlap') {
    const tied = (finding.latent ? point.leads : point.top).filter(
      (duty) => duty.matter === finding.matter && duty.territory === finding.territory,
    )
    const named = tied.filter((duty) => finding.duties.includes(duty.id))
    const key = named[0] === undefined ? '' : ground.keyOf(named[0]).join()
    const units = tiedUnits(
      ground,
      point,
      tied.filter((duty) => ground.keyOf(duty).join() === key),
    )
    return units?.every((unit) => finding.units.includes(unit)) === true
  }
  if (finding.kind === 'gap')
    return (
      point.leads.length === 0 &&
      standsAt(ground, point, fixedAction(ground.list, point.matter)) &&
      finding.matters.includes(point.matter) &&
      isIn(ground, point.territory, finding.territories) &&
      finding.where.includes(point.world)
    )
  if (finding.kind === 'crossing') return finding.duties.every((id) => leads(point, id))
  if (finding.kind === 'forceConflict')
    return leads(point, finding.duty) && finding.reserving.some((id) => leads(point, id))
  return finding.kind === 'hygiene' ? hygieneHolds(ground, finding, point) : true
}

const mustShow: readonly string[] = ['overlap', 'gap', 'crossing', 'forceConflict']

/** What is wrong with a witness; null when the finding holds there, or where none is shown and none need be. */
export const witnessFault = (ground: Ground, finding: Finding, witness: Witness | null): string | null => {
  if (witness === null) return mustShow.includes(finding.kind) ? 'it shows no witness' : null
  const words = JSON.stringify(witness)
  const point = pointAt(ground, witness)
  if (point === undefined) return `its witness is no point of the ground: ${words}`
  const isWithin = !('days' in finding) || (finding.days.from <= witness.on && witness.on < finding.days.to)
  return isWithin && holdsAt(ground, finding, point) ? null : `it does not hold at its witness: ${words}`
}
