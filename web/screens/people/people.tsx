import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../../src/kernel/day.ts'
import type { Account } from '../../../src/modules/people/core/account.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { accountsQuery, may, meQuery } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { useAddressValues } from '../../ui/address.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useSettled } from '../../ui/settled.ts'
import { WithPanel } from '../../ui/side-panel.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Wait } from '../../ui/wait.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { AddAccount } from './add-account.tsx'
import { OneAccount } from './one-account.tsx'
import { useRoleName } from './role-name.ts'
import { RolesCard } from './roles-card.tsx'

const AccountRow = ({
  account,
  isChosen,
  onChoose,
}: {
  readonly account: Account
  readonly isChosen: boolean
  readonly onChoose: () => void
}) => {
  const words = useWords().screens.admin
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const roleName = useRoleName()
  const dayIn = (at: string): string => when.fullDay(dayOf(at, timeZone))
  return (
    <tr className="opens" data-chosen={isChosen} onClick={onChoose}>
      <td>
        <button type="button" className="link strong" aria-pressed={isChosen}>
          {account.name}
        </button>
        <div className="small muted">{account.login}</div>
      </td>
      <td>
        <span className="row wrap">
          {account.roles.map((role) => (
            <Stamp key={role} kind="plain">
              {roleName(role)}
            </Stamp>
          ))}
          {account.endedAt !== null && <Stamp kind="plain">{words.ended(dayIn(account.endedAt))}</Stamp>}
          {account.endedAt === null && !account.hasPassword && <Stamp kind="ask">{words.waiting}</Stamp>}
          {account.hasSecondFactor && <Stamp kind="good">{words.factor}</Stamp>}
        </span>
      </td>
      <td className="small muted nowrap">{words.joined(dayIn(account.joinedAt))}</td>
    </tr>
  )
}

const Accounts = ({
  search,
  chosenId,
  onChoose,
}: {
  readonly search: string
  readonly chosenId: string | null
  readonly onChoose: (account: Account) => void
}) => {
  const words = useWords().screens.admin
  const { sign } = useJurisdiction()
  const accounts = useInfiniteQuery(accountsQuery(sign, search))
  const rows = accounts.data?.pages.flatMap((page) => page.rows) ?? []
  if (accounts.isPending) return <Wait />
  if (accounts.isError) return <ErrorNotice error={accounts.error} onAgain={() => void accounts.refetch()} />
  return (
    <>
      <Card isFlush>
        {rows.length === 0 ? (
          <Empty title={words.empty} />
        ) : (
          <table className="table">
            <tbody>
              {rows.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  isChosen={account.id === chosenId}
                  onChoose={() => onChoose(account)}
                />
              ))}
            </tbody>
          </table>
        )}
      </Card>
      {accounts.hasNextPage && (
        <Action label={words.more} busy={accounts.isFetchingNextPage} onPress={() => void accounts.fetchNextPage()} />
      )}
    </>
  )
}

/** Who works here: accounts, the roles they hold, and what each role allows. */
export const PeopleScreen = () => {
  const words = useWords().screens.admin
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const [values, change] = useAddressValues()
  const [search, setSearch] = useState(values.q ?? '')
  const [chosen, setChosen] = useState<Account | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const settled = useSettled(search.trim(), 250)
  const mayEdit = may(me, 'people.edit')

  const choose = (account: Account): void => {
    setChosen(account)
    setPanelOpen(true)
  }
  return (
    <Page
      title={words.people}
      actions={mayEdit && <Action label={words.add} tone="primary" shortcut="n" onPress={() => setAdding(true)} />}
    >
      <AddAccount isOpen={isAdding} onClose={() => setAdding(false)} />
      <WithPanel
        label={chosen?.name ?? words.roles}
        isOpen={isPanelOpen}
        onOpenChange={setPanelOpen}
        panel={
          chosen === null ? (
            <Card>
              <p className="muted">{words.choose}</p>
            </Card>
          ) : (
            <OneAccount key={chosen.id} account={chosen} mayEdit={mayEdit && chosen.id !== me.account.id} />
          )
        }
      >
        <TextField
          label={words.search}
          kind="search"
          value={search}
          onChange={(next) => {
            setSearch(next)
            change({ q: next })
          }}
        />
        <Accounts search={settled} chosenId={chosen?.id ?? null} onChoose={choose} />
        <RolesCard mayEdit={mayEdit} />
      </WithPanel>
    </Page>
  )
}
