import type { Day } from '../../../kernel/day.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import type { Holding } from './post.ts'
import { endsBeforeItBegins, postHeldAlready } from './problems.ts'

const overlaps = (a: Holding, b: Holding): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)

/**
 * Whether somebody may hold a post: one holder and one acting holder at a time.
 *
 * @param held everybody who holds, held or will hold the post
 */
export const mayHold = (holding: Holding, held: readonly Holding[]): Answer<Holding> => {
  if (holding.to !== null && holding.to <= holding.from)
    return no(endsBeforeItBegins, { from: holding.from, to: holding.to })
  const others = held.filter((other) => other.id !== holding.id && other.isActing === holding.isActing)
  const other = others.find((one) => overlaps(one, holding))
  if (other !== undefined) return no(postHeldAlready, { from: other.from, to: other.to ?? '' })
  return yes(holding)
}

/** Who holds the post on a day: the holder, and who acts for it. Both null is a vacancy. */
export const holdersOn = (
  held: readonly Holding[],
  day: Day,
): { readonly holder: Holding | null; readonly acting: Holding | null } => {
  const now = held.filter((one) => one.from <= day && (one.to === null || day < one.to))
  return { holder: now.find((one) => !one.isActing) ?? null, acting: now.find((one) => one.isActing) ?? null }
}
