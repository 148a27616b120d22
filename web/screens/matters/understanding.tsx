import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Preview } from '../../../src/modules/matters/core/views.ts'
import { BecauseLine } from '../../ui/because-line.tsx'
import { useNames } from '../../ui/names.ts'
import type { StampKind } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'

/** What is said when the list names no single lead: each outcome in words a resident can use. */
const useNoLead = ({ outcome }: Preview): { readonly tone: StampKind; readonly said: string } => {
  const words = useWords().screens.report
  if (outcome === 'OVERLAP' || outcome === 'JOINT') return { tone: 'overlap', said: words.several }
  if (outcome === 'VACANT' || outcome === 'UNRESOLVED') return { tone: 'vacant', said: words.vacant }
  if (outcome === 'GAP' || outcome === 'DECLARED GAP') return { tone: 'gap', said: words.nobody }
  return { tone: 'ask', said: words.asking }
}

/** Who will probably be accountable, and that it counts only once the matter is received. */
const ProbableLead = ({ preview }: { readonly preview: Preview }) => {
  const words = useWords().screens.report
  const names = useNames()
  const { tone, said: nobody } = useNoLead(preview)
  if (preview.lead === null) return <BecauseLine tone={tone}>{nobody}</BecauseLine>

  const assists = preview.assists.length === 0 ? words.alone : words.assists(names.joined(preview.assists))
  const said = preview.because?.text ?? preview.because?.basis ?? null
  return (
    <BecauseLine basis={said === null ? words.provisional : `${said} · ${words.provisional}`}>
      <b>{words.lead(names.full(preview.lead))}</b>
      {assists}
    </BecauseLine>
  )
}

/** The other types it may be; each says the words that spoke for it. */
const Proposals = ({
  preview,
  chosenId,
  onChoose,
}: {
  readonly preview: Preview
  readonly chosenId: Id | null
  readonly onChoose: (typeId: Id | null) => void
}) => {
  const words = useWords().screens.report
  const names = useNames()
  return (
    <fieldset className="choices">
      <legend className="unseen">{words.understood}</legend>
      {preview.proposals.map((proposal) => (
        <label key={proposal.id} className="choice">
          <input
            type="radio"
            name="type"
            checked={(chosenId ?? preview.type?.id) === proposal.id}
            onChange={() => onChoose(proposal.id)}
          />
          <span>
            {names.full(proposal)}
            {proposal.because.length > 0 && (
              <span className="small muted"> {words.because(proposal.because.join(', '))}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** "This is how we understand it": what, where, and who will probably be accountable, before anything is sent. */
export const Understanding = ({
  preview,
  chosenId,
  onChoose,
}: {
  readonly preview: Preview
  readonly chosenId: Id | null
  readonly onChoose: (typeId: Id | null) => void
}) => {
  const words = useWords().screens.report
  const names = useNames()
  const [isChanging, setChanging] = useState(false)
  const what = preview.type === null ? words.typeUnknown : names.full(preview.type)
  const where = preview.place === null ? words.placeUnknown : preview.place.name
  return (
    <section className="understood stack-s" aria-live="polite" aria-label={words.understood}>
      <div className="row between">
        <h2>{words.understood}</h2>
        {preview.proposals.length > 1 && (
          <button
            type="button"
            className="link small"
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
          >
            {isChanging ? words.keep : words.change}
          </button>
        )}
      </div>
      <p>
        {what} · {where}
      </p>
      {isChanging && <Proposals preview={preview} chosenId={chosenId} onChoose={onChoose} />}
      <ProbableLead preview={preview} />
      {preview.masked && <p className="small">{words.masked}</p>}
    </section>
  )
}
