import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { segmentsOf } from '../../../kernel/path.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Territory, TerritoryCode, TerritoryNode } from '../core/territory.ts'
import type { Tables } from './tables.ts'

const columns = [
  'territory.id',
  'territory.parent_id as parentId',
  'territory.path',
  'territory.level',
  'territory.name',
  'territory.name_en as nameEn',
  'territory.initials',
  'territory.statistical',
  'territory.opened_on as from',
  'territory.closed_on as to',
] as const

const all = (call: Call) => rowsOf<Tables>(call).selectFrom('directory.territory as territory')

/** The paths from the root down to, and without, this one. */
const pathsAbove = (path: string): string[] => {
  const segments = segmentsOf(path)
  return segments.slice(0, -1).map((_, i) => `/${segments.slice(0, i + 1).join('/')}/`)
}

/**
 * What a jurisdiction may see of the tree: everything at and below its territory, and the way up to the root.
 */
const visible = (call: Call) =>
  all(call).where((where) =>
    where.or([
      where('territory.path', 'like', `${call.jurisdiction.territoryPath}%`),
      where('territory.path', 'in', pathsAbove(call.jurisdiction.territoryPath).concat('')),
    ]),
  )

export const findTerritoryRow = async (call: Call, id: Id): Promise<Territory | null> =>
  (await visible(call).select(columns).where('territory.id', '=', id).executeTakeFirst()) ?? null

/** For a change: holds the row until the transaction ends. Only at or below the jurisdiction's own territory. */
export const findTerritoryForUpdate = async (call: Call, id: Id): Promise<Territory | null> =>
  (await all(call)
    .select(columns)
    .where('territory.id', '=', id)
    .where('territory.path', 'like', `${call.jurisdiction.territoryPath}%`)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const listTerritoryRows = async (call: Call, ids: readonly Id[]): Promise<Territory[]> =>
  ids.length === 0
    ? []
    : visible(call)
        .select(columns)
        .where(sql<boolean>`territory.id = any(${[...ids]}::uuid[])`)
        .execute()

/** Which of these ids are in use, by whomever. */
export const listKnownTerritoryIds = async (call: Call, ids: readonly Id[]): Promise<Id[]> => {
  const rows = await all(call)
    .select('territory.id')
    .where(sql<boolean>`territory.id = any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map((row) => row.id)
}

/** The way from the root down to, and with, the node of this path. */
export const listAncestors = (call: Call, path: string): Promise<Territory[]> =>
  visible(call)
    .select(columns)
    .where('territory.path', 'in', [...pathsAbove(path), path])
    .orderBy('territory.path')
    .execute()

/** Names it had, the latest to end first. */
export const listFormerNames = (call: Call, id: Id) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.territory_alias')
    .select(['name', 'to_on as to'])
    .where('territory_id', '=', id)
    .where('kind', '=', 'former')
    .orderBy('to_on', 'desc')
    .execute()

/** Children of one node on a day, with how many children each has; ordered as their paths are. */
export const listChildren = (call: Call, parentId: Id, day: Day) =>
  visible(call)
    .select(columns)
    .select((row) =>
      row
        .selectFrom('directory.territory as child')
        .select((child) => child.fn.countAll<number>().as('n'))
        .whereRef('child.parent_id', '=', 'territory.id')
        .where(sql<boolean>`(child.opened_on is null or child.opened_on <= ${day}::date)`)
        .where(sql<boolean>`(child.closed_on is null or child.closed_on > ${day}::date)`)
        .as('childCount'),
    )
    .where('territory.parent_id', '=', parentId)
    .where(sql<boolean>`(territory.opened_on is null or territory.opened_on <= ${day}::date)`)
    .where(sql<boolean>`(territory.closed_on is null or territory.closed_on > ${day}::date)`)
    .orderBy('territory.path')
    .execute()

/** Everything a jurisdiction sees, closed nodes too, in order of paths: parents before children. */
export const listTerritoryNodes = (call: Call): Promise<TerritoryNode[]> =>
  visible(call)
    .leftJoin('directory.territory_successor as successor', (on) =>
      on.onRef('successor.old_id', '=', 'territory.id').on('successor.rank', '=', 0),
    )
    .select([
      'territory.id',
      'territory.parent_id as parentId',
      'territory.level',
      'territory.name',
      'territory.path',
      'territory.opened_on as from',
      'territory.closed_on as to',
      'successor.new_id as successorId',
    ])
    .orderBy('territory.path')
    .execute()

/** English names by territory, where there are any. */
export const listEnglishNames = async (call: Call): Promise<{ id: Id; name: string }[]> =>
  (
    await visible(call)
      .select(['territory.id', 'territory.name_en as name'])
      .where('territory.name_en', 'is not', null)
      .execute()
  ).flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]))

/** Names, short names and former names by territory, for finding a place in a text. */
export const listTerritoryAliases = (call: Call) =>
  visible(call)
    .innerJoin('directory.territory_alias as alias', 'alias.territory_id', 'territory.id')
    .select(['territory.id', 'alias.name', 'alias.kind', 'alias.from_on as from', 'alias.to_on as to'])
    .execute()

export const listCodes = (call: Call, id: Id): Promise<TerritoryCode[]> =>
  rowsOf<Tables>(call)
    .selectFrom('directory.territory_code')
    .select(['system', 'code', 'from_on as from', 'to_on as to'])
    .where('territory_id', '=', id)
    .orderBy('from_on')
    .orderBy('code')
    .execute()

/** Nodes whose name or other name holds `text`, whose initials or code begin with it; nearest the root first. */
export const searchTerritoryRows = (call: Call, text: string, limit: number): Promise<Territory[]> => {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const prefix = `${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  return visible(call)
    .select(columns)
    .where((where) =>
      where.or([
        where('territory.name', 'like', pattern),
        where('territory.initials', 'like', prefix),
        where.exists(
          where
            .selectFrom('directory.territory_alias as alias')
            .select('alias.name')
            .whereRef('alias.territory_id', '=', 'territory.id')
            .where('alias.name', 'like', pattern),
        ),
        where.exists(
          where
            .selectFrom('directory.territory_code as code')
            .select('code.code')
            .whereRef('code.territory_id', '=', 'territory.id')
            .where('code.code', 'like', prefix),
        ),
      ]),
    )
    .orderBy('territory.level')
    .orderBy('territory.path')
    .limit(limit)
    .execute()
}

export const addTerritoryRows = async (
  call: Pick<Call, 'database'>,
  territories: readonly Territory[],
): Promise<void> => {
  for (let at = 0; at < territories.length; at += 1000) {
    await rowsOf<Tables>(call)
      .insertInto('directory.territory')
      .values(
        territories.slice(at, at + 1000).map((territory) => ({
          id: territory.id,
          parent_id: territory.parentId,
          path: territory.path,
          level: territory.level,
          name: territory.name,
          name_en: territory.nameEn,
          initials: territory.initials,
          statistical: territory.statistical,
          opened_on: territory.from,
          closed_on: territory.to,
        })),
      )
      .execute()
  }
}

/** The children a node ever had: paths, names and when they ended. */
export const listAllChildren = (call: Call, parentId: Id) =>
  all(call)
    .select(['territory.path', 'territory.name', 'territory.closed_on as to'])
    .where('territory.parent_id', '=', parentId)
    .execute()

/** The codes in force of every territory of the jurisdiction. */
export const listCodesWithin = (call: Call) =>
  all(call)
    .innerJoin('directory.territory_code as code', 'code.territory_id', 'territory.id')
    .select(['territory.id as territoryId', 'code.code'])
    .where('territory.path', 'like', `${call.jurisdiction.territoryPath}%`)
    .where('code.to_on', 'is', null)
    .execute()

export const addCode = async (call: Call, territoryId: Id, code: TerritoryCode): Promise<void> => {
  await rowsOf<Tables>(call)
    .insertInto('directory.territory_code')
    .values({ system: code.system, code: code.code, territory_id: territoryId, from_on: code.from, to_on: code.to })
    .execute()
}

/** Who has, or had, a code. */
export const listCodeHolders = (call: Call, code: Pick<TerritoryCode, 'system' | 'code'>) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.territory_code')
    .select(['territory_id as territoryId', 'from_on as from', 'to_on as to'])
    .where('system', '=', code.system)
    .where('code', '=', code.code)
    .execute()

export const addTerritoryAliases = async (
  call: Call,
  aliases: readonly Tables['directory.territory_alias'][],
): Promise<void> => {
  for (let at = 0; at < aliases.length; at += 1000) {
    await rowsOf<Tables>(call)
      .insertInto('directory.territory_alias')
      .values(aliases.slice(at, at + 1000))
      .onConflict((row) => row.columns(['territory_id', 'kind', 'name']).doNothing())
      .execute()
  }
}
