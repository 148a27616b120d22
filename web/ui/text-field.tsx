import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Field } from './field.tsx'

/** One line of text with its label; `kind` as an input's type. */
export const TextField = ({
  label,
  value,
  onChange,
  note,
  problem = null,
  kind = 'text',
  autoComplete = 'off',
  isNeeded = false,
  isFixed = false,
  atMost = 200,
}: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly note?: ReactNode
  readonly problem?: string | null
  readonly kind?: 'text' | 'password' | 'date' | 'search' | 'tel'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly isNeeded?: boolean
  /** It can be read, not changed. */
  readonly isFixed?: boolean
  readonly atMost?: number
}) => (
  <Field label={label} problem={problem} {...(note === undefined ? {} : { note })}>
    {(ties) => (
      <input
        {...ties}
        className="input"
        type={kind}
        autoComplete={autoComplete}
        required={isNeeded}
        readOnly={isFixed}
        maxLength={kind === 'date' ? undefined : atMost}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
