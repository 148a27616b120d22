import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useSignIn } from '../../api/people.ts'
import { useAddressValues } from '../../ui/address.ts'
import { Field } from '../../ui/field.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { useLocale, useWords } from '../../ui/words.ts'

/** The codes after which the page asks for the number of the second factor. */
const asksForCode = ['people/second-factor-needed', 'people/second-factor-wrong']

/** Where to go after signing in: only ever an address of our own. */
export const safeNext = (next: string | undefined, sign: string): string =>
  next !== undefined && /^\/[^/\\]/.test(next) && next.startsWith(`/${sign}`) ? next : `/${sign}`

/** Signing in with a name and a password, and with a number where a second factor is set. */
export const SignInScreen = () => {
  const words = useWords().people.signIn
  const jurisdiction = useJurisdiction()
  const locale = useLocale()
  const [{ next }] = useAddressValues()
  const navigate = useNavigate()
  const signingIn = useSignIn(jurisdiction.sign)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const needsCode = code !== '' || (signingIn.isError && asksForCode.includes(problemIn(signingIn.error).code))

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wish = code === '' ? { login, password } : { login, password, code }
    signingIn.mutate(wish, { onSuccess: () => void navigate({ to: safeNext(next, jurisdiction.sign), replace: true }) })
  }
  return (
    <div className="gate">
      <main>
        <div className="house">
          <span>
            <b>{useWords().ui.product}</b>{' '}
            <span className="muted">{locale === 'en' ? jurisdiction.nameEn : jurisdiction.name}</span>
          </span>
          <LanguageSwitch />
        </div>
        <form className="card stack" onSubmit={submit}>
          <h1>{words.title}</h1>
          <Field label={words.login}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                autoComplete="username"
                required
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
          <Field label={words.password}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          {needsCode && (
            <Field label={words.code} note={words.codeNote}>
              {(ties) => (
                <input
                  {...ties}
                  className="input"
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
          )}
          {signingIn.isError && <ErrorNotice error={signingIn.error} />}
          <button type="submit" className="button primary big" aria-busy={signingIn.isPending}>
            {words.submit}
          </button>
          <p className="small muted">{words.help}</p>
        </form>
      </main>
    </div>
  )
}
