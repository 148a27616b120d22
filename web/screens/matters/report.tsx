import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Receipt, Report } from '../../../src/modules/matters/core/report.ts'
import { offline } from '../../api/http.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { previewQuery, useJoin, useReport } from '../../api/matters.ts'
import type { ChosenPhoto } from '../../api/photos.ts'
import { keepReceipt } from '../../api/receipts.ts'
import { Action } from '../../ui/action.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice, Hint, problemIn } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useSettled } from '../../ui/settled.ts'
import { nowInstant } from '../../ui/when.ts'
import { useWhenOnline } from '../../ui/when-online.ts'
import { useWords } from '../../ui/words.ts'
import { ContactFields, contactIn, noContact } from './contact-fields.tsx'
import { PlacePicker } from './place-picker.tsx'
import { type Draft, useDraft } from './report-draft.ts'
import { Sent } from './sent.tsx'
import { type Joins, Similar } from './similar.tsx'
import { Understanding } from './understanding.tsx'

/** Shorter texts say nothing yet, so nothing is asked about them. */
const tellingLength = 4

/** What is asked of the server while somebody writes, and what they may change of its answer. */
type Asked = Pick<Draft, 'text' | 'place' | 'typeId'>

/** What is shown once the words say something: the understanding, the place, what is similar. */
export const AskedPreview = ({
  asked,
  joins = null,
  onJoins,
  onChange,
}: {
  readonly asked: Asked
  readonly joins?: Joins | null
  readonly onJoins?: (joins: Joins | null) => void
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
      <Similar preview={preview.data} joins={joins} {...(onJoins === undefined ? {} : { onJoins })} />
    </>
  )
}

/** Sends the message by itself, or with the matter that was chosen; the same again is safe either way. */
const useSend = (sign: string, joins: Joins | null) => {
  const reporting = useReport(sign)
  const joining = useJoin(sign)
  const sending = joins === null ? reporting : joining
  const send = (report: Report, onSuccess: (receipt: Receipt) => void): void => {
    if (joins === null) reporting.mutate(report, { onSuccess })
    else joining.mutate({ ...report, ...joins }, { onSuccess })
  }
  return { send, isPending: sending.isPending, error: sending.error }
}

const ReportForm = ({ onSent }: { readonly onSent: (receipt: Receipt, photos: readonly ChosenPhoto[]) => void }) => {
  const { screens, matters } = useWords()
  const words = screens.report
  const { sign } = useJurisdiction()
  const { draft, change, end } = useDraft(sign)
  const [contact, setContact] = useState(noContact)
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([])
  const [joins, setJoins] = useState<Joins | null>(null)
  const [isTooShort, setTooShort] = useState(false)
  const sending = useSend(sign, joins)
  const hasText = draft.text.trim().length >= tellingLength
  const changeAndPart = (changed: Parameters<typeof change>[0]): void => {
    setJoins(null)
    change(changed)
  }

  const send = (): void => {
    setTooShort(!hasText)
    if (!hasText) return
    const { id, secret, text, place, typeId } = draft
    const said = { id, secret, text, place, typeId, attributes: {} }
    sending.send({ ...said, contact: contactIn(contact), confidential: contact.confidential }, (receipt) => {
      keepReceipt(sign, { receipt: receipt.receipt, title: text.trim().slice(0, 40), at: nowInstant() })
      end()
      onSent(receipt, photos)
    })
  }
  const isOffline = sending.error !== null && problemIn(sending.error).code === offline.code
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
            onChange={(event) => changeAndPart({ text: event.target.value })}
          />
        )}
      </Field>
      {hasText && <AskedPreview asked={draft} joins={joins} onJoins={setJoins} onChange={changeAndPart} />}
      {hasText && <ContactFields draft={contact} onChange={setContact} photos={photos} onPhotos={setPhotos} />}
      {sending.error !== null &&
        (isOffline ? <Hint>{words.waitsForNetwork}</Hint> : <ErrorNotice error={sending.error} />)}
      <Action
        label={joins === null ? words.submit : matters.join.submit}
        tone="big"
        busy={sending.isPending}
        onPress={send}
      />
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
  const [sent, setSent] = useState<{ receipt: Receipt; photos: readonly ChosenPhoto[] } | null>(null)
  if (intake === 'companion') return <Elsewhere />
  if (sent !== null) return <Sent receipt={sent.receipt} photos={sent.photos} onAnother={() => setSent(null)} />
  return <ReportForm onSent={(receipt, photos) => setSent({ receipt, photos })} />
}
