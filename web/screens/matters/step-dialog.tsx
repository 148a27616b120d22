import { type ReactNode, useState } from 'react'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useWords } from '../../ui/words.ts'

/** What a step's dialog says: its title, the label of its words, a note, and the act. */
export type StepWords = {
  readonly title: string
  readonly label: string
  readonly note: string
  readonly act: string
}

/**
 * A dialog for a step that is taken with words: an answer, a finding, a reason.
 *
 * @param isFree true when the words may stay empty
 */
export const StepDialog = ({
  said,
  isOpen,
  isBusy,
  isFree = false,
  error,
  onClose,
  onTake,
  children,
}: {
  readonly said: StepWords
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly isFree?: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onTake: (text: string) => void
  readonly children?: ReactNode
}) => {
  const words = useWords().screens.view
  const [text, setText] = useState('')
  const isReady = isFree || text.trim().length > 1
  return (
    <Dialog
      title={said.title}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Action label={words.cancel} onPress={onClose} />
          <Action label={said.act} tone="primary" busy={isBusy} onPress={() => isReady && onTake(text.trim())} />
        </>
      }
    >
      {children}
      <Field label={said.label} note={said.note}>
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  )
}
