import type { DayRule } from '../../../kernel/calendar.ts'
import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { publicHolidays } from '../../../platform/holidays.ts'
import type { Jurisdiction } from '../core/jurisdiction.ts'
import { changedMeanwhile, noSuchCalendarDay, noSuchUnit } from '../core/problems.ts'
import type { CountryDays } from '../core/views.ts'
import {
  listCalendarDays,
  loadJurisdiction,
  removeCalendarDay,
  saveCalendarDay,
  saveJurisdiction,
} from '../store/jurisdictions.ts'
import { findUnitRow } from '../store/units.ts'
import { raiseEdition } from './jurisdictions.ts'
import { mustEditAll } from './reach.ts'

/** What an administrator may change of a jurisdiction. */
export type JurisdictionChange = Pick<
  Jurisdiction,
  'name' | 'nameEn' | 'intake' | 'hotlineUnitId' | 'languages' | 'settings'
>

/**
 * Changes names, intake, hotline, languages and settings. Raises the edition.
 *
 * Refuses a hotline's body that is no unit here, and whatever somebody else changed since it was looked at.
 *
 * @param seen the version that was looked at; null changes it whatever happened since
 */
export const changeJurisdiction = (
  call: Call,
  change: JurisdictionChange,
  seen: number | null = null,
): Promise<Jurisdiction> =>
  inTransaction(call, async (call) => {
    mustEditAll(call)
    const { hotlineUnitId } = change
    const unit = hotlineUnitId === null ? null : await findUnitRow(call, hotlineUnitId)
    if (hotlineUnitId !== null && (unit === null || unit.to !== null)) refuse(noSuchUnit, { id: hotlineUnitId })
    const before = await loadJurisdiction(call)
    if (seen !== null && seen !== before.version) refuse(changedMeanwhile, { name: before.name })
    const isSaved = await saveJurisdiction(call, { ...before, ...change, version: before.version + 1 })
    if (!isSaved) refuse(changedMeanwhile, { name: before.name })
    await raiseEdition(call, 'settings')
    return loadJurisdiction(call)
  })

/** The days on which the jurisdiction differs from the country. */
export const ownDaysOf = (call: Call) => listCalendarDays(call)

/** Says that a day is worked, or rested, here. Raises the edition. */
export const setDay = (call: Call, day: Day, rule: DayRule): Promise<void> =>
  inTransaction(call, async (call) => {
    mustEditAll(call)
    await saveCalendarDay(call, day, rule)
    await raiseEdition(call, 'settings')
  })

/** Lets a day follow the country again. Raises the edition. */
export const clearDay = (call: Call, day: Day): Promise<void> =>
  inTransaction(call, async (call) => {
    mustEditAll(call)
    if (!(await removeCalendarDay(call, day))) refuse(noSuchCalendarDay, { day })
    await raiseEdition(call, 'settings')
  })

/** Public holidays and make-up working days of the country in a year, the one before and the one after. */
export const countryDaysAround = (year: number): CountryDays => {
  const { days, unknownFrom } = publicHolidays()
  const isNear = (day: Day): boolean => Math.abs(Number(day.slice(0, 4)) - year) <= 1
  const near = Object.entries(days).filter(([day]) => isNear(day))
  return { days: near.map(([day, rule]) => ({ day, ...rule })), unknownFrom }
}
