import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import { Unit, type UnitAlias, type UnitNode } from '../core/unit.ts'
import type { Tables } from './tables.ts'

const columns = [
  'unit.id',
  'unit.version',
  'unit.parent_id as parentId',
  'unit.path',
  'unit.kind',
  'unit.name',
  'unit.short_name as shortName',
  'unit.name_en as nameEn',
  'unit.initials',
  'unit.line_id as lineId',
  'unit.territory_id as territoryId',
  'unit.office_hours as officeHours',
  'unit.round_the_clock as roundTheClock',
  'unit.opened_on as from',
  'unit.closed_on as to',
] as const

const ours = (call: Call) =>
  rowsOf<Tables>(call).selectFrom('directory.unit as unit').where('unit.jurisdiction_id', '=', call.jurisdiction.id)

export const findUnitRow = async (call: Call, id: Id): Promise<Unit | null> => {
  const row = await ours(call).select(columns).where('unit.id', '=', id).executeTakeFirst()
  return row === undefined ? null : Unit.parse(row)
}

/** For a change: holds the row until the transaction ends. */
export const findUnitForUpdate = async (call: Call, id: Id): Promise<Unit | null> => {
  const row = await ours(call).select(columns).where('unit.id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : Unit.parse(row)
}

export const listUnitRows = async (call: Call, ids: readonly Id[]): Promise<Unit[]> =>
  ids.length === 0
    ? []
    : Unit.array().parse(
        await ours(call)
          .select(columns)
          .where(sql<boolean>`unit.id = any(${[...ids]}::uuid[])`)
          .execute(),
      )

/** Which of these ids are in use, by whomever. */
export const listKnownUnitIds = async (call: Call, ids: readonly Id[]): Promise<Id[]> => {
  const rows = await rowsOf<Tables>(call)
    .selectFrom('directory.unit')
    .select('id')
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map((row) => row.id)
}

/** The units of a jurisdiction that exist on a day, in order of paths: parents before children. */
export const listUnitsOn = async (call: Call, day: Day): Promise<Unit[]> =>
  Unit.array().parse(
    await ours(call)
      .select(columns)
      .where(sql<boolean>`(unit.opened_on is null or unit.opened_on <= ${day}::date)`)
      .where(sql<boolean>`(unit.closed_on is null or unit.closed_on > ${day}::date)`)
      .orderBy('unit.path')
      .execute(),
  )

/**
 * Units whose full, short or other name holds the text, or whose initials begin with it; open ones first.
 *
 * `alias` is the other name that matched, where only that one did.
 */
export const searchUnitRows = async (
  call: Call,
  text: string,
  limit: number,
): Promise<(Unit & { alias: string | null })[]> => {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const prefix = `${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await ours(call)
    .leftJoin('directory.unit_alias as alias', (on) =>
      on.onRef('alias.unit_id', '=', 'unit.id').on('alias.name', 'like', pattern),
    )
    .select([...columns, 'alias.name as alias'])
    .where((where) =>
      where.or([
        where('unit.name', 'like', pattern),
        where('unit.short_name', 'like', pattern),
        where('unit.name_en', 'ilike', pattern),
        where('unit.initials', 'like', prefix),
        where('alias.name', 'is not', null),
      ]),
    )
    .orderBy((order) => order('unit.closed_on', 'is', null), 'desc')
    .orderBy('unit.path')
    .limit(limit * 2)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const holds = (name: string | null): boolean => name?.includes(text) ?? false
  return [...byId.values()].slice(0, limit).map(({ alias, ...row }) => {
    const unit = Unit.parse(row)
    return { ...unit, alias: holds(unit.name) || holds(unit.shortName) ? null : alias }
  })
}

/** A unit and everything below it that is not closed. */
export const listUnitsWithin = async (call: Call, path: string): Promise<Unit[]> =>
  Unit.array().parse(
    await ours(call)
      .select(columns)
      .where('unit.path', 'like', `${path}%`)
      .where('unit.closed_on', 'is', null)
      .orderBy('unit.path')
      .execute(),
  )

/** All units of a jurisdiction, closed ones too, with every name, what they serve and who succeeds them; by id. */
export const listUnitNodes = async (call: Call): Promise<UnitNode[]> => {
  const rows = await ours(call)
    .innerJoin('directory.territory as territory', 'territory.id', 'unit.territory_id')
    .leftJoin('directory.unit_successor as successor', (on) =>
      on.onRef('successor.old_id', '=', 'unit.id').on('successor.rank', '=', 0),
    )
    .select([
      'unit.id',
      'unit.parent_id as parentId',
      'unit.path',
      'unit.kind',
      'unit.name',
      'unit.short_name as shortName',
      'unit.line_id as lineId',
      'unit.territory_id as territoryId',
      'unit.opened_on as from',
      'unit.closed_on as to',
      'territory.level',
      'territory.path as territoryPath',
      'successor.new_id as successorId',
    ])
    .orderBy('unit.id')
    .execute()
  const aliases = new Map<Id, string[]>()
  for (const { unitId, name } of await listAliasRows(call)) aliases.set(unitId, [...(aliases.get(unitId) ?? []), name])
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.id) ?? [] }))
}

const listAliasRows = (call: Call) =>
  ours(call)
    .innerJoin('directory.unit_alias as alias', 'alias.unit_id', 'unit.id')
    .select(['unit.id as unitId', 'alias.name'])
    .orderBy('alias.name')
    .execute()

export const listAliasesOf = (call: Call, unitId: Id): Promise<UnitAlias[]> =>
  rowsOf<Tables>(call)
    .selectFrom('directory.unit_alias')
    .select(['name', 'kind', 'from_on as from', 'to_on as to'])
    .where('unit_id', '=', unitId)
    .orderBy('kind')
    .orderBy('name')
    .execute()

const rowOf = (call: Call, unit: Unit) => ({
  id: unit.id,
  jurisdiction_id: call.jurisdiction.id,
  version: unit.version,
  parent_id: unit.parentId,
  path: unit.path,
  kind: unit.kind,
  name: unit.name,
  short_name: unit.shortName,
  name_en: unit.nameEn,
  initials: unit.initials,
  line_id: unit.lineId,
  territory_id: unit.territoryId,
  office_hours: unit.officeHours === null ? null : JSON.stringify(unit.officeHours),
  round_the_clock: unit.roundTheClock,
  opened_on: unit.from,
  closed_on: unit.to,
})

export const addUnitRows = async (call: Call, units: readonly Unit[]): Promise<void> => {
  for (let at = 0; at < units.length; at += 1000) {
    const rows = units.slice(at, at + 1000).map((unit) => rowOf(call, unit))
    await rowsOf<Tables>(call).insertInto('directory.unit').values(rows).execute()
  }
}

/**
 * Saves a unit that was read at version `unit.version`.
 *
 * @returns false when somebody saved it in between; nothing is kept then
 */
export const saveUnitRow = async (call: Call, unit: Unit): Promise<boolean> => {
  const { id: _id, jurisdiction_id: _jurisdiction, path: _path, parent_id: _parent, ...row } = rowOf(call, unit)
  const { numUpdatedRows } = await rowsOf<Tables>(call)
    .updateTable('directory.unit')
    .set({ ...row, version: unit.version + 1 })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', unit.id)
    .where('version', '=', unit.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export const addAliasRows = async (call: Call, unitId: Id, aliases: readonly UnitAlias[]): Promise<void> => {
  if (aliases.length === 0) return
  await rowsOf<Tables>(call)
    .insertInto('directory.unit_alias')
    .values(
      aliases.map((alias) => ({
        unit_id: unitId,
        name: alias.name,
        kind: alias.kind,
        from_on: alias.from,
        to_on: alias.to,
      })),
    )
    .onConflict((at) => at.columns(['unit_id', 'kind', 'name']).doNothing())
    .execute()
}

/** Takes a freely given alias away; former names stay. */
export const removeAliasRow = async (call: Call, unitId: Id, name: string): Promise<void> => {
  await rowsOf<Tables>(call)
    .deleteFrom('directory.unit_alias')
    .where('unit_id', '=', unitId)
    .where('name', '=', name)
    .where('kind', '=', 'alias')
    .execute()
}

/** How many children each unit has ever had; `null` is the key of those without a parent. */
export const countChildren = async (call: Call): Promise<Map<Id | null, number>> => {
  const rows = await ours(call)
    .select(['unit.parent_id as parentId', (row) => row.fn.countAll<number>().as('n')])
    .groupBy('unit.parent_id')
    .execute()
  return new Map(rows.map((row) => [row.parentId, Number(row.n)]))
}
