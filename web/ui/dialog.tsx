import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from './words.ts'

/**
 * A dialog over the page: closes with Esc or its button, and gives the focus back to where it was.
 *
 * @param foot the acts, the primary one last; without it there is a button to close
 */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
  foot,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
}) => {
  const words = useWords()
  const titleId = useId()
  const element = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (isOpen && element.current?.open === false) element.current.showModal()
    if (!isOpen && element.current?.open === true) element.current.close()
  }, [isOpen])

  return (
    <dialog ref={element} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      {isOpen && (
        <div className="stack">
          <h2 id={titleId}>{title}</h2>
          {children}
          <div className="dialog-foot">
            {foot ?? (
              <button type="button" className="button" onClick={onClose}>
                {words.ui.keys.close}
              </button>
            )}
          </div>
        </div>
      )}
    </dialog>
  )
}
