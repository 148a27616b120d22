import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Attribute, Value, Values } from '../../../src/modules/duties/core/attribute.ts'
import { type Choice, useFind } from '../../api/choices.ts'
import { trialQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useLocale, useWords } from '../../ui/words.ts'
import { SpokenDecision } from './spoken.tsx'

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

const useLabel = (attribute: Attribute): string => {
  const isEnglish = useLocale() === 'en'
  return (isEnglish ? attribute.labelEn : attribute.label) ?? attribute.label ?? attribute.name
}

/** The members that may be chosen, each with the value it stands for. */
const useMembers = ({ kind, values }: Attribute): readonly (readonly [string, Value])[] => {
  const words = useWords().duties
  if (kind === 'boolean')
    return [
      [words.explain.yes, true],
      [words.explain.no, false],
    ]
  if (kind === 'weekday') return words.screen.weekdays.map((day, at) => [day, at + 1])
  return values.map((member) => [member, member])
}

const MemberInput = ({ attribute, value, onChange }: AttributeProps) => {
  const words = useWords().duties.screen
  const members = useMembers(attribute)
  return (
    <Field label={useLabel(attribute)}>
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
    <Field label={useLabel(attribute)}>
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

const AttributeInput = (props: AttributeProps) =>
  props.attribute.kind === 'number' || props.attribute.kind === 'minutes' ? (
    <NumberInput {...props} />
  ) : (
    <MemberInput {...props} />
  )

/**
 * Tries a matter of this type at a place: who would be accountable, and why. Nothing is kept.
 *
 * @param attributes those that the list declares; the ones that the statements here narrow are offered
 */
export const Trial = ({ typeId, attributes }: { readonly typeId: Id; readonly attributes: readonly Attribute[] }) => {
  const words = useWords().duties.screen
  const { sign } = useJurisdiction()
  const find = useFind('territory')
  const [places, setPlaces] = useState<readonly Choice[]>([])
  const [values, setValues] = useState<Values>({})
  const territoryId = places[0]?.id ?? null
  const known = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== null && attributes.some((one) => one.name === name)),
  )
  const trial = useQuery({
    ...trialQuery(sign, { typeId, territoryId: territoryId ?? '', attributes: known }),
    enabled: territoryId !== null,
  })
  return (
    <div className="stack-s">
      <Chooser label={words.tryPlace} find={find} chosen={places} atMost={1} onChange={setPlaces} />
      {territoryId !== null &&
        attributes.map((attribute) => (
          <AttributeInput
            key={attribute.name}
            attribute={attribute}
            value={values[attribute.name] ?? null}
            onChange={(value) => setValues({ ...values, [attribute.name]: value })}
          />
        ))}
      {trial.isError && <ErrorNotice error={trial.error} />}
      {trial.data !== undefined && territoryId !== null && <SpokenDecision trial={trial.data} />}
    </div>
  )
}
