import { useQuery } from '@tanstack/react-query'
import type { MatterType } from '../../../src/modules/duties/core/matter-type.ts'
import { typeQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useChangeType } from '../../api/matter-types.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { todayIn } from '../../ui/when.ts'
import { Clash, clashIn } from './clash.tsx'

const changeableIn = ({ code, name, nameEn, words, wordsEn, urgency, action }: MatterType) => ({
  code,
  name,
  nameEn,
  words,
  wordsEn,
  urgency,
  action,
})

/** Closes a type from a day on, or opens it again with null. */
export const useClosing = (onDone: () => void) => {
  const { sign } = useJurisdiction()
  const changing = useChangeType(sign)
  const close = (before: MatterType, closedOn: string | null): void =>
    changing.mutate(
      { before, change: { ...changeableIn(before), closedOn } },
      { onSuccess: (kept) => (kept.isKept ? onDone() : undefined) },
    )
  return { close, clash: clashIn(changing.data), error: changing.error, isBusy: changing.isPending }
}

const isBelow = (type: MatterType, above: MatterType): boolean =>
  type.id !== above.id && type.closedOn === null && type.path.startsWith(above.path)

/** Asks once before a type is closed, with what follows from it. */
export const TypeClosing = ({
  type,
  types,
  onClose,
}: {
  readonly type: MatterType
  readonly types: readonly MatterType[]
  readonly onClose: () => void
}) => {
  const words = usePageWords().duties
  const said = useNames()
  const { sign, timeZone } = useJurisdiction()
  const opened = useQuery(typeQuery(sign, type.id))
  const { close, clash, error, isBusy } = useClosing(onClose)
  const today = todayIn(timeZone)
  const below = types.filter((one) => isBelow(one, type)).length
  const naming = opened.data?.statements.filter((statement) => !statement.inherited).length
  return (
    <Dialog
      title={words.editing.types.closeTitle(said.full(type))}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.screen.cancel} onPress={onClose} />
          <Action label={words.editing.types.close} tone="primary" busy={isBusy} onPress={() => close(type, today)} />
        </>
      }
    >
      <p>{words.editing.types.closeMeans}</p>
      <ul className="small">
        <li>{words.editing.types.closeKeeps}</li>
        {naming !== undefined && <li>{words.editing.types.closeDuties(naming)}</li>}
        {below > 0 && <li>{words.editing.types.closeBelow(below)}</li>}
      </ul>
      {clash !== null && (
        <Clash
          isRemoved={clash.now === null}
          now={[]}
          onTheirs={onClose}
          onMine={() => (clash.now === null ? onClose() : close(clash.now, today))}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
    </Dialog>
  )
}
