import { z } from 'zod'

/** A provider that people sign in through instead of a password, as configuration names it (`WARDWORK_OIDC`). */
export const IdentityProvider = z.object({
  /** The jurisdiction's sign. */
  jurisdiction: z.string().min(1).max(16),
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(40),
  /** What people read on the button. */
  name: z.string().min(1).max(60),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** True when signing in there counts as a second factor. */
  strong: z.boolean().default(false),
})
export type IdentityProvider = z.infer<typeof IdentityProvider>

/** What anybody may know of a provider: its key and name. */
export const ProviderShown = IdentityProvider.pick({ key: true, name: true })
export type ProviderShown = z.infer<typeof ProviderShown>

/** How long a sign-in through a provider may take, from leaving us to coming back. */
export const attemptMinutes = 10
