import { useState } from 'react'
import type { MatterView } from '../../../src/modules/matters/core/views.ts'
import type { Choice } from '../../api/choice.ts'
import { useFind } from '../../api/choices.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useStep } from '../../api/matters.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { useWords } from '../../ui/words.ts'
import { StepDialog } from './step-dialog.tsx'

/** The hotline's body names who leads and who assists where the list does not, with a reason that people read. */
export const NameLead = ({
  view,
  isOpen,
  onClose,
}: {
  readonly view: MatterView
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = useWords().screens.view
  const { sign } = useJurisdiction()
  const find = useFind('unit')
  const naming = useStep(sign, view.matter.id, 'name')
  const [lead, setLead] = useState<readonly Choice[]>([])
  const [assists, setAssists] = useState<readonly Choice[]>([])
  const take = (reason: string): void => {
    const [chosen] = lead
    if (chosen === undefined) return
    const wish = { unitId: chosen.id, assistIds: assists.map((one) => one.id), reason }
    naming.mutate(wish, { onSuccess: onClose })
  }
  return (
    <StepDialog
      said={{ title: words.nameTitle, label: words.nameReason, note: words.nameNote, act: words.nameDo }}
      isOpen={isOpen}
      isBusy={naming.isPending}
      error={naming.error}
      onClose={onClose}
      onTake={take}
    >
      <Chooser label={words.nameLead} find={find} chosen={lead} atMost={1} onChange={setLead} />
      <Chooser label={words.nameAssist} find={find} chosen={assists} atMost={12} onChange={setAssists} />
    </StepDialog>
  )
}
