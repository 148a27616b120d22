import type { OfficeHours, Span } from '../../../src/kernel/calendar.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import type { Editing } from './settings-who.tsx'

type Season = OfficeHours[number]

const RestDays = ({ draft, wrong, onChange }: Editing) => {
  const words = usePageWords().settings.hours
  const toggle = (day: number): void => {
    const { restDays } = draft
    onChange({ restDays: restDays.includes(day) ? restDays.filter((one) => one !== day) : [...restDays, day] })
  }
  return (
    <fieldset className="choices">
      <legend className="strong">{words.restDays}</legend>
      <div className="row wrap">
        {words.weekdays.map((name, i) => (
          <label key={name} className="choice">
            <input type="checkbox" checked={draft.restDays.includes(i + 1)} onChange={() => toggle(i + 1)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {wrong.has('restDays') && <span className="small field-problem">{words.restDaysProblem}</span>}
    </fieldset>
  )
}

const Hour = ({
  label,
  value,
  isWrong,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}) => (
  <input
    className="input number-input"
    aria-label={label}
    aria-invalid={isWrong ? true : undefined}
    maxLength={5}
    placeholder="08:30"
    value={value}
    onChange={(event) => onChange(event.target.value.trim())}
  />
)

const Spans = ({
  spans,
  isWrong,
  onChange,
}: {
  readonly spans: readonly Span[]
  readonly isWrong: boolean
  readonly onChange: (spans: Span[]) => void
}) => {
  const words = usePageWords().settings.hours
  const put = (at: number, span: Span): void => onChange(spans.map((one, i) => (i === at ? span : one)))
  return (
    <div className="stack-s">
      {spans.map((span, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hours have no name of their own, and are typed over in place
        <div key={i} className="row wrap">
          <span className="small muted">{words.span(i + 1)}</span>
          <Hour
            label={`${words.span(i + 1)}, ${words.from}`}
            value={span.from}
            isWrong={isWrong}
            onChange={(from) => put(i, { ...span, from })}
          />
          –
          <Hour
            label={`${words.span(i + 1)}, ${words.to}`}
            value={span.to}
            isWrong={isWrong}
            onChange={(to) => put(i, { ...span, to })}
          />
          {spans.length > 1 && (
            <button type="button" className="link small" onClick={() => onChange(spans.filter((_one, at) => at !== i))}>
              {words.removeSpan(i + 1)}
            </button>
          )}
        </div>
      ))}
      {isWrong && <span className="small field-problem">{words.spanProblem}</span>}
      {spans.length < 4 && (
        <button type="button" className="link small" onClick={() => onChange([...spans, { from: '', to: '' }])}>
          {words.addSpan}
        </button>
      )}
    </div>
  )
}

const SeasonPart = ({
  season,
  wrong,
  onChange,
  onRemove,
}: {
  readonly season: Season
  readonly wrong: { readonly from: boolean; readonly spans: boolean }
  readonly onChange: (season: Season) => void
  readonly onRemove: (() => void) | null
}) => {
  const words = usePageWords().settings.hours
  return (
    <div className="season stack-s">
      <Field label={words.season} note={words.seasonNote} problem={wrong.from ? words.seasonProblem : null}>
        {(ties) => (
          <input
            {...ties}
            className="input number-input"
            maxLength={5}
            value={season.from}
            onChange={(event) => onChange({ ...season, from: event.target.value.trim() })}
          />
        )}
      </Field>
      <Spans spans={season.spans} isWrong={wrong.spans} onChange={(spans) => onChange({ ...season, spans })} />
      {onRemove !== null && (
        <button type="button" className="link small" onClick={onRemove}>
          {words.removeSeason(season.from)}
        </button>
      )}
    </div>
  )
}

/** Rest days and office hours: what working time is counted by. */
export const HoursCard = (editing: Editing) => {
  const words = usePageWords().settings.hours
  const { draft, wrong, onChange } = editing
  const seasons = draft.officeHours
  const put = (officeHours: OfficeHours): void => onChange({ officeHours })
  const last = seasons.at(-1)
  return (
    <Card title={words.title} aside={words.about}>
      <RestDays {...editing} />
      <div className="setting-fields">
        {seasons.map((season, i) => (
          <SeasonPart
            // biome-ignore lint/suspicious/noArrayIndexKey: a season is its place in the year, and is typed over in place
            key={i}
            season={season}
            wrong={{ from: wrong.has(`season ${i}`), spans: wrong.has(`hours ${i}`) }}
            onChange={(changed) => put(seasons.map((one, at) => (at === i ? changed : one)))}
            onRemove={seasons.length > 1 ? () => put(seasons.filter((_one, at) => at !== i)) : null}
          />
        ))}
      </div>
      {seasons.length < 6 && last !== undefined && (
        <div>
          <button type="button" className="link" onClick={() => put([...seasons, { ...last, from: '' }])}>
            {words.addSeason}
          </button>
        </div>
      )}
    </Card>
  )
}
