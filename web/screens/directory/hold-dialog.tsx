import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { mayHold } from '../../../src/modules/directory/core/post-rules.ts'
import type { PostView } from '../../../src/modules/directory/core/views.ts'
import { accountsQuery, useHoldPost } from '../../api/directory.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useSettled } from '../../ui/settled.ts'
import { todayIn } from '../../ui/when.ts'

const AccountChoice = ({ chosen, onChoose }: { readonly chosen: Id | null; readonly onChoose: (id: Id) => void }) => {
  const words = usePageWords().directory.screen.posts
  const { sign } = useJurisdiction()
  const [text, setText] = useState('')
  const found = useQuery(accountsQuery(sign, useSettled(text.trim(), 200)))
  return (
    <>
      <Field label={words.who} note={words.whoNote}>
        {(ties) => <input {...ties} className="input" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {found.isError && <ErrorNotice error={found.error} />}
      <div className="chips">
        {(found.data?.rows ?? []).map((account) => (
          <button
            key={account.id}
            type="button"
            className="chip"
            aria-pressed={account.id === chosen}
            onClick={() => onChoose(account.id)}
          >
            {account.name} · {account.login}
          </button>
        ))}
      </div>
    </>
  )
}

const Form = ({ view, onClose }: { readonly view: PostView; readonly onClose: () => void }) => {
  const words = usePageWords().directory.screen.posts
  const { sign, timeZone } = useJurisdiction()
  const holding = useHoldPost(sign)
  const [accountId, setAccountId] = useState<Id | null>(null)
  const [from, setFrom] = useState(todayIn(timeZone))
  const [to, setTo] = useState('')
  const [isActing, setActing] = useState(false)
  const wish = {
    id: newId(),
    postId: view.post.id,
    accountId: accountId ?? '',
    isActing,
    from,
    to: to === '' ? null : to,
  }
  // The very rule the server will apply, so that the button can say why before anyone presses it.
  const allowed = mayHold(
    wish,
    [view.holder, view.acting, ...view.coming].flatMap((one) => (one === null ? [] : [one])),
  )
  return (
    <>
      <AccountChoice chosen={accountId} onChoose={setAccountId} />
      <div className="row top">
        <Field label={words.from}>
          {(ties) => (
            <input
              {...ties}
              type="date"
              className="input"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.to}>
          {(ties) => (
            <input {...ties} type="date" className="input" value={to} onChange={(event) => setTo(event.target.value)} />
          )}
        </Field>
      </div>
      <label className="row">
        <input type="checkbox" checked={isActing} onChange={(event) => setActing(event.target.checked)} />{' '}
        {words.isActing}
      </label>
      {holding.isError && <ErrorNotice error={holding.error} />}
      <div className="dialog-foot">
        <Action label={words.cancel} onPress={onClose} />
        <Action
          label={words.save}
          tone="primary"
          busy={holding.isPending || accountId === null}
          refusal={allowed.ok ? null : allowed.problem}
          onPress={() => holding.mutate(wish, { onSuccess: onClose })}
        />
      </div>
    </>
  )
}

/** Lets somebody hold a post, or act for its holder, from a day on. */
export const HoldDialog = ({ view, onClose }: { readonly view: PostView | null; readonly onClose: () => void }) => {
  const words = usePageWords().directory.screen.posts
  return (
    <Dialog
      title={`${words.appoint}: ${view?.post.name ?? ''}`}
      isOpen={view !== null}
      onClose={onClose}
      foot={<span />}
    >
      {view !== null && <Form view={view} onClose={onClose} />}
    </Dialog>
  )
}
