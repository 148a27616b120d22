import type { Calendar } from '../../../kernel/calendar.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, type Database, inTransaction, type JurisdictionRef } from '../../../platform/call.ts'
import { publicHolidays } from '../../../platform/holidays.ts'
import type { EditionReason, Jurisdiction } from '../core/jurisdiction.ts'
import { signTaken, territoryServed } from '../core/problems.ts'
import { type Settings, settingsFrom } from '../core/settings.ts'
import { workingCalendar } from '../core/working-calendar.ts'
import { editionRaised } from '../events.ts'
import {
  addEdition,
  addJurisdictionRow,
  findJurisdictionRef,
  findUnitHours,
  listCalendarDays,
  listJurisdictionRefs,
  listJurisdictionRows,
  loadEdition,
  loadJurisdiction,
} from '../store/jurisdictions.ts'
import { keptPerEdition } from './kept.ts'

/** The jurisdiction of this sign, or null: the first thing every request asks. */
export const findJurisdiction = (database: Database, sign: string): Promise<JurisdictionRef | null> =>
  findJurisdictionRef(database, sign)

/** Every jurisdiction served here, by sign: for pollers, nightly runs and the command. */
export const listJurisdictions = (database: Database): Promise<JurisdictionRef[]> => listJurisdictionRefs(database)

/** Opens a jurisdiction on a territory that exists. Refuses a sign in use, and a territory that another serves. */
export const openJurisdiction = async (
  database: Database,
  jurisdiction: Omit<Jurisdiction, 'version' | 'edition' | 'isDemonstration'> & { readonly isDemonstration?: boolean },
): Promise<JurisdictionRef> => {
  if ((await findJurisdictionRef(database, jurisdiction.sign)) !== null) refuse(signTaken, { sign: jurisdiction.sign })
  const serving = (await listJurisdictionRows(database)).find((one) => one.territoryId === jurisdiction.territoryId)
  if (serving !== undefined) refuse(territoryServed, { name: serving.name, sign: serving.sign })
  await addJurisdictionRow(database, { isDemonstration: false, ...jurisdiction, version: 1, edition: 1 })
  const opened = await findJurisdictionRef(database, jurisdiction.sign)
  if (opened === null) throw new Error(`jurisdiction ${jurisdiction.sign} has no territory ${jurisdiction.territoryId}`)
  return opened
}

/** The call's jurisdiction as an administrator sees it. */
export const jurisdictionOf = (call: Call): Promise<Jurisdiction> => loadJurisdiction(call)

/** The settings in force. */
export const settingsOf = async (call: Call): Promise<Settings> => settingsFrom((await loadJurisdiction(call)).settings)

/** The edition that decisions made now are reproducible from. */
export const editionOf = (call: Call): Promise<number> => loadEdition(call)

/**
 * Raises the edition after a published change and tells the house.
 *
 * Call it in the transaction of the change, last: it holds the jurisdiction's row until the end.
 */
export const raiseEdition = (call: Call, why: EditionReason): Promise<number> =>
  inTransaction(call, async (call) => {
    const edition = await addEdition(call, why)
    await call.tell([fact(editionRaised, { jurisdictionId: call.jurisdiction.id, edition, why })])
    return edition
  })

const daysAt = keptPerEdition(async (call): Promise<Calendar['days']> => {
  const own = await listCalendarDays(call)
  return { ...publicHolidays().days, ...Object.fromEntries(own.map(({ day, ...rule }) => [day, rule])) }
})

/** What use cases need to know of a jurisdiction, read at once. */
export type Office = {
  readonly jurisdiction: Jurisdiction
  readonly settings: Settings
  readonly calendar: Calendar
}

/** The jurisdiction with its settings in force and its working time. */
export const officeOf = async (call: Call): Promise<Office> => {
  const jurisdiction = await loadJurisdiction(call)
  const settings = settingsFrom(jurisdiction.settings)
  const calendar = workingCalendar(settings, {
    timeZone: call.jurisdiction.timeZone,
    days: await daysAt(call, jurisdiction.edition),
    unknownFrom: publicHolidays().unknownFrom,
  })
  return { jurisdiction, settings, calendar }
}

/**
 * The working time of the jurisdiction: public holidays, its own days, its office hours.
 *
 * @param unitId takes this unit's office hours where it has its own
 */
export const calendarOf = async (call: Call, unitId?: Id): Promise<Calendar> => {
  const { calendar } = await officeOf(call)
  const hours = unitId === undefined ? null : await findUnitHours(call, unitId)
  return {
    ...calendar,
    officeHours: hours?.officeHours ?? calendar.officeHours,
    roundTheClock: hours?.roundTheClock ?? false,
  }
}
