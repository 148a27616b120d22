import type { ReactNode } from 'react'
import { Field } from './field.tsx'

/** One of a few, with its label; for many use the chooser. */
export const SelectField = <One extends string>({
  label,
  value,
  options,
  onChange,
  note,
  problem = null,
}: {
  readonly label: ReactNode
  readonly value: One
  readonly options: readonly (readonly [One, string])[]
  readonly onChange: (value: One) => void
  readonly note?: ReactNode
  readonly problem?: string | null
}) => (
  <Field label={label} problem={problem} {...(note === undefined ? {} : { note })}>
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
