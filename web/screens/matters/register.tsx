import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Urgency } from '../../../src/modules/matters/core/matter.ts'
import { secretFrom } from '../../../src/modules/matters/core/receipt.ts'
import { type PlaceWish, type Receipt, StaffReport } from '../../../src/modules/matters/core/report.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { noPlace, useRegister } from '../../api/matters.ts'
import type { ChosenPhoto } from '../../api/photos.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'
import { ContactFields, contactIn, noContact } from './contact-fields.tsx'
import { PhotosOnTheWay } from './photos-on-the-way.tsx'
import { AskedPreview } from './report.tsx'

type Desk = Pick<StaffReport, 'channel' | 'title' | 'urgency'>

const channels = StaffReport.shape.channel.options

/** How it came in, a title, how urgent: what a desk knows beyond the reporter's words. */
const DeskFields = ({ desk, onChange }: { readonly desk: Desk; readonly onChange: (desk: Desk) => void }) => {
  const words = useWords()
  const said = words.screens.register
  const channelIn = (value: string) => channels.find((one) => one === value) ?? desk.channel
  const urgencyIn = (value: string) => Urgency.safeParse(value).data ?? null
  return (
    <div className="three">
      <Field label={said.channel}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={desk.channel}
            onChange={(event) => onChange({ ...desk, channel: channelIn(event.target.value) })}
          >
            {channels.map((one) => (
              <option key={one} value={one}>
                {words.matters.channel[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={said.urgency}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={desk.urgency ?? ''}
            onChange={(event) => onChange({ ...desk, urgency: urgencyIn(event.target.value) })}
          >
            <option value="">{said.byType}</option>
            {Urgency.options.map((one) => (
              <option key={one} value={one}>
                {words.matters.urgency[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={said.titleLabel} note={said.titleNote}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            maxLength={120}
            value={desk.title}
            onChange={(event) => onChange({ ...desk, title: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

const Registered = ({ receipt, photos }: { readonly receipt: Receipt; readonly photos: readonly ChosenPhoto[] }) => {
  const words = useWords().screens
  const { sign } = useJurisdiction()
  return (
    <Page title={receipt.number} marks={<Stamp kind="good">{words.report.sent}</Stamp>}>
      <Card>
        <p>{words.register.receipt(receipt.receipt)}</p>
        <PhotosOnTheWay photos={photos} receipt={receipt.receipt} />
        <div className="row">
          <Link className="button primary" to="/$sign/matters/$id" params={{ sign, id: receipt.id }}>
            {words.register.open}
          </Link>
          <Link className="button" to="/$sign" params={{ sign }}>
            {words.queue.title}
          </Link>
        </div>
      </Card>
    </Page>
  )
}

/** Staff write down a message for somebody: the reporter's words, how it came, and whom to reach. */
export const RegisterScreen = () => {
  const words = useWords().screens
  const { sign } = useJurisdiction()
  const [made] = useState(() => ({ id: newId(), secret: secretFrom(crypto.getRandomValues(new Uint8Array(12))) }))
  const [desk, setDesk] = useState<Desk>({ channel: 'counter', title: '', urgency: null })
  const [text, setText] = useState('')
  const [place, setPlace] = useState<PlaceWish>(noPlace)
  const [typeId, setTypeId] = useState<string | null>(null)
  const [contact, setContact] = useState(noContact)
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([])
  const registering = useRegister(sign)
  const hasText = text.trim().length > 1

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!hasText) return
    const reporter = { contact: contactIn(contact), confidential: contact.confidential }
    registering.mutate({ ...made, ...desk, ...reporter, text, place, typeId, attributes: {}, reported: null })
  }
  if (registering.isSuccess) return <Registered receipt={registering.data} photos={photos} />
  return (
    <Page title={words.register.title}>
      <form className="register stack" onSubmit={submit}>
        <Card>
          <Field label={words.register.text}>
            {(ties) => (
              <textarea
                {...ties}
                className="input"
                required
                maxLength={4000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <DeskFields desk={desk} onChange={setDesk} />
        </Card>
        {hasText && (
          <AskedPreview
            asked={{ text, place, typeId }}
            onChange={(changed) => {
              if (changed.place !== undefined) setPlace(changed.place)
              if (changed.typeId !== undefined) setTypeId(changed.typeId)
            }}
          />
        )}
        <Card>
          <ContactFields draft={contact} onChange={setContact} photos={photos} onPhotos={setPhotos} />
        </Card>
        {registering.isError && <ErrorNotice error={registering.error} />}
        <button type="submit" className="button primary" aria-busy={registering.isPending}>
          {words.register.submit}
        </button>
      </form>
    </Page>
  )
}
