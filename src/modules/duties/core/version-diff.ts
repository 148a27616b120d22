import { diffEntries, type EntryChange, type FieldChange } from './diff.ts'
import type { ListContent, ListVersion } from './list-version.ts'

/** What changed from one version to another, by part. Delegations are told apart by duty, hand-over and first day. */
export type VersionDiff = {
  readonly items: readonly EntryChange[]
  readonly duties: readonly EntryChange[]
  readonly delegations: readonly EntryChange[]
}

const withIds = (content: ListContent) =>
  content.delegations.map((delegation) => ({
    id: [delegation.duty, delegation.by ?? '', delegation.from ?? ''].join(' '),
    ...delegation,
  }))

/** The difference of two versions. */
export const contentChanges = (before: ListContent, after: ListContent): VersionDiff => ({
  items: diffEntries(before.items, after.items),
  duties: diffEntries(before.duties, after.duties),
  delegations: diffEntries(withIds(before), withIds(after)),
})

/** How many entries were added, removed and changed. */
export const countChanges = (changes: readonly EntryChange[]) => ({
  added: changes.filter(({ change }) => change === 'added').length,
  removed: changes.filter(({ change }) => change === 'removed').length,
  changed: changes.filter(({ change }) => change === 'changed').length,
})

type Declared = Pick<ListVersion, 'order' | 'attributes'>

/** What changed in what a version declares: which depth counts first, and the attributes of conditions by name. */
export const declaredChanges = (
  before: Declared,
  after: Declared,
): { readonly header: readonly FieldChange[]; readonly attributes: readonly EntryChange[] } => {
  const named = ({ attributes }: Declared) => attributes.map((attribute) => ({ id: attribute.name, ...attribute }))
  const isSame = before.order === after.order
  return {
    header: isSame ? [] : [{ field: 'order', before: before.order, after: after.order }],
    attributes: diffEntries(named(before), named(after)),
  }
}
