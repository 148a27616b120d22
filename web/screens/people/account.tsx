import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import {
  meQuery,
  sessionsQuery,
  useBeginFactor,
  useChangePassword,
  useConfirmFactor,
  useEndSession,
  useRemoveFactor,
} from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice, Hint } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'

const Password = () => {
  const words = useWords().screens.account
  const { sign } = useJurisdiction()
  const changing = useChangePassword(sign)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  return (
    <Card title={words.password}>
      <TextField
        label={words.current}
        value={current}
        onChange={setCurrent}
        kind="password"
        autoComplete="current-password"
      />
      <TextField label={words.next} value={next} onChange={setNext} kind="password" autoComplete="new-password" />
      {changing.isError && <ErrorNotice error={changing.error} />}
      {changing.isSuccess && <Stamp kind="good">{words.changed}</Stamp>}
      <div>
        <Action
          label={words.change}
          busy={changing.isPending}
          onPress={() => current !== '' && next !== '' && changing.mutate({ current, next })}
        />
      </div>
    </Card>
  )
}

/** Setting up: the secret, a first number, and the recovery codes that are shown once. */
const SetUpFactor = () => {
  const words = useWords().screens.account
  const { sign } = useJurisdiction()
  const client = useQueryClient()
  const beginning = useBeginFactor(sign)
  const confirming = useConfirmFactor(sign)
  const [code, setCode] = useState('')

  if (confirming.isSuccess) {
    return (
      <>
        <Hint>{words.recovery}</Hint>
        <ul className="codes">
          {confirming.data.recoveryCodes.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ul>
        <div>
          <Action
            label={words.written}
            tone="primary"
            onPress={() => void client.invalidateQueries({ queryKey: ['people', sign] })}
          />
        </div>
      </>
    )
  }
  if (beginning.data === undefined) {
    return (
      <>
        {beginning.isError && <ErrorNotice error={beginning.error} />}
        <div>
          <Action label={words.begin} busy={beginning.isPending} onPress={() => beginning.mutate()} />
        </div>
      </>
    )
  }
  return (
    <>
      <p>{words.secret}</p>
      <p>
        <code className="secret">{beginning.data.secret.replace(/(.{4})/g, '$1 ')}</code>{' '}
        <a href={beginning.data.uri}>{words.link}</a>
      </p>
      <TextField label={words.first} value={code} onChange={setCode} autoComplete="one-time-code" atMost={40} />
      {confirming.isError && <ErrorNotice error={confirming.error} />}
      <div>
        <Action
          label={words.confirm}
          tone="primary"
          busy={confirming.isPending}
          onPress={() => code !== '' && confirming.mutate(code)}
        />
      </div>
    </>
  )
}

const RemoveFactor = () => {
  const words = useWords().screens.account
  const { sign } = useJurisdiction()
  const removing = useRemoveFactor(sign)
  const [password, setPassword] = useState('')
  return (
    <>
      <TextField
        label={words.current}
        note={words.removeNote}
        value={password}
        onChange={setPassword}
        kind="password"
        autoComplete="current-password"
      />
      {removing.isError && <ErrorNotice error={removing.error} />}
      <div>
        <Action
          label={words.remove}
          busy={removing.isPending}
          onPress={() => password !== '' && removing.mutate(password)}
        />
      </div>
    </>
  )
}

const Factor = () => {
  const words = useWords().screens.account
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  if (me.secondFactor === 'off' && !me.hasSecondFactor) return null
  return (
    <Card title={words.factor}>
      {me.mustEnrol && <Hint>{words.mustEnrol}</Hint>}
      <p>{me.hasSecondFactor ? words.factorOn : words.factorOff}</p>
      {me.hasSecondFactor ? <RemoveFactor /> : <SetUpFactor />}
    </Card>
  )
}

const Sessions = () => {
  const words = useWords().screens.account
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const me = useSuspenseQuery(meQuery(sign)).data
  const sessions = useQuery(sessionsQuery(sign)).data ?? []
  const ending = useEndSession(sign)
  return (
    <Card title={words.sessions}>
      {ending.isError && <ErrorNotice error={ending.error} />}
      <table className="table">
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>{session.device}</td>
              <td>{words.since(when.near(session.startedAt))}</td>
              <td className="num">
                {session.id === me.session.id ? (
                  <Stamp kind="good">{words.thisOne}</Stamp>
                ) : (
                  <button type="button" className="link" onClick={() => ending.mutate(session.id)}>
                    {words.end}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** One's own account: password, second factor, and where one is signed in. */
export const AccountScreen = () => {
  const words = useWords().screens.account
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  return (
    <Page title={words.title} about={`${me.account.name} · ${me.account.login}`}>
      <div className="register stack">
        <Factor />
        {!me.mustEnrol && <Password />}
        {!me.mustEnrol && <Sessions />}
      </div>
    </Page>
  )
}
