import { z } from 'zod'
import { Instant } from '../../kernel/day.ts'
import { factKind } from '../../kernel/fact.ts'
import { Id } from '../../kernel/ids.ts'

const ofAccount = ({ accountId }: { readonly accountId: string }) => `account:${accountId}`

/** One stream a matter for what happens to its contacts: apart from the matter's own, so that neither waits for the other. */
const ofVault = ({ matterId }: { readonly matterId: string }) => `vault:${matterId}`

export const accountOpened = factKind(
  'people.account.opened',
  z.object({ accountId: Id, homeJurisdictionId: Id }),
  ofAccount,
)

export const accountClosed = factKind('people.account.closed', z.object({ accountId: Id }), ofAccount)

export const passwordChanged = factKind('people.password.changed', z.object({ accountId: Id }), ofAccount)

export const factorChanged = factKind(
  'people.factor.changed',
  z.object({ accountId: Id, present: z.boolean() }),
  ofAccount,
)

export const roleGranted = factKind(
  'people.role.granted',
  z.object({
    accountId: Id,
    grantId: Id,
    role: z.string(),
    unitId: Id.nullable(),
    origin: z.string(),
  }),
  ofAccount,
)

export const roleRevoked = factKind(
  'people.role.revoked',
  z.object({ accountId: Id, grantId: Id, role: z.string() }),
  ofAccount,
)

export const roleChanged = factKind(
  'people.role.changed',
  z.object({ role: z.string(), permissions: z.array(z.string()) }),
  ({ role }) => `role:${role}`,
)

/** How the jurisdiction guards its accounts: every number of it, from now on. */
export const policyChanged = factKind(
  'people.policy.changed',
  z.object({
    jurisdictionId: Id,
    secondFactor: z.string(),
    sessionIdleMinutes: z.number().int(),
    sessionHours: z.number().int(),
    passwordMinLength: z.number().int(),
    revealMinutes: z.number().int(),
  }),
  () => 'people:policy',
)

export const contactKept = factKind(
  'people.contact.kept',
  z.object({ matterId: Id, contactId: Id, party: z.string() }),
  ofVault,
)

export const contactRevealed = factKind(
  'people.contact.revealed',
  z.object({ matterId: Id, revealId: Id, purpose: z.string(), unitId: Id.nullable(), until: Instant }),
  ofVault,
)

/** Whoever keeps a text of this matter redacts it now. */
export const contactErased = factKind(
  'people.contact.erased',
  z.object({ matterId: Id, redactionId: Id, keys: z.number().int() }),
  ofVault,
)
