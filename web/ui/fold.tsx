import { type ReactNode, useState } from 'react'

/**
 * Something shut to its name until it is opened.
 *
 * @param mustShow opens it: something inside must be seen, whether it was shut or not
 */
export const Fold = ({
  title,
  aside,
  isOpen = false,
  mustShow = false,
  children,
}: {
  readonly title: ReactNode
  readonly aside?: ReactNode
  readonly isOpen?: boolean
  readonly mustShow?: boolean
  readonly children: ReactNode
}) => {
  const [isShown, setIsShown] = useState(isOpen)
  if (!isShown && mustShow) setIsShown(true)
  return (
    <details className="fold" open={isShown} onToggle={(event) => setIsShown(event.currentTarget.open)}>
      <summary>
        <b>{title}</b> {aside !== undefined && <span className="small muted">{aside}</span>}
      </summary>
      <div className="stack-s">{children}</div>
    </details>
  )
}
