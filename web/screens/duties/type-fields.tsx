import type { MatterType } from '../../../src/modules/duties/core/matter-type.ts'
import { TypeUrgency } from '../../../src/modules/duties/core/matter-type.ts'
import { useFind } from '../../api/choices.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { NamePair } from '../../ui/name-pair.tsx'
import { useNames } from '../../ui/names.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { sharedWords, wordsIn } from './type-words.ts'
import type { TypeWritten } from './type-written.ts'
import type { WrongFields } from './wrong-fields.ts'

type PartProps = {
  readonly written: TypeWritten
  readonly wrong: WrongFields
  readonly onChange: (change: Partial<TypeWritten>) => void
}

/** What an action is called; one that only this county has is called as it is written. */
export const useActionName = () => {
  const { types } = usePageWords().duties.editing
  const names: Readonly<Record<string, string>> = types.actions
  return (action: string): string => names[action] ?? action
}

/** What a type is called, and below which one a new type stands. */
export const TypeNames = ({ written, wrong, onChange, isNew }: PartProps & { readonly isNew: boolean }) => {
  const { types } = usePageWords().duties.editing
  const find = useFind('type')
  return (
    <>
      {isNew && (
        <Chooser
          label={types.parent}
          note={types.parentNote}
          problem={wrong.parentId ?? null}
          find={find}
          chosen={written.parent}
          atMost={1}
          onChange={(parent) => onChange({ parent })}
        />
      )}
      <NamePair
        chinese={{
          ...{ label: types.name, value: written.name, problem: wrong.name ?? null, atMost: 80 },
          onChange: (name) => onChange({ name }),
        }}
        english={{
          ...{ label: types.nameEn, value: written.nameEn, problem: wrong.nameEn ?? null, atMost: 120 },
          onChange: (nameEn) => onChange({ nameEn }),
        }}
      />
    </>
  )
}

/** The words that recognise a type, and which of them speak for another type too. */
export const TypeRecognition = ({
  written,
  wrong,
  onChange,
  types,
}: PartProps & { readonly types: readonly MatterType[] }) => {
  const words = usePageWords().duties.editing.types
  const said = useNames()
  const shared = sharedWords([...wordsIn(written.words), ...wordsIn(written.wordsEn)], types, written.id)
  return (
    <>
      <div className="pair">
        <TextArea
          label={words.wordsCn}
          problem={wrong.words ?? null}
          value={written.words}
          onChange={(text) => onChange({ words: text })}
        />
        <TextArea
          label={words.wordsEn}
          problem={wrong.wordsEn ?? null}
          value={written.wordsEn}
          onChange={(text) => onChange({ wordsEn: text })}
        />
      </div>
      <p className="small muted">{words.wordsNote}</p>
      {shared.length > 0 && (
        <p className="small" aria-live="polite">
          {words.shared(shared.slice(0, 5).map(([word, type]) => [word, said.full(type)] as const))}
        </p>
      )}
    </>
  )
}

/** What a matter of a type asks for, how fast, and under which number catalogues know it. */
export const TypeHandling = ({
  written,
  wrong,
  onChange,
  actions,
}: PartProps & { readonly actions: readonly string[] }) => {
  const words = usePageWords().duties.editing.types
  const urgencies = usePageWords().matters.urgency
  const nameOf = useActionName()
  const offered = [...new Set([...actions, ...(written.action === '' ? [] : [written.action])])]
  return (
    <>
      <div className="pair">
        <SelectField
          label={words.action}
          note={words.actionNote}
          problem={wrong.action ?? null}
          value={written.action}
          options={[['', words.usual], ...offered.map((one) => [one, nameOf(one)] as const)]}
          onChange={(action) => onChange({ action })}
        />
        <SelectField<TypeUrgency | ''>
          label={words.urgency}
          problem={wrong.urgency ?? null}
          value={written.urgency}
          options={[['', words.general], ...TypeUrgency.options.map((one) => [one, urgencies[one]] as const)]}
          onChange={(urgency) => onChange({ urgency })}
        />
      </div>
      <TextField
        label={words.code}
        note={words.codeNote}
        problem={wrong.code ?? null}
        atMost={60}
        value={written.code}
        onChange={(code) => onChange({ code })}
      />
    </>
  )
}
