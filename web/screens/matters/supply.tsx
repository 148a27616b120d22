import { useState } from 'react'
import type { Values } from '../../../src/modules/duties/core/attribute.ts'
import type { AttributeValues } from '../../../src/modules/matters/core/matter.ts'
import type { PlaceWish } from '../../../src/modules/matters/core/report.ts'
import type { MatterView } from '../../../src/modules/matters/core/views.ts'
import type { Choice } from '../../api/choice.ts'
import { useFind } from '../../api/choices.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { noPlace, useStep } from '../../api/matters.ts'
import { Action } from '../../ui/action.tsx'
import { Chooser } from '../../ui/chooser.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useWords } from '../../ui/words.ts'
import { AttributeInput } from '../duties/attribute-input.tsx'
import { useDeclared } from './asked.tsx'
import { readDecision } from './decision.ts'
import { PlacePicker } from './place-picker.tsx'

const isSaid = (place: PlaceWish): boolean => place.territoryId !== null || place.point !== null || place.text !== ''

/** What was answered; what was left open stays unknown. */
const known = (values: Values): AttributeValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | number | boolean][] =>
      value === null ? [] : [[name, value]],
    ),
  )

/** What the hotline's body found out about type and place; the duty list is then asked again. */
export const Supply = ({
  view,
  isOpen,
  onClose,
}: {
  readonly view: MatterView
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = useWords().screens.view
  const { sign } = useJurisdiction()
  const findType = useFind('type')
  const supplying = useStep(sign, view.matter.id, 'supply')
  const [type, setType] = useState<readonly Choice[]>([])
  const [place, setPlace] = useState<PlaceWish>(noPlace)
  const [values, setValues] = useState<Values>({})
  const asked = useDeclared(readDecision(view).ask)
  const attributes = known(values)
  const take = (): void => {
    const [chosen] = type
    const wish = {
      ...(chosen === undefined ? {} : { typeId: chosen.id }),
      ...(isSaid(place) ? { place } : {}),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    }
    if (Object.keys(wish).length > 0) supplying.mutate(wish, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={words.supplyTitle}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Action label={words.cancel} onPress={onClose} />
          <Action label={words.supplyDo} tone="primary" busy={supplying.isPending} onPress={take} />
        </>
      }
    >
      <p className="muted">{words.supplyNote}</p>
      {asked.map((attribute) => (
        <AttributeInput
          key={attribute.name}
          attribute={attribute}
          value={values[attribute.name] ?? null}
          onChange={(value) => setValues({ ...values, [attribute.name]: value })}
        />
      ))}
      <Chooser label={words.type} find={findType} chosen={type} atMost={1} onChange={setType} />
      <PlacePicker wish={place} chosen={null} onWish={setPlace} />
      {supplying.isError && <ErrorNotice error={supplying.error} />}
    </Dialog>
  )
}
