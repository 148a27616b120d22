import type { Day } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { listSuccessions, raiseEdition, type Succession } from '../../directory/index.ts'
import { rehome, type Successors } from '../core/rehome.ts'
import { contentChanges, countChanges } from '../core/version-diff.ts'
import { listPublished } from '../events.ts'
import { addContent, loadContent, removeContent } from '../store/content.ts'
import { addVersionRow, findDraftForUpdate, findPublishedRow, lastNumber, saveVersionRow } from '../store/lists.ts'

const successorsOf = (successions: readonly Succession[]): Successors =>
  new Map(
    [...Map.groupBy(successions, ({ oldId }) => oldId)].map(([oldId, after]) => [
      oldId,
      after.toSorted((a, b) => a.rank - b.rank).map(({ newId }) => newId),
    ]),
  )

type Given = { readonly successors: Successors; readonly on: Day; readonly newId: () => Id }

/** The list in force carried over as a version of its own: published versions never change. */
const rehomePublished = async (call: Call, given: Given): Promise<void> => {
  const published = await findPublishedRow(call)
  if (published === null) return
  const before = await loadContent(call, published.id)
  const { content, moved } = rehome(before, given)
  const changes = countChanges(contentChanges(before, content).duties)
  if (moved + changes.changed === 0) return

  const edition = await raiseEdition(call, 'duties')
  const number = (await lastNumber(call)) + 1
  const id = call.newId()
  const title = `${published.title.slice(0, 100)} · ${given.on}`
  await addVersionRow(call, {
    ...published,
    id,
    version: 1,
    number,
    title,
    basedOn: published.id,
    edition,
    createdAt: call.now,
    publishedAt: call.now,
  })
  await addContent(call, id, content)
  await call.tell([fact(listPublished, { listId: id, number, edition, ...changes })])
}

const rehomeDraft = async (call: Call, given: Given): Promise<void> => {
  const draft = await findDraftForUpdate(call)
  if (draft === null) return
  const { content } = rehome(await loadContent(call, draft.id), given)
  await removeContent(call, draft.id)
  await addContent(call, draft.id, content)
  await saveVersionRow(call, { ...draft, version: draft.version + 1 })
}

/**
 * Carries the list in force, and the draft, over a reorganisation of territories. Units need nothing: a closed unit is
 * followed through its successors by whoever decides.
 */
export const rehomeLists = (call: Call, reorganisationId: Id, on: Day): Promise<void> =>
  inTransaction(call, async (call) => {
    await lockName(call, 'duties.draft')
    const successors = successorsOf(await listSuccessions(call, 'territory', reorganisationId))
    const given = { successors, on, newId: call.newId }
    await rehomePublished(call, given)
    await rehomeDraft(call, given)
  })
