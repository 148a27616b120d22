import { byText } from './compare.ts'
import { ListKind } from './duty.ts'
import type { ItemState, ListItem } from './list-file.ts'

type Placed = Pick<ListItem, 'id' | 'kind' | 'number' | 'section' | 'territory'>

/** The numbers in an item's number: 3, 3-1 and 3.10 count as people count. */
const countsOf = (number: string | null): readonly number[] => (number?.match(/\d+/g) ?? []).map(Number)

const byCounts = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((count, index) => count !== b[index])
  if (at === -1) return a.length - b.length
  return b[at] === undefined ? 1 : (a[at] ?? 0) - b[at]
}

/** The smallest id of each group: groups stand in the order in which they came into the list. */
const firstIds = (items: readonly Placed[], groupOf: (item: Placed) => string): ReadonlyMap<string, string> => {
  const first = new Map<string, string>()
  for (const item of items) {
    const group = groupOf(item)
    const known = first.get(group)
    if (known === undefined || byText(item.id, known) < 0) first.set(group, item.id)
  }
  return first
}

const placeOf = (item: Placed): string => `${item.kind} ${item.territory ?? ''}`
const sectionOf = (item: Placed): string => `${placeOf(item)} ${item.section ?? ''}`

/**
 * Items as a published list shows them: by kind, place, section and number.
 *
 * Numbers count as people count, so 9 stands before 10; an item without a number stands last in its section.
 */
export const inListOrder = <Item extends Placed>(items: readonly Item[]): Item[] => {
  const [places, sections] = [firstIds(items, placeOf), firstIds(items, sectionOf)]
  const first = (firsts: ReadonlyMap<string, string>, group: string): string => firsts.get(group) ?? ''
  const numberless = (item: Item): number => (item.number === null ? 1 : 0)
  return items.toSorted(
    (a, b) =>
      ListKind.options.indexOf(a.kind) - ListKind.options.indexOf(b.kind) ||
      byText(first(places, placeOf(a)), first(places, placeOf(b))) ||
      byText(first(sections, sectionOf(a)), first(sections, sectionOf(b))) ||
      numberless(a) - numberless(b) ||
      byCounts(countsOf(a.number), countsOf(b.number)) ||
      byText(a.id, b.id),
  )
}

/** How many items stand in each state. */
export const countStates = (items: readonly Pick<ListItem, 'state'>[]): Record<ItemState, number> => {
  const counts: Record<ItemState, number> = { confirmed: 0, standing: 0, abolished: 0, open: 0 }
  for (const { state } of items) counts[state] += 1
  return counts
}
