import { planePointOf } from './applicable.ts'
import { answerOf, askForPlace, decide } from './decide.ts'
import type { DutyIndex } from './duty-index.ts'
import type { Growing } from './engine/growing.ts'
import { crossingFlag, type Lean, unresolvedFlag, vacantFlag } from './engine/lean.ts'
import type { LeanParts } from './engine/other-roles.ts'
import { dutyOf } from './engine/scan.ts'
import type { Part } from './parts.ts'
import { knownValues, type Point } from './point.ts'
import type { Flag } from './ruling.ts'

/** A decision without its explanation, as the `dispatch` command prints it. */
export type DispatchAnswer = ReturnType<typeof answerOf>

const flagsOf = (bits: number): Flag[] => [
  ...((bits & crossingFlag) !== 0 ? (['CROSSING'] as const) : []),
  ...((bits & vacantFlag) !== 0 ? (['VACANT'] as const) : []),
  ...((bits & unresolvedFlag) !== 0 ? (['UNRESOLVED'] as const) : []),
]

const listed = ({ items, count }: Growing, name: (number: number) => string): string[] =>
  Array.from(items.subarray(0, count), name)

const dutyAt = (index: DutyIndex, row: number): string => index.duties[dutyOf(index.table, row)]?.id ?? ''

const partsOf = (index: DutyIndex, parts: LeanParts, role: number): Part[] => {
  const found = parts.byRole[role]
  if (found === undefined) return []
  const units = listed(found.units, (unit) => index.plane.units.names[unit] ?? '')
  const duties = listed(found.rows, (row) => dutyAt(index, row))
  return units.map((unit, at) => ({ unit, duty: duties[at] ?? '' }))
}

const asking: DispatchAnswer = {
  outcome: 'ASK',
  units: [],
  winners: [],
  flags: [],
  ask: [askForPlace],
  assist: [],
  supervise: [],
  inform: [],
  performs: null,
}

const isHandedOn = (index: DutyIndex, found: Lean, winners: readonly string[]): boolean =>
  (found.outcome === 'LEAD' || found.outcome === 'JOINT') && winners.some((id) => index.delegations.has(id))

/**
 * Decides at a point that `checkPoint` accepted, without explaining: what `answerOf(decide(…))` gives, but faster.
 *
 * What depends on unknown attributes or on delegations takes the long way.
 */
export const answerAt = (index: DutyIndex, point: Point): DispatchAnswer => {
  const at = planePointOf(index, point, knownValues(index, point))
  const { lead: found, parts } = index.wholeAt(at)
  if (found.outcome === null) return answerOf(decide(index, point))
  if (found.outcome === 'ASK') return asking

  const { names } = index.plane.units
  const winners = listed(found.winners, (row) => dutyAt(index, row))
  if (isHandedOn(index, found, winners)) return answerOf(decide(index, point))
  if (parts.isOpen) return answerOf(decide(index, point))
  return {
    outcome: found.outcome,
    units: listed(found.units, (unit) => names[unit] ?? ''),
    winners,
    flags: flagsOf(found.flags),
    ask: [],
    assist: partsOf(index, parts, 1),
    supervise: partsOf(index, parts, 2),
    inform: partsOf(index, parts, 3),
    performs: null,
  }
}
