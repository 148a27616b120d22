import { type Candidate, candidatesAt, type Known } from './applicable.ts'
import { byText } from './compare.ts'
import type { Role } from './duty.ts'
import type { DutyIndex } from './duty-index.ts'
import { explore } from './explore.ts'
import { byKey } from './key.ts'
import type { Point } from './point.ts'
import type { Resolved } from './resolve.ts'
import { resolvedAt } from './ruling.ts'

/** A unit's part besides the lead, with the duty that says so. */
export type Part = { readonly unit: string; readonly duty: string }

/** A statement of another role that could not be given to a unit, and why. */
export type OpenPart = {
  readonly role: Role
  readonly duty: string
  readonly why: Exclude<Resolved['state'], 'unit'> | 'attributes'
}

/** What the other roles come to: parts by unit, and statements that stay open. */
export type Parts = { readonly parts: readonly Part[]; readonly open: readonly OpenPart[] }

/** Whether the candidate applies whatever the unknown attributes are. */
const isCertain = (index: DutyIndex, candidate: Candidate): boolean => {
  if (candidate.boxes.some((box) => Object.keys(box).length === 0)) return true
  const { rulings, isWhole } = explore([candidate], index.order, {
    attributes: index.attributes.values(),
    judge: (applicable) => applicable.length > 0,
    labelOf: String,
  })
  return isWhole && rulings.every(Boolean)
}

/** Statements left after a stronger one of the same role that replaces weaker ones. */
const notReplaced = (index: DutyIndex, certain: readonly Candidate[]): readonly Candidate[] => {
  const replacing = certain.find((one) => one.duty.replaces)
  return replacing === undefined ? certain : certain.filter((one) => byKey(one.key, replacing.key, index.order) <= 0)
}

/**
 * The units that assist, supervise or are informed: the union of all statements of the role, minus the leads.
 *
 * Strongest statement first. Statements that depend on something unknown are open, not parts.
 */
export const partsAt = (
  index: DutyIndex,
  point: Point,
  asked: { readonly role: Role; readonly known: Known; readonly leads: readonly string[] },
): Parts => {
  const { role, known, leads } = asked
  const candidates = candidatesAt(index, point, role, known).sort(
    (a, b) => byKey(a.key, b.key, index.order) || byText(a.duty.id, b.duty.id),
  )
  const certain = candidates.filter((one) => isCertain(index, one))
  const open: OpenPart[] = candidates
    .filter((one) => !certain.includes(one))
    .map((one) => ({ role, duty: one.duty.id, why: 'attributes' }))

  const parts: Part[] = []
  for (const one of notReplaced(index, certain)) {
    const resolved = resolvedAt(index, point, one)
    if (resolved.state !== 'unit') open.push({ role, duty: one.duty.id, why: resolved.state })
    else if (!leads.includes(resolved.unit)) parts.push({ unit: resolved.unit, duty: one.duty.id })
  }
  return { parts, open }
}
