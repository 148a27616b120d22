import { useState } from 'react'
import type { Day } from '../../../src/kernel/day.ts'
import type { Plan } from '../../../src/modules/directory/core/reorganisation.ts'
import { usePreview, usePropose } from '../../api/directory.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { todayIn, useWhen } from '../../ui/when.ts'
import { useDirectoryNames } from './names.ts'
import { namesIn, type PlanDraft, planOf, type Subject } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'
import { PreviewView } from './preview-view.tsx'

/** Ids of whatever a plan opens: one a line, the same as long as the card stands. */
const useNewIds = () => useState(() => Array.from({ length: 20 }, newId))[0]

type Terms = { readonly effectiveOn: Day; readonly basis: string }

const TermsFields = ({
  terms,
  onChange,
}: {
  readonly terms: Terms
  readonly onChange: (change: Partial<Terms>) => void
}) => {
  const words = usePageWords().directory.screen.reorganise
  return (
    <div className="plan-fields">
      <Field label={words.effectiveOn}>
        {(ties) => (
          <input
            {...ties}
            type="date"
            className="input"
            required
            value={terms.effectiveOn}
            onChange={(event) => onChange({ effectiveOn: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.basis} note={words.basisNote}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            maxLength={500}
            value={terms.basis}
            onChange={(event) => onChange({ basis: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Proposing a reorganisation: what happens, from when, what it would carry and break, then submitting it. */
export const ReorganiseCard = ({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) => {
  const words = usePageWords().directory.screen
  const names = useDirectoryNames()
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const newIds = useNewIds()
  const [draft, setDraft] = useState<PlanDraft>({ kind: 'merge', targetId: '', names: '' })
  const [terms, setTerms] = useState<Terms>({ effectiveOn: todayIn(timeZone), basis: '' })
  const [seen, setSeen] = useState<Plan | null>(null)
  const previewing = usePreview(sign)
  const proposing = usePropose(sign)
  const plan = planOf(subject, draft, newIds)
  const said = words.reorganise

  const preview = (): void => {
    if (plan === null) return
    previewing.mutate({ plan, effectiveOn: terms.effectiveOn }, { onSuccess: () => setSeen(plan) })
  }
  const submit = (): void => {
    if (seen === null) return
    proposing.mutate(
      { id: newId(), plan: seen, effectiveOn: terms.effectiveOn, basis: terms.basis.trim() },
      { onSuccess: onClose },
    )
  }
  if (seen === null || previewing.data === undefined) {
    return (
      <Card title={said.title(names.full(subject.node))}>
        <PlanForm subject={subject} draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        <TermsFields terms={terms} onChange={(change) => setTerms({ ...terms, ...change })} />
        {previewing.isError && <ErrorNotice error={previewing.error} />}
        <div className="row">
          <Action
            label={said.preview}
            tone="primary"
            busy={previewing.isPending || plan === null || terms.basis.trim() === ''}
            onPress={preview}
          />
          <Action label={words.posts.cancel} onPress={onClose} />
        </div>
      </Card>
    )
  }
  const { from, into } = namesIn(seen, (id) => (id === subject.node.id ? names.full(subject.node) : said.someUnit))
  return (
    <Card title={said.previewed(said.line[seen.kind](from, into))} aside={said.notYet(when.fullDay(terms.effectiveOn))}>
      <PreviewView preview={previewing.data} />
      {proposing.isError && <ErrorNotice error={proposing.error} />}
      <div className="row wrap">
        <Action label={said.submit} tone="primary" busy={proposing.isPending} onPress={submit} />
        <Action label={said.otherDay} onPress={() => setSeen(null)} />
        <span className="small muted">{said.untilThen}</span>
      </div>
    </Card>
  )
}
