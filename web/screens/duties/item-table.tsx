import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListKind } from '../../../src/modules/duties/core/duty.ts'
import type { ItemState } from '../../../src/modules/duties/core/list-file.ts'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import type { ItemRow } from '../../../src/modules/duties/core/views.ts'
import { itemsQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useSettled } from '../../ui/settled.ts'
import { Wait } from '../../ui/wait.tsx'
import { ItemFilters } from './item-filters.tsx'
import { ItemForm } from './item-form.tsx'
import { itemGroups } from './item-groups.ts'
import { ItemGroup, type ItemsActs, type SeenItem } from './item-lines.tsx'
import { ItemRemoval } from './item-removal.tsx'
import { ItemsDecided } from './items-decided.tsx'

/** What was asked for. */
type Open =
  | { readonly does: 'add' }
  | { readonly does: 'change'; readonly row: SeenItem }
  | { readonly does: 'remove'; readonly row: SeenItem }

/** What is open over the table. A removal shows the row as it is read again; what is being written stays. */
const Over = ({
  open,
  rows,
  isReading,
  version,
  kind,
  onClose,
}: {
  readonly open: Open | null
  readonly rows: readonly SeenItem[]
  readonly isReading: boolean
  readonly version: ListVersion
  readonly kind: ListKind
  readonly onClose: () => void
}) => {
  if (open === null) return null
  if (open.does === 'add')
    return <ItemForm row={null} draftId={version.id} seen={version.version} kind={kind} onClose={onClose} />
  const { row } = open
  if (open.does === 'change')
    return <ItemForm row={row} draftId={version.id} seen={row.seen} kind={row.item.kind} onClose={onClose} />
  const now = rows.find(({ item }) => item.id === row.item.id) ?? row
  return <ItemRemoval row={now} draftId={version.id} seen={now.seen} isReading={isReading} onClose={onClose} />
}

const Rows = ({ rows, acts }: { readonly rows: readonly SeenItem[]; readonly acts: ItemsActs | null }) => {
  const words = usePageWords().duties
  const { fields, change } = words.screen
  const { items } = words.editing
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section className="table-scroll" tabIndex={0} aria-label={items.tableLabel}>
      <table className="table item-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {fields.number}
            </th>
            <th scope="col">{fields.text}</th>
            <th scope="col">{items.means}</th>
            <th scope="col">{fields.state}</th>
            {acts !== null && (
              <th scope="col">
                <span className="unseen">{change.changed}</span>
              </th>
            )}
          </tr>
        </thead>
        {itemGroups(rows).map((group) => (
          <ItemGroup key={group[0]?.item.id} rows={group} acts={acts} />
        ))}
      </table>
    </section>
  )
}

/** Nothing to show: because there is nothing, or because nothing says what was looked for. */
const NoItems = ({ isSearched }: { readonly isSearched: boolean }) => {
  const { items } = usePageWords().duties.editing
  return isSearched ? (
    <Empty title={items.nothingFound}>{items.nothingFoundHint}</Empty>
  ) : (
    <Empty title={items.noItems}>{items.noItemsHint}</Empty>
  )
}

/**
 * The items of a version as published, with what each means; those of a draft can be changed.
 *
 * @param onEdit goes to the draft, for whoever may change items of a version that is published
 */
export const ItemTable = ({
  version,
  isEditable,
  onEdit,
}: {
  readonly version: ListVersion
  readonly isEditable: boolean
  readonly onEdit: (() => void) | null
}) => {
  const { items } = usePageWords().duties.editing
  const { sign } = useJurisdiction()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<ListKind | ''>('')
  const [state, setState] = useState<ItemState | ''>('')
  const [open, setOpen] = useState<Open | null>(null)
  const search = useSettled(text.trim(), 250)
  const found = useInfiniteQuery(
    itemsQuery(sign, version.id, {
      ...(search === '' ? {} : { search }),
      ...(kind === '' ? {} : { kind }),
      ...(state === '' ? {} : { state }),
    }),
  )
  const pages = found.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows.map((row: ItemRow) => ({ ...row, seen: page.version })))
  const acts: ItemsActs = {
    onChange: (row) => setOpen({ does: 'change', row }),
    onRemove: (row) => setOpen({ does: 'remove', row }),
  }
  return (
    <div className="stack">
      {pages[0] !== undefined && <ItemsDecided states={pages[0].states} />}
      <div className="row wrap between foot-line">
        <ItemFilters text={text} kind={kind} state={state} onText={setText} onKind={setKind} onState={setState} />
        {isEditable && <Action label={items.add} onPress={() => setOpen({ does: 'add' })} />}
        {onEdit !== null && <Action label={items.editInDraft} onPress={onEdit} />}
      </div>
      {found.isError && <ErrorNotice error={found.error} onAgain={() => void found.refetch()} />}
      {found.isPending && <Wait />}
      {found.isSuccess && rows.length === 0 && <NoItems isSearched={search !== '' || kind !== '' || state !== ''} />}
      {rows.length > 0 && (
        <div className="card flush">
          <Rows rows={rows} acts={isEditable ? acts : null} />
        </div>
      )}
      {found.hasNextPage && (
        <Action label={items.more} busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()} />
      )}
      <Over
        open={open}
        rows={rows}
        isReading={found.isFetching}
        version={version}
        kind={kind === '' ? 'basic' : kind}
        onClose={() => setOpen(null)}
      />
    </div>
  )
}
