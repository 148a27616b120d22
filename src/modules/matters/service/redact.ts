import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import type { CoReporter } from '../core/co-reporter.ts'
import type { Matter } from '../core/matter.ts'
import { matterRedacted } from '../events.ts'
import { findCoReporter, listCoReporters, redactCoReporter } from '../store/co-reporters.ts'
import { findMatterForUpdate, saveMatter } from '../store/matters.ts'
import { addEntries, findText, redactSaidBy, redactTexts } from '../store/parts.ts'
import { removePhotos } from './photos.ts'

/** What the first reporter left: texts, the title's words, photos. What all were told stays while others are there. */
const redactFirst = async (call: Call, matter: Matter): Promise<void> => {
  const { id } = matter
  if ((await findText(call, id))?.redactedAt != null) return
  const isAlone = (await listCoReporters(call, id)).every((one) => one.redactedAt !== null)
  const others = isAlone ? 'none' : 'remain'

  must(await saveMatter(call, { ...matter, title: matter.number, version: matter.version + 1 }))
  const entries = await redactTexts(call, id, others)
  await removePhotos(call, id, { coReporterId: null, others })
  await addEntries(call, id, [{ kind: 'contact-erased' }])
  await call.tell([fact(matterRedacted, { matterId: id, entries })])
}

/** Whether everybody who reported it was erased: then what they were told goes too. */
const isNobodyLeft = async (call: Call, matterId: Id): Promise<boolean> => {
  const first = await findText(call, matterId)
  const others = await listCoReporters(call, matterId)
  return first?.redactedAt != null && others.every((one) => one.redactedAt !== null)
}

/** What somebody left who joined; everybody else's stays. */
const redactOther = async (call: Call, { id, matterId, redactedAt }: CoReporter): Promise<void> => {
  const matter = await findMatterForUpdate(call, matterId)
  if (matter === null || redactedAt !== null) return

  must(await saveMatter(call, { ...matter, version: matter.version + 1 }))
  await redactCoReporter(call, id)
  const entries = await redactSaidBy(call, matterId, id)
  await removePhotos(call, matterId, { coReporterId: id, others: 'remain' })
  if (await isNobodyLeft(call, matterId)) {
    await redactTexts(call, matterId, 'none')
    await removePhotos(call, matterId, { coReporterId: null, others: 'none' })
  }
  await addEntries(call, matterId, [{ kind: 'contact-erased', values: { coReporterId: id } }])
  await call.tell([fact(matterRedacted, { matterId, entries })])
}

/**
 * Takes away every text and photo that one reporter left; once done, doing it again changes nothing.
 *
 * @param id as the vault knows the reporter: the matter's, or that of whoever joined it; both where staff joined one
 */
export const redactMatter = (call: Call, id: Id): Promise<void> =>
  inTransaction(call, async (call) => {
    const matter = await findMatterForUpdate(call, id)
    if (matter !== null) await redactFirst(call, matter)
    const other = await findCoReporter(call, id)
    if (other !== null) await redactOther(call, other)
  })
