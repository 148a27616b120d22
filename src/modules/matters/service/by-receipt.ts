import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { maskPersonalData } from '../../people/core/personal-data.ts'
import { erasePerson } from '../../people/index.ts'
import type { CoReporter } from '../core/co-reporter.ts'
import type { Matter } from '../core/matter.ts'
import type { Photo } from '../core/photo.ts'
import { changedMeanwhile, othersJoined, stepNotAllowed } from '../core/problems.ts'
import type { NoteWish } from '../core/steps.ts'
import { take } from '../core/workflow.ts'
import { matterLeft, matterWithdrawn } from '../events.ts'
import { countCoReporters, findCoReporter, leaveMatter } from '../store/co-reporters.ts'
import { findMatterForUpdate, saveMatter } from '../store/matters.ts'
import { addEntries, endAssignments, findText } from '../store/parts.ts'
import { holdInOrder } from './holding.ts'
import { keepPhoto, type OpenPhoto, openPhoto } from './photos.ts'
import { findByReceipt, ownPhotos } from './progress.ts'
import { redactMatter } from './redact.ts'

/** The matter of this receipt, locked, and who holds it as they stand now. */
const lockByReceipt = async (call: Call, receipt: string) => {
  const before = await findByReceipt(call, receipt)
  await holdInOrder(call, [before.matter.id, ...(before.own === null ? [] : [before.own.id])])
  const held = await findByReceipt(call, receipt)
  if (held.matter.id !== before.matter.id) return refuse(changedMeanwhile)
  const matter = (await findMatterForUpdate(call, held.matter.id)) ?? held.matter
  const coReporter = held.coReporter === null ? null : await findCoReporter(call, held.coReporter.id)
  return { matter, coReporter, own: held.own }
}

/** Which reporter did it, for the thread; the first one needs no mark. */
const byOf = (coReporter: CoReporter | null) => (coReporter === null ? {} : { coReporterId: coReporter.id })

/** The reporter adds something; the accountable unit sees it in the thread. */
export const supplementByReceipt = (call: Call, receipt: string, wish: NoteWish): Promise<void> =>
  inTransaction(call, async (call) => {
    const { matter, coReporter } = await lockByReceipt(call, receipt)
    must(await saveMatter(call, { ...matter, version: matter.version + 1 }))
    const text = maskPersonalData(wish.text).text
    await addEntries(call, matter.id, [{ kind: 'supplemented', text, values: byOf(coReporter) }])
  })

/** A matter of its own that goes with another is withdrawn as well. */
const withdrawOwn = async (call: Call, own: Matter): Promise<void> => {
  must(await saveMatter(call, { ...must(take(own, 'withdraw')), goesWith: null }))
  await addEntries(call, own.id, [{ kind: 'withdrawn' }])
  await call.tell([fact(matterWithdrawn, { matterId: own.id })])
}

/** One of several takes it back: the matter goes on for the others. */
const leave = async (call: Call, matter: Matter, coReporter: CoReporter): Promise<void> => {
  if (coReporter.leftAt !== null) return
  must(take(matter, 'withdraw'))
  must(await saveMatter(call, { ...matter, version: matter.version + 1 }))
  await leaveMatter(call, coReporter.id)
  await addEntries(call, matter.id, [{ kind: 'left', values: byOf(coReporter) }])
  await call.tell([fact(matterLeft, { matterId: matter.id, coReporterId: coReporter.id })])
}

/**
 * The reporter takes the matter back while nobody has answered it yet.
 *
 * Who joined leaves it; the first reporter is refused while others are in it.
 */
export const withdrawByReceipt = (call: Call, receipt: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const { matter, coReporter, own } = await lockByReceipt(call, receipt)
    if (coReporter !== null) {
      await leave(call, matter, coReporter)
      return own === null ? undefined : withdrawOwn(call, own)
    }
    if ((await countCoReporters(call, [matter.id])).has(matter.id)) refuse(othersJoined)
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
    const { matter, coReporter } = await lockByReceipt(call, receipt)
    const id = coReporter?.id ?? matter.id
    await erasePerson(call, id)
    await redactMatter(call, id)
  })

/** The reporter adds a photo, up to three while the matter is open; once they were erased, no more. */
export const addPhotoByReceipt = (
  call: Call,
  receipt: string,
  photo: { readonly id: Id; readonly sent: Uint8Array },
): Promise<Photo> =>
  inTransaction(call, async (call) => {
    const { matter, coReporter } = await lockByReceipt(call, receipt)
    const redactedAt = coReporter === null ? (await findText(call, matter.id))?.redactedAt : coReporter.redactedAt
    const isOver = redactedAt != null || (coReporter !== null && coReporter.leftAt !== null)
    if (isOver) refuse(stepNotAllowed, { step: 'photo', state: 'withdrawn' })
    return keepPhoto(call, matter, { ...photo, side: 'reporter', coReporterId: coReporter?.id ?? null })
  })

/** Opens a photo for whoever holds the receipt: their own, or one that came with an answer. */
export const photoByReceipt = async (call: Call, receipt: string, photoId: Id): Promise<OpenPhoto> => {
  return openPhoto(call, await ownPhotos(call, await findByReceipt(call, receipt)), photoId)
}
