import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../src/modules/people/core/account.ts'
import type { GrantShown } from '../../../src/modules/people/core/grant.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { type AccountStep, grantsQuery, useAccountStep, useInviteAgain, useRevoke } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { GiveRole } from './give-role.tsx'
import { OneTimeCodeDialog } from './one-time-code.tsx'
import { useRoleName } from './role-name.ts'

/** Where a role is held: the unit or any, and the territory; what is closed and forgotten is not named. */
const useWhere = () => {
  const words = useWords().screens.admin
  const said = useNames()
  const named = (name: string | null, nameEn: string | null | undefined): string[] =>
    name === null ? [] : [said.full({ name, nameEn: nameEn ?? null })]
  return (grant: GrantShown): string =>
    [
      ...(grant.unitId === null ? [words.anyUnit] : named(grant.unitName, grant.unitNameEn)),
      ...named(grant.territoryName, grant.territoryNameEn),
    ].join(' · ')
}

const GrantRow = ({ grant, onTake }: { readonly grant: GrantShown; readonly onTake: (() => void) | null }) => {
  const words = useWords().screens.admin
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const roleName = useRoleName()
  const whereOf = useWhere()
  const dayOf = (day: string | null): string => (day === null ? words.open : when.fullDay(day))
  return (
    <li className="row between top">
      <div>
        <b>{roleName(grant.role)}</b>
        <div className="small muted">
          {whereOf(grant)} · {words.origin[grant.origin]}
          {(grant.from !== null || grant.to !== null) && <> · {words.days(dayOf(grant.from), dayOf(grant.to))}</>}
        </div>
      </div>
      {onTake !== null && (
        <button type="button" className="link small" onClick={onTake}>
          {words.take}
        </button>
      )}
    </li>
  )
}

const Grants = ({ account, mayEdit }: { readonly account: Account; readonly mayEdit: boolean }) => {
  const words = useWords().screens.admin
  const { sign } = useJurisdiction()
  const roleName = useRoleName()
  const grants = useQuery(grantsQuery(sign, account.id))
  const revoking = useRevoke(sign)
  const [taken, setTaken] = useState<GrantShown | null>(null)
  const [isGiving, setGiving] = useState(false)
  const held = (grants.data ?? []).filter((grant) => grant.revokedAt === null)
  const take = (): void => {
    if (taken !== null) revoking.mutate(taken.id, { onSuccess: () => setTaken(null) })
  }
  return (
    <Card title={words.roles}>
      {grants.isError && <ErrorNotice error={grants.error} />}
      {grants.isSuccess && held.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="plain-list stack-s">
        {held.map((grant) => (
          <GrantRow
            key={grant.id}
            grant={grant}
            onTake={mayEdit && grant.origin === 'hand' ? () => setTaken(grant) : null}
          />
        ))}
      </ul>
      {mayEdit && (
        <div>
          <Action label={words.grant} shortcut="g" onPress={() => setGiving(true)} />
        </div>
      )}
      <GiveRole account={account} isOpen={isGiving} onClose={() => setGiving(false)} />
      <Dialog
        title={words.take}
        isOpen={taken !== null}
        onClose={() => setTaken(null)}
        foot={
          <>
            <Action label={words.cancel} onPress={() => setTaken(null)} />
            <Action label={words.take} tone="primary" busy={revoking.isPending} onPress={take} />
          </>
        }
      >
        <p>{taken !== null && words.takeAsk(roleName(taken.role), account.name)}</p>
        {revoking.isError && <ErrorNotice error={revoking.error} />}
      </Dialog>
    </Card>
  )
}

const Steps = ({ account }: { readonly account: Account }) => {
  const words = useWords().screens.admin
  const { sign } = useJurisdiction()
  const inviting = useInviteAgain(sign)
  const stepping = useAccountStep(sign, account.id)
  const [code, setCode] = useState<string | null>(null)
  const [isClosing, setClosing] = useState(false)
  const step = (one: AccountStep): void => stepping.mutate(one, { onSuccess: () => setClosing(false) })
  if (account.endedAt !== null) return null
  return (
    <Card>
      <div className="row wrap">
        <Action
          label={words.invite}
          busy={inviting.isPending}
          onPress={() => inviting.mutate(account.id, { onSuccess: (made) => setCode(made.code) })}
        />
        <Action label={words.endSessions} onPress={() => step('endSessions')} />
        {account.hasSecondFactor && <Action label={words.removeFactor} onPress={() => step('removeFactor')} />}
        <Action label={words.close} onPress={() => setClosing(true)} />
      </div>
      {inviting.isError && <ErrorNotice error={inviting.error} />}
      {stepping.isError && !isClosing && <ErrorNotice error={stepping.error} />}
      <OneTimeCodeDialog code={code} onClose={() => setCode(null)} />
      <Dialog
        title={words.close}
        isOpen={isClosing}
        onClose={() => setClosing(false)}
        foot={
          <>
            <Action label={words.cancel} onPress={() => setClosing(false)} />
            <Action label={words.close} tone="primary" busy={stepping.isPending} onPress={() => step('close')} />
          </>
        }
      >
        <p>{words.closeAsk(account.name)}</p>
        {stepping.isError && <ErrorNotice error={stepping.error} />}
      </Dialog>
    </Card>
  )
}

/** One account: the roles it holds, and what may be done with it. Nobody changes their own. */
export const OneAccount = ({ account, mayEdit }: { readonly account: Account; readonly mayEdit: boolean }) => (
  <>
    <Card>
      <h2>{account.name}</h2>
      <div className="muted">{account.login}</div>
    </Card>
    <Grants account={account} mayEdit={mayEdit && account.endedAt === null} />
    {mayEdit && <Steps account={account} />}
  </>
)
