import type { Because } from '../../../src/modules/matters/core/because.ts'
import { BecauseLine } from '../../ui/because-line.tsx'
import type { StampKind } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'

/** The list item a unit is accountable by, such as "Cooperating list 41". */
export const useItemName = () => {
  const words = useWords().screens.matter
  const kinds: Readonly<Record<string, string>> = words.listKind
  return (because: Pick<Because, 'kind' | 'number'>): string | null => {
    if (because.number === null) return null
    const kind = kinds[because.kind]
    return kind === undefined ? because.number : words.item(kind, because.number)
  }
}

/** Why this unit: the item, what it says, and its basis. */
export const BecauseOf = ({
  because,
  tone = 'lead',
  onWhole,
}: {
  readonly because: Because
  readonly tone?: StampKind
  readonly onWhole?: () => void
}) => {
  const itemName = useItemName()(because)
  return (
    <BecauseLine
      tone={tone}
      {...(itemName === null ? {} : { title: itemName })}
      {...(because.basis === null ? {} : { basis: because.basis })}
      {...(onWhole === undefined ? {} : { onWhole })}
    >
      {because.text ?? ''}
    </BecauseLine>
  )
}
