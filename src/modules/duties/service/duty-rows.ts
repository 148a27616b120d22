import type { Id } from '../../../kernel/ids.ts'
import { type PageQuery, pageOf } from '../../../kernel/page.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import type { Locale } from '../../../words/index.ts'
import type { Duty } from '../core/duty.ts'
import { notInList } from '../core/problems.ts'
import { conditionsText } from '../core/template/condition-text.ts'
import type { DutyRow, DutyRowsView, SeenDutyRow } from '../core/views.ts'
import { type Speaker, speakerFor } from './speaking.ts'
import { readVersion } from './versions.ts'

type Asked = { readonly id: Id; readonly search: string; readonly page: PageQuery; readonly locale: Locale }

type Read = Awaited<ReturnType<typeof readVersion>>

/** Makes a duty of a version a line of a table, with the names of today's directory. */
export const dutyLiner = ({ version, content }: Read, { names, who }: Speaker): ((duty: Duty) => DutyRow) => {
  const items = new Map(content.items.map((item) => [item.id, item]))
  const handedOn = Map.groupBy(content.delegations, ({ duty }) => duty)
  const unit = (id: string) => ({ id, name: names.unit(id) })
  return (duty) => ({
    duty,
    who: who(duty),
    type: names.type(duty.matter),
    where: names.territory(duty.territory),
    conditions: conditionsText(duty.boxes, version.attributes, ({ name, label }) => label ?? name),
    exceptTypes: duty.exceptMatters.map((id) => ({ id, name: names.type(id) })),
    exceptPlaces: duty.exceptTerritories.map((id) => ({ id, name: names.territory(id) })),
    handedOn: (handedOn.get(duty.id) ?? []).map(({ duty: _duty, to, by, ...rest }) => ({
      ...rest,
      to: unit(to),
      by: by === null ? null : unit(by),
    })),
    item: items.get(duty.item ?? '') ?? null,
  })
}

/** One duty of a version as a line of a table. Refuses one that is not there. */
export const dutyRowFor = async (
  call: Call,
  asked: { readonly id: Id; readonly duty: Id; readonly locale: Locale },
): Promise<SeenDutyRow> => {
  const read = await readVersion(call, asked.id)
  const duty = read.content.duties.find((one) => one.id === asked.duty) ?? refuse(notInList, { id: asked.duty })
  const row = dutyLiner(read, await speakerFor(call, asked.locale))(duty)
  return { ...row, version: read.version.version }
}

/** The duties of a version as a table, by id, those that name what is searched for; a page at a time. */
export const dutyRowsFor = async (call: Call, { id, search, page, locale }: Asked): Promise<DutyRowsView> => {
  const read = await readVersion(call, id)
  const { version, content } = read
  const rowOf = dutyLiner(read, await speakerFor(call, locale))
  const wanted = search.trim().toLowerCase()
  const isWanted = (row: DutyRow): boolean =>
    [
      ...[row.who, row.type, row.where, row.item?.number, row.item?.text],
      ...[row.duty.basis, row.duty.scope, row.duty.jointGroup, ...row.handedOn.map(({ to }) => to.name)],
    ].some((text) => text?.toLowerCase().includes(wanted) === true)
  const rows = content.duties
    .filter((duty) => page.after === undefined || duty.id > page.after)
    .map(rowOf)
    .filter((row) => wanted === '' || isWanted(row))
  return { ...pageOf(rows.slice(0, page.limit + 1), page.limit, (row) => row.duty.id), version: version.version }
}
