import type { ReactNode } from 'react'

/** Yes or no, with what it means beside the box. */
export const CheckField = ({
  label,
  isOn,
  onChange,
}: {
  readonly label: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) => (
  <label className="choice">
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    {label}
  </label>
)
