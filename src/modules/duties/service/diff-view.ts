import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { Locale } from '../../../words/index.ts'
import type { EntryChange } from '../core/diff.ts'
import type { Duty } from '../core/duty.ts'
import type { ListContent } from '../core/list-version.ts'
import { contentChanges, declaredChanges } from '../core/version-diff.ts'
import type { DiffView } from '../core/views.ts'
import { speakerFor } from './speaking.ts'
import { readVersion } from './versions.ts'

const named = (changes: readonly EntryChange[], nameOf: (id: string) => string): DiffView['duties'] =>
  changes.map((change) => ({ ...change, name: nameOf(change.id) }))

const dutiesIn = (...contents: readonly ListContent[]): ReadonlyMap<string, Duty> =>
  new Map(contents.flatMap(({ duties }) => duties.map((duty) => [duty.id, duty])))

const nothing: ListContent = { items: [], duties: [], delegations: [] }

/**
 * What changed from one version to another, each entry named: an item by its words, a duty by who, what and where.
 * Against no version everything is new.
 */
export const diffFor = async (
  call: Call,
  asked: { readonly before: Id | null; readonly after: Id; readonly locale: Locale },
): Promise<DiffView> => {
  const before = asked.before === null ? null : await readVersion(call, asked.before)
  const after = await readVersion(call, asked.after)
  const was = before?.content ?? nothing
  const { line } = await speakerFor(call, asked.locale)
  const items = new Map([...was.items, ...after.content.items].map((item) => [item.id, item]))
  const duties = dutiesIn(was, after.content)
  const dutyName = (id: string): string => {
    const duty = duties.get(id)
    return duty === undefined ? id : line(duty)
  }
  const itemName = (id: string): string => {
    const item = items.get(id)
    return item === undefined ? id : [item.number, item.text].filter((part) => part !== null).join(' ')
  }
  const declaredBefore = before?.version ?? { order: after.version.order, attributes: [] }
  const attributes = new Map(
    [...declaredBefore.attributes, ...after.version.attributes].map((attribute) => [attribute.name, attribute]),
  )
  const attributeName = (id: string): string => {
    const attribute = attributes.get(id)
    return (asked.locale === 'en' ? attribute?.labelEn : attribute?.label) ?? attribute?.label ?? id
  }
  const changes = contentChanges(was, after.content)
  const declared = declaredChanges(declaredBefore, after.version)
  return {
    header: declared.header,
    attributes: named(declared.attributes, attributeName),
    items: named(changes.items, itemName),
    duties: named(changes.duties, dutyName),
    delegations: named(changes.delegations, (id) => dutyName(id.split(' ')[0] ?? id)),
  }
}
