import { type ReactNode, useId } from 'react'

/**
 * A white card with an optional title, a section for the ear.
 *
 * @param aside a quiet line or link at the right of the title
 * @param isFlush true when the content (a table) reaches the edges
 */
export const Card = ({
  title,
  aside,
  isFlush = false,
  children,
}: {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly isFlush?: boolean
  readonly children: ReactNode
}) => {
  const titleId = useId()
  if (title === undefined) return <div className={isFlush ? 'card flush' : 'card stack'}>{children}</div>
  return (
    <section className={isFlush ? 'card flush' : 'card stack'} aria-labelledby={titleId}>
      <div className="card-head" style={isFlush ? { padding: '14px 16px 10px' } : undefined}>
        <h2 id={titleId}>{title}</h2>
        {aside !== undefined && <div className="small muted">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
