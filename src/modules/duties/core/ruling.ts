import type { Candidate } from './applicable.ts'
import { byText } from './compare.ts'
import type { DutyIndex } from './duty-index.ts'
import { byKey, otherOrder } from './key.ts'
import type { KeyOrder } from './list-file.ts'
import type { Point } from './point.ts'
import { type Resolved, resolveAssignee } from './resolve.ts'

/** How a decision can end. */
export const outcomes = ['LEAD', 'JOINT', 'OVERLAP', 'GAP', 'VACANT', 'UNRESOLVED', 'DECLARED GAP', 'ASK'] as const
export type Outcome = (typeof outcomes)[number]

/** What is remarkable about a decision besides its outcome. */
export const flagNames = ['CROSSING', 'VACANT', 'UNRESOLVED'] as const
export type Flag = (typeof flagNames)[number]

/** What a set of applicable leads means at a point. `units` are sorted; an ASK here asks for the place. */
export type Ruling = {
  readonly outcome: Outcome
  readonly units: readonly string[]
  readonly flags: readonly Flag[]
  readonly winners: readonly Candidate[]
  /** The units the other order of depths would name, where they differ. */
  readonly crossing: { readonly units: readonly string[]; readonly duties: readonly string[] } | null
}

/** Who a candidate is at the point. */
export const resolvedAt = (index: DutyIndex, point: Point, candidate: Candidate): Resolved =>
  resolveAssignee(index.plane, candidate.duty.assignee, point.territory, point.on)

/** The strongest candidates of an order: more than one when their keys are equal. */
export const topOf = (candidates: readonly Candidate[], order: KeyOrder): Candidate[] => {
  const [best, ...rest] = candidates.toSorted((a, b) => byKey(a.key, b.key, order) || byText(a.duty.id, b.duty.id))
  if (best === undefined) return []
  return [best, ...rest.filter((one) => byKey(best.key, one.key, order) === 0)]
}

const unitsOf = (resolved: readonly Resolved[]): string[] =>
  [...new Set(resolved.flatMap((one) => (one.state === 'unit' ? [one.unit] : [])))].sort(byText)

const hasState = (resolved: readonly Resolved[], state: Resolved['state']): boolean =>
  resolved.some((one) => one.state === state)

/** A tie is joint when every duty in it belongs to one declared group. */
const isJoint = (winners: readonly Candidate[]): boolean => {
  const group = winners[0]?.duty.jointGroup ?? null
  return group !== null && winners.every((one) => one.duty.jointGroup === group)
}

const outcomeOf = (winners: readonly Candidate[], resolved: readonly Resolved[], units: readonly string[]): Outcome => {
  if (winners.length === 0) return 'GAP'
  if (hasState(resolved, 'place')) return 'ASK'
  if (units.length === 0) return hasState(resolved, 'vacant') ? 'VACANT' : 'UNRESOLVED'
  if (units.length > 1) return isJoint(winners) ? 'JOINT' : 'OVERLAP'
  return units[0] === 'none' ? 'DECLARED GAP' : 'LEAD'
}

const crossingOf = (
  units: readonly string[],
  swapped: readonly Candidate[],
  resolved: readonly Resolved[],
): Ruling['crossing'] => {
  const others = unitsOf(resolved)
  const isSame = !hasState(resolved, 'place') && others.join('\u0000') === units.join('\u0000')
  return isSame ? null : { units: others, duties: swapped.map((one) => one.duty.id) }
}

/** Rules on the leads that apply at a point: the strongest key wins, units are compared after resolution. */
export const ruleOn = (index: DutyIndex, point: Point, applicable: readonly Candidate[]): Ruling => {
  const winners = topOf(applicable, index.order)
  const resolved = winners.map((one) => resolvedAt(index, point, one))
  const units = unitsOf(resolved)
  const outcome = outcomeOf(winners, resolved, units)
  if (outcome === 'GAP' || outcome === 'ASK') return { outcome, units: [], flags: [], winners, crossing: null }

  const swapped = topOf(applicable, otherOrder(index.order))
  const crossing = crossingOf(
    units,
    swapped,
    swapped.map((one) => resolvedAt(index, point, one)),
  )
  const isTie = winners.length > 1
  const flags: Flag[] = []
  if (crossing !== null) flags.push('CROSSING')
  if (isTie && hasState(resolved, 'vacant')) flags.push('VACANT')
  if (isTie && hasState(resolved, 'unresolved')) flags.push('UNRESOLVED')
  return { outcome, units, flags, winners, crossing }
}

/** Two rulings with the same label are the same outcome: status, resolved units, flags. */
export const rulingLabel = (ruling: Ruling): string => JSON.stringify([ruling.outcome, ruling.units, ruling.flags])
