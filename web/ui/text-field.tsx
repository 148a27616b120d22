import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Field } from './field.tsx'

/** One line of text with its label; `kind` as an input's type. */
export const TextField = ({
  label,
  value,
  onChange,
  note,
  kind = 'text',
  autoComplete = 'off',
  isNeeded = false,
  atMost = 200,
}: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly note?: ReactNode
  readonly kind?: 'text' | 'password' | 'date' | 'search' | 'tel'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly isNeeded?: boolean
  readonly atMost?: number
}) => (
  <Field label={label} {...(note === undefined ? {} : { note })}>
    {(ties) => (
      <input
        {...ties}
        className="input"
        type={kind}
        autoComplete={autoComplete}
        required={isNeeded}
        maxLength={kind === 'date' ? undefined : atMost}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
