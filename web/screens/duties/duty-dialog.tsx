import { useQuery } from '@tanstack/react-query'
import { dutyQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Wait } from '../../ui/wait.tsx'
import { DutyText } from './duty-text.tsx'

/**
 * One duty of a version, to read.
 *
 * @param onChange changes it in the draft; null for whoever may not
 */
export const DutyDialog = ({
  versionId,
  dutyId,
  onChange,
  onClose,
}: {
  readonly versionId: string
  readonly dutyId: string
  readonly onChange: ((who: string) => void) | null
  readonly onClose: () => void
}) => {
  const words = usePageWords()
  const { sign } = useJurisdiction()
  const duty = useQuery(dutyQuery(sign, versionId, dutyId))
  const { data } = duty
  return (
    <Dialog
      title={words.findings.screen.duty}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.ui.keys.close} onPress={onClose} />
          {onChange !== null && data !== undefined && (
            <Action label={words.findings.screen.changeInDraft} tone="primary" onPress={() => onChange(data.who)} />
          )}
        </>
      }
    >
      {duty.isError && <ErrorNotice error={duty.error} />}
      {duty.isPending && <Wait />}
      {data !== undefined && <DutyText row={data} tone="plain" />}
    </Dialog>
  )
}
