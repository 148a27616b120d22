import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../../src/kernel/day.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Attribute, Values } from '../../../src/modules/duties/core/attribute.ts'
import type { Choice } from '../../api/choice.ts'
import { useFind } from '../../api/choices.ts'
import { trialQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { AttributeInput } from './attribute-input.tsx'
import { SpokenDecision } from './spoken.tsx'

/** What a trial begins with. */
export type TrialBegin = {
  readonly place: Choice
  readonly values: Values
  readonly on: Day
  readonly versionId: Id
}

/**
 * Tries a matter of this type at a place: who would be accountable, and why. Nothing is kept.
 *
 * @param attributes those that the list declares; the ones that the statements here narrow are offered
 * @param begin a place, values and day to begin with, and the version of the list to try by; else the one in force, today
 */
export const Trial = ({
  typeId,
  attributes,
  begin,
}: {
  readonly typeId: Id
  readonly attributes: readonly Attribute[]
  readonly begin?: TrialBegin
}) => {
  const words = usePageWords().duties.screen
  const { sign } = useJurisdiction()
  const find = useFind('territory')
  const [places, setPlaces] = useState<readonly Choice[]>(begin === undefined ? [] : [begin.place])
  const [values, setValues] = useState<Values>(begin?.values ?? {})
  const territoryId = places[0]?.id ?? null
  const known = Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== null && (begin !== undefined || attributes.some((one) => one.name === name)),
    ),
  )
  const trial = useQuery({
    ...trialQuery(sign, {
      typeId,
      territoryId: territoryId ?? '',
      attributes: known,
      ...(begin === undefined ? {} : { on: begin.on, versionId: begin.versionId }),
    }),
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
