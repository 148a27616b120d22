import type { Plane } from '../plane/plane.ts'
import { needsPlace, unresolved, vacant } from '../plane/resolver.ts'
import type { Outcome } from '../ruling.ts'
import { leadPart } from './block-layout.ts'
import { finderOf } from './finder.ts'
import { type Growing, growing, isSame, push, sortDistinct } from './growing.ts'
import type { RowTable } from './row-table.ts'
import { assigneeOf, extraOf, type PlanePoint } from './scan.ts'
import { begin, bucketTaker, isOpen, type Standing, standing } from './standing.ts'

export const crossingFlag = 1
export const vacantFlag = 2
export const unresolvedFlag = 4

/**
 * Who leads, as numbers; filled anew by every decision.
 *
 * `outcome` is null when it depends on attributes that are unknown: then `explore` has to look at their values. An ASK
 * asks for the place. `units` are numbers of the unit table, ascending; `winners` are rows.
 */
export type Lean = {
  outcome: Outcome | null
  flags: number
  readonly units: Growing
  winners: Growing
}

/** What a decision is made with: a plane and the table of its duties. */
export type LeanGround = { readonly plane: Plane; readonly table: RowTable }

const stateBits = (resolved: number): number => {
  if (resolved === vacant) return vacantFlag
  if (resolved === unresolved) return unresolvedFlag
  return resolved === needsPlace ? 8 : 0
}

/** Resolves rows into distinct units; answers the states met as bits: vacant, unresolved, and 8 for a missing place. */
const resolveRows = ({ plane, table }: LeanGround, rows: Growing, point: PlanePoint, units: Growing): number => {
  units.count = 0
  let states = 0
  for (let at = 0; at < rows.count; at += 1) {
    const unit = plane.units.resolve(assigneeOf(table, rows.items[at] ?? 0), point.territory, point.day)
    if (unit >= 0) push(units, unit)
    else states |= stateBits(unit)
  }
  sortDistinct(units)
  return states
}

/** Whether all rows belong to one declared joint group. */
const isJoint = ({ plane, table }: LeanGround, rows: Growing): boolean => {
  const groupOf = (at: number) => plane.extras.all[extraOf(table, rows.items[at] ?? 0)]?.jointGroup ?? null
  const group = groupOf(0)
  if (group === null) return false
  for (let at = 1; at < rows.count; at += 1) if (groupOf(at) !== group) return false
  return true
}

const outcomeOf = (ground: LeanGround, found: Lean, states: number): Outcome => {
  const { units, winners } = found
  if (units.count === 0) return (states & vacantFlag) !== 0 ? 'VACANT' : 'UNRESOLVED'
  if (units.count > 1) return isJoint(ground, winners) ? 'JOINT' : 'OVERLAP'
  return units.items[0] === ground.plane.units.none ? 'DECLARED GAP' : 'LEAD'
}

const isOneRow = (one: Standing): boolean =>
  one.winners.count === 1 && one.swapWinners.count === 1 && one.winners.items[0] === one.swapWinners.items[0]

/** Makes lean decisions; one at a time, its answer is filled anew by the next. */
export type LeanDecider = {
  readonly decide: (point: PlanePoint) => Lean
  /** Rules on leads that were collected elsewhere (staged batches). */
  readonly rule: (one: Standing, point: PlanePoint) => Lean
  /** What every decision fills. */
  readonly found: Lean
}

export const leanDecider = (ground: LeanGround): LeanDecider => {
  const { plane, table } = ground
  const takeBucket = bucketTaker({ ground: plane, table, order: plane.order })
  const own = standing()
  const alone = [own]
  const find = finderOf(table, leadPart, 1)
  const found: Lean = { outcome: null, flags: 0, units: growing(), winners: own.winners }
  const swapUnits = growing()

  const rule = (one: Standing, point: PlanePoint): Lean => {
    found.flags = 0
    found.units.count = 0
    found.winners = one.winners
    found.outcome = null
    if (isOpen(one)) return found
    if (one.winners.count === 0) {
      found.outcome = 'GAP'
      return found
    }
    const states = resolveRows(ground, one.winners, point, found.units)
    if ((states & 8) !== 0) {
      found.outcome = 'ASK'
      found.units.count = 0
      return found
    }
    found.outcome = outcomeOf(ground, found, states)
    if (one.winners.count > 1) found.flags = states
    if (isOneRow(one)) return found
    const swapStates = resolveRows(ground, one.swapWinners, point, swapUnits)
    if ((swapStates & 8) !== 0 || !isSame(found.units, swapUnits)) found.flags |= crossingFlag
    return found
  }

  const decide = (point: PlanePoint): Lean => {
    begin(own, plane.matters, point)
    const { rows, count } = find(alone, 1)
    for (let at = 0; at < count; at += 1) takeBucket(own, rows[at] ?? 0, point)
    return rule(own, point)
  }
  return { decide, rule, found }
}
