import type { Id } from '../../../kernel/ids.ts'
import type { Outcome, Role, WaitsFor } from './matter.ts'

/** What the duty list answered, as far as it moves a matter; the whole answer is kept beside it as the explanation. */
export type ListAnswer = {
  readonly outcome: Exclude<Outcome, 'NAMED'>
  /** Unit ids, `outside:<destination>` or `none`. */
  readonly units: readonly string[]
  /** Who coordinates a joint lead; null otherwise. */
  readonly coordinator: string | null
  readonly winners: readonly string[]
  readonly ask: readonly string[]
  readonly assist: readonly { readonly unit: string; readonly duty: string }[]
  readonly supervise: readonly { readonly unit: string; readonly duty: string }[]
  readonly inform: readonly { readonly unit: string; readonly duty: string }[]
}

/** One unit's part, before it has a clock. */
export type Part = {
  readonly unitId: Id
  readonly role: Role
  readonly dutyId: Id | null
  /** The published words of what the unit does; left out where nobody said any. */
  readonly scope?: string | null
}

/** Where a matter goes: to a unit, with others' parts; or it waits with the hotline's body. */
export type Route =
  | {
      readonly kind: 'dispatch'
      readonly unitId: Id
      readonly parts: readonly Part[]
      readonly destination: string | null
    }
  | { readonly kind: 'wait'; readonly waitsFor: WaitsFor }

const isUnit = (assignee: string): boolean => !assignee.startsWith('outside:') && assignee !== 'none'

const partsOf = (answer: ListAnswer, leadId: Id): Part[] => {
  const taken = new Set([leadId])
  const parts: Part[] = [
    { unitId: leadId, role: 'lead', dutyId: answer.coordinator === null ? (answer.winners[0] ?? null) : null },
  ]
  const add = (role: Role, named: readonly { readonly unit: string; readonly duty: string | null }[]): void => {
    for (const { unit, duty } of named) {
      if (!isUnit(unit) || taken.has(unit)) continue
      taken.add(unit)
      parts.push({ unitId: unit, role, dutyId: duty })
    }
  }
  add(
    'assist',
    answer.units.map((unit) => ({ unit, duty: null })),
  )
  add('assist', answer.assist)
  add('supervise', answer.supervise)
  add('inform', answer.inform)
  return parts
}

const waits: Readonly<Record<Exclude<ListAnswer['outcome'], 'LEAD' | 'JOINT'>, WaitsFor>> = {
  OVERLAP: 'negotiation',
  GAP: 'negotiation',
  VACANT: 'negotiation',
  UNRESOLVED: 'negotiation',
  'DECLARED GAP': 'negotiation',
  ASK: 'attribute',
}

/**
 * What follows from the list's answer: LEAD and JOINT go to their unit; everything else waits with the hotline's body,
 * which asks or names a lead - never pushed down to the township.
 *
 * A lead outside the house (a court, 119 …) goes to the hotline's body, which tells the reporter where to turn.
 *
 * @param hotlineUnitId the hotline's body of the jurisdiction
 * @source docs/sources.md#rules-of-practice, 11
 */
export const routeOf = (answer: ListAnswer, hotlineUnitId: Id): Route => {
  if (answer.outcome === 'LEAD' || answer.outcome === 'JOINT') {
    const first = answer.coordinator ?? answer.units[0] ?? 'none'
    const unitId = isUnit(first) ? first : hotlineUnitId
    const destination = first.startsWith('outside:') ? first.slice('outside:'.length) : null
    return { kind: 'dispatch', unitId, parts: partsOf(answer, unitId), destination }
  }
  return { kind: 'wait', waitsFor: answer.ask.includes('place') ? 'place' : waits[answer.outcome] }
}
