import type { FormEvent, ReactNode } from 'react'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { useLocale, useWords } from '../../ui/words.ts'

/** The page before one is somebody: whose house this is, and one form. */
export const Gate = ({
  title,
  onSubmit,
  children,
  foot,
}: {
  readonly title: string
  readonly onSubmit: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
}) => {
  const words = useWords()
  const locale = useLocale()
  const jurisdiction = useJurisdiction()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <div className="gate">
      <main>
        <div className="house">
          <span>
            <b>{words.ui.product}</b>{' '}
            <span className="muted">{locale === 'en' ? jurisdiction.nameEn : jurisdiction.name}</span>
          </span>
          <LanguageSwitch />
        </div>
        <form className="card stack" onSubmit={submit}>
          <h1>{title}</h1>
          {children}
        </form>
        {foot !== undefined && <div className="gate-foot">{foot}</div>}
      </main>
    </div>
  )
}
