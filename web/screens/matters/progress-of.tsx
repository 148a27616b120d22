import { useState } from 'react'
import type { Progress } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useReceiptStep } from '../../api/matters.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { BecauseOf } from './because.tsx'
import { Entries } from './entries.tsx'
import { MatterClock } from './matter-clock.tsx'
import { PhotosByReceipt } from './photos-shown.tsx'
import { isRunning, stateKind } from './standing.ts'

const Accountable = ({ progress }: { readonly progress: Progress }) => {
  const words = useWords().screens
  const waits: Readonly<Record<string, string>> = useWords().matters.waitsFor
  const names = useNames()
  const when = useWhen(useJurisdiction().timeZone)
  const { lead, assists, because, clock } = progress
  return (
    <div className="card stack">
      <div>
        <div className="muted small">{words.progress.who}</div>
        <div className="strong lead-name">{lead === null ? words.progress.finding : names.full(lead)}</div>
        {assists.length > 0 && <div className="small muted">{words.progress.assist(names.joined(assists))}</div>}
        {progress.waitsFor !== null && <div className="small">{waits[progress.waitsFor] ?? ''}</div>}
      </div>
      {because !== null && <BecauseOf because={because} names={progress.names} />}
      {clock !== null && isRunning(progress) && (
        <div className="stack-s">
          <div className="row between wrap">
            <span className="muted small">{words.progress.when}</span>
            <span className="strong">{words.matter.dueAt(when.moment(clock.dueAt))}</span>
          </div>
          <MatterClock clock={clock} />
        </div>
      )}
    </div>
  )
}

/** The answer that counts now, once there is one. */
const answerOf = (progress: Progress): Progress['entries'][number] | null => {
  if (isRunning(progress)) return null
  return progress.entries.findLast((entry) => entry.kind === 'answered' && entry.text !== null) ?? null
}

/** What the unit answered, before everything else; a later answer takes the place of an earlier one. */
const Answer = ({ progress, receipt }: { readonly progress: Progress; readonly receipt: string }) => {
  const words = useWords().screens
  const names = useNames()
  const when = useWhen(useJurisdiction().timeZone)
  const last = answerOf(progress)
  if (last === null) return null
  const unit = names.of(progress.names.units, last.unitId) ?? words.matter.aUnit
  return (
    <Card title={words.progress.answer} aside={words.progress.answered(unit, when.shortMoment(last.at))}>
      <p className="said">{last.text}</p>
      <PhotosByReceipt receipt={receipt} photos={progress.photos.filter((photo) => photo.entryNo === last.no)} />
    </Card>
  )
}

/** What the reporter sent with it. */
const OwnPhotos = ({ progress, receipt }: { readonly progress: Progress; readonly receipt: string }) => {
  const words = useWords().matters.photo
  const own = progress.photos.filter((photo) => photo.side === 'reporter')
  if (own.length === 0) return null
  return (
    <Card title={words.mine}>
      <PhotosByReceipt receipt={receipt} photos={own} />
    </Card>
  )
}

/** Who looked at the contact, when and what for. */
const Seen = ({ progress }: { readonly progress: Progress }) => {
  const words = useWords().screens
  const names = useNames()
  const when = useWhen(useJurisdiction().timeZone)
  const purposes: Readonly<Record<string, string>> = useWords().matters.purpose
  const { reveals, hasContact } = progress
  if (!hasContact) return <Card title={words.progress.seen}>{words.progress.noContact}</Card>
  return (
    <Card title={words.progress.seen} aside={reveals.length > 0 && words.progress.seenCount(reveals.length)}>
      {reveals.length === 0 ? (
        <p className="muted">{words.progress.seenNobody}</p>
      ) : (
        <ul className="plain-list small">
          {reveals.map((reveal) => (
            <li key={`${reveal.from}${reveal.purpose}`}>
              {words.progress.seenLine(
                reveal.unit === null ? words.matter.who.house : names.short(reveal.unit),
                reveal.reason === '' ? (purposes[reveal.purpose] ?? reveal.purpose) : reveal.reason,
                when.shortMoment(reveal.from),
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

type Step = 'supplement' | 'withdraw' | 'erase'

/** One thing the reporter may do, in a dialog that names what follows. */
const StepDialog = ({
  step,
  receipt,
  isOpen,
  onClose,
}: {
  readonly step: Step
  readonly receipt: string
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = useWords().screens.progress
  const taking = useReceiptStep(useJurisdiction().sign, receipt, step)
  const [text, setText] = useState('')
  const isTold = step !== 'supplement' || text.trim().length > 1
  const take = (): void => {
    if (isTold) taking.mutate(step === 'supplement' ? { text } : {}, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={words[step]}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Action label={words.cancel} onPress={onClose} />
          <Action
            label={step === 'supplement' ? words.send : words[step]}
            tone="primary"
            busy={taking.isPending}
            onPress={take}
          />
        </>
      }
    >
      {step === 'supplement' ? (
        <Field label={words.supplementLabel}>
          {(ties) => (
            <textarea
              {...ties}
              className="input"
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <p>{step === 'withdraw' ? words.withdrawAsk : words.eraseAsk}</p>
      )}
      {taking.isError && <ErrorNotice error={taking.error} />}
    </Dialog>
  )
}

const Acts = ({ progress, receipt }: { readonly progress: Progress; readonly receipt: string }) => {
  const words = useWords().screens.progress
  const [asked, setAsked] = useState<Step | null>(null)
  const close = (): void => setAsked(null)
  return (
    <div className="stack">
      <div className="two-buttons">
        {isRunning(progress) && <Action label={words.supplement} onPress={() => setAsked('supplement')} />}
        {progress.mayWithdraw && <Action label={words.withdraw} onPress={() => setAsked('withdraw')} />}
      </div>
      {progress.hasContact && (
        <button type="button" className="link small" onClick={() => setAsked('erase')}>
          {words.erase}
        </button>
      )}
      {(['supplement', 'withdraw', 'erase'] satisfies Step[]).map((step) => (
        <StepDialog key={step} step={step} receipt={receipt} isOpen={asked === step} onClose={close} />
      ))}
    </div>
  )
}

/** One matter as its reporter sees it. */
export const ProgressOf = ({ progress, receipt }: { readonly progress: Progress; readonly receipt: string }) => {
  const words = useWords().screens
  const when = useWhen(useJurisdiction().timeZone)
  return (
    <Page
      title={progress.title}
      crumbs={
        <span className="row wrap">
          <Stamp kind={stateKind(progress.state)}>{useWords().matters.state[progress.state]}</Stamp>
          <span>{words.progress.received(when.shortMoment(progress.reportedAt))}</span>
          <span>{words.progress.receipt(progress.number)}</span>
        </span>
      }
    >
      <Answer progress={progress} receipt={receipt} />
      <Accountable progress={progress} />
      <Card title={words.progress.thread}>
        <Entries
          entries={progress.entries}
          names={progress.names}
          isReporter
          shownAbove={answerOf(progress)?.no ?? null}
        />
      </Card>
      <OwnPhotos progress={progress} receipt={receipt} />
      <Seen progress={progress} />
      <Acts progress={progress} receipt={receipt} />
    </Page>
  )
}
