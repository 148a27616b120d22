import type { Permission } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { todayOf } from '../../directory/index.ts'
import type { Matter } from '../core/matter.ts'
import { mayAsLead } from '../core/permissions.ts'
import { noSuchMatter, notYourUnit } from '../core/problems.ts'
import { findMatterForUpdate } from '../store/matters.ts'
import { mayReach } from '../store/queue.ts'

/** The account that acts; null for the house and for residents. */
export const accountOf = (call: Call): Id | null => (call.actor.kind === 'account' ? call.actor.id : null)

/** The matter, locked, if it is within the caller's reach: whoever may not see it learns nothing of it. */
export const lock = async (call: Call, id: Id): Promise<Matter> => {
  const matter = await findMatterForUpdate(call, id)
  if (matter === null || !(await mayReach(call, 'matters.read', id))) return refuse(noSuchMatter)
  return matter
}

/** Refuses whoever may not do this as the accountable unit, or over the place of the matter. */
export const mustLead = (call: Call, permission: Permission, matter: Matter): void => {
  if (call.actor.kind === 'house') return
  if (!mayAsLead(call.scopes, permission, matter, todayOf(call))) refuse(notYourUnit)
}

/** Holds several matters until the end of the transaction, in one order whoever asks: nobody waits in a circle. */
export const holdInOrder = async (call: Call, ids: readonly Id[]): Promise<void> => {
  for (const id of [...new Set(ids)].sort()) await findMatterForUpdate(call, id)
}
