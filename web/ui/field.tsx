import { type ReactNode, useId } from 'react'

/** What a control inside a field must carry to be tied to its label, note and problem. */
export type FieldTies = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

/** A label over a control, with a note and, once something is wrong, the sentence that says what. */
export const Field = ({
  label,
  note,
  problem,
  children,
}: {
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly problem?: string | null
  readonly children: (ties: FieldTies) => ReactNode
}) => {
  const id = useId()
  const hasProblem = problem !== undefined && problem !== null
  const described = [note === undefined ? '' : `${id}-note`, hasProblem ? `${id}-problem` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasProblem ? true : undefined,
      })}
      {note !== undefined && (
        <span className="field-note" id={`${id}-note`}>
          {note}
        </span>
      )}
      {hasProblem && (
        <span className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}
