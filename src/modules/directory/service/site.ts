import { isWorkingDay } from '../../../kernel/calendar.ts'
import { dayOf } from '../../../kernel/day.ts'
import { type Database, newCall, type Sources } from '../../../platform/call.ts'
import { settingsFrom } from '../core/settings.ts'
import type { Site } from '../core/views.ts'
import { listJurisdictionRefs, listJurisdictionRows } from '../store/jurisdictions.ts'
import { calendarOf } from './jurisdictions.ts'

/** What this installation serves, for everybody: jurisdictions with their names, and where map tiles come from. */
export const siteOf = async (
  database: Database,
  given: { readonly sources: Sources; readonly tiles: string | null },
): Promise<Site> => {
  const refs = new Map((await listJurisdictionRefs(database)).map((ref) => [ref.id, ref]))
  const jurisdictions: Site['jurisdictions'] = []
  for (const one of await listJurisdictionRows(database)) {
    const jurisdiction = refs.get(one.id)
    if (jurisdiction === undefined) continue
    const call = newCall(database, { jurisdiction, actor: { kind: 'public' }, scopes: [] }, given.sources)
    const day = dayOf(call.now, one.timeZone)
    jurisdictions.push({
      sign: one.sign,
      name: one.name,
      nameEn: one.nameEn,
      timeZone: one.timeZone,
      intake: one.intake,
      hotlineNumber: settingsFrom(one.settings).hotlineNumber,
      isDemonstration: one.isDemonstration,
      today: { day, isWorkingDay: isWorkingDay(day, await calendarOf(call)) },
    })
  }
  return { jurisdictions, tiles: given.tiles }
}
