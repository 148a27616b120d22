import { useEffect, useState } from 'react'
import { useWords } from './words.ts'

/** Shorter waits are not shown: a flicker tells less than nothing. */
const shownAfterMs = 300

/** A wait that shows once it lasts longer than 0.3 s. */
export const Wait = () => {
  const words = useWords()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), shownAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="wait" role="status">
      {isShown && (
        <>
          <span className="wait-dot" aria-hidden="true" />
          {words.ui.wait}
        </>
      )}
    </div>
  )
}
