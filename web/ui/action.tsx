import { type ReactNode, useId } from 'react'
import type { Problem } from '../../src/kernel/problem.ts'
import { sentenceOf } from '../../src/words/say.ts'
import { KeyHint } from './key-hint.tsx'
import { useKeys } from './keys.ts'
import { useWords } from './words.ts'

/** How much a button weighs: one primary a page, links for side ways. */
export type ActionTone = 'primary' | 'plain' | 'quiet' | 'big'

/**
 * A button for an act, with its key.
 *
 * @param shortcut a key that does the same from anywhere on the page, shown on the button and listed under `?`
 * @param refusal why it cannot be done now; the button then says so instead of doing it
 */
export const Action = ({
  label,
  onPress,
  tone = 'plain',
  shortcut,
  busy = false,
  refusal = null,
  children,
}: {
  readonly label: string
  readonly onPress: () => void
  readonly tone?: ActionTone
  readonly shortcut?: string
  readonly busy?: boolean
  readonly refusal?: Problem | null
  readonly children?: ReactNode
}) => {
  const words = useWords()
  const reasonId = useId()
  const isOff = busy || refusal !== null
  const press = (): void => {
    if (!isOff) onPress()
  }
  useKeys(shortcut === undefined ? [] : [{ key: shortcut, label, does: press }])

  const reason = refusal === null ? undefined : sentenceOf(words, refusal)
  return (
    <>
      <button
        type="button"
        className={`button ${tone === 'big' ? 'primary big' : tone}`}
        aria-disabled={refusal === null ? undefined : true}
        aria-busy={busy}
        aria-describedby={reason === undefined ? undefined : reasonId}
        title={reason}
        onClick={press}
      >
        {label}
        {children}
        {shortcut !== undefined && <KeyHint of={shortcut} />}
      </button>
      {reason !== undefined && (
        <span id={reasonId} className="unseen">
          {reason}
        </span>
      )}
    </>
  )
}
