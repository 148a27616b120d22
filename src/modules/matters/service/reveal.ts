import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { hasContact, type Revealed, type RevealWish, revealContact } from '../../people/index.ts'
import { noSuchMatter } from '../core/problems.ts'
import { listCoReporters } from '../store/co-reporters.ts'
import { findMatterForUpdate } from '../store/matters.ts'
import { addEntries, listAssignments } from '../store/parts.ts'
import { mayReach } from '../store/queue.ts'

/** Under which ids the vault knows the reporters of a matter, those alone whose contact can be read; else the matter's. */
const reportersOf = async (call: Call, matterId: Id): Promise<readonly [Id, ...Id[]]> => {
  const others: Id[] = []
  for (const { id } of await listCoReporters(call, matterId)) if ((await hasContact(call, id)).reporter) others.push(id)
  const first = await hasContact(call, matterId)
  const [next, ...more] = others
  return next === undefined || first.reporter || first.reported ? [matterId, ...others] : [next, ...more]
}

/** Shows the contacts of a matter to somebody who works on it, for a purpose that every reporter of it can read. */
export const revealMatter = (call: Call, id: Id, wish: RevealWish): Promise<Revealed> =>
  inTransaction(call, async (call) => {
    const matter = await findMatterForUpdate(call, id)
    if (matter === null || !(await mayReach(call, 'matters.read', id))) return refuse(noSuchMatter)
    const working = (await listAssignments(call, [id])).filter(({ role }) => role === 'lead' || role === 'assist')
    const where = { territoryPath: matter.placePath, unitIds: working.map((part) => part.unitId) }
    const accountId = call.actor.kind === 'account' ? call.actor.id : null
    const look = async (reporterId: Id): Promise<Revealed> => {
      const revealed = await revealContact(call, { matterId: reporterId, where, ...wish })
      const { unitId, purpose, until } = revealed.reveal
      const by = reporterId === id ? {} : { coReporterId: reporterId }
      await addEntries(call, id, [{ kind: 'contact-revealed', unitId, accountId, values: { purpose, until, ...by } }])
      return revealed
    }
    const [firstId, ...others] = await reportersOf(call, id)
    const first = await look(firstId)
    const [contacts, originals] = [[...first.contacts], [...first.originals]]
    for (const otherId of others) {
      const other = await look(otherId)
      contacts.push(...other.contacts)
      originals.push(...other.originals)
    }
    return { reveal: first.reveal, contacts, originals }
  })
