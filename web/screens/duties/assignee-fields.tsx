import { useQuery } from '@tanstack/react-query'
import { useFind } from '../../api/choices.ts'
import { linesQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { todayIn } from '../../ui/when.ts'
import { type AssigneeWritten, assigneeKinds, elsewhere } from './assignee-written.ts'

type PartProps = {
  readonly written: AssigneeWritten
  readonly problem: string | null
  readonly onChange: (change: Partial<AssigneeWritten>) => void
}

const LineFields = ({ written, problem, onChange }: PartProps) => {
  const { editing, levels } = usePageWords().duties
  const words = editing.assignee
  const said = useNames()
  const { sign, timeZone } = useJurisdiction()
  const found = useQuery(linesQuery(sign, todayIn(timeZone)))
  const open = (found.data?.lines ?? []).flatMap(({ line }) =>
    line === null || line.closedOn !== null ? [] : [[line.code, said.full(line)] as const],
  )
  const isListed = written.line === '' || open.some(([code]) => code === written.line)
  return (
    <>
      <div className="pair">
        <SelectField
          label={words.line}
          problem={problem}
          value={written.line}
          options={[['', words.choose], ...open, ...(isListed ? [] : [[written.line, written.line] as const])]}
          onChange={(line) => onChange({ line })}
        />
        <SelectField
          label={words.level}
          value={written.level}
          options={levels.map((name, at) => [String(at), name])}
          onChange={(level) => onChange({ level })}
        />
      </div>
      <p className="small muted">{words.lineNote}</p>
      {found.isError && <ErrorNotice error={found.error} onAgain={() => void found.refetch()} />}
    </>
  )
}

const OutsideFields = ({ written, problem, onChange }: PartProps) => {
  const { editing, destinations } = usePageWords().duties
  const words = editing.assignee
  const isElsewhere = written.outside === elsewhere
  return (
    <>
      <SelectField
        label={words.destination}
        note={words.outsideNote}
        problem={isElsewhere ? null : problem}
        value={written.outside}
        options={[['', words.choose], ...Object.entries(destinations), [elsewhere, words.elsewhere]]}
        onChange={(outside) => onChange({ outside })}
      />
      {isElsewhere && (
        <TextField
          label={words.elsewhereName}
          problem={problem}
          atMost={80}
          value={written.elsewhere}
          onChange={(name) => onChange({ elsewhere: name })}
        />
      )}
    </>
  )
}

const OfItsKind = (props: PartProps) => {
  const { editing, screen } = usePageWords().duties
  const units = useFind('unit')
  const { written, problem, onChange } = props
  if (written.kind === 'line') return <LineFields {...props} />
  if (written.kind === 'outside') return <OutsideFields {...props} />
  if (written.kind === 'none')
    return (
      <TextArea
        label={editing.assignee.reason}
        note={editing.assignee.reasonNote}
        problem={problem}
        rows={2}
        atMost={400}
        value={written.reason}
        onChange={(reason) => onChange({ reason })}
      />
    )
  return (
    <Chooser
      label={screen.fields.assignee}
      problem={problem}
      find={units}
      chosen={written.unit}
      atMost={1}
      onChange={(unit) => onChange({ unit })}
    />
  )
}

/** Who carries a duty: a unit, the office of a line at a level, somebody outside, or declaredly nobody. */
export const AssigneeFields = (props: PartProps) => {
  const words = usePageWords().duties.editing.assignee
  return (
    <>
      <SelectField
        label={words.kind}
        value={props.written.kind}
        options={assigneeKinds.map((kind) => [kind, words.kinds[kind]])}
        onChange={(kind) => props.onChange({ kind })}
      />
      <OfItsKind {...props} />
    </>
  )
}
