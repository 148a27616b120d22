import type { Because } from '../../../src/modules/matters/core/because.ts'
import type { Names } from '../../../src/modules/matters/core/views.ts'
import { BecauseLine } from '../../ui/because-line.tsx'
import { useNames } from '../../ui/names.ts'
import type { StampKind } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'

/** The list item a unit is accountable by, such as "Chengnan, cooperating list, item 41"; the list alone without a number. */
export const useItemName = () => {
  const words = useWords().screens.matter
  const said = useNames()
  const kinds: Readonly<Record<string, string>> = words.listKind
  return (because: Pick<Because, 'kind' | 'number' | 'territoryId'>, names: Names | null): string => {
    const kind = kinds[because.kind] ?? because.kind
    const item = because.number === null ? kind : words.item(kind, because.number)
    const territory = names === null ? null : said.of(names.territories, because.territoryId)
    return territory === null ? item : words.itemOf(territory, item)
  }
}

/** Why this unit: the item, what it says, and its basis. */
export const BecauseOf = ({
  because,
  names,
  tone = 'lead',
}: {
  readonly because: Because
  readonly names: Names
  readonly tone?: StampKind
}) => {
  const itemName = useItemName()(because, names)
  return (
    <BecauseLine tone={tone} title={itemName} {...(because.basis === null ? {} : { basis: because.basis })}>
      {because.text ?? ''}
    </BecauseLine>
  )
}
