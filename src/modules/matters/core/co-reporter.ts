import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { isAtWork, type Matter } from './matter.ts'
import { notToJoin } from './problems.ts'
import { Report } from './report.ts'

/** Somebody for whom a matter that another reported first is theirs too. Who they are is in the vault, under their id. */
export const CoReporter = z.object({
  id: Id,
  matterId: Id,
  number: z.string(),
  /** In their own words, masked; null once redacted. */
  text: z.string().nullable(),
  placeText: z.string().nullable(),
  joinedAt: Instant,
  leftAt: Instant.nullable(),
  redactedAt: Instant.nullable(),
})
export type CoReporter = z.infer<typeof CoReporter>

/** "That is mine too": a message like any other, and the number of the matter that it is to go with. */
export const JoinWish = Report.extend({ number: z.string().max(40) })
export type JoinWish = z.infer<typeof JoinWish>

/**
 * Whether a message may go with this matter: of the same type, at or near its place, still at work, and not
 * confidential. Everything else is reported by itself, so that nothing is lost with a matter that is over.
 */
export const mayJoin = (
  target: Matter,
  said: { readonly typeId: Id | null; readonly placePath: string },
): Answer<Matter> => {
  const isAlike = target.typeId !== null && target.typeId === said.typeId && isWithin(target.placePath, said.placePath)
  return isAlike && isAtWork(target) && !target.confidential ? yes(target) : no(notToJoin)
}
