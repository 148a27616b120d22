import { ListKind } from '../../../src/modules/duties/core/duty.ts'
import { ItemState } from '../../../src/modules/duties/core/list-file.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

type FilterProps = {
  readonly text: string
  readonly kind: ListKind | ''
  readonly state: ItemState | ''
  readonly onText: (text: string) => void
  readonly onKind: (kind: ListKind | '') => void
  readonly onState: (state: ItemState | '') => void
}

/** Which items are shown: those that say something, of one list, in one state. */
export const ItemFilters = ({ text, kind, state, onText, onKind, onState }: FilterProps) => {
  const words = usePageWords().duties
  const { items } = words.editing
  return (
    <div className="row wrap foot-line">
      <TextField label={items.search} kind="search" value={text} onChange={onText} atMost={60} />
      <SelectField<ListKind | ''>
        label={words.screen.fields.kind}
        value={kind}
        options={[['', items.allKinds], ...ListKind.options.map((one) => [one, words.kinds[one]] as const)]}
        onChange={onKind}
      />
      <SelectField<ItemState | ''>
        label={words.screen.fields.state}
        value={state}
        options={[['', items.allStates], ...ItemState.options.map((one) => [one, words.itemStates[one]] as const)]}
        onChange={onState}
      />
    </div>
  )
}
