import { useState } from 'react'
import type { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import type { Assignee, Duty } from '../../../src/modules/duties/core/duty.ts'
import { ListKind, Role } from '../../../src/modules/duties/core/duty.ts'
import { conditionsIn } from '../../../src/modules/duties/core/template/condition-text.ts'
import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import { type Choice, useFind } from '../../api/choices.ts'
import { useRemoveDuty, useSaveDuty } from '../../api/duties.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Chooser } from '../../ui/chooser.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../ui/words.ts'
import { FaultList } from './draft-bar.tsx'

/** A duty while it is being written: choices by name, conditions as text. */
type Written = {
  readonly id: string
  readonly kept: Duty | null
  readonly role: Role
  readonly kind: ListKind
  readonly unit: readonly Choice[]
  readonly type: readonly Choice[]
  readonly place: readonly Choice[]
  readonly conditions: string
  readonly from: string
  readonly to: string
  readonly basis: string
  readonly scope: string
}

const choice = (id: string, name: string): Choice => ({ id, name, nameEn: null, within: null })

const writtenOf = (row: DutyRow | null): Written => {
  if (row === null)
    return {
      id: newId(),
      kept: null,
      role: 'lead',
      kind: 'basic',
      unit: [],
      type: [],
      place: [],
      conditions: '',
      from: '',
      to: '',
      basis: '',
      scope: '',
    }
  const { duty } = row
  return {
    id: duty.id,
    kept: duty,
    role: duty.role,
    kind: duty.kind,
    unit: 'unit' in duty.assignee ? [choice(duty.assignee.unit, row.who)] : [],
    type: [choice(duty.matter, row.type)],
    place: [choice(duty.territory, row.where)],
    conditions: row.conditions,
    from: duty.from ?? '',
    to: duty.to ?? '',
    basis: duty.basis ?? '',
    scope: duty.scope ?? '',
  }
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The assignee as it stands: a unit that was chosen, else what the duty said (a line, outside, nobody). */
const assigneeOf = (written: Written): Assignee | null => {
  const [unit] = written.unit
  if (unit !== undefined) return { unit: unit.id }
  const kept = written.kept?.assignee
  return kept === undefined || 'unit' in kept ? null : kept
}

/** The duty as it was written; null while something that it cannot do without is missing. */
const dutyOf = (written: Written, attributes: readonly Attribute[]): Duty | null => {
  const assignee = assigneeOf(written)
  const [type, place] = [written.type[0], written.place[0]]
  const { boxes, problems } = conditionsIn(written.conditions, attributes)
  if (assignee === null || type === undefined || place === undefined || problems.length > 0) return null
  const before = written.kept
  return {
    id: written.id,
    role: written.role,
    assignee,
    matter: type.id,
    territory: place.id,
    exceptMatters: before?.exceptMatters ?? [],
    exceptTerritories: before?.exceptTerritories ?? [],
    boxes: boxes.map((box) => ({ ...box })),
    from: filled(written.from),
    to: filled(written.to),
    precedence: before?.precedence ?? 0,
    force: before?.force ?? 0,
    jointGroup: before?.jointGroup ?? null,
    coordinator: before?.coordinator ?? false,
    replaces: before?.replaces ?? false,
    kind: written.kind,
    basis: filled(written.basis),
    item: before?.item ?? null,
    scope: filled(written.scope),
  }
}

type PartProps = { readonly written: Written; readonly onChange: (change: Partial<Written>) => void }

const Select = <One extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: One
  readonly options: readonly (readonly [One, string])[]
  readonly onChange: (value: One) => void
}) => (
  <Field label={label}>
    {(ties) => (
      <select
        {...ties}
        className="input"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.target.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
)

const Who = ({ written, onChange, whoNow }: PartProps & { readonly whoNow: string | null }) => {
  const words = useWords().duties
  const units = useFind('unit')
  const isOther = written.unit.length === 0 && assigneeOf(written) !== null
  return (
    <>
      <Select
        label={words.screen.fields.role}
        value={written.role}
        options={Role.options.map((role) => [role, words.roles[role]])}
        onChange={(role) => onChange({ role })}
      />
      <Chooser
        label={words.screen.fields.assignee}
        find={units}
        chosen={written.unit}
        atMost={1}
        onChange={(unit) => onChange({ unit })}
      />
      {isOther && whoNow !== null && <p className="small muted">{words.screen.whoStays(whoNow)}</p>}
    </>
  )
}

const What = ({ written, onChange, attributes }: PartProps & { readonly attributes: readonly Attribute[] }) => {
  const words = useWords().duties
  const types = useFind('type')
  const places = useFind('territory')
  const [problem] = conditionsIn(written.conditions, attributes).problems
  return (
    <>
      <Chooser
        label={words.screen.fields.matter}
        find={types}
        chosen={written.type}
        atMost={1}
        onChange={(type) => onChange({ type })}
      />
      <Chooser
        label={words.screen.fields.territory}
        find={places}
        chosen={written.place}
        atMost={1}
        onChange={(place) => onChange({ place })}
      />
      <Field
        label={words.screen.fields.boxes}
        note={words.screen.conditionsNote(attributes.map((one) => one.label ?? one.name))}
        problem={problem === undefined ? null : words.faults[problem.code](problem)}
      >
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            rows={2}
            value={written.conditions}
            onChange={(event) => onChange({ conditions: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

const Source = ({ written, onChange }: PartProps) => {
  const words = useWords().duties
  return (
    <>
      <div className="row">
        <TextField
          label={words.screen.fields.from}
          kind="date"
          value={written.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField label={words.screen.fields.to} kind="date" value={written.to} onChange={(to) => onChange({ to })} />
      </div>
      <Select
        label={words.screen.fields.kind}
        value={written.kind}
        options={ListKind.options.map((kind) => [kind, words.kinds[kind]])}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={words.screen.fields.basis}
        value={written.basis}
        onChange={(basis) => onChange({ basis })}
        atMost={2_000}
      />
      <TextField
        label={words.screen.fields.scope}
        value={written.scope}
        onChange={(scope) => onChange({ scope })}
        atMost={4_000}
      />
    </>
  )
}

/**
 * Writes or changes a duty of the draft.
 *
 * @param row the duty to change; null writes a new one
 */
export const DutyForm = ({
  row,
  attributes,
  onClose,
}: {
  readonly row: DutyRow | null
  readonly attributes: readonly Attribute[]
  readonly onClose: () => void
}) => {
  const words = useWords().duties.screen
  const { sign } = useJurisdiction()
  const saving = useSaveDuty(sign)
  const removing = useRemoveDuty(sign)
  const [written, setWritten] = useState(() => writtenOf(row))
  const change = (changed: Partial<Written>): void => setWritten((before) => ({ ...before, ...changed }))
  const duty = dutyOf(written, attributes)
  return (
    <Dialog
      title={row === null ? words.addDuty : words.changeDuty}
      isOpen
      onClose={onClose}
      foot={
        <>
          {row !== null && (
            <Action
              label={words.removeDuty}
              tone="quiet"
              busy={removing.isPending}
              onPress={() => removing.mutate(row.duty.id, { onSuccess: onClose })}
            />
          )}
          <Action label={words.cancel} onPress={onClose} />
          <Action
            label={words.keep}
            tone="primary"
            busy={saving.isPending}
            onPress={() => duty !== null && saving.mutate(duty, { onSuccess: onClose })}
          />
        </>
      }
    >
      <Who written={written} onChange={change} whoNow={row?.who ?? null} />
      <What written={written} onChange={change} attributes={attributes} />
      <Source written={written} onChange={change} />
      {duty === null && <p className="small muted">{words.formIncomplete}</p>}
      {saving.isError && <FaultList error={saving.error} />}
      {removing.isError && <FaultList error={removing.error} />}
    </Dialog>
  )
}
