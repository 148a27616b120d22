import './settings.css'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../../src/kernel/day.ts'
import type { Jurisdiction } from '../../../src/modules/directory/core/jurisdiction.ts'
import { type Settings, settingsFrom } from '../../../src/modules/directory/core/settings.ts'
import { ruledDays, workingCalendar } from '../../../src/modules/directory/core/working-calendar.ts'
import { settingsQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { may, meQuery } from '../../api/people.ts'
import { countryDaysQuery, ownDaysQuery, useChangeJurisdiction } from '../../api/settings.ts'
import { type JurisdictionChange, withMine, withoutClashes } from '../../api/settings-merge.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { nowInstant } from '../../ui/when.ts'
import { Clash } from '../duties/clash.tsx'
import { PolicyCard } from '../people/policy-card.tsx'
import { DeadlineExample } from './deadline-example.tsx'
import { changeOf, changesAnything, type Draft, draftOf, wrongIn } from './settings-draft.ts'
import { HoursCard } from './settings-hours.tsx'
import { ClocksCard, FiguresCard, RulesCard } from './settings-numbers.tsx'
import { useSettingsSaid } from './settings-said.ts'
import { WhoCard } from './settings-who.tsx'

const Example = ({ now, then }: { readonly now: Settings; readonly then: Settings | null | undefined }) => {
  const words = usePageWords().settings.example
  const { sign, timeZone } = useJurisdiction()
  const [from] = useState(nowInstant)
  const own = useQuery(ownDaysQuery(sign)).data
  const country = useQuery(countryDaysQuery(sign, Number(dayOf(from, timeZone).slice(0, 4)))).data
  if (own === undefined || country === undefined) return null
  const given = { timeZone, days: ruledDays(country.days, own), unknownFrom: country.unknownFrom }
  const by = (settings: Settings) => ({
    limit: { unit: 'working-days' as const, amount: settings.limits.generalWorkingDays },
    calendar: workingCalendar(settings, given),
  })
  return (
    <Card title={words.title}>
      <DeadlineExample from={from} now={by(now)} then={then == null ? then : by(then)} />
    </Card>
  )
}

/** What became of keeping: nothing to keep, what is wrong, that it is kept. */
const Standing = ({
  wrong,
  isChanged,
  isKept,
}: {
  readonly wrong: number
  readonly isChanged: boolean
  readonly isKept: boolean
}) => {
  const words = usePageWords().settings
  if (wrong > 0) return <span className="small field-problem">{words.wrongFields(wrong)}</span>
  if (isKept) return <Stamp kind="good">{words.kept}</Stamp>
  return isChanged ? null : <span className="small muted">{words.nothing}</span>
}

const Form = ({ jurisdiction }: { readonly jurisdiction: Jurisdiction }) => {
  const words = usePageWords().settings
  const { sign } = useJurisdiction()
  const changing = useChangeJurisdiction(sign)
  const saidNow = useSettingsSaid()
  const [base, setBase] = useState(jurisdiction)
  const [draft, setDraft] = useState(() => draftOf(jurisdiction))
  const wrong = wrongIn(draft)
  const isRight = wrong.size === 0
  const isChanged = !isRight || changesAnything(draft, base)
  const begin = (now: Jurisdiction, change: JurisdictionChange): void => {
    setBase(now)
    setDraft(draftOf(change))
  }
  const editing = {
    draft,
    wrong,
    onChange: (change: Partial<Draft>) => {
      changing.reset()
      setDraft({ ...draft, ...change })
    },
  }
  const changed = isRight ? settingsFrom(changeOf(draft).settings) : null
  const keep = (over: Jurisdiction, change: JurisdictionChange): void =>
    changing.mutate(
      { base: over, change },
      { onSuccess: (kept) => (kept.isKept ? begin(kept.jurisdiction, kept.jurisdiction) : undefined) },
    )
  const clash = changing.data?.isKept === false ? changing.data : null
  const mine = changing.variables?.change
  return (
    <>
      <WhoCard {...editing} />
      <ClocksCard {...editing} />
      <HoursCard {...editing} />
      <Example now={settingsFrom(base.settings)} then={isChanged ? changed : undefined} />
      <FiguresCard {...editing} />
      <RulesCard {...editing} />
      <div className="keep-bar stack-s">
        {clash !== null && mine !== undefined && (
          <Clash
            isRemoved={false}
            now={saidNow(clash.now, clash.fields)}
            onMine={() => keep(clash.now, withMine(base, mine, clash.now))}
            onTheirs={() => {
              begin(clash.now, withoutClashes(base, mine, clash.now))
              changing.reset()
            }}
          />
        )}
        <div className="row wrap">
          <Action
            label={words.keep}
            tone="primary"
            busy={changing.isPending}
            onPress={() => isRight && isChanged && keep(base, changeOf(draft))}
          />
          <Standing wrong={wrong.size} isChanged={isChanged} isKept={changing.data?.isKept === true} />
        </div>
      </div>
      {changing.isError && <ErrorNotice error={changing.error} />}
    </>
  )
}

/** Everything an administrator may set of the jurisdiction, each with what it does. */
export const SettingsScreen = () => {
  const words = usePageWords().settings
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const jurisdiction = useSuspenseQuery(settingsQuery(sign)).data
  return (
    <Page title={words.title} about={words.about}>
      <div className="settings stack">
        <Form jurisdiction={jurisdiction} />
        {may(me, 'people.edit') && <PolicyCard />}
      </div>
    </Page>
  )
}
