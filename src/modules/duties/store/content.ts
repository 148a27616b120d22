import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { Box } from '../core/box.ts'
import type { Assignee, Delegation, Duty } from '../core/duty.ts'
import type { ListItem } from '../core/list-file.ts'
import type { ListContent } from '../core/list-version.ts'
import { dutyRows, inPieces, type Tables } from './tables.ts'

const Boxes = z.array(Box)

const assigneeOf = (
  row: Pick<Tables['duties.duty'], 'unit_id' | 'line' | 'line_level' | 'outside' | 'none_reason'>,
): Assignee => {
  if (row.unit_id !== null) return { unit: row.unit_id }
  if (row.line !== null) return { line: row.line, level: row.line_level ?? 0 }
  return row.outside === null ? { none: row.none_reason ?? '' } : { outside: row.outside }
}

type DutyRow = Omit<Tables['duties.duty'], 'boxes'> & { boxes: unknown }

const dutyOf = (row: DutyRow): Duty => ({
  id: row.id,
  role: row.role,
  assignee: assigneeOf(row),
  matter: row.type_id,
  territory: row.territory_id,
  exceptMatters: row.except_types,
  exceptTerritories: row.except_territories,
  boxes: Boxes.parse(row.boxes),
  from: row.from_on,
  to: row.to_on,
  precedence: row.precedence,
  force: row.force,
  jointGroup: row.joint_group,
  coordinator: row.coordinator,
  replaces: row.replaces,
  kind: row.kind,
  basis: row.basis,
  item: row.item_id,
  scope: row.scope,
})

const dutyColumns = (duty: Duty) => ({
  role: duty.role,
  unit_id: 'unit' in duty.assignee ? duty.assignee.unit : null,
  line: 'line' in duty.assignee ? duty.assignee.line : null,
  line_level: 'line' in duty.assignee ? duty.assignee.level : null,
  outside: 'outside' in duty.assignee ? duty.assignee.outside : null,
  none_reason: 'none' in duty.assignee ? duty.assignee.none : null,
  type_id: duty.matter,
  territory_id: duty.territory,
  except_types: [...duty.exceptMatters],
  except_territories: [...duty.exceptTerritories],
  boxes: JSON.stringify(duty.boxes),
  from_on: duty.from,
  to_on: duty.to,
  precedence: duty.precedence,
  force: duty.force,
  joint_group: duty.jointGroup,
  coordinator: duty.coordinator,
  replaces: duty.replaces,
  kind: duty.kind,
  basis: duty.basis,
  item_id: duty.item,
  scope: duty.scope,
})

const itemColumns = (item: ListItem) => ({
  kind: item.kind,
  number: item.number,
  section: item.section,
  territory_id: item.territory,
  text: item.text,
  state: item.state,
})

const delegationColumns = (delegation: Delegation) => ({
  duty_id: delegation.duty,
  kind: delegation.kind,
  to_unit_id: delegation.to,
  by_unit_id: delegation.by,
  from_on: delegation.from,
  until_on: delegation.until,
  basis: delegation.basis,
})

/** Everything a version says, sorted by id. */
export const loadContent = async (call: Call, listId: Id): Promise<ListContent> => {
  const rows = dutyRows(call)
  const items = await rows
    .selectFrom('duties.list_item')
    .select(['id', 'kind', 'number', 'section', 'territory_id as territory', 'text', 'state'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .orderBy('id')
    .execute()
  const duties = await rows
    .selectFrom('duties.duty')
    .selectAll()
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .orderBy('id')
    .execute()
  const delegations = await rows
    .selectFrom('duties.delegation')
    .select([
      'duty_id as duty',
      'kind',
      'to_unit_id as to',
      'by_unit_id as by',
      'from_on as from',
      'until_on as until',
      'basis',
    ])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .orderBy('duty_id')
    .orderBy('id')
    .execute()
  return { items, duties: duties.map(dutyOf), delegations }
}

/** Adds items, then duties, then delegations to a version. Delegations get ids of their own. */
export const addContent = async (call: Call, listId: Id, content: ListContent): Promise<void> => {
  const owner = { jurisdiction_id: call.jurisdiction.id, list_id: listId }
  const rows = dutyRows(call)
  for (const piece of inPieces(content.items))
    await rows
      .insertInto('duties.list_item')
      .values(piece.map((item) => ({ ...owner, id: item.id, ...itemColumns(item) })))
      .execute()
  for (const piece of inPieces(content.duties))
    await rows
      .insertInto('duties.duty')
      .values(piece.map((duty) => ({ ...owner, id: duty.id, ...dutyColumns(duty) })))
      .execute()
  for (const piece of inPieces(content.delegations))
    await rows
      .insertInto('duties.delegation')
      .values(piece.map((delegation) => ({ ...owner, id: call.newId(), ...delegationColumns(delegation) })))
      .execute()
}

/** Empties a version of its items, duties and delegations. */
export const removeContent = async (call: Call, listId: Id): Promise<void> => {
  for (const table of ['duties.duty', 'duties.list_item'] as const)
    await dutyRows(call)
      .deleteFrom(table)
      .where('jurisdiction_id', '=', call.jurisdiction.id)
      .where('list_id', '=', listId)
      .execute()
}

/** Takes away how duties of a version are handed on. */
export const removeDelegationRows = async (call: Call, listId: Id): Promise<void> => {
  await dutyRows(call)
    .deleteFrom('duties.delegation')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .execute()
}

/** Takes away how one duty of a version is handed on. */
export const removeDelegationRowsOf = async (call: Call, listId: Id, dutyId: Id): Promise<void> => {
  await dutyRows(call)
    .deleteFrom('duties.delegation')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .where('duty_id', '=', dutyId)
    .execute()
}

/** Adds a duty, or saves the one of its id. */
export const saveDutyRow = async (call: Call, listId: Id, duty: Duty): Promise<void> => {
  await dutyRows(call)
    .insertInto('duties.duty')
    .values({ jurisdiction_id: call.jurisdiction.id, list_id: listId, id: duty.id, ...dutyColumns(duty) })
    .onConflict((at) => at.columns(['jurisdiction_id', 'list_id', 'id']).doUpdateSet(dutyColumns(duty)))
    .execute()
}

/** Adds an item, or saves the one of its id. */
export const saveItemRow = async (call: Call, listId: Id, item: ListItem): Promise<void> => {
  await dutyRows(call)
    .insertInto('duties.list_item')
    .values({ jurisdiction_id: call.jurisdiction.id, list_id: listId, id: item.id, ...itemColumns(item) })
    .onConflict((at) => at.columns(['jurisdiction_id', 'list_id', 'id']).doUpdateSet(itemColumns(item)))
    .execute()
}

/** Removes a duty, with how it was handed on. */
export const removeDutyRow = async (call: Call, listId: Id, id: Id): Promise<void> => {
  await dutyRows(call)
    .deleteFrom('duties.duty')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .where('id', '=', id)
    .execute()
}

/** Removes an item and takes it off the duties that cite it. */
export const removeItemRow = async (call: Call, listId: Id, id: Id): Promise<void> => {
  await dutyRows(call)
    .updateTable('duties.duty')
    .set({ item_id: null })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .where('item_id', '=', id)
    .execute()
  await dutyRows(call)
    .deleteFrom('duties.list_item')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .where('id', '=', id)
    .execute()
}
