import { Id } from '../../../kernel/ids.ts'
import type { Duty } from './duty.ts'
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

/** A duty of a line that the directory does not have: nobody could ever be found for it. */
export const lineFaults = (
  { id, assignee }: Duty,
  lines: readonly { readonly code: string; readonly name: string }[],
): Fault[] => {
  if (!('line' in assignee) || lines.some(({ code }) => code === assignee.line)) return []
  const expected = lines.map(({ name, code }) => `${name} (${code})`).join(' | ')
  return [faultOf('duties', id, { code: 'unknown-line', field: 'assignee', found: assignee.line, expected })]
}
