import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useInvitation } from '../../api/people.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../ui/words.ts'
import { Gate } from './gate.tsx'

/** Choosing a password with the one-time code of an administrator, and going in. */
export const InvitationScreen = () => {
  const words = useWords().screens.signIn
  const { sign } = useJurisdiction()
  const navigate = useNavigate()
  const entering = useInvitation(sign)
  const [login, setLogin] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const submit = (): void =>
    entering.mutate(
      { login, code, password },
      { onSuccess: () => void navigate({ to: '/$sign', params: { sign }, replace: true }) },
    )
  return (
    <Gate
      title={words.inviteTitle}
      onSubmit={submit}
      foot={
        <Link to="/$sign/sign-in" params={{ sign }}>
          {words.back}
        </Link>
      }
    >
      <TextField label={words.login} value={login} onChange={setLogin} autoComplete="username" isNeeded />
      <TextField
        label={words.inviteCode}
        note={words.inviteNote}
        value={code}
        onChange={setCode}
        atMost={40}
        isNeeded
      />
      <TextField
        label={words.newPassword}
        note={words.newPasswordNote}
        value={password}
        onChange={setPassword}
        kind="password"
        autoComplete="new-password"
        isNeeded
      />
      {entering.isError && <ErrorNotice error={entering.error} />}
      <button type="submit" className="button primary big" aria-busy={entering.isPending}>
        {words.inviteSubmit}
      </button>
    </Gate>
  )
}
