import './settings.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../../src/kernel/day.ts'
import { settingsFrom } from '../../../src/modules/directory/core/settings.ts'
import type { RuledDay } from '../../../src/modules/directory/core/views.ts'
import { ruledDays, workingCalendar } from '../../../src/modules/directory/core/working-calendar.ts'
import { settingsQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { countryDaysQuery, ownDaysQuery } from '../../api/settings.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Hint } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { todayIn, useWhen } from '../../ui/when.ts'
import { useLocale } from '../../ui/words.ts'
import { DayDialog } from './calendar-day.tsx'
import { Legend, YearView } from './calendar-year.tsx'

const byDay = (days: readonly RuledDay[]): ReadonlyMap<Day, RuledDay> => new Map(days.map((one) => [one.day, one]))

/** The working time of a year here, by everything that says what its days are. */
const useYear = (year: number) => {
  const { sign, timeZone } = useJurisdiction()
  const settings = settingsFrom(useSuspenseQuery(settingsQuery(sign)).data.settings)
  const own = useSuspenseQuery(ownDaysQuery(sign)).data
  const { days, unknownFrom } = useSuspenseQuery(countryDaysQuery(sign, year)).data
  return {
    days: { own: byDay(own), country: byDay(days), restDays: settings.restDays },
    calendar: workingCalendar(settings, { timeZone, unknownFrom, days: ruledDays(days, own) }),
    generalWorkingDays: settings.limits.generalWorkingDays,
  }
}

const OwnDays = ({ own, onDay }: { readonly own: readonly RuledDay[]; readonly onDay: (day: Day) => void }) => {
  const words = usePageWords().settings.calendar
  const isEnglish = useLocale() === 'en'
  const when = useWhen()
  if (own.length === 0)
    return (
      <Card title={words.own}>
        <p className="muted">{words.none}</p>
      </Card>
    )
  return (
    <Card title={words.own} isFlush>
      <table className="table">
        <tbody>
          {own.map((one) => (
            <tr key={one.day}>
              <td className="nowrap">{when.fullDay(one.day)}</td>
              <td>{isEnglish ? one.nameEn : one.name}</td>
              <td>{one.isOpen ? words.said.worked : words.said.rested}</td>
              <td className="num">
                <button type="button" className="link small" onClick={() => onDay(one.day)}>
                  {words.change}
                  <span className="unseen"> {when.fullDay(one.day)}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** The year as working time knows it, and the days on which this place differs from the country. */
export const CalendarScreen = () => {
  const words = usePageWords().settings.calendar
  const { timeZone } = useJurisdiction()
  const today = todayIn(timeZone)
  const when = useWhen(timeZone)
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [day, setDay] = useState<Day | null>(null)
  const { days, calendar, generalWorkingDays } = useYear(year)
  const { unknownFrom } = calendar
  const asked = day === null ? null : { day, own: days.own.get(day), country: days.country.get(day) }
  return (
    <Page title={words.title} about={words.about}>
      <div className="row wrap">
        <Action label={words.before} shortcut="[" onPress={() => setYear(year - 1)} />
        <h2 aria-live="polite">{year}</h2>
        <Action label={words.after} shortcut="]" onPress={() => setYear(year + 1)} />
        <span className="grow" />
        <Legend />
      </div>
      {unknownFrom !== null && `${year}-12-31` >= unknownFrom && (
        <Hint>{words.unknown(when.fullDay(unknownFrom))}</Hint>
      )}
      <Card>
        <YearView year={year} days={days} today={today} onDay={setDay} />
      </Card>
      <OwnDays own={[...days.own.values()]} onDay={setDay} />
      {asked !== null && (
        <DayDialog key={asked.day} asked={{ ...asked, calendar, generalWorkingDays }} onClose={() => setDay(null)} />
      )}
    </Page>
  )
}
