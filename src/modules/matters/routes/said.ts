import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { notFound, notPermitted, signInFirst } from '../../../platform/http/access.ts'
import { JurisdictionSign } from '../../directory/index.ts'
import { Reveal, RevealedContact } from '../../people/index.ts'
import * as problems from '../core/problems.ts'

export const tags = ['matters']
export const here = z.object({ jurisdiction: JurisdictionSign })
export const one = here.extend({ id: Id })
/** The receipt travels in the body, so that no log and no history holds it. */
export const held = z.object({ receipt: z.string().max(80) })

/** What the vault shows for as long as a reveal lasts. */
export const Revealed = z.object({
  reveal: Reveal,
  contacts: z.array(RevealedContact),
  originals: z.array(z.object({ id: Id, text: z.string() })),
})

export const forStaff = [signInFirst, notPermitted, notFound, problems.noSuchMatter]
export const onOne = [...forStaff, problems.stepNotAllowed, problems.notYourUnit, problems.changedMeanwhile]

/** An address by which somebody could try receipts out: few tries a minute. */
export const fewTries = { rateLimit: { max: 30, timeWindow: 60_000 } }
