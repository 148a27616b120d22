import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { NumberInput } from './number-fields.tsx'
import {
  clockFields,
  comingFields,
  defaultOf,
  figureFields,
  type NumberField,
  type ShareKey,
  type ShareText,
  shareKeys,
  typedNumber,
} from './settings-draft.ts'
import type { Editing } from './settings-who.tsx'

const Numbers = ({ fields, draft, wrong, onChange }: Editing & { readonly fields: readonly NumberField[] }) => {
  const words = usePageWords().settings
  return fields.map(({ key, bounds }) => (
    <NumberInput
      key={key}
      label={words.numbers[key].label}
      note={words.withDefault(words.numbers[key].does, defaultOf(key))}
      bounds={bounds}
      value={typedNumber(draft, key)}
      isWrong={wrong.has(key)}
      onChange={(value) => onChange({ numbers: { ...draft.numbers, [key]: value } })}
    />
  ))
}

const ShareInput = ({
  name,
  share,
  isWrong,
  onChange,
}: {
  readonly name: ShareKey
  readonly share: ShareText
  readonly isWrong: boolean
  readonly onChange: (share: ShareText) => void
}) => {
  const words = usePageWords().settings.shares
  const { label, does } = words[name]
  return (
    <Field label={label} note={does} problem={isWrong ? words.problem : null}>
      {(ties) => (
        <span className="row">
          <input
            {...ties}
            className="input number-input"
            inputMode="numeric"
            maxLength={4}
            value={share.numerator}
            onChange={(event) => onChange({ ...share, numerator: event.target.value })}
          />
          {words.of}
          <input
            className="input number-input"
            aria-label={`${label}, ${words.of}`}
            inputMode="numeric"
            maxLength={4}
            value={share.denominator}
            onChange={(event) => onChange({ ...share, denominator: event.target.value })}
          />
        </span>
      )}
    </Field>
  )
}

/** The limits that clocks run by. */
export const ClocksCard = (editing: Editing) => {
  const words = usePageWords().settings.clocks
  return (
    <Card title={words.title} aside={words.about}>
      <div className="setting-fields">
        <Numbers {...editing} fields={clockFields} />
      </div>
    </Card>
  )
}

/** How few cases a figure may be made of. */
export const FiguresCard = (editing: Editing) => {
  const words = usePageWords().settings.figures
  return (
    <Card title={words.title} aside={words.about}>
      <div className="setting-fields">
        <Numbers {...editing} fields={figureFields} />
      </div>
    </Card>
  )
}

const Shares = ({ draft, wrong, onChange }: Editing) =>
  shareKeys.map((key) => (
    <ShareInput
      key={key}
      name={key}
      share={draft.shares[key]}
      isWrong={wrong.has(key)}
      onChange={(share) => onChange({ shares: { ...draft.shares, [key]: share } })}
    />
  ))

/** The numbers that are recorded only, shut, each under what it will take effect with. */
export const RulesCard = (editing: Editing) => {
  const words = usePageWords().settings.rules
  const isWrong = [...comingFields.flatMap(([, fields]) => fields.map(({ key }) => key)), ...shareKeys].some((key) =>
    editing.wrong.has(key),
  )
  return (
    <Fold title={words.title} aside={words.about} mustShow={isWrong}>
      {comingFields.map(([coming, fields]) => (
        <section key={coming} className="stack-s" aria-label={words.with[coming]}>
          <h3>{words.with[coming]}</h3>
          <div className="setting-fields">
            <Numbers {...editing} fields={fields} />
            {coming === 'meetings' && <Shares {...editing} />}
          </div>
        </section>
      ))}
    </Fold>
  )
}
