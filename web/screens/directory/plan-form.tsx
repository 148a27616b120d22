import { useQuery } from '@tanstack/react-query'
import type { TreeRow } from '../../../src/modules/directory/core/views.ts'
import { linesQuery, territoryQuery, treeQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Field } from '../../ui/field.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { todayIn } from '../../ui/when.ts'
import { useDirectoryNames } from './names.ts'
import { type PlanDraft, planKinds, type Subject } from './plan-draft.ts'
import { SplitFields } from './split-fields.tsx'

/** The nodes that something may go to: units of the jurisdiction; neighbours of a territory, or of its parent. */
const useCandidates = (subject: Subject, kind: PlanDraft['kind']): readonly TreeRow[] => {
  const { sign, timeZone } = useJurisdiction()
  const today = todayIn(timeZone)
  const units = useQuery({ ...linesQuery(sign, today), enabled: subject.is === 'unit' }).data
  const page = useQuery({ ...territoryQuery(sign, subject.node.id), enabled: subject.is === 'territory' }).data
  const trail = page?.trail ?? []
  const above = trail.at(kind === 'move' ? -2 : -1)
  const around = useQuery({
    ...treeQuery(sign, above === undefined ? null : { is: 'territory', id: above.id }, today),
    enabled: above !== undefined,
  }).data
  if (subject.is === 'unit') {
    return (units?.lines ?? []).flatMap((line) => line.units).filter((row) => row.id !== subject.node.id)
  }
  const parentId = trail.at(-1)?.id
  return (around?.rows ?? []).filter(
    (row) => row.is === 'territory' && row.id !== subject.node.id && (kind !== 'move' || row.id !== parentId),
  )
}

const emptyChoice = { merge: 'newOne', move: 'top', close: 'nobody' } as const

const TargetField = ({
  subject,
  draft,
  onChange,
}: {
  readonly subject: Subject
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}) => {
  const words = usePageWords().directory.screen.reorganise
  const names = useDirectoryNames()
  const candidates = useCandidates(subject, draft.kind)
  const { kind } = draft
  if (kind !== 'merge' && kind !== 'move' && kind !== 'close') return null
  const label = { merge: words.target, move: words.parent, close: words.successor }[kind]
  const hasEmpty = kind !== 'move' || subject.is === 'unit'
  return (
    <Field label={label}>
      {(ties) => (
        <select
          {...ties}
          className="input"
          value={draft.targetId}
          onChange={(event) => onChange({ targetId: event.target.value })}
        >
          {hasEmpty ? <option value="">{words[emptyChoice[kind]]}</option> : <option value="">…</option>}
          {candidates.map((row) => (
            <option key={row.id} value={row.id}>
              {names.full(row)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const NamesField = ({
  draft,
  onChange,
}: {
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}) => {
  const words = usePageWords().directory.screen.reorganise
  const { kind, names, targetId } = draft
  if (kind === 'split') {
    return (
      <Field label={words.newNames}>
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            rows={3}
            value={names}
            onChange={(event) => onChange({ names: event.target.value })}
          />
        )}
      </Field>
    )
  }
  if (kind !== 'rename' && !(kind === 'merge' && targetId === '')) return null
  return (
    <Field label={words.newName}>
      {(ties) => (
        <input
          {...ties}
          className="input"
          maxLength={80}
          value={names}
          onChange={(event) => onChange({ names: event.target.value })}
        />
      )}
    </Field>
  )
}

/** What happens to a unit or a territory: the kind, and where it goes or what it becomes. */
export const PlanForm = ({
  subject,
  draft,
  onChange,
}: {
  readonly subject: Subject
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}) => {
  const words = usePageWords().directory.screen.reorganise
  return (
    <div className="plan-form">
      <fieldset className="chips bare-set">
        <legend className="unseen">{words.kind}</legend>
        {planKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="chip"
            aria-pressed={kind === draft.kind}
            onClick={() =>
              onChange({
                kind,
                targetId: '',
                names: kind === 'rename' ? subject.node.name : '',
                children: {},
                posts: {},
              })
            }
          >
            {words.kinds[kind]}
          </button>
        ))}
      </fieldset>
      <div className="plan-fields">
        <TargetField subject={subject} draft={draft} onChange={onChange} />
        <NamesField draft={draft} onChange={onChange} />
      </div>
      <SplitFields subject={subject} draft={draft} onChange={onChange} />
    </div>
  )
}
