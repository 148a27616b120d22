import { useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../../src/kernel/ids.ts'
import type { ListItem } from '../../../src/modules/duties/core/list-file.ts'
import { itemsQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import type { Find } from '../../ui/chooser.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { type ItemChoice, itemChoice } from './item-choice.ts'

const atMost = 8

/** Names an item by its list, its number and the beginning of its text. */
export const useItemName = () => {
  const words = usePageWords().duties
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
