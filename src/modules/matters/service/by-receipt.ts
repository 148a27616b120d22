import { fact } from '../../../kernel/fact.ts'
import { must } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { maskPersonalData } from '../../people/core/personal-data.ts'
import { erasePerson } from '../../people/index.ts'
import type { NoteWish } from '../core/steps.ts'
import { take } from '../core/workflow.ts'
import { matterWithdrawn } from '../events.ts'
import { findMatterForUpdate, saveMatter } from '../store/matters.ts'
import { addEntries, endAssignments } from '../store/parts.ts'
import { findByReceipt } from './read.ts'
import { redactMatter } from './redact.ts'

/** The matter of this receipt, locked. */
const lockByReceipt = async (call: Call, receipt: string) => {
  const { matter } = await findByReceipt(call, receipt)
  return (await findMatterForUpdate(call, matter.id)) ?? matter
}

/** The reporter adds something; the accountable unit sees it in the thread. */
export const supplementByReceipt = (call: Call, receipt: string, wish: NoteWish): Promise<void> =>
  inTransaction(call, async (call) => {
    const matter = await lockByReceipt(call, receipt)
    must(await saveMatter(call, { ...matter, version: matter.version + 1 }))
    await addEntries(call, matter.id, [{ kind: 'supplemented', text: maskPersonalData(wish.text).text }])
  })

/** The reporter takes the matter back while nobody has answered it yet. */
export const withdrawByReceipt = (call: Call, receipt: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const matter = await lockByReceipt(call, receipt)
    const withdrawn = must(take(matter, 'withdraw'))
    must(await saveMatter(call, { ...withdrawn, waitsFor: null }))
    await endAssignments(call, matter.id, 'ended')
    await addEntries(call, matter.id, [{ kind: 'withdrawn' }])
    await call.tell([fact(matterWithdrawn, { matterId: matter.id })])
  })

/**
 * The reporter has everything about them erased: the vault's keys are destroyed and every text is taken away;
 * what was decided stays, and the audit chain with it.
 */
export const eraseByReceipt = (call: Call, receipt: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const { id } = await lockByReceipt(call, receipt)
    await erasePerson(call, id)
    await redactMatter(call, id)
  })
