import type { Id } from '../../../kernel/ids.ts'
import { pageOf } from '../../../kernel/page.ts'
import type { Call } from '../../../platform/call.ts'
import type { Locale } from '../../../words/index.ts'
import { countStates, inListOrder } from '../core/item-order.ts'
import type { ItemQuery, ItemRow, ItemsView } from '../core/views.ts'
import { speakerFor } from './speaking.ts'
import { readVersion } from './versions.ts'

type Asked = ItemQuery & { readonly id: Id; readonly locale: Locale }

const says = ({ item, where, meanings }: ItemRow, wanted: string): boolean =>
  [item.number, item.section, item.text, where, ...meanings.map(({ said }) => said)].some(
    (text) => text?.toLowerCase().includes(wanted) === true,
  )

/** The items of a version in list order, those that say what is searched for; a page at a time. */
export const itemRowsFor = async (call: Call, asked: Asked): Promise<ItemsView> => {
  const { version, content } = await readVersion(call, asked.id)
  const { names, line } = await speakerFor(call, asked.locale)
  const citing = Map.groupBy(content.duties, (duty) => duty.item)
  const wanted = (asked.search ?? '').trim().toLowerCase()

  const ordered = inListOrder(content.items)
  const start = asked.after === undefined ? 0 : ordered.findIndex((item) => item.id === asked.after) + 1
  const rows = ordered
    .slice(start)
    .filter((item) => asked.kind === undefined || item.kind === asked.kind)
    .filter((item) => asked.state === undefined || item.state === asked.state)
    .map((item) => ({
      item,
      where: item.territory === null ? null : names.territory(item.territory),
      meanings: (citing.get(item.id) ?? []).map((duty) => ({ dutyId: duty.id, said: line(duty) })),
    }))
    .filter((row) => wanted === '' || says(row, wanted))
  const page = pageOf(rows.slice(0, asked.limit + 1), asked.limit, (row) => row.item.id)
  return { ...page, version: version.version, states: countStates(content.items) }
}
