import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, no, refuse, yes } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { raiseEdition } from '../../directory/index.ts'
import type { Attribute } from '../core/attribute.ts'
import { composeList, type Ground } from '../core/compose.ts'
import { canonical } from '../core/diff.ts'
import type { Delegation, Duty } from '../core/duty.ts'
import { type Fault, faultValues } from '../core/fault.ts'
import { keepingFaults, lineFaults } from '../core/keeping-faults.ts'
import { listFaults } from '../core/list-faults.ts'
import type { KeyOrder, ListItem } from '../core/list-file.ts'
import type { ListContent, ListVersion } from '../core/list-version.ts'
import { changedMeanwhile, draftOpen, listRefused, noDraft, notInList, notPublishable } from '../core/problems.ts'
import { publishingFaults } from '../core/publishable.ts'
import { contentChanges, countChanges } from '../core/version-diff.ts'
import { listPublished } from '../events.ts'
import {
  addContent,
  loadContent,
  removeContent,
  removeDelegationRows,
  removeDelegationRowsOf,
  removeDutyRow,
  removeItemRow,
  saveDutyRow,
  saveItemRow,
} from '../store/content.ts'
import {
  addVersionRow,
  findDraftForUpdate,
  findDraftRow,
  findPublishedRow,
  lastNumber,
  removeDraftRow,
  saveVersionRow,
} from '../store/lists.ts'
import { groundOf } from './ground.ts'
import { mustEditAt, mustEditWhole, mustPublishWhole } from './reach.ts'

const nothing: ListContent = { items: [], duties: [], delegations: [] }

/** Opens a draft: a copy of the version in force, or an empty list. Refuses while another draft is open. */
export const openDraft = (call: Call, given: { readonly id: Id; readonly title: string }): Promise<ListVersion> =>
  inTransaction(call, async (call) => {
    mustEditWhole(call)
    await lockName(call, 'duties.draft')
    const open = await findDraftRow(call)
    if (open?.id === given.id) return open
    if (open !== null) refuse(draftOpen, { title: open.title })

    const base = await findPublishedRow(call)
    const draft: ListVersion = {
      id: given.id,
      version: 1,
      number: (await lastNumber(call)) + 1,
      title: given.title,
      state: 'draft',
      order: base?.order ?? 'territory',
      attributes: base?.attributes ?? [],
      basedOn: base?.id ?? null,
      edition: null,
      createdAt: call.now,
      publishedAt: null,
    }
    await addVersionRow(call, draft)
    await addContent(call, draft.id, base === null ? nothing : await loadContent(call, base.id))
    return draft
  })

/** The open draft, or null. */
export const findDraft = (call: Call): Promise<ListVersion | null> => findDraftRow(call)

/** Throws the draft away. */
export const discardDraft = (call: Call): Promise<void> =>
  inTransaction(call, async (call) => {
    mustEditWhole(call)
    const draft = (await findDraftForUpdate(call)) ?? refuse(noDraft)
    await removeDraftRow(call, draft.id)
  })

/** Locks the draft, changes it, and saves it with its version grown by one. */
const changeDraft = (
  call: Call,
  seen: number | null,
  change: (call: Call, draft: ListVersion) => Promise<Partial<ListVersion>>,
): Promise<ListVersion> =>
  inTransaction(call, async (call) => {
    const draft = (await findDraftForUpdate(call)) ?? refuse(noDraft)
    if (seen !== null && seen !== draft.version) refuse(changedMeanwhile, { version: seen })
    const changed = { ...draft, ...(await change(call, draft)), version: draft.version + 1 }
    await saveVersionRow(call, changed)
    return changed
  })

const mustBeSound = (faults: readonly Fault[]): void => {
  must(faults.length > 0 ? no(listRefused, faultValues(faults)) : yes(null))
}

/** Faults of entries against everything the draft stands on. */
const faultsWith = (ground: Ground, draft: ListVersion, content: ListContent): Fault[] => [
  ...keepingFaults(content),
  ...listFaults(composeList(ground, draft, content)),
]

/**
 * Adds a duty to the draft, or replaces the one of its id. Refuses what names something unknown.
 *
 * @param seen the draft's version that was looked at; null saves whatever happened since
 */
export const saveDuty = (call: Call, duty: Duty, seen: number | null = null): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    const [ground, { items, duties }] = [await groundOf(call), await loadContent(call, draft.id)]
    const before = duties.find((one) => one.id === duty.id)
    mustEditAt(call, ground, [duty.territory, ...(before === undefined ? [] : [before.territory])])
    const isMeant = before !== undefined && canonical(before.assignee) === canonical(duty.assignee)
    mustBeSound([
      ...faultsWith(ground, draft, { items, duties: [duty], delegations: [] }),
      ...(isMeant ? [] : lineFaults(duty, ground.lines)),
    ])
    await saveDutyRow(call, draft.id, duty)
    return {}
  })

/** Adds an item to the draft, or replaces the one of its id. */
export const saveItem = (call: Call, item: ListItem, seen: number | null = null): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    const [ground, { items }] = [await groundOf(call), await loadContent(call, draft.id)]
    const before = items.find((one) => one.id === item.id)
    mustEditAt(call, ground, [item.territory, ...(before === undefined ? [] : [before.territory])])
    mustBeSound(faultsWith(ground, draft, { items: [item], duties: [], delegations: [] }))
    await saveItemRow(call, draft.id, item)
    return {}
  })

/** Removes a duty, and how it was handed on, from the draft. */
export const removeDuty = (call: Call, id: Id, seen: number | null = null): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    const duty = (await loadContent(call, draft.id)).duties.find((one) => one.id === id) ?? refuse(notInList, { id })
    mustEditAt(call, await groundOf(call), [duty.territory])
    await removeDutyRow(call, draft.id, id)
    return {}
  })

/** Removes an item from the draft; the duties that cited it stay, without it. */
export const removeItem = (call: Call, id: Id, seen: number | null = null): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    const item = (await loadContent(call, draft.id)).items.find((one) => one.id === id) ?? refuse(notInList, { id })
    mustEditAt(call, await groundOf(call), [item.territory])
    await removeItemRow(call, draft.id, id)
    return {}
  })

/** Says how the draft's duties are handed on; what was said before is replaced. */
export const saveDelegations = (
  call: Call,
  delegations: readonly Delegation[],
  seen: number | null = null,
): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    mustEditWhole(call)
    const content = await loadContent(call, draft.id)
    mustBeSound(faultsWith(await groundOf(call), draft, { ...content, delegations }))
    await removeDelegationRows(call, draft.id)
    await addContent(call, draft.id, { items: [], duties: [], delegations })
    return {}
  })

/** Says how one duty of the draft is handed on; what was said of it before is replaced. */
export const saveHandOn = (
  call: Call,
  given: { readonly duty: Id; readonly links: readonly Omit<Delegation, 'duty'>[] },
  seen: number | null = null,
): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    const [ground, { items, duties }] = [await groundOf(call), await loadContent(call, draft.id)]
    const duty = duties.find((one) => one.id === given.duty) ?? refuse(notInList, { id: given.duty })
    mustEditAt(call, ground, [duty.territory])
    const delegations = given.links.map((link) => ({ ...link, duty: duty.id }))
    mustBeSound(faultsWith(ground, draft, { items, duties: [duty], delegations }))
    await removeDelegationRowsOf(call, draft.id, duty.id)
    await addContent(call, draft.id, { items: [], duties: [], delegations })
    return {}
  })

/** Changes what the draft declares: its title, which depth counts first, and the attributes of conditions. */
export const changeHeader = (
  call: Call,
  header: { readonly title: string; readonly order: KeyOrder; readonly attributes: readonly Attribute[] },
  seen: number | null = null,
): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    mustEditWhole(call)
    const changed = { ...header, attributes: [...header.attributes] }
    mustBeSound(faultsWith(await groundOf(call), { ...draft, ...changed }, await loadContent(call, draft.id)))
    return changed
  })

/** Replaces everything the draft says: what an import does. Refuses a list with a fault. */
export const replaceContent = (
  call: Call,
  given: ListContent & { readonly order: KeyOrder; readonly attributes: readonly Attribute[] },
  seen: number | null = null,
): Promise<ListVersion> =>
  changeDraft(call, seen, async (call, draft) => {
    mustEditWhole(call)
    const header = { order: given.order, attributes: [...given.attributes] }
    mustBeSound(faultsWith(await groundOf(call), { ...draft, ...header }, given))
    await removeContent(call, draft.id)
    await addContent(call, draft.id, given)
    return header
  })

/** What keeps a draft from being published; nothing when it may be. */
export const publishingFaultsOf = async (call: Call, draft: ListVersion, content: ListContent): Promise<Fault[]> => {
  const list = composeList(await groundOf(call), draft, content)
  return [...listFaults(list), ...publishingFaults(list)]
}

/**
 * Publishes the draft: from now on it is the list in force, and it never changes again. Raises the edition.
 *
 * Refuses a list with a fault, and precedence over what a stronger instrument reserves.
 *
 * @param seen the draft's version that was looked at: nobody publishes what they have not seen
 */
export const publishDraft = (call: Call, seen: number): Promise<ListVersion> =>
  inTransaction(call, async (call) => {
    mustPublishWhole(call)
    const draft = (await findDraftForUpdate(call)) ?? refuse(noDraft)
    if (seen !== draft.version) refuse(changedMeanwhile, { version: seen })
    const content = await loadContent(call, draft.id)
    const faults = await publishingFaultsOf(call, draft, content)
    if (faults.length > 0) refuse(notPublishable, faultValues(faults))

    const base = draft.basedOn === null ? nothing : await loadContent(call, draft.basedOn)
    const edition = await raiseEdition(call, 'duties')
    const last = await lastNumber(call)
    const published: ListVersion = {
      ...draft,
      number: draft.number < last ? last + 1 : draft.number,
      version: draft.version + 1,
      state: 'published',
      edition,
      publishedAt: call.now,
    }
    await saveVersionRow(call, published)
    const counts = countChanges(contentChanges(base, content).duties)
    await call.tell([fact(listPublished, { listId: draft.id, number: published.number, edition, ...counts })])
    return published
  })
