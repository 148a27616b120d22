import { z } from 'zod'
import type { Scope } from '../../../kernel/actor.ts'
import { Instant, instantMs, instantOf } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { confidential, mayNotReveal, purposeNeeded, revealTooLong } from './problems.ts'

/** Why a contact is looked at; the reporter reads it in these words. */
export const RevealPurpose = z.enum(['clarify', 'visit', 'answer', 'call-back', 'danger', 'law'])
export type RevealPurpose = z.infer<typeof RevealPurpose>

/** Purposes that need a written reason: what danger, which law. */
const explained: readonly RevealPurpose[] = ['danger', 'law']

/** One look at the contacts of a matter: by whom, why, and until when it lasts. */
export const Reveal = z.object({
  id: Id,
  matterId: Id,
  accountId: Id,
  unitId: Id.nullable(),
  purpose: RevealPurpose,
  reason: z.string(),
  from: Instant,
  until: Instant,
})
export type Reveal = z.infer<typeof Reveal>

/** What the reporter sees of it on the progress page: the unit, never the colleague's name. */
export const RevealShown = Reveal.pick({ unitId: true, purpose: true, reason: true, from: true, until: true })
export type RevealShown = z.infer<typeof RevealShown>

/** Where a matter is and who works on it: its territory and the units that lead or assist. */
export type Whereabouts = { readonly territoryPath: string; readonly unitIds: readonly Id[] }

export const RevealWish = z.object({
  purpose: RevealPurpose,
  reason: z.string().trim().max(300).default(''),
  /** Asking for less than the jurisdiction's usual time is welcome, for more is refused. */
  minutes: z.number().int().min(1).optional(),
})
export type RevealWish = z.input<typeof RevealWish>

type Asking = {
  readonly scopes: readonly Scope[]
  readonly where: Whereabouts
  readonly isConfidential: boolean
  readonly longestMinutes: number
  readonly now: Instant
}

const reaches = (scope: Scope, where: Whereabouts): boolean =>
  scope.permissions.includes('people.reveal') &&
  isWithin(where.territoryPath, scope.territoryPath) &&
  (scope.unitId === null || where.unitIds.includes(scope.unitId))

/** The scope under which somebody may look at a matter's contacts: its territory, and a unit that works on it. */
const revealScope = (scopes: readonly Scope[], where: Whereabouts): Scope | null =>
  scopes.find((scope) => reaches(scope, where)) ?? null

/**
 * Whether the contacts of a matter may be looked at, under which scope and until when.
 *
 * A confidential matter's contacts open only to roles held in no unit: the hotline's own people and those who
 * verify, never to the units that handle it.
 *
 * @source docs/adr/0021-the-vault-knows-no-person-twice.md
 */
export const mayReveal = (
  wish: z.output<typeof RevealWish>,
  { scopes, where, isConfidential, longestMinutes, now }: Asking,
): Answer<{ readonly scope: Scope; readonly until: Instant }> => {
  if (explained.includes(wish.purpose) && wish.reason.length < 4) return no(purposeNeeded, { purpose: wish.purpose })
  const minutes = wish.minutes ?? longestMinutes
  if (minutes > longestMinutes) return no(revealTooLong, { minutes: longestMinutes })

  const scope = revealScope(scopes, where)
  if (scope === null) return no(mayNotReveal)
  const wide = isConfidential ? revealScope(scopes, { ...where, unitIds: [] }) : scope
  if (wide === null) return no(confidential)
  return yes({ scope: wide, until: instantOf(instantMs(now) + minutes * 60_000) })
}

/** True while this reveal lasts. */
export const isOpen = (reveal: Pick<Reveal, 'from' | 'until'>, now: Instant): boolean =>
  instantMs(reveal.from) <= instantMs(now) && instantMs(now) < instantMs(reveal.until)
