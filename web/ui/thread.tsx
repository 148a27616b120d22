import type { ReactNode } from 'react'
import { useWords } from './words.ts'

/** One thing that happened: who did it, what, and when in words. */
export type ThreadFact = {
  readonly id: string
  readonly who: string | null
  readonly what: ReactNode
  readonly when: string
  /** Machine-readable moment of `when`, ISO. */
  readonly at?: string
}

/** What happened, oldest first, one dot a fact; the unit stands before the verb, the newest is filled. */
export const Thread = ({ facts }: { readonly facts: readonly ThreadFact[] }) => {
  const words = useWords()
  return (
    <ol className="thread" aria-label={words.ui.thread.label}>
      {facts.map((fact, index) => (
        <li key={fact.id} className={index === facts.length - 1 ? 'newest' : undefined}>
          <div>
            {fact.who !== null && <b>{fact.who}</b>} {fact.what}
          </div>
          <div className="when">{fact.at === undefined ? fact.when : <time dateTime={fact.at}>{fact.when}</time>}</div>
        </li>
      ))}
    </ol>
  )
}
