import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { matterRedacted } from '../events.ts'
import { findMatterForUpdate, saveMatter } from '../store/matters.ts'
import { addEntries, findText, redactTexts } from '../store/parts.ts'

/** Takes every text of a matter away, the title's words too; once done, doing it again changes nothing. */
export const redactMatter = (call: Call, id: Id): Promise<void> =>
  inTransaction(call, async (call) => {
    const matter = await findMatterForUpdate(call, id)
    if (matter === null || (await findText(call, id))?.redactedAt != null) return

    must(await saveMatter(call, { ...matter, title: matter.number, version: matter.version + 1 }))
    const entries = await redactTexts(call, id)
    await addEntries(call, id, [{ kind: 'contact-erased' }])
    await call.tell([fact(matterRedacted, { matterId: id, entries })])
  })
