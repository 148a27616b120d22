import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Box, Geometry, Point } from '../../../kernel/geometry.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Tables } from './tables.ts'

/** A territory's boundary from a day on. */
export type Boundary = { readonly territoryId: Id; readonly from: Day; readonly geometry: Geometry; readonly box: Box }

const within = (call: Call) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.territory_boundary as boundary')
    .innerJoin('directory.territory as territory', 'territory.id', 'boundary.territory_id')
    .where('territory.path', 'like', `${call.jurisdiction.territoryPath}%`)

const columns = ['territory.id', 'territory.level', 'territory.path', 'territory.name', 'boundary.geometry'] as const

/** Boundaries, in force on a day, whose box holds the point: the deepest territory first. */
export const listBoundariesAround = (call: Call, point: Point, day: Day) =>
  within(call)
    .select(columns)
    .where('boundary.west', '<=', point.lon)
    .where('boundary.east', '>=', point.lon)
    .where('boundary.south', '<=', point.lat)
    .where('boundary.north', '>=', point.lat)
    .where('boundary.from_on', '<=', day)
    .where(sql<boolean>`(boundary.to_on is null or boundary.to_on > ${day}::date)`)
    .where(sql<boolean>`(territory.closed_on is null or territory.closed_on > ${day}::date)`)
    .orderBy('territory.level', 'desc')
    .orderBy('territory.id')
    .execute()

/** The boundary of one territory in force on a day, or null. */
export const findBoundary = async (call: Call, territoryId: Id, day: Day): Promise<Geometry | null> => {
  const row = await within(call)
    .select('boundary.geometry')
    .where('territory.id', '=', territoryId)
    .where('boundary.from_on', '<=', day)
    .where(sql<boolean>`(boundary.to_on is null or boundary.to_on > ${day}::date)`)
    .executeTakeFirst()
  return row?.geometry ?? null
}

/** Every boundary of one level in force on a day, for a map. */
export const listBoundariesOfLevel = (call: Call, level: number, day: Day) =>
  within(call)
    .select(columns)
    .where('territory.level', '=', level)
    .where('boundary.from_on', '<=', day)
    .where(sql<boolean>`(boundary.to_on is null or boundary.to_on > ${day}::date)`)
    .where(sql<boolean>`(territory.closed_on is null or territory.closed_on > ${day}::date)`)
    .orderBy('territory.path')
    .execute()

/** Keeps a boundary from its day on; the one before it ends there, one of the same day is replaced. */
export const saveBoundaryRow = async (call: Call, boundary: Boundary): Promise<void> => {
  const row = { geometry: JSON.stringify(boundary.geometry), ...boundary.box }
  await rowsOf<Tables>(call)
    .updateTable('directory.territory_boundary')
    .set({ to_on: boundary.from })
    .where('territory_id', '=', boundary.territoryId)
    .where('from_on', '<', boundary.from)
    .where('to_on', 'is', null)
    .execute()
  await rowsOf<Tables>(call)
    .insertInto('directory.territory_boundary')
    .values({ territory_id: boundary.territoryId, from_on: boundary.from, to_on: null, ...row })
    .onConflict((at) => at.columns(['territory_id', 'from_on']).doUpdateSet(row))
    .execute()
}
