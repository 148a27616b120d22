import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Attribute, Values } from '../../../src/modules/duties/core/attribute.ts'
import type { Choice } from '../../api/choice.ts'
import { useFind } from '../../api/choices.ts'
import { trialQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useWords } from '../../ui/words.ts'
import { AttributeInput } from './attribute-input.tsx'
import { SpokenDecision } from './spoken.tsx'

/**
 * Tries a matter of this type at a place: who would be accountable, and why. Nothing is kept.
 *
 * @param attributes those that the list declares; the ones that the statements here narrow are offered
 */
export const Trial = ({ typeId, attributes }: { readonly typeId: Id; readonly attributes: readonly Attribute[] }) => {
  const words = useWords().duties.screen
  const { sign } = useJurisdiction()
  const find = useFind('territory')
  const [places, setPlaces] = useState<readonly Choice[]>([])
  const [values, setValues] = useState<Values>({})
  const territoryId = places[0]?.id ?? null
  const known = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== null && attributes.some((one) => one.name === name)),
  )
  const trial = useQuery({
    ...trialQuery(sign, { typeId, territoryId: territoryId ?? '', attributes: known }),
    enabled: territoryId !== null,
  })
  return (
    <div className="stack-s">
      <Chooser label={words.tryPlace} find={find} chosen={places} atMost={1} onChange={setPlaces} />
      {territoryId !== null &&
        attributes.map((attribute) => (
          <AttributeInput
            key={attribute.name}
            attribute={attribute}
            value={values[attribute.name] ?? null}
            onChange={(value) => setValues({ ...values, [attribute.name]: value })}
          />
        ))}
      {trial.isError && <ErrorNotice error={trial.error} />}
      {trial.data !== undefined && territoryId !== null && <SpokenDecision trial={trial.data} />}
    </div>
  )
}
