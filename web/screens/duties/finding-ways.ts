import type { Box } from '../../../src/modules/duties/core/box.ts'
import type { OpenedFinding } from '../../../src/modules/duties/core/findings/opened.ts'
import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'

/** A way to settle a finding: change a duty, end the older of two, or write the duty that is missing. */
export type Way =
  | { readonly kind: 'change'; readonly dutyId: string; readonly who: string }
  | { readonly kind: 'endOlder'; readonly dutyId: string; readonly who: string; readonly on: string }
  | {
      readonly kind: 'close'
      readonly type: Choice
      readonly place: Choice
      readonly exceptPlaces: readonly Choice[]
      readonly unit?: Choice
      readonly to?: string | null
      readonly boxes: readonly Box[]
      readonly from: string | null
    }

/** What can be done at once; `more` counts the pairs of a large gap that no way is shown for. */
export type Ways = { readonly ways: readonly Way[]; readonly more: number }

const most = { closings: 4, changes: 6 }

/** The older of two statements of which one began later: it was probably meant to end then. */
const olderOf = (rows: readonly DutyRow[]): Way[] => {
  const [one, other] = rows.toSorted((a, b) => ((a.duty.from ?? '') < (b.duty.from ?? '') ? -1 : 1))
  if (rows.length !== 2 || one === undefined || other === undefined) return []
  const on = other.duty.from
  return on === null || (one.duty.from ?? '') >= on ? [] : [{ kind: 'endOlder', dutyId: one.duty.id, who: one.who, on }]
}

const closings = ({ finding, names }: OpenedFinding, today: string): Way[] => {
  if (finding.kind !== 'gap') return []
  const named = (id: string): Choice => choiceOf(id, names[id] ?? id)
  return finding.matters.flatMap((matter) =>
    finding.territories.map((clause): Way => {
      const where = { place: named(clause.in), exceptPlaces: clause.except.map(named) }
      const from = finding.days.from > today ? finding.days.from : null
      return { kind: 'close', type: named(matter), ...where, boxes: finding.boxes, from }
    }),
  )
}

/**
 * Ways to settle a finding, the likeliest first.
 *
 * @param today the day that a closing duty need not begin before
 */
export const waysOf = (opened: OpenedFinding, today: string): Ways => {
  const older = opened.finding.kind === 'overlap' ? olderOf(opened.rows) : []
  const changes = opened.rows.map(({ duty, who }): Way => ({ kind: 'change', dutyId: duty.id, who }))
  const missing = closings(opened, today)
  return {
    ways: [...older, ...missing.slice(0, most.closings), ...changes.slice(0, most.changes)],
    more: Math.max(0, missing.length - most.closings),
  }
}
