import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Receipt } from '../../../src/modules/matters/core/report.ts'
import type { Preview } from '../../../src/modules/matters/core/views.ts'
import { offline } from '../../api/http.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { previewQuery, useReport } from '../../api/matters.ts'
import { keepReceipt } from '../../api/receipts.ts'
import { Action } from '../../ui/action.tsx'
import { Field } from '../../ui/field.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice, Hint, problemIn } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useSettled } from '../../ui/settled.ts'
import { nowInstant, useWhen } from '../../ui/when.ts'
import { useWhenOnline } from '../../ui/when-online.ts'
import { useWords } from '../../ui/words.ts'
import { ContactFields, contactIn, noContact } from './contact-fields.tsx'
import { PlacePicker } from './place-picker.tsx'
import { type Draft, useDraft } from './report-draft.ts'
import { Sent } from './sent.tsx'
import { Understanding } from './understanding.tsx'

/** Shorter texts say nothing yet, so nothing is asked about them. */
const tellingLength = 4

const Similar = ({ similar }: { readonly similar: Preview['similar'] }) => {
  const words = useWords().screens.report
  const states = useWords().matters.state
  const names = useNames()
  const when = useWhen(useJurisdiction().timeZone)
  if (similar.length === 0) return null
  return (
    <section className="alike stack-s" aria-label={words.similar}>
      <div>
        <h2>{words.similar}</h2>
        <ul className="plain-list small">
          {similar.map((one) => (
            <li key={one.number}>
              {words.similarLine(
                one.title,
                when.near(one.reportedAt),
                one.unit === null ? states[one.state] : words.similarUnit(names.short(one.unit)),
              )}
            </li>
          ))}
        </ul>
        <p className="small muted">{words.similarNote}</p>
      </div>
    </section>
  )
}

/** What is asked of the server while somebody writes, and what they may change of its answer. */
type Asked = Pick<Draft, 'text' | 'place' | 'typeId'>

/** What is shown once the words say something: the understanding, the place, what is similar. */
export const AskedPreview = ({
  asked,
  onChange,
}: {
  readonly asked: Asked
  readonly onChange: (changed: Partial<Pick<Asked, 'place' | 'typeId'>>) => void
}) => {
  const { sign } = useJurisdiction()
  const { text, place, typeId } = useSettled(asked, 500)
  const preview = useQuery({
    ...previewQuery(sign, { text, place, typeId, attributes: {} }),
    enabled: text.trim().length >= tellingLength,
  })
  if (preview.isError) return <ErrorNotice error={preview.error} onAgain={() => void preview.refetch()} />
  if (preview.data === undefined) return null
  return (
    <>
      <Understanding
        preview={preview.data}
        chosenId={asked.typeId}
        onChoose={(chosen) => onChange({ typeId: chosen })}
      />
      <PlacePicker wish={asked.place} chosen={preview.data.place} onWish={(wish) => onChange({ place: wish })} />
      <Similar similar={preview.data.similar} />
    </>
  )
}

const ReportForm = ({ onSent }: { readonly onSent: (receipt: Receipt) => void }) => {
  const words = useWords().screens.report
  const { sign } = useJurisdiction()
  const { draft, change, end } = useDraft(sign)
  const [contact, setContact] = useState(noContact)
  const [isTooShort, setTooShort] = useState(false)
  const reporting = useReport(sign)
  const hasText = draft.text.trim().length >= tellingLength

  const send = (): void => {
    setTooShort(!hasText)
    if (!hasText) return
    const { id, secret, text, place, typeId } = draft
    const report = { id, secret, text, place, typeId, attributes: {} }
    reporting.mutate(
      { ...report, contact: contactIn(contact), confidential: contact.confidential },
      {
        onSuccess: (receipt) => {
          keepReceipt(sign, { receipt: receipt.receipt, title: text.trim().slice(0, 40), at: nowInstant() })
          end()
          onSent(receipt)
        },
      },
    )
  }
  const isOffline = reporting.isError && problemIn(reporting.error).code === offline.code
  useWhenOnline(isOffline, send)
  return (
    <Page title={words.title}>
      <p className="muted">{words.note}</p>
      <Field
        label={<span className="unseen">{words.label}</span>}
        problem={isTooShort && !hasText ? words.tooShort : null}
      >
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            placeholder={words.placeholder}
            value={draft.text}
            maxLength={4000}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      {hasText && <AskedPreview asked={draft} onChange={change} />}
      {hasText && <ContactFields draft={contact} onChange={setContact} />}
      {reporting.isError &&
        (isOffline ? <Hint>{words.waitsForNetwork}</Hint> : <ErrorNotice error={reporting.error} />)}
      <Action label={words.submit} tone="big" busy={reporting.isPending} onPress={send} />
      <p className="small muted">{words.privacy}</p>
      <Link to="/$sign/progress" params={{ sign }}>
        {words.follow}
      </Link>
    </Page>
  )
}

/** Where a hotline takes the messages: its number, and what can be done here. */
const Elsewhere = () => {
  const { screens, matters } = useWords()
  const words = screens.report
  const { sign, hotlineNumber } = useJurisdiction()
  return (
    <Page title={words.elsewhere(hotlineNumber)}>
      <p>{words.elsewhereNote}</p>
      <a className="button primary big" href={`tel:${hotlineNumber}`}>
        {words.call(hotlineNumber)}
      </a>
      <Link className="button big" to="/$sign/who" params={{ sign }}>
        {matters.who.title}
      </Link>
      <Link to="/$sign/progress" params={{ sign }}>
        {words.follow}
      </Link>
    </Page>
  )
}

/** A resident says in their own words what is wrong, and sees how it is understood before sending it. */
export const ReportScreen = () => {
  const { intake } = useJurisdiction()
  const [sent, setSent] = useState<Receipt | null>(null)
  if (intake === 'companion') return <Elsewhere />
  if (sent !== null) return <Sent receipt={sent} onAnother={() => setSent(null)} />
  return <ReportForm onSent={setSent} />
}
