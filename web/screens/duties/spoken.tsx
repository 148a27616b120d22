import { verdictOf } from '../../../src/modules/duties/core/matrix.ts'
import type { TrialView } from '../../../src/modules/duties/core/views.ts'
import { BecauseLine } from '../../ui/because-line.tsx'
import { VerdictStamp, verdictKind } from './verdict.tsx'

/** A decision in words: who, under it the duty and its basis, then what lost, what is flagged, what happens next. */
export const SpokenDecision = ({ trial }: { readonly trial: TrialView }) => {
  const { decision, spoken } = trial
  const verdict = verdictOf(decision)
  const reasons = spoken.sentences.filter(({ about }) => about === 'winner')
  const sources = spoken.sentences.filter(({ about }) => about === 'source')
  const others = spoken.sentences.filter(({ about }) => about !== 'winner' && about !== 'source')
  return (
    <div className="stack-s" role="status">
      <div>
        <VerdictStamp verdict={verdict} />
      </div>
      <BecauseLine
        tone={verdictKind(verdict)}
        title={spoken.headline}
        basis={sources.map(({ text }) => text).join(' ') || undefined}
      >
        {reasons.map(({ text }) => (
          <div key={text}>{text}</div>
        ))}
      </BecauseLine>
      <ul className="small plain-list stack-s">
        {others.map(({ about, text, duty }) => (
          <li key={`${about} ${duty ?? ''} ${text}`} className={about === 'edition' ? 'muted' : undefined}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
