import { useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../../src/kernel/ids.ts'
import type { ListKind } from '../../../src/modules/duties/core/duty.ts'
import type { ItemState, ListItem } from '../../../src/modules/duties/core/list-file.ts'
import { type Choice, choiceOf } from '../../api/choices.ts'
import { itemsQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import type { Find } from '../../ui/chooser.tsx'
import { useWords } from '../../ui/words.ts'

/** An item that a duty may give meaning to: with its list and its state. */
export type ItemChoice = Choice & { readonly kind: ListKind; readonly state: ItemState }

const atMost = 8

/** An item as a choice. */
export const itemChoice = (item: ListItem, nameOf: (item: ListItem) => string): ItemChoice => ({
  ...choiceOf(item.id, nameOf(item)),
  kind: item.kind,
  state: item.state,
})

/** Names an item by its list, its number and the beginning of its text. */
export const useItemName = () => {
  const words = useWords().duties
  return ({ kind, number, text }: ListItem): string => {
    const head = number === null ? words.kinds[kind] : words.screen.itemNumber(words.kinds[kind], number)
    return `${head} · ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`
  }
}

/** Looks up items of a version by number, section or a word of their text; at most eight. */
export const useFindItem = (versionId: Id): Find<ItemChoice> => {
  const { sign } = useJurisdiction()
  const client = useQueryClient()
  const nameOf = useItemName()
  return async (words) => {
    const { pages } = await client.fetchInfiniteQuery(itemsQuery(sign, versionId, { search: words.slice(0, 60) }))
    return (pages[0]?.rows ?? []).slice(0, atMost).map(({ item, where }) => ({
      ...itemChoice(item, nameOf),
      within: [where, item.section].filter((part) => part !== null).join(' · ') || null,
    }))
  }
}
