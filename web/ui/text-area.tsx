import type { ReactNode } from 'react'
import { Field } from './field.tsx'

/** Several lines of text with their label. */
export const TextArea = ({
  label,
  value,
  onChange,
  note,
  problem = null,
  rows = 3,
  atMost = 4_000,
}: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly note?: ReactNode
  readonly problem?: string | null
  readonly rows?: number
  readonly atMost?: number
}) => (
  <Field label={label} problem={problem} {...(note === undefined ? {} : { note })}>
    {(ties) => (
      <textarea
        {...ties}
        className="input"
        rows={rows}
        maxLength={atMost}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
