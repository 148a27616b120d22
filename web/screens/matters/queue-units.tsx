import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Names } from '../../../src/modules/matters/core/views.ts'
import { unitNameQuery } from '../../api/directory-lookups.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useNames } from '../../ui/names.ts'
import { useWords } from '../../ui/words.ts'

/** Which unit's queue, for those who work in several; whoever sees the whole territory sees all of them. */
export const QueueUnits = ({
  ids,
  chosenId,
  names,
  onChoose,
}: {
  readonly ids: readonly Id[]
  readonly chosenId: Id | undefined
  readonly names: Names
  readonly onChoose: (id: Id) => void
}) => {
  const words = useWords().screens.queue
  const said = useNames()
  if (ids.length === 0) return <>{words.allUnits}</>
  if (ids.length === 1 || chosenId === undefined) return <>{said.of(names.units, chosenId ?? null)}</>
  return (
    <select
      className="input slim"
      aria-label={words.unit}
      value={chosenId}
      onChange={(event) => onChoose(event.target.value)}
    >
      {ids.map((id) => (
        <UnitOption key={id} id={id} />
      ))}
    </select>
  )
}

const UnitOption = ({ id }: { readonly id: Id }) => {
  const said = useNames()
  const { sign } = useJurisdiction()
  const unit = useQuery(unitNameQuery(sign, id)).data?.unit
  return <option value={id}>{unit === undefined ? '…' : said.short(unit)}</option>
}
