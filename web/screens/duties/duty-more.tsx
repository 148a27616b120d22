import { useQuery } from '@tanstack/react-query'
import { useFind } from '../../api/choices.ts'
import { versionQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { CheckField } from '../../ui/check-field.tsx'
import { Chooser } from '../../ui/chooser.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Hint } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Written } from './duty-written.ts'
import { groupsIn } from './joint-groups.ts'
import type { WrongFields } from './wrong-fields.ts'

type PartProps = {
  readonly written: Written
  readonly wrong: WrongFields
  readonly onChange: (change: Partial<Written>) => void
}

const mostPrecedence = 15

const Exceptions = ({ written, wrong, onChange }: PartProps) => {
  const { screen, editing } = usePageWords().duties
  const types = useFind('type')
  const places = useFind('territory')
  return (
    <>
      <Chooser
        label={screen.fields.exceptMatters}
        problem={wrong.exceptMatters ?? null}
        find={types}
        chosen={written.exceptTypes}
        atMost={50}
        onChange={(exceptTypes) => onChange({ exceptTypes })}
      />
      <Chooser
        label={screen.fields.exceptTerritories}
        note={editing.more.exceptNote}
        problem={wrong.exceptTerritories ?? null}
        find={places}
        chosen={written.exceptPlaces}
        atMost={50}
        onChange={(exceptPlaces) => onChange({ exceptPlaces })}
      />
    </>
  )
}

const Weight = ({ written, wrong, onChange }: PartProps) => {
  const { screen, editing } = usePageWords().duties
  const words = editing.more
  const steps = Array.from({ length: mostPrecedence + 1 }, (_, at) => at)
  return (
    <>
      <SelectField
        label={screen.fields.precedence}
        note={words.precedenceNote}
        problem={wrong.precedence ?? null}
        value={written.precedence}
        options={steps.map((step) => [String(step), step === 0 ? words.ordinary : String(step)])}
        onChange={(precedence) => onChange({ precedence })}
      />
      {written.precedence !== '0' && written.to === '' && <Hint>{words.takeoverEnds}</Hint>}
      <SelectField
        label={screen.fields.force}
        problem={wrong.force ?? null}
        value={written.force}
        options={words.forces.map((name, at) => [String(at), name])}
        onChange={(force) => onChange({ force })}
      />
      {written.force !== '0' && <Hint>{words.forceWarning}</Hint>}
    </>
  )
}

/** Leading together: the group, who else is in it, and whether anybody coordinates. */
const Joint = ({ written, wrong, onChange, draftId }: PartProps & { readonly draftId: string }) => {
  const { screen, editing } = usePageWords().duties
  const words = editing.more
  const { sign } = useJurisdiction()
  const whole = useQuery(versionQuery(sign, draftId))
  const groups = groupsIn(whole.data?.content.duties ?? [], written.id)
  const name = written.jointGroup.trim()
  const group = groups.find((one) => one.name === name)
  const isLed = written.isCoordinator || group?.isCoordinated === true
  const others = groups.filter((one) => one.name !== name)
  return (
    <>
      <TextField
        label={screen.fields.jointGroup}
        note={words.jointNote}
        problem={wrong.jointGroup ?? null}
        atMost={80}
        value={written.jointGroup}
        onChange={(jointGroup) => onChange({ jointGroup })}
      />
      {others.length > 0 && (
        <div className="chips">
          {others.slice(0, 12).map((one) => (
            <button key={one.name} type="button" className="chip" onClick={() => onChange({ jointGroup: one.name })}>
              {one.name}
            </button>
          ))}
        </div>
      )}
      {name !== '' && (
        <>
          <p className="small muted">{words.othersInGroup(group?.others ?? 0)}</p>
          <CheckField
            label={words.coordinates}
            isOn={written.isCoordinator}
            onChange={(isCoordinator) => onChange({ isCoordinator })}
          />
          {!isLed && <Hint>{words.nobodyCoordinates}</Hint>}
          {written.isCoordinator && group?.isCoordinated === true && <Hint>{words.twoCoordinate}</Hint>}
        </>
      )}
    </>
  )
}

const shown = ['exceptMatters', 'exceptTerritories', 'precedence', 'force', 'jointGroup', 'coordinator', 'replaces']

/** What an ordinary duty does without: exceptions, weight, joint handling, replacing. */
export const More = (props: PartProps & { readonly draftId: string }) => {
  const words = usePageWords().duties.editing.more
  const { written, wrong, onChange } = props
  const isUsed =
    written.exceptTypes.length + written.exceptPlaces.length > 0 ||
    written.precedence !== '0' ||
    written.force !== '0' ||
    written.jointGroup !== '' ||
    written.isReplacing
  return (
    <Fold
      title={words.title}
      aside={words.about}
      isOpen={isUsed}
      mustShow={shown.some((field) => wrong[field] !== undefined)}
    >
      <Exceptions {...props} />
      <Weight {...props} />
      {(written.role === 'lead' || written.jointGroup !== '') && <Joint {...props} />}
      {(written.role !== 'lead' || written.isReplacing) && (
        <CheckField
          label={words.replaces}
          isOn={written.isReplacing}
          onChange={(isReplacing) => onChange({ isReplacing })}
        />
      )}
    </Fold>
  )
}
