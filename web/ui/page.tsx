import { type ReactNode, useEffect } from 'react'
import { useWords } from './words.ts'

/**
 * A page: its title, what it is about, its acts, and the content below.
 *
 * @param crumbs the way back, above the title
 * @param about one quiet line beside the title
 * @param marks stamps under the title
 * @param actions the acts, the one primary last
 */
export const Page = ({
  title,
  crumbs,
  about,
  marks,
  actions,
  children,
}: {
  readonly title: string
  readonly crumbs?: ReactNode
  readonly about?: ReactNode
  readonly marks?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => {
  const words = useWords()
  useEffect(() => {
    document.title = `${title} · ${words.ui.product}`
  }, [title, words])

  return (
    <div className="page stack">
      <div className="page-head">
        <div className="page-title">
          {crumbs !== undefined && <div className="crumbs">{crumbs}</div>}
          <div className="about">
            <h1>{title}</h1>
            {about !== undefined && <span className="muted">{about}</span>}
          </div>
          {marks !== undefined && (
            <div className="row wrap" style={{ marginTop: 6 }}>
              {marks}
            </div>
          )}
        </div>
        {actions !== undefined && <div className="row wrap">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
