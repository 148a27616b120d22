import { useState } from 'react'
import { type Calendar, isWorkingDay } from '../../../src/kernel/calendar.ts'
import { type Day, weekdayOf } from '../../../src/kernel/day.ts'
import type { RuledDay } from '../../../src/modules/directory/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useFollowCountry, useSetDay } from '../../api/settings.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NamePair } from '../../ui/name-pair.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useWhen } from '../../ui/when.ts'
import { useLocale } from '../../ui/words.ts'
import { DeadlineExample } from './deadline-example.tsx'
import { momentBefore } from './year-days.ts'

/** A day that is looked at, with everything that says what it is. */
export type DayAsked = {
  readonly day: Day
  readonly own: RuledDay | undefined
  readonly country: RuledDay | undefined
  readonly calendar: Calendar
  readonly generalWorkingDays: number
}

type DayDraft = { readonly isOpen: boolean; readonly name: string; readonly nameEn: string }

const Otherwise = ({ day, country, calendar }: DayAsked) => {
  const words = usePageWords().settings.calendar
  const isEnglish = useLocale() === 'en'
  if (country === undefined)
    return <p className="muted">{words.weekdaySays(calendar.restDays.includes(weekdayOf(day)))}</p>
  return <p className="muted">{words.countrySays(isEnglish ? country.nameEn : country.name, country.isOpen)}</p>
}

const Fields = ({
  draft,
  isUnnamed,
  onChange,
}: {
  readonly draft: DayDraft
  readonly isUnnamed: boolean
  readonly onChange: (change: Partial<DayDraft>) => void
}) => {
  const words = usePageWords().settings.calendar
  const kinds = [
    [false, words.rest],
    [true, words.work],
  ] as const
  return (
    <>
      <fieldset className="choices">
        <legend className="strong">{words.isOpen}</legend>
        <div className="row wrap">
          {kinds.map(([isOpen, label]) => (
            <label key={label} className="choice">
              <input
                type="radio"
                name="day-is"
                checked={draft.isOpen === isOpen}
                onChange={() => onChange({ isOpen })}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <NamePair
        chinese={{
          ...{ label: words.name, note: words.nameNote, value: draft.name, atMost: 80 },
          problem: isUnnamed ? words.nameProblem : null,
          onChange: (name) => onChange({ name }),
        }}
        english={{
          ...{ label: words.nameEn, note: words.nameEnNote, value: draft.nameEn, atMost: 120 },
          onChange: (nameEn) => onChange({ nameEn }),
        }}
      />
    </>
  )
}

const ruleOf = ({ isOpen, name, nameEn }: DayDraft): DayDraft => ({
  isOpen,
  name: name.trim(),
  nameEn: nameEn.trim() === '' ? name.trim() : nameEn.trim(),
})

/** Says what a day is here, why, and what that does to a deadline; or lets it follow the country again. */
export const DayDialog = ({ asked, onClose }: { readonly asked: DayAsked; readonly onClose: () => void }) => {
  const words = usePageWords().settings.calendar
  const said = usePageWords().settings.example
  const { sign } = useJurisdiction()
  const when = useWhen(asked.calendar.timeZone)
  const setting = useSetDay(sign)
  const following = useFollowCountry(sign)
  const { day, own, calendar, generalWorkingDays } = asked
  const [draft, setDraft] = useState<DayDraft>(own ?? { isOpen: !isWorkingDay(day, calendar), name: '', nameEn: '' })
  const [isTried, setTried] = useState(false)
  const rule = ruleOf(draft)
  const limit = { unit: 'working-days' as const, amount: generalWorkingDays }
  const then = { ...calendar, days: { ...calendar.days, [day]: rule } }
  const keep = (): void => {
    setTried(true)
    if (rule.name !== '') setting.mutate({ day, rule }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={when.fullDay(day)}
      isOpen
      onClose={onClose}
      foot={
        <>
          {own !== undefined && (
            <Action
              label={words.follow}
              tone="quiet"
              busy={following.isPending}
              onPress={() => following.mutate(day, { onSuccess: onClose })}
            />
          )}
          <Action label={words.cancel} onPress={onClose} />
          <Action label={words.keep} tone="primary" busy={setting.isPending} onPress={keep} />
        </>
      }
    >
      <Otherwise {...asked} />
      <Fields
        draft={draft}
        isUnnamed={isTried && rule.name === ''}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <h3>{said.title}</h3>
      <DeadlineExample from={momentBefore(day, calendar)} now={{ limit, calendar }} then={{ limit, calendar: then }} />
      {setting.isError && <ErrorNotice error={setting.error} />}
      {following.isError && <ErrorNotice error={following.error} />}
    </Dialog>
  )
}
