import { useQuery } from '@tanstack/react-query'
import type { Choice } from '../../api/choice.ts'
import { useFind } from '../../api/choices.ts'
import { unitNameQuery } from '../../api/directory-lookups.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Card } from '../../ui/card.tsx'
import { Chooser } from '../../ui/chooser.tsx'
import { Field } from '../../ui/field.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import type { Draft } from './settings-draft.ts'

/** What every card of the settings is given: what is typed, what is wrong in it, and how to type on. */
export type Editing = {
  readonly draft: Draft
  readonly wrong: ReadonlySet<string>
  readonly onChange: (change: Partial<Draft>) => void
}

type TextKey = 'name' | 'nameEn' | 'hotlineNumber'

const atMost: Readonly<Record<TextKey, number>> = { name: 80, nameEn: 120, hotlineNumber: 20 }

const Text = ({ field, draft, wrong, onChange }: Editing & { readonly field: TextKey }) => {
  const words = usePageWords().settings.who
  const problem = field === 'hotlineNumber' ? words.hotlineNumberProblem : words.nameProblem(atMost[field])
  return (
    <Field
      label={words[field]}
      note={field === 'hotlineNumber' ? words.hotlineNumberNote : undefined}
      problem={wrong.has(field) ? problem : null}
    >
      {(ties) => (
        <input
          {...ties}
          className="input"
          maxLength={atMost[field]}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
}

const IntakeChoice = ({ draft, onChange }: Editing) => {
  const words = usePageWords().settings.who
  const kinds = [
    ['companion', words.companion, words.companionMeans],
    ['own', words.own, words.ownMeans],
  ] as const
  return (
    <fieldset className="choices">
      <legend className="strong">{words.intake}</legend>
      {kinds.map(([kind, label, means]) => (
        <label key={kind} className="choice">
          <input
            type="radio"
            name="intake"
            checked={draft.intake === kind}
            onChange={() => onChange({ intake: kind })}
          />
          <span>
            {label}
            <span className="small muted"> {means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const Negotiating = ({ draft, onChange }: Editing) => {
  const words = usePageWords().settings.who
  const { sign } = useJurisdiction()
  const id = draft.hotlineUnitId
  const unit = useQuery({ ...unitNameQuery(sign, id ?? ''), enabled: id !== null }).data?.unit
  const find = useFind('unit')
  const chosen: Choice[] =
    id === null || unit === undefined ? [] : [{ id, name: unit.name, nameEn: unit.nameEn, within: null }]
  return (
    <div className="stack-s">
      <Chooser
        label={words.hotlineUnit}
        find={find}
        chosen={chosen}
        atMost={1}
        onChange={(units) => onChange({ hotlineUnitId: units[0]?.id ?? null })}
      />
      {id === null && <p className="small field-problem">{words.hotlineUnitNone}</p>}
    </div>
  )
}

const Languages = ({ draft, wrong, onChange }: Editing) => {
  const words = usePageWords().settings.who
  const known = [
    ['zh-CN', words.chinese],
    ['en', words.english],
  ] as const
  const toggle = (one: 'zh-CN' | 'en'): void =>
    onChange({ languages: known.map(([key]) => key).filter((key) => draft.languages.includes(key) !== (key === one)) })
  return (
    <fieldset className="choices" aria-describedby="languages-note">
      <legend className="strong">{words.languages}</legend>
      <div className="row wrap">
        {known.map(([key, label]) => (
          <label key={key} className="choice">
            <input type="checkbox" checked={draft.languages.includes(key)} onChange={() => toggle(key)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <span id="languages-note" className={wrong.has('languages') ? 'small field-problem' : 'small muted'}>
        {wrong.has('languages') ? words.languagesProblem : words.languagesNote}
      </span>
    </fieldset>
  )
}

/** What cannot be changed any more, to be looked up. */
const ForGood = () => {
  const words = usePageWords().settings.who
  const { sign, timeZone } = useJurisdiction()
  const lines = [
    [words.timeZone, timeZone, words.timeZoneNote],
    [words.sign, sign, words.signNote],
  ] as const
  return lines.map(([label, value, note]) => (
    <div key={label}>
      <b>{label}</b>
      <div>
        <code>{value}</code>
      </div>
      <span className="small muted">{note}</span>
    </div>
  ))
}

/** Who the jurisdiction is, how matters come in, and who negotiates. */
export const WhoCard = (editing: Editing) => (
  <Card title={usePageWords().settings.who.title}>
    <div className="setting-fields">
      <Text {...editing} field="name" />
      <Text {...editing} field="nameEn" />
    </div>
    <IntakeChoice {...editing} />
    <div className="setting-fields">
      <Text {...editing} field="hotlineNumber" />
      <Negotiating {...editing} />
    </div>
    <div className="setting-fields">
      <Languages {...editing} />
      <ForGood />
    </div>
  </Card>
)
