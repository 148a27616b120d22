import type { Assignee, Duty } from '../../src/modules/duties/core/duty.ts'
import { BecauseLine } from '../ui/because-line.tsx'
import { usePageWords } from '../ui/page-words.ts'
import type { StampKind } from '../ui/stamp.tsx'
import type { ListSpeaker } from './list-speaker.ts'

/** So many duties of a finding are written out. */
const shown = 12

const useAssigneeText = ({ names }: ListSpeaker) => {
  const words = usePageWords().duties.explain
  return (assignee: Assignee): string => {
    if ('unit' in assignee) return names.unit(assignee.unit)
    if ('outside' in assignee) return words.outside(names.destination(assignee.outside))
    if ('none' in assignee) return words.nobody(assignee.none)
    return words.lineAtLevel({ line: names.line(assignee.line), level: names.level(assignee.level), unit: null })
  }
}

/** One duty word for word: who, for what, where, under which conditions, and what it rests on. */
const DutyLine = ({
  duty,
  speaker,
  tone,
}: {
  readonly duty: Duty
  readonly speaker: ListSpeaker
  readonly tone: StampKind
}) => {
  const words = usePageWords()
  const said = words.check.detail
  const who = useAssigneeText(speaker)(duty.assignee)
  const { names } = speaker
  const item = duty.item === null ? null : names.item(duty.item)
  const holes = [...duty.exceptMatters.map(names.type), ...duty.exceptTerritories.map(names.territory)]
  const conditions = speaker.conditions(duty.boxes)
  const lines = [
    holes.length === 0 ? '' : words.duties.explain.except(words.duties.explain.and(holes)),
    conditions,
    duty.scope ?? '',
    item === null ? '' : words.duties.explain.item({ ...item, kind: names.kind(duty.kind) }),
  ].filter((line) => line !== '')
  const basis = [
    `${said.duty} ${duty.id}`,
    duty.from === null && duty.to === null ? '' : said.valid({ from: duty.from, to: duty.to }),
    duty.basis === null ? '' : words.duties.explain.basis(duty.basis),
  ].filter((line) => line !== '')
  return (
    <BecauseLine tone={tone} title={`${who} · ${words.duties.roles[duty.role]}`} basis={basis.join(' · ')}>
      <div>{said.stands({ type: names.type(duty.matter), place: names.territory(duty.territory) })}</div>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </BecauseLine>
  )
}

/** The duties of a finding, as the list states them. */
export const DutyLines = ({
  ids,
  speaker,
  tone,
}: {
  readonly ids: readonly string[]
  readonly speaker: ListSpeaker
  readonly tone: StampKind
}) => {
  const words = usePageWords().check
  return (
    <>
      {ids.slice(0, shown).map((id) => {
        const duty = speaker.duty(id)
        return duty === null ? <p key={id}>{id}</p> : <DutyLine key={id} duty={duty} speaker={speaker} tone={tone} />
      })}
      {ids.length > shown && <p className="small muted">{words.onlyCounted(ids.length - shown)}</p>}
    </>
  )
}
