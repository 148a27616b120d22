import type { ReactNode } from 'react'
import { TextField } from './text-field.tsx'

/** One of both languages of a name. */
type Side = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly note?: ReactNode
  readonly problem?: string | null
  readonly isFixed?: boolean
  readonly atMost: number
}

/** A name in Chinese and, beside it, in English. */
export const NamePair = ({ chinese, english }: { readonly chinese: Side; readonly english: Side }) => (
  <div className="pair">
    <TextField {...chinese} />
    <TextField {...english} />
  </div>
)
