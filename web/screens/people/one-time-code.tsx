import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../ui/words.ts'

/** A one-time code, large enough to be read out; it is shown this once. */
export const OneTimeCodeDialog = ({
  code,
  onClose,
}: {
  readonly code: string | null
  readonly onClose: () => void
}) => {
  const words = useWords().screens.admin
  return (
    <Dialog
      title={words.code}
      isOpen={code !== null}
      onClose={onClose}
      foot={<Action label={words.done} tone="primary" onPress={onClose} />}
    >
      <p className="one-time-code">{code}</p>
      <p className="muted">{words.codeNote}</p>
    </Dialog>
  )
}
