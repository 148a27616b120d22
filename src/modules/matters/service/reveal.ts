import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { type Revealed, type RevealWish, revealContact } from '../../people/index.ts'
import { noSuchMatter } from '../core/problems.ts'
import { findMatterForUpdate } from '../store/matters.ts'
import { addEntries, listAssignments } from '../store/parts.ts'
import { mayReach } from '../store/queue.ts'

/** Shows the contacts of a matter to somebody who works on it, for a purpose that the reporter can read. */
export const revealMatter = (call: Call, id: Id, wish: RevealWish): Promise<Revealed> =>
  inTransaction(call, async (call) => {
    const matter = await findMatterForUpdate(call, id)
    if (matter === null || !(await mayReach(call, 'matters.read', id))) return refuse(noSuchMatter)
    const working = (await listAssignments(call, [id])).filter(({ role }) => role === 'lead' || role === 'assist')
    const where = { territoryPath: matter.placePath, unitIds: working.map((part) => part.unitId) }
    const revealed = await revealContact(call, { matterId: id, where, ...wish })

    const { unitId, purpose, until } = revealed.reveal
    const accountId = call.actor.kind === 'account' ? call.actor.id : null
    await addEntries(call, id, [{ kind: 'contact-revealed', unitId, accountId, values: { purpose, until } }])
    return revealed
  })
