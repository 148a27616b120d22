import { useState } from 'react'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { Action } from '../../ui/action.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { DutyTable } from './duty-table.tsx'
import { HeaderForm } from './header-form.tsx'
import { ItemTable } from './item-table.tsx'

/** The parts of a draft that are tables. */
export const draftParts = ['duties', 'items'] as const
export type DraftPart = (typeof draftParts)[number]

/** The open draft: its duties, its items, and what it declares about itself. */
export const DraftView = ({
  draft,
  part,
  isEditable,
  onPart,
}: {
  readonly draft: ListVersion
  readonly part: DraftPart
  readonly isEditable: boolean
  readonly onPart: (part: DraftPart) => void
}) => {
  const words = usePageWords().duties.editing.draftParts
  const [isHeaderOpen, setIsHeaderOpen] = useState(false)
  return (
    <>
      <div className="row wrap between">
        <fieldset className="chips choices" aria-label={words.label}>
          {draftParts.map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={one === part} onClick={() => onPart(one)}>
              {words[one]}
            </button>
          ))}
        </fieldset>
        {isEditable && <Action label={words.header} tone="quiet" onPress={() => setIsHeaderOpen(true)} />}
      </div>
      {part === 'duties' && <DutyTable key={draft.id} version={draft} isEditable={isEditable} />}
      {part === 'items' && <ItemTable key={draft.id} version={draft} isEditable={isEditable} onEdit={null} />}
      {isHeaderOpen && <HeaderForm draft={draft} onClose={() => setIsHeaderOpen(false)} />}
    </>
  )
}
