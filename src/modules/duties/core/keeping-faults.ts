import { Id } from '../../../kernel/ids.ts'
import type { Fault } from './fault.ts'
import { faultOf, unknownFaults } from './list-faults/entries.ts'
import type { ListContent } from './list-version.ts'

const idFaults = (part: string, ids: readonly string[]): Fault[] =>
  ids
    .filter((id) => !Id.safeParse(id).success)
    .map((id) => faultOf(part, id, { code: 'shape', field: 'id', found: id, expected: 'UUID' }))

/** What keeps well-formed entries from being kept in a draft: ids of another house, citations where it holds no item at all. */
export const keepingFaults = (content: ListContent): Fault[] => {
  const items = new Set(content.items.map((item) => item.id))
  return [
    ...idFaults('items', [...items]),
    ...idFaults(
      'duties',
      content.duties.map((duty) => duty.id),
    ),
    ...content.duties.flatMap((duty) =>
      unknownFaults('duties', duty.id, {
        code: 'unknown-item',
        field: 'item',
        names: duty.item === null || items.size > 0 ? [] : [duty.item],
        known: items,
      }),
    ),
  ]
}
