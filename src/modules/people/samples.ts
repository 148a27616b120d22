import type { Id } from '../../kernel/ids.ts'
import type { Call } from '../../platform/call.ts'
import { type FirstGrant, openAccountWithPassword } from './service/accounts.ts'
import type { Origin } from './service/tries.ts'

/** A password that says of itself that it protects nothing. */
export const samplePassword = 'lamp river Tuesday'

/** A browser at a desk; another `address` or `deviceToken` makes it another one. */
export const anOrigin = (over: Partial<Origin> = {}): Origin => ({
  address: '192.0.2.10',
  deviceToken: null,
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
  ...over,
})

/** A role over the whole jurisdiction of this call, without end. */
export const wide = (call: Call, role: string): FirstGrant => ({
  role,
  unitId: null,
  territoryPath: call.jurisdiction.territoryPath,
  from: null,
  to: null,
})

/** Opens an account with `samplePassword`; a role's name instead of grants means that role over the whole jurisdiction. */
export const openSample = (call: Call, login: string, held: string | readonly FirstGrant[]): Promise<Id> =>
  openAccountWithPassword(call, {
    login,
    name: login,
    password: samplePassword,
    grants: typeof held === 'string' ? [wide(call, held)] : held,
  })
