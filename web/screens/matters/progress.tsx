import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { readReceipt, receiptOf } from '../../../src/modules/matters/core/receipt.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { progressQuery } from '../../api/matters.ts'
import { forgetReceipt, keptReceipts } from '../../api/receipts.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Wait } from '../../ui/wait.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { ProgressOf } from './progress-of.tsx'

/** The receipts of this device, each a way to its progress. */
const Kept = () => {
  const words = useWords().screens.progress
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const [kept, setKept] = useState(() => keptReceipts(sign))
  if (kept.length === 0) return null
  const forget = (receipt: string): void => {
    forgetReceipt(sign, receipt)
    setKept(keptReceipts(sign))
  }
  return (
    <Card title={words.mine} aside={words.mineNote}>
      <ul className="plain-list stack-s">
        {kept.map((one) => (
          <li key={one.receipt} className="row between">
            <Link to="/$sign/progress" params={{ sign }} hash={one.receipt}>
              {one.title}
              <span className="small muted"> {when.shortMoment(one.at)}</span>
            </Link>
            <button type="button" className="link small" onClick={() => forget(one.receipt)}>
              {words.forget}
              <span className="unseen"> {one.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Ask = () => {
  const words = useWords().screens.progress
  const { sign } = useJurisdiction()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [isUnreadable, setUnreadable] = useState(false)

  const look = (event: FormEvent): void => {
    event.preventDefault()
    const read = readReceipt(typed)
    setUnreadable(read === null)
    if (read !== null) {
      void navigate({ to: '/$sign/progress', params: { sign }, hash: receiptOf(read.number, read.secret) })
    }
  }
  return (
    <Page title={words.title}>
      <form className="stack" onSubmit={look}>
        <Field label={words.label} note={words.note} problem={isUnreadable ? words.unreadable : null}>
          {(ties) => (
            <input
              {...ties}
              className="input"
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button primary big">
          {words.look}
        </button>
      </form>
      <Kept />
    </Page>
  )
}

const Looked = ({ receipt }: { readonly receipt: string }) => {
  const words = useWords().screens.progress
  const { sign } = useJurisdiction()
  const progress = useQuery(progressQuery(sign, receipt))
  return (
    <div className="stack">
      <Link className="small" to="/$sign/progress" params={{ sign }} hash="">
        ‹ {words.back}
      </Link>
      {progress.isPending && <Wait />}
      {progress.isError && <ErrorNotice error={progress.error} onAgain={() => void progress.refetch()} />}
      {progress.isSuccess && <ProgressOf progress={progress.data} receipt={receipt} />}
    </div>
  )
}

/** Who is accountable, why, by when, and what happened: by the receipt alone, which stays behind the `#`. */
export const ProgressScreen = () => {
  const receipt = useLocation({ select: (location) => location.hash })
  return receipt === '' ? <Ask /> : <Looked receipt={receipt} />
}
