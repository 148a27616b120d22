import { countyCode } from '../divisions.ts'
import { taxonomyNodes } from '../taxonomy.ts'
import type { TownUnit } from '../units.ts'
import type { ListDuty } from './file.ts'
import type { Assignee, Box } from './item.ts'

/** A matter as the list sees it. Values that nobody knows are left out. */
export type Point = {
  readonly matter: string
  readonly territory: string
  readonly on: string
  readonly attributes: Readonly<Record<string, string | number>>
}

/** What the list answers: the outcome, the units on top and those that help. */
export type ListAnswer = {
  readonly outcome: 'LEAD' | 'JOINT' | 'OVERLAP' | 'GAP' | 'VACANT' | 'UNRESOLVED' | 'OUTSIDE' | 'ASK'
  readonly leads: readonly string[]
  readonly assists: readonly string[]
  readonly duty: ListDuty | null
}

type Ancestors = ReadonlyMap<string, readonly string[]>

const ancestorsOf = (nodes: readonly { readonly id: string; readonly parent: string | null }[]): Ancestors => {
  const lines = new Map<string, readonly string[]>()
  for (const { id, parent } of nodes) lines.set(id, [id, ...(parent === null ? [] : (lines.get(parent) ?? []))])
  return lines
}

const matterAncestors = ancestorsOf(taxonomyNodes.map(({ node, parent }) => ({ id: node.id, parent })))

type Held = 'yes' | 'no' | 'unknown'

const isHeld = (condition: Box[string], value: string | number | undefined): Held => {
  if (value === undefined) return 'unknown'
  if (typeof condition === 'boolean') return 'unknown'
  if (!('from' in condition)) return condition.includes(String(value)) ? 'yes' : 'no'
  const from = condition.from ?? -Infinity
  const to = condition.to ?? Infinity
  return from <= Number(value) && Number(value) < to ? 'yes' : 'no'
}

const isInBox = (box: Box, point: Point): Held => {
  const answers = Object.entries(box).map(([name, condition]) => isHeld(condition, point.attributes[name]))
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

const isInBoxes = (duty: ListDuty, point: Point): Held => {
  const answers = duty.boxes.map((box) => isInBox(box, point))
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

const attributesOf = (duty: ListDuty): number => new Set(duty.boxes.flatMap((box) => Object.keys(box))).size

/** Bigger is stronger: depth of the territory, then of the matter, then how many attributes are narrowed. */
const strengthOf = (duty: ListDuty, depthOf: (territory: string) => number): number =>
  depthOf(duty.territory) * 100 + (matterAncestors.get(duty.matter)?.length ?? 0) * 10 + attributesOf(duty)

/** Asks the county's list who is accountable: plain and slow on purpose, so that it can stand beside the real engine. */
export type AskList = (point: Point) => ListAnswer

/**
 * Prepares the list for asking.
 *
 * @param territories every territory with its parent, parents first
 */
export const askingList = (
  duties: readonly ListDuty[],
  territories: readonly { readonly id: string; readonly parent: string | null }[],
  units: readonly TownUnit[],
): AskList => {
  const above = ancestorsOf(territories)
  const depthOf = (territory: string): number => above.get(territory)?.length ?? 0
  const byMatter = new Map<string, ListDuty[]>()
  for (const duty of duties) byMatter.set(duty.matter, [...(byMatter.get(duty.matter) ?? []), duty])
  const resolve = resolving(units, above)

  return (point) => {
    const places = above.get(point.territory) ?? []
    const near = (matterAncestors.get(point.matter) ?? [])
      .flatMap((matter) => byMatter.get(matter) ?? [])
      .filter(
        (duty) => places.includes(duty.territory) && !duty.exceptTerritories.some((hole) => places.includes(hole)),
      )
      .filter((duty) => (duty.from === null || duty.from <= point.on) && (duty.to === null || point.on < duty.to))
    const leads = near.filter((duty) => duty.role === 'lead')
    const sure = leads.filter((duty) => isInBoxes(duty, point) === 'yes')
    const maybe = leads.filter((duty) => isInBoxes(duty, point) === 'unknown')
    const best = Math.max(0, ...sure.map((duty) => strengthOf(duty, depthOf)))
    if (maybe.some((duty) => strengthOf(duty, depthOf) >= best)) {
      return { outcome: 'ASK', leads: [], assists: [], duty: null }
    }
    const top = sure.filter((duty) => strengthOf(duty, depthOf) === best)
    const assists = near
      .filter((duty) => duty.role === 'assist')
      .map((duty) => resolve(duty.assignee, point))
      .filter((unit) => unit.kind === 'unit')
    return answerOf(top, point, { resolve, assists: assists.map((unit) => unit.id) })
  }
}

type Resolved = { readonly kind: 'unit' | 'vacant' | 'unresolved' | 'outside'; readonly id: string }
type Resolve = (assignee: Assignee, point: Point) => Resolved

const isThere = (unit: TownUnit, on: string): boolean =>
  (unit.from === null || unit.from <= on) && (unit.to === null || on < unit.to)

const resolving = (units: readonly TownUnit[], above: Ancestors): Resolve => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byPlace = new Map<string, TownUnit[]>()
  for (const unit of units) {
    const key = `${unit.line} ${unit.serves}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), unit])
  }
  return (assignee, point) => {
    if ('outside' in assignee) return { kind: 'outside', id: `outside:${assignee.outside}` }
    if ('none' in assignee) return { kind: 'outside', id: 'none' }
    if ('unit' in assignee) {
      const unit = byId.get(assignee.unit)
      const isOpen = unit !== undefined && isThere(unit, point.on)
      return { kind: isOpen ? 'unit' : 'unresolved', id: assignee.unit }
    }
    const up = [...(above.get(point.territory) ?? [])].reverse()
    const serving = up[assignee.level - 1] ?? countyCode
    const there = (byPlace.get(`${assignee.line} ${serving}`) ?? []).filter((unit) => isThere(unit, point.on))
    const first = there.map((unit) => unit.id).sort()[0]
    return first === undefined ? { kind: 'vacant', id: assignee.line } : { kind: 'unit', id: first }
  }
}

const answerOf = (
  top: readonly ListDuty[],
  point: Point,
  { resolve, assists }: { readonly resolve: Resolve; readonly assists: readonly string[] },
): ListAnswer => {
  const [first] = top
  if (first === undefined) return { outcome: 'GAP', leads: [], assists, duty: null }
  const resolved = top.map((duty) => resolve(duty.assignee, point))
  const leads = [...new Set(resolved.filter((one) => one.kind === 'unit').map((one) => one.id))]
  const helping = [...new Set(assists)].filter((id) => !leads.includes(id))
  const answer = (outcome: ListAnswer['outcome']): ListAnswer => ({ outcome, leads, assists: helping, duty: first })

  if (resolved.some((one) => one.kind === 'outside')) return answer('OUTSIDE')
  if (leads.length === 0) return answer(resolved.some((one) => one.kind === 'vacant') ? 'VACANT' : 'UNRESOLVED')
  if (leads.length === 1) return answer('LEAD')
  const isJoint = first.jointGroup !== null && top.every((duty) => duty.jointGroup === first.jointGroup)
  return answer(isJoint ? 'JOINT' : 'OVERLAP')
}
