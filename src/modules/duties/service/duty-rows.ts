import type { Id } from '../../../kernel/ids.ts'
import { type PageQuery, pageOf } from '../../../kernel/page.ts'
import type { Call } from '../../../platform/call.ts'
import type { Locale } from '../../../words/index.ts'
import type { Duty } from '../core/duty.ts'
import { conditionsText } from '../core/template/condition-text.ts'
import type { DutyRow, DutyRowsView } from '../core/views.ts'
import { speakerFor } from './speaking.ts'
import { readVersion } from './versions.ts'

type Asked = { readonly id: Id; readonly search: string; readonly page: PageQuery; readonly locale: Locale }

/** The duties of a version as a table, by id, those that name what is searched for; a page at a time. */
export const dutyRowsFor = async (call: Call, { id, search, page, locale }: Asked): Promise<DutyRowsView> => {
  const { version, content } = await readVersion(call, id)
  const { names, who } = await speakerFor(call, locale)
  const items = new Map(content.items.map((item) => [item.id, item]))

  const rowOf = (duty: Duty): DutyRow => {
    return {
      duty,
      who: who(duty),
      type: names.type(duty.matter),
      where: names.territory(duty.territory),
      conditions: conditionsText(duty.boxes, version.attributes, ({ name, label }) => label ?? name),
      item: items.get(duty.item ?? '') ?? null,
    }
  }
  const wanted = search.trim().toLowerCase()
  const isWanted = (row: DutyRow): boolean =>
    [row.who, row.type, row.where, row.item?.number, row.item?.text, row.duty.basis, row.duty.scope].some(
      (text) => text?.toLowerCase().includes(wanted) === true,
    )
  const rows = content.duties
    .filter((duty) => page.after === undefined || duty.id > page.after)
    .map(rowOf)
    .filter((row) => wanted === '' || isWanted(row))
  return { ...pageOf(rows.slice(0, page.limit + 1), page.limit, (row) => row.duty.id), version: version.version }
}
