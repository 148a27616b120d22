import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { PlaceWish } from '../../../src/modules/matters/core/report.ts'
import type { Preview } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { noPlace, previewQuery } from '../../api/matters.ts'
import { BecauseLine } from '../../ui/because-line.tsx'
import { Field } from '../../ui/field.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useSettled } from '../../ui/settled.ts'
import type { StampKind } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'
import { useItemName } from '../matters/because.tsx'
import { PlacePicker } from '../matters/place-picker.tsx'

/** Shorter texts say nothing yet. */
const tellingLength = 2

/** What is said when the list names no single lead. */
const useNoLead = ({ outcome }: Preview): { readonly tone: StampKind; readonly said: string } => {
  const words = useWords().matters.who
  if (outcome === 'OVERLAP' || outcome === 'JOINT') return { tone: 'overlap', said: words.several }
  if (outcome === 'VACANT' || outcome === 'UNRESOLVED') return { tone: 'vacant', said: words.vacant }
  if (outcome === 'GAP' || outcome === 'DECLARED GAP') return { tone: 'gap', said: words.nobody }
  return { tone: 'ask', said: words.depends }
}

/** Who is accountable, by which item of the list, and who assists. */
const Accountable = ({ preview }: { readonly preview: Preview }) => {
  const words = useWords().matters.who
  const names = useNames()
  const itemName = useItemName()
  const { tone, said } = useNoLead(preview)
  const { lead, because, assists } = preview
  if (lead === null) return <BecauseLine tone={tone}>{said}</BecauseLine>
  const reasons = because === null ? [] : [itemName(because, null), because.basis].filter((one) => one !== null)
  return (
    <>
      <BecauseLine
        title={words.lead(names.full(lead))}
        {...(reasons.length === 0 ? {} : { basis: reasons.join(' · ') })}
      >
        {because?.text ?? ''}
      </BecauseLine>
      {assists.length > 0 && <p>{words.assists(names.joined(assists))}</p>}
    </>
  )
}

/** Which kind of matter is meant: the likeliest first, another can be chosen. */
const Kinds = ({
  preview,
  chosenId,
  onChoose,
}: {
  readonly preview: Preview
  readonly chosenId: Id | null
  readonly onChoose: (typeId: Id) => void
}) => {
  const words = useWords().matters.who
  const names = useNames()
  return (
    <fieldset className="choices">
      <legend>{words.kinds}</legend>
      {preview.proposals.map((proposal) => (
        <label key={proposal.id} className="choice">
          <input
            type="radio"
            name="kind"
            checked={(chosenId ?? preview.type?.id) === proposal.id}
            onChange={() => onChoose(proposal.id)}
          />
          <span>{names.full(proposal)}</span>
        </label>
      ))}
    </fieldset>
  )
}

type Asked = { readonly text: string; readonly place: PlaceWish; readonly typeId: Id | null }

const Answer = ({ asked, onChange }: { readonly asked: Asked; readonly onChange: (asked: Asked) => void }) => {
  const words = useWords().matters.who
  const { sign } = useJurisdiction()
  const settled = useSettled(asked, 500)
  const isTelling = settled.text.trim().length >= tellingLength
  const found = useQuery({ ...previewQuery(sign, { ...settled, attributes: {} }), enabled: isTelling })
  if (found.isError) return <ErrorNotice error={found.error} onAgain={() => void found.refetch()} />
  const preview = found.data
  if (preview === undefined || !isTelling) return null
  return (
    <>
      <section className="stack-s" aria-live="polite" aria-label={words.title}>
        {preview.type === null ? (
          <BecauseLine tone="ask">{words.kindUnknown}</BecauseLine>
        ) : (
          <>
            <Kinds preview={preview} chosenId={asked.typeId} onChoose={(typeId) => onChange({ ...asked, typeId })} />
            <Accountable preview={preview} />
            {preview.place === null && <p className="small muted">{words.wholeCounty}</p>}
          </>
        )}
      </section>
      <PlacePicker wish={asked.place} chosen={preview.place} onWish={(place) => onChange({ ...asked, place })} />
    </>
  )
}

/** How to bring it to somebody: by the hotline's number, or by the form of this county. */
const ToReport = () => {
  const words = useWords().matters.who
  const { sign, intake, hotlineNumber } = useJurisdiction()
  if (intake === 'own')
    return (
      <Link className="button big" to="/$sign" params={{ sign }}>
        {words.report}
      </Link>
    )
  return (
    <a className="button big" href={`tel:${hotlineNumber}`}>
      {words.call(hotlineNumber)}
    </a>
  )
}

/** Who is accountable for a kind of matter at a place, and why: for everybody, without reporting anything. */
export const WhoDoesWhatScreen = () => {
  const words = useWords().matters.who
  const [asked, setAsked] = useState<Asked>({ text: '', place: noPlace, typeId: null })
  return (
    <Page title={words.title}>
      <p className="muted">{words.note}</p>
      <Field label={words.label}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            placeholder={words.placeholder}
            value={asked.text}
            maxLength={200}
            onChange={(event) => setAsked({ ...asked, text: event.target.value, typeId: null })}
          />
        )}
      </Field>
      <Answer asked={asked} onChange={setAsked} />
      <ToReport />
    </Page>
  )
}
