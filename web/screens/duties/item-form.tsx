import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import { ListKind } from '../../../src/modules/duties/core/duty.ts'
import { ItemState, type ListItem } from '../../../src/modules/duties/core/list-file.ts'
import type { ItemRow } from '../../../src/modules/duties/core/views.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'
import { useFind } from '../../api/choices.ts'
import { useKeepItem } from '../../api/draft.ts'
import { newId } from '../../api/ids.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Chooser } from '../../ui/chooser.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Clash, clashIn, type SaidNow } from './clash.tsx'
import { filled } from './filled.ts'
import { isSaidAt, type WrongFields, wrongFieldsIn } from './wrong-fields.ts'

/** An item while it is being written. */
type Written = Omit<ListItem, 'number' | 'section' | 'territory'> & {
  readonly number: string
  readonly section: string
  readonly place: readonly Choice[]
}

const shownFields = ['text', 'kind', 'number', 'section', 'territory', 'state']

const writtenOf = (row: ItemRow | null, kind: ListKind): Written => {
  if (row === null) return { id: newId(), kind, number: '', section: '', place: [], text: '', state: 'open' }
  const { item } = row
  return {
    ...item,
    number: item.number ?? '',
    section: item.section ?? '',
    place: item.territory === null ? [] : [choiceOf(item.territory, row.where ?? item.territory)],
  }
}

/** The item as it was written, word for word: only what surrounds the text is trimmed. */
const itemOf = ({ id, kind, number, section, place, text, state }: Written): ListItem => ({
  id,
  kind,
  number: filled(number),
  section: filled(section),
  territory: place[0]?.id ?? null,
  text: text.trim(),
  state,
})

type PartProps = {
  readonly written: Written
  readonly wrong: WrongFields
  readonly onChange: (change: Partial<Written>) => void
}

const WhatItSays = ({ written, wrong, onChange }: PartProps) => {
  const words = usePageWords().duties
  const { fields } = words.screen
  return (
    <>
      <TextArea
        label={fields.text}
        note={words.editing.items.textNote}
        problem={wrong.text ?? null}
        rows={5}
        atMost={8_000}
        value={written.text}
        onChange={(text) => onChange({ text })}
      />
      <div className="pair">
        <SelectField
          label={fields.kind}
          problem={wrong.kind ?? null}
          value={written.kind}
          options={ListKind.options.map((kind) => [kind, words.kinds[kind]])}
          onChange={(kind) => onChange({ kind })}
        />
        <TextField
          label={fields.number}
          note={words.editing.items.numberNote}
          problem={wrong.number ?? null}
          atMost={40}
          value={written.number}
          onChange={(number) => onChange({ number })}
        />
      </div>
      <TextField
        label={fields.section}
        problem={wrong.section ?? null}
        value={written.section}
        onChange={(section) => onChange({ section })}
      />
    </>
  )
}

const WhatBecameOfIt = ({ written, wrong, onChange }: PartProps) => {
  const words = usePageWords().duties
  const { items } = words.editing
  return (
    <>
      <Chooser
        label={items.territory}
        note={items.territoryNote}
        problem={wrong.territory ?? null}
        find={useFind('territory')}
        chosen={written.place}
        atMost={1}
        onChange={(place) => onChange({ place })}
      />
      <SelectField
        label={words.screen.fields.state}
        note={items.state[written.state]}
        problem={wrong.state ?? null}
        value={written.state}
        options={ItemState.options.map((state) => [state, words.itemStates[state]])}
        onChange={(state) => onChange({ state })}
      />
    </>
  )
}

/** The fields in which the item differs now from what was written. */
const useSaidNow = () => {
  const words = usePageWords().duties
  const { fields } = words.screen
  return (mine: ListItem, now: ListItem | null): SaidNow => {
    if (now === null) return []
    const all = [
      [fields.text, mine.text, now.text],
      [fields.kind, words.kinds[mine.kind], words.kinds[now.kind]],
      [fields.number, mine.number, now.number],
      [fields.section, mine.section, now.section],
      [fields.state, words.itemStates[mine.state], words.itemStates[now.state]],
    ] as const
    return all.filter(([, before, after]) => before !== after).map(([field, , after]) => [field, after])
  }
}

/**
 * Writes or changes an item of the draft.
 *
 * @param row the item to change; null writes a new one
 * @param seen the draft's version that the row was read from
 */
export const ItemForm = ({
  row,
  draftId,
  seen,
  kind,
  onClose,
}: {
  readonly row: ItemRow | null
  readonly draftId: Id
  readonly seen: number
  readonly kind: ListKind
  readonly onClose: () => void
}) => {
  const words = usePageWords().duties
  const { items, wrong: wrongWords } = words.editing
  const { sign } = useJurisdiction()
  const keeping = useKeepItem(sign)
  const saidNow = useSaidNow()
  const [written, setWritten] = useState(() => writtenOf(row, kind))
  const [isTried, setIsTried] = useState(false)
  const item = itemOf(written)
  const clash = clashIn(keeping.data)
  const change = (changed: Partial<Written>): void => {
    if (keeping.isError) keeping.reset()
    setWritten((before) => ({ ...before, ...changed }))
  }

  const keep = (base: { readonly before: ListItem | null; readonly seen: number }): void => {
    setIsTried(true)
    if (item.text === '') return
    keeping.mutate(
      { draftId, id: item.id, after: item, ...base },
      { onSuccess: (kept) => (kept.isKept ? onClose() : undefined) },
    )
  }
  const refused = keeping.isError ? wrongFieldsIn(words, problemIn(keeping.error), 'items') : {}
  const wrong: WrongFields = {
    ...refused,
    ...(isTried && item.text === '' ? { text: wrongWords.text } : {}),
  }
  const part = { written, wrong, onChange: change }
  return (
    <Dialog
      title={row === null ? items.addTitle : items.changeTitle}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.screen.cancel} onPress={onClose} />
          <Action
            label={words.screen.keep}
            tone="primary"
            busy={keeping.isPending}
            onPress={() => keep({ before: row?.item ?? null, seen })}
          />
        </>
      }
    >
      <WhatItSays {...part} />
      <WhatBecameOfIt {...part} />
      {clash !== null && (
        <Clash
          isRemoved={clash.now === null}
          now={saidNow(item, clash.now)}
          onTheirs={onClose}
          onMine={() => keep({ before: clash.now, seen: clash.version })}
        />
      )}
      {keeping.isError && !isSaidAt(refused, shownFields) && <ErrorNotice error={keeping.error} />}
    </Dialog>
  )
}
