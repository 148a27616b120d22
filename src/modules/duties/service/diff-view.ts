import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { EntryChange } from '../core/diff.ts'
import type { Duty } from '../core/duty.ts'
import type { ListContent } from '../core/list-version.ts'
import { resolveAssignee } from '../core/resolve.ts'
import { assigneeInWords } from '../core/sentences.ts'
import { contentChanges } from '../core/version-diff.ts'
import type { DiffView } from '../core/views.ts'
import { todayFor } from './dispatch.ts'
import { inForceOf } from './ground.ts'
import { namesIn } from './names.ts'
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
  const before = asked.before === null ? nothing : (await readVersion(call, asked.before)).content
  const after = (await readVersion(call, asked.after)).content
  const inForce = await inForceOf(call)
  const { list, index } = inForce
  const names = namesIn(list, inForce.names, asked.locale)
  const speaker = { words: wordsOf(asked.locale).duties.explain, names }
  const on = todayFor(call)

  const items = new Map([...before.items, ...after.items].map((item) => [item.id, item]))
  const duties = dutiesIn(before, after)
  const dutyName = (id: string): string => {
    const duty = duties.get(id)
    if (duty === undefined) return id
    const resolved = resolveAssignee(index.units, duty.assignee, index.placeOf(duty.territory), on)
    const who = assigneeInWords(speaker, { assignee: duty.assignee, resolved })
    return [names.role(duty.role), who, names.type(duty.matter), names.territory(duty.territory)].join(' · ')
  }
  const itemName = (id: string): string => {
    const item = items.get(id)
    return item === undefined ? id : [item.number, item.text].filter((part) => part !== null).join(' ')
  }
  const changes = contentChanges(before, after)
  return {
    items: named(changes.items, itemName),
    duties: named(changes.duties, dutyName),
    delegations: named(changes.delegations, (id) => dutyName(id.split(' ')[0] ?? id)),
  }
}
