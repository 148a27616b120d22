import type { ReactNode } from 'react'
import type { StampKind } from './stamp.tsx'
import { useWords } from './words.ts'

/**
 * Why this unit: the duty and, under it, its basis. Stands wherever a unit is named as accountable.
 *
 * @param title the list item and its role, such as "Chengnan cooperating list, item 41 · Housing leads"
 * @param basis the legal basis and reach, in one line
 * @param onWhole opens the whole explanation; the link is left out without it
 */
export const BecauseLine = ({
  title,
  children,
  basis,
  tone = 'lead',
  onWhole,
}: {
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly basis?: ReactNode
  readonly tone?: StampKind
  readonly onWhole?: () => void
}) => {
  const words = useWords()
  return (
    <div className={`because ${tone}`}>
      {title !== undefined && <div className="strong">{title}</div>}
      {children !== undefined && <div>{children}</div>}
      {(basis !== undefined || onWhole !== undefined) && (
        <div className="basis">
          {basis}
          {basis !== undefined && onWhole !== undefined && ' · '}
          {onWhole !== undefined && (
            <button type="button" className="link" onClick={onWhole}>
              {words.ui.because.whole}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
