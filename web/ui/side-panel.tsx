import type { ReactNode } from 'react'
import { useKeys } from './keys.ts'
import { useWords } from './words.ts'

/**
 * A page with a panel at its side; under 1,280 px the panel is a drawer that opens over the page.
 *
 * @param isOpen whether the drawer is out; a wide page shows the panel always
 */
export const WithPanel = ({
  panel,
  label,
  isOpen,
  onOpenChange,
  children,
}: {
  readonly panel: ReactNode
  readonly label: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}) => {
  const words = useWords()
  useKeys(isOpen ? [{ key: 'Escape', label: words.ui.panel.close, does: () => onOpenChange(false) }] : [])
  return (
    <div className="with-panel">
      <div className="stack grow">{children}</div>
      <button
        type="button"
        className="button panel-toggle"
        aria-expanded={isOpen}
        onClick={() => onOpenChange(!isOpen)}
      >
        {label}
      </button>
      <aside className={isOpen ? 'panel open stack' : 'panel stack'} aria-label={label}>
        <button type="button" className="button panel-close" onClick={() => onOpenChange(false)}>
          {words.ui.panel.close}
        </button>
        {panel}
      </aside>
    </div>
  )
}
