import type { ListKind } from '../../../src/modules/duties/core/duty.ts'
import type { ItemState, ListItem } from '../../../src/modules/duties/core/list-file.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'

/** An item that a duty may give meaning to: with its list and its state. */
export type ItemChoice = Choice & { readonly kind: ListKind; readonly state: ItemState }

/** An item as a choice. */
export const itemChoice = (item: ListItem, nameOf: (item: ListItem) => string): ItemChoice => ({
  ...choiceOf(item.id, nameOf(item)),
  kind: item.kind,
  state: item.state,
})
