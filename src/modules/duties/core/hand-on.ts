import type { Day } from '../../../kernel/day.ts'
import type { Delegation } from './duty.ts'
import type { DutyIndex } from './duty-index.ts'
import { longestChain } from './list-faults/delegations.ts'
import { resolveUnit } from './resolve.ts'

/** One link by which a duty was handed on; `to` is the unit on that day, null when nobody answers for it any more. */
export type HandOn = {
  readonly duty: string
  readonly kind: Delegation['kind']
  readonly to: string | null
  readonly named: string
  readonly basis: string | null
  readonly from: Day | null
  readonly until: Day | null
}

/** Who is accountable and who performs after the duty was handed on. */
export type Handed = { readonly unit: string; readonly performs: string | null; readonly links: readonly HandOn[] }

const linkFrom = (index: DutyIndex, dutyId: string, holder: string | null, on: Day): Delegation | undefined => {
  const duty = index.dutyOf(dutyId)
  const own = duty !== undefined && 'unit' in duty.assignee ? duty.assignee.unit : null
  const isBy = (by: string | null): boolean => (holder === null ? by === null || by === own : by === holder)
  return index.delegations
    .get(dutyId)
    ?.find(
      (link) => isBy(link.by) && (link.from === null || link.from <= on) && (link.until === null || on < link.until),
    )
}

/** Follows the delegations of a duty on a day, at most `longestChain` links; an unresolved link ends the chain before it. */
export const handOn = (index: DutyIndex, dutyId: string, unit: string, on: Day): Handed => {
  const links: HandOn[] = []
  let accountable = unit
  let performs: string | null = null
  let holder: string | null = null
  for (let length = 0; length < longestChain; length += 1) {
    const link = linkFrom(index, dutyId, holder, on)
    if (link === undefined) break
    const resolved = resolveUnit(index.plane, link.to, on)
    const to = resolved.state === 'unit' ? resolved.unit : null
    links.push({
      duty: dutyId,
      kind: link.kind,
      to,
      named: link.to,
      basis: link.basis,
      from: link.from,
      until: link.until,
    })
    if (to === null) break
    if (link.kind === 'transfer' && performs === null) accountable = to
    else performs = to
    holder = link.to
  }
  return { unit: accountable, performs, links }
}
