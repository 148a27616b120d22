import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

/** What people type to sign in: letters of any script, digits and `. _ @ -`; compared after `loginOf`. */
export const Login = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u)
export type Login = z.infer<typeof Login>

/** The one spelling a login is kept and compared in: full-width and capital letters make no difference. */
export const loginOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

export const AccountName = z.string().trim().min(1).max(60)

/** An account as administrators of a jurisdiction see it: a person of the staff who serves there. */
export const Account = z.object({
  id: Id,
  login: z.string(),
  name: z.string(),
  /** Where its password and second factor are kept; another jurisdiction for a guest. */
  homeJurisdictionId: Id,
  joinedAt: Instant,
  /** Set when the account no longer serves here. */
  endedAt: Instant.nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Roles held within the reach of who asks, on any day not over, each once. */
  roles: z.array(z.string()),
})
export type Account = z.infer<typeof Account>
