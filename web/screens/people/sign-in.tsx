import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '../../../src/kernel/problem.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { providersQuery, useProvider, useSignIn } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { useAddressValues } from '../../ui/address.ts'
import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../ui/words.ts'
import { Gate } from './gate.tsx'
import { safeNext } from './safe-next.ts'

/** The codes after which the page asks for the number of the second factor. */
const asksForCode = ['people/second-factor-needed', 'people/second-factor-wrong']

const Providers = () => {
  const words = useWords().screens.signIn
  const { sign } = useJurisdiction()
  const providers = useQuery(providersQuery(sign)).data ?? []
  const leaving = useProvider(sign)
  return (
    <>
      {providers.map((provider) => (
        <Action
          key={provider.key}
          label={words.with(provider.name)}
          busy={leaving.isPending}
          onPress={() => leaving.mutate(provider.key)}
        />
      ))}
      {leaving.isError && <ErrorNotice error={leaving.error} />}
    </>
  )
}

/** What an identity provider's way back brought as a problem, if any. */
const Brought = ({ code }: { readonly code: string }) => (
  <ErrorNotice error={new Refusal({ code, status: 401, values: {} })} />
)

/** Signing in with a name and a password, with a number where a second factor is set, or through a provider. */
export const SignInScreen = () => {
  const words = useWords().screens.signIn
  const { sign } = useJurisdiction()
  const [{ next, problem }] = useAddressValues()
  const navigate = useNavigate()
  const signingIn = useSignIn(sign)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const needsCode = code !== '' || (signingIn.isError && asksForCode.includes(problemIn(signingIn.error).code))

  const submit = (): void => {
    const wish = code === '' ? { login, password } : { login, password, code }
    signingIn.mutate(wish, { onSuccess: () => void navigate({ to: safeNext(next, sign), replace: true }) })
  }
  return (
    <Gate
      title={words.title}
      onSubmit={submit}
      foot={
        <Link to="/$sign/invitation" params={{ sign }}>
          {words.invited}
        </Link>
      }
    >
      <TextField label={words.login} value={login} onChange={setLogin} autoComplete="username" isNeeded />
      <TextField
        label={words.password}
        value={password}
        onChange={setPassword}
        kind="password"
        autoComplete="current-password"
        isNeeded
      />
      {needsCode && (
        <TextField
          label={words.code}
          note={words.codeNote}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          atMost={40}
        />
      )}
      {problem !== undefined && signingIn.isIdle && <Brought code={problem} />}
      {signingIn.isError && <ErrorNotice error={signingIn.error} />}
      <button type="submit" className="button primary big" aria-busy={signingIn.isPending}>
        {words.submit}
      </button>
      <Providers />
      <p className="small muted">{words.help}</p>
    </Gate>
  )
}
