import type { Attribute, Value } from '../../../src/modules/duties/core/attribute.ts'
import { Field } from '../../ui/field.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useLocale } from '../../ui/words.ts'

type AttributeProps = {
  readonly attribute: Attribute
  readonly value: Value
  readonly onChange: (value: Value) => void
}

const minutesOf = (clock: string): Value => {
  const [hours, minutes] = clock.split(':').map(Number)
  return hours === undefined || minutes === undefined || Number.isNaN(hours * 60 + minutes)
    ? null
    : hours * 60 + minutes
}

const clockOf = (value: Value): string =>
  typeof value === 'number'
    ? `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`
    : ''

/** What an attribute is called in the language shown now. */
export const useAttributeLabel = (attribute: Attribute): string => {
  const isEnglish = useLocale() === 'en'
  return (isEnglish ? attribute.labelEn : attribute.label) ?? attribute.label ?? attribute.name
}

/** The members that may be chosen, each with the value it stands for. */
const useMembers = ({ kind, values }: Attribute): readonly (readonly [string, Value])[] => {
  const words = usePageWords().duties
  if (kind === 'boolean')
    return [
      [words.values.yes, true],
      [words.values.no, false],
    ]
  if (kind === 'weekday') return words.screen.weekdays.map((day, at) => [day, at + 1])
  return values.map((member) => [member, member])
}

const MemberInput = ({ attribute, value, onChange }: AttributeProps) => {
  const words = usePageWords().duties.screen
  const members = useMembers(attribute)
  return (
    <Field label={useAttributeLabel(attribute)}>
      {(ties) => (
        <select
          {...ties}
          className="input"
          value={String(members.findIndex(([, member]) => member === value))}
          onChange={(event) => onChange(members[Number(event.target.value)]?.[1] ?? null)}
        >
          <option value="-1">{words.unknown}</option>
          {members.map(([label], at) => (
            <option key={label} value={String(at)}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const NumberInput = ({ attribute, value, onChange }: AttributeProps) => {
  const isClock = attribute.kind === 'minutes'
  const grid = 10 ** attribute.scale
  const change = (text: string): void => {
    if (text === '') onChange(null)
    else onChange(isClock ? minutesOf(text) : Math.round(Number(text) * grid))
  }
  const shown = isClock ? clockOf(value) : typeof value === 'number' ? String(value / grid) : ''
  return (
    <Field label={useAttributeLabel(attribute)}>
      {(ties) => (
        <input
          {...ties}
          className="input"
          type={isClock ? 'time' : 'number'}
          step={isClock ? undefined : 1 / grid}
          value={shown}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}

/** What is known of an attribute: a time of day, a number of its scale, a member; null is unknown. */
export const AttributeInput = (props: AttributeProps) =>
  props.attribute.kind === 'number' || props.attribute.kind === 'minutes' ? (
    <NumberInput {...props} />
  ) : (
    <MemberInput {...props} />
  )
