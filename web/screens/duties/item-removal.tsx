import type { Id } from '../../../src/kernel/ids.ts'
import type { ListItem } from '../../../src/modules/duties/core/list-file.ts'
import type { ItemRow } from '../../../src/modules/duties/core/views.ts'
import { useKeepItem } from '../../api/draft.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Clash, clashIn } from './clash.tsx'

const Meanings = ({ meanings }: Pick<ItemRow, 'meanings'>) => {
  const words = usePageWords().duties
  return (
    <>
      <p>{words.editing.items.removeCited(meanings.length)}</p>
      <ul className="small">
        {meanings.slice(0, 10).map(({ dutyId, said }) => (
          <li key={dutyId}>{said}</li>
        ))}
      </ul>
      {meanings.length > 10 && <p className="small muted">{words.screen.more(meanings.length - 10)}</p>}
    </>
  )
}

/**
 * Asks once before an item goes from the draft, with the duties that would lose it named.
 *
 * @param isReading while the row is read again nothing is removed: a duty may cite it by now
 */
export const ItemRemoval = ({
  row,
  draftId,
  seen,
  isReading,
  onClose,
}: {
  readonly row: ItemRow
  readonly draftId: Id
  readonly seen: number
  readonly isReading: boolean
  readonly onClose: () => void
}) => {
  const words = usePageWords().duties
  const { items } = words.editing
  const { sign } = useJurisdiction()
  const keeping = useKeepItem(sign)
  const { item, meanings } = row
  const clash = clashIn(keeping.data)
  const remove = (base: { readonly before: ListItem | null; readonly seen: number }): void =>
    keeping.mutate(
      { draftId, id: item.id, after: null, ...base },
      { onSuccess: (kept) => (kept.isKept || kept.now === null ? onClose() : undefined) },
    )
  const name =
    item.number === null ? words.kinds[item.kind] : words.screen.itemNumber(words.kinds[item.kind], item.number)
  return (
    <Dialog
      title={items.removeTitle(name)}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.screen.cancel} onPress={onClose} />
          <Action
            label={items.reallyRemove}
            tone="primary"
            busy={keeping.isPending || isReading}
            onPress={() => remove({ before: item, seen })}
          />
        </>
      }
    >
      <p className="said">{item.text}</p>
      {meanings.length > 0 && <Meanings meanings={meanings} />}
      <p className="small muted">{items.removeMeans}</p>
      {clash !== null && (
        <Clash
          isRemoved={false}
          now={clash.now === null ? [] : [[words.screen.fields.text, clash.now.text]]}
          onTheirs={onClose}
          onMine={() => remove({ before: clash.now, seen: clash.version })}
        />
      )}
      {keeping.isError && <ErrorNotice error={keeping.error} />}
    </Dialog>
  )
}
