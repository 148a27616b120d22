import { Link, Outlet } from '@tanstack/react-router'
import { useJurisdiction } from '../api/jurisdiction.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { useLocale, useWords } from '../ui/words.ts'

/** The frame of every resident page: whose service this is, and the language. */
export const ResidentFrame = () => {
  const words = useWords()
  const locale = useLocale()
  const { sign, name, nameEn, isDemonstration } = useJurisdiction()
  return (
    <div className="phone">
      <header>
        <Link className="house" to="/$sign" params={{ sign }}>
          <b>{words.ui.product}</b>
          <span className="muted small">
            {locale === 'en' ? nameEn : name}
            {isDemonstration && words.ui.frame.demonstration}
          </span>
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content">
        <Outlet />
      </main>
      <nav className="ways" aria-label={words.ui.product}>
        <Link to="/$sign/who" params={{ sign }}>
          {words.matters.who.title}
        </Link>
        <Link to="/$sign/progress" params={{ sign }}>
          {words.screens.progress.title}
        </Link>
      </nav>
    </div>
  )
}
