import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Empty } from './empty.tsx'
import { ErrorNotice } from './notice.tsx'
import { useWords } from './words.ts'

/** An address that leads nowhere. */
export const NotFound = () => {
  const words = useWords()
  const { title, text, back } = words.ui.frame.notFound
  return (
    <main className="page">
      <Empty title={title} action={<Link to="/">{back}</Link>}>
        {text}
      </Empty>
    </main>
  )
}

/** A page that could not be shown: why, and once more. */
export const Broken = ({ error, reset }: ErrorComponentProps) => {
  const words = useWords()
  return (
    <main className="page stack">
      <h1>{words.ui.frame.broken}</h1>
      <ErrorNotice error={error} onAgain={reset} />
    </main>
  )
}
