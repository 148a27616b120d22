import { sql } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import type { Database } from '../../../platform/call.ts'
import type { Level, Territory } from '../core/territory.ts'

/** A node above communities that has a statistics code: what children hang on. */
export type Known = { readonly code: string; readonly id: Id; readonly path: string }

/** Lets one import at a time keep its rows; held until the transaction ends. */
export const lockDivisions = async (database: Database): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('directory.divisions', 0))`.execute(database)
}

/** Every node with a statistics code in force that may have children with one. */
export const listKnownDivisions = async (database: Database): Promise<Known[]> => {
  const { rows } = await sql<Known>`
    select code.code, territory.id, territory.path
    from directory.territory_code code join directory.territory on territory.id = code.territory_id
    where code.system = 'stats' and code.to_on is null and length(code.code) < 12`.execute(database)
  return rows
}

/** A node by its statistics code in force, whoever it belongs to; null where nobody has the code. */
export const findDivisionRow = async (
  database: Database,
  code: string,
): Promise<Pick<Territory, 'id' | 'path' | 'level' | 'name' | 'nameEn'> | null> => {
  const { rows } = await sql<Pick<Territory, 'id' | 'path' | 'level' | 'name' | 'nameEn'>>`
    select territory.id, territory.path, territory.level, territory.name, territory.name_en as "nameEn"
    from directory.territory_code code join directory.territory on territory.id = code.territory_id
    where code.system = 'stats' and code.code = ${code} and code.to_on is null and territory.closed_on is null`.execute(
    database,
  )
  return rows[0] ?? null
}

/** The root of the tree, made when it is not there. */
export const rootOf = async (database: Database, id: Id): Promise<Known> => {
  await sql`
    insert into directory.territory (id, parent_id, path, level, name, name_en, initials)
    values (${id}, null, '/cn/', 0, '中华人民共和国', 'China', 'zhrmghg') on conflict (path) do nothing`.execute(
    database,
  )
  const { rows } = await sql<Known>`select '' as code, id, path from directory.territory where path = '/cn/'`.execute(
    database,
  )
  const root = rows[0]
  if (root === undefined) throw new Error('the tree has no root')
  return root
}

/** A node ready to be kept, unless its code is known. */
export type DivisionRow = {
  readonly id: Id
  readonly parentId: Id
  readonly path: string
  readonly level: Level
  readonly name: string
  readonly initials: string
  readonly statistical: boolean
  readonly code: string
}

/** What a batch did: who is new above communities, how many are new in all, and who has another name here. */
export type BatchResult = {
  readonly added: number
  readonly parents: readonly Known[]
  readonly renamed: readonly { readonly code: string; readonly here: string; readonly there: string }[]
}

const namesOfKnown = async (database: Database, codes: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ code: string; name: string }>`
    select code.code, territory.name
    from directory.territory_code code join directory.territory on territory.id = code.territory_id
    where code.system = 'stats' and code.code = any(${[...codes]}::text[]) and code.to_on is null`.execute(database)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

const pathsTaken = async (database: Database, paths: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ path: string }>`
    select path from directory.territory where path = any(${[...paths]}::text[])`.execute(database)
  return new Set(rows.map(({ path }) => path))
}

const insertRows = async (database: Database, rows: readonly DivisionRow[]): Promise<void> => {
  const column = <K extends keyof DivisionRow>(key: K): DivisionRow[K][] => rows.map((row) => row[key])
  await sql`
    insert into directory.territory (id, parent_id, path, level, name, initials, statistical)
    select * from unnest(${column('id')}::uuid[], ${column('parentId')}::uuid[], ${column('path')}::text[],
      ${column('level')}::smallint[], ${column('name')}::text[], ${column('initials')}::text[],
      ${column('statistical')}::boolean[])`.execute(database)
  await sql`
    insert into directory.territory_code (system, code, territory_id)
    select 'stats', code, id from unnest(${column('code')}::text[], ${column('id')}::uuid[]) as given (code, id)`.execute(
    database,
  )
}

/**
 * Keeps those of a batch whose codes are not in force yet. A path that an earlier node of the same code left behind
 * gets a mark, so that paths stay unique for good.
 *
 * @param isBare true when the tree held no division before this import: then nothing needs to be looked up
 */
export const addDivisionRows = async (
  database: Database,
  rows: readonly DivisionRow[],
  isBare: boolean,
): Promise<BatchResult> => {
  if (isBare) {
    await insertRows(database, rows)
    return { added: rows.length, parents: parentsAmong(rows), renamed: [] }
  }
  const known = await namesOfKnown(
    database,
    rows.map((row) => row.code),
  )
  const fresh = rows.filter((row) => !known.has(row.code))
  const taken = await pathsTaken(
    database,
    fresh.map((row) => row.path),
  )
  const added = fresh.map((row) => (taken.has(row.path) ? { ...row, path: markedPath(row) } : row))
  if (added.length > 0) await insertRows(database, added)

  return {
    added: added.length,
    parents: parentsAmong(added),
    renamed: rows.flatMap(({ code, name }) => {
      const here = known.get(code)
      return here === undefined || here === name ? [] : [{ code, here, there: name }]
    }),
  }
}

const parentsAmong = (rows: readonly DivisionRow[]): Known[] =>
  rows.filter((row) => row.level < 5).map(({ code, id, path }) => ({ code, id, path }))

const markedPath = ({ path, id }: DivisionRow): string => `${path.slice(0, -1)}-${id.slice(-6)}/`
