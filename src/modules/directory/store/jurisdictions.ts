import { type DayRule, OfficeHours } from '../../../kernel/calendar.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, type Database, type JurisdictionRef, rowsOf } from '../../../platform/call.ts'
import { type EditionReason, Jurisdiction } from '../core/jurisdiction.ts'
import type { Tables } from './tables.ts'

const refColumns = [
  'jurisdiction.id',
  'jurisdiction.sign',
  'jurisdiction.time_zone as timeZone',
  'territory.path as territoryPath',
] as const

const refs = (database: Database) =>
  rowsOf<Tables>({ database })
    .selectFrom('directory.jurisdiction as jurisdiction')
    .innerJoin('directory.territory as territory', 'territory.id', 'jurisdiction.territory_id')
    .select(refColumns)

/** The jurisdiction of this sign, or null. */
export const findJurisdictionRef = async (database: Database, sign: string): Promise<JurisdictionRef | null> =>
  (await refs(database).where('jurisdiction.sign', '=', sign).executeTakeFirst()) ?? null

/** Every jurisdiction served here, by sign. */
export const listJurisdictionRefs = (database: Database): Promise<JurisdictionRef[]> =>
  refs(database).orderBy('jurisdiction.sign').execute()

const columns = [
  'id',
  'version',
  'sign',
  'territory_id as territoryId',
  'name',
  'name_en as nameEn',
  'time_zone as timeZone',
  'intake',
  'hotline_unit_id as hotlineUnitId',
  'languages',
  'settings',
  'edition',
  'opened_at as openedAt',
  'is_demonstration as isDemonstration',
] as const

/** Every jurisdiction served here, by sign. */
export const listJurisdictionRows = async (database: Database): Promise<Jurisdiction[]> =>
  Jurisdiction.array().parse(
    await rowsOf<Tables>({ database }).selectFrom('directory.jurisdiction').select(columns).orderBy('sign').execute(),
  )

/** The call's own jurisdiction. */
export const loadJurisdiction = async (call: Call): Promise<Jurisdiction> =>
  Jurisdiction.parse(
    await rowsOf<Tables>(call)
      .selectFrom('directory.jurisdiction')
      .select(columns)
      .where('id', '=', call.jurisdiction.id)
      .executeTakeFirstOrThrow(),
  )

export const addJurisdictionRow = async (database: Database, jurisdiction: Jurisdiction): Promise<void> => {
  await rowsOf<Tables>({ database })
    .insertInto('directory.jurisdiction')
    .values({
      id: jurisdiction.id,
      version: jurisdiction.version,
      sign: jurisdiction.sign,
      territory_id: jurisdiction.territoryId,
      name: jurisdiction.name,
      name_en: jurisdiction.nameEn,
      time_zone: jurisdiction.timeZone,
      intake: jurisdiction.intake,
      hotline_unit_id: jurisdiction.hotlineUnitId,
      languages: jurisdiction.languages,
      settings: JSON.stringify(jurisdiction.settings),
      edition: jurisdiction.edition,
      opened_at: jurisdiction.openedAt,
      is_demonstration: jurisdiction.isDemonstration,
    })
    .execute()
}

/**
 * Saves what an administrator may change: names, intake, hotline, languages and settings.
 *
 * @param jurisdiction its version grown by one
 * @returns false when somebody else saved it first
 */
export const saveJurisdiction = async (call: Call, jurisdiction: Jurisdiction): Promise<boolean> => {
  const saved = await rowsOf<Tables>(call)
    .updateTable('directory.jurisdiction')
    .set({
      version: jurisdiction.version,
      name: jurisdiction.name,
      name_en: jurisdiction.nameEn,
      intake: jurisdiction.intake,
      hotline_unit_id: jurisdiction.hotlineUnitId,
      languages: jurisdiction.languages,
      settings: JSON.stringify(jurisdiction.settings),
    })
    .where('id', '=', call.jurisdiction.id)
    .where('version', '=', jurisdiction.version - 1)
    .executeTakeFirst()
  return Number(saved.numUpdatedRows) === 1
}

export const loadEdition = async (call: Call): Promise<number> => {
  const row = await rowsOf<Tables>(call)
    .selectFrom('directory.jurisdiction')
    .select('edition')
    .where('id', '=', call.jurisdiction.id)
    .executeTakeFirstOrThrow()
  return row.edition
}

/** One up, with its reason kept; holds the jurisdiction's row until the transaction ends. */
export const addEdition = async (call: Call, why: EditionReason): Promise<number> => {
  const { edition } = await rowsOf<Tables>(call)
    .updateTable('directory.jurisdiction')
    .set((row) => ({ edition: row('edition', '+', 1) }))
    .where('id', '=', call.jurisdiction.id)
    .returning('edition')
    .executeTakeFirstOrThrow()
  await rowsOf<Tables>(call)
    .insertInto('directory.edition')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      edition,
      why,
      raised_at: call.now,
      actor_id: call.actor.kind === 'account' ? call.actor.id : null,
    })
    .execute()
  return edition
}

/** The days on which this jurisdiction differs from the country, in order. */
export const listCalendarDays = (call: Call) =>
  rowsOf<Tables>(call)
    .selectFrom('directory.calendar_day')
    .select(['day', 'is_open as isOpen', 'name', 'name_en as nameEn'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .orderBy('day')
    .execute()

export const saveCalendarDay = async (call: Call, day: Day, rule: DayRule): Promise<void> => {
  const row = { is_open: rule.isOpen, name: rule.name, name_en: rule.nameEn }
  await rowsOf<Tables>(call)
    .insertInto('directory.calendar_day')
    .values({ jurisdiction_id: call.jurisdiction.id, day, ...row })
    .onConflict((at) => at.columns(['jurisdiction_id', 'day']).doUpdateSet(row))
    .execute()
}

export const removeCalendarDay = async (call: Call, day: Day): Promise<boolean> => {
  const { numDeletedRows } = await rowsOf<Tables>(call)
    .deleteFrom('directory.calendar_day')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** The office hours of a unit, or null where it has the jurisdiction's. */
export const findUnitHours = async (
  call: Call,
  unitId: Id,
): Promise<{ officeHours: OfficeHours | null; roundTheClock: boolean } | null> => {
  const row = await rowsOf<Tables>(call)
    .selectFrom('directory.unit')
    .select(['office_hours', 'round_the_clock as roundTheClock'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', unitId)
    .executeTakeFirst()
  if (row === undefined) return null
  return { officeHours: OfficeHours.nullable().parse(row.office_hours), roundTheClock: row.roundTheClock }
}
