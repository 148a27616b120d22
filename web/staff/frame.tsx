import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { type SiteJurisdiction, useJurisdiction } from '../api/jurisdiction.ts'
import { queueCountsQuery } from '../api/matters.ts'
import { may, meQuery, unitsOfMe, useSignOut } from '../api/people.ts'
import { useNumbers } from '../ui/figures.tsx'
import { useKeys } from '../ui/keys.ts'
import { KeysDialog } from '../ui/keys-dialog.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Wait } from '../ui/wait.tsx'
import { nowInstant, useWhen } from '../ui/when.ts'
import { useLocale, useWords } from '../ui/words.ts'
import { navigation } from './navigation.ts'
import { Search } from './search.tsx'

const AccountScreen = lazy(() =>
  import('../screens/people/account.tsx').then((loaded) => ({ default: loaded.AccountScreen })),
)

/** A jurisdiction's name in the language shown now. */
export const useNameOf = () => {
  const locale = useLocale()
  return (jurisdiction: Pick<SiteJurisdiction, 'name' | 'nameEn'>) =>
    locale === 'en' ? jurisdiction.nameEn : jurisdiction.name
}

const Side = ({ isOpen, onLeave }: { readonly isOpen: boolean; readonly onLeave: () => void }) => {
  const words = useWords()
  const jurisdiction = useJurisdiction()
  const nameOf = useNameOf()
  const { sign } = jurisdiction
  const me = useSuspenseQuery(meQuery(sign)).data
  const counted = useQuery({ ...queueCountsQuery(sign, unitsOfMe(me)[0]), enabled: may(me, 'matters.read') }).data
  const groups = navigation
    .map(({ group, pages }) => ({ group, pages: pages.filter((page) => may(me, page.permission)) }))
    .filter(({ pages }) => pages.length > 0)

  return (
    <nav className={isOpen ? 'side open' : 'side'} aria-label={words.ui.frame.main}>
      <Link className="house" to="/$sign" params={{ sign }}>
        <b>{words.ui.product}</b>
        <span className="small">
          {nameOf(jurisdiction)}
          {jurisdiction.isDemonstration && words.ui.frame.demonstration}
        </span>
      </Link>
      {groups.map(({ group, pages }) => (
        <div key={group}>
          <h2 id={`side-${group}`}>{words.ui.frame.groups[group]}</h2>
          <ul aria-labelledby={`side-${group}`}>
            {pages.map((page) => (
              <li key={page.to}>
                <Link to={page.to} params={{ sign }} onClick={onLeave} activeOptions={{ exact: page.to === '/$sign' }}>
                  <span>{words.ui.frame.pages[page.page]}</span>
                  {page.count !== undefined && <Count of={counted?.counts[page.count]} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

const Count = ({ of: count }: { readonly of: number | undefined }) => {
  const { whole } = useNumbers()
  return count === undefined ? null : <span className="count">{whole(count)}</span>
}

const Now = () => {
  const words = useWords()
  const { timeZone, today } = useJurisdiction()
  const when = useWhen(timeZone)
  return (
    <span className="small muted nowrap">
      {when.moment(nowInstant())} · {today.isWorkingDay ? words.ui.clock.workingDay : words.ui.clock.dayOff}
    </span>
  )
}

const Who = () => {
  const words = useWords()
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const signingOut = useSignOut(sign)
  const navigate = useNavigate()
  const leave = (): void =>
    signingOut.mutate(undefined, { onSettled: () => void navigate({ to: '/$sign/sign-in', params: { sign } }) })
  return (
    <div className="row small">
      <Link className="who row" to="/$sign/account" params={{ sign }}>
        <span className="face" aria-hidden="true">
          {[...me.account.name][0]}
        </span>
        <span className="nowrap">{me.account.name}</span>
      </Link>
      <button type="button" className="button quiet" onClick={leave}>
        {words.ui.frame.signOut}
      </button>
    </div>
  )
}

/** The frame of every staff page: pages at the side, search, the day, language and who is signed in above. */
export const StaffFrame = () => {
  const words = useWords()
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const [isSideOpen, setSideOpen] = useState(false)
  useKeys(isSideOpen ? [{ key: 'Escape', label: words.ui.panel.close, does: () => setSideOpen(false) }] : [])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.ui.frame.skip}
      </a>
      <Side isOpen={isSideOpen} onLeave={() => setSideOpen(false)} />
      <div>
        <header className="bar">
          <button
            type="button"
            className="button menu"
            aria-expanded={isSideOpen}
            onClick={() => setSideOpen(!isSideOpen)}
          >
            {words.ui.frame.menu}
          </button>
          <Search />
          <span className="grow" />
          <Now />
          <LanguageSwitch />
          <Who />
        </header>
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<Wait />}>{me.mustEnrol ? <AccountScreen /> : <Outlet />}</Suspense>
        </main>
        <footer className="page-foot">
          <KeysDialog />
        </footer>
      </div>
    </div>
  )
}
