import type { Bounds } from '../../../src/modules/directory/core/settings.ts'
import { Field } from '../../ui/field.tsx'
import { usePageWords } from '../../ui/page-words.ts'

/** One whole number, with what it does and between what it lies. */
export const NumberInput = ({
  label,
  note,
  bounds,
  value,
  isWrong,
  onChange,
}: {
  readonly label: string
  readonly note: string
  readonly bounds: Bounds
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}) => {
  const words = usePageWords().settings
  return (
    <Field label={label} note={note} problem={isWrong ? words.bounds(bounds.min, bounds.max) : null}>
      {(ties) => (
        <input
          {...ties}
          className="input number-input"
          inputMode="numeric"
          maxLength={6}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
