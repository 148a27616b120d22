import type { Finding, Gap } from '../../src/modules/duties/core/findings/finding.ts'
import { usePageWords } from '../ui/page-words.ts'
import type { StampKind } from '../ui/stamp.tsx'
import { DutyLines } from './duty-lines.tsx'
import type { ListSpeaker } from './list-speaker.ts'

const Fact = ({ name, text }: { readonly name: string; readonly text: string }) =>
  text === '' ? null : (
    <div className="check-fact">
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )

const placesText = (speaker: ListSpeaker, gap: Gap, except: (said: { place: string; except: string }) => string) =>
  gap.territories
    .map((clause) => {
      const place = speaker.names.territory(clause.in)
      const holes = clause.except.map(speaker.names.territory).join(', ')
      return holes === '' ? place : except({ place, except: holes })
    })
    .join('; ')

/** All of a finding: where, when, under which conditions, an example that anyone can try, and the duties word for word. */
export const FindingDetail = ({
  finding,
  speaker,
  tone,
}: {
  readonly finding: Finding
  readonly speaker: ListSpeaker
  readonly tone: StampKind
}) => {
  const words = usePageWords()
  const said = words.check.detail
  const witness = 'witness' in finding ? finding.witness : null
  return (
    <>
      <dl className="check-facts">
        {finding.kind === 'gap' && (
          <>
            <Fact name={said.types} text={finding.matters.map(speaker.names.type).join(', ')} />
            <Fact
              name={said.places}
              text={placesText(speaker, finding, ({ place, except }) => words.findings.said.place({ place, except }))}
            />
          </>
        )}
        {'boxes' in finding && <Fact name={said.conditions} text={speaker.conditions(finding.boxes)} />}
        {'days' in finding && <Fact name={said.days} text={said.span(finding.days)} />}
        {witness !== null && <Fact name={said.example} text={speaker.witness(witness)} />}
      </dl>
      {'duties' in finding && finding.duties.length > 0 && (
        <DutyLines ids={finding.duties} speaker={speaker} tone={tone} />
      )}
    </>
  )
}
