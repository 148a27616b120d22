import type { ItemRow } from '../../../src/modules/duties/core/views.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { stateKinds } from './items-decided.tsx'

/** An item with the version of the draft that it was read from. */
export type SeenItem = ItemRow & { readonly seen: number }

/** What can be done with an item. */
export type ItemsActs = {
  readonly onChange: (row: SeenItem) => void
  readonly onRemove: (row: SeenItem) => void
}

const Meaning = ({ row }: { readonly row: ItemRow }) => {
  const words = usePageWords().duties
  if (row.meanings.length === 0)
    return <span className="muted">{words.editing.items.meansNothing[row.item.state]}</span>
  return (
    <ul className="plain-list">
      {row.meanings.slice(0, 3).map(({ dutyId, said }) => (
        <li key={dutyId}>{said}</li>
      ))}
      {row.meanings.length > 3 && <li className="muted">{words.screen.more(row.meanings.length - 3)}</li>}
    </ul>
  )
}

const ItemLine = ({ row, acts }: { readonly row: SeenItem; readonly acts: ItemsActs | null }) => {
  const words = usePageWords().duties
  const { item } = row
  const name = item.number ?? item.text.slice(0, 20)
  return (
    <tr>
      <td className="num">{item.number ?? '–'}</td>
      <td className="said item-text">{item.text}</td>
      <td className="small">
        <Meaning row={row} />
      </td>
      <td>
        <Stamp kind={stateKinds[item.state]}>{words.itemStates[item.state]}</Stamp>
      </td>
      {acts !== null && (
        <td className="row-acts">
          <button type="button" className="link" onClick={() => acts.onChange(row)}>
            {words.screen.change.changed}
            <span className="unseen">: {name}</span>
          </button>{' '}
          <button type="button" className="link" onClick={() => acts.onRemove(row)}>
            {words.editing.items.remove}
            <span className="unseen">: {name}</span>
          </button>
        </td>
      )}
    </tr>
  )
}

/** Items under one heading. */
export const ItemGroup = ({ rows, acts }: { readonly rows: readonly SeenItem[]; readonly acts: ItemsActs | null }) => {
  const words = usePageWords().duties
  const [first] = rows
  if (first === undefined) return null
  const { kind, section } = first.item
  const parts = [first.where, section].filter((part) => part !== null)
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={acts === null ? 4 : 5}>
          {words.editing.items.group(words.kinds[kind], parts)}
        </th>
      </tr>
      {rows.map((row) => (
        <ItemLine key={row.item.id} row={row} acts={acts} />
      ))}
    </tbody>
  )
}
