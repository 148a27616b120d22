import type { MatterView } from '../../../src/modules/matters/core/views.ts'
import { Card } from '../../ui/card.tsx'
import { useNames } from '../../ui/names.ts'
import { Hint } from '../../ui/notice.tsx'
import { Stamp, type StampKind } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'
import { AskedNames } from './asked.tsx'
import { BecauseOf } from './because.tsx'
import { type Decision, readDecision } from './decision.ts'
import { outcomeKind } from './standing.ts'

/** The duties that apply as well and lost, each with the first reason why. */
const Others = ({ lost, view }: { readonly lost: Decision['explanation']['lost']; readonly view: MatterView }) => {
  const words = useWords().screens
  const said = useNames()
  const reasons: Readonly<Record<string, string>> = words.view.lost
  const kinds: Readonly<Record<string, string>> = words.matter.listKind
  if (lost.length === 0) return null
  return (
    <div className="stack-s small">
      <div className="muted">{words.view.others}</div>
      <ol className="others" start={2}>
        {lost.map((one) => (
          <li key={one.duty}>
            <b>
              {[kinds[one.kind], said.of(view.names.units, one.resolved?.unit ?? null)].filter(Boolean).join(' · ')}
            </b>{' '}
            {one.scope ?? one.item ?? ''}
            <div className="muted">{reasons[one.lostBy] ?? ''}</div>
          </li>
        ))}
      </ol>
    </div>
  )
}

const Assists = ({ view }: { readonly view: MatterView }) => {
  const words = useWords()
  const said = useNames()
  const others = view.assignments.filter((part) => part.role !== 'lead')
  if (others.length === 0) return null
  return (
    <div className="small">
      {others.map((part) => {
        const unit = said.of(view.names.units, part.unitId) ?? ''
        const task = part.scope === null ? unit : words.screens.matter.said(unit, part.scope)
        return <div key={part.unitId}>{words.screens.matter.said(words.matters.role[part.role], task)}</div>
      })}
    </div>
  )
}

const OutcomeStamp = ({ kind, matter }: { readonly kind: StampKind; readonly matter: MatterView['matter'] }) => {
  const words = useWords().matters
  if (kind === 'crossing') return <Stamp kind="crossing" />
  if (matter.outcome === null || (kind === 'ask' && matter.outcome !== 'ASK')) {
    return <Stamp kind={kind}>{words.state[matter.state]}</Stamp>
  }
  return <Stamp kind={kind}>{words.outcome[matter.outcome]}</Stamp>
}

/** Why this unit and no other: the duty that won, those that lost and why, what is only convention, what is still asked. */
export const WhyPanel = ({ view }: { readonly view: MatterView }) => {
  const words = useWords()
  const said = useNames()
  const { matter, because, names } = view
  const decision = readDecision(view)
  const flags: Readonly<Record<string, string>> = words.screens.view.flags
  const unit = matter.state === 'waiting' ? null : said.of(names.units, matter.unitId)
  const kind = outcomeKind({ ...matter, flags: decision.flags })
  return (
    <Card
      title={unit === null ? words.screens.view.whyNobody : words.screens.view.why(unit)}
      aside={decision.edition !== null && words.screens.matter.edition(decision.edition)}
    >
      <OutcomeStamp kind={kind} matter={matter} />
      {because !== null && <BecauseOf because={because} names={names} tone={kind} />}
      {matter.waitsFor !== null && <p>{words.matters.waitsFor[matter.waitsFor]}</p>}
      {decision.flags.map((flag) => flags[flag] !== undefined && <Hint key={flag}>{flags[flag]}</Hint>)}
      {decision.ask.length > 0 && (
        <p className="small">
          {words.screens.view.ask}: <AskedNames names={decision.ask} />
        </p>
      )}
      <Others lost={decision.explanation.lost} view={view} />
      <Assists view={view} />
    </Card>
  )
}
