import type { Calendar } from '../../../kernel/calendar.ts'
import type { Settings } from './settings.ts'
import type { RuledDay } from './views.ts'

/** Days by what is said of them; a later list overrules an earlier one. */
export const ruledDays = (...lists: readonly (readonly RuledDay[])[]): Calendar['days'] =>
  Object.fromEntries(lists.flat().map(({ day, ...rule }) => [day, rule]))

/** The working time of a jurisdiction: its rest days and office hours, and the days that are not what their weekday says. */
export const workingCalendar = (
  { restDays, officeHours }: Pick<Settings, 'restDays' | 'officeHours'>,
  given: Pick<Calendar, 'days' | 'unknownFrom' | 'timeZone'>,
): Calendar => ({ ...given, restDays, officeHours, roundTheClock: false })

/** What a day of the calendar is, and whose word that is: its weekday's, the country's, or the jurisdiction's own. */
export type DayKind = {
  readonly is: 'work' | 'rest' | 'holiday' | 'make-up'
  readonly of: 'weekday' | 'country' | 'own'
}

/** What a day is: a working day or a day of rest by its weekday, a holiday, or a day of rest worked. */
export const dayKind = (
  day: { readonly isRestDay: boolean },
  rules: { readonly own: RuledDay | undefined; readonly country: RuledDay | undefined },
): DayKind => {
  const rule = rules.own ?? rules.country
  if (rule === undefined) return { is: day.isRestDay ? 'rest' : 'work', of: 'weekday' }
  const of = rules.own === undefined ? 'country' : 'own'
  if (!rule.isOpen) return { is: 'holiday', of }
  return { is: day.isRestDay ? 'make-up' : 'work', of }
}
