import type { Id } from '../../../src/kernel/ids.ts'
import type { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import { ListKind, Role } from '../../../src/modules/duties/core/duty.ts'
import { useFind } from '../../api/choices.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AssigneeFields } from './assignee-fields.tsx'
import type { Written } from './duty-written.ts'
import { useFindItem } from './item-find.ts'
import type { WrongFields } from './wrong-fields.ts'

type PartProps = {
  readonly written: Written
  readonly wrong: WrongFields
  readonly onChange: (change: Partial<Written>) => void
}

/** Who carries the duty, in which role. */
export const Who = ({ written, wrong, onChange }: PartProps) => {
  const words = usePageWords().duties
  return (
    <>
      <SelectField
        label={words.screen.fields.role}
        problem={wrong.role ?? null}
        value={written.role}
        options={Role.options.map((role) => [role, words.roles[role]])}
        onChange={(role) => onChange({ role })}
      />
      <AssigneeFields
        written={written.assignee}
        problem={wrong.assignee ?? null}
        onChange={(change) => onChange({ assignee: { ...written.assignee, ...change } })}
      />
    </>
  )
}

/** For which matters, where, under which conditions. */
export const What = ({
  written,
  wrong,
  onChange,
  attributes,
}: PartProps & { readonly attributes: readonly Attribute[] }) => {
  const words = usePageWords().duties
  const types = useFind('type')
  const places = useFind('territory')
  return (
    <>
      <Chooser
        label={words.screen.fields.matter}
        problem={wrong.matter ?? null}
        find={types}
        chosen={written.type}
        atMost={1}
        onChange={(type) => onChange({ type })}
      />
      <Chooser
        label={words.screen.fields.territory}
        problem={wrong.territory ?? null}
        find={places}
        chosen={written.place}
        atMost={1}
        onChange={(place) => onChange({ place })}
      />
      <TextArea
        label={words.screen.fields.boxes}
        note={words.screen.conditionsNote(attributes.map((one) => one.label ?? one.name))}
        problem={wrong.boxes ?? null}
        rows={2}
        value={written.conditions}
        onChange={(conditions) => onChange({ conditions })}
      />
    </>
  )
}

/** Which item of which list it gives meaning to. */
export const Cited = ({ written, wrong, onChange, draftId }: PartProps & { readonly draftId: Id }) => {
  const words = usePageWords().duties
  const { items } = words.editing
  const find = useFindItem(draftId)
  const isOpen = written.item[0]?.state === 'open'
  return (
    <>
      <Chooser
        label={items.ofDuty}
        note={isOpen ? items.ofDutyOpen : items.ofDutyNote}
        hint={items.ofDutyHint}
        problem={wrong.item ?? null}
        find={find}
        chosen={written.item}
        atMost={1}
        onChange={(item) => onChange({ item, ...(item[0] === undefined ? {} : { kind: item[0].kind }) })}
      />
      <SelectField
        label={words.screen.fields.kind}
        problem={wrong.kind ?? null}
        value={written.kind}
        options={ListKind.options.map((kind) => [kind, words.kinds[kind]])}
        onChange={(kind) => onChange({ kind })}
      />
    </>
  )
}

/** Since when, on which basis, in which words. */
export const Source = ({ written, wrong, onChange }: PartProps) => {
  const { fields } = usePageWords().duties.screen
  return (
    <>
      <div className="pair">
        <TextField
          label={fields.from}
          kind="date"
          problem={wrong.from ?? null}
          value={written.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          label={fields.to}
          kind="date"
          problem={wrong.to ?? null}
          value={written.to}
          onChange={(to) => onChange({ to })}
        />
      </div>
      <TextField
        label={fields.basis}
        problem={wrong.basis ?? null}
        value={written.basis}
        onChange={(basis) => onChange({ basis })}
        atMost={2_000}
      />
      <TextArea
        label={fields.scope}
        problem={wrong.scope ?? null}
        rows={2}
        value={written.scope}
        onChange={(scope) => onChange({ scope })}
      />
    </>
  )
}
