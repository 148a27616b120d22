import { z } from 'zod'

/** Whether people must, may or cannot use a second factor when they sign in. */
export const FactorPolicy = z.enum(['off', 'optional', 'required'])
export type FactorPolicy = z.infer<typeof FactorPolicy>

/** How a jurisdiction guards its accounts and its vault. Every number is its own to set. */
export const PeoplePolicy = z.object({
  secondFactor: FactorPolicy,
  /** A session ends after so long without a request. */
  sessionIdleMinutes: z.number().int().min(5).max(1440),
  /** A session ends so long after sign-in, whatever happens. */
  sessionHours: z.number().int().min(1).max(168),
  passwordMinLength: z.number().int().min(8).max(64),
  /** How long a reveal stays open when nobody asks for less. */
  revealMinutes: z.number().int().min(5).max(480),
})
export type PeoplePolicy = z.infer<typeof PeoplePolicy>

/**
 * What holds until a jurisdiction says otherwise: a working day, an hour's lunch, ten characters.
 *
 * @source NIST SP 800-63B-4, sections 2.2.3 (reauthentication) and 3.1.1 (passwords)
 */
export const defaultPolicy: PeoplePolicy = {
  secondFactor: 'optional',
  sessionIdleMinutes: 90,
  sessionHours: 12,
  passwordMinLength: 10,
  revealMinutes: 30,
}
