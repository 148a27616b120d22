import { useEffect, useState } from 'react'
import { instantMs } from '../../../src/kernel/day.ts'
import { RevealPurpose } from '../../../src/modules/people/core/reveal.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { type Revealed, useReveal } from '../../api/matters.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { nowInstant, useWhen } from '../../ui/when.ts'

const purposeIn = (value: string): RevealPurpose => RevealPurpose.safeParse(value).data ?? 'clarify'

/** Contacts as long as the reveal lasts; then they leave the page by themselves. */
const Shown = ({ revealed, onOver }: { readonly revealed: Revealed; readonly onOver: () => void }) => {
  const words = usePageWords().screens.view
  const when = useWhen(useJurisdiction().timeZone)
  const { until } = revealed.reveal
  useEffect(() => {
    const timer = setTimeout(onOver, Math.max(0, instantMs(until) - instantMs(nowInstant())))
    return () => clearTimeout(timer)
  }, [until, onOver])
  return (
    <div className="stack-s">
      {revealed.contacts.map((contact) => (
        <div key={contact.id}>
          <span className="muted">{words.party[contact.party]}: </span>
          <b>{contact.name}</b>{' '}
          {[contact.phone, contact.email, contact.address, contact.note].filter((line) => line !== '').join(' · ')}
        </div>
      ))}
      {revealed.originals.map((original) => (
        <blockquote key={original.id} className="small">
          {original.text}
        </blockquote>
      ))}
      <div className="small muted">{words.revealUntil(when.near(until))}</div>
    </div>
  )
}

/** The contact of a matter: not shown until somebody states a purpose, which the reporter can read. */
export const Contact = ({
  id,
  hasContact,
  mayReveal,
}: {
  readonly id: string
  readonly hasContact: boolean
  readonly mayReveal: boolean
}) => {
  const words = usePageWords()
  const { sign } = useJurisdiction()
  const revealing = useReveal(sign, id)
  const [isAsked, setAsked] = useState(false)
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const [purpose, setPurpose] = useState<RevealPurpose>('clarify')
  const [reason, setReason] = useState('')
  const said = words.screens.view

  if (!hasContact) return <div className="small muted">{said.noContact}</div>
  if (revealed !== null) return <Shown revealed={revealed} onOver={() => setRevealed(null)} />
  const reveal = (): void =>
    revealing.mutate(
      { purpose, reason },
      {
        onSuccess: (shown) => {
          setRevealed(shown)
          setAsked(false)
        },
      },
    )
  return (
    <div className="row wrap small muted">
      {said.contact}
      {mayReveal && (
        <button type="button" className="link" onClick={() => setAsked(true)}>
          {said.reveal}
        </button>
      )}
      <Dialog
        title={said.revealTitle}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        foot={
          <>
            <Action label={said.cancel} onPress={() => setAsked(false)} />
            <Action label={said.revealDo} tone="primary" busy={revealing.isPending} onPress={reveal} />
          </>
        }
      >
        <p>{said.revealNote}</p>
        <fieldset className="choices">
          <legend className="unseen">{said.revealTitle}</legend>
          {RevealPurpose.options.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="purpose"
                value={one}
                checked={one === purpose}
                onChange={(event) => setPurpose(purposeIn(event.target.value))}
              />
              <span>{words.people.purposes[one]}</span>
            </label>
          ))}
        </fieldset>
        <Field label={said.revealReason} note={said.revealReasonNote}>
          {(ties) => (
            <input
              {...ties}
              className="input"
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {revealing.isError && <ErrorNotice error={revealing.error} />}
      </Dialog>
    </div>
  )
}
