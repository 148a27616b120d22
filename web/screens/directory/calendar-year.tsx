import type { Day } from '../../../src/kernel/day.ts'
import { weekdayOf } from '../../../src/kernel/day.ts'
import type { RuledDay } from '../../../src/modules/directory/core/views.ts'
import { type DayKind, dayKind } from '../../../src/modules/directory/core/working-calendar.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { useWhen } from '../../ui/when.ts'
import { useLocale } from '../../ui/words.ts'
import { weeksOf } from './year-days.ts'

/** What is known of the days of a year. */
export type YearDays = {
  readonly own: ReadonlyMap<Day, RuledDay>
  readonly country: ReadonlyMap<Day, RuledDay>
  readonly restDays: readonly number[]
}

/** What a day is, by the days of its year. */
export const kindIn = (days: YearDays, day: Day): DayKind =>
  dayKind(
    { isRestDay: days.restDays.includes(weekdayOf(day)) },
    { own: days.own.get(day), country: days.country.get(day) },
  )

type Shown = { readonly days: YearDays; readonly today: Day; readonly onDay: (day: Day) => void }

const DayButton = ({ day, days, today, onDay }: Shown & { readonly day: Day }) => {
  const words = usePageWords().settings.calendar
  const isEnglish = useLocale() === 'en'
  const when = useWhen()
  const kind = kindIn(days, day)
  const rule = days.own.get(day) ?? days.country.get(day)
  const why = rule === undefined ? [] : [isEnglish ? rule.nameEn : rule.name]
  const whose = kind.of === 'own' ? [words.legend.own] : []
  const said = [when.day(day), words.legend[kind.is], ...why, ...whose].join(', ')
  return (
    <button
      type="button"
      className={`day ${kind.is}${kind.of === 'own' ? ' own' : ''}`}
      aria-label={said}
      title={said}
      aria-current={day === today ? 'date' : undefined}
      onClick={() => onDay(day)}
    >
      {Number(day.slice(8))}
    </button>
  )
}

const Month = ({ year, month, ...shown }: Shown & { readonly year: number; readonly month: number }) => {
  const { weekdays } = usePageWords().settings.hours
  const name = new Intl.DateTimeFormat(useLocale(), { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  )
  return (
    <table className="month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven places of a week
              <td key={i}>{day !== null && <DayButton day={day} {...shown} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the colours of the year say, each with its word. */
export const Legend = () => {
  const { legend } = usePageWords().settings.calendar
  return (
    <div className="row wrap small">
      {(['work', 'rest', 'holiday', 'make-up'] as const).map((one) => (
        <span key={one} className="row nowrap">
          <span className={`day day-key ${one}`} aria-hidden="true">
            8
          </span>
          {legend[one]}
        </span>
      ))}
      <span className="row nowrap">
        <span className="day day-key own" aria-hidden="true">
          8
        </span>
        {legend.own}
      </span>
    </div>
  )
}

/** A year of twelve months; every day can be pressed. */
export const YearView = ({ year, ...shown }: Shown & { readonly year: number }) => (
  <div className="year">
    {Array.from({ length: 12 }, (_, i) => i + 1).map((month) => (
      <Month key={month} year={year} month={month} {...shown} />
    ))}
  </div>
)
